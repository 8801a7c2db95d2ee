//! Everything resolved: the site as one immutable value.
//!
//! Here: [`Site`], made by [`assemble()`] from parsed entries; what a meeting is once its group, place
//! and site are taken into account ([`Facts`]); the rows of all lists ([`Listing`], [`Facet`]); and
//! addresses. Not here: HTML, files, and judgements about content.
//!
//! Invariants: everything a `Site` names exists; entries are sorted by id; what is not published
//! today is not in it. Private facts in it are locked away and cannot be written out.

mod address;
mod admitted;
mod alphabet;
mod assemble;
mod buildings;
mod dates;
mod elsewhere;
mod exchange;
mod facets;
mod facts;
mod freshness;
mod index;
mod keys;
mod lines;
mod listing;
mod meeting_ids;
mod order;
mod redirects;
mod references;
mod service_lists;
mod texts;

use std::sync::Arc;

use jiff::civil::Date;

use crate::assets::SiteAssets;
use crate::config::{Config, Tags};
use crate::fields::Head;
use crate::kinds::{
    Activity, Article, Entry, Group, Hotline, Organization, Page, Place, Program, Service, Story,
};
use crate::messages::Messages;
use crate::model::{EntryId, Kind, Lang, Slug, Status, Weekday};

pub use address::Addresses;
pub(crate) use address::numbered;
pub use alphabet::{Alphabet, NameKey};
pub use assemble::{Input, assemble};
pub use buildings::Building;
pub use elsewhere::{Elsewhere, Tongue, is_in};
pub use exchange::{Feed, TooLarge};
pub use facets::{ANY_TIME, Facet, FacetKind, Facets};
pub use facts::{Facts, Venue};
pub use freshness::{Age, Ages, Freshness};
pub use keys::{activity_keys, day_key, group_keys};
pub use listing::Listing;
pub use redirects::{Destination, Origin, Redirect};
pub use service_lists::{ServiceFacet, ServiceList};
pub(crate) use texts::{Text, faults};

use index::Index;

/// A site in one of its languages: entries of every kind, sorted by id, and what follows from them.
#[derive(Debug)]
pub struct Site {
    /// The language in which it is.
    pub lang: Lang,
    /// The order of names in it.
    pub alphabet: Alphabet,
    /// What there is in which language.
    pub elsewhere: Arc<Elsewhere>,
    /// Its settings.
    pub config: Config,
    /// The tags.
    pub tags: Tags,
    /// The words of the interface.
    pub messages: Arc<Messages>,
    /// The day for which it is built.
    pub today: Date,
    /// Fellowships and methods that have a page.
    pub programs: Vec<Arc<Program>>,
    /// Who runs and serves.
    pub organizations: Vec<Arc<Organization>>,
    /// Buildings and areas.
    pub places: Vec<Arc<Place>>,
    /// Those who meet.
    pub groups: Vec<Arc<Group>>,
    /// Lines.
    pub hotlines: Vec<Arc<Hotline>>,
    /// Help that is not a group.
    pub services: Vec<Arc<Service>>,
    /// Writing for visitors.
    pub articles: Vec<Arc<Article>>,
    /// Lived experience.
    pub stories: Vec<Arc<Story>>,
    /// Something to do without alcohol or drugs.
    pub activities: Vec<Arc<Activity>>,
    /// Other pages.
    pub pages: Vec<Arc<Page>>,
    /// The files below `content/assets/`.
    pub assets: Arc<SiteAssets>,
    /// Entries left out because of mistakes (with `--keep-going`): their addresses say so.
    pub corrected: Vec<EntryId>,
    /// The groups that are listed, by their number in the site and in the order of their names.
    pub listed: Vec<u32>,
    /// The lists of services: all first, then by sort and by region; empty where there are none.
    pub service_lists: Vec<ServiceList>,
    /// The activities that are not over, by their number in the site and in the order of their names.
    pub outings: Vec<u32>,
    /// One row for each day and time at which a group meets, in order of the week.
    pub listings: Vec<Listing>,
    /// The lists by day, region, city, program, attendance, tag and organization.
    pub facets: Facets,
    /// The files for other programs: for each format all programs first, then one after the other.
    pub feeds: Vec<Feed>,
    /// Those that would be too large, and are not there.
    pub too_large: Vec<TooLarge>,
    /// Old addresses and where they lead now, in order of their files.
    pub redirects: Vec<Redirect>,
    /// Where entries stand, by their ids.
    ids: Index,
    /// Which entry each content file holds, for links between files.
    files: Index,
}

/// Finds an entry of a kind.
macro_rules! find {
    ($name:ident, $list:ident, $variant:ident, $what:literal) => {
        #[doc = concat!("The ", $what, " with this slug.")]
        pub fn $name(&self, slug: &Slug) -> Option<&$variant> {
            let at = self.number(Kind::$variant, slug)?;
            self.$list.get(at).map(Arc::as_ref)
        }
    };
}

impl Site {
    find!(program, programs, Program, "program");
    find!(organization, organizations, Organization, "organization");
    find!(place, places, Place, "place");
    find!(group, groups, Group, "group");
    find!(hotline, hotlines, Hotline, "hotline");
    find!(service, services, Service, "service");
    find!(article, articles, Article, "article");
    find!(story, stories, Story, "story");
    find!(activity, activities, Activity, "activity");
    find!(page, pages, Page, "page");

    /// The language in which it is.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The heads of all entries, by kind and id.
    pub fn heads(&self) -> impl Iterator<Item = &Head> {
        (self.programs.iter().map(|entry| &entry.head))
            .chain(self.organizations.iter().map(|entry| &entry.head))
            .chain(self.places.iter().map(|entry| &entry.head))
            .chain(self.groups.iter().map(|entry| &entry.head))
            .chain(self.hotlines.iter().map(|entry| &entry.head))
            .chain(self.services.iter().map(|entry| &entry.head))
            .chain(self.articles.iter().map(|entry| &entry.head))
            .chain(self.stories.iter().map(|entry| &entry.head))
            .chain(self.activities.iter().map(|entry| &entry.head))
            .chain(self.pages.iter().map(|entry| &entry.head))
    }

    /// Whether the entry has a page: all do but private places, whose page would tell where they are.
    pub fn has_page(&self, id: &EntryId) -> bool {
        match id.kind {
            Kind::Place => self
                .place(&id.slug)
                .is_some_and(|place| !place.location.private),
            _ => self.head(id).is_some(),
        }
    }

    /// The same for an entry of this site whose head is at hand, without looking for it.
    pub fn has_page_of(&self, head: &Head) -> bool {
        head.id.kind != Kind::Place || self.has_page(&head.id)
    }

    /// Whether entries of a kind have pages in the language of the site.
    pub fn has_pages_for(&self, kind: Kind) -> bool {
        !kind.is_structured() || !self.config.lists_only.contains(&self.lang)
    }

    /// The rows of one group, in the order of its meetings; none if it has ended.
    pub fn listings_of(&self, number: u32) -> Vec<Listing> {
        let group = self.groups.get(number as usize);
        let group = group.filter(|group| group.head.life.status != Status::Ended);
        let rows = |group: &Arc<Group>| listing::of_group(group, number, self.today);
        group.map(rows).unwrap_or_default()
    }

    /// Where a day stands in the week of the site; what has no day comes last.
    pub fn day_rank(&self, day: Option<Weekday>) -> usize {
        listing::day_rank(day, self.config.week_starts)
    }

    /// Whether an entry is invented and the site itself is not: what others pass on leaves it out.
    pub fn is_invented(&self, head: &Head) -> bool {
        head.example && !self.config.demonstration
    }

    /// Where everything stands.
    pub fn addresses(&self) -> Addresses<'_> {
        Addresses::new(&self.config, &self.lang)
    }

    /// How many entries of each kind there are.
    pub fn counts(&self) -> Vec<(Kind, usize)> {
        let counts = Kind::ALL.iter();
        counts.map(|kind| (*kind, self.count(*kind))).collect()
    }

    /// How many entries of a kind there are.
    fn count(&self, kind: Kind) -> usize {
        match kind {
            Kind::Program => self.programs.len(),
            Kind::Organization => self.organizations.len(),
            Kind::Place => self.places.len(),
            Kind::Group => self.groups.len(),
            Kind::Hotline => self.hotlines.len(),
            Kind::Service => self.services.len(),
            Kind::Article => self.articles.len(),
            Kind::Story => self.stories.len(),
            Kind::Activity => self.activities.len(),
            Kind::Page => self.pages.len(),
        }
    }
}

impl Entry {
    /// Whether it is listed today: neither a draft nor out of its dates.
    pub(crate) fn published(&self, today: Date, drafts: bool) -> bool {
        self.head().life.published(today, drafts)
    }

    /// Whether it had a page before it ended: all have but private places.
    fn had_page(&self) -> bool {
        !matches!(self, Self::Place(place) if place.location.private)
    }
}
