//! Things that hold from one date to another and then are over by themselves.

use jiff::civil::Date;

use crate::diag::{Mistake, codes};

/// A run of calendar days, both ends included; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateRange {
    from: Date,
    until: Date,
}

impl DateRange {
    /// The days from `from` to `until`, both included; refused if it would end before it starts.
    pub fn new(from: Date, until: Date) -> Result<Self, Mistake> {
        if until < from {
            return Err(
                Mistake::new(&codes::DATE, format!("`{until}` is before `{from}`"))
                    .label("ends before it starts")
                    .help(format!("write a last day from `{from}` on")),
            );
        }
        Ok(Self { from, until })
    }

    /// One day.
    pub fn day(date: Date) -> Self {
        Self {
            from: date,
            until: date,
        }
    }

    /// The first day.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The last day.
    pub fn until(&self) -> Date {
        self.until
    }

    /// Whether `date` is one of the days.
    pub fn contains(&self, date: Date) -> bool {
        (self.from..=self.until).contains(&date)
    }

    /// Whether the last day is in the past.
    pub fn is_over(&self, today: Date) -> bool {
        self.until < today
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_ends_belong_to_the_range() {
        let range = DateRange::new(date(2026, 12, 24), date(2027, 1, 2)).unwrap();
        assert!(range.contains(range.from()) && range.contains(range.until()));
        assert!(!range.contains(date(2026, 12, 23)) && !range.contains(date(2027, 1, 3)));
    }

    #[test]
    fn a_range_is_over_on_the_day_after_its_last() {
        let range = DateRange::day(date(2026, 12, 24));
        assert!(!range.is_over(date(2026, 12, 24)));
        assert!(range.is_over(date(2026, 12, 25)));
    }

    #[test]
    fn a_range_that_ends_before_it_starts_is_refused() {
        let mistake = DateRange::new(date(2026, 12, 24), date(2026, 12, 23)).unwrap_err();
        assert_eq!(mistake.message, "`2026-12-23` is before `2026-12-24`");
        assert_eq!(mistake.code, &codes::DATE);
    }
}
