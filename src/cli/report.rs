//! Telling people what was found.

use std::collections::BTreeMap;

use super::args::{Common, Format};
use super::terminal::{self, say, tell};
use crate::diag::{self, Diagnostic, Error, Level, Located};
use crate::source::{Reader, locate};
use crate::theme;

/// How many problems are shown in full; the rest is counted.
const MOST_SHOWN: usize = 50;

/// How many problems of each sort there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

/// Prints problems in the form that was asked for and counts them.
pub(super) fn problems(problems: Vec<Diagnostic>, reader: &dyn Reader, common: &Common) -> Tally {
    let located = locate(
        problems,
        &WithBuiltIn {
            reader,
            built_in: theme::built_in(),
        },
    );
    let errors = located
        .iter()
        .filter(|one| one.problem.level == Level::Deny)
        .count();
    let tally = Tally {
        errors,
        warnings: located.len() - errors,
    };
    match common.format {
        Format::Human => human(located, terminal::color(common)),
        Format::Short => lines(&diag::short(&located)),
        Format::Json => lines(&diag::json(&located)),
        Format::Github => lines(&diag::github(&located)),
    }
    tally
}

/// Prints lines that are for programs, if there are any.
fn lines(text: &str) {
    if !text.is_empty() {
        say(text.trim_end());
    }
}

/// Errors stand before warnings when not all can be shown.
fn human(located: Vec<Located>, color: bool) {
    let count = located.len();
    let mut shown: Vec<Located> = located;
    if count > MOST_SHOWN {
        shown.sort_by_key(|one| one.problem.level != Level::Deny);
        shown.truncate(MOST_SHOWN);
    }
    if !shown.is_empty() {
        tell(&format!("{}\n", diag::human(&shown, color)));
    }
    if count > MOST_SHOWN {
        tell(&format!("and {} more\n", count - MOST_SHOWN));
    }
}

impl Tally {
    /// "2 errors, 1 warning"; nothing if there were none.
    pub(super) fn words(self) -> Option<String> {
        let errors = (self.errors > 0).then(|| number(self.errors, "error"));
        let warnings = (self.warnings > 0).then(|| number(self.warnings, "warning"));
        let words: Vec<String> = errors.into_iter().chain(warnings).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}

/// "1 page", "2 pages".
pub(super) fn number(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

/// A reader that also knows the files that are built in, so that mistakes in them can be shown.
struct WithBuiltIn<'r> {
    reader: &'r dyn Reader,
    built_in: BTreeMap<String, Vec<u8>>,
}

impl Reader for WithBuiltIn<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        self.reader.read(path).or_else(|_| self.built_in.read(path))
    }
}
