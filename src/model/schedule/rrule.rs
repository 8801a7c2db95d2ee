//! A schedule as a recurrence rule.

use std::fmt::Write as _;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Rule, Schedule};

impl Schedule {
    /// The value of an `RRULE` (RFC 5545 section 3.3.10) for a `DTSTART` in the schedule's zone, such as
    /// `FREQ=MONTHLY;BYDAY=1SA,3SA,-1SA`; none where nothing recurs. It does not say
    /// [`Schedule::except`], which is for `EXDATE`.
    pub fn rrule(&self) -> Option<String> {
        let mut text = match &self.rule {
            Rule::Weekly { days, every } => {
                let days: Vec<&str> = days.iter().map(|day| day.rfc5545()).collect();
                if *every == 1 {
                    format!("FREQ=WEEKLY;BYDAY={}", days.join(","))
                } else {
                    // Monday is the default, which not every calendar keeps to.
                    format!(
                        "FREQ=WEEKLY;INTERVAL={every};BYDAY={};WKST=MO",
                        days.join(",")
                    )
                }
            }
            Rule::Monthly { days, weeks } => {
                let days: Vec<String> = weeks
                    .iter()
                    .flat_map(|week| {
                        days.iter()
                            .map(|day| format!("{}{}", week.number(), day.rfc5545()))
                    })
                    .collect();
                format!("FREQ=MONTHLY;BYDAY={}", days.join(","))
            }
            Rule::Once { .. } | Rule::Appointment | Rule::RoundTheClock => return None,
        };
        if let Some(until) = self.until {
            write!(text, ";UNTIL={}", self.last_second(until)?).ok()?;
        }
        Some(text)
    }

    /// The last second of a local date in UTC, which is how `UNTIL` is written beside a zone: any
    /// occurrence of that date still belongs to it.
    fn last_second(&self, date: Date) -> Option<String> {
        let next = date
            .tomorrow()
            .ok()?
            .to_zoned(self.zone.time_zone().clone())
            .ok()?;
        let last = next.checked_sub(jiff::SignedDuration::from_secs(1)).ok()?;
        Some(
            last.with_time_zone(TimeZone::UTC)
                .strftime("%Y%m%dT%H%M%SZ")
                .to_string(),
        )
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::model::schedule::Parts;
    use crate::model::weekday::Weekday;

    fn parts() -> Parts {
        Parts {
            days: vec![Weekday::Thursday, Weekday::Tuesday],
            time: Some("19:00".parse().unwrap()),
            ..Parts::new("America/New_York".parse().unwrap())
        }
    }

    fn rrule(parts: Parts) -> Option<String> {
        parts.schedule().unwrap().rrule()
    }

    #[test]
    fn a_weekly_meeting_names_its_days() {
        assert_eq!(rrule(parts()).as_deref(), Some("FREQ=WEEKLY;BYDAY=TU,TH"));
    }

    #[test]
    fn an_interval_says_where_weeks_start() {
        let every = Some("2 weeks".parse().unwrap());
        let parts = Parts {
            every,
            starting: Some(date(2026, 10, 1)),
            ..parts()
        };
        assert_eq!(
            rrule(parts).as_deref(),
            Some("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO")
        );
    }

    #[test]
    fn weeks_of_the_month_stand_before_the_day() {
        let weeks = ["last", "3", "1", "3"]
            .map(|week| week.parse().unwrap())
            .to_vec();
        let parts = Parts {
            days: vec![Weekday::Saturday],
            weeks,
            ..parts()
        };
        assert_eq!(
            rrule(parts).as_deref(),
            Some("FREQ=MONTHLY;BYDAY=1SA,3SA,-1SA")
        );
    }

    #[test]
    fn the_last_date_belongs_to_the_recurrence() {
        let parts = Parts {
            until: Some(date(2026, 12, 24)),
            ..parts()
        };
        assert_eq!(
            rrule(parts).as_deref(),
            Some("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261225T045959Z")
        );
    }

    #[test]
    fn what_does_not_recur_has_no_rule() {
        let once = Parts {
            days: Vec::new(),
            date: Some(date(2026, 12, 24)),
            ..parts()
        };
        assert_eq!(rrule(once), None);
        let appointment = Parts {
            by_appointment: true,
            ..Parts::new("Europe/Berlin".parse().unwrap())
        };
        assert_eq!(rrule(appointment), None);
    }
}
