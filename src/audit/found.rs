//! What is found: gathered from many threads, each mistake once however many files have it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diag::Code;

/// Something in one file that must not be published.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Which sort.
    pub(super) code: &'static Code,
    /// Where it stands, in bytes.
    pub(super) span: Range<usize>,
    /// What is wrong.
    pub(super) message: String,
    /// What to do about it.
    pub(super) help: &'static str,
}

/// The most mistakes that are kept; of more, those that would be told first.
const MOST: usize = 200;

/// The most bytes of a part that tell one mistake from another.
const MOST_SHOWN: usize = 200;

/// The most bytes of a file that is kept to show the part.
const MOST_TEXT: usize = 1 << 20;

/// A mistake, by what tells it from others.
type Key = (&'static str, String, String);

/// One mistake, in the first of the files that have it.
#[derive(Debug, Clone)]
pub(super) struct Mistake {
    pub(super) found: Found,
    /// The part of the file and what follows it on its line.
    pub(super) line: String,
    /// The file.
    pub(super) path: String,
    /// Its text; none if it is too large to be shown.
    pub(super) text: Option<Arc<[u8]>>,
    /// How many files have it.
    pub(super) files: usize,
}

/// All mistakes.
#[derive(Debug, Default)]
pub(super) struct Mistakes(Mutex<BTreeMap<Key, Mistake>>);

impl Mistakes {
    /// Adds what was found in a file. What facts are private is shown nowhere.
    pub(super) fn add(&self, path: &str, bytes: &[u8], all: Vec<Found>, private: &[Range<usize>]) {
        if all.is_empty() {
            return;
        }
        let shown = masked(bytes, private);
        let text: Option<Arc<[u8]>> = (shown.len() <= MOST_TEXT).then(|| shown.as_slice().into());
        let mut new = BTreeMap::new();
        for found in all {
            let start = shown.get(found.span.start..).unwrap_or_default();
            let start = start.get(..MOST_SHOWN).unwrap_or(start);
            let part = start.get(..found.span.len()).unwrap_or(start);
            let line = start
                .split(|byte| *byte == b'\n')
                .next()
                .unwrap_or_default();
            let text_of = |bytes| String::from_utf8_lossy(bytes).into_owned();
            let line = text_of(if line.len() < part.len() { part } else { line });
            let key = (found.code.name, found.message.clone(), text_of(part));
            new.entry(key).or_insert_with(|| Mistake {
                found,
                line,
                path: path.to_owned(),
                text: text.clone(),
                files: 1,
            });
        }
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, new) in new {
            match known.entry(key) {
                Entry::Vacant(free) => {
                    free.insert(new);
                }
                Entry::Occupied(mut old) => old.get_mut().join(new),
            }
            // Whatever the threads do, the same are left: what goes now is behind those that stay.
            if known.len() > MOST {
                known.pop_last();
            }
        }
    }

    /// They, in order.
    pub(super) fn into_all(self) -> Vec<Mistake> {
        let all = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        all.into_values().collect()
    }
}

impl Mistake {
    /// Counts another file that has it; the one that comes first is shown.
    fn join(&mut self, other: Self) {
        let files = self.files + other.files;
        if other.path < self.path {
            *self = other;
        }
        self.files = files;
    }
}

/// The bytes with `*` instead of what is private.
fn masked(bytes: &[u8], private: &[Range<usize>]) -> Vec<u8> {
    let mut shown = bytes.to_vec();
    for span in private {
        if let Some(part) = shown.get_mut(span.clone()) {
            part.fill(b'*');
        }
    }
    shown
}
