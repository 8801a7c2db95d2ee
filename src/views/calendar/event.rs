//! One event of a calendar (`VEVENT`, RFC 5545 section 3.6.1).

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::iter::successors;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};

use super::text::Lines;
use crate::fields::Closure;
use crate::model::{Beginning, Coordinates, Rule, Schedule};

/// Something at one time of day, once or again and again.
#[derive(Debug)]
pub(super) struct Event<'e> {
    pub(super) uid: String,
    pub(super) title: String,
    /// The schedule, or what it says of one day.
    pub(super) schedule: Cow<'e, Schedule>,
    pub(super) beginning: Beginning,
    /// Every closure that content knows of, be it over or not.
    pub(super) closures: Vec<&'e Closure>,
    /// The day of the last real change or check.
    pub(super) dated: Option<Date>,
    /// Whether it rests or has ended.
    pub(super) paused: bool,
    pub(super) discreet: bool,
    pub(super) place: String,
    pub(super) point: Option<Coordinates>,
    pub(super) description: String,
    pub(super) category: Option<String>,
    /// The whole address of its page.
    pub(super) url: Option<String>,
}

/// From which day on changes of an event are counted.
const COUNTED_FROM: Date = jiff::civil::date(2000, 1, 1);

impl Event<'_> {
    /// Writes the event; no exception after the date `last` is told.
    pub(super) fn write(&self, last: Date, lines: &mut Lines) {
        lines.plain("BEGIN", "VEVENT");
        lines.plain("UID", &self.uid);
        self.stamp(lines);
        self.times(last, lines);
        lines.words("SUMMARY", &self.title);
        if !self.place.is_empty() {
            lines.words("LOCATION", &self.place);
        }
        if let Some(at) = self.point {
            lines.plain("GEO", &format!("{};{}", at.latitude(), at.longitude()));
        }
        if !self.description.is_empty() {
            lines.words("DESCRIPTION", &self.description);
        }
        if let Some(url) = &self.url {
            lines.plain("URL", url);
        }
        if let Some(category) = &self.category {
            lines.words("CATEGORIES", category);
        }
        let status = if self.is_cancelled() {
            "CANCELLED"
        } else {
            "CONFIRMED"
        };
        lines.plain("STATUS", status);
        if self.discreet {
            lines.plain("CLASS", "PRIVATE");
        }
        // Whoever follows a list is not busy at all of its times.
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("END", "VEVENT");
    }

    /// What tells a program whether it has an older version of the event.
    fn stamp(&self, lines: &mut Lines) {
        let Some(date) = self.dated else {
            lines.plain("DTSTAMP", &in_utc(&self.beginning.start));
            return;
        };
        lines.plain("DTSTAMP", &date.strftime("%Y%m%dT000000Z").to_string());
        let days = COUNTED_FROM.duration_until(date).as_hours() / 24;
        if days >= 0 {
            lines.plain("SEQUENCE", &days.to_string());
        }
    }

    fn times(&self, last: Date, lines: &mut Lines) {
        let zone = self.schedule.zone();
        let local = format!(";TZID={}", zone.name());
        let Beginning { date, start, .. } = &self.beginning;
        // Where the clock skips the time or shows it twice, only UTC is read alike by everybody.
        if self.schedule.is_clear(*date) {
            lines.plain(&format!("DTSTART{local}"), &on_the_clock(start.datetime()));
        } else {
            lines.plain("DTSTART", &in_utc(start));
        }
        // Elapsed time, whatever the clock does meanwhile.
        let minutes = self.schedule.duration().get();
        lines.plain("DURATION", &duration(minutes));
        if let Some(rule) = self.schedule.rrule() {
            lines.plain("RRULE", &rule);
        }
        if let Some(time) = self.schedule.time() {
            // As the rule would find them, even where the clock skips the time: programs compare these.
            let dates = self.exceptions(last).into_iter();
            let times = dates.map(|date| on_the_clock(date.to_datetime(time.civil())));
            let times: Vec<String> = times.collect();
            if !times.is_empty() {
                lines.plain(&format!("EXDATE{local}"), &times.join(","));
            }
        }
    }

    /// The dates that follow from the rule and are taken away, in order.
    fn exceptions(&self, last: Date) -> BTreeSet<Date> {
        if self.is_single() {
            return BTreeSet::new();
        }
        let first = self.beginning.date;
        let mut dates: BTreeSet<Date> = self.schedule.except().iter().copied().collect();
        dates.retain(|date| first < *date);
        dates.extend(self.beginning.away.then_some(first));
        for closure in self.closures.iter().filter(|closure| !closure.moves()) {
            let begin = closure.days.from().max(first);
            let days = successors(Some(begin), |date| date.tomorrow().ok());
            let days = days.take_while(|date| *date <= closure.days.until().min(last));
            dates.extend(days.filter(|date| self.schedule.on(*date)));
        }
        dates
    }

    fn is_single(&self) -> bool {
        matches!(self.schedule.rule(), Rule::Once { .. })
    }

    /// Whether it happens at none of its times: it is paused, or its only date falls into a closure.
    fn is_cancelled(&self) -> bool {
        let date = self.beginning.date;
        let mut closures = self.closures.iter();
        let closed = closures.any(|closure| closure.days.contains(date) && !closure.moves());
        self.paused || (self.is_single() && closed)
    }
}

/// The last date whose exceptions are told, ten years after the build.
pub(super) fn last(today: Date) -> Date {
    today.saturating_add(10.years())
}

fn on_the_clock(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

fn in_utc(start: &Zoned) -> String {
    let utc = start.with_time_zone(TimeZone::UTC);
    utc.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Hours and minutes (RFC 5545 section 3.3.6). Days would be counted on the clock.
fn duration(minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("PT{minutes}M"),
        (hours, 0) => format!("PT{hours}H"),
        (hours, minutes) => format!("PT{hours}H{minutes}M"),
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn a_duration_is_told_in_hours_and_minutes_up_to_a_day() {
        let durations = [1, 60, 90, 1440].map(duration);
        assert_eq!(durations, ["PT1M", "PT1H", "PT1H30M", "PT24H"]);
    }
}
