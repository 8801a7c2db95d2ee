//! All lists of one kind, where they are too many for the page on which one begins: a large directory has
//! thousands of towns.

use std::cmp::Reverse;

use serde::Serialize;

use super::Views;
use super::common::CountView;
use super::pager::PagerView;
use crate::site::FacetKind;

/// One page of all lists of a kind.
#[derive(Debug, Clone, Serialize)]
pub struct EveryView {
    items: Vec<CountView>,
    pager: Option<PagerView>,
}

/// How many lists of a kind the first page of all groups names, and how many each page of all of them, for each row
/// of a page: a name takes less room than a row.
const MOST_NAMED: usize = 2;
const PER_PAGE: usize = 10;

impl Views<'_> {
    /// The path of the page with all lists of a kind.
    pub fn every_path(kind: FacetKind) -> String {
        format!("groups/{kind}")
    }

    /// How many pages all lists of a kind take; none where all of them are named on the page of all groups.
    pub fn every_pages(&self, kind: FacetKind) -> usize {
        let count = self.site.facets.of(kind).len();
        if count > MOST_NAMED * self.site.config.per_page {
            count.div_ceil(PER_PAGE * self.site.config.per_page)
        } else {
            0
        }
    }

    /// One page of all lists of a kind, in their order.
    pub fn every(&self, kind: FacetKind, page: usize) -> EveryView {
        let items = self.counts(kind);
        let size = PER_PAGE * self.site.config.per_page;
        let items = items.into_iter().skip((page.max(1) - 1) * size).take(size);
        EveryView {
            items: items.collect(),
            pager: self.pages(&Self::every_path(kind), page, self.every_pages(kind)),
        }
    }

    /// "All groups: By town".
    pub fn every_title(&self, kind: FacetKind) -> String {
        let facet = self.text(&format!("facet-{kind}"));
        self.format("facet-all", &[("facet", &facet)])
    }

    /// The lists of a kind that the page of all groups names: those with the most groups, in their order.
    pub(super) fn largest(&self, kind: FacetKind) -> Vec<CountView> {
        let most = MOST_NAMED * self.site.config.per_page;
        let mut items: Vec<(usize, CountView)> =
            self.counts(kind).into_iter().enumerate().collect();
        if items.len() > most {
            items.sort_by_key(|(_, item)| Reverse(item.count));
            items.truncate(most);
            items.sort_unstable_by_key(|(at, _)| *at);
        }
        items.into_iter().map(|(_, item)| item).collect()
    }
}
