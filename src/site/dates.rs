//! When something happens, seen from the day of the build.

use jiff::civil::Date;

use super::{Site, Venue};
use crate::fields::Closure;
use crate::kinds::Group;
use crate::kinds::group::Meeting;
use crate::model::{Beginning, Rule, Schedule};

impl Site {
    /// Where a calendar lets a schedule begin: on or after the date from which it holds or, where it says none,
    /// the first day of the year. None if it has no times, or if all of them are over.
    pub fn begins(&self, schedule: &Schedule) -> Option<Beginning> {
        let beginning = || schedule.beginning(self.new_year());
        self.goes_on(schedule).then(beginning).flatten()
    }

    /// Whether a calendar can hold a schedule: whether it [`begins`](Self::begins).
    pub(super) fn is_dated(&self, schedule: &Schedule) -> bool {
        self.goes_on(schedule) && schedule.begins(self.new_year())
    }

    fn goes_on(&self, schedule: &Schedule) -> bool {
        let last = match schedule.rule() {
            Rule::Once { date } => Some(*date),
            _ => schedule.until(),
        };
        last.is_none_or(|last| last >= self.today)
    }

    fn new_year(&self) -> Date {
        Date::new(self.today.year(), 1, 1).unwrap_or(self.today)
    }

    /// Every closure of a meeting, be it over or not: its own, the group's, the place's and the site's.
    pub fn all_closures<'a>(
        &'a self,
        group: &'a Group,
        meeting: &'a Meeting,
        venue: Option<&Venue<'a>>,
    ) -> impl Iterator<Item = &'a Closure> {
        let place = venue
            .and_then(|venue| venue.place)
            .map(|place| place.closures.as_slice());
        meeting
            .closures
            .iter()
            .chain(&group.closures)
            .chain(place.unwrap_or_default())
            .chain(&self.config.closures)
    }
}
