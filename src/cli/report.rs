//! Telling people what was found.

use serde::{Deserialize, Serialize};

use super::args::{Common, Format};
use super::terminal::{self, say, tell};
use crate::diag::{self, Diagnostic, Found, Tally};
use crate::source::{Reader, Wanted, find};
use crate::theme::WithBuiltIn;

/// Prints problems in the form that was asked for and counts them.
pub(super) fn problems(problems: Vec<Diagnostic>, reader: &dyn Reader, common: &Common) -> Tally {
    let found = located(problems, reader, common);
    print(&found, common);
    found.tally
}

/// Finds the bytes of the problems that the form asked for shows.
pub(super) fn located(problems: Vec<Diagnostic>, reader: &dyn Reader, common: &Common) -> Found {
    find(problems, wanted(common), &WithBuiltIn::new(reader))
}

/// Which problems the form that was asked for shows.
pub(super) fn wanted(common: &Common) -> Wanted {
    if for_people(common) {
        Wanted::Shown
    } else {
        Wanted::All
    }
}

/// Whether people read what is told. Forms of other lists are refused before anything is found.
pub(super) fn for_people(common: &Common) -> bool {
    let of_people = [Format::Human, Format::Csv, Format::GithubIssue];
    of_people.contains(&common.format)
}

/// Prints problems in the form that was asked for.
pub(super) fn print(found: &Found, common: &Common) {
    match common.format {
        Format::Short => lines(&diag::short(&found.problems)),
        Format::Json => lines(&diag::json(&found.problems)),
        Format::Github => lines(&diag::github(&found.problems)),
        Format::Human | Format::Csv | Format::GithubIssue => {
            words(&in_words(found, terminal::color(common)));
        }
    }
}

/// Prints lines that are for programs, if there are any.
fn lines(text: &str) {
    if !text.is_empty() {
        say(text.trim_end());
    }
}

/// Prints what is for people, if there is anything.
fn words(text: &str) {
    if !text.is_empty() {
        tell(text);
    }
}

fn in_words(found: &Found, color: bool) -> String {
    let (shown, more) = found.shown();
    let mut words = Vec::new();
    if !shown.is_empty() {
        words.push(format!("{}\n", diag::human(&shown, color)));
    }
    if more > 0 {
        words.push(format!("and {more} more\n"));
    }
    words.join("\n")
}

/// What people were told of problems that stopped nothing, kept so that it can be told again.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Warned {
    plain: String,
    colored: String,
    tally: String,
}

impl Warned {
    /// In words; nothing if nothing was found.
    pub(super) fn of(found: &Found) -> Option<Self> {
        let tally = found.tally.words()?;
        Some(Self {
            plain: in_words(found, false),
            colored: in_words(found, true),
            tally,
        })
    }

    /// Tells it as [`print()`] did.
    pub(super) fn again(&self, common: &Common) {
        let text = if terminal::color(common) {
            &self.colored
        } else {
            &self.plain
        };
        words(text);
    }

    /// How many problems there were, such as "2 warnings".
    pub(super) fn tally(&self) -> &str {
        &self.tally
    }
}
