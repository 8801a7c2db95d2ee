//! What was done to a feed: nothing is silent.

mod done;
mod json;
mod text;

use super::{Format, Position};
use crate::diag::Code;
use crate::model::{Line, Slug};

pub use json::json;
pub use text::text;

/// What a report in JSON says of itself.
const MARK: &str = "guidepost import";
/// How a report as text begins.
const TITLE: &str = "Import of";

/// Whether a file is a report of an import, which a later one may replace.
pub fn is_report(bytes: &[u8]) -> bool {
    let start = bytes.get(..4096).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start);
    start.starts_with(TITLE) || (start.starts_with('{') && bytes_hold(bytes, MARK))
}

fn bytes_hold(bytes: &[u8], mark: &str) -> bool {
    let wanted = format!("\"report\": \"{mark}\"");
    bytes
        .windows(wanted.len())
        .any(|window| window == wanted.as_bytes())
}

/// What an import was asked for, and whether it was done.
#[derive(Debug, Clone, Copy)]
pub struct Summary<'a> {
    /// The format.
    pub format: Format,
    /// The program of the groups.
    pub program: &'a Slug,
    /// The folder of new groups.
    pub folder: &'a str,
    /// Whether the files are on the disk.
    pub written: bool,
}

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

impl Deed {
    /// All of them, the gravest first.
    pub const ALL: [Self; 5] = [
        Self::Refused,
        Self::Dropped,
        Self::Guessed,
        Self::Changed,
        Self::Doubtful,
    ];

    /// The word that reports use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Dropped => "dropped",
            Self::Guessed => "guessed",
            Self::Changed => "changed",
            Self::Doubtful => "doubtful",
        }
    }

    /// What people read.
    fn said(self) -> &'static str {
        match self {
            Self::Refused => "Refused",
            Self::Dropped => "Left out",
            Self::Guessed => "Guessed",
            Self::Changed => "Changed",
            Self::Doubtful => "Doubtful",
        }
    }
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
    /// The file that it is about, where a feed is several.
    pub file: Option<Line>,
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
