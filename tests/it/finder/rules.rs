//! On which dates a meeting happens, as a reader of the files finds it and as the site does.

use std::collections::BTreeMap;

use guidepost::site::{day_key, group_keys};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde_json::Value;

use super::read::Meeting;
use super::town::LARGE;

/// What the rule of the format says about a date.
fn happens(meeting: &Meeting, on: Date) -> bool {
    let day = number(on);
    let rule = |name: &str| meeting.rule.get(name);
    let numbers = |name: &str| {
        let list = rule(name).and_then(Value::as_array)?;
        Some(list.iter().filter_map(Value::as_i64).collect::<Vec<_>>())
    };
    let limit = |name: &str| rule(name).and_then(Value::as_i64);
    if let Some(only) = numbers("on") {
        return only.contains(&day);
    }
    let week = |day: i64| (day + 3).div_euclid(7);
    let nth = i64::from((on.day() - 1) / 7 + 1);
    let last = on.day() + 7 > on.days_in_month();
    usize::try_from(on.weekday().to_monday_one_offset()) == Ok(meeting.day)
        && numbers("weeks").is_none_or(|all| all.contains(&nth) || (last && all.contains(&-1)))
        && limit("every")
            .is_none_or(|every| (week(day) - week(limit("from").unwrap())) % every == 0)
        && limit("from").is_none_or(|from| from <= day)
        && limit("until").is_none_or(|until| day <= until)
        && numbers("not").is_none_or(|not| !not.contains(&day))
}

/// Days since 1970-01-01.
fn number(on: Date) -> i64 {
    date(1970, 1, 1).duration_until(on).as_hours() / 24
}

fn closed(meeting: &Meeting, on: Date) -> bool {
    let mut closures = meeting.closed.iter().filter(|closure| closure.len() == 2);
    closures.any(|closure| (closure[0]..=closure[1]).contains(&number(on)))
}

#[test]
fn on_sixty_dates_files_and_site_say_the_same() {
    let (site, finder) = &*LARGE;
    let mut read: BTreeMap<String, Meeting> = BTreeMap::new();
    for slot in finder.listed("slots") {
        let meetings = finder.meetings(slot[2].as_str().unwrap());
        read.extend(meetings.into_iter().map(|one| (one.key.clone(), one)));
    }
    let site = site.loaded().site;
    let (mut yes, mut no) = (0, 0);
    for row in site.listings.iter().step_by(3) {
        let group = &site.groups[row.group as usize];
        let meeting = &group.meetings[usize::from(row.meeting)];
        let schedule = &meeting.when.schedules[usize::from(row.schedule)];
        let keys = &group_keys(group)[usize::from(row.meeting)];
        let key = day_key(&keys[usize::from(row.schedule)], schedule, row.day);
        let (Some(there), Some(day)) = (read.get(&key), row.day) else {
            continue;
        };
        for on in (0..60).map(|days| site.today.saturating_add(days.days())) {
            let own = on.weekday() == day.civil() && schedule.on(on);
            assert_eq!(happens(there, on), own, "{key} on {on}: {:?}", there.rule);
            let shut = site.config.closures.iter().any(|one| one.days.contains(on));
            assert_eq!(closed(there, on), shut, "{key} on {on}");
            *(if own { &mut yes } else { &mut no }) += 1;
        }
    }
    assert!(yes > 10_000 && no > 50_000, "{yes} {no}");
}
