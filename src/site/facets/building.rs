//! Sorting rows into lists.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::{ANY_TIME, Facet, FacetKind, Facets};
use crate::model::{Attendance, DayPart, Slug, Weekday};
use crate::site::{Listing, NameKey, Site};

/// How many rows one thread sorts at least before another may go on.
const PORTION: usize = 256;

/// Into how many portions the rows of a large site are divided, for each thread.
const PORTIONS: usize = 4;

/// Rows by list, while they are being sorted.
#[derive(Default)]
pub(super) struct Building {
    lists: BTreeMap<FacetKind, BTreeMap<String, (String, Vec<u32>)>>,
    places: BTreeMap<Slug, Vec<u32>>,
    ways: BTreeMap<Slug, BTreeSet<Attendance>>,
    /// Of names that came up, the slugs.
    slugs: HashMap<String, Option<Slug>>,
}

impl Building {
    /// All rows of a site; portions of them are sorted by all threads, and put together in their order.
    pub(super) fn of(site: &Site) -> Self {
        let even = site.listings.len() / (PORTIONS * rayon::current_num_threads());
        let size = even.max(PORTION);
        let portions = site.listings.par_chunks(size).enumerate();
        let portions = portions.map(|(at, listings)| {
            let mut building = Self::default();
            for (number, listing) in (at * size..).zip(listings) {
                building.row(site, u32::try_from(number).unwrap_or(u32::MAX), listing);
            }
            building
        });
        let portions: Vec<Self> = portions.collect();
        let join = |mut all: Self, next| {
            all.append(next);
            all
        };
        let all = portions.into_iter().reduce(join);
        all.unwrap_or_default()
    }

    fn row(&mut self, site: &Site, number: u32, listing: &Listing) {
        let Some(group) = site.groups.get(listing.group as usize) else {
            return;
        };
        let Some(meeting) = group.meetings.get(usize::from(listing.meeting)) else {
            return;
        };
        let venue = site.room(group, meeting);
        if let Some(place) = venue.and_then(|venue| venue.place) {
            self.places
                .entry(place.head.id.slug.clone())
                .or_default()
                .push(number);
        }
        let day = listing.day.map_or(ANY_TIME, Weekday::word);
        self.add(FacetKind::Day, day, day, number);
        for band in listing.time.into_iter().flat_map(DayPart::of) {
            self.add(FacetKind::Time, band.word(), band.word(), number);
        }
        if let Some(region) = site.region(group, venue.as_ref()) {
            self.named(FacetKind::Region, region, number);
        }
        if let Some(city) = venue.and_then(|venue| venue.location.city.as_deref()) {
            self.named(FacetKind::City, city, number);
        }
        if let Some(program) = group.program.as_ref().and_then(|slug| site.program(slug)) {
            self.add(
                FacetKind::Program,
                program.head.id.slug.as_str(),
                &program.head.name,
                number,
            );
            if !meeting.paused {
                let ways = self.ways.entry(program.head.id.slug.clone()).or_default();
                ways.extend(meeting.attendance.ways());
            }
        }
        for how in meeting.attendance.ways() {
            self.add(FacetKind::How, how.word(), how.word(), number);
        }
        for lang in site.languages_of(group, meeting) {
            // What nearly all groups speak would be a list of nearly all groups.
            if site.config.languages.first() != Some(lang) {
                let slug = lang.as_str().to_lowercase();
                self.add(FacetKind::Language, &slug, lang.as_str(), number);
            }
        }
        for tag in site.tags_of(group, meeting) {
            self.add(FacetKind::Tag, tag.slug.as_str(), &tag.label, number);
        }
        for organization in group
            .organizations
            .iter()
            .filter_map(|reference| site.organization(&reference.slug))
        {
            self.add(
                FacetKind::Organization,
                organization.head.id.slug.as_str(),
                &organization.head.name,
                number,
            );
        }
    }

    /// Adds what comes after all that is there.
    fn append(&mut self, next: Self) {
        for (kind, lists) in next.lists {
            let own = self.lists.entry(kind).or_default();
            for (slug, (label, rows)) in lists {
                let (_, all) = own.entry(slug).or_insert_with(|| (label, Vec::new()));
                all.extend(rows);
            }
        }
        for (place, rows) in next.places {
            self.places.entry(place).or_default().extend(rows);
        }
        for (program, ways) in next.ways {
            self.ways.entry(program).or_default().extend(ways);
        }
    }

    /// A list whose address is made from its name.
    fn named(&mut self, kind: FacetKind, name: &str, number: u32) {
        let mut slugs = std::mem::take(&mut self.slugs);
        if !slugs.contains_key(name) {
            slugs.insert(name.to_owned(), Slug::from_text(name));
        }
        if let Some(Some(slug)) = slugs.get(name) {
            self.add(kind, slug.as_str(), name, number);
        }
        self.slugs = slugs;
    }

    fn add(&mut self, kind: FacetKind, slug: &str, label: &str, number: u32) {
        let lists = self.lists.entry(kind).or_default();
        // Most rows fall into a list that is there: look before making a key.
        if let Some((_, rows)) = lists.get_mut(slug) {
            rows.push(number);
        } else {
            lists.insert(slug.to_owned(), (label.to_owned(), vec![number]));
        }
    }

    /// The lists in their order, with what is known of each.
    pub(super) fn finish(self, site: &Site) -> Facets {
        let mut facets = Vec::new();
        let told = told(site);
        for (kind, lists) in self.lists {
            facets.par_extend(lists.into_par_iter().map(|(slug, (label, rows))| {
                let told = rows.iter().filter_map(|row| *told.get(*row as usize)?);
                Facet {
                    kind,
                    slug,
                    label,
                    groups: groups(&rows, &site.listings),
                    dated: different(told.collect()),
                    rows,
                }
            }));
        }
        facets.sort_by_cached_key(|facet| (facet.kind, order(facet, site)));
        let mut index: BTreeMap<FacetKind, BTreeMap<String, usize>> = BTreeMap::new();
        for (at, facet) in facets.iter().enumerate() {
            index
                .entry(facet.kind)
                .or_default()
                .insert(facet.slug.clone(), at);
        }
        Facets {
            all: facets,
            index,
            places: self.places,
            ways: self.ways,
            dated: different(told.into_iter().flatten().collect()),
        }
    }
}

/// How many groups some rows are of.
fn groups(rows: &[u32], listings: &[Listing]) -> usize {
    let rows = rows.iter();
    let groups = rows.filter_map(|row| Some(listings.get(*row as usize)?.group));
    different(groups.collect())
}

/// For each row the days and times it is about, if a calendar can hold them.
fn told(site: &Site) -> Vec<Option<(u32, u16, u16)>> {
    let told = |listing: &Listing| {
        let group = site.groups.get(listing.group as usize)?;
        let meeting = group.meetings.get(usize::from(listing.meeting))?;
        let schedule = meeting.when.schedules.get(usize::from(listing.schedule))?;
        let dated = !site.is_invented(&group.head) && site.begins(schedule).is_some();
        dated.then(|| listing.times())
    };
    site.listings.par_iter().map(told).collect()
}

fn different<T: Ord>(mut all: Vec<T>) -> usize {
    all.sort_unstable();
    all.dedup();
    all.len()
}

/// Where a list stands among those of its kind: days as the week goes, tags as they are listed, all
/// others by name.
fn order(facet: &Facet, site: &Site) -> (usize, NameKey) {
    let rank = match facet.kind {
        FacetKind::Day => {
            let day = Weekday::ALL.iter().find(|day| day.word() == facet.slug);
            day.map_or(7, |day| {
                (*day as usize + 7 - site.config.week_starts as usize) % 7
            })
        }
        FacetKind::Time => DayPart::ALL
            .iter()
            .position(|band| band.word() == facet.slug)
            .unwrap_or_default(),
        FacetKind::How => Attendance::ALL
            .iter()
            .position(|how| how.word() == facet.slug)
            .unwrap_or_default(),
        FacetKind::Tag => site.tags.order(&facet.slug),
        _ => 0,
    };
    (rank, site.alphabetical(&facet.label))
}
