//! Which entry each content file holds, for links between files.

use std::sync::Arc;

use rayon::prelude::*;

use super::Site;
use crate::fields::Head;
use crate::model::Kind;

/// Entries that have a file for themselves, by kind and number in the site, in the order of their files.
#[derive(Debug, Default)]
pub struct Files(Vec<(Kind, u32)>);

impl Files {
    /// The files of a site whose entries are all there and sorted.
    pub(super) fn of(site: &Site) -> Self {
        let counts = site.counts().into_iter();
        let all = counts.flat_map(|(kind, count)| (0..).take(count).map(move |at| (kind, at)));
        let single = |at: &(Kind, u32)| {
            let head = site.numbered_head(*at);
            head.is_some_and(|head| head.item.is_none() && head.file.starts_with("content/"))
        };
        let mut files: Vec<(Kind, u32)> = all.filter(single).collect();
        let file = |at| site.numbered_head(at).map(|head| &head.file);
        files.par_sort_by(|one, two| file(*one).cmp(&file(*two)));
        Self(files)
    }
}

impl Site {
    /// The entry that a file holds; none if it is a list, or holds nothing that is published.
    pub fn in_file(&self, file: &str) -> Option<&Head> {
        let Files(files) = &self.files;
        let head = |at: &(Kind, u32)| self.numbered_head(*at);
        let found = files.binary_search_by(|at| head(at).map(|head| &*head.file).cmp(&Some(file)));
        head(files.get(found.ok()?)?)
    }

    /// The files that hold an entry, in order.
    pub fn entry_files(&self) -> impl Iterator<Item = &Arc<str>> {
        let Files(files) = &self.files;
        let heads = files.iter().filter_map(|at| self.numbered_head(*at));
        heads.map(|head| &head.file)
    }

    fn numbered_head(&self, (kind, number): (Kind, u32)) -> Option<&Head> {
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
