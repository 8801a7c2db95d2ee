//! Other groups for somebody who looks at one.

use super::Views;
use super::fragments::Rows;
use crate::kinds::Group;
use crate::site::{FacetKind, Facts};

/// How many other groups the page names.
const MOST_NEARBY: usize = 5;

impl Views<'_> {
    /// Other groups in the same place or town on one of the same days.
    pub(super) fn nearby(&self, group: &Group, facts: &[Facts<'_>]) -> Rows {
        if !self.fragments.wants("group.html", "nearby") {
            return Ok(String::new());
        }
        let Some(city) = facts
            .iter()
            .find_map(|facts| facts.venue?.location.city.as_deref())
        else {
            return Ok(String::new());
        };
        let Some(slug) = crate::model::Slug::from_text(city) else {
            return Ok(String::new());
        };
        let Some(facet) = self.site.facets.get(FacetKind::City, slug.as_str()) else {
            return Ok(String::new());
        };
        let listing = |row: &u32| self.site.listings.get(*row as usize);
        let other = |row: &u32| {
            let there = listing(row).and_then(|row| self.site.groups.get(row.group as usize));
            there.is_some_and(|other| other.head.id != group.head.id)
        };
        // Rows stand in the order of the week, so those of a day are found without looking at all.
        let on = |rank: usize| {
            let rank_of = |row: &u32| listing(row).map_or(0, |row| self.site.day_rank(row.day));
            let start = facet.rows.partition_point(|row| rank_of(row) < rank);
            let rows = facet.rows.get(start..).unwrap_or_default().iter();
            rows.take_while(move |row| rank_of(row) == rank)
        };
        let mut days: Vec<usize> = days(group)
            .into_iter()
            .map(|day| self.site.day_rank(day))
            .collect();
        days.sort_unstable();
        days.dedup();
        let rows = days.into_iter().flat_map(on).copied();
        self.rows(rows.filter(other).take(MOST_NEARBY), false)
    }
}

/// The days on which a group meets.
fn days(group: &Group) -> Vec<Option<crate::model::Weekday>> {
    let schedules = group
        .meetings
        .iter()
        .flat_map(|meeting| &meeting.when.schedules);
    let days = schedules.flat_map(|schedule| match schedule.rule() {
        crate::model::Rule::Weekly { days, .. } | crate::model::Rule::Monthly { days, .. } => {
            days.clone()
        }
        _ => Vec::new(),
    });
    days.map(Some).collect()
}
