//! A zone that is told is the zone itself, whoever reads it: another implementation of recurrences finds every
//! change of the clock where the database has it, in every zone there is.

use jiff::civil::{DateTime, date};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};

use super::text::Lines;
use crate::model::Zone;

/// One change of the clock as a reader finds it: when, and the seconds from UTC that hold from then on.
type Found = (Timestamp, i32);

fn told(zone: &Zone, from: i16, last: i16) -> String {
    let mut lines = Lines::default();
    super::zone::write(zone, date(from, 1, 1), last, &mut lines);
    lines.finish().replace("\r\n ", "")
}

fn seconds(offset: &str) -> i32 {
    let (sign, digits) = offset.split_at(1);
    let part = |at: usize| -> i32 {
        let digits = digits.get(at..at + 2);
        digits.map_or(0, |digits| digits.parse().unwrap())
    };
    let seconds = part(0) * 3600 + part(2) * 60 + part(4);
    if sign == "-" { -seconds } else { seconds }
}

/// Every change in a zone as told, up to the end of the year `last`.
fn changes(text: &str, last: i16) -> Vec<Found> {
    let mut found = Vec::new();
    let (mut start, mut rules, mut from, mut to) = ("", Vec::new(), 0, 0);
    for line in text.split("\r\n") {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        match name {
            "DTSTART" => start = value,
            // On the clock before the change, which the other implementation reads as if it were UTC.
            "RDATE" => {
                let dates: Vec<String> = value.split(',').map(|date| format!("{date}Z")).collect();
                rules.push(format!("RDATE:{}", dates.join(",")));
                rules.push("RRULE:FREQ=DAILY;COUNT=1".to_owned());
            }
            "RRULE" => rules.push(line.to_owned()),
            "TZOFFSETFROM" => from = seconds(value),
            "TZOFFSETTO" => to = seconds(value),
            "END" if value != "VTIMEZONE" => {
                if rules.is_empty() {
                    rules.push("RRULE:FREQ=DAILY;COUNT=1".to_owned());
                }
                let set = format!("DTSTART:{start}Z\n{}", rules.join("\n"));
                let set: ::rrule::RRuleSet = set.parse().unwrap();
                let onsets = set.all(400).dates.into_iter();
                let onsets = onsets.map(|onset| onset.timestamp() - i64::from(from));
                let onsets = onsets.map(|at| Timestamp::from_second(at).unwrap());
                found.extend(onsets.map(|at| (at, to)));
                rules.clear();
            }
            _ => {}
        }
    }
    found.sort();
    let end = date(last + 1, 1, 1).at(0, 0, 0, 0);
    let end = TimeZone::UTC.to_timestamp(end).unwrap();
    found.retain(|(at, _)| *at < end);
    found
}

/// The seconds from UTC that a reader takes for a moment.
fn read(changes: &[Found], at: Timestamp) -> i32 {
    let next = changes.partition_point(|(change, _)| *change <= at);
    changes[next - 1].1
}

fn zones() -> impl Iterator<Item = Zone> {
    let names: Vec<String> = TimeZoneDatabase::bundled()
        .available()
        .map(|name| name.as_str().to_owned())
        .collect();
    let zones = names.into_iter();
    zones.filter_map(|name| name.parse().ok())
}

#[test]
fn every_zone_of_the_database_is_told_as_it_is() {
    let (mut zones_seen, mut changes_seen) = (0, 0);
    for zone in zones() {
        for from in [2026, 1999] {
            let text = told(&zone, from, 2036);
            let changes = changes(&text, 2036);
            let begin = TimeZone::UTC.to_timestamp(date(from, 1, 1).at(0, 0, 0, 0));
            let begin = begin.unwrap();
            let real = zone.time_zone().following(begin);
            let real =
                real.take_while(|one| TimeZone::UTC.to_datetime(one.timestamp()).year() <= 2036);
            let mut moments = vec![begin];
            for change in real {
                let second = SignedDuration::from_secs(1);
                moments.extend([change.timestamp() - second, change.timestamp()]);
            }
            // Days in between, so that a change that is told and is none is found as well.
            moments.extend((0..400).map(|day| begin + SignedDuration::from_hours(240 * day)));
            moments.retain(|at| TimeZone::UTC.to_datetime(*at).year() <= 2036);
            for at in moments {
                let ours = zone.time_zone().to_offset(at).seconds();
                assert_eq!(read(&changes, at), ours, "{zone} at {at}:\n{text}");
            }
            changes_seen += changes.len();
        }
        zones_seen += 1;
    }
    assert!(
        zones_seen > 400 && changes_seen > 10_000,
        "{zones_seen}, {changes_seen}"
    );
}

#[test]
fn rules_that_hold_today_are_told_once_and_without_an_end() {
    let text = told(&"America/New_York".parse().unwrap(), 2026, 2036);
    let expected = "BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n\
        BEGIN:DAYLIGHT\r\nDTSTART:20260308T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n\
        TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nTZNAME:EDT\r\nEND:DAYLIGHT\r\n\
        BEGIN:STANDARD\r\nDTSTART:20251102T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n\
        TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nTZNAME:EST\r\nEND:STANDARD\r\n\
        END:VTIMEZONE\r\n";
    assert_eq!(sorted(&text), sorted(expected));
    // Through 2006 America changed its clocks on other Sundays.
    let text = told(&"America/New_York".parse().unwrap(), 1999, 2036);
    assert!(
        text.contains("\r\nRDATE:20000402T020000,20010401T020000,"),
        "{text}"
    );
    assert!(text.contains("DTSTART:20070311T020000\r\nRRULE:"), "{text}");
}

/// The lines without their order, which does not matter between observances.
fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.split("\r\n").collect();
    lines.sort_unstable();
    lines
}

#[test]
fn half_hours_windows_of_days_and_moving_feasts_can_be_told() {
    for (zone, part) in [
        (
            "Australia/Lord_Howe",
            "TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100",
        ),
        (
            "America/Santiago",
            "BYMONTH=9;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8\r\n",
        ),
        ("Asia/Gaza", "RDATE:"),
        (
            "Asia/Kolkata",
            "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530",
        ),
    ] {
        let text = told(&zone.parse().unwrap(), 2026, 2036);
        assert!(text.contains(part), "{zone}:\n{text}");
    }
    let still = told(&"Asia/Kolkata".parse().unwrap(), 2026, 2036);
    assert_eq!(still.matches("BEGIN:").count(), 2, "{still}");
}

#[test]
fn what_is_read_is_not_what_is_expected_by_chance() {
    let text = told(&"Europe/Berlin".parse().unwrap(), 2026, 2036);
    let wrong = changes(&text.replace("BYDAY=-1SU", "BYDAY=3SU"), 2036);
    let march: DateTime = "2027-03-27T12:00".parse().unwrap();
    let march = TimeZone::UTC.to_timestamp(march).unwrap();
    assert_eq!(read(&wrong, march), 7200);
    assert_eq!(read(&changes(&text, 2036), march), 3600);
}
