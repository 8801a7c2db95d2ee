//! How many rows each choice has, as the list pages count.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::row::Row;
use crate::model::{AccessFact, Lang};
use crate::site::{FacetKind, Site};

/// The counts of a site.
#[derive(Debug, Serialize)]
pub(super) struct Counts<'s> {
    meetings: usize,
    groups: usize,
    programs: Vec<(&'s str, &'s str, usize)>,
    how: Vec<(&'s str, usize)>,
    tags: Vec<(&'s str, &'s str, usize)>,
    languages: Vec<(&'s str, &'s str, usize)>,
    access: Vec<(&'static str, usize)>,
    days: [usize; 8],
}

impl<'s> Counts<'s> {
    pub(super) fn of(site: &'s Site) -> Self {
        let mut days = [0; 8];
        for listing in &site.listings {
            let day = listing.day.map_or(7, |day| day as usize);
            if let Some(count) = days.get_mut(day) {
                *count += 1;
            }
        }
        let groups: BTreeSet<u32> = site.listings.iter().map(|listing| listing.group).collect();
        let said = Said::of(site);
        let how = site.facets.of(FacetKind::How).iter();
        let tags = site.facets.of(FacetKind::Tag).iter();
        Self {
            meetings: site.listings.len(),
            groups: groups.len(),
            programs: programs(site),
            how: how
                .map(|facet| (facet.slug.as_str(), facet.rows.len()))
                .collect(),
            tags: tags
                .map(|facet| (facet.slug.as_str(), facet.label.as_str(), facet.rows.len()))
                .collect(),
            languages: said.languages(),
            access: said.access(),
            days,
        }
    }
}

/// The programs in the order of their lists, by their short names; then what belongs to none.
fn programs(site: &Site) -> Vec<(&str, &str, usize)> {
    let facets = site.facets.of(FacetKind::Program).iter();
    let mut programs: Vec<(&str, &str, usize)> = facets
        .map(|facet| {
            let mut all = site.programs.iter();
            let program = all.find(|program| program.head.id.slug.as_str() == facet.slug);
            let name = program.map_or(facet.label.as_str(), |program| program.short());
            (facet.slug.as_str(), name, facet.rows.len())
        })
        .collect();
    let counted: usize = programs.iter().map(|(.., count)| count).sum();
    let none = site.listings.len().saturating_sub(counted);
    if none > 0 {
        programs.push(("", "", none));
    }
    programs
}

/// How many rows there are in each language and with each access fact, for which there are no lists.
#[derive(Debug, Default)]
struct Said<'s> {
    languages: BTreeMap<&'s Lang, usize>,
    access: BTreeMap<AccessFact, usize>,
}

impl<'s> Said<'s> {
    fn of(site: &'s Site) -> Self {
        let mut said = Self::default();
        let listings = site.listings.iter();
        for row in listings.filter_map(|listing| Row::of(site, *listing)) {
            for lang in &row.facts.languages {
                *said.languages.entry(lang).or_default() += 1;
            }
            for fact in row.access() {
                *said.access.entry(fact).or_default() += 1;
            }
        }
        said
    }

    /// The languages with most rows first.
    fn languages(&self) -> Vec<(&'s str, &'s str, usize)> {
        let all = self.languages.iter();
        let mut all: Vec<(&str, &str, usize)> = all
            .map(|(lang, count)| (lang.as_str(), lang.autonym(), *count))
            .collect();
        all.sort_by_key(|(.., count)| Reverse(*count));
        all
    }

    /// Every access fact in the order of the field reference.
    fn access(&self) -> Vec<(&'static str, usize)> {
        let count = |fact: &AccessFact| self.access.get(fact).copied().unwrap_or_default();
        let all = AccessFact::ALL.iter();
        all.map(|fact| (fact.word(), count(fact))).collect()
    }
}
