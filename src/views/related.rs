//! Where to turn next: what entries name themselves, and what follows from the facts of others.

use std::sync::Arc;

use serde::Serialize;

use super::Views;
use super::common::LinkView;
use crate::fields::Whereabouts;
use crate::kinds::{Hotline, Organization, Place, Story};
use crate::model::{EntryId, Kind, Ref, Status};

/// Something to read or turn to next.
#[derive(Debug, Clone, Serialize)]
pub(super) struct RelatedView {
    text: String,
    url: String,
    kind_text: String,
    summary: Option<String>,
}

/// How many other lines the page of a line names.
const MOST_LINES: usize = 5;

impl Views<'_> {
    /// The entries that an entry names.
    pub(super) fn related(&self, references: &[Ref]) -> Vec<RelatedView> {
        let ids = references
            .iter()
            .map(|reference| reference.id(Kind::Article));
        ids.filter_map(|id| self.related_entry(&id)).collect()
    }

    /// The articles and then the stories that name an entry, each in the order of their titles.
    pub(super) fn named_by(&self, id: &EntryId) -> Vec<RelatedView> {
        let names = |related: &[Ref]| related.iter().any(|one| one.id(Kind::Article) == *id);
        let tells = |story: &Story| {
            let mut programs = story.programs.iter();
            names(&story.related) || programs.any(|one| one.id(Kind::Program) == *id)
        };
        let articles = self.readings().into_iter();
        let articles = articles.filter(|article| names(&article.related));
        let stories = self.told().into_iter().filter(|story| tells(story));
        articles
            .map(|article| &article.head.id)
            .chain(stories.map(|story| &story.head.id))
            .filter_map(|id| self.related_entry(id))
            .collect()
    }

    /// Other lines of the same country about the same, those that share most with it first.
    pub(super) fn lines_like(&self, hotline: &Hotline) -> Vec<RelatedView> {
        let shared = |line: &Hotline| {
            let needs = line.needs.iter();
            needs.filter(|need| hotline.needs.contains(need)).count()
        };
        let fits = |line: &&Hotline| {
            let here = |country| hotline.countries.contains(country);
            line.head.id != hotline.head.id && line.countries.iter().any(here) && shared(line) > 0
        };
        let mut lines: Vec<&Hotline> = self.lines().into_iter().filter(fits).collect();
        // Lines came in the order of their names, which a stable sort keeps.
        lines.sort_by_key(|line| std::cmp::Reverse(shared(line)));
        let lines = lines.into_iter().take(MOST_LINES);
        lines
            .filter_map(|line| self.related_entry(&line.head.id))
            .collect()
    }

    /// The organizations whose office is in a place.
    pub(super) fn offices(&self, place: &Place) -> Vec<LinkView> {
        let here = |organization: &Organization| {
            let office = organization.place.as_ref();
            matches!(office, Some(Whereabouts::Shared(slug)) if *slug == place.head.id.slug)
        };
        self.organizations(here)
    }

    /// The organizations that are part of another.
    pub(super) fn parts(&self, whole: &Organization) -> Vec<LinkView> {
        self.organizations(|organization| {
            let part_of = organization.part_of.as_ref();
            part_of.is_some_and(|part| part.id(Kind::Organization) == whole.head.id)
        })
    }

    /// Organizations that go on, by their names.
    fn organizations(&self, fits: impl Fn(&Organization) -> bool) -> Vec<LinkView> {
        let listed = |organization: &&Arc<Organization>| {
            let head = &organization.head;
            head.life.status != Status::Ended
        };
        let all = self.site.organizations.iter().filter(listed);
        let all = all.map(Arc::as_ref);
        let mut found: Vec<&Organization> = all.filter(|one| fits(one)).collect();
        self.site
            .sort_by_name(&mut found, |organization| &organization.head);
        let found = found.into_iter();
        found
            .filter_map(|organization| self.entry_link(&organization.head.id))
            .collect()
    }

    fn related_entry(&self, id: &EntryId) -> Option<RelatedView> {
        let link = self.entry_link(id)?;
        Some(RelatedView {
            text: link.text,
            url: link.url?,
            kind_text: self.text(&format!("kind-{}", id.kind)),
            summary: self.summary(id),
        })
    }
}
