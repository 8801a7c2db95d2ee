//! What a build made, in words: said at its end, and again by a build that has nothing to do.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::diag::number;
use crate::disk::{Output, Published};
use crate::pipeline::{Loaded, Summary};

/// What a build made.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Made {
    /// How many entries of each kind.
    entries: String,
    summary: Summary,
}

impl Made {
    /// What was made of a site.
    pub(super) fn new(loaded: &Loaded, summary: Summary) -> Self {
        let counts = loaded.site.counts().into_iter();
        let counts = counts.filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts
            .map(|(kind, count)| match count {
                1 => format!("1 {kind}"),
                // The folder of a kind is its plural.
                _ => format!("{count} {}", kind.folder()),
            })
            .collect();
        Self {
            entries: counts.join(", "),
            summary,
        }
    }

    /// What the build of the published site made, if there is nothing to build.
    pub(super) fn of(output: &Output, inputs: &str) -> Option<Self> {
        serde_json::from_str(output.current(inputs)?).ok()
    }

    /// Keeps it with the site, for builds from the same `inputs`.
    pub(super) fn remember(&self, output: &mut Output, inputs: &str) {
        // Numbers and texts can always be written.
        let said = serde_json::to_string(self).unwrap_or_default();
        output.remember(inputs, &said);
    }

    /// In words. `target` is the folder of the site as its author knows it.
    pub(super) fn told(&self, published: &Published, target: &str, took: Duration) -> String {
        let Summary { files, pages, told } = &self.summary;
        let changed = match (published.changed, published.removed) {
            (0, 0) => "nothing changed".to_owned(),
            (changed, 0) => format!("{changed} changed"),
            (changed, removed) => format!("{changed} changed, {removed} removed"),
        };
        let (pages, files) = (number(*pages, "page"), number(*files, "file"));
        let took = took.as_secs_f64();
        let made = format!("{pages}, {files} in `{target}` ({changed}) in {took:.2} s");
        let mut lines = vec![self.entries.clone(), made];
        lines.extend(told.iter().cloned());
        if !published.carried.is_empty() {
            let carried = published.carried.join(", ");
            lines.push(format!("left as they were, not made here: {carried}"));
        }
        lines.join("\n")
    }
}
