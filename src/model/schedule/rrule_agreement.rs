//! Our occurrences are those that another implementation of RFC 5545 finds.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::occurrences::HORIZON;
use super::{Parts, Schedule, Week};
use crate::model::time::TimeOfDay;
use crate::model::weekday::Weekday;

/// Sixty weekly meetings see both changes of the clock.
const COUNT: u16 = 60;

/// Starting on an ordinary day, because the other implementation refuses to start in a change.
fn schedules() -> impl Strategy<Value = Schedule> {
    let days = subsequence(Weekday::ALL.to_vec(), 1..=3).prop_shuffle();
    let interval = prop_oneof![Just(None), (1..=8u8).prop_map(Some)];
    let weeks = vec(select(Week::ALL.to_vec()), 0..4);
    // Times around the changes of the clock as often as all others.
    let time = prop_oneof![0..1440u16, 60..240u16].prop_map(TimeOfDay::wrapping);
    // Long enough for a fifth weekday, which can be four months away.
    let until = prop_oneof![Just(None), (150..2000i32).prop_map(Some)];
    let zone = select(vec!["America/New_York", "Europe/Berlin"]);
    ((days, interval, weeks), time, 0..365i32, until, zone).prop_map(
        |((days, every, weeks), time, after, until, zone)| {
            let earliest = date(2026, 1, 1).saturating_add(after.days());
            let starting = ordinary_day(earliest, &days);
            let parts = Parts {
                weeks: if every.is_some() { Vec::new() } else { weeks },
                days,
                time: Some(time),
                every: every.map(|weeks| format!("{weeks} weeks").parse().unwrap()),
                starting: Some(starting),
                until: until.map(|days| starting.saturating_add(days.days())),
                ..Parts::new(zone.parse().unwrap())
            };
            parts.schedule().unwrap()
        },
    )
}

/// The first of the days, from `day` on, that is neither in March nor in the autumn's change.
fn ordinary_day(mut day: Date, days: &[Weekday]) -> Date {
    while !days.contains(&day.weekday().into()) || [3, 10, 11].contains(&day.month()) {
        day = day.tomorrow().unwrap();
    }
    day
}

/// The seconds since 1970 at which the meeting starts.
fn ours(schedule: &Schedule) -> Vec<i64> {
    schedule
        .occurrences(date(2026, 1, 1), &|_| false)
        .take(COUNT.into())
        .map(|occurrence| occurrence.start.timestamp().as_second())
        .collect()
}

/// The same, found by the other implementation in what we would write into a calendar.
fn theirs(schedule: &Schedule) -> Vec<i64> {
    let text = format!(
        "DTSTART;TZID={}:{}T{}00\nRRULE:{}",
        schedule.zone(),
        schedule
            .first(date(2026, 1, 1))
            .unwrap()
            .date
            .strftime("%Y%m%d"),
        schedule.time().unwrap().iso().replace(':', ""),
        schedule.rrule().unwrap()
    );
    let set: ::rrule::RRuleSet = text.parse().unwrap();
    let mut starts: Vec<i64> = Vec::new();
    for start in set.all(COUNT).dates {
        starts.push(start.timestamp());
    }
    // We look ahead so far and no farther; a fifth Saturday may take longer.
    let first = schedule.starting().unwrap_or(date(2026, 1, 1));
    let end = first.saturating_add(i64::try_from(HORIZON).unwrap().days());
    let end = end
        .to_zoned(schedule.zone().time_zone().clone())
        .unwrap()
        .timestamp()
        .as_second();
    starts.retain(|start| *start < end);
    starts
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn any_schedule_happens_when_its_recurrence_rule_says(schedule in schedules()) {
        // A monthly one may start later than `starting`, in a change of the clock.
        let first = schedule.first(date(2026, 1, 1));
        prop_assume!(first.is_some_and(|first| ![3, 10, 11].contains(&first.date.month())));
        prop_assert_eq!(ours(&schedule), theirs(&schedule), "{:?}", schedule.rrule());
    }

    #[test]
    fn whether_a_schedule_begins_is_told_as_if_its_beginning_were_looked_for(schedule in schedules()) {
        let from = date(2026, 1, 1);
        prop_assert_eq!(schedule.begins(from), schedule.beginning(from).is_some());
    }
}

#[test]
fn sunday_meetings_agree_at_every_hour_of_both_changes() {
    for zone in ["America/New_York", "Europe/Berlin"] {
        for minutes in (0..300).step_by(30) {
            let parts = Parts {
                days: vec![Weekday::Sunday],
                time: Some(TimeOfDay::wrapping(minutes)),
                ..Parts::new(zone.parse().unwrap())
            };
            let schedule = parts.schedule().unwrap();
            let ours = ours(&schedule);
            assert_eq!(ours.len(), usize::from(COUNT));
            assert_eq!(
                ours,
                theirs(&schedule),
                "{zone}, {minutes} minutes after midnight"
            );
        }
    }
}
