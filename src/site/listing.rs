//! The rows of all lists: one for each day and time at which a group meets.

use std::sync::Arc;

use super::Site;
use super::order::order;
use crate::fields::Head;
use crate::kinds::Group;
use crate::model::{Rule, Schedule, Status, TimeOfDay, Weekday};

use jiff::civil::Date;
use rayon::prelude::*;

/// One row: a group, one of its meetings, and one day and time of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listing {
    /// The group, by its number in the site.
    pub group: u32,
    /// The meeting, by its number in the group.
    pub meeting: u16,
    /// The schedule, by its number in the meeting.
    pub schedule: u16,
    /// The day of the week; none by appointment and round the clock.
    pub day: Option<Weekday>,
    /// The time of day.
    pub time: Option<TimeOfDay>,
}

impl Listing {
    /// Which days and times it is about: the numbers of group, meeting and schedule. Several rows share them
    /// where a schedule has several days.
    pub fn times(&self) -> (u32, u16, u16) {
        (self.group, self.meeting, self.schedule)
    }
}

/// The entries of a kind that go on, by their number in the site and in the order of their names; only those that
/// `keep` says.
pub(super) fn by_name<T: Sync>(
    entries: &[T],
    head: fn(&T) -> &Head,
    site: &Site,
    keep: impl Fn(&T) -> bool,
) -> Vec<u32> {
    let own = |(_, entry): &(u32, &T)| head(entry).life.status != Status::Ended && keep(entry);
    let listed: Vec<(u32, &T)> = (0..).zip(entries).filter(own).collect();
    let keys = listed.par_iter();
    let order = order(keys.map(|(_, entry)| site.name_key(head(entry))));
    let numbers = order.into_iter().filter_map(|at| Some(listed.get(at)?.0));
    numbers.collect()
}

/// The rows of the `listed` groups, in order of the week, the time and the name.
pub(super) fn listings(
    groups: &[Arc<Group>],
    listed: &[u32],
    today: Date,
    week_starts: Weekday,
) -> Vec<Listing> {
    let rows = listed.par_iter().flat_map_iter(|number| {
        let group = groups.get(*number as usize);
        let rows = group.map(|group| of_group(group, *number, today));
        rows.unwrap_or_default()
    });
    let mut listings: Vec<Listing> = rows.collect();
    // The groups came in the order of their names, which a stable sort keeps.
    listings.par_sort_by_key(|listing| (day_rank(listing.day, week_starts), listing.time));
    listings
}

/// Where a day stands in a week that begins with `week_starts`; what has no day comes last.
pub(super) fn day_rank(day: Option<Weekday>, week_starts: Weekday) -> usize {
    day.map_or(7, |day| (day as usize + 7 - week_starts as usize) % 7)
}

/// The rows of one group, in the order of its meetings.
pub(super) fn of_group(group: &Group, number: u32, today: Date) -> Vec<Listing> {
    let mut listings = Vec::new();
    add(group, number, today, &mut listings);
    listings
}

fn add(group: &Group, number: u32, today: Date, listings: &mut Vec<Listing>) {
    for (number_there, meeting) in group.meetings.iter().enumerate() {
        for (schedule, when) in meeting.when.schedules.iter().enumerate() {
            if when.until().is_some_and(|until| until < today) {
                continue;
            }
            let row = |day| Listing {
                group: number,
                meeting: u16::try_from(number_there).unwrap_or(u16::MAX),
                schedule: u16::try_from(schedule).unwrap_or(u16::MAX),
                day,
                time: when.time(),
            };
            listings.extend(days(when, today).map(row));
        }
    }
}

/// The days of the week on which a schedule has rows.
fn days(schedule: &Schedule, today: Date) -> impl Iterator<Item = Option<Weekday>> {
    let (several, one) = match schedule.rule() {
        Rule::Weekly { days, .. } | Rule::Monthly { days, .. } => (days.as_slice(), None),
        Rule::Once { date } => {
            let day = (*date >= today).then(|| Some(Weekday::from(date.weekday())));
            ([].as_slice(), day)
        }
        Rule::Appointment | Rule::RoundTheClock => ([].as_slice(), Some(None)),
    };
    several.iter().copied().map(Some).chain(one)
}
