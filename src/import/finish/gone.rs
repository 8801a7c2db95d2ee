//! What earlier imports wrote and this one does not have.

use std::collections::BTreeSet;

use super::Ground;
use crate::fields::Whereabouts;
use crate::import::gather::Pages;
use crate::import::write::Seal;
use crate::import::{ContentFile, Gone, ThereFile};
use crate::kinds::Entry;
use crate::model::{Kind, Line, Slug};

/// Files of earlier imports of these feeds that nothing in this one stands in, and places that nobody names any longer.
/// They are told, never deleted.
pub(super) fn gone(
    pages: &Pages,
    files: &[ContentFile],
    feeds: &[Line],
    ground: &Ground<'_>,
) -> Vec<Gone> {
    let ours: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let earlier = ground.there.files().iter();
    let earlier = earlier.filter(|file| file.seal != Seal::None && !ours.contains(&*file.path));
    let groups = earlier.clone().filter(|file| {
        let mut origins = file.origins().peekable();
        let of_this = |feed: &Line| feeds.contains(feed);
        file.is_in(ground.folder)
            && origins.peek().is_some()
            && origins.all(|origin| origin.feed.as_ref().is_some_and(of_this))
    });
    let groups: Vec<&ThereFile> = groups.collect();
    let named = named(pages, &ours, &groups, ground);
    let places = earlier.filter(|file| {
        let mut entries = file.entries.iter().map(Entry::head);
        let mut places = entries.by_ref().filter(|head| head.id.kind == Kind::Place);
        places
            .next()
            .is_some_and(|head| !named.contains(&head.id.slug))
    });
    let gone = groups.iter().copied().chain(places).map(|file| Gone {
        path: file.path.to_string(),
        name: file.name().to_owned(),
    });
    gone.collect()
}

/// The places that groups name, but for groups that are gone.
fn named(
    pages: &Pages,
    ours: &BTreeSet<&str>,
    gone: &[&ThereFile],
    ground: &Ground<'_>,
) -> BTreeSet<Slug> {
    let new = pages
        .groups
        .iter()
        .flat_map(|(page, _)| page.places().cloned());
    let mut named: BTreeSet<Slug> = new.collect();
    for file in ground.there.files() {
        let replaced = file.seal == Seal::Whole && ours.contains(&*file.path);
        if replaced || gone.iter().any(|gone| gone.path == file.path) {
            continue;
        }
        for entry in &file.entries {
            if let Entry::Group(group) = entry {
                let meetings = group.meetings.iter().map(|meeting| &meeting.place);
                let places = meetings.chain([&group.place]).flatten();
                named.extend(places.filter_map(|place| match place {
                    Whereabouts::Shared(slug) => Some(slug.clone()),
                    Whereabouts::Own(_) => None,
                }));
            }
        }
    }
    named
}
