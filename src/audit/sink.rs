//! Finished files on their way to where they go.

use blake3::Hash;

use super::Audit;
use crate::diag::Error;
use crate::plan::{InOrder, Making, Sink};

/// A sink whose files are judged before it gets them.
#[derive(Debug)]
pub struct Audited<'a, S: ?Sized> {
    pub(super) audit: &'a Audit,
    pub(super) inner: S,
}

impl<S: Sink + ?Sized> Sink for Audited<'_, &S> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Hash, Error> {
        self.audit.judge(path, bytes);
        self.inner.put(path, bytes)
    }

    fn take(&self, path: &str, make: &mut Making<'_>) -> Result<Hash, Error> {
        let mut large = Large::new(self.audit, path);
        let hash = self.inner.take(path, &mut |pieces| {
            make(&mut |piece| {
                large.add(piece);
                pieces(piece)
            })
        })?;
        large.judge(usize::MAX);
        Ok(hash)
    }

    fn knows_copy(&self, of: &str, copy: &str) -> Option<bool> {
        self.inner.knows_copy(of, copy)
    }
}

impl<A: InOrder + ?Sized> InOrder for Audited<'_, &mut A> {
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        self.audit.judge(path, bytes);
        self.inner.put(path, bytes)
    }
}

/// How much of a large file is judged at once, in bytes.
const PART: usize = 4 << 20;

/// How much of the end of a part is judged again with the next, so that nothing hides where they meet.
const AGAIN: usize = 4 << 10;

/// A large file, of which only a part is in memory.
struct Large<'a> {
    audit: &'a Audit,
    path: &'a str,
    part: Vec<u8>,
}

impl<'a> Large<'a> {
    fn new(audit: &'a Audit, path: &'a str) -> Self {
        Self {
            audit,
            path,
            part: Vec::new(),
        }
    }

    fn add(&mut self, piece: &[u8]) {
        self.part.extend_from_slice(piece);
        if self.part.len() >= PART {
            self.judge(AGAIN);
        }
    }

    /// Judges what is there, and keeps the lines at its end, at least `again` bytes of them.
    fn judge(&mut self, again: usize) {
        self.audit.judge(self.path, &self.part);
        let keep = self.part.len().saturating_sub(again);
        // A table is cut between rows, outside of quotes.
        let (mut quoted, mut line) = (false, 0);
        for (at, byte) in self.part.iter().enumerate().take(keep) {
            quoted ^= *byte == b'"';
            if *byte == b'\n' && !quoted {
                line = at + 1;
            }
        }
        self.part.drain(..if line == 0 { keep } else { line });
    }
}
