//! Texts of feeds made plain: no markup, no entities, nothing that nobody sees, tidy spaces.
//!
//! Here: [`one_line`] and [`several_lines`], and which sorts of [`Change`] they made, so that each can be
//! said. Not here: how long a text may be, and remarks about it.
//!
//! Invariants: what comes out has no control or bidi override characters, and one that is not empty can be
//! read as [`Line`](crate::model::Line) or [`Prose`](crate::model::Prose) if it is short enough; without a
//! change it is what went in. Entities are decoded once, after markup was found: a text that says
//! `&lt;b&gt;` comes out saying `<b>`, as its author wants it shown. Time grows with the length only.

mod elements;
mod entities;
mod link;
mod markup;
mod unseen;

use std::collections::BTreeSet;

pub(super) use entities::WINDOWS_1252;
pub use entities::decode;

/// What was done to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// HTML was taken out; its words and the addresses of its links stay.
    Markup,
    /// Entities such as `&amp;` became the characters that they stand for.
    Entities,
    /// Characters that nobody sees, or that turn text around, were taken out.
    Unseen,
    /// White space was tidied.
    Spaces,
}

impl Change {
    /// The words for a report.
    pub fn words(self) -> &'static str {
        match self {
            Self::Markup => "markup",
            Self::Entities => "entities",
            Self::Unseen => "hidden characters",
            Self::Spaces => "spaces",
        }
    }
}

/// A plain text, and what was done to get there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The text; empty if nothing is left that anybody could see.
    pub text: String,
    /// What was done, in order; empty if the text is as it was.
    pub changes: BTreeSet<Change>,
}

impl Cleaned {
    /// What was done, in words: `markup, entities`.
    pub fn words(&self) -> String {
        let words: Vec<&str> = self.changes.iter().map(|change| change.words()).collect();
        words.join(", ")
    }
}

/// The text on one line, white space made single spaces.
pub fn one_line(text: &str) -> Cleaned {
    clean(text, |text| {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// The text with its lines, each tidied, and at most one empty line between two.
pub fn several_lines(text: &str) -> Cleaned {
    clean(text, tidy_lines)
}

fn clean(text: &str, tidy: fn(&str) -> String) -> Cleaned {
    let mut changes = BTreeSet::new();
    let plain = markup::strip(text, &mut changes);
    let seen = unseen::without(&plain);
    if seen.len() != plain.len() {
        changes.insert(Change::Unseen);
    }
    let mut tidied = tidy(&seen);
    if tidied.chars().all(unseen::is_nothing) {
        if !tidied.is_empty() {
            changes.insert(Change::Unseen);
        }
        tidied.clear();
    }
    if changes.is_empty() && tidied != text {
        changes.insert(Change::Spaces);
    }
    Cleaned {
        text: tidied,
        changes,
    }
}

fn tidy_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.split(unseen::ends_line) {
        let mut words = line.split_whitespace().peekable();
        if words.peek().is_none() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty == 0 { "\n" } else { "\n\n" });
        }
        empty = 0;
        for (at, word) in words.enumerate() {
            if at > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests;
