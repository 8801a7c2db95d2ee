//! What is refused before the reader of XML sees it: some drawings of 2 MiB cost it minutes, or
//! gigabytes. No drawing that somebody drew comes near.

use std::ops::Range;

/// The most elements, texts, comments and instructions.
pub(super) const NODES: u32 = 200_000;

/// The most attributes of one element: each is held against all others.
const ATTRIBUTES: usize = 500;

/// The most names of namespaces: each element may hold all of those around it.
const NAMESPACES: usize = 1000;

/// Where a text goes beyond a limit, if it does.
pub(super) fn beyond(text: &str) -> Option<Range<usize>> {
    if text.matches("xmlns").nth(NAMESPACES).is_some() {
        return Some(0..0);
    }
    // No attribute may hold a `<`, so there is at most one element between two of them.
    let mut at = 0;
    for part in text.split('<') {
        if attributes(part) > ATTRIBUTES {
            return Some(at..at);
        }
        at += part.len() + 1;
    }
    None
}

/// How many attributes there can be, at most: each has `=` before a quotation mark.
fn attributes(part: &str) -> usize {
    let values = part.split('=').skip(1);
    let quoted = values.filter(|value| value.trim_start().starts_with(['"', '\'']));
    quoted.count()
}
