//! Meetings online and by phone, divided by when they are: parts of the week in UTC.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};

use crate::model::{Rule, Schedule, Weekday, Zone};
use crate::site::Site;

/// The minutes of a week, and of the longest and the shortest slot.
const WEEK: i32 = 7 * DAY;
const DAY: i32 = 24 * 60;
const LONGEST: i32 = 120;
const SHORTEST: i32 = 15;

/// From how many rows on a slot is halved.
const MOST_ROWS: usize = 1000;

/// A part of the week with meetings in it.
#[derive(Debug)]
pub(super) struct Slot {
    /// Its first minute from Monday 00:00 in UTC; -1 for what has no time.
    pub(super) from: i32,
    /// The minute after its last.
    pub(super) to: i32,
    /// The numbers of the rows that begin in it.
    pub(super) rows: Vec<u32>,
}

/// The slots of all rows that one can attend from elsewhere, in order of time; what has no time comes last.
pub(super) fn slots(site: &Site) -> Vec<Slot> {
    let mut clocks = Clocks::new(site.today);
    let (mut timed, mut untimed) = (Vec::new(), Vec::new());
    for (row, listing) in (0..).zip(&site.listings) {
        let group = site.groups.get(listing.group as usize);
        let meeting = group.and_then(|group| group.meetings.get(usize::from(listing.meeting)));
        let Some(meeting) = meeting.filter(|meeting| is_afar(meeting.attendance)) else {
            continue;
        };
        let schedules = &meeting.when.schedules;
        if let Some(schedule) = schedules.get(usize::from(listing.schedule)) {
            let minutes = clocks.minutes(schedule, listing.day);
            if minutes.is_empty() {
                untimed.push(row);
            }
            timed.extend(minutes.into_iter().map(|minute| (minute, row)));
        }
    }
    timed.sort_unstable();
    let mut slots = Vec::new();
    for from in (0..WEEK).step_by(120) {
        halve(from, from + LONGEST, &timed, &mut slots);
    }
    if !untimed.is_empty() {
        slots.push(Slot {
            from: -1,
            to: -1,
            rows: untimed,
        });
    }
    slots
}

fn is_afar(attendance: crate::model::Attendance) -> bool {
    attendance.has_link() || !attendance.has_room()
}

/// Adds the slot with what begins from `from` on and before `to`, or its halves. An empty one is none.
fn halve(from: i32, to: i32, timed: &[(i32, u32)], slots: &mut Vec<Slot>) {
    let start = timed.partition_point(|(minute, _)| *minute < from);
    let end = timed.partition_point(|(minute, _)| *minute < to);
    let within = timed.get(start..end).unwrap_or_default().iter();
    let mut rows: Vec<u32> = within.map(|(_, row)| *row).collect();
    rows.sort_unstable();
    rows.dedup();
    if rows.len() > MOST_ROWS && to - from > SHORTEST {
        // Two hours, one, half of one, a quarter.
        let middle = from + (to - from) / 2;
        halve(from, middle, timed, slots);
        halve(middle, to, timed, slots);
    } else if !rows.is_empty() {
        slots.push(Slot { from, to, rows });
    }
}

/// How far the clocks of each zone are from UTC in the year from the day of the build on.
struct Clocks {
    today: Date,
    /// In minutes east of Greenwich, each once.
    offsets: BTreeMap<Zone, Vec<i32>>,
}

impl Clocks {
    fn new(today: Date) -> Self {
        Self {
            today,
            offsets: BTreeMap::new(),
        }
    }

    /// The minutes of the week in UTC at which something begins at some time of the year, each once; none if it
    /// has no time. A single date has one.
    fn minutes(&mut self, schedule: &Schedule, day: Option<Weekday>) -> Vec<i32> {
        if let Rule::Once { date } = schedule.rule() {
            let start = schedule.occurrences(*date, &|_| false).next();
            return start.map(|one| in_utc(&one.start)).into_iter().collect();
        }
        let (Some(time), Some(day)) = (schedule.time(), day) else {
            return Vec::new();
        };
        let local = i32::from(day as u8) * DAY + i32::from(time.minutes());
        let offsets = self.of(schedule.zone()).iter();
        offsets
            .map(|offset| (local - offset).rem_euclid(WEEK))
            .collect()
    }

    fn of(&mut self, zone: &Zone) -> &[i32] {
        let today = self.today;
        let offsets = self.offsets.entry(zone.clone());
        offsets.or_insert_with(|| offsets_of(zone.time_zone(), today))
    }
}

/// The offsets of a zone from the day before the build to a year after it, in minutes, each once.
fn offsets_of(zone: &TimeZone, today: Date) -> Vec<i32> {
    let day = |date: Date| date.to_zoned(TimeZone::UTC).map(|day| day.timestamp());
    let from = day(today.saturating_sub(1.day()));
    let until = day(today.saturating_add(366.days()));
    let (Ok(from), Ok(until)) = (from, until) else {
        return Vec::new();
    };
    let changes = zone.following(from);
    let changes = changes.take_while(|change| change.timestamp() <= until);
    let changes = changes.map(|change| change.offset());
    let all = std::iter::once(zone.to_offset(from)).chain(changes);
    let mut minutes: Vec<i32> = all.map(|offset| offset.seconds() / 60).collect();
    minutes.sort_unstable();
    minutes.dedup();
    minutes
}

/// The minute of the week in UTC.
fn in_utc(start: &Zoned) -> i32 {
    let utc = start.with_time_zone(TimeZone::UTC);
    let day = i32::from(utc.weekday().to_monday_zero_offset());
    day * DAY + i32::from(utc.hour()) * 60 + i32::from(utc.minute())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::Parts;

    fn minutes(zone: &str, day: Weekday, time: &str) -> Vec<i32> {
        let parts = Parts {
            days: vec![day],
            time: Some(time.parse().unwrap()),
            ..Parts::new(zone.parse().unwrap())
        };
        let schedule = parts.schedule().unwrap();
        Clocks::new(date(2026, 11, 22)).minutes(&schedule, Some(day))
    }

    #[test]
    fn a_meeting_begins_twice_where_the_clock_is_changed_and_once_where_not() {
        let monday = minutes("America/Chicago", Weekday::Monday, "19:00");
        assert_eq!(monday, [DAY + 60, DAY]);
        assert_eq!(
            minutes("America/Phoenix", Weekday::Monday, "19:00"),
            [DAY + 120]
        );
        assert_eq!(
            minutes("Australia/Lord_Howe", Weekday::Monday, "0:10").len(),
            2
        );
    }

    #[test]
    fn a_single_date_begins_once_on_the_clock_of_that_day() {
        let parts = Parts {
            date: Some(date(2027, 7, 5)),
            time: Some("19:00".parse().unwrap()),
            ..Parts::new("America/Chicago".parse().unwrap())
        };
        let schedule = parts.schedule().unwrap();
        let mut clocks = Clocks::new(date(2026, 11, 22));
        let minutes = clocks.minutes(&schedule, Some(Weekday::Monday));
        assert_eq!(minutes, [DAY], "summer time");
    }

    #[test]
    fn the_week_is_a_circle() {
        assert_eq!(
            minutes("Asia/Kolkata", Weekday::Monday, "5:00"),
            [WEEK - 30]
        );
        let sunday = minutes("America/Chicago", Weekday::Sunday, "18:00");
        assert_eq!(sunday, [0, WEEK - 60]);
    }

    #[test]
    fn a_slot_with_many_rows_is_halved_down_to_a_quarter_of_an_hour() {
        let mut slots = Vec::new();
        let mut timed: Vec<(i32, u32)> = (0..3000).map(|row| (60, row)).collect();
        timed.push((119, 3000));
        halve(0, 120, &timed, &mut slots);
        let spans: Vec<(i32, i32, usize)> = slots
            .iter()
            .map(|slot| (slot.from, slot.to, slot.rows.len()))
            .collect();
        assert_eq!(spans, [(60, 75, 3000), (90, 120, 1)]);
    }
}
