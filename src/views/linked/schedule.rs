//! When something repeats, as a schema.org `Schedule`: days, weeks, times, zone and exceptions.

use std::iter::successors;

use jiff::civil::Date;
use serde_json::Value;

use super::Node;
use crate::fields::Closure;
use crate::model::{Rule, Schedule, TimeOfDay, Week, Weekday};

/// The most dates on which one schedule does not hold: what is closed longer has no schedule that would
/// be worth passing on.
const MOST_CLOSED: usize = 60;

/// How many days of one closure are looked at: five years, in which anything monthly is closed too long.
const MOST_DAYS: usize = 1830;

/// Whether a closure takes an occurrence away; elsewhere or online it still takes place.
pub(super) fn cancels(closures: &[&Closure], date: Date) -> bool {
    let mut closures = closures.iter();
    closures.any(|closure| closure.days.contains(date) && !closure.moves())
}

/// The schedule of what repeats.
pub(super) fn series(schedule: &Schedule, closures: &[&Closure]) -> Option<Node> {
    let (repeat, days, weeks) = match schedule.rule() {
        Rule::Weekly { days, every } => (format!("P{every}W"), names(days), Vec::new()),
        Rule::Monthly { days, weeks } if weeks.contains(&Week::Last) => {
            ("P1M".to_owned(), numbered(days, weeks), Vec::new())
        }
        Rule::Monthly { days, weeks } => {
            let weeks = weeks.iter().map(|week| week.number()).collect();
            ("P1M".to_owned(), names(days), weeks)
        }
        Rule::Once { .. } | Rule::Appointment | Rule::RoundTheClock => return None,
    };
    let except = except(schedule, closures)?;
    let ends = schedule.ends().filter(|_| !schedule.crosses_midnight());
    Some(
        Node::new("Schedule")
            .with("repeatFrequency", repeat)
            .with("byDay", days)
            .with("byMonthWeek", weeks)
            .with("startTime", schedule.time()?.iso())
            .with("endTime", ends.map(TimeOfDay::iso))
            .with("duration", format!("PT{}M", schedule.duration().get()))
            .with("scheduleTimezone", schedule.zone().name())
            .with(
                "startDate",
                schedule.starting().map(|date| date.to_string()),
            )
            .with("endDate", schedule.until().map(|date| date.to_string()))
            .with("exceptDate", except),
    )
}

/// `https://schema.org/Tuesday`, ...
pub(super) fn names(days: &[Weekday]) -> Vec<Value> {
    let name = |day: &Weekday| format!("https://schema.org/{}", day.english()).into();
    days.iter().map(name).collect()
}

/// `1SA`, `-1SA`: as RFC 5545 writes them, since `byMonthWeek` knows no last week.
fn numbered(days: &[Weekday], weeks: &[Week]) -> Vec<Value> {
    let of = |week: &Week| {
        let number = week.number();
        days.iter()
            .map(move |day| format!("{number}{}", day.rfc5545()).into())
    };
    weeks.iter().flat_map(of).collect()
}

/// The dates of the rule on which it does not happen; none where it is closed too long to say. Of a
/// closure that has begun all dates are told, so that a page changes only when the closure is over.
fn except(schedule: &Schedule, closures: &[&Closure]) -> Option<Vec<String>> {
    let mut dates: Vec<Date> = schedule.except().to_vec();
    for closure in closures {
        let days = successors(Some(closure.days.from()), |date| date.tomorrow().ok());
        let closed = days
            .take(MOST_DAYS)
            .take_while(|date| closure.days.contains(*date))
            .filter(|date| schedule.on(*date) && cancels(&[closure], *date));
        dates.extend(closed.take(MOST_CLOSED + 1));
        if dates.len() > schedule.except().len() + MOST_CLOSED {
            return None;
        }
    }
    dates.sort_unstable();
    dates.dedup();
    Some(dates.iter().map(ToString::to_string).collect())
}
