//! The rows of all lists: one for each day and time at which a group meets.

use crate::kinds::Group;
use crate::model::{Rule, Schedule, Status, TimeOfDay, Weekday};

use jiff::civil::Date;

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

/// The rows of all groups that still meet, in order of the week, the time and the name.
pub(super) fn listings(groups: &[Group], today: Date, week_starts: Weekday) -> Vec<Listing> {
    let mut listings = Vec::with_capacity(groups.len());
    for (number, group) in groups.iter().enumerate() {
        if group.head.life.status != Status::Ended {
            add(group, number, today, &mut listings);
        }
    }
    let from_start = |day: Weekday| (day as usize + 7 - week_starts as usize) % 7;
    let name = |listing: &Listing| {
        groups
            .get(listing.group as usize)
            .map(|group| &group.head.name)
    };
    listings.sort_by(|a, b| {
        let key = |listing: &Listing| (listing.day.map_or(7, from_start), listing.time);
        key(a)
            .cmp(&key(b))
            .then_with(|| name(a).cmp(&name(b)))
            .then_with(|| a.group.cmp(&b.group))
    });
    listings
}

fn add(group: &Group, number: usize, today: Date, listings: &mut Vec<Listing>) {
    for (meeting, schedules) in group.meetings.iter().enumerate() {
        for (schedule, when) in schedules.schedules.iter().enumerate() {
            if when.until().is_some_and(|until| until < today) {
                continue;
            }
            let row = |day| Listing {
                group: u32::try_from(number).unwrap_or(u32::MAX),
                meeting: u16::try_from(meeting).unwrap_or(u16::MAX),
                schedule: u16::try_from(schedule).unwrap_or(u16::MAX),
                day,
                time: when.time(),
            };
            listings.extend(days(when, today).into_iter().map(row));
        }
    }
}

/// The days of the week on which a schedule has rows.
fn days(schedule: &Schedule, today: Date) -> Vec<Option<Weekday>> {
    match schedule.rule() {
        Rule::Weekly { days, .. } | Rule::Monthly { days, .. } => {
            days.iter().copied().map(Some).collect()
        }
        Rule::Once { date } if *date >= today => vec![Some(Weekday::from(date.weekday()))],
        Rule::Once { .. } => Vec::new(),
        Rule::Appointment | Rule::RoundTheClock => vec![None],
    }
}
