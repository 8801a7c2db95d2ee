//! Sorting rows into lists.

use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;
use rayon::prelude::*;

use super::by_group::ByGroup;
use super::lists::{List, Listed, Lists};
use super::{ANY_TIME, Facet, FacetKind, Facets};
use crate::kinds::Group;
use crate::kinds::group::Meeting;
use crate::model::{Attendance, DayPart, Slug, Weekday};
use crate::site::{Listing, NameKey, Site};

/// How many groups one thread looks at before another may go on, at least.
const PORTION: usize = 256;

/// Into how many portions the groups of a large site are divided, for each thread.
const PORTIONS: usize = 4;

/// Rows by list, while they are being sorted.
#[derive(Default)]
pub(super) struct Building<'s> {
    lists: Lists<'s>,
    places: HashMap<&'s Slug, Vec<u32>>,
    ways: BTreeMap<&'s Slug, BTreeSet<Attendance>>,
    /// How many days and times a calendar can hold.
    dated: usize,
}

/// One row, and what it is about.
struct Row<'s> {
    site: &'s Site,
    listing: &'s Listing,
    group: &'s Group,
    meeting: &'s Meeting,
    as_listed: Listed,
}

impl<'s> Building<'s> {
    /// All rows of a site, one group after the other; portions of the groups are sorted by all threads.
    pub(super) fn of(site: &'s Site) -> Self {
        let rows = ByGroup::of(&site.listings, site.groups.len());
        let even = site.groups.len() / (PORTIONS * rayon::current_num_threads());
        let size = even.max(PORTION);
        let portions = site.groups.par_chunks(size).enumerate();
        let portions = portions.map(|(at, groups)| {
            let mut building = Self::default();
            for (number, group) in (at * size..).zip(groups) {
                building.group(site, group, rows.of_group(number));
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

    fn group(&mut self, site: &'s Site, group: &'s Group, rows: &[u32]) {
        let mut times = None;
        for number in rows {
            let Some(row) = Row::of(site, *number, group) else {
                continue;
            };
            if row.as_listed.dated && times != Some(row.listing.times()) {
                self.dated += 1;
            }
            times = Some(row.listing.times());
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
        self.lists.word(FacetKind::Day, day, row.as_listed);
        for band in row.listing.time.into_iter().flat_map(DayPart::of) {
            self.lists.word(FacetKind::Time, band.word(), row.as_listed);
        }
    }

    fn place(&mut self, row: &Row<'s>) {
        let venue = row.site.room(row.group, row.meeting);
        if let Some(place) = venue.and_then(|venue| venue.place) {
            let rows = self.places.entry(&place.head.id.slug);
            rows.or_default().push(row.as_listed.number);
        }
        if let Some(region) = row.site.region(row.group, venue.as_ref()) {
            self.lists.named(FacetKind::Region, region, row.as_listed);
        }
        if let Some(city) = venue.and_then(|venue| venue.location.city.as_deref()) {
            self.lists.named(FacetKind::City, city, row.as_listed);
        }
        for how in row.meeting.attendance.ways() {
            self.lists.word(FacetKind::How, how.word(), row.as_listed);
        }
    }

    fn program(&mut self, row: &Row<'s>) {
        let program = row.group.program.as_ref();
        let Some(program) = program.and_then(|slug| row.site.program(slug)) else {
            return;
        };
        let slug = &program.head.id.slug;
        let name = &program.head.name;
        (self.lists).add(FacetKind::Program, slug.as_str(), name, row.as_listed);
        if !row.meeting.paused {
            let ways = self.ways.entry(slug).or_default();
            ways.extend(row.meeting.attendance.ways());
        }
    }

    /// Its languages, its tags, and who serves its group.
    fn others(&mut self, row: &Row<'s>) {
        let (site, lists) = (row.site, &mut self.lists);
        for lang in site.languages_of(row.group, row.meeting) {
            // What nearly all groups speak would be a list of nearly all groups.
            if site.config.languages.first() != Some(lang) {
                let slug = || Some(lang.as_str().to_lowercase().into());
                let name = lang.as_str();
                lists.list(FacetKind::Language, name, name, slug, row.as_listed);
            }
        }
        for tag in site.tags_of(row.group, row.meeting) {
            lists.add(FacetKind::Tag, tag.slug.as_str(), &tag.label, row.as_listed);
        }
        let organizations = row.group.organizations.iter();
        for one in organizations.filter_map(|one| site.organization(&one.slug)) {
            let slug = one.head.id.slug.as_str();
            lists.add(FacetKind::Organization, slug, &one.head.name, row.as_listed);
        }
    }

    /// Adds what other groups have.
    fn append(&mut self, next: Self) {
        self.lists.append(next.lists);
        for (place, rows) in next.places {
            self.places.entry(place).or_default().extend(rows);
        }
        for (program, ways) in next.ways {
            self.ways.entry(program).or_default().extend(ways);
        }
        self.dated += next.dated;
    }

    /// The lists in their order, their rows in that of the week.
    pub(super) fn finish(self, site: &Site) -> Facets {
        let lists = self.lists.all.into_par_iter();
        let mut facets: Vec<Facet> = lists.map(List::finish).collect();
        facets.sort_by_cached_key(|facet| (facet.kind, order(facet, site), facet.slug.clone()));
        let mut index: BTreeMap<FacetKind, BTreeMap<String, usize>> = BTreeMap::new();
        for (at, facet) in facets.iter().enumerate() {
            let own = index.entry(facet.kind).or_default();
            own.insert(facet.slug.clone(), at);
        }
        let places = self.places.into_iter().map(|(slug, mut rows)| {
            rows.sort_unstable();
            (slug.clone(), rows)
        });
        let ways = self.ways.into_iter();
        Facets {
            all: facets,
            index,
            places: places.collect(),
            ways: ways.map(|(slug, ways)| (slug.clone(), ways)).collect(),
            dated: self.dated,
        }
    }
}

impl<'s> Row<'s> {
    fn of(site: &'s Site, number: u32, group: &'s Group) -> Option<Self> {
        let listing = site.listings.get(number as usize)?;
        let meeting = group.meetings.get(usize::from(listing.meeting))?;
        let schedules = &meeting.when.schedules;
        let schedule = schedules.get(usize::from(listing.schedule));
        let dated = schedule.is_some_and(|schedule| site.is_dated(schedule));
        Some(Self {
            site,
            listing,
            group,
            meeting,
            as_listed: Listed {
                number,
                times: listing.times(),
                dated: dated && !site.is_invented(&group.head),
            },
        })
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
