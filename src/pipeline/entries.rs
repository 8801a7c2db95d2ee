//! Entries on their way into a site, and those that are left out of it.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::config::{self, TAGS_FILE};
use crate::diag::{Diagnostic, Level};
use crate::kinds::{Damaged, Entry, Parsed};
use crate::model::{EntryId, Kind, Lang};
use crate::site::Site;

/// Entries on their way into a site, and those that are left out of it.
#[derive(Default)]
pub(super) struct Entries {
    entries: Vec<Entry>,
    pub(super) failed: BTreeSet<EntryId>,
}

impl Entries {
    /// The entries of all files, and those of them that have mistakes.
    pub(super) fn new<'p>(
        parsed: impl ParallelIterator<Item = &'p Parsed>,
    ) -> (Self, Vec<Damaged>) {
        let add = |mut all: Parsed, parsed: &Parsed| {
            all.entries.extend(parsed.entries.iter().cloned());
            all.failed.extend(parsed.failed.iter().cloned());
            all.damaged.extend(parsed.damaged.iter().cloned());
            all
        };
        let join = |mut all: Parsed, mut next: Parsed| {
            all.entries.append(&mut next.entries);
            all.failed.append(&mut next.failed);
            all.damaged.append(&mut next.damaged);
            all
        };
        let all = parsed.fold(Parsed::default, add);
        let Parsed {
            entries,
            damaged,
            failed,
        } = all.reduce(Parsed::default, join);
        (Self { entries, failed }, damaged)
    }

    /// All of them, in every language.
    pub(super) fn all(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries of each language; a copy of them where some may have to be left out later.
    pub(super) fn for_assembly(&mut self, keep: bool, languages: &[Lang]) -> Vec<Vec<Entry>> {
        let entries = if keep {
            self.entries.clone()
        } else {
            std::mem::take(&mut self.entries)
        };
        if languages.len() < 2 {
            return vec![entries];
        }
        let mut sorted: Vec<Vec<Entry>> = languages.iter().map(|_| Vec::new()).collect();
        for entry in entries {
            let at = languages.iter().position(|lang| *lang == entry.head().lang);
            if let Some(own) = at.and_then(|at| sorted.get_mut(at)) {
                own.push(entry);
            }
        }
        sorted
    }

    /// Leaves out entries that have mistakes; whether there were any.
    pub(super) fn leave_out(&mut self, problems: &[Diagnostic]) -> bool {
        let before = self.entries.len();
        let denied: Vec<&Diagnostic> = problems
            .iter()
            .filter(|problem| problem.level == Level::Deny)
            .collect();
        let failed = &mut self.failed;
        self.entries.retain(|entry| {
            let head = entry.head();
            let wrong = denied
                .iter()
                .any(|problem| problem.file == head.file && problem.spot.in_item(head.item));
            if wrong {
                failed.insert(head.id.clone());
            }
            !wrong
        });
        self.entries.len() < before
    }

    /// Whether a mistake is one of an entry that a site can do without.
    pub(super) fn left_out(&self, problem: &Diagnostic, site: &Site) -> bool {
        let config = &site.config;
        let settings = !problem.file.starts_with("content/")
            || &*problem.file == config::FILE
            || &*problem.file == TAGS_FILE;
        let needed = |id: &EntryId| match id.kind {
            Kind::Hotline => config.crisis_lines.contains(&id.slug),
            Kind::Program => site
                .groups
                .iter()
                .any(|group| group.program.as_ref() == Some(&id.slug)),
            _ => false,
        };
        !settings && !self.failed.iter().any(needed)
    }
}
