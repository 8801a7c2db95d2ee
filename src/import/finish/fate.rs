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

/// In which lines what somebody wrote and what the feed says differ: `-` before what is in the file, `+` before what
/// the feed says. A file that holds a list of groups is not compared.
fn differs(there: &ThereFile, feed: &str) -> Vec<String> {
    if there.entries.len() != 1 {
        return Vec::new();
    }
    let lines = |text| -> Vec<String> { shown(unsealed(text)) };
    let (own, feed) = (lines(&there.text), lines(feed));
    compare(&own, &feed)
}

/// The lines of a file but for whom to ask, who must stand in no report.
fn shown<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut contact = false;
    let mut shown = Vec::new();
    for line in lines.map(str::trim_end) {
        contact = line.starts_with("contact:") || (contact && line.starts_with(' '));
        if !contact && !line.is_empty() {
            shown.push(line.to_owned());
        }
    }
    shown
}

/// The most lines that are compared one by one: beyond, what is left of both stands one after the other.
const MOST: usize = 2000;

/// The lines that only one of two texts has, by their longest common subsequence.
fn compare(own: &[String], feed: &[String]) -> Vec<String> {
    let start = own
        .iter()
        .zip(feed)
        .take_while(|(one, two)| one == two)
        .count();
    let (own, feed) = (
        own.get(start..).unwrap_or_default(),
        feed.get(start..).unwrap_or_default(),
    );
    let ends = own.iter().rev().zip(feed.iter().rev());
    let end = ends.take_while(|(one, two)| one == two).count();
    let own = own.get(..own.len() - end).unwrap_or_default();
    let feed = feed.get(..feed.len() - end).unwrap_or_default();
    let minus = |line: &String| format!("- {}", line.trim_start());
    let plus = |line: &String| format!("+ {}", line.trim_start());
    if own.len() > MOST || feed.len() > MOST {
        return own.iter().map(minus).chain(feed.iter().map(plus)).collect();
    }
    let common = common(own, feed);
    let (mut one, mut two) = (0, 0);
    let mut lines = Vec::new();
    for (own_at, feed_at) in common.into_iter().chain([(own.len(), feed.len())]) {
        lines.extend(own.get(one..own_at).unwrap_or_default().iter().map(minus));
        lines.extend(feed.get(two..feed_at).unwrap_or_default().iter().map(plus));
        (one, two) = (own_at + 1, feed_at + 1);
    }
    lines
}

/// Pairs of numbers of lines that both texts have, in order.
fn common(own: &[String], feed: &[String]) -> Vec<(usize, usize)> {
    let width = feed.len() + 1;
    let mut longest = vec![0_u16; (own.len() + 1) * width];
    let at = |row: usize, column: usize| row * width + column;
    let value = |longest: &[u16], at: usize| longest.get(at).copied().unwrap_or(0);
    for (row, line) in own.iter().enumerate().rev() {
        for (column, other) in feed.iter().enumerate().rev() {
            let best = if line == other {
                value(&longest, at(row + 1, column + 1)) + 1
            } else {
                value(&longest, at(row + 1, column)).max(value(&longest, at(row, column + 1)))
            };
            if let Some(cell) = longest.get_mut(at(row, column)) {
                *cell = best;
            }
        }
    }
    let (mut row, mut column, mut pairs) = (0, 0, Vec::new());
    while let (Some(line), Some(other)) = (own.get(row), feed.get(column)) {
        if line == other {
            pairs.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if value(&longest, at(row + 1, column)) >= value(&longest, at(row, column + 1)) {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn only_lines_that_differ_are_told_in_their_order() {
        let told = compare(&lines("a b c d e"), &lines("a x c e f"));
        assert_eq!(told, ["- b", "+ x", "- d", "+ f"]);
        assert!(compare(&lines("a b"), &lines("a b")).is_empty());
        assert_eq!(compare(&lines("a"), &lines("b")), ["- a", "+ b"]);
        assert_eq!(compare(&[], &lines("b c")), ["+ b", "+ c"]);
    }

    #[test]
    fn whom_to_ask_is_not_shown() {
        let text = "name: A\ncontact: {email: x@example.org}\ntags: [a]\ncontact:\n  phone: 1\n  name: B\nwebsite: c";
        assert_eq!(shown(text.lines()), ["name: A", "tags: [a]", "website: c"]);
    }

    #[test]
    fn how_lines_end_makes_no_difference() {
        assert!(same("a\r\nb \r\n\r\n", "a\nb"));
        assert!(!same("a\nb", "a\n\nb"));
    }
}
