//! Home, and the door for family and friends.

use serde::Serialize;

use super::article::Teaser;
use super::hotlines::LineView;
use super::services::OfferView;
use super::{CountView, Views};
use crate::diag::Diagnostic;
use crate::kinds::hotline::Offer;
use crate::kinds::{Hotline, Program};
use crate::messages::Value;
use crate::model::Slug;
use crate::site::FacetKind;

/// Home.
#[derive(Debug, Clone, Serialize)]
pub struct HomeView {
    doors: Vec<DoorView>,
    week: Vec<CountView>,
    programs: Vec<CountView>,
    start_here: Vec<Teaser>,
    groups_total: usize,
    how: Vec<CountView>,
    /// The address of the index of what the finder reads; none if there is none.
    index: Option<String>,
    /// Lines on which peers answer.
    peers: Vec<LineView>,
}

/// One of the three doors.
#[derive(Debug, Clone, Serialize)]
struct DoorView {
    id: &'static str,
    title: String,
    text: String,
    url: String,
}

/// The door for those who care about somebody.
#[derive(Debug, Clone, Serialize)]
pub struct FamilyView {
    lines: Vec<LineView>,
    services: Vec<OfferView>,
    programs: Vec<FamilyProgram>,
    articles: Vec<Teaser>,
    /// Rows as HTML.
    rows: String,
}

/// A program for those who care about somebody.
#[derive(Debug, Clone, Serialize)]
struct FamilyProgram {
    text: String,
    url: String,
    count: usize,
    summary: Option<String>,
}

/// How many articles home shows where the site does not say which.
const FEW_ARTICLES: usize = 4;

/// How many lines of peers a page names.
const MOST_PEERS: usize = 12;

impl Views<'_> {
    /// Home. `index` is the path of what the finder reads.
    pub fn home(&self, index: Option<&str>) -> HomeView {
        let any_time = |item: &CountView| item.url.contains(crate::site::ANY_TIME);
        HomeView {
            doors: self.doors(),
            week: self
                .counts(FacetKind::Day)
                .into_iter()
                .filter(|item| !any_time(item))
                .collect(),
            programs: self.counts(FacetKind::Program),
            start_here: self.start_here(),
            groups_total: self.site.listed.len(),
            how: self.ways(),
            index: index.map(|index| self.addresses().file(index)),
            peers: self.peer_lines(),
        }
    }

    /// Lines of the site's country on which somebody answers who has been there, those first that are always open.
    pub(super) fn peer_lines(&self) -> Vec<LineView> {
        let own = self.site.config.country;
        let helps = |line: &&Hotline| {
            line.offers.contains(&Offer::Peer)
                && (line.countries.is_empty() || line.countries.contains(&own))
        };
        let mut lines: Vec<&Hotline> = self.lines().into_iter().filter(helps).collect();
        lines.sort_by_key(|line| !line.always_open());
        let few = lines.into_iter().take(MOST_PEERS);
        few.map(|line| self.line(line)).collect()
    }

    /// What to read first: as the settings say, else the first articles.
    fn start_here(&self) -> Vec<Teaser> {
        let chosen = &self.site.config.start_here;
        if chosen.is_empty() {
            let articles = self.readings().into_iter().take(FEW_ARTICLES);
            return articles.map(|article| self.teaser(article)).collect();
        }
        let teaser = |slug: &Slug| match self.site.article(slug) {
            Some(article) => Some(self.teaser(article)),
            None => self.site.page(slug).map(|page| self.page_teaser(page)),
        };
        chosen.iter().filter_map(teaser).collect()
    }

    /// The three doors, in their order.
    fn doors(&self) -> Vec<DoorView> {
        let number = self.site.config.emergency.number.published();
        let text = |id: &str| {
            self.site.messages.format(
                &format!("door-{id}-text"),
                &[("number", Value::Text(number))],
            )
        };
        let door = |(id, path): (&'static str, &str)| DoorView {
            id,
            title: self.text(&format!("door-{id}")),
            text: text(id),
            url: self.addresses().page(path),
        };
        [("danger", "talk"), ("now", "groups"), ("family", "family")]
            .into_iter()
            .map(door)
            .collect()
    }

    /// The door for those who care about somebody.
    ///
    /// # Errors
    /// The mistake in the template of rows.
    pub fn family(&self) -> Result<FamilyView, Diagnostic> {
        let programs: Vec<&Program> = self
            .by_name()
            .into_iter()
            .filter(|program| program.for_family())
            .collect();
        let facet = |program: &Program| {
            self.site
                .facets
                .get(FacetKind::Program, program.head.id.slug.as_str())
        };
        let view = |program: &&Program| FamilyProgram {
            text: program.head.name.to_string(),
            url: self.addresses().entry(&program.head.id),
            count: facet(program).map_or(0, |facet| facet.groups),
            summary: program.summary.as_ref().map(ToString::to_string),
        };
        let mut rows: Vec<u32> = programs
            .iter()
            .filter_map(|program| facet(program))
            .flat_map(|facet| facet.rows.clone())
            .collect();
        rows.sort_unstable();
        let rows = rows.into_iter().take(self.site.config.per_page);
        Ok(FamilyView {
            lines: self.family_lines(),
            services: self.family_services(),
            programs: programs.iter().map(view).collect(),
            articles: self.family_articles(),
            rows: self.rows(rows, false)?,
        })
    }
}
