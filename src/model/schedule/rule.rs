//! On which dates something happens.

use jiff::civil::Date;

use super::Week;
use crate::model::weekday::Weekday;

/// On which dates something happens.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Rule {
    /// On days of the week.
    Weekly {
        /// The days, at least one.
        days: Vec<Weekday>,
        /// From how many weeks one has meetings, 1 to 8. Weeks start on Monday and are counted from
        /// the one of [`Schedule::starting`](super::Schedule::starting).
        every: u8,
    },
    /// On days of the week, in some weeks of each month.
    Monthly {
        /// The days, at least one.
        days: Vec<Weekday>,
        /// Which of these days within the month, at least one.
        weeks: Vec<Week>,
    },
    /// On a single date.
    Once {
        /// The date.
        date: Date,
    },
    /// Whenever one agrees on.
    Appointment,
    /// Day and night.
    RoundTheClock,
}

impl Rule {
    /// Whether a date is one of the rule, weeks being counted from the one of `starting`.
    pub(super) fn applies(&self, date: Date, starting: Option<Date>) -> bool {
        let on = |days: &[Weekday]| days.contains(&date.weekday().into());
        match self {
            Self::Weekly { days, every } => {
                let weeks = week(date) - starting.map_or(0, week);
                on(days) && weeks % i64::from(*every) == 0
            }
            Self::Monthly { days, weeks } => {
                on(days) && weeks.iter().any(|week| week.contains(date))
            }
            Self::Once { date: only } => *only == date,
            Self::Appointment | Self::RoundTheClock => false,
        }
    }
}

/// The number of the week a date is in, counted from a Monday long ago.
fn week(date: Date) -> i64 {
    const MONDAY: Date = jiff::civil::date(1900, 1, 1);
    MONDAY.duration_until(date).as_hours().div_euclid(7 * 24)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weeks_start_on_monday() {
        assert_eq!(week(date(2026, 12, 27)) + 1, week(date(2026, 12, 28)));
        assert_eq!(week(date(2026, 12, 28)), week(date(2027, 1, 3)));
        assert_eq!(week(date(1899, 12, 31)), -1);
    }
}
