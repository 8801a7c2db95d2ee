//! What an import comes to: files, what was done, and what is gone.

use super::{Deed, Report};
use crate::model::{Kind, Line, Slug};

/// What an import comes to. Nothing of it is on the disk yet.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// What was done to each feed.
    pub told: Vec<Told>,
    /// The files, by their paths.
    pub files: Vec<ContentFile>,
    /// What earlier imports wrote and this one does not have.
    pub gone: Vec<Gone>,
}

/// What was done to one feed.
#[derive(Debug, Clone)]
pub struct Told {
    /// The name of the feed.
    pub feed: Line,
    /// What was done.
    pub report: Report,
}

/// A content file.
#[derive(Debug, Clone)]
pub struct ContentFile {
    /// The kind of its entry.
    pub kind: Kind,
    /// The slug of its entry.
    pub slug: Slug,
    /// The name of its entry.
    pub name: String,
    /// Where it stands, such as `content/groups/aa/x.md`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The text of the file that is there.
    pub was: Option<String>,
    /// What becomes of it.
    pub fate: Fate,
    /// If it is kept: lines of the file (`-`) and of the feed (`+`) that differ. Nobody to ask stands in them.
    pub differs: Vec<String>,
    /// The feed and the number of each record in it, both as in [`Imported::told`].
    pub records: Vec<(usize, u32)>,
}

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// It is not there yet.
    New,
    /// It is there as an earlier import wrote it, and says something else now.
    Replaced,
    /// It is there and says the same.
    Unchanged,
    /// Somebody changed it: it stays as it is.
    Kept,
}

/// A file of an earlier import in which nothing of this one stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// The file.
    pub path: String,
    /// The name of its entry.
    pub name: String,
}

/// How many there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Records in all feeds.
    pub records: usize,
    /// Those that are a meeting now.
    pub meetings: usize,
    /// Those that were left out.
    pub refused: usize,
    /// Groups.
    pub groups: usize,
    /// Places with a file of their own.
    pub places: usize,
    /// Organizations.
    pub organizations: usize,
}

impl Imported {
    pub(super) fn new(told: Vec<Told>, files: Vec<ContentFile>, gone: Vec<Gone>) -> Self {
        Self { told, files, gone }
    }

    /// How many there are of everything.
    pub fn totals(&self) -> Totals {
        let of = |kind| self.files.iter().filter(move |file| file.kind == kind);
        let records = |told: &Told| usize::try_from(told.report.records).unwrap_or(usize::MAX);
        Totals {
            records: self.told.iter().map(records).sum(),
            meetings: of(Kind::Group).map(|file| file.records.len()).sum(),
            refused: self.told.iter().map(|told| told.report.refused()).sum(),
            groups: of(Kind::Group).count(),
            places: of(Kind::Place).count(),
            organizations: of(Kind::Organization).count(),
        }
    }

    /// The files that something becomes of.
    pub fn with(&self, fate: Fate) -> impl Iterator<Item = &ContentFile> {
        self.files.iter().filter(move |file| file.fate == fate)
    }

    /// How often something was done.
    pub fn deeds(&self, deed: Deed) -> usize {
        let remarks = self.told.iter().flat_map(|told| &told.report.remarks);
        remarks.filter(|remark| remark.deed == deed).count()
    }
}
