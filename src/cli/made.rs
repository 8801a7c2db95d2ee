//! What a build made, in words: said at its end, and again by a build that has nothing to do.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::args::Common;
use super::report::Warned;
use crate::diag::number;
use crate::model::Kind;
use crate::pipeline::{Loaded, Summary};

/// What a build made.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Made {
    /// How many entries of each kind.
    entries: String,
    summary: Summary,
    warned: Option<Warned>,
}

/// What stands there now, for people.
pub(super) struct Placed {
    /// The folder or the file.
    pub(super) name: String,
    /// What is new about it, or how large it is.
    pub(super) what: String,
    /// Files that Guidepost did not make and that are still there.
    pub(super) carried: Vec<String>,
}

impl Made {
    /// What was made of a site.
    pub(super) fn new(loaded: &Loaded, summary: Summary, warned: Option<Warned>) -> Self {
        Self {
            entries: entries(loaded.site.counts()),
            summary,
            warned,
        }
    }

    /// What was kept of a build, in the form of [`kept`](Self::kept).
    pub(super) fn read(kept: &str) -> Option<Self> {
        serde_json::from_str(kept).ok()
    }

    /// It in one line.
    pub(super) fn kept(&self) -> String {
        // Numbers and texts can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether there was something to look at.
    pub(super) fn warned(&self) -> bool {
        self.warned.is_some()
    }

    /// Tells again what there was to look at.
    pub(super) fn warn_again(&self, common: &Common) {
        if let Some(warned) = &self.warned {
            warned.again(common);
        }
    }

    /// In words.
    pub(super) fn told(&self, placed: &Placed, took: Duration) -> String {
        let Summary { files, pages, told } = &self.summary;
        let Placed {
            name,
            what,
            carried,
        } = placed;
        let (pages, files) = (number(*pages, "page"), number(*files, "file"));
        let took = took.as_secs_f64();
        let made = format!("{pages}, {files} in `{name}` ({what}) in {took:.2} s");
        let mut lines = vec![self.entries.clone(), made];
        lines.extend(told.iter().cloned());
        if !carried.is_empty() {
            let carried = carried.join(", ");
            lines.push(format!("left as they were, not made here: {carried}"));
        }
        if let Some(warned) = &self.warned {
            lines.push(format!("{}: see above", warned.tally()));
        }
        lines.join("\n")
    }
}

/// How many entries there are of each kind that has any.
pub(super) fn entries(counts: Vec<(Kind, usize)>) -> String {
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(kind, count)| match count {
            1 => format!("1 {kind}"),
            // The folder of a kind is its plural.
            _ => format!("{count} {}", kind.folder()),
        })
        .collect();
    counts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_counted_in_their_plural() {
        let counts = vec![
            (Kind::Story, 2),
            (Kind::Group, 0),
            (Kind::Activity, 11),
            (Kind::Place, 1),
        ];
        assert_eq!(entries(counts), "2 stories, 11 activities, 1 place");
    }
}
