//! How repetitions are counted: weeks within the month, and weeks between meetings.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::diag::{Mistake, codes};
use crate::model::Scalar;
use crate::model::suggest::shorten;

/// Which one of a weekday within its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Week {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The fifth, which most months lack.
    Fifth,
    /// The last, be it the fourth or the fifth.
    Last,
}

impl Week {
    /// Every week, in order.
    pub const ALL: &'static [Self] = &[
        Self::First,
        Self::Second,
        Self::Third,
        Self::Fourth,
        Self::Fifth,
        Self::Last,
    ];

    /// The word that content and message keys use: `1` to `5`, or `last`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::First => "1",
            Self::Second => "2",
            Self::Third => "3",
            Self::Fourth => "4",
            Self::Fifth => "5",
            Self::Last => "last",
        }
    }

    /// The number before the weekday in RFC 5545 section 3.3.10: 1 to 5, or -1.
    pub const fn number(self) -> i8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Fifth => 5,
            Self::Last => -1,
        }
    }

    /// Whether `date` is this one of its weekday within its month.
    pub fn contains(self, date: Date) -> bool {
        match self {
            Self::Last => date.day() + 7 > date.days_in_month(),
            nth => (date.day() - 1) / 7 + 1 == nth.number(),
        }
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl serde::Serialize for Week {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl Scalar for Week {
    const EXPECTS: &'static str = "a week of the month: `1` to `5`, or `last`";
    const CHOICES: &'static [&'static str] = &["1", "2", "3", "4", "5", "last"];
}

impl FromStr for Week {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        match text.trim().to_lowercase().as_str() {
            "1" | "1st" | "first" => Ok(Self::First),
            "2" | "2nd" | "second" => Ok(Self::Second),
            "3" | "3rd" | "third" => Ok(Self::Third),
            "4" | "4th" | "fourth" => Ok(Self::Fourth),
            "5" | "5th" | "fifth" => Ok(Self::Fifth),
            "last" | "-1" => Ok(Self::Last),
            _ => Err(Mistake::new(&codes::SCHEDULE, format!("`{}` is not a week of the month", shorten(text)))
                .label("`1` to `5`, or `last`")
                .help("write `weeks: [1, 3]` for the first and the third, and leave `weeks` out for every week")),
        }
    }
}

/// From how many weeks one has a meeting: 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Every(u8);

impl Every {
    /// The number of weeks from one meeting to the next, 1 to 8.
    pub fn weeks(self) -> u8 {
        self.0
    }
}

impl Scalar for Every {
    const EXPECTS: &'static str = "a number of weeks such as `2 weeks`";
}

impl FromStr for Every {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower
            .split_whitespace()
            .filter(|word| *word != "every")
            .collect();
        let number = match *words.as_slice() {
            ["week" | "weekly"] => Some(1),
            ["other", "week"] | ["fortnight"] => Some(2),
            [number] | [number, "week" | "weeks"] => count(number),
            _ => None,
        };
        let mistake = || {
            Mistake::new(
                &codes::SCHEDULE,
                format!("`{}` is not a number of weeks", shorten(text)),
            )
        };
        match number {
            Some(weeks @ 1..=8) => Ok(Self(weeks)),
            Some(_) => Err(mistake()
                .label("1 to 8 weeks")
                .help("write `2 weeks`; for months write `weeks: [1]`")),
            None if lower.contains("month") => Err(mistake()
                .label("months differ in length")
                .help("write `weeks: [1]` for the first week of each month")),
            None if lower.contains("day") || lower.contains("daily") => {
                Err(mistake().help("list the days in `day`, such as `day: [monday, thursday]`"))
            }
            None => Err(mistake()
                .help("write `2 weeks`; for the second week of each month write `weeks: [2]`")),
        }
    }
}

/// A small number in digits or as a word.
fn count(word: &str) -> Option<u8> {
    const WORDS: [&str; 8] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight",
    ];
    match WORDS.iter().position(|known| *known == word) {
        Some(at) => u8::try_from(at + 1).ok(),
        None if word.bytes().all(|b| b.is_ascii_digit()) => word.parse().ok(),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weeks_of_the_month_are_read_as_people_write_them() {
        for &week in Week::ALL {
            assert_eq!(week.word().parse(), Ok(week));
            assert_eq!(week.number().to_string().parse(), Ok(week));
        }
        assert_eq!(" First ".parse(), Ok(Week::First));
        assert_eq!("3rd".parse(), Ok(Week::Third));
        for text in ["0", "6", "every", "", "1, 3", "-2"] {
            assert!(text.parse::<Week>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_last_may_be_the_fourth_or_the_fifth() {
        let weeks = |day| Week::ALL.iter().filter(|week| week.contains(day)).count();
        assert!(Week::Last.contains(date(2026, 2, 22)) && Week::Fourth.contains(date(2026, 2, 22)));
        assert!(Week::Last.contains(date(2026, 8, 31)) && Week::Fifth.contains(date(2026, 8, 31)));
        assert_eq!(weeks(date(2026, 8, 24)), 1);
        assert_eq!(weeks(date(2026, 8, 25)), 2);
        assert!(Week::First.contains(date(2026, 8, 7)) && Week::Second.contains(date(2026, 8, 8)));
    }

    #[test]
    fn intervals_are_read_as_people_write_them() {
        for (text, weeks) in [
            ("2", 2),
            ("2 weeks", 2),
            ("every 2 weeks", 2),
            ("Every Two Weeks", 2),
            ("other week", 2),
            ("every other week", 2),
            ("week", 1),
            ("1 week", 1),
            ("8 weeks", 8),
        ] {
            assert_eq!(text.parse::<Every>().map(Every::weeks), Ok(weeks), "{text}");
        }
    }

    #[test]
    fn months_and_days_are_refused_with_what_to_write() {
        let help = |text: &str| text.parse::<Every>().unwrap_err().help.unwrap();
        assert!(help("2 months").contains("`weeks: [1]`"));
        assert!(help("3 days").contains("`day: [monday, thursday]`"));
        assert!(help("second week").contains("`weeks: [2]`"));
        for text in ["0", "9 weeks", "", "every", "300 weeks", "biweekly"] {
            assert!(text.parse::<Every>().is_err(), "{text}");
        }
    }
}
