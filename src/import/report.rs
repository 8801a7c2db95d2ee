//! What was done to a feed: nothing is silent.

use super::Position;
use crate::diag::Code;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// The whole record was left out.
    Refused,
    /// A fact was left out.
    Dropped,
    /// A fact was not said, or not clearly, and the likeliest was taken.
    Guessed,
    /// A fact was kept in other words or another form.
    Changed,
    /// A fact was kept as it is, but somebody should look at it.
    Doubtful,
}

/// One thing that was done to one field of one record.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// The rule of conversion, with its story.
    pub code: &'static Code,
    /// What was done.
    pub deed: Deed,
    /// The number of the record, from 1; 0 for the feed as a whole.
    pub record: u32,
    /// Where the value stands in the file.
    pub at: Position,
    /// The field as the feed names it; empty for the record as a whole.
    pub field: Box<str>,
    /// What stood there, shortened.
    pub was: Box<str>,
    /// What the content says now; none if nothing.
    pub now: Option<Box<str>>,
    /// Why, in a few words, where the code alone does not say it.
    pub why: Option<Box<str>>,
}

/// All that was done to one feed.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Records in the feed.
    pub records: u32,
    /// What was done, in the order of the records.
    pub remarks: Vec<Remark>,
}

impl Report {
    /// How many records were left out.
    pub fn refused(&self) -> usize {
        let refused = |remark: &&Remark| remark.deed == Deed::Refused;
        self.remarks.iter().filter(refused).count()
    }
}
