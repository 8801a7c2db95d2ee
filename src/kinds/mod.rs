//! The kinds of entries: one folder each, with what YAML may say and what it means.
//!
//! Here: [`Entry`] and the typed kinds it can be. A kind is a folder with `raw.rs` (the fields),
//! `parse.rs` (fields to type) and `mod.rs` (the type). Not here: what one entry means beside the
//! others, which is [`site`](crate::site)'s, and what templates see, which is
//! [`views`](crate::views)'.
//!
//! Invariant: an entry is right by itself; whether what it names exists is found out later.

mod draft;
mod reference;
mod schema;

pub mod activity;
pub mod article;
pub mod group;
pub mod hotline;
pub mod organization;
pub mod page;
pub mod place;
pub mod program;
pub mod service;
pub mod story;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Checked;
use crate::fields::{Gather, Head, Source};
use crate::model::{Country, Kind, Slug, Zone};
use crate::source::read;

pub use activity::Activity;
pub use article::Article;
pub use draft::{Damaged, Draft, Parsed, discover};
pub use group::Group;
pub use hotline::Hotline;
pub use organization::Organization;
pub use page::Page;
pub use place::Place;
pub use program::Program;
pub use reference::reference;
pub use schema::schema;
pub use service::Service;
pub use story::Story;

/// An entry of any kind. It does not change once it is parsed, so a site and what is kept for the next one share it.
#[derive(Debug, Clone)]
pub enum Entry {
    /// A fellowship or method.
    Program(Arc<Program>),
    /// Who runs or serves.
    Organization(Arc<Organization>),
    /// A building or area.
    Place(Arc<Place>),
    /// Those who meet.
    Group(Arc<Group>),
    /// A line.
    Hotline(Arc<Hotline>),
    /// Help that is not a group.
    Service(Arc<Service>),
    /// Writing for visitors.
    Article(Arc<Article>),
    /// Lived experience.
    Story(Arc<Story>),
    /// Something to do without alcohol or drugs.
    Activity(Arc<Activity>),
    /// Anything else.
    Page(Arc<Page>),
}

/// What holds for all entries of a site.
#[derive(Debug, Clone)]
pub struct Defaults {
    /// The built-in programs: a site's own file of the same id replaces single fields.
    pub programs: BTreeMap<Slug, Arc<Program>>,
    /// The country whose phone numbers are meant.
    pub country: Country,
    /// The zone of times that do not say theirs.
    pub zone: Zone,
}

impl Defaults {
    /// What holds in a country and a time zone.
    pub fn of(country: Country, zone: &Zone) -> Self {
        Self {
            programs: program::built_in(country, zone).value,
            country,
            zone: zone.clone(),
        }
    }
}

impl Entry {
    /// What every entry has.
    pub fn head(&self) -> &Head {
        match self {
            Self::Program(entry) => &entry.head,
            Self::Organization(entry) => &entry.head,
            Self::Place(entry) => &entry.head,
            Self::Group(entry) => &entry.head,
            Self::Hotline(entry) => &entry.head,
            Self::Service(entry) => &entry.head,
            Self::Article(entry) => &entry.head,
            Self::Story(entry) => &entry.head,
            Self::Activity(entry) => &entry.head,
            Self::Page(entry) => &entry.head,
        }
    }

    /// Parses the YAML of one entry, which stands at byte `offset` of its file. An entry whose problems
    /// stop it from being published is given all the same, as far as it could be read.
    pub(crate) fn parse(
        yaml: &str,
        offset: usize,
        source: &Source<'_>,
        defaults: &Defaults,
    ) -> Checked<Option<Self>> {
        macro_rules! parse {
            ($raw:ty, $variant:ident) => {{
                let mut problems = Vec::new();
                let read = read::<$raw>(yaml, source.file, offset).into_value(&mut problems);
                let entry = read.value.and_then(|raw| {
                    let mut gather = Gather::new(source.file, source.item, read.spoiled);
                    let entry = raw.parse(source, defaults, &mut gather);
                    gather.finish(entry).into_value(&mut problems)
                });
                Checked::new(entry.map(|entry| Self::$variant(Arc::new(entry))), problems)
            }};
        }
        match source.kind {
            Kind::Program => parse!(program::raw::RawProgram, Program),
            Kind::Organization => parse!(organization::raw::RawOrganization, Organization),
            Kind::Place => parse!(place::raw::RawPlaceEntry, Place),
            Kind::Group => parse!(group::raw::RawGroup, Group),
            Kind::Hotline => parse!(hotline::raw::RawHotline, Hotline),
            Kind::Service => parse!(service::raw::RawService, Service),
            Kind::Article => parse!(article::raw::RawArticle, Article),
            Kind::Story => parse!(story::raw::RawStory, Story),
            Kind::Activity => parse!(activity::raw::RawActivity, Activity),
            Kind::Page => parse!(page::raw::RawPage, Page),
        }
    }
}
