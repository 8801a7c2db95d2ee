//! What we tell people: mistakes in content as values, and the forms in which they are printed.
//!
//! Here: [`Diagnostic`] (what is wrong, where, and what to write instead), [`Mistake`] (the same
//! before anybody knows where), [`Checked`] (a value with the problems met on the way) and
//! [`Code`] (the name and the story of a kind of problem). Not here: finding out the line of a
//! field, which is [`source`](crate::source)'s; deciding what is wrong, which is everybody's.
//!
//! Invariant: a diagnostic never holds the text of a file, only where to look in it.

mod checked;
mod code;
pub mod codes;
mod error;
mod github;
mod human;
mod json;
mod located;
mod mistake;
mod short;
mod tally;

use std::ops::Range;
use std::sync::Arc;

pub use checked::Checked;
pub use code::{Code, Level};
pub use error::Error;
pub use github::github;
pub use human::human;
pub use json::json;
pub use located::{Located, order};
pub use mistake::Mistake;
pub use short::short;
pub use tally::{Found, Tally, most_pressing, number};

/// One thing that is wrong in one file, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of problem this is.
    pub code: &'static Code,
    /// How bad it is here, after the site's own settings.
    pub level: Level,
    /// The file as its author names it, such as `content/groups/x.md`.
    pub file: Arc<str>,
    /// Where in the file.
    pub spot: Spot,
    /// What is wrong: a phrase in lower case, no full stop, the value in backticks.
    pub message: String,
    /// A few words at the caret.
    pub label: Option<Box<str>>,
    /// What to write instead.
    pub help: Option<Box<str>>,
}

/// Where in a file a diagnostic points. Fields are turned into spans only when it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// Bytes of the file, counted after a byte order mark.
    Span(Range<usize>),
    /// The value at a field path such as `/meetings/1/time`.
    Value(String),
    /// The key that names the field at the path.
    Key(String),
}

impl Spot {
    /// Whether it may lie in the entry with this number in a list file; a file that holds one entry
    /// has none, and all spots lie in it.
    pub fn in_item(&self, item: Option<usize>) -> bool {
        match (self, item) {
            (Self::Value(path) | Self::Key(path), Some(item)) => {
                path.split('/').nth(1).and_then(|step| step.parse().ok()) == Some(item)
            }
            _ => true,
        }
    }
}

impl Diagnostic {
    /// A diagnostic about `file` as a whole; [`at`](Self::at) says where in it.
    pub fn new(code: &'static Code, file: &Arc<str>, message: impl Into<String>) -> Self {
        Self {
            code,
            level: code.level,
            file: Arc::clone(file),
            spot: Spot::File,
            message: message.into(),
            label: None,
            help: None,
        }
    }

    /// The same mistake, now that it is known which file and spot it is in.
    pub fn from_mistake(mistake: Mistake, file: &Arc<str>, spot: Spot) -> Self {
        Self {
            label: mistake.label,
            help: mistake.help,
            ..Self::new(mistake.code, file, mistake.message).at(spot)
        }
    }

    /// Says where in the file.
    #[must_use]
    pub fn at(mut self, spot: Spot) -> Self {
        self.spot = spot;
        self
    }

    /// Adds a few words to stand at the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into().into_boxed_str());
        self
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into().into_boxed_str());
        self
    }
}
