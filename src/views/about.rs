//! About this list: who runs it, what stands on it and how it is kept, all from the content itself.

use serde::Serialize;

use super::Views;
use super::common::{CountView, LinkView, WordView};
use super::exchange::FormatView;
use crate::model::{EntryId, Kind, Slug, Status};
use crate::site::{Age, FacetKind};

/// The page about the list.
#[derive(Debug, Clone, Serialize)]
pub struct AboutView {
    run_by: Option<RunByView>,
    kinds: Vec<KindView>,
    examples: usize,
    programs: Vec<CountView>,
    without: Vec<LinkView>,
    includes: Vec<String>,
    excludes: Vec<String>,
    how_checked: Option<String>,
    checked: usize,
    checkable: usize,
    corrections: Option<String>,
    paid: usize,
    exchange: Vec<FormatView>,
    exchange_without: Vec<String>,
    more: Option<LinkView>,
}

/// Who runs the site.
#[derive(Debug, Clone, Serialize)]
struct RunByView {
    link: LinkView,
    sort: Option<WordView>,
    summary: Option<String>,
    funded_by: Option<String>,
    example: bool,
}

/// How many entries of a kind there are.
#[derive(Debug, Clone, Serialize)]
struct KindView {
    link: LinkView,
    count: usize,
}

impl Views<'_> {
    /// The page about the list.
    pub fn about(&self) -> AboutView {
        let listing = &self.site.config.listing;
        let texts = |lines: &[crate::model::Line]| lines.iter().map(ToString::to_string).collect();
        let ages = self.site.freshness().kinds;
        let ages = ages.iter().map(|(_, ages)| ages);
        AboutView {
            run_by: self.about_run_by(),
            kinds: Kind::ALL
                .iter()
                .filter_map(|kind| self.about_kind(*kind))
                .collect(),
            examples: self.entries().filter(|(_, example)| *example).count(),
            programs: self.counts(FacetKind::Program),
            without: self.without_groups(),
            includes: texts(&listing.includes),
            excludes: texts(&listing.excludes),
            how_checked: listing.how_checked.as_ref().map(ToString::to_string),
            checked: ages
                .clone()
                .map(|ages| ages.of(Age::Months) + ages.of(Age::Year))
                .sum(),
            checkable: ages.map(crate::site::Ages::total).sum(),
            corrections: listing.corrections.as_ref().map(ToString::to_string),
            paid: self
                .services_on()
                .iter()
                .filter(|service| service.paid)
                .count(),
            exchange: self.exchange(),
            exchange_without: self.exchange_without(),
            more: self.editors_page(),
        }
    }

    fn about_run_by(&self) -> Option<RunByView> {
        let organization = self.site.organization(self.site.config.run_by.as_ref()?)?;
        Some(RunByView {
            link: self.entry_link(&organization.head.id)?,
            sort: organization.sort.map(|sort| self.word("sort", sort.word())),
            summary: organization.summary.as_ref().map(ToString::to_string),
            funded_by: organization.funded_by.as_ref().map(ToString::to_string),
            example: organization.head.example,
        })
    }

    /// The kind of each entry that visitors find here, and whether it is invented.
    fn entries(&self) -> impl Iterator<Item = (Kind, bool)> {
        let listed = |head: &&crate::fields::Head| {
            head.life.status != Status::Ended && self.site.has_page_of(head)
        };
        let heads = self.site.heads().filter(listed);
        heads.map(|head| (head.id.kind, head.example))
    }

    fn about_kind(&self, kind: Kind) -> Option<KindView> {
        // A page is part of the site, and not an entry of the list.
        if kind == Kind::Page {
            return None;
        }
        let count = self.entries().filter(|(own, _)| *own == kind).count();
        (count > 0).then(|| KindView {
            link: LinkView {
                text: self.kinds(kind),
                url: list_of(kind).map(|path| self.addresses().page(path)),
            },
            count,
        })
    }

    /// Many entries of a kind: "Groups".
    pub(super) fn kinds(&self, kind: Kind) -> String {
        self.text(&format!("kinds-{kind}"))
    }

    /// Kinds of groups that are described although no group of theirs is listed.
    fn without_groups(&self) -> Vec<LinkView> {
        let facets = &self.site.facets;
        let without = self.by_name().into_iter().filter(|program| {
            let slug = program.head.id.slug.as_str();
            facets.get(FacetKind::Program, slug).is_none()
        });
        without
            .filter_map(|program| self.entry_link(&program.head.id))
            .collect()
    }

    /// What the editors themselves say about their site, if they do.
    fn editors_page(&self) -> Option<LinkView> {
        let slug: Slug = "about".parse().ok()?;
        self.entry_link(&EntryId {
            kind: Kind::Page,
            slug,
        })
    }
}

/// The path of the list of all entries of a kind, if there is one.
fn list_of(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Program => Some("programs"),
        Kind::Group => Some("groups"),
        Kind::Hotline => Some("hotlines"),
        Kind::Service => Some("services"),
        Kind::Article => Some("articles"),
        Kind::Story => Some("stories"),
        Kind::Activity => Some("activities"),
        Kind::Organization | Kind::Place | Kind::Page => None,
    }
}
