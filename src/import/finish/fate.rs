//! What becomes of a file.

use std::collections::BTreeMap;

use crate::import::write::{Seal, Stamp, unsealed};
use crate::import::{ContentFile, Fate, ThereFile};
use crate::model::{Kind, Line, Slug};

/// An entry that was written.
pub(super) struct Made<'a> {
    pub(super) kind: Kind,
    pub(super) slug: &'a Slug,
    pub(super) name: &'a str,
    /// Where it goes if it is not there yet.
    pub(super) path: String,
    /// Its text.
    pub(super) new: String,
    /// Its text as it would have been on the day of the earlier import, if that is another.
    pub(super) old: Option<String>,
}

impl Made<'_> {
    /// The file, with what becomes of the one that is there.
    pub(super) fn file(self, there: Option<&ThereFile>) -> ContentFile {
        let before = self.old.as_ref().unwrap_or(&self.new);
        let (fate, differs) = match there {
            None => (Fate::New, Vec::new()),
            Some(there) if there.seal != Seal::Whole => (Fate::Kept, differs(there, before)),
            Some(there) if same(&there.text, before) => (Fate::Unchanged, Vec::new()),
            Some(_) => (Fate::Replaced, Vec::new()),
        };
        ContentFile {
            kind: self.kind,
            slug: self.slug.clone(),
            name: self.name.to_owned(),
            path: there.map_or(self.path, |there| there.path.to_string()),
            text: self.new,
            was: there.map(|there| there.text.clone()),
            fate,
            differs,
            records: Vec::new(),
        }
    }
}

/// When and from where the records of a file were imported.
pub(super) fn stamps(there: &ThereFile) -> BTreeMap<Line, Stamp> {
    let stamps = there.origins().filter_map(|origin| {
        let stamp = Stamp {
            feed: origin.feed.clone()?,
            date: origin.date?,
        };
        Some((origin.slug.clone()?, stamp))
    });
    stamps.collect()
}

/// Whether two texts are the same but for how lines end.
fn same(one: &str, two: &str) -> bool {
    let lines = |text: &str| -> Vec<String> {
        let lines = unsealed(text.trim_start_matches('\u{FEFF}'));
        lines.map(|line| line.trim_end().to_owned()).collect()
    };
    let (one, two) = (lines(one), lines(two));
    let end = |lines: &[String]| {
        lines
            .iter()
            .rposition(|line| !line.is_empty())
            .map_or(0, |at| at + 1)
    };
    one.get(..end(&one)) == two.get(..end(&two))
}

/// What the feed says differently from what somebody wrote. A file that holds a list of groups is not compared.
fn differs(there: &ThereFile, feed: &str) -> Vec<String> {
    if there.entries.len() == 1 {
        super::differs::differs(&there.path, &there.text, feed)
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_lines_end_makes_no_difference() {
        assert!(same("a\r\nb \r\n\r\n", "a\nb"));
        assert!(!same("a\nb", "a\n\nb"));
    }
}
