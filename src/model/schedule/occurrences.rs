//! The single times that follow from a schedule.

use std::iter::successors;

use jiff::civil::Date;
use jiff::{SignedDuration, Zoned};

use super::{Rule, Schedule};

/// One time that a meeting happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// When it starts. A time that the clock skips is moved forward by what is skipped; of a time
    /// that comes twice, the first is meant.
    pub start: Zoned,
    /// When it ends, the duration being elapsed time.
    pub end: Zoned,
    /// The date it belongs to in its own zone.
    pub date: Date,
}

/// How far we look ahead, in days: ten years.
pub(super) const HORIZON: usize = 3653;

impl Schedule {
    /// The occurrences that start on the local date `from` or later, in order, without exceptions
    /// and without the local dates that `closed` says. They end ten years after the first date
    /// possible, so that a schedule that is always closed ends as well.
    pub fn occurrences<'a>(
        &'a self,
        from: Date,
        closed: &'a dyn Fn(Date) -> bool,
    ) -> impl Iterator<Item = Occurrence> + 'a {
        let (starting, until) = match self.rule {
            Rule::Once { date } => (Some(date), Some(date)),
            _ => (self.starting, self.until),
        };
        let first = self
            .time
            .map(|_| starting.map_or(from, |starting| starting.max(from)));
        successors(first, |date| date.tomorrow().ok())
            .take(HORIZON)
            .take_while(move |date| until.is_none_or(|until| *date <= until))
            .filter(move |date| self.on(*date) && !closed(*date))
            .filter_map(|date| self.occurrence(date))
    }

    /// The first occurrence since the schedule starts or, where it does not say, since `from`:
    /// where a recurrence begins (`DTSTART`, RFC 5545 section 3.8.2.4). Its local time is the date
    /// with [`Schedule::time`]; `start` differs from that where the clock skips it.
    pub fn first(&self, from: Date) -> Option<Occurrence> {
        self.occurrences(self.starting.unwrap_or(from), &|_| false)
            .next()
    }

    /// The occurrence on a date, if the calendar can hold it.
    pub(super) fn occurrence(&self, date: Date) -> Option<Occurrence> {
        let start = date
            .to_datetime(self.time?.civil())
            .to_zoned(self.zone.time_zone().clone())
            .ok()?;
        let end = start
            .checked_add(SignedDuration::from_mins(self.duration.get().into()))
            .ok()?;
        Some(Occurrence { start, end, date })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::schedule::Parts;

    const OPEN: &dyn Fn(Date) -> bool = &|_| false;

    fn parts(zone: &str, day: &str, time: &str) -> Parts {
        Parts {
            days: vec![day.parse().unwrap()],
            time: Some(time.parse().unwrap()),
            ..Parts::new(zone.parse().unwrap())
        }
    }

    fn starts(schedule: &Schedule, from: Date, count: usize) -> Vec<String> {
        schedule
            .occurrences(from, OPEN)
            .take(count)
            .map(|one| one.start.strftime("%F %R %:z").to_string())
            .collect()
    }

    #[test]
    fn a_meeting_keeps_its_wall_clock_time_when_the_clock_changes() {
        let schedule = parts("America/New_York", "sunday", "19:00")
            .schedule()
            .unwrap();
        assert_eq!(
            starts(&schedule, date(2026, 3, 1), 2),
            ["2026-03-01 19:00 -05:00", "2026-03-08 19:00 -04:00"]
        );
    }

    #[test]
    fn a_skipped_time_moves_forward_and_of_a_doubled_one_the_first_is_meant() {
        let spring = parts("America/New_York", "sunday", "2:30")
            .schedule()
            .unwrap();
        assert_eq!(
            starts(&spring, date(2026, 3, 8), 1),
            ["2026-03-08 03:30 -04:00"]
        );
        let autumn = parts("Europe/Berlin", "sunday", "2:30").schedule().unwrap();
        assert_eq!(
            starts(&autumn, date(2026, 10, 25), 1),
            ["2026-10-25 02:30 +02:00"]
        );
    }

    #[test]
    fn a_duration_is_elapsed_time() {
        let night = Parts {
            duration: Some("8 hours".parse().unwrap()),
            ..parts("Europe/Berlin", "saturday", "22:00")
        };
        let schedule = night.schedule().unwrap();
        let end = |from| {
            schedule
                .occurrences(from, OPEN)
                .next()
                .unwrap()
                .end
                .strftime("%F %R")
                .to_string()
        };
        assert_eq!(end(date(2026, 10, 24)), "2026-10-25 05:00");
        assert_eq!(end(date(2026, 3, 28)), "2026-03-29 07:00");
        assert_eq!(end(date(2026, 4, 4)), "2026-04-05 06:00");
    }

    #[test]
    fn a_meeting_begun_before_a_closure_still_ends() {
        let schedule = parts("Europe/Berlin", "thursday", "23:30")
            .schedule()
            .unwrap();
        let closed = |day: Date| day == date(2026, 12, 25);
        let next = schedule
            .occurrences(date(2026, 12, 24), &closed)
            .next()
            .unwrap();
        assert_eq!(
            (next.date, next.end.date()),
            (date(2026, 12, 24), date(2026, 12, 25))
        );
    }

    #[test]
    fn what_is_always_closed_comes_to_an_end() {
        let schedule = parts("Europe/Berlin", "thursday", "19:00")
            .schedule()
            .unwrap();
        assert_eq!(schedule.occurrences(date(2026, 1, 1), &|_| true).count(), 0);
        assert_eq!(schedule.occurrences(date(2026, 1, 1), OPEN).count(), 522);
        assert_eq!(schedule.occurrences(Date::MAX, OPEN).count(), 0);
    }

    #[test]
    fn the_fifth_and_the_last_are_one_occurrence() {
        let weeks = vec![
            "last".parse().unwrap(),
            "5".parse().unwrap(),
            "1".parse().unwrap(),
        ];
        let schedule = Parts {
            weeks,
            ..parts("Europe/Berlin", "saturday", "10:00")
        }
        .schedule()
        .unwrap();
        let days: Vec<i8> = schedule
            .occurrences(date(2026, 10, 1), OPEN)
            .take(4)
            .map(|one| one.date.day())
            .collect();
        assert_eq!(days, [3, 31, 7, 28]);
    }

    #[test]
    fn a_single_date_happens_once_however_far_it_is() {
        let once = Parts {
            days: Vec::new(),
            date: Some(date(2090, 5, 1)),
            ..parts("Etc/UTC", "monday", "10:00")
        };
        let schedule = once.schedule().unwrap();
        assert_eq!(
            starts(&schedule, date(2026, 1, 1), 9),
            ["2090-05-01 10:00 +00:00"]
        );
        assert!(starts(&schedule, date(2090, 5, 2), 9).is_empty());
    }

    #[test]
    fn without_dates_there_are_no_occurrences() {
        let parts = Parts {
            round_the_clock: true,
            ..Parts::new("Europe/Berlin".parse().unwrap())
        };
        assert_eq!(
            parts
                .schedule()
                .unwrap()
                .occurrences(date(2026, 1, 1), OPEN)
                .count(),
            0
        );
    }

    #[test]
    fn a_recurrence_begins_where_the_schedule_starts() {
        let today = date(2026, 11, 1);
        let always = parts("Europe/Berlin", "thursday", "19:00");
        let since = Parts {
            starting: Some(date(2020, 1, 1)),
            ..always.clone()
        };
        assert_eq!(
            always.schedule().unwrap().first(today).unwrap().date,
            date(2026, 11, 5)
        );
        assert_eq!(
            since.schedule().unwrap().first(today).unwrap().date,
            date(2020, 1, 2)
        );
    }
}
