//! What the person at the terminal is told while a preview runs.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use super::args::Common;
use super::made::entries;
use super::terminal::{say, tell};
use super::{build, report};
use crate::diag::{Found, number};
use crate::serve::News;

/// Tells the person at the terminal what happens.
pub(super) struct Terminal {
    common: Common,
    /// When the load that runs began.
    began: Mutex<Instant>,
    /// What changed; nothing at the start.
    changed: Mutex<Vec<String>>,
}

impl Terminal {
    pub(super) fn new(common: &Common) -> Self {
        Self {
            common: common.clone(),
            began: Mutex::new(Instant::now()),
            changed: Mutex::default(),
        }
    }

    pub(super) fn hear(&self, news: News) {
        match news {
            News::Changed(names) => {
                *lock(&self.began) = Instant::now();
                *lock(&self.changed) = names;
            }
            News::Shown {
                counts,
                summary,
                problems,
            } => {
                report::print(&problems, &self.common);
                let pages = number(summary.pages, "page");
                let told = self.after(&format!("{}; {pages}", entries(counts)));
                let seen = problems
                    .tally
                    .words()
                    .map(|words| format!(" ({words}: see above)"));
                self.say(&format!("{told}{}", seen.unwrap_or_default()));
            }
            News::Refused { problems, older } => {
                report::print(&problems, &self.common);
                let words = problems.tally.words().unwrap_or_default();
                let shown = if older {
                    "so the version before is still shown"
                } else {
                    "so there is nothing to show yet"
                };
                tell(&self.after(&format!("{words}, {shown}")));
            }
            News::Failed(words) => tell(&format!(
                "error: {words}\nit is tried again when something changes"
            )),
            News::Page(problem) => {
                report::print(&Found::all(vec![problem]), &self.common);
            }
            News::Skipped(skipped) => build::skipped(&skipped),
        }
    }

    fn say(&self, text: &str) {
        if !self.common.quiet {
            say(text);
        }
    }

    /// What came of reading the site, after what changed and how long it took.
    fn after(&self, what: &str) -> String {
        let took = lock(&self.began).elapsed().as_secs_f64();
        let changed = changes(&lock(&self.changed))
            .map(|changes| format!("{changes} changed, "))
            .unwrap_or_default();
        format!("{changed}read in {took:.2} s: {what}")
    }
}

fn lock<T>(value: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Up to three names, and how many more.
fn changes(names: &[String]) -> Option<String> {
    let shown: Vec<String> = names
        .iter()
        .take(3)
        .map(|name| format!("`{name}`"))
        .collect();
    match names.len().saturating_sub(3) {
        _ if shown.is_empty() => None,
        0 => Some(shown.join(", ")),
        more => Some(format!("{} and {more} more", shown.join(", "))),
    }
}
