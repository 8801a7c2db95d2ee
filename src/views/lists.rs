//! Lists of groups: the finder's page without script, and one page for each facet.

use serde::Serialize;

use super::common::{CountView, LinkView};
use super::hotlines::LineView;
use super::pager::PagerView;
use super::print::SheetView;
use super::{Sheet, Views};
use crate::diag::Diagnostic;
use crate::model::{AccessFact, Lang, Weekday, tongue};
use crate::site::{Facet, FacetKind};

/// The page on which one begins to look for a group.
#[derive(Debug, Clone, Serialize)]
pub struct FinderView {
    total: usize,
    facets: Vec<FacetView>,
    /// Its rows as HTML.
    rows: String,
    pager: Option<PagerView>,
    /// The address of the index of the data that a script reads, on the first page; none if there is none.
    index: Option<String>,
    /// Whether people there count in miles.
    miles: bool,
    /// The days of the week, in their order; on the first page, as the next two.
    days: Vec<ChoiceView>,
    /// The facts of access.
    access: Vec<ChoiceView>,
    /// Lines on which peers answer.
    peers: Vec<LineView>,
}

/// What one can choose in the finder: how the script knows it, and its words.
#[derive(Debug, Clone, Serialize)]
struct ChoiceView {
    key: String,
    text: String,
}

/// The lists of one kind.
#[derive(Debug, Clone, Serialize)]
struct FacetView {
    id: &'static str,
    title: String,
    items: Vec<CountView>,
    /// Where all of them are named, if there are more.
    all: Option<LinkView>,
}

/// One list.
#[derive(Debug, Clone, Serialize)]
pub struct ListView {
    title: String,
    intro: Option<String>,
    facet: &'static str,
    sections: Vec<SectionView>,
    pager: Option<PagerView>,
    others: Vec<CountView>,
    current: String,
    official: Option<LinkView>,
    print: Option<SheetView>,
}

/// Rows below a heading.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SectionView {
    pub(super) id: &'static str,
    pub(super) title: Option<String>,
    pub(super) rows: String,
}

/// The countries whose road signs count in miles.
const IN_MILES: &[&str] = &["GB", "LR", "MM", "US"];

/// How many other lists a list names.
const MOST_OTHERS: usize = 40;

impl Views<'_> {
    /// One page of all groups in the order of their names, with the ways to narrow them down. `index` is the path
    /// of what a script reads.
    ///
    /// # Errors
    /// The mistake in the template of its rows.
    pub fn finder(&self, page: usize, index: Option<&str>) -> Result<FinderView, Diagnostic> {
        let listed = &self.site.listed;
        // The ways to narrow a list down, and all that only a script needs, stand on its first page.
        let first = page == 1;
        let index = index.filter(|_| first);
        let scripted = index.is_some();
        let kinds = self.facet_kinds().into_iter().filter(|_| first);
        let groups = self.on_page(listed, page).iter();
        let groups = groups.filter_map(|group| self.site.groups.get(*group as usize));
        let rows = groups.map(|group| self.group_row(group));
        Ok(FinderView {
            total: listed.len(),
            facets: kinds.filter_map(|kind| self.facet(kind)).collect(),
            rows: self.single_rows(rows)?,
            pager: self.pager("groups", page, listed.len()),
            index: index.map(|index| self.addresses().file(index)),
            miles: IN_MILES.contains(&self.site.config.country.code()),
            days: shown(scripted, || self.days()),
            access: shown(scripted, || self.access_facts()),
            peers: shown(scripted, || self.peer_lines()),
        })
    }

    /// The days of the week from the one with which it begins; a script counts them from Monday as 1.
    fn days(&self) -> Vec<ChoiceView> {
        let first = self.site.config.week_starts as usize;
        let days = (0..7).filter_map(|at| Weekday::ALL.get((first + at) % 7));
        let choice = |day: &Weekday| ChoiceView {
            key: (*day as usize + 1).to_string(),
            text: self.weekday(*day),
        };
        days.map(choice).collect()
    }

    fn access_facts(&self) -> Vec<ChoiceView> {
        let choice = |fact: &AccessFact| ChoiceView {
            key: fact.word().to_owned(),
            text: self.text(&format!("access-{fact}")),
        };
        AccessFact::ALL.iter().map(choice).collect()
    }

    /// How many pages all groups take.
    pub fn finder_pages(&self) -> usize {
        self.site
            .listed
            .len()
            .div_ceil(self.site.config.per_page)
            .max(1)
    }

    /// The kinds of lists, in the order in which a visitor sees them: whoever reads the site in another language looks first
    /// for meetings in it.
    fn facet_kinds(&self) -> Vec<FacetKind> {
        let mut kinds = FacetKind::ALL.to_vec();
        if !self.site.is_default() {
            kinds.sort_by_key(|kind| *kind != FacetKind::Language);
        }
        kinds
    }

    fn facet(&self, kind: FacetKind) -> Option<FacetView> {
        let items = self.largest(kind);
        let all = (self.every_pages(kind) > 0).then(|| LinkView {
            text: self.every_title(kind),
            url: Some(self.addresses().page(&Self::every_path(kind))),
        });
        (!items.is_empty()).then(|| FacetView {
            id: kind.word(),
            title: self.text(&format!("facet-{kind}")),
            items,
            all,
        })
    }

    /// The lists of one kind with how many groups stand there.
    pub(super) fn counts(&self, kind: FacetKind) -> Vec<CountView> {
        let count = |facet: &Facet| CountView {
            text: self.facet_text(facet),
            url: self.addresses().list(kind, &facet.slug),
            count: facet.groups,
        };
        self.site.facets.of(kind).iter().map(count).collect()
    }

    /// The other lists of a kind, where they are few enough to look through; else there is the page
    /// that names them all.
    fn others(&self, kind: FacetKind) -> Vec<CountView> {
        let few = self.site.facets.of(kind).len() <= MOST_OTHERS;
        if few { self.counts(kind) } else { Vec::new() }
    }

    pub(super) fn facet_text(&self, facet: &Facet) -> String {
        match facet.kind {
            FacetKind::Day => self.text(&format!("weekday-{}", facet.slug)),
            FacetKind::Time => self.text(&format!("time-{}", facet.slug)),
            FacetKind::How => self.text(&format!("attendance-{}", facet.slug)),
            FacetKind::Language => self.autonym(&facet.label),
            _ => facet.label.clone(),
        }
    }

    /// One page of one list.
    ///
    /// # Errors
    /// The mistake in the template of its rows.
    pub fn list(&self, facet: &Facet, page: usize) -> Result<ListView, Diagnostic> {
        let text = self.facet_text(facet);
        let program = self
            .site
            .programs
            .iter()
            .find(|program| program.head.id.slug.as_str() == facet.slug);
        let program = program.filter(|_| facet.kind == FacetKind::Program);
        let mut sections = self.by_day(self.on_page(&facet.rows, page))?;
        if facet.kind == FacetKind::Day {
            for section in &mut sections {
                section.title = None;
            }
        }
        Ok(ListView {
            title: self.list_title(facet),
            intro: self.intro(facet),
            facet: facet.kind.word(),
            sections,
            pager: self.pager(
                &self.addresses().list_path(facet.kind, &facet.slug, 1),
                page,
                facet.rows.len(),
            ),
            others: self.others(facet.kind),
            current: text,
            print: self.print_link(facet),
            official: program.and_then(|program| {
                let url = program.finder.as_ref().or(program.website.as_ref())?;
                Some(LinkView {
                    text: program.head.name.to_string(),
                    url: Some(url.as_str().to_owned()),
                })
            }),
        })
    }

    /// A link to the same list on paper: days and regions have one, where the site has any.
    fn print_link(&self, facet: &Facet) -> Option<SheetView> {
        let printed = matches!(facet.kind, FacetKind::Day | FacetKind::Region);
        let printed = printed && self.has_list("print");
        printed.then(|| self.sheet_view(Sheet::List(facet), self.text("print-this")))
    }

    /// "Groups on Tuesday", "Groups in Millbrook", ...
    pub fn list_title(&self, facet: &Facet) -> String {
        let value = self.facet_text(facet);
        match facet.kind {
            FacetKind::Day if Weekday::ALL.iter().all(|day| day.word() != facet.slug) => {
                self.text("list-any-time")
            }
            FacetKind::Time => self.text(&format!("list-time-{}", facet.slug)),
            FacetKind::How => self.text(&format!("list-how-{}", facet.slug)),
            FacetKind::Language if facet.label == self.site.lang.as_str() => {
                self.text("list-own-language")
            }
            kind => self.format(&format!("list-{kind}"), &[("value", &value)]),
        }
    }

    /// The name of the language of a tag in itself, marked as such where it is not the page's.
    fn autonym(&self, tag: &str) -> String {
        match tag.parse::<Lang>() {
            Ok(lang) if lang == self.site.lang => lang.autonym().to_owned(),
            Ok(lang) => tongue::mark(lang.autonym(), tag),
            Err(_) => tag.to_owned(),
        }
    }

    fn intro(&self, facet: &Facet) -> Option<String> {
        let tag = self
            .site
            .tags
            .get(&facet.slug)
            .filter(|_| facet.kind == FacetKind::Tag)?;
        tag.description.as_ref().map(ToString::to_string)
    }

    /// How many pages a list takes.
    pub fn list_pages(&self, facet: &Facet) -> usize {
        facet.rows.len().div_ceil(self.site.config.per_page).max(1)
    }

    pub(super) fn on_page<'l, T>(&self, rows: &'l [T], page: usize) -> &'l [T] {
        let size = self.site.config.per_page;
        let start = ((page.max(1) - 1) * size).min(rows.len());
        rows.get(start..(start + size).min(rows.len()))
            .unwrap_or_default()
    }

    /// The ways to attend that groups offer.
    pub(super) fn ways(&self) -> Vec<CountView> {
        self.counts(FacetKind::How)
    }
}

/// What only a script needs: made where there is one.
fn shown<T>(scripted: bool, make: impl FnOnce() -> Vec<T>) -> Vec<T> {
    if scripted { make() } else { Vec::new() }
}
