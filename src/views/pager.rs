//! The pages of a long list.

use serde::Serialize;

use super::Views;

/// The pages of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct PagerView {
    /// This page, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The pages to offer: the first, the last, and those around this one.
    pub all: Vec<NumberView>,
}

/// One page of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct NumberView {
    /// Its number.
    pub number: usize,
    /// Where it is.
    pub url: String,
    /// Whether it is this one.
    pub current: bool,
    /// Whether pages are left out before it.
    pub gap: bool,
}

/// How many pages on each side of its own a page of a list offers, beside the first and the last: with
/// a link to each, long lists would grow with the square of their length.
const NEAR_PAGES: usize = 3;

impl Views<'_> {
    /// The pages of a list of `total` rows whose first page has the path `path`.
    pub(super) fn pager(&self, path: &str, page: usize, total: usize) -> Option<PagerView> {
        self.pages(path, page, total.div_ceil(self.site.config.per_page))
    }

    /// The pages of a list that has so many, whose first page has the path `path`.
    pub(super) fn pages(&self, path: &str, page: usize, pages: usize) -> Option<PagerView> {
        let url = |number: usize| self.addresses().page(&crate::site::numbered(path, number));
        let near = |number: &usize| {
            *number == 1 || *number == pages || number.abs_diff(page) <= NEAR_PAGES
        };
        let number = |number: usize| NumberView {
            number,
            url: url(number),
            current: number == page,
            gap: number > 1 && !near(&(number - 1)),
        };
        (pages > 1).then(|| PagerView {
            page,
            pages,
            previous: (page > 1).then(|| url(page - 1)),
            next: (page < pages).then(|| url(page + 1)),
            all: (1..=pages).filter(near).map(number).collect(),
        })
    }
}
