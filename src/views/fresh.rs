//! How fresh the list is: when each entry was checked, the oldest check first.

use serde::Serialize;

use super::Views;
use super::common::DateView;
use super::pager::PagerView;
use crate::fields::Head;
use crate::model::Kind;
use crate::site::{Age, Ages, Freshness};

/// One page of all entries by their last check.
#[derive(Debug, Clone, Serialize)]
pub struct FreshView {
    columns: Vec<String>,
    kinds: Vec<AgesView>,
    rows: Vec<CheckedRow>,
    pager: Option<PagerView>,
}

/// How many entries of a kind are how old.
#[derive(Debug, Clone, Serialize)]
struct AgesView {
    text: String,
    counts: Vec<AgeView>,
}

/// How many entries are of an age.
#[derive(Debug, Clone, Serialize)]
struct AgeView {
    title: String,
    count: usize,
}

/// An entry with its last check.
#[derive(Debug, Clone, Serialize)]
struct CheckedRow {
    name: String,
    url: String,
    kind_text: String,
    checked: Option<String>,
    overdue: Option<DateView>,
    example: bool,
}

/// The ages, the freshest first.
const COLUMNS: [Age; 4] = [Age::Months, Age::Year, Age::Longer, Age::Never];

impl Views<'_> {
    /// One page of all entries by their last check.
    pub fn fresh(&self, freshness: &Freshness<'_>, page: usize) -> FreshView {
        // How many are how old stands on the first page.
        let kinds = freshness.kinds.iter().filter(|_| page == 1);
        FreshView {
            columns: COLUMNS.iter().map(|age| self.age(*age)).collect(),
            kinds: kinds.map(|(kind, ages)| self.ages(*kind, *ages)).collect(),
            rows: self
                .on_page(&freshness.heads, page)
                .iter()
                .map(|head| self.checked_row(head))
                .collect(),
            pager: self.pager("fresh", page, freshness.heads.len()),
        }
    }

    /// How many pages they take; none where the site does not want them.
    pub fn fresh_pages(&self) -> usize {
        if !self.has_list("fresh") {
            return 0;
        }
        let pages = self.site.checked_entries();
        pages.div_ceil(self.site.config.per_page).max(1)
    }

    fn age(&self, age: Age) -> String {
        self.text(&format!("age-{age}"))
    }

    fn ages(&self, kind: Kind, ages: Ages) -> AgesView {
        let count = |age: &Age| AgeView {
            title: self.age(*age),
            count: ages.of(*age),
        };
        AgesView {
            text: self.kinds(kind),
            counts: COLUMNS.iter().map(count).collect(),
        }
    }

    fn checked_row(&self, head: &Head) -> CheckedRow {
        let verified = head.verified.as_ref();
        let overdue = verified
            .and_then(|verified| verified.next)
            .filter(|next| *next < self.site.today);
        CheckedRow {
            name: head.name.to_string(),
            url: self.addresses().entry(&head.id),
            kind_text: self.text(&format!("kind-{}", head.id.kind)),
            checked: self.checked_text(verified),
            overdue: overdue.map(|next| self.date(next)),
            example: head.example,
        }
    }
}
