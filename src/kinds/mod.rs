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
mod said;
mod schema;
mod translated;

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
use crate::fields::{Gather, Head, Source, holding};
use crate::model::{Country, Kind, Lang, Slug, Zone};
use crate::source::{Words, read, read_translated, unsaid};

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

/// Does `$work` with the raw type and the variant of a kind.
macro_rules! by_kind {
    ($kind:expr, $work:ident) => {
        match $kind {
            Kind::Program => $work!(program::raw::RawProgram, Program),
            Kind::Organization => $work!(organization::raw::RawOrganization, Organization),
            Kind::Place => $work!(place::raw::RawPlaceEntry, Place),
            Kind::Group => $work!(group::raw::RawGroup, Group),
            Kind::Hotline => $work!(hotline::raw::RawHotline, Hotline),
            Kind::Service => $work!(service::raw::RawService, Service),
            Kind::Article => $work!(article::raw::RawArticle, Article),
            Kind::Story => $work!(story::raw::RawStory, Story),
            Kind::Activity => $work!(activity::raw::RawActivity, Activity),
            Kind::Page => $work!(page::raw::RawPage, Page),
        }
    };
}

/// From fields that were read to an entry.
macro_rules! finish {
    ($read:expr, $source:expr, $defaults:expr, $variant:ident) => {{
        let mut problems = Vec::new();
        let read = $read.into_value(&mut problems);
        let entry = read.value.and_then(|raw| {
            let mut gather = Gather::new($source.file, $source.item, read.spoiled);
            let entry = raw.parse($source, $defaults, &mut gather);
            gather.finish(entry).into_value(&mut problems)
        });
        Checked::new(entry.map(|entry| Self::$variant(Arc::new(entry))), problems)
    }};
}

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
    /// The languages of the site, the default one first.
    pub languages: Vec<Lang>,
    /// The built-in programs in each of them: a site's own file of the same id replaces single fields.
    programs: BTreeMap<Lang, BTreeMap<Slug, Arc<Program>>>,
    /// The country whose phone numbers are meant.
    pub country: Country,
    /// The zone of times that do not say theirs.
    pub zone: Zone,
}

impl Defaults {
    /// What holds in a country and a time zone, on a site in these languages.
    pub fn of(country: Country, zone: &Zone, languages: &[Lang]) -> Self {
        let programs = languages.iter();
        let programs = programs
            .map(|lang| (lang.clone(), program::built_in(country, zone, lang).value))
            .collect();
        Self {
            languages: languages.to_vec(),
            programs,
            country,
            zone: zone.clone(),
        }
    }

    /// The built-in programs in a language of the site.
    pub fn programs(&self, lang: &Lang) -> &BTreeMap<Slug, Arc<Program>> {
        static NONE: BTreeMap<Slug, Arc<Program>> = BTreeMap::new();
        self.programs.get(lang).unwrap_or(&NONE)
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
                let read = read::<$raw>(yaml, source.file, offset);
                finish!(read, source, defaults, $variant)
            }};
        }
        by_kind!(source.kind, parse)
    }

    /// The entry in the language of `source`, whose YAML is in the language `from` and right by itself: with the `words`
    /// of its translation, and the rest of its words marked. Only mistakes of the translation are told.
    pub(crate) fn translate(
        yaml: &str,
        words: Option<Words<'_>>,
        source: &Source<'_>,
        from: &Lang,
        defaults: &Defaults,
    ) -> Checked<Option<Self>> {
        macro_rules! translate {
            ($raw:ty, $variant:ident) => {{
                let read = read_translated::<$raw>(yaml, words, from.as_str(), holding);
                finish!(read, source, defaults, $variant)
            }};
        }
        by_kind!(source.kind, translate)
    }

    /// The paths of words in the YAML of an entry of a kind that `words` do not say.
    fn unsaid(kind: Kind, yaml: &str, words: Option<Words<'_>>) -> Vec<String> {
        macro_rules! unsaid {
            ($raw:ty, $variant:ident) => {
                unsaid::<$raw>(yaml, words, holding)
            };
        }
        by_kind!(kind, unsaid)
    }
}
