//! A schedule that is told is the schedule itself, whoever reads it.

use jiff::civil::{Date, date};
use serde_json::{Value, json};

use super::schedule::series;
use crate::fields::Closure;
use crate::model::{DateRange, Parts, Schedule, Week, Weekday};

fn parts(days: &[Weekday]) -> Parts {
    Parts {
        days: days.to_vec(),
        time: Some("19:00".parse().unwrap()),
        ..Parts::new("America/New_York".parse().unwrap())
    }
}

fn weeks(weeks: &[&str]) -> Vec<Week> {
    weeks.iter().map(|week| week.parse().unwrap()).collect()
}

fn closed(from: Date, until: Date) -> Closure {
    Closure {
        days: DateRange::new(from, until).unwrap(),
        reason: None,
        instead: None,
        instead_place: None,
        instead_online: false,
    }
}

fn told(schedule: &Schedule, closures: &[&Closure]) -> Value {
    series(schedule, closures).unwrap().into()
}

fn texts(value: &Value) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match value {
        Value::Null => Vec::new(),
        Value::Array(values) => values.iter().map(text).collect(),
        value => vec![text(value)],
    }
}

/// The recurrence rule and the exceptions that a reader of schema.org makes of a `Schedule`.
fn rule(told: &Value) -> (String, Vec<Date>) {
    let weeks = texts(&told["byMonthWeek"]);
    let days = texts(&told["byDay"]).into_iter().map(|day| {
        let short = |name: &str| name.get(..2).unwrap().to_uppercase();
        day.strip_prefix("https://schema.org/")
            .map_or(day.clone(), short)
    });
    let days: Vec<String> = days.collect();
    let weekly = |every: &str| match every {
        "1" => format!("FREQ=WEEKLY;BYDAY={}", days.join(",")),
        every => format!(
            "FREQ=WEEKLY;INTERVAL={every};BYDAY={};WKST=MO",
            days.join(",")
        ),
    };
    let repeat = told["repeatFrequency"].as_str().unwrap();
    let every = repeat.strip_prefix('P').unwrap();
    let mut rule = match every.strip_suffix('W') {
        Some(every) => weekly(every),
        None if weeks.is_empty() => format!("FREQ=MONTHLY;BYDAY={}", days.join(",")),
        None => {
            let numbered = weeks
                .iter()
                .flat_map(|week| days.iter().map(move |day| format!("{week}{day}")));
            format!(
                "FREQ=MONTHLY;BYDAY={}",
                numbered.collect::<Vec<_>>().join(",")
            )
        }
    };
    if let Some(until) = told["endDate"].as_str() {
        let end: Date = until.parse().unwrap();
        let next = end
            .tomorrow()
            .unwrap()
            .in_tz(told["scheduleTimezone"].as_str().unwrap());
        let last = next.unwrap().timestamp().as_second() - 1;
        let last = jiff::Timestamp::from_second(last).unwrap();
        rule = format!("{rule};UNTIL={}", last.strftime("%Y%m%dT%H%M%SZ"));
    }
    let except = texts(&told["exceptDate"])
        .iter()
        .map(|date| date.parse().unwrap())
        .collect();
    (rule, except)
}

/// Every form of repetition, with and without limits.
fn forms() -> Vec<Parts> {
    use Weekday::{Monday, Saturday, Thursday, Tuesday};
    let every = |text: &str| Some(text.parse().unwrap());
    vec![
        parts(&[Tuesday]),
        Parts {
            until: Some(date(2026, 12, 31)),
            except: vec![date(2026, 11, 26)],
            ..parts(&[Thursday])
        },
        Parts {
            every: every("2 weeks"),
            starting: Some(date(2026, 10, 1)),
            ..parts(&[Monday, Thursday])
        },
        Parts {
            every: every("5 weeks"),
            starting: Some(date(2026, 10, 3)),
            ..parts(&[Saturday])
        },
        Parts {
            weeks: weeks(&["1", "3"]),
            ..parts(&[Saturday])
        },
        Parts {
            weeks: weeks(&["2", "last"]),
            ..parts(&[Monday, Saturday])
        },
        Parts {
            weeks: weeks(&["5"]),
            ..parts(&[Tuesday])
        },
    ]
}

#[test]
fn a_schedule_told_repeats_as_the_recurrence_rule_of_the_schedule_itself() {
    for parts in forms() {
        let schedule = parts.schedule().unwrap();
        let (rule, except) = rule(&told(&schedule, &[]));
        assert_eq!(Some(rule), schedule.rrule());
        assert_eq!(except, schedule.except());
    }
}

#[test]
fn another_reader_finds_the_dates_on_which_it_happens() {
    let closure = closed(date(2026, 12, 20), date(2027, 1, 3));
    for parts in forms() {
        let schedule = parts.schedule().unwrap();
        let told = told(&schedule, &[&closure]);
        let (rule, except) = rule(&told);
        let first = schedule.first(date(2026, 11, 1)).unwrap().date;
        let text = format!(
            "DTSTART;TZID={}:{}T{}00\nRRULE:{rule}",
            schedule.zone(),
            first.strftime("%Y%m%d"),
            told["startTime"].as_str().unwrap().replace(':', ""),
        );
        let set: ::rrule::RRuleSet = text.parse().unwrap();
        let theirs: Vec<String> = set
            .all(40)
            .dates
            .iter()
            .map(|start| start.date_naive().to_string())
            .filter(|day| !except.contains(&day.parse().unwrap()))
            .collect();
        let away = |date: Date| closure.days.contains(date);
        let ours = schedule.occurrences(first, &away);
        let ours: Vec<String> = ours
            .take(theirs.len())
            .map(|one| one.date.to_string())
            .collect();
        assert!(theirs.len() > 4, "{rule}");
        assert_eq!(ours, theirs, "{rule}");
    }
}

#[test]
fn a_schedule_says_all_of_itself() {
    let limited = Parts {
        weeks: weeks(&["1", "3"]),
        starting: Some(date(2026, 10, 3)),
        until: Some(date(2027, 6, 30)),
        except: vec![date(2026, 12, 19)],
        duration: Some("90".parse().unwrap()),
        ..parts(&[Weekday::Saturday])
    };
    let expected = json!({
        "@type": "Schedule", "repeatFrequency": "P1M", "byDay": "https://schema.org/Saturday",
        "byMonthWeek": [1, 3], "startTime": "19:00", "endTime": "20:30", "duration": "PT90M",
        "scheduleTimezone": "America/New_York", "startDate": "2026-10-03", "endDate": "2027-06-30",
        "exceptDate": "2026-12-19",
    });
    assert_eq!(told(&limited.schedule().unwrap(), &[]), expected);
}

#[test]
fn what_lasts_past_midnight_has_a_length_and_no_end() {
    let night = Parts {
        time: Some("23:30".parse().unwrap()),
        ..parts(&[Weekday::Friday])
    };
    let told = told(&night.schedule().unwrap(), &[]);
    assert_eq!(
        (&told["duration"], &told["endTime"]),
        (&json!("PT60M"), &Value::Null)
    );
}

#[test]
fn a_closure_takes_away_its_dates_unless_it_says_where_to_go_instead() {
    let schedule = parts(&[Weekday::Thursday]).schedule().unwrap();
    let away = closed(date(2026, 12, 20), date(2027, 1, 3));
    let online = Closure {
        instead_online: true,
        ..away.clone()
    };
    let dates = json!(["2026-12-24", "2026-12-31"]);
    assert_eq!(told(&schedule, &[&away])["exceptDate"], dates);
    assert_eq!(told(&schedule, &[&online])["exceptDate"], Value::Null);
}

#[test]
fn what_is_closed_for_years_has_no_schedule() {
    let schedule = parts(&[Weekday::Thursday]).schedule().unwrap();
    let ages = closed(date(2026, 1, 1), Date::MAX);
    assert!(series(&schedule, &[&ages]).is_none());
}
