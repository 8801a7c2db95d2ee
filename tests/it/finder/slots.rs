//! Slots of the week, compared with single times that are found in another way.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::read::Meeting;
use super::town::LARGE;

/// Thirty days around each of the changes of the clock in America and Europe.
const FIRST: [Date; 2] = [date(2027, 3, 5), date(2027, 10, 12)];

/// The slots of each meeting: from which minute to which.
fn slots() -> BTreeMap<String, (Meeting, Vec<(i64, i64)>)> {
    let (_, finder) = &*LARGE;
    let mut found: BTreeMap<String, (Meeting, Vec<(i64, i64)>)> = BTreeMap::new();
    for slot in finder.listed("slots") {
        let (from, to) = (slot[0].as_i64().unwrap(), slot[1].as_i64().unwrap());
        for meeting in finder.meetings(slot[2].as_str().unwrap()) {
            let key = meeting.key.clone();
            found
                .entry(key)
                .or_insert((meeting, Vec::new()))
                .1
                .push((from, to));
        }
    }
    found
}

/// The minute of the week in UTC at which a meeting begins if it meets on a date.
fn minute(meeting: &Meeting, date: Date) -> Option<i64> {
    let zone: TimeZone = TimeZoneDatabase::bundled().get(&meeting.zone).unwrap();
    let day = usize::try_from(date.weekday().to_monday_one_offset()).unwrap();
    if day != meeting.day {
        return None;
    }
    let (hour, minute) = (meeting.start / 60, meeting.start % 60);
    let local = date.at(hour.try_into().unwrap(), minute.try_into().unwrap(), 0, 0);
    let utc = local.to_zoned(zone).unwrap().with_time_zone(TimeZone::UTC);
    let day = i64::from(utc.weekday().to_monday_zero_offset());
    Some(day * 1440 + i64::from(utc.hour()) * 60 + i64::from(utc.minute()))
}

#[test]
fn every_time_over_both_changes_of_the_clock_falls_into_a_slot_of_its_meeting() {
    let mut times = 0;
    for (meeting, slots) in slots().values().step_by(7) {
        let dates = FIRST
            .iter()
            .flat_map(|first| (0..30).map(|day| first.saturating_add(day.days())));
        for minute in dates.filter_map(|date| minute(meeting, date)) {
            let within = slots
                .iter()
                .filter(|(from, to)| (*from..*to).contains(&minute));
            assert_eq!(within.count(), 1, "{} {minute} {slots:?}", meeting.key);
            times += 1;
        }
    }
    assert!(times > 8000, "{times}");
}

#[test]
fn no_meeting_stands_in_a_slot_in_which_it_never_begins() {
    let (mut one, mut two) = (0, 0);
    for (meeting, slots) in slots().values().step_by(31) {
        if meeting.day == 0 {
            assert_eq!(slots, &[(-1, -1)], "{}", meeting.key);
            continue;
        }
        let year = (0..366).map(|day| date(2026, 11, 22).saturating_add(day.days()));
        let minutes: Vec<i64> = year.filter_map(|date| minute(meeting, date)).collect();
        for (from, to) in slots {
            let within = minutes.iter().any(|minute| (*from..*to).contains(minute));
            assert!(within, "{} {from} {minutes:?}", meeting.key);
        }
        match slots.len() {
            1 => one += 1,
            2 => two += 1,
            more => panic!("{} stands in {more} slots", meeting.key),
        }
    }
    assert!(one > 50 && two > 50, "{one} {two}");
}

#[test]
fn slots_come_in_order_without_gaps_inside_and_the_last_has_no_time() {
    let (_, finder) = &*LARGE;
    let slots = finder.listed("slots");
    let spans: Vec<(i64, i64)> = slots
        .iter()
        .map(|slot| (slot[0].as_i64().unwrap(), slot[1].as_i64().unwrap()))
        .collect();
    let (last, timed) = spans.split_last().unwrap();
    assert_eq!(*last, (-1, -1));
    assert!(timed.is_sorted());
    for (from, to) in timed {
        let length = to - from;
        assert!([120, 60, 30, 15].contains(&length), "{from} {to}");
        assert_eq!(from % length, 0, "{from} {to}");
    }
    assert!(timed.windows(2).all(|pair| pair[0].1 <= pair[1].0));
}
