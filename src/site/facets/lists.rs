//! The lists that there are, while rows are being sorted into them.

use std::borrow::Cow;

use hashbrown::HashMap;

use super::{Facet, FacetKind};
use crate::model::Slug;

/// Lists with their rows, found by what names them.
#[derive(Default)]
pub(super) struct Lists<'s> {
    pub(super) all: Vec<List<'s>>,
    /// Where each list stands, by its kind and slug.
    slugs: HashMap<(FacetKind, Cow<'s, str>), usize>,
    /// The same for names that came up: none where no address can be made of the name.
    names: HashMap<(FacetKind, &'s str), Option<usize>>,
}

/// A row as lists take it. Rows of one group come after each other, and among them those of one schedule.
#[derive(Clone, Copy)]
pub(super) struct Listed {
    /// Its number in the site.
    pub(super) number: u32,
    /// Which days and times it is about.
    pub(super) times: (u32, u16, u16),
    /// Whether a calendar can hold these.
    pub(super) dated: bool,
}

/// A list and its rows.
pub(super) struct List<'s> {
    kind: FacetKind,
    slug: Cow<'s, str>,
    /// The name of the list in its first row in the order of the week, and which that is.
    label: (u32, &'s str),
    rows: Vec<u32>,
    groups: usize,
    dated: usize,
    /// What the row is about that came last.
    last: Option<(u32, u16, u16)>,
}

impl<'s> List<'s> {
    fn add(&mut self, label: &'s str, row: Listed) {
        self.name((row.number, label));
        self.rows.push(row.number);
        if self.last.map(|(group, ..)| group) != Some(row.times.0) {
            self.groups += 1;
        }
        if row.dated && self.last != Some(row.times) {
            self.dated += 1;
        }
        self.last = Some(row.times);
    }

    fn name(&mut self, label: (u32, &'s str)) {
        self.label = self.label.min(label);
    }

    /// Adds the rows of other groups.
    fn append(&mut self, next: Self) {
        self.name(next.label);
        self.rows.extend(next.rows);
        self.groups += next.groups;
        self.dated += next.dated;
    }

    /// It with its rows in the order of the week.
    pub(super) fn finish(mut self) -> Facet {
        self.rows.sort_unstable();
        Facet {
            kind: self.kind,
            slug: self.slug.into_owned(),
            label: self.label.1.to_owned(),
            rows: self.rows,
            groups: self.groups,
            dated: self.dated,
        }
    }
}

impl<'s> Lists<'s> {
    /// A list whose address is made from its name.
    pub(super) fn named(&mut self, kind: FacetKind, name: &'s str, row: Listed) {
        let slug = || Some(Slug::from_text(name)?.as_str().to_owned().into());
        self.list(kind, name, name, slug, row);
    }

    /// A list that has a word of its own, which is a message.
    pub(super) fn word(&mut self, kind: FacetKind, word: &'static str, row: Listed) {
        self.add(kind, word, word, row);
    }

    pub(super) fn add(&mut self, kind: FacetKind, slug: &'s str, label: &'s str, row: Listed) {
        self.list(kind, slug, label, || Some(slug.into()), row);
    }

    /// Adds a row to the list of a `name`, from which `slug` makes the last part of its address.
    pub(super) fn list(
        &mut self,
        kind: FacetKind,
        name: &'s str,
        label: &'s str,
        slug: impl FnOnce() -> Option<Cow<'s, str>>,
        row: Listed,
    ) {
        let known = self.names.get(&(kind, name)).copied();
        let at = known.unwrap_or_else(|| {
            let at = slug().map(|slug| self.at(kind, slug, label));
            self.names.insert((kind, name), at);
            at
        });
        if let Some(list) = at.and_then(|at| self.all.get_mut(at)) {
            list.add(label, row);
        }
    }

    /// Where a list stands; it is begun if it is not there.
    fn at(&mut self, kind: FacetKind, slug: Cow<'s, str>, label: &'s str) -> usize {
        let (lists, key) = (&mut self.all, (kind, slug));
        *self.slugs.entry(key).or_insert_with_key(|(kind, slug)| {
            lists.push(List {
                kind: *kind,
                slug: slug.clone(),
                label: (u32::MAX, label),
                rows: Vec::new(),
                groups: 0,
                dated: 0,
                last: None,
            });
            lists.len() - 1
        })
    }

    /// Adds the lists of other groups.
    pub(super) fn append(&mut self, next: Self) {
        for list in next.all {
            let at = self.at(list.kind, list.slug.clone(), list.label.1);
            if let Some(own) = self.all.get_mut(at) {
                own.append(list);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The row of a group's schedule.
    fn row(number: u32, group: u32, schedule: u16) -> Listed {
        Listed {
            number,
            times: (group, 0, schedule),
            dated: schedule > 0,
        }
    }

    #[test]
    fn a_list_has_the_name_in_its_first_row_and_counts_groups_and_times_once() {
        let portion = |rows: &[(&'static str, Listed)]| {
            let mut lists = Lists::default();
            for (name, row) in rows {
                lists.named(FacetKind::City, name, *row);
            }
            lists
        };
        let mut lists = portion(&[
            ("Bad Ort", row(7, 0, 1)),
            ("Bad-Ort", row(2, 0, 1)),
            ("Bad Ort", row(5, 0, 2)),
            ("Bad Ort", row(3, 1, 0)),
        ]);
        lists.append(portion(&[("BAD ORT", row(1, 2, 1)), ("Ulm", row(0, 2, 2))]));
        let lists = lists.all.into_iter().map(List::finish);
        let lists = lists.map(|list| (list.slug, list.label, list.rows, list.groups, list.dated));
        let town = (
            "bad-ort".into(),
            "BAD ORT".into(),
            vec![1, 2, 3, 5, 7],
            3,
            3,
        );
        let other = ("ulm".into(), "Ulm".into(), vec![0], 1, 1);
        assert_eq!(lists.collect::<Vec<_>>(), [town, other]);
    }
}
