//! The lists that there are, while rows are being sorted into them.

use std::borrow::Cow;

use hashbrown::HashMap;

use super::FacetKind;
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

/// A list and its rows.
pub(super) struct List<'s> {
    pub(super) kind: FacetKind,
    pub(super) slug: Cow<'s, str>,
    pub(super) label: &'s str,
    pub(super) rows: Vec<u32>,
}

impl<'s> Lists<'s> {
    /// A list whose address is made from its name.
    pub(super) fn named(&mut self, kind: FacetKind, name: &'s str, number: u32) {
        let slug = || Some(Slug::from_text(name)?.as_str().to_owned().into());
        self.list(kind, name, name, slug, number);
    }

    /// A list that has a word of its own, which is a message.
    pub(super) fn word(&mut self, kind: FacetKind, word: &'static str, number: u32) {
        self.add(kind, word, word, number);
    }

    pub(super) fn add(&mut self, kind: FacetKind, slug: &'s str, label: &'s str, number: u32) {
        self.list(kind, slug, label, || Some(slug.into()), number);
    }

    /// Adds a row to the list of a `name`, from which `slug` makes the last part of its address.
    pub(super) fn list(
        &mut self,
        kind: FacetKind,
        name: &'s str,
        label: &'s str,
        slug: impl FnOnce() -> Option<Cow<'s, str>>,
        number: u32,
    ) {
        let known = self.names.get(&(kind, name)).copied();
        let at = known.unwrap_or_else(|| {
            let at = slug().map(|slug| self.at(kind, slug, label));
            self.names.insert((kind, name), at);
            at
        });
        if let Some(list) = at.and_then(|at| self.all.get_mut(at)) {
            list.rows.push(number);
        }
    }

    /// Where a list stands; it is begun if it is not there.
    fn at(&mut self, kind: FacetKind, slug: Cow<'s, str>, label: &'s str) -> usize {
        let (lists, key) = (&mut self.all, (kind, slug));
        *self.slugs.entry(key).or_insert_with_key(|(kind, slug)| {
            lists.push(List {
                kind: *kind,
                slug: slug.clone(),
                label,
                rows: Vec::new(),
            });
            lists.len() - 1
        })
    }

    /// Adds lists whose rows come after all that are there.
    pub(super) fn append(&mut self, next: Self) {
        for list in next.all {
            let at = self.at(list.kind, list.slug, list.label);
            if let Some(own) = self.all.get_mut(at) {
                own.rows.extend(list.rows);
            }
        }
    }
}
