//! Where the recurrence of a schedule is written to begin.
//!
//! A recurrence is told by its first time (`DTSTART`, RFC 5545 section 3.8.2.4), from which programs count
//! on. A time that the clock skips on that day, or shows twice, is read differently from program to program;
//! all of them agree on an earlier date of the same rule that is taken away again as an exception.

use std::iter::successors;

use jiff::Zoned;
use jiff::civil::Date;

use super::{Rule, Schedule};

/// Where a recurrence is written to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// The first date.
    pub date: Date,
    /// The first time.
    pub start: Zoned,
    /// Whether it does not happen at that time: it only says how to count.
    pub away: bool,
}

/// In how many days before its first date a rule has another one: more than 35 weeks, after which any fifth
/// weekday has come again, and than any number of weeks that one may write.
const BEFORE: usize = 366;

/// Before this year, what happens every few weeks and does not end is sure to happen again: the calendar goes to 9999.
const LAST_YEAR: i16 = 9000;

impl Schedule {
    /// Where its recurrence begins: its first occurrence on or after `starting` or, where that is not said,
    /// `from`; or an earlier date of its rule, if the clock changes at that time. What happens once simply
    /// begins then.
    pub fn beginning(&self, from: Date) -> Option<Beginning> {
        let first = self.first(from)?;
        let once = matches!(self.rule, Rule::Once { .. });
        if once || self.is_clear(first.date) {
            return Some(Beginning {
                date: first.date,
                start: first.start,
                away: false,
            });
        }
        let earlier = successors(first.date.yesterday().ok(), |date| date.yesterday().ok());
        let mut earlier = earlier
            .take(BEFORE)
            .filter(|date| self.rule.applies(*date, self.starting) && self.is_clear(*date));
        let first = self.occurrence(earlier.next()?)?;
        Some(Beginning {
            date: first.date,
            start: first.start,
            away: true,
        })
    }

    /// Whether it has such a [`beginning`](Self::beginning). For nearly all schedules that is plain without looking for it.
    pub fn begins(&self, from: Date) -> bool {
        let weekly = matches!(self.rule, Rule::Weekly { .. }) && self.time.is_some();
        let goes_on = self.until.is_none() && self.except.is_empty();
        let ordinary = self.starting.unwrap_or(from).year() < LAST_YEAR;
        weekly && goes_on && ordinary || self.beginning(from).is_some()
    }

    /// Whether the clock shows its time exactly once on a date.
    pub fn is_clear(&self, date: Date) -> bool {
        let zone = self.zone.time_zone();
        self.time.is_some_and(|time| {
            !zone
                .to_ambiguous_zoned(date.to_datetime(time.civil()))
                .is_ambiguous()
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::Parts;
    use super::*;

    fn new_york(time: &str, starting: Date) -> Parts {
        Parts {
            days: vec!["sunday".parse().unwrap()],
            time: Some(time.parse().unwrap()),
            starting: Some(starting),
            ..Parts::new("America/New_York".parse().unwrap())
        }
    }

    fn begins(parts: Parts) -> (String, bool) {
        let beginning = parts.schedule().unwrap().beginning(date(2026, 1, 1));
        let beginning = beginning.unwrap();
        (
            beginning.start.strftime("%F %R %:z").to_string(),
            beginning.away,
        )
    }

    #[test]
    fn an_ordinary_recurrence_begins_with_its_first_occurrence() {
        let parts = Parts {
            except: vec![date(2026, 2, 1)],
            ..new_york("19:00", date(2026, 1, 27))
        };
        assert_eq!(begins(parts), ("2026-02-08 19:00 -05:00".into(), false));
    }

    #[test]
    fn one_whose_first_time_is_skipped_or_doubled_begins_a_step_earlier() {
        for (time, starting, earlier) in [
            ("2:30", date(2026, 3, 8), "2026-03-01 02:30 -05:00"),
            ("1:30", date(2026, 11, 1), "2026-10-25 01:30 -04:00"),
        ] {
            assert_eq!(begins(new_york(time, starting)), (earlier.into(), true));
        }
        let fortnight = Parts {
            every: Some("2 weeks".parse().unwrap()),
            ..new_york("2:30", date(2026, 3, 8))
        };
        assert_eq!(begins(fortnight), ("2026-02-22 02:30 -05:00".into(), true));
        let monthly = Parts {
            weeks: vec!["2".parse().unwrap()],
            ..new_york("2:30", date(2026, 3, 8))
        };
        assert_eq!(begins(monthly), ("2026-02-08 02:30 -05:00".into(), true));
    }

    #[test]
    fn what_happens_once_begins_when_it_happens() {
        let once = Parts {
            days: Vec::new(),
            starting: None,
            date: Some(date(2026, 3, 8)),
            ..new_york("2:30", date(2026, 3, 8))
        };
        assert_eq!(begins(once), ("2026-03-08 03:30 -04:00".into(), false));
    }

    #[test]
    fn what_has_no_time_does_not_begin() {
        let parts = Parts {
            by_appointment: true,
            ..Parts::new("America/New_York".parse().unwrap())
        };
        let schedule = parts.schedule().unwrap();
        assert_eq!(schedule.beginning(date(2026, 1, 1)), None);
        assert!(!schedule.is_clear(date(2026, 1, 1)));
    }
}
