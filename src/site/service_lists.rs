//! The lists of services: all, by sort, by region.

use std::collections::BTreeMap;

use super::Site;
use crate::kinds::Service;
use crate::kinds::service::Sort;
use crate::model::Slug;

/// By what a list of services is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServiceFacet {
    /// All of them.
    All,
    /// Those of one sort.
    Sort(Sort),
    /// Those of one region: its slug and its name.
    Region(Slug, String),
}

/// One list of services, never empty.
#[derive(Debug, Clone)]
pub struct ServiceList {
    /// By what it is made.
    pub facet: ServiceFacet,
    /// Its services, by their number in the site and in the order of their names.
    pub rows: Vec<u32>,
}

impl ServiceList {
    /// The path of its first page.
    pub fn path(&self) -> String {
        match &self.facet {
            ServiceFacet::All => "services".to_owned(),
            ServiceFacet::Sort(sort) => format!("services/type/{sort}"),
            ServiceFacet::Region(slug, _) => format!("services/region/{slug}"),
        }
    }
}

/// Every list that holds any of the services in `all`: all, by sort, by region.
pub(super) fn service_lists(site: &Site, all: Vec<u32>) -> Vec<ServiceList> {
    if all.is_empty() {
        return Vec::new();
    }
    let mut sorts: BTreeMap<Sort, Vec<u32>> = BTreeMap::new();
    // Two spellings of a region that have one address are one list.
    let mut regions: BTreeMap<Slug, (String, Vec<u32>)> = BTreeMap::new();
    for row in &all {
        let Some(service) = site.services.get(*row as usize) else {
            continue;
        };
        for sort in &service.sorts {
            sorts.entry(*sort).or_default().push(*row);
        }
        if let Some((slug, name)) = region(site, service) {
            let list = regions.entry(slug);
            list.or_insert_with(|| (name, Vec::new())).1.push(*row);
        }
    }
    let list = |facet, rows| ServiceList { facet, rows };
    let mut lists = vec![list(ServiceFacet::All, all)];
    lists.extend(
        sorts
            .into_iter()
            .map(|(sort, rows)| list(ServiceFacet::Sort(sort), rows)),
    );
    let mut regions: Vec<_> = regions.into_iter().collect();
    regions.sort_by_cached_key(|(_, (name, _))| site.alphabetical(name));
    lists.extend(
        regions
            .into_iter()
            .map(|(slug, (name, rows))| list(ServiceFacet::Region(slug, name), rows)),
    );
    lists
}

fn region(site: &Site, service: &Service) -> Option<(Slug, String)> {
    let place = service.place.as_ref().and_then(|place| site.venue(place));
    let place = place.and_then(|venue| venue.location.region.as_deref());
    let name = place.or(service.region.as_deref())?;
    Some((Slug::from_text(name)?, name.to_owned()))
}
