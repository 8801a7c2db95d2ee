//! When things happen by the site's own reckoning, for each calendar of the site: what other programs must find.

use guidepost::fields::Closure;
use guidepost::kinds::{Activity, Group};
use guidepost::model::{Rule, Schedule, Status, Weekday};
use guidepost::site::{FacetKind, Listing, Site};
use jiff::Timestamp;
use jiff::civil::{Date, date};

/// One time: start and end in seconds, and whether the file says that it is cancelled.
pub(crate) type Time = (i64, i64, bool);

/// The first and the last moment that are compared: from the year of the build on, as long as a calendar says
/// when clocks change.
pub(crate) fn window() -> (i64, i64) {
    let second = |day: Date| day.in_tz("UTC").unwrap().timestamp().as_second();
    (second(date(2026, 1, 2)), second(date(2035, 12, 28)))
}

/// Which schedules are compared.
pub(crate) type Keep = fn(&Schedule) -> bool;

/// All times in a calendar of schedules that are compared, in order.
pub(crate) fn times(site: &Site, file: &str, keep: Keep) -> Vec<Time> {
    let parts: Vec<&str> = file.trim_end_matches(".ics").split('/').collect();
    let mut times = match parts.as_slice() {
        ["calendars", "all"] => of_rows(site, site.listings.iter(), None, keep),
        ["calendars", "activities"] => site
            .activities
            .iter()
            .filter(|one| one.head.life.status != Status::Ended)
            .flat_map(|one| of_activity(site, one, keep))
            .collect(),
        ["calendars", "group", slug] => {
            let mut groups = site.groups.iter();
            let group = groups.find(|group| group.head.id.slug.as_str() == *slug);
            of_group(site, group.unwrap(), &|_, _| true, None, keep)
        }
        ["calendars", "day", slug] => {
            let facet = site.facets.get(FacetKind::Day, slug).unwrap();
            let rows = facet.rows.iter().map(|row| &site.listings[*row as usize]);
            of_rows(site, rows, Some(slug.parse().unwrap()), keep)
        }
        ["calendars", "activity", slug] => {
            let mut activities = site.activities.iter();
            let activity = activities.find(|one| one.head.id.slug.as_str() == *slug);
            of_activity(site, activity.unwrap(), keep)
        }
        ["calendars", kind, slug] => {
            let kind = match *kind {
                "program" => FacetKind::Program,
                "region" => FacetKind::Region,
                other => panic!("a calendar of {other}"),
            };
            let facet = site.facets.get(kind, slug).unwrap();
            let rows = facet.rows.iter().map(|row| &site.listings[*row as usize]);
            of_rows(site, rows, None, keep)
        }
        _ => panic!("an unexpected calendar: {file}"),
    };
    times.sort_unstable();
    times
}

fn of_rows<'s>(
    site: &Site,
    rows: impl Iterator<Item = &'s Listing>,
    day: Option<Weekday>,
    keep: Keep,
) -> Vec<Time> {
    let mut wanted: Vec<(u32, u16, u16)> = rows.map(Listing::times).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let groups = wanted.chunk_by(|a, b| a.0 == b.0);
    let groups = groups.flat_map(|times| {
        let group = &site.groups[times[0].0 as usize];
        let number = |number: u16| usize::from(number);
        let wanted = |meeting, schedule| {
            let mut times = times.iter();
            times.any(|(_, of, at)| (number(*of), number(*at)) == (meeting, schedule))
        };
        of_group(site, group, &wanted, day, keep)
    });
    groups.collect()
}

fn of_group(
    site: &Site,
    group: &Group,
    wanted: &dyn Fn(usize, usize) -> bool,
    day: Option<Weekday>,
    keep: Keep,
) -> Vec<Time> {
    let mut times = Vec::new();
    for (of, meeting) in group.meetings.iter().enumerate() {
        let room = site.room(group, meeting);
        let place = room.and_then(|venue| venue.place);
        let closures = meeting.closures.iter().chain(&group.closures);
        let closures = closures.chain(place.into_iter().flat_map(|place| &place.closures));
        let closures: Vec<&Closure> = closures.chain(&site.config.closures).collect();
        let rests = meeting.paused || group.head.life.status != Status::Active;
        for (at, schedule) in meeting.when.schedules.iter().enumerate() {
            if wanted(of, at)
                && keep(schedule)
                && (site.config.demonstration || !group.head.example)
            {
                let mut all = of_schedule(site, schedule, &closures, rests);
                // A calendar of a day has what happens on that day by the clock of the meeting.
                all.retain(|(start, ..)| day.is_none_or(|day| on(*start, schedule) == day));
                times.extend(all);
            }
        }
    }
    times
}

/// The day of the week on which something starts.
fn on(start: i64, schedule: &Schedule) -> Weekday {
    let at = Timestamp::from_second(start).unwrap();
    let at = at.in_tz(schedule.zone().name()).unwrap();
    Weekday::from(at.weekday())
}

fn of_activity(site: &Site, activity: &Activity, keep: Keep) -> Vec<Time> {
    let venue = activity.place.as_ref().and_then(|place| site.venue(place));
    let place = venue.and_then(|venue| venue.place);
    let closures = activity.closures.iter();
    let closures = closures.chain(place.into_iter().flat_map(|place| &place.closures));
    let closures: Vec<&Closure> = closures.chain(&site.config.closures).collect();
    let rests = activity.head.life.status != Status::Active;
    let schedules = activity.when.iter().flat_map(|when| &when.schedules);
    let schedules = schedules.filter(|schedule| keep(schedule));
    let times = schedules.flat_map(|schedule| of_schedule(site, schedule, &closures, rests));
    times.collect()
}

/// What is over is not told; what happens once and falls into a closure is told as cancelled.
fn of_schedule(site: &Site, schedule: &Schedule, closures: &[&Closure], rests: bool) -> Vec<Time> {
    let closed = |date: Date| {
        let mut closures = closures.iter();
        closures.any(|closure| closure.days.contains(date) && !closure.moves())
    };
    let (closed, cancelled): (&dyn Fn(Date) -> bool, bool) = match schedule.rule() {
        Rule::Once { date } if *date < site.today => return Vec::new(),
        Rule::Once { date } => (&|_| false, rests || closed(*date)),
        _ if schedule.until().is_some_and(|until| until < site.today) => return Vec::new(),
        _ => (&closed, rests),
    };
    let (begin, end) = window();
    let second = |at: &jiff::Zoned| Timestamp::as_second(at.timestamp());
    let all = schedule.occurrences(date(2026, 1, 1), closed);
    let all = all.map(|one| (second(&one.start), second(&one.end), cancelled));
    all.filter(|(start, ..)| (begin..end).contains(start))
        .collect()
}
