//! Whether each meeting has its `id:` for itself, by which calendars and apps know it.

use std::collections::BTreeMap;

use super::Site;
use crate::diag::{Diagnostic, Spot, codes};
use crate::kinds::Group;
use crate::model::Slug;

/// Every `id:` of a meeting that an earlier one has. The translation of a group has the same meetings.
pub(super) fn twice(site: &Site) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<&Slug, (&Group, usize)> = BTreeMap::new();
    let mut problems = Vec::new();
    for group in &site.groups {
        for (at, meeting) in group.meetings.iter().enumerate() {
            let Some(key) = &meeting.key else { continue };
            let first = *seen.entry(key).or_insert((group, at));
            let translated =
                first.0.head.lang != group.head.lang && first.0.head.id == group.head.id;
            if !std::ptr::eq(first.0, &raw const **group) && !translated || first.1 != at {
                problems.push(problem(group, at, key, first.0));
            }
        }
    }
    problems
}

fn problem(group: &Group, at: usize, key: &Slug, first: &Group) -> Diagnostic {
    let path = group.head.path(&format!("meetings/{at}/id"));
    let message = format!("there is already a meeting `{key}`");
    let place = if std::ptr::eq(first, group) {
        "an earlier one of this group has it".to_owned()
    } else {
        format!("it stands in `{}`", first.head.file)
    };
    Diagnostic::new(&codes::DUPLICATE_ID, &group.head.file, message)
        .at(Spot::Value(path))
        .help(format!(
            "{place}: give one of the two another `id:`, or none to have it made of group, day and time"
        ))
}
