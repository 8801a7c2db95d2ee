//! Telling people what was found.

use super::args::{Common, Format};
use super::terminal::{self, say, tell};
use crate::diag::{self, Diagnostic, Located, Tally};
use crate::source::{Reader, locate};
use crate::theme::WithBuiltIn;

/// Prints problems in the form that was asked for and counts them.
pub(super) fn problems(problems: Vec<Diagnostic>, reader: &dyn Reader, common: &Common) -> Tally {
    located(locate(problems, &WithBuiltIn::new(reader)), common)
}

/// The same for problems whose bytes are known.
pub(super) fn located(located: Vec<Located>, common: &Common) -> Tally {
    let tally = Tally::of(&located);
    match common.format {
        // Forms of other lists are refused before anything is found.
        Format::Human | Format::Csv | Format::GithubIssue => {
            human(located, terminal::color(common));
        }
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

fn human(located: Vec<Located>, color: bool) {
    let (shown, more) = diag::shown(located);
    if !shown.is_empty() {
        tell(&format!("{}\n", diag::human(&shown, color)));
    }
    if more > 0 {
        tell(&format!("and {more} more\n"));
    }
}
