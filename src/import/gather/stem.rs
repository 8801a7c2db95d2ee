//! Names of files: readable, and the same whatever else is in the feed.

use std::collections::BTreeSet;

use super::Heard;
use crate::model::Slug;

/// The most characters of a slug.
const MOST: usize = 64;

/// The name of a new file for a group, by its first record: the slug of the record, by which its page in the source is
/// known too; where the feed names groups, the name of the group with the record's id.
pub(super) fn group(first: &Heard, taken: &mut BTreeSet<Slug>) -> Option<Slug> {
    let name = Slug::from_text(first.group_name()).or_else(|| Slug::from_text("group"));
    let slug = Slug::from_text(&first.slug);
    let readable = |slug: &Slug| slug.as_str().bytes().any(|byte| byte.is_ascii_alphabetic());
    let with_id = |end: Option<&str>| Some(joined(name.as_ref()?.as_str(), end?));
    let named = with_id(first.id.as_deref()).flatten();
    let own = slug.clone().filter(readable);
    let by_slug = with_id(slug.as_ref().map(Slug::as_str)).flatten();
    let wanted = if first.group.is_some() {
        [named, own, by_slug]
    } else {
        [own, named, by_slug]
    };
    free(wanted.into_iter().flatten().chain(slug).chain(name), taken)
}

/// The first of these that is free, or the first of all with a number; it is taken from now on.
pub(in crate::import) fn free(
    wanted: impl Iterator<Item = Slug>,
    taken: &mut BTreeSet<Slug>,
) -> Option<Slug> {
    let wanted: Vec<Slug> = wanted.collect();
    let fallback = || Slug::from_text("group");
    let first = wanted.first().cloned().or_else(fallback)?;
    let free = wanted.into_iter().find(|slug| !taken.contains(slug));
    let numbered = || {
        let numbers = 2..10_000_000_u32;
        numbers
            .filter_map(|number| joined(first.as_str(), &number.to_string()))
            .find(|slug| !taken.contains(slug))
    };
    let slug = free.or_else(numbered)?;
    taken.insert(slug.clone());
    Some(slug)
}

/// Two texts as one slug; the first is cut so that the second fits.
pub(in crate::import) fn joined(start: &str, end: &str) -> Option<Slug> {
    let end = Slug::from_text(end)?;
    let end = end.as_str();
    let room = MOST.checked_sub(end.len() + 1).filter(|room| *room > 0);
    let Some(room) = room else {
        return Slug::from_text(end);
    };
    let start = start.get(..start.len().min(room)).unwrap_or_default();
    Slug::from_text(&format!("{start}-{end}"))
}
