//! Which entries are part of a site: each id once, and nothing that was withdrawn or ended long ago.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::hash_map::Entry::{Occupied as Taken, Vacant as Free};
use hashbrown::{DefaultHashBuilder, HashMap};
use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;

use super::Site;
use crate::config::MenuItem;
use crate::diag::{Diagnostic, Spot, codes};
use crate::fields::Head;
use crate::kinds::{Entry, Program};
use crate::model::{Slug, Status};

/// For how many months an ended entry keeps its page; then its address leads to its list.
const REMEMBERED: i8 = 12;

/// Leaves out entries whose id was there before, in order of their files.
pub(super) fn unique(entries: Vec<Entry>, problems: &mut Vec<Diagnostic>) -> Vec<Entry> {
    if are_different(&entries) {
        return entries;
    }
    // Of each id the first entry, and its translations.
    let mut seen: HashMap<_, (&Head, Vec<&Head>)> = HashMap::with_capacity(entries.len());
    let mut double = BTreeSet::new();
    for (at, entry) in entries.iter().enumerate() {
        let head = entry.head();
        match seen.entry((head.id.kind, head.id.slug.as_str())) {
            Free(free) => drop(free.insert((head, Vec::new()))),
            Taken(mut taken) => {
                let (first, others) = taken.get_mut();
                let mut all = std::iter::once(&*first).chain(&*others);
                if let Some(same) = all.find(|one| one.lang == head.lang) {
                    problems.push(twice(head, &same.file));
                    double.insert(at);
                } else {
                    others.push(head);
                }
            }
        }
    }
    drop(seen);
    if double.is_empty() {
        return entries;
    }
    let entries = entries.into_iter().enumerate();
    let kept = entries.filter(|(at, _)| !double.contains(at));
    kept.map(|(_, entry)| entry).collect()
}

/// Whether no two entries can have the same id: their hashes are different. On nearly every site they are, and all threads
/// know it soonest.
fn are_different(entries: &[Entry]) -> bool {
    let hasher = DefaultHashBuilder::default();
    let ids = entries.par_iter().map(|entry| &entry.head().id);
    let hashes = ids.map(|id| hasher.hash_one((id.kind, id.slug.as_str())));
    let mut hashes: Vec<u64> = hashes.collect();
    hashes.par_sort_unstable();
    hashes.is_sorted_by(|one, next| one < next)
}

fn twice(head: &Head, first: &str) -> Diagnostic {
    let message = format!("there is already an entry `{}`", head.id);
    let help = format!("it stands in `{first}`: give one of the two another `id:`");
    Diagnostic::new(&codes::DUPLICATE_ID, &head.file, message)
        .at(Spot::Value(head.path("id")))
        .help(help)
}

/// A story that its teller does not want published any more, or not for longer: it has no page.
pub(super) fn withdrawn(entry: &Entry, today: Date) -> Option<Diagnostic> {
    let Entry::Story(story) = entry else {
        return None;
    };
    let since = story.consent.as_ref()?.over(today)?;
    let head = &story.head;
    let message = format!("the consent to publish this story ended on {since}");
    let help = "the story is left out: delete the file, or ask again and write the new `date:`";
    Some(
        Diagnostic::new(&codes::CONSENT, &head.file, message)
            .at(Spot::Key(head.path("consent")))
            .help(help),
    )
}

/// Whether an entry ended so long ago that its page is gone.
pub(super) fn forgotten(head: &Head, today: Date) -> bool {
    let ended = head
        .life
        .since
        .filter(|_| head.life.status == Status::Ended);
    let last = ended.and_then(|since| since.checked_add(REMEMBERED.months()).ok());
    last.is_some_and(|last| last <= today)
}

/// The built-in programs that get a page: those with a group, or that the settings name.
pub(super) fn wanted(site: &Site, built_in: &BTreeMap<Slug, Arc<Program>>) -> Vec<Arc<Program>> {
    let own: BTreeSet<&Slug> = site
        .programs
        .iter()
        .map(|program| &program.head.id.slug)
        .collect();
    let named = site.config.menu.iter().filter_map(|item| match item {
        MenuItem::Entry(slug) => Some(slug),
        MenuItem::List(_) => None,
    });
    let used = site.programs_of(|group| group.head.life.status != Status::Ended);
    let told = site.stories.iter().flat_map(|story| &story.programs);
    let done = site
        .activities
        .iter()
        .flat_map(|activity| &activity.programs);
    let served = site.organizations.iter().flat_map(|one| &one.programs);
    let used = used
        .into_iter()
        .chain(told.chain(done).chain(served).map(|program| &program.slug))
        .chain(named)
        .chain(&site.config.programs);
    let wanted: BTreeSet<&Slug> = used.filter(|slug| !own.contains(slug)).collect();
    wanted
        .into_iter()
        .filter_map(|slug| built_in.get(slug).cloned())
        .collect()
}
