//! Sorting rows into lists.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;
use rayon::prelude::*;

use super::counting::{Different, times};
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
    lists: Vec<List<'s>>,
    /// Where each list stands, by its kind and slug.
    slugs: HashMap<(FacetKind, Cow<'s, str>), usize>,
    /// The same for names that came up: none where no address can be made of the name.
    names: HashMap<(FacetKind, &'s str), Option<usize>>,
    places: HashMap<&'s Slug, Vec<u32>>,
    ways: BTreeMap<&'s Slug, BTreeSet<Attendance>>,
    /// Which rows a calendar can hold.
    dated: Vec<bool>,
}

/// A list and its rows.
struct List<'s> {
    kind: FacetKind,
    slug: Cow<'s, str>,
    label: &'s str,
    rows: Vec<u32>,
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

    fn listing(&mut self, site: &'s Site, number: u32, listing: &Listing) {
        let group = site.groups.get(listing.group as usize);
        let found = group.and_then(|group| {
            let meeting = group.meetings.get(usize::from(listing.meeting))?;
            Some((&**group, meeting))
        });
        let dated = found.is_some_and(|(group, meeting)| is_dated(site, group, meeting, listing));
        self.dated.push(dated);
        if let Some((group, meeting)) = found {
            self.row(site, number, listing, group, meeting);
        }
    }

    fn row(
        &mut self,
        site: &'s Site,
        number: u32,
        listing: &Listing,
        group: &'s Group,
        meeting: &'s Meeting,
    ) {
        let venue = site.room(group, meeting);
        if let Some(place) = venue.and_then(|venue| venue.place) {
            let rows = self.places.entry(&place.head.id.slug);
            rows.or_default().push(number);
        }
        self.word(
            FacetKind::Day,
            listing.day.map_or(ANY_TIME, Weekday::word),
            number,
        );
        for band in listing.time.into_iter().flat_map(DayPart::of) {
            self.word(FacetKind::Time, band.word(), number);
        }
        if let Some(region) = site.region(group, venue.as_ref()) {
            self.named(FacetKind::Region, region, number);
        }
        if let Some(city) = venue.and_then(|venue| venue.location.city.as_deref()) {
            self.named(FacetKind::City, city, number);
        }
        if let Some(program) = group.program.as_ref().and_then(|slug| site.program(slug)) {
            let head = &program.head;
            self.add(
                FacetKind::Program,
                head.id.slug.as_str(),
                &head.name,
                number,
            );
            if !meeting.paused {
                let ways = self.ways.entry(&head.id.slug).or_default();
                ways.extend(meeting.attendance.ways());
            }
        }
        for how in meeting.attendance.ways() {
            self.word(FacetKind::How, how.word(), number);
        }
        for lang in site.languages_of(group, meeting) {
            // What nearly all groups speak would be a list of nearly all groups.
            if site.config.languages.first() != Some(lang) {
                let slug = || Some(lang.as_str().to_lowercase().into());
                self.list(
                    FacetKind::Language,
                    lang.as_str(),
                    lang.as_str(),
                    slug,
                    number,
                );
            }
        }
        for tag in site.tags_of(group, meeting) {
            self.add(FacetKind::Tag, tag.slug.as_str(), &tag.label, number);
        }
        let organizations = group.organizations.iter();
        for one in organizations.filter_map(|one| site.organization(&one.slug)) {
            let slug = one.head.id.slug.as_str();
            self.add(FacetKind::Organization, slug, &one.head.name, number);
        }
    }

    /// Adds what comes after all that is there.
    fn append(&mut self, next: Self) {
        for list in next.lists {
            let at = self.at(list.kind, list.slug, list.label);
            if let Some(own) = self.lists.get_mut(at) {
                own.rows.extend(list.rows);
            }
        }
        for (place, rows) in next.places {
            self.places.entry(place).or_default().extend(rows);
        }
        for (program, ways) in next.ways {
            self.ways.entry(program).or_default().extend(ways);
        }
        self.dated.extend(next.dated);
    }

    /// A list whose address is made from its name.
    fn named(&mut self, kind: FacetKind, name: &'s str, number: u32) {
        let slug = || Some(Slug::from_text(name)?.as_str().to_owned().into());
        self.list(kind, name, name, slug, number);
    }

    /// A list that has a word of its own, which is a message.
    fn word(&mut self, kind: FacetKind, word: &'static str, number: u32) {
        self.add(kind, word, word, number);
    }

    fn add(&mut self, kind: FacetKind, slug: &'s str, label: &'s str, number: u32) {
        self.list(kind, slug, label, || Some(slug.into()), number);
    }

    /// Adds a row to the list of a `name`, from which `slug` makes the last part of its address.
    fn list(
        &mut self,
        kind: FacetKind,
        name: &'s str,
        label: &'s str,
        slug: impl FnOnce() -> Option<Cow<'s, str>>,
        number: u32,
    ) {
        let known = self.names.get(&(kind, name)).copied();
        let at = known.unwrap_or_else(|| {
            let at = slug().map(|slug| self.at(kind, slug, label));
            self.names.insert((kind, name), at);
            at
        });
        if let Some(list) = at.and_then(|at| self.lists.get_mut(at)) {
            list.rows.push(number);
        }
    }

    /// Where a list stands; it is begun if it is not there.
    fn at(&mut self, kind: FacetKind, slug: Cow<'s, str>, label: &'s str) -> usize {
        let (lists, key) = (&mut self.lists, (kind, slug));
        *self.slugs.entry(key).or_insert_with_key(|(kind, slug)| {
            lists.push(List {
                kind: *kind,
                slug: slug.clone(),
                label,
                rows: Vec::new(),
            });
            lists.len() - 1
        })
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
        let lists = self.lists.into_par_iter();
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

/// Whether a calendar can hold the days and times of a row.
fn is_dated(site: &Site, group: &Group, meeting: &Meeting, listing: &Listing) -> bool {
    let schedule = meeting.when.schedules.get(usize::from(listing.schedule));
    let dated = schedule.is_some_and(|schedule| site.is_dated(schedule));
    dated && !site.is_invented(&group.head)
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
