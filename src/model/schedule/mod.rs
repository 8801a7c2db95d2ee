//! When a meeting happens.
//!
//! Here: [`Schedule`] (a rule of repetition with its time, zone and exceptions), made from what was
//! written ([`Parts`]), its occurrences, and its form as an RFC 5545 recurrence. Not here: closures,
//! which come from elsewhere and are passed in; how times look to visitors.
//!
//! Invariant: a schedule has a time of day exactly if it has dates (weekly, monthly or once), its
//! lists are sorted without doubles, and an interval over one week has a start to count from.

mod beginning;
mod choose;
mod counts;
mod length;
mod minutes;
mod occurrences;
mod parts;
mod repeat;
mod rrule;
#[cfg(test)]
mod rrule_agreement;
mod rule;

use jiff::civil::Date;

pub use beginning::Beginning;
pub use counts::{Every, Week};
pub use minutes::Minutes;
pub use occurrences::Occurrence;
pub use parts::Parts;
pub use rule::Rule;

use super::time::{DAY, TimeOfDay};
use super::weekday::Weekday;
use super::zone::Zone;

/// When one meeting happens, with a single time of day; [`Parts::schedule`] makes it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Schedule {
    rule: Rule,
    time: Option<TimeOfDay>,
    duration: Minutes,
    length_said: bool,
    starting: Option<Date>,
    until: Option<Date>,
    except: Vec<Date>,
    zone: Zone,
}

impl Schedule {
    /// On which dates it happens.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// What it says of one of its days of the week alone. A single date is on its day and has no other.
    #[must_use]
    pub fn of_day(&self, day: Weekday) -> Self {
        let mut one = self.clone();
        if let Rule::Weekly { days, .. } | Rule::Monthly { days, .. } = &mut one.rule {
            days.retain(|other| *other == day);
        }
        one
    }

    /// When it starts, on the clock of its zone; none by appointment and round the clock.
    pub fn time(&self) -> Option<TimeOfDay> {
        self.time
    }

    /// How long it lasts in elapsed time.
    pub fn duration(&self) -> Minutes {
        self.duration
    }

    /// Whether somebody wrote how long it lasts or when it ends; else it is taken to be an hour.
    pub fn length_is_said(&self) -> bool {
        self.length_said
    }

    /// The date before which it does not happen.
    pub fn starting(&self) -> Option<Date> {
        self.starting
    }

    /// The last date on which it may happen.
    pub fn until(&self) -> Option<Date> {
        self.until
    }

    /// The dates of its rule on which it does not happen, in order.
    pub fn except(&self) -> &[Date] {
        &self.except
    }

    /// The zone of its times and dates.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The same schedule on the clock of another zone.
    #[must_use]
    pub fn in_zone(mut self, zone: Zone) -> Self {
        self.zone = zone;
        self
    }

    /// Whether it starts on `date`, a date of its own zone. Never by appointment and round the
    /// clock, which have no dates.
    pub fn on(&self, date: Date) -> bool {
        self.repeats_on(date) && self.except.binary_search(&date).is_err()
    }

    /// When it ends on the clock, where no change of the clock falls in between; none where it has
    /// no time.
    pub fn ends(&self) -> Option<TimeOfDay> {
        self.time
            .map(|time| TimeOfDay::wrapping(time.minutes() + self.duration.get()))
    }

    /// Whether some of it is on the day after the one it starts on; ending at midnight sharp is not.
    pub fn crosses_midnight(&self) -> bool {
        self.time
            .is_some_and(|time| time.minutes() + self.duration.get() > DAY)
    }

    /// Whether `date` follows from the rule, exceptions aside.
    fn repeats_on(&self, date: Date) -> bool {
        self.starting.is_none_or(|starting| starting <= date)
            && self.until.is_none_or(|until| date <= until)
            && self.rule.applies(date, self.starting)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn weekly(day: &str, time: &str, duration: &str) -> Parts {
        Parts {
            days: vec![day.parse().unwrap()],
            time: Some(time.parse().unwrap()),
            duration: Some(duration.parse().unwrap()),
            ..Parts::new("America/Chicago".parse().unwrap())
        }
    }

    #[test]
    fn an_interval_is_counted_in_weeks_from_monday() {
        let parts = Parts {
            days: vec![Weekday::Thursday, Weekday::Monday],
            every: Some("2 weeks".parse().unwrap()),
            starting: Some(date(2026, 10, 1)),
            ..weekly("monday", "19:00", "60")
        };
        let schedule = parts.schedule().unwrap();
        let dates: Vec<i8> = (1..=31)
            .filter(|day| schedule.on(date(2026, 10, *day)))
            .collect();
        assert_eq!(dates, [1, 12, 15, 26, 29]);
    }

    #[test]
    fn both_ends_and_the_exceptions_are_respected() {
        let parts = Parts {
            starting: Some(date(2026, 12, 10)),
            until: Some(date(2026, 12, 31)),
            except: vec![date(2026, 12, 24)],
            ..weekly("thursday", "19:00", "60")
        };
        let schedule = parts.schedule().unwrap();
        let dates: Vec<i8> = (1..=31)
            .filter(|day| schedule.on(date(2026, 12, *day)))
            .collect();
        assert_eq!(dates, [10, 17, 31]);
        assert!(!schedule.on(date(2027, 1, 7)));
    }

    #[test]
    fn only_what_lasts_into_the_next_day_crosses_midnight() {
        let until_midnight = weekly("friday", "22:30", "90").schedule().unwrap();
        assert!(!until_midnight.crosses_midnight());
        assert_eq!(
            until_midnight.ends().map(TimeOfDay::iso).as_deref(),
            Some("00:00")
        );
        let later = weekly("friday", "22:30", "120").schedule().unwrap();
        assert!(later.crosses_midnight());
        assert_eq!(later.ends().map(TimeOfDay::iso).as_deref(), Some("00:30"));
    }
}
