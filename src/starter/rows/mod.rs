//! The table of examples: which fields a form shows in which order, and how each stands.
//!
//! A table is named by the field it is about, or by the kind; `contact/consent` is for the `consent`
//! of a `contact` alone. A field that is in no table is shown all the same, after the others, with
//! an example made from what it expects.

mod entry;
mod group;
mod help;
mod shared;
mod text;

use super::row::Row;

type Tables = &'static [(&'static str, &'static [Row])];

const ALL: &[Tables] = &[group::TABLES, help::TABLES, text::TABLES, shared::TABLES];

/// What every entry has.
pub(super) const ENTRY: &[Row] = entry::ENTRY;

/// The rows for what stands at a path such as `group/meetings`: those of its longest ending that has any.
pub(super) fn rows(path: &str) -> &'static [Row] {
    let mut rest = path;
    loop {
        let named = |table: &&(&str, &'static [Row])| table.0 == rest;
        if let Some((_, rows)) = ALL.iter().copied().flatten().find(named) {
            return rows;
        }
        match rest.split_once('/') {
            Some((_, shorter)) => rest = shorter,
            None => return &[],
        }
    }
}

/// The names of all tables.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = (&'static str, &'static [Row])> {
    ALL.iter().copied().flatten().copied()
}
