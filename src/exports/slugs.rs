//! The slugs of rows: the keys of bookmarks in apps, so they stay.
//!
//! A meeting that came from a feed keeps the slug it had there; another has its `id:`, or group, day and
//! time. More days of the same meeting get the day at the end.

use std::collections::{BTreeMap, BTreeSet};

use super::row::times;
use crate::kinds::Group;
use crate::kinds::group::Meeting;
use crate::model::{Rule, Schedule, Slug, Weekday};
use crate::site::Site;

/// The longest slug that the Meeting Guide standard allows.
pub(super) const LONGEST: usize = 64;

/// The slugs that had to be changed, by the number of their row.
#[derive(Debug, Default)]
pub(super) struct Slugs {
    changed: BTreeMap<usize, String>,
}

impl Slugs {
    /// Finds rows whose slug another has. Slugs of feeds are given out first, since people know them.
    pub(super) fn of(site: &Site) -> Self {
        let mut taken: BTreeSet<[u8; 8]> = BTreeSet::new();
        let mut slugs = Self::default();
        for from_feed in [true, false] {
            let mut number = 0;
            for group in &site.groups {
                for meeting in &group.meetings {
                    let ours = foreign(meeting).is_some() == from_feed;
                    for (at, (schedule, day)) in times(meeting).enumerate() {
                        number += 1;
                        if !ours {
                            continue;
                        }
                        let slug = wanted(group, meeting, schedule, day, at);
                        if !taken.insert(digest(&slug)) {
                            let free = free(&slug, &mut taken);
                            slugs.changed.insert(number - 1, free);
                        }
                    }
                }
            }
        }
        slugs
    }

    /// The slug of a row, if it is not the wanted one.
    pub(super) fn changed(&self, number: usize) -> Option<&str> {
        self.changed.get(&number).map(String::as_str)
    }
}

/// The first of `slug-2`, `slug-3`, ... that is not taken.
fn free(slug: &str, taken: &mut BTreeSet<[u8; 8]>) -> String {
    let mut number = 2;
    loop {
        let end = format!("-{number}");
        let other = fit(slug, &end);
        if taken.insert(digest(&other)) {
            return other;
        }
        number += 1;
    }
}

/// Enough of a slug's digest to tell it from any other.
fn digest(slug: &str) -> [u8; 8] {
    let hash = blake3::hash(slug.as_bytes());
    let mut start = [0; 8];
    start
        .iter_mut()
        .zip(hash.as_bytes())
        .for_each(|(own, byte)| *own = *byte);
    start
}

/// The slug that a meeting has in the feed it came from.
fn foreign(meeting: &Meeting) -> Option<&str> {
    meeting.origin.as_ref()?.slug.as_deref()
}

/// The slug that a row should have; `at` is its number within the meeting.
pub(super) fn wanted(
    group: &Group,
    meeting: &Meeting,
    schedule: &Schedule,
    day: Option<Weekday>,
    at: usize,
) -> String {
    let own = foreign(meeting).or(meeting.key.as_ref().map(Slug::as_str));
    match own {
        Some(own) if at == 0 => own.to_owned(),
        Some(own) => fit(own, &format!("-{}", moment(meeting, schedule, day))),
        None => {
            let end = full_moment(schedule, day);
            fit(group.head.id.slug.as_str(), &format!("-{end}"))
        }
    }
}

/// What tells a row from the others of its meeting: the day, and the time where it has several.
fn moment(meeting: &Meeting, schedule: &Schedule, day: Option<Weekday>) -> String {
    match day {
        Some(day) if meeting.when.schedules.len() == 1 => day.short().to_owned(),
        _ => full_moment(schedule, day),
    }
}

/// Day and time: `tue-1900`.
fn full_moment(schedule: &Schedule, day: Option<Weekday>) -> String {
    let time = schedule
        .time()
        .map(|time| format!("{:02}{:02}", time.hour(), time.minute()))
        .unwrap_or_default();
    match (schedule.rule(), day) {
        (Rule::Once { date }, _) => format!("{date}-{time}"),
        (Rule::RoundTheClock, _) => "always".to_owned(),
        (_, Some(day)) => format!("{}-{time}", day.short()),
        (_, None) => "appointment".to_owned(),
    }
}

/// `stem` and `end` together, shortened in a way that no other stem is.
fn fit(stem: &str, end: &str) -> String {
    if stem.len() + end.len() <= LONGEST || stem.len() > LONGEST {
        return format!("{stem}{end}");
    }
    let mark = blake3::hash(stem.as_bytes()).to_hex();
    let mark = mark.get(..6).unwrap_or_default();
    let room = LONGEST.saturating_sub(end.len() + mark.len() + 1);
    let cut: String = stem.chars().take(room).collect();
    format!("{}-{mark}{end}", cut.trim_end_matches('-'))
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn a_long_slug_is_shortened_to_one_that_no_other_has() {
        let long = "a".repeat(60);
        let one = fit(&long, "-tue-1900");
        let other = fit(&format!("{long}b"), "-tue-1900");
        assert_eq!((one.len(), other.len()), (64, 64));
        assert_ne!(one, other);
        assert!(one.ends_with("-tue-1900"));
        assert_eq!(fit("lights", "-tue-1900"), "lights-tue-1900");
    }
}
