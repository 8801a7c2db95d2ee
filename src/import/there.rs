//! What the site has already: files of earlier imports, and files of others.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::fields::Origin;
use crate::import::Incoming;
use crate::import::write::Seal;
use crate::kinds::Entry;
use crate::model::{EntryId, Kind, Line, Slug};

/// A content file that is there.
#[derive(Debug, Clone)]
pub struct ThereFile {
    /// Its path: `content/groups/aa/x.md`.
    pub path: Arc<str>,
    /// Its text.
    pub text: String,
    /// Whether somebody changed it since an import wrote it.
    pub seal: Seal,
    /// Its entries, as far as they could be read.
    pub entries: Vec<Entry>,
}

/// What the site has already.
#[derive(Debug, Clone, Default)]
pub struct There {
    files: Vec<ThereFile>,
    taken: BTreeSet<EntryId>,
    /// The numbers of the file and of the meeting's origin, by the slug of its record.
    slugs: BTreeMap<Line, Vec<(usize, Origin)>>,
    /// The same by feed and id.
    ids: BTreeMap<(Line, Line), usize>,
}

impl There {
    /// Groups, places and organizations that are there. `taken` are the ids of all entries, also of those that could
    /// not be read.
    pub fn new(files: Vec<ThereFile>, mut taken: BTreeSet<EntryId>) -> Self {
        let mut slugs: BTreeMap<Line, Vec<(usize, Origin)>> = BTreeMap::new();
        let mut ids = BTreeMap::new();
        for (at, file) in files.iter().enumerate() {
            taken.extend(file.entries.iter().map(|entry| entry.head().id.clone()));
            for origin in file.origins() {
                if let Some(slug) = &origin.slug {
                    slugs
                        .entry(slug.clone())
                        .or_default()
                        .push((at, origin.clone()));
                }
                if let (Some(feed), Some(id)) = (&origin.feed, &origin.id) {
                    ids.insert((feed.clone(), id.clone()), at);
                }
            }
        }
        Self {
            files,
            taken,
            slugs,
            ids,
        }
    }

    /// The files.
    pub fn files(&self) -> &[ThereFile] {
        &self.files
    }

    /// The slugs of a kind that no new entry may have.
    pub(super) fn taken(&self, kind: Kind) -> BTreeSet<Slug> {
        let of_kind = self.taken.iter().filter(|id| id.kind == kind);
        of_kind.map(|id| id.slug.clone()).collect()
    }

    /// The number of the file that holds a record of `feed` already: one with its slug, in `folder` first, else
    /// the one with its id.
    pub(super) fn home(&self, record: &Incoming, feed: &Line, folder: &str) -> Option<usize> {
        let same = self.slugs.get(&record.slug).into_iter().flatten();
        let same = same.filter(|(_, origin)| {
            origin.id == record.id && record.id.is_some() || origin.feed.as_ref() == Some(feed)
        });
        let here = |at: usize| self.files.get(at).is_some_and(|file| file.is_in(folder));
        let homes: Vec<usize> = same.map(|(at, _)| *at).collect();
        let first = homes.iter().copied().find(|at| here(*at));
        first.or_else(|| homes.first().copied()).or_else(|| {
            let key = (feed.clone(), record.id.clone()?);
            self.ids.get(&key).copied().filter(|at| here(*at))
        })
    }

    /// The file at a number that [`home`](Self::home) gave.
    pub(super) fn file(&self, at: usize) -> Option<&ThereFile> {
        self.files.get(at)
    }

    /// The file of an entry.
    pub(super) fn of(&self, kind: Kind, slug: &Slug) -> Option<&ThereFile> {
        self.files.iter().find(|file| {
            let heads = file.entries.iter().map(Entry::head);
            heads
                .into_iter()
                .any(|head| head.id.kind == kind && head.id.slug == *slug)
        })
    }
}

impl ThereFile {
    /// Whether it is in a folder or in one below it.
    pub(super) fn is_in(&self, folder: &str) -> bool {
        let rest = self.path.strip_prefix(folder);
        rest.is_some_and(|rest| rest.starts_with('/'))
    }

    /// The records that its meetings came from.
    pub(super) fn origins(&self) -> impl Iterator<Item = &Origin> {
        let groups = self.entries.iter().filter_map(|entry| match entry {
            Entry::Group(group) => Some(group),
            _ => None,
        });
        groups.flat_map(|group| {
            let meetings = group.meetings.iter();
            let own = meetings.filter_map(|meeting| meeting.origin.as_deref());
            own.chain(group.origin.as_deref())
        })
    }

    /// The name of its first entry.
    pub(super) fn name(&self) -> &str {
        self.entries.first().map_or("", |entry| &entry.head().name)
    }
}
