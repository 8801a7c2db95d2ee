//! By what meetings are known from build to build, in calendars and in the data of the finder.
//!
//! A key is what `id:` says, or else group, day and time, such as `candlelight-fri-2330`. It is made here and
//! nowhere else. Feeds for other programs have slugs of their own, since a meeting that came from a feed
//! keeps the one that it had there.

use std::collections::BTreeSet;

use crate::kinds::{Activity, Group};
use crate::model::{Rule, Schedule, Slug, Weekday};

/// The keys of all days and times of a group, for each of its meetings and schedules; each once.
pub fn group_keys(group: &Group) -> Vec<Vec<String>> {
    let mut taken = BTreeSet::new();
    let meetings = group.meetings.iter();
    let keys = meetings.map(|meeting| {
        let own = meeting.key.as_ref();
        let schedules = meeting.when.schedules.iter();
        let several = schedules.len() > 1;
        let keys = schedules.map(|schedule| match own {
            Some(own) if several => format!("{own}-{}", time(schedule)),
            Some(own) => own.to_string(),
            None => usual(&group.head.id.slug, schedule),
        });
        keys.map(|key| free(&key, &mut taken)).collect()
    });
    keys.collect()
}

/// The keys of all days and times of an activity, likewise.
pub fn activity_keys(activity: &Activity) -> Vec<Vec<String>> {
    let mut taken = BTreeSet::new();
    let when = activity.when.iter();
    let keys = when.map(|when| {
        let schedules = when.schedules.iter();
        let keys = schedules.map(|schedule| usual(&activity.head.id.slug, schedule));
        keys.map(|key| free(&key, &mut taken)).collect()
    });
    keys.collect()
}

/// The key of one day of a schedule that has the key `key`: the same on its first day, and with the day at the
/// end on the others, such as `candlelight-mon-2330-fri`.
pub fn day_key(key: &str, schedule: &Schedule, day: Option<Weekday>) -> String {
    match day.filter(|day| first_day(schedule).is_some_and(|first| first != *day)) {
        Some(day) => format!("{key}-{}", day.short()),
        None => key.to_owned(),
    }
}

fn usual(slug: &Slug, schedule: &Schedule) -> String {
    let day = match schedule.rule() {
        Rule::Weekly { .. } | Rule::Monthly { .. } => {
            let day = first_day(schedule);
            day.map_or("", Weekday::short).to_owned()
        }
        Rule::Once { date } => date.to_string(),
        Rule::Appointment => return format!("{slug}-appointment"),
        Rule::RoundTheClock => return format!("{slug}-always"),
    };
    format!("{slug}-{day}-{}", time(schedule))
}

/// The first of the days of the week on which a schedule repeats.
fn first_day(schedule: &Schedule) -> Option<Weekday> {
    match schedule.rule() {
        Rule::Weekly { days, .. } | Rule::Monthly { days, .. } => days.first().copied(),
        Rule::Once { .. } | Rule::Appointment | Rule::RoundTheClock => None,
    }
}

fn time(schedule: &Schedule) -> String {
    let time = schedule.time().map(|time| time.iso().replace(':', ""));
    time.unwrap_or_default()
}

/// The key, or the key with a number where an earlier meeting of the same group has it.
fn free(key: &str, taken: &mut BTreeSet<String>) -> String {
    let mut free = key.to_owned();
    let mut number = 1;
    while !taken.insert(free.clone()) {
        number += 1;
        free = format!("{key}-{number}");
    }
    free
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Parts;

    #[test]
    fn a_key_that_is_taken_gets_a_number() {
        let mut taken = BTreeSet::new();
        let keys = ["a", "b", "a", "a"].map(|key| free(key, &mut taken));
        assert_eq!(keys, ["a", "b", "a-2", "a-3"]);
    }

    #[test]
    fn from_the_second_day_on_a_key_says_the_day() {
        let parts = Parts {
            days: vec![Weekday::Monday, Weekday::Friday],
            time: Some("19:00".parse().unwrap()),
            ..Parts::new("America/Chicago".parse().unwrap())
        };
        let schedule = parts.schedule().unwrap();
        let key = usual(&"x".parse().unwrap(), &schedule);
        let keys =
            [Weekday::Monday, Weekday::Friday].map(|day| day_key(&key, &schedule, Some(day)));
        assert_eq!(keys, ["x-mon-1900", "x-mon-1900-fri"]);
    }
}
