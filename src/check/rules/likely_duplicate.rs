//! Two groups that are probably one.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Rule;
use crate::check::address::door;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::{Location, Whereabouts};
use crate::kinds::Group;
use crate::kinds::group::Meeting;
use crate::model::{Attendance, Rule as Repeats, Schedule, Slug, Status, TimeOfDay, Weekday};
use crate::site::{Listing, Site};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "likely-duplicate",
    Level::Warn,
    "Two groups of the same program meet on the same day, at the same time, in the same place or online room, under names
that are nearly the same. Probably one was added twice: an old and a new file, or two imports. Visitors see it twice, and one
of the two will go stale. Delete one, with its id under `aliases:` of the other, so that old links still lead there. If they
really are two, say `allow: [likely-duplicate]` in one of them.",
);

/// What two groups share if they may be one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Same<'s> {
    day: Weekday,
    time: TimeOfDay,
    program: Option<&'s Slug>,
    there: There<'s>,
}

/// Where they meet.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum There<'s> {
    /// In a place that has its own file.
    Place(&'s Slug),
    /// At an address of a town.
    Door(String, String),
    /// At a position, in ten thousandths of a degree, which is about ten meters.
    Pin(i64, i64),
    /// In a room elsewhere.
    Room(&'s str),
}

/// In one room and hour there are a few groups; where there are more, the place is no single room.
const MOST: usize = 12;

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut buckets: BTreeMap<Same<'_>, Vec<Listing>> = BTreeMap::new();
    for listing in &site.listings {
        for same in keys(site, *listing) {
            buckets.entry(same).or_default().push(*listing);
        }
    }
    let mut told: BTreeSet<(u32, u32)> = BTreeSet::new();
    for there in buckets.into_values().filter(|there| there.len() <= MOST) {
        for (at, one) in there.iter().enumerate() {
            for other in there.iter().skip(at + 1) {
                let pair = (one.group.min(other.group), one.group.max(other.group));
                if pair.0 != pair.1 && !told.contains(&pair) && are_one(site, one, other) {
                    told.insert(pair);
                }
            }
        }
    }
    problems.extend(told.into_iter().filter_map(|pair| duplicate(site, pair)));
}

fn parts<'s>(site: &'s Site, listing: &Listing) -> Option<(&'s Group, &'s Meeting, &'s Schedule)> {
    let group = site.groups.get(listing.group as usize)?;
    let meeting = group.meetings.get(usize::from(listing.meeting))?;
    let schedule = meeting.when.schedules.get(usize::from(listing.schedule))?;
    Some((group, meeting, schedule))
}

/// The buckets of a row: one for its building, one for its room elsewhere.
fn keys(site: &Site, listing: Listing) -> impl Iterator<Item = Same<'_>> {
    let there = parts(site, &listing).map(|(group, meeting, _)| {
        let all = [building(group, meeting), room(group, meeting)];
        all.map(|there| (group.program.as_ref(), there))
    });
    let when = listing.day.zip(listing.time);
    let all = there.into_iter().flatten();
    all.filter_map(move |(program, there)| {
        let (day, time) = when?;
        Some(Same {
            day,
            time,
            program,
            there: there?,
        })
    })
}

fn building<'s>(group: &'s Group, meeting: &'s Meeting) -> Option<There<'s>> {
    let place = meeting.place.as_ref().or(group.place.as_ref());
    match place.filter(|_| meeting.attendance.has_room())? {
        Whereabouts::Shared(slug) => Some(There::Place(slug)),
        Whereabouts::Own(location) => at_door(location).or_else(|| at_pin(location)),
    }
}

fn at_door<'s>(location: &Location) -> Option<There<'s>> {
    let door = door(location.exact.as_ref()?.address.as_deref()?)?;
    Some(There::Door(door, location.city.as_deref()?.to_lowercase()))
}

fn at_pin<'s>(location: &Location) -> Option<There<'s>> {
    let exact = location.exact.as_ref();
    let [latitude, longitude] = exact
        .filter(|_| !location.approximate)?
        .coordinates?
        .steps(1e4);
    Some(There::Pin(latitude, longitude))
}

fn room<'s>(group: &'s Group, meeting: &'s Meeting) -> Option<There<'s>> {
    let online = meeting.online.as_deref().or(group.online.as_deref());
    let online = online.filter(|_| meeting.attendance != Attendance::InPerson)?;
    let url = online.door.url.as_ref()?;
    Some(There::Room(url.as_str()))
}

/// Whether two rows are probably one meeting, listed twice.
fn are_one(site: &Site, one: &Listing, other: &Listing) -> bool {
    let (Some(one), Some(other)) = (parts(site, one), parts(site, other)) else {
        return false;
    };
    let active = |group: &Group| {
        let allowed = group.head.allow.iter().any(|code| &**code == CODE.name);
        group.head.life.status == Status::Active && !allowed
    };
    one.1.attendance == other.1.attendance
        && one.2.zone() == other.2.zone()
        && in_the_same_weeks(one.2.rule(), other.2.rule())
        && active(one.0)
        && active(other.0)
        && alike(name(one.0, one.1), name(other.0, other.1))
}

/// Whether two rows of one day come together: not if one is in the first week and the other in the third.
fn in_the_same_weeks(one: &Repeats, other: &Repeats) -> bool {
    match (one, other) {
        (Repeats::Weekly { every: one, .. }, Repeats::Weekly { every: other, .. }) => one == other,
        (Repeats::Monthly { weeks: one, .. }, Repeats::Monthly { weeks: other, .. }) => {
            one.iter().any(|week| other.contains(week))
        }
        (one, other) => one == other,
    }
}

fn name<'s>(group: &'s Group, meeting: &'s Meeting) -> &'s str {
    meeting.name.as_deref().unwrap_or(&group.head.name)
}

/// Whether two names differ only in what people write in several ways.
fn alike(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        let lower = name.to_lowercase().replace(['\'', '’'], "");
        let words = lower.split(|sign: char| !sign.is_alphanumeric());
        words
            .filter(|word| !word.is_empty() && !COMMON.contains(word))
            .map(str::to_owned)
            .collect()
    };
    let written = one.eq_ignore_ascii_case(other);
    let (one, other) = (words(one), words(other));
    if one == other {
        return written || !one.is_empty();
    }
    let joined = |words: &BTreeSet<String>| words.iter().cloned().collect::<String>();
    let (one, other) = (joined(&one), joined(&other));
    let numbered = |name: &str| name.chars().any(|sign| sign.is_ascii_digit());
    let long = one.len().min(other.len()) >= 8;
    long && !numbered(&one) && !numbered(&other) && strsim::damerau_levenshtein(&one, &other) <= 1
}

/// Words that a name has or has not.
const COMMON: &[&str] = &[
    "the", "a", "an", "of", "and", "group", "meeting", "aa", "na",
];

fn duplicate(site: &Site, (one, other): (u32, u32)) -> Option<Diagnostic> {
    let one = &site.groups.get(one as usize)?.head;
    let head = &site.groups.get(other as usize)?.head;
    let message = format!(
        "`{}` and `{}` meet at the same time in the same place, under nearly the same name",
        head.id.slug, one.id.slug
    );
    let problem = Diagnostic::new(&CODE, &head.file, message)
        .at(Spot::Value(head.path("name")))
        .help("if they are one, delete one of them and write its id under `aliases:` of the other");
    Some(problem)
}
