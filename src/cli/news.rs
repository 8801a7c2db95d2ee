//! What the person at the terminal is told while a preview runs.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
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
    /// When each load began of which nothing has been told, and what had changed.
    loads: Mutex<BTreeMap<u64, (Instant, Vec<String>)>>,
}

impl Terminal {
    pub(super) fn new(common: &Common) -> Self {
        Self {
            common: common.clone(),
            loads: Mutex::default(),
        }
    }

    pub(super) fn hear(&self, news: News) {
        match news {
            News::Begun { load, changed } => {
                self.loads().insert(load, (Instant::now(), changed));
            }
            News::Shown {
                load,
                counts,
                summary,
                problems,
            } => {
                report::print(&problems, &self.common);
                let pages = number(summary.pages, "page");
                let told = self.after(load, &format!("{}; {pages}", entries(counts)));
                let seen = problems.tally.words();
                let seen = seen.map(|words| format!(" ({words}: see above)"));
                self.say(&format!("{told}{}", seen.unwrap_or_default()));
            }
            News::Refused {
                load,
                problems,
                older,
            } => {
                report::print(&problems, &self.common);
                let words = problems.tally.words().unwrap_or_default();
                let shown = if older {
                    "so the version before is still shown"
                } else {
                    "so there is nothing to show yet"
                };
                tell(&self.after(load, &format!("{words}, {shown}")));
            }
            News::Failed(words) => tell(&format!(
                "error: {words}\nit is tried again when something changes"
            )),
            News::Page(problem) => report::print(&Found::all(vec![problem]), &self.common),
            News::Skipped(skipped) => build::skipped(&skipped),
        }
    }

    fn say(&self, text: &str) {
        if !self.common.quiet {
            say(text);
        }
    }

    /// What came of a load, after what changed and how long it took.
    fn after(&self, load: u64, what: &str) -> String {
        let known = self.loads().remove(&load);
        let (took, changed) = known.map_or_else(Default::default, |(began, changed)| {
            (began.elapsed().as_secs_f64(), changed)
        });
        let changed = changes(&changed)
            .map(|changes| format!("{changes} changed, "))
            .unwrap_or_default();
        format!("{changed}read in {took:.2} s: {what}")
    }

    fn loads(&self) -> MutexGuard<'_, BTreeMap<u64, (Instant, Vec<String>)>> {
        self.loads.lock().unwrap_or_else(PoisonError::into_inner)
    }
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
