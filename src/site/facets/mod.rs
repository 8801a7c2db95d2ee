//! The lists of groups: by day, time of day, region, city, program, attendance, language, tag and organization.

mod building;
mod by_group;
mod lists;

use std::collections::{BTreeMap, BTreeSet};

use super::Site;
use crate::model::{Attendance, Slug};

use building::Building;

words! {
    /// By what a list of groups is made.
    pub enum FacetKind: "a list of groups" {
        /// By day of the week.
        Day = "day",
        /// By time of day.
        Time = "time",
        /// By region.
        Region = "region",
        /// By town or city.
        City = "city",
        /// By program.
        Program = "program",
        /// By how one attends.
        How = "how",
        /// By language, other than the one in which nearly all are.
        Language = "language",
        /// By tag.
        Tag = "tag",
        /// By who serves the group.
        Organization = "organization",
    }
}

/// One list of groups, never empty.
#[derive(Debug, Clone)]
pub struct Facet {
    /// By what it is made.
    pub kind: FacetKind,
    /// The last part of its address.
    pub slug: String,
    /// What visitors read, where it comes from content; other words are messages.
    pub label: String,
    /// Its rows, by their number in the site.
    pub rows: Vec<u32>,
    /// How many groups these are.
    pub groups: usize,
    /// How many days and times of them a calendar can hold.
    pub dated: usize,
}

/// All lists of groups, by kind and in the order in which visitors see them.
#[derive(Debug, Default)]
pub struct Facets {
    all: Vec<Facet>,
    /// Where each list stands, by its kind and slug.
    index: BTreeMap<FacetKind, BTreeMap<String, usize>>,
    /// The rows in each place that has its own file.
    places: BTreeMap<Slug, Vec<u32>>,
    /// How the groups of each program meet.
    ways: BTreeMap<Slug, BTreeSet<Attendance>>,
    /// How many days and times of all groups a calendar can hold.
    dated: usize,
}

/// The slug of the list of what has no day.
pub const ANY_TIME: &str = "any-time";

impl Facets {
    /// The lists of one kind.
    pub fn of(&self, kind: FacetKind) -> &[Facet] {
        let start = self.all.partition_point(|facet| facet.kind < kind);
        let end = self.all.partition_point(|facet| facet.kind <= kind);
        self.all.get(start..end).unwrap_or_default()
    }

    /// All lists.
    pub fn all(&self) -> &[Facet] {
        &self.all
    }

    /// One list.
    pub fn get(&self, kind: FacetKind, slug: &str) -> Option<&Facet> {
        self.all.get(*self.index.get(&kind)?.get(slug)?)
    }

    /// The rows of what happens in a place, by their number in the site.
    pub fn at_place(&self, place: &Slug) -> &[u32] {
        self.places
            .get(place)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Whether a group of a program meets in this way at present.
    pub fn meets(&self, program: &Slug, way: Attendance) -> bool {
        self.ways(program).any(|there| there == way)
    }

    /// How the groups of a program meet at present.
    pub fn ways(&self, program: &Slug) -> impl Iterator<Item = Attendance> {
        self.ways.get(program).into_iter().flatten().copied()
    }

    /// How many days and times of all groups a calendar can hold.
    pub fn dated(&self) -> usize {
        self.dated
    }

    /// Sorts the rows of a site into its lists.
    pub(super) fn sort(site: &Site) -> Self {
        Building::of(site).finish(site)
    }
}
