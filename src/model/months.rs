//! A number of months, as people say how long something holds.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::Date;

use super::Scalar;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

/// The longest, ten years.
const MOST: u16 = 120;

/// So many months, 1 to 120.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months(u16);

impl Months {
    /// One month.
    pub const ONE: Self = Self(1);
    /// Half a year.
    pub const HALF_YEAR: Self = Self(6);
    /// A year.
    pub const YEAR: Self = Self(12);

    /// The same day so many months later, or the last day of a shorter month.
    pub fn after(self, date: Date) -> Date {
        date.checked_add(i32::from(self.0).months())
            .unwrap_or(Date::MAX)
    }

    /// The same day so many months earlier, or the last day of a shorter month.
    pub fn before(self, date: Date) -> Date {
        date.checked_sub(i32::from(self.0).months())
            .unwrap_or(Date::MIN)
    }
}

/// `3 months`, `1 year` or `18 months`.
impl fmt::Display for Months {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 12, self.0 % 12) {
            (1, 0) => f.write_str("1 year"),
            (years, 0) => write!(f, "{years} years"),
            _ if self.0 == 1 => f.write_str("1 month"),
            _ => write!(f, "{} months", self.0),
        }
    }
}

impl FromStr for Months {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        let number = |word: &str| match word {
            "a" | "one" => Some(1),
            digits => digits.parse::<u16>().ok(),
        };
        let months = match *words.as_slice() {
            [count, "month" | "months"] => number(count),
            [count, "year" | "years"] => number(count).and_then(|years| years.checked_mul(12)),
            _ => None,
        };
        match months {
            Some(months @ 1..=MOST) => Ok(Self(months)),
            _ => Err(Mistake::new(
                &codes::VALUE,
                format!("`{}` is not a number of months or years", shorten(text)),
            )
            .label("from 1 month to 10 years")
            .help("write `6 months` or `1 year`")),
        }
    }
}

impl Scalar for Months {
    const EXPECTS: &'static str = "a number of months or years such as `6 months`";
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_are_read_and_written_as_people_say_them() {
        for (text, said) in [
            ("6 months", "6 months"),
            ("1 Month", "1 month"),
            ("a year", "1 year"),
            ("24 months", "2 years"),
            ("18 months", "18 months"),
        ] {
            assert_eq!(text.parse::<Months>().unwrap().to_string(), said);
        }
        for text in ["6", "0 months", "11 years", "9999 years", "six weeks", ""] {
            assert!(text.parse::<Months>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_month_without_that_day_ends_earlier() {
        assert_eq!(
            Months::HALF_YEAR.after(date(2026, 8, 31)),
            date(2027, 2, 28)
        );
        assert_eq!(Months::YEAR.before(date(2028, 2, 29)), date(2027, 2, 28));
    }
}
