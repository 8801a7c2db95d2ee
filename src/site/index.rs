//! Where entries stand in a site, found by what is theirs alone.

use std::hash::{BuildHasher, Hash};

use hashbrown::{DefaultHashBuilder, HashTable};
use rayon::prelude::*;

use super::Site;
use crate::fields::Head;
use crate::model::{EntryId, Kind, Slug};

/// Where an entry stands: its kind, and its number among those of its kind.
pub(super) type At = (Kind, u32);

/// Entries of a site by something that no two of them share. It is not kept here again, but looked up in the site.
#[derive(Debug, Default)]
pub(super) struct Index {
    table: HashTable<At>,
    hasher: DefaultHashBuilder,
}

impl Index {
    /// All entries of a site that have a `key`.
    pub(super) fn of<'s, K: Hash>(
        site: &'s Site,
        key: impl Fn(&'s Head) -> Option<K> + Sync,
    ) -> Self {
        let hasher = DefaultHashBuilder::default();
        let hash = |at: &At| Some(hasher.hash_one(key(site.head_at(*at)?)?));
        let all: Vec<At> = site.numbers().collect();
        let hashed = all.into_par_iter().filter_map(|at| Some((hash(&at)?, at)));
        let hashed: Vec<(u64, At)> = hashed.collect();
        let mut table = HashTable::with_capacity(hashed.len());
        for (own, at) in hashed {
            table.insert_unique(own, at, |at| hash(at).unwrap_or_default());
        }
        Self { table, hasher }
    }

    /// The entry whose key is `wanted`, if there is one.
    pub(super) fn find<'s, K: Hash + Eq>(
        &self,
        site: &'s Site,
        wanted: &K,
        key: impl Fn(&'s Head) -> Option<K>,
    ) -> Option<At> {
        let is_it = |at: &At| {
            let own = site.head_at(*at).and_then(&key);
            own.is_some_and(|own| own == *wanted)
        };
        let found = self.table.find(self.hasher.hash_one(wanted), is_it);
        found.copied()
    }
}

/// By what entries are named.
fn id(head: &Head) -> (Kind, &str) {
    (head.id.kind, head.id.slug.as_str())
}

/// The file that an entry has for itself; built-in ones have none.
fn file(head: &Head) -> Option<&str> {
    (head.item.is_none() && head.file.starts_with("content/")).then_some(&*head.file)
}

impl Site {
    /// Notes where all entries stand. They are found by id and by file from then on.
    pub(super) fn note_places(&mut self) {
        let ids = || Index::of(self, |head| Some(id(head)));
        (self.ids, self.files) = rayon::join(ids, || Index::of(self, file));
    }

    /// Where an entry stands.
    fn at(&self, kind: Kind, slug: &Slug) -> Option<At> {
        let wanted = (kind, slug.as_str());
        self.ids.find(self, &wanted, |head| Some(id(head)))
    }

    /// The number of an entry among those of its kind.
    pub(super) fn number(&self, kind: Kind, slug: &Slug) -> Option<usize> {
        let (_, number) = self.at(kind, slug)?;
        Some(number as usize)
    }

    /// What every entry has, for the entry with this id.
    pub fn head(&self, id: &EntryId) -> Option<&Head> {
        self.head_at(self.at(id.kind, &id.slug)?)
    }

    /// The entry that a file holds; none if it is a list, or holds nothing that is published.
    pub fn in_file(&self, path: &str) -> Option<&Head> {
        self.head_at(self.files.find(self, &path, file)?)
    }

    /// The files that hold an entry, in the order of kinds and ids.
    pub fn entry_files(&self) -> impl Iterator<Item = &str> {
        self.heads().filter_map(file)
    }

    /// The heads of the entries of a kind, each with its number among them.
    pub fn heads_of(&self, kind: Kind) -> Vec<(u32, &Head)> {
        let numbers = self.numbers_of(kind);
        let heads = numbers.filter_map(|at| Some((at.1, self.head_at(at)?)));
        heads.collect()
    }

    /// Where all entries stand, by kind and id.
    fn numbers(&self) -> impl Iterator<Item = At> {
        let kinds = Kind::ALL.iter();
        kinds.flat_map(|kind| self.numbers_of(*kind))
    }

    fn numbers_of(&self, kind: Kind) -> impl Iterator<Item = At> + use<> {
        (0..)
            .take(self.count(kind))
            .map(move |number| (kind, number))
    }

    fn head_at(&self, (kind, number): At) -> Option<&Head> {
        let at = number as usize;
        match kind {
            Kind::Program => self.programs.get(at).map(|entry| &entry.head),
            Kind::Organization => self.organizations.get(at).map(|entry| &entry.head),
            Kind::Place => self.places.get(at).map(|entry| &entry.head),
            Kind::Group => self.groups.get(at).map(|entry| &entry.head),
            Kind::Hotline => self.hotlines.get(at).map(|entry| &entry.head),
            Kind::Service => self.services.get(at).map(|entry| &entry.head),
            Kind::Article => self.articles.get(at).map(|entry| &entry.head),
            Kind::Story => self.stories.get(at).map(|entry| &entry.head),
            Kind::Activity => self.activities.get(at).map(|entry| &entry.head),
            Kind::Page => self.pages.get(at).map(|entry| &entry.head),
        }
    }
}
