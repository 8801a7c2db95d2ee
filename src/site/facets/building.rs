//! Sorting rows into lists.

use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;
use rayon::prelude::*;

use super::counting::{Different, times};
use super::lists::Lists;
use super::{ANY_TIME, Facet, FacetKind, Facets};
use crate::kinds::Group;
use crate::kinds::group::Meeting;
use crate::model::{Attendance, DayPart, Slug, Weekday};
use crate::site::{Listing, NameKey, Site};

/// How many rows one thread sorts at least before another may go on.
const PORTION: usize = 256;

/// Into how many portions the rows of a large site are divided, for each thread.
const PORTIONS: usize = 4;

/// Rows by list, while they are being sorted.
#[derive(Default)]
pub(super) struct Building<'s> {
    lists: Lists<'s>,
    places: HashMap<&'s Slug, Vec<u32>>,
    ways: BTreeMap<&'s Slug, BTreeSet<Attendance>>,
    /// Which rows a calendar can hold.
    dated: Vec<bool>,
}

/// One row, and what it is about.
struct Row<'s> {
    site: &'s Site,
    number: u32,
    listing: &'s Listing,
    group: &'s Group,
    meeting: &'s Meeting,
}

impl<'s> Building<'s> {
    /// All rows of a site; portions of them are sorted by all threads, and put together in their order.
    pub(super) fn of(site: &'s Site) -> Self {
        let even = site.listings.len() / (PORTIONS * rayon::current_num_threads());
        let size = even.max(PORTION);
        let portions = site.listings.par_chunks(size).enumerate();
        let portions = portions.map(|(at, listings)| {
            let mut building = Self::default();
            for (number, listing) in (at * size..).zip(listings) {
                building.listing(site, u32::try_from(number).unwrap_or(u32::MAX), listing);
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

    fn listing(&mut self, site: &'s Site, number: u32, listing: &'s Listing) {
        let row = Row::of(site, number, listing);
        self.dated.push(row.as_ref().is_some_and(Row::is_dated));
        if let Some(row) = row {
            self.row(&row);
        }
    }

    fn row(&mut self, row: &Row<'s>) {
        self.when(row);
        self.place(row);
        self.program(row);
        self.others(row);
    }

    fn when(&mut self, row: &Row<'s>) {
        let day = row.listing.day.map_or(ANY_TIME, Weekday::word);
        self.lists.word(FacetKind::Day, day, row.number);
        for band in row.listing.time.into_iter().flat_map(DayPart::of) {
            self.lists.word(FacetKind::Time, band.word(), row.number);
        }
    }

    fn place(&mut self, row: &Row<'s>) {
        let venue = row.site.room(row.group, row.meeting);
        if let Some(place) = venue.and_then(|venue| venue.place) {
            let rows = self.places.entry(&place.head.id.slug);
            rows.or_default().push(row.number);
        }
        if let Some(region) = row.site.region(row.group, venue.as_ref()) {
            self.lists.named(FacetKind::Region, region, row.number);
        }
        if let Some(city) = venue.and_then(|venue| venue.location.city.as_deref()) {
            self.lists.named(FacetKind::City, city, row.number);
        }
        for how in row.meeting.attendance.ways() {
            self.lists.word(FacetKind::How, how.word(), row.number);
        }
    }

    fn program(&mut self, row: &Row<'s>) {
        let program = row.group.program.as_ref();
        let Some(program) = program.and_then(|slug| row.site.program(slug)) else {
            return;
        };
        let slug = &program.head.id.slug;
        let name = &program.head.name;
        (self.lists).add(FacetKind::Program, slug.as_str(), name, row.number);
        if !row.meeting.paused {
            let ways = self.ways.entry(slug).or_default();
            ways.extend(row.meeting.attendance.ways());
        }
    }

    /// Its languages, its tags, and who serves its group.
    fn others(&mut self, row: &Row<'s>) {
        let (site, number, lists) = (row.site, row.number, &mut self.lists);
        for lang in site.languages_of(row.group, row.meeting) {
            // What nearly all groups speak would be a list of nearly all groups.
            if site.config.languages.first() != Some(lang) {
                let slug = || Some(lang.as_str().to_lowercase().into());
                let name = lang.as_str();
                lists.list(FacetKind::Language, name, name, slug, number);
            }
        }
        for tag in site.tags_of(row.group, row.meeting) {
            lists.add(FacetKind::Tag, tag.slug.as_str(), &tag.label, number);
        }
        let organizations = row.group.organizations.iter();
        for one in organizations.filter_map(|one| site.organization(&one.slug)) {
            let slug = one.head.id.slug.as_str();
            lists.add(FacetKind::Organization, slug, &one.head.name, number);
        }
    }

    /// Adds what comes after all that is there.
    fn append(&mut self, next: Self) {
        self.lists.append(next.lists);
        for (place, rows) in next.places {
            self.places.entry(place).or_default().extend(rows);
        }
        for (program, ways) in next.ways {
            self.ways.entry(program).or_default().extend(ways);
        }
        self.dated.extend(next.dated);
    }

    /// The lists in their order, with what is known of each.
    pub(super) fn finish(self, site: &Site) -> Facets {
        let times = times(&site.listings, site.groups.len());
        let group = |row: &u32| Some(site.listings.get(*row as usize)?.group);
        let dated = self.dated;
        let time = |row: &u32| {
            let row = *row as usize;
            let time = times.get(row).filter(|_| dated.get(row) == Some(&true));
            time.copied()
        };
        let rows = || Different::below(site.listings.len());
        let counts = || (Different::below(site.groups.len()), rows());
        let lists = self.lists.all.into_par_iter();
        let lists = lists.map_init(counts, |(groups, dated), list| Facet {
            kind: list.kind,
            slug: list.slug.into_owned(),
            label: list.label.to_owned(),
            groups: groups.count(list.rows.iter().filter_map(group)),
            dated: dated.count(list.rows.iter().filter_map(time)),
            rows: list.rows,
        });
        let mut facets: Vec<Facet> = lists.collect();
        facets.sort_by_cached_key(|facet| (facet.kind, order(facet, site), facet.slug.clone()));
        let mut index: BTreeMap<FacetKind, BTreeMap<String, usize>> = BTreeMap::new();
        for (at, facet) in facets.iter().enumerate() {
            let own = index.entry(facet.kind).or_default();
            own.insert(facet.slug.clone(), at);
        }
        let places = self.places.into_iter();
        let ways = self.ways.into_iter();
        Facets {
            all: facets,
            index,
            places: places.map(|(slug, rows)| (slug.clone(), rows)).collect(),
            ways: ways.map(|(slug, ways)| (slug.clone(), ways)).collect(),
            dated: rows().count((0..).take(site.listings.len()).filter_map(|row| time(&row))),
        }
    }
}

impl<'s> Row<'s> {
    fn of(site: &'s Site, number: u32, listing: &'s Listing) -> Option<Self> {
        let group = site.groups.get(listing.group as usize)?;
        Some(Self {
            site,
            number,
            listing,
            group,
            meeting: group.meetings.get(usize::from(listing.meeting))?,
        })
    }

    /// Whether a calendar can hold its days and times.
    fn is_dated(&self) -> bool {
        let schedules = &self.meeting.when.schedules;
        let schedule = schedules.get(usize::from(self.listing.schedule));
        let dated = schedule.is_some_and(|schedule| self.site.is_dated(schedule));
        dated && !self.site.is_invented(&self.group.head)
    }
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
