//! Other programs find in our calendars the times at which things happen, over ten years: more than sixty dates
//! of whatever comes once a month, and every change of the clock.
//!
//! Here the other program is the crate `rrule`. `tests/run` asks for the files and times
//! ([`files_and_times_are_written_for_another_program`]), and lets a script compare them with what two libraries
//! in Python find.

use std::collections::BTreeMap;

use guidepost::model::Schedule;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::expected::{Keep, Time, times, window};
use super::read::{Event, Property, events};
use crate::site_test::SiteTest;

/// The sites whose calendars are read.
fn sites() -> [(&'static str, SiteTest); 3] {
    [
        ("schedules", SiteTest::folder("tests/sites/schedules")),
        ("directory", SiteTest::folder("tests/sites/directory")),
        ("own", SiteTest::folder("")),
    ]
}

/// The calendars of a site, and what must be found in them.
fn calendars(site: &SiteTest, keep: Keep) -> BTreeMap<String, (String, Vec<Time>)> {
    let loaded = site.load();
    let built = site.build_well();
    let files = built.files.iter();
    let files = files.filter(|(file, _)| file.ends_with(".ics"));
    let files = files.map(|(file, bytes)| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        (file.clone(), (text, times(&loaded.site, file, keep)))
    });
    files.collect()
}

/// Whether the crate `rrule` can know when a schedule happens. Its time zones are those of 2025, before Morocco
/// gave up its summer time; and where midnight itself is skipped, as in Chile, it leaves out whatever begins
/// in the hour after it. Python knows both.
fn known(schedule: &Schedule) -> bool {
    let time = schedule.time().map(|time| time.iso().replace(':', ""));
    in_reach(schedule.zone().name(), &time.unwrap_or_default())
}

fn is_known(event: &Event) -> bool {
    let start = &event["DTSTART"][0];
    let zone = start.parameters.strip_prefix("TZID=").unwrap_or_default();
    in_reach(zone, start.value.get(9..13).unwrap())
}

fn in_reach(zone: &str, time: &str) -> bool {
    zone != "Africa/Casablanca" && (zone, time) != ("America/Santiago", "0030")
}

/// The times that the other program finds in an event.
fn found(event: &Event) -> Vec<Time> {
    let line = |name: &str| {
        let all = event.get(name).into_iter().flatten();
        let lines = all.map(|one| match one.parameters.as_str() {
            "" => format!("{name}:{}\n", one.value),
            parameters => format!("{name};{parameters}:{}\n", one.value),
        });
        lines.collect::<String>()
    };
    let once = "RRULE:FREQ=DAILY;COUNT=1\n".to_owned();
    let rule = Some(line("RRULE")).filter(|rule| !rule.is_empty());
    let text = line("DTSTART") + &rule.unwrap_or(once) + &except(event);
    let set: ::rrule::RRuleSet = text.parse().unwrap_or_else(|why| panic!("{why}: {text}"));
    let length = seconds(&event["DURATION"][0].value);
    let cancelled = event["STATUS"][0].value == "CANCELLED";
    let (begin, end) = window();
    let starts = set.into_iter().map(|start| start.timestamp());
    let starts = starts.skip_while(|start| *start < begin);
    let starts = starts.take_while(|start| *start < end);
    starts
        .map(|start| (start, start + length, cancelled))
        .collect()
}

/// The exceptions of an event, in UTC: the crate refuses times that the clock skips or shows twice, even if they
/// are those at which its own rule arrives.
fn except(event: &Event) -> String {
    let all = event.get("EXDATE").into_iter().flatten();
    let utc = |one: &Property| {
        let zone = one.parameters.strip_prefix("TZID=").unwrap();
        let zone = TimeZone::get(zone).unwrap();
        let times = one.value.split(',').map(|time| {
            let time = DateTime::strptime("%Y%m%dT%H%M%S", time).unwrap();
            let time = zone.to_timestamp(time).unwrap();
            time.strftime("%Y%m%dT%H%M%SZ").to_string()
        });
        format!("EXDATE:{}\n", times.collect::<Vec<_>>().join(","))
    };
    all.map(utc).collect()
}

/// The length of `PT1H30M`.
fn seconds(duration: &str) -> i64 {
    let (mut seconds, mut number) = (0, String::new());
    for letter in duration.strip_prefix("PT").unwrap().chars() {
        let unit = match letter {
            'H' => 3600,
            'M' => 60,
            digit => {
                number.push(digit);
                continue;
            }
        };
        seconds += unit * number.parse::<i64>().unwrap();
        number.clear();
    }
    seconds
}

/// The times of one list, which is in order, that the other one lacks.
fn without(all: &[Time], others: &[Time]) -> Vec<Time> {
    let mut others = others.iter().peekable();
    let mut missing = Vec::new();
    for time in all {
        while others.next_if(|other| *other < time).is_some() {}
        if others.next_if(|other| *other == time).is_none() {
            missing.push(*time);
        }
    }
    missing
}

#[test]
fn another_program_finds_the_times_at_which_things_happen() {
    let (mut files, mut seen, mut wrong) = (0, 0, String::new());
    for (name, site) in sites() {
        for (file, (text, ours)) in calendars(&site, known) {
            let events = events(&text).into_iter().filter(is_known);
            let mut theirs: Vec<Time> = events.flat_map(|event| found(&event)).collect();
            theirs.sort_unstable();
            let (missing, more) = (without(&ours, &theirs), without(&theirs, &ours));
            if !missing.is_empty() || !more.is_empty() {
                wrong += &format!(
                    "{name}: {file}: {} times are not found, such as {:?}; {} only found, such as {:?}\n",
                    missing.len(),
                    missing.first(),
                    more.len(),
                    more.first(),
                );
            }
            let none = ours.is_empty() && !file.ends_with("casablanca.ics");
            assert!(!none, "{name}: {file} is empty");
            files += 1;
            seen += ours.len();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(files > 60 && seen > 100_000, "{files} files, {seen} times");
}

/// Writes every calendar, and the times in it as JSON, into the folder that `GUIDEPOST_CALENDARS` names.
#[test]
#[ignore = "tests/run asks for it, and compares what it writes"]
fn files_and_times_are_written_for_another_program() {
    let folder = std::env::var("GUIDEPOST_CALENDARS").expect("a folder to write to");
    let folder = std::path::Path::new(&folder);
    let mut all = BTreeMap::new();
    for (name, site) in sites() {
        for (file, (text, times)) in calendars(&site, |_| true) {
            let file = format!("{name}/{file}");
            let path = folder.join(&file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
            all.insert(file, times);
        }
    }
    let (begin, end) = window();
    let told = serde_json::json!({"begin": begin, "end": end, "files": all});
    std::fs::write(folder.join("times.json"), told.to_string()).unwrap();
}
