//! What a format cannot say: nothing is silent.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::Row;
use crate::config::Exchange;
use crate::diag::{Code, number};
use crate::import::Deed;

/// How much is kept of a loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// How often each sort occurs.
    Counts,
    /// Every one.
    Each,
}

/// What one file could not say.
#[derive(Debug, Clone)]
pub struct Loss {
    detail: Detail,
    /// Rows that were looked at.
    pub records: usize,
    /// Rows that were written; the others were left out.
    pub written: usize,
    /// How often each sort occurs.
    counts: BTreeMap<(Deed, &'static str), usize>,
    /// What was lost, in the order of the rows; empty where only counts are kept.
    pub lost: Vec<Lost>,
}

/// One thing that could not be said about one row.
#[derive(Debug, Clone, Serialize)]
pub struct Lost {
    /// The slug of the row.
    pub slug: Box<str>,
    /// The file of the group.
    pub file: Arc<str>,
    /// The field, as content or the format names it; empty for the row as a whole.
    pub field: &'static str,
    /// What was done.
    pub deed: Deed,
    /// The rule, with its story.
    #[serde(serialize_with = "name")]
    pub code: &'static Code,
    /// What content says, shortened.
    pub was: Box<str>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn name<S: serde::Serializer>(code: &&'static Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.name)
}

/// The most characters of a text that a report repeats.
const SHOWN: usize = 80;

impl Loss {
    /// Nothing lost yet.
    pub fn new(detail: Detail) -> Self {
        Self {
            detail,
            records: 0,
            written: 0,
            counts: BTreeMap::new(),
            lost: Vec::new(),
        }
    }

    /// How many rows were left out.
    pub fn left_out(&self) -> usize {
        self.records - self.written
    }

    /// Adds the numbers of another file.
    pub fn count(&mut self, other: &Self) {
        self.records += other.records;
        self.written += other.written;
        for (sort, count) in &other.counts {
            *self.counts.entry(*sort).or_default() += count;
        }
    }

    /// How often each sort occurs, by what was done and the name of the code.
    pub fn counts(&self) -> impl Iterator<Item = (Deed, &'static str, usize)> {
        let counts = self.counts.iter();
        counts.map(|((deed, code), count)| (*deed, *code, *count))
    }

    /// Whether a row goes out in a format. Why not is kept.
    pub(super) fn takes(&mut self, row: &Row<'_>, format: Exchange) -> bool {
        self.records += 1;
        if let Some(code) = row.left_out(format) {
            self.add(row, code, Deed::Refused, "", || row.how_often());
            return false;
        }
        self.written += 1;
        true
    }

    /// Keeps one loss; `was` is only asked where each of them is wanted.
    pub(super) fn add(
        &mut self,
        row: &Row<'_>,
        code: &'static Code,
        deed: Deed,
        field: &'static str,
        was: impl FnOnce() -> String,
    ) {
        *self.counts.entry((deed, code.name)).or_default() += 1;
        if self.detail == Detail::Counts {
            return;
        }
        let was = was();
        let line = was.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut short: String = line.chars().take(SHOWN).collect();
        if short.len() < line.len() {
            short.push('…');
        }
        self.lost.push(Lost {
            slug: row.slug.as_str().into(),
            file: Arc::clone(&row.group.head.file),
            field,
            deed,
            code,
            was: short.into(),
        });
    }

    /// The numbers in one line: `12 meetings written, 2 left out (2 export-not-weekly), 3 facts lost (...)`.
    pub fn summary(&self) -> String {
        let mut parts = vec![format!("{} written", number(self.written, "meeting"))];
        let sorts = |wanted: fn(Deed) -> bool| {
            let of: Vec<_> = self.counts().filter(|(deed, ..)| wanted(*deed)).collect();
            let words = of.iter().map(|(_, code, count)| format!("{count} {code}"));
            let words = words.collect::<Vec<_>>().join(", ");
            (of.iter().map(|(.., count)| count).sum::<usize>(), words)
        };
        let mut say = |(count, words): (usize, String), what: &str| {
            if count > 0 {
                parts.push(format!("{count} {what} ({words})"));
            }
        };
        say(sorts(|deed| deed == Deed::Refused), "left out");
        say(sorts(|deed| deed == Deed::Dropped), "facts not said");
        say(
            sorts(|deed| matches!(deed, Deed::Changed | Deed::Guessed)),
            "said in another form",
        );
        say(sorts(|deed| deed == Deed::Doubtful), "to look at");
        parts.join(", ")
    }
}
