//! Files of feeds into records, whoever wrote them.
//!
//! Here: [`json()`] and [`csv()`], which give every value with its line and column; the encodings
//! ([`decode`](text)), the [`limits`], and what a file is that cannot be read ([`Unreadable`]). Not here:
//! what a field means, and making text fit to stand on a page (that is [`clean`](super::clean)'s).
//!
//! Invariants: time and memory grow with the bytes and not faster, nothing recurses on them, and
//! records read + refused = records in the file. A record that is wrong is refused alone; only what makes
//! the rest unsure stops the file.

mod csv;
mod cursor;
mod decode;
mod excerpt;
mod json;
pub mod limits;
mod table;

use super::{Cell, Position, Record, Report};
use crate::diag::Mistake;

pub use csv::csv;
pub use decode::text;
pub use json::json;
pub use table::heading;

/// What a file of JSON holds.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Its lists. A file that is one list has one part, without a name.
    pub parts: Vec<Part>,
    /// What else stands at the top of an object, such as `version` or `error`.
    pub cells: Vec<Cell>,
}

/// One list of records.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// The key of the list, such as `meetings`; empty where the file is the list.
    pub name: Box<str>,
    /// Where it begins; for a table, where its headings stand.
    pub at: Position,
    /// The headings, where it is a table. A record of a table has no cells for empty fields.
    pub headings: Vec<Box<str>>,
    /// The records, but for those that were refused.
    pub records: Vec<Record>,
    /// How many there were, and what was wrong with those that were refused.
    pub report: Report,
}

impl Document {
    /// The list with this name, or the only one that has none.
    pub fn part(&self, name: &str) -> Option<&Part> {
        let named = self.parts.iter().find(|part| &*part.name == name);
        named.or_else(|| self.parts.iter().find(|part| part.name.is_empty()))
    }

    /// The same, taken out.
    pub fn take(&mut self, name: &str) -> Option<Part> {
        let named = self.parts.iter().position(|part| &*part.name == name);
        let unnamed = || self.parts.iter().position(|part| part.name.is_empty());
        let at = named.or_else(unnamed)?;
        Some(self.parts.remove(at))
    }
}

/// Why nothing can be read from a file, where, and what to do. Nothing of it may be imported.
#[derive(Debug, Clone)]
pub struct Unreadable {
    /// What is wrong.
    pub mistake: Mistake,
    /// Where, if it is about a place in the file.
    pub at: Option<Position>,
    /// The line, as it is shown with the caret.
    excerpt: Option<excerpt::Excerpt>,
}
