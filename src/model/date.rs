//! Calendar dates, written year first.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::Scalar;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

/// A calendar date as written in content: `2026-12-24` (ISO 8601), between 1900 and 2200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The date itself.
    pub fn date(self) -> Date {
        self.0
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Scalar for Day {
    const EXPECTS: &'static str = "a date such as `2026-12-24`";
}

impl FromStr for Day {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let written = text.trim();
        let parts: Vec<&str> = written.split('-').collect();
        if let [year, month, day] = *parts.as_slice()
            && [year.len(), month.len(), day.len()] == [4, 2, 2]
            && let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day))
        {
            return civil(year, month, day)
                .map(Self)
                .ok_or_else(|| impossible(text, year, month, day));
        }
        let mistake = refused(text).label("a date is written year first");
        Err(mistake.help(match likely(written).as_slice() {
            [only] => format!("write `{only}`"),
            [month_first, day_first] => {
                format!(
                    "write `{month_first}` if the month stands first, `{day_first}` if the day does"
                )
            }
            _ => "write year, month and day as numbers, such as `2026-12-24`".to_owned(),
        }))
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date, if there is such a one in the years that content speaks about.
fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    if !(1900..=2200).contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn number(digits: &str) -> Option<i16> {
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        digits.parse().ok()
    } else {
        None
    }
}

/// The mistake of three numbers in the right form that are no date.
fn impossible(text: &str, year: i16, month: i16, day: i16) -> Mistake {
    let mistake = refused(text);
    if !(1900..=2200).contains(&year) {
        return mistake
            .label("years run from 1900 to 2200")
            .help("write the year with four digits, such as `2026-12-24`");
    }
    let Some(first) = civil(year, month, 1) else {
        let mistake = mistake.label("months run from 01 to 12");
        return match civil(year, day, month) {
            Some(swapped) => mistake.help(format!(
                "the month stands before the day: write `{swapped}`"
            )),
            None => mistake.help("write year, month and day, such as `2026-12-24`"),
        };
    };
    let name = usize::from(month.unsigned_abs())
        .checked_sub(1)
        .and_then(|at| MONTHS.get(at))
        .unwrap_or(&"the month");
    mistake
        .label(format!("{name} {year} has {} days", first.days_in_month()))
        .help(format!(
            "write a day from `{first}` to `{}`",
            first.last_of_month()
        ))
}

/// The dates that other ways of writing may mean; with two, the month stood first in the first.
fn likely(text: &str) -> Vec<Date> {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if day.len() < text.len()
        && let Ok(Day(date)) = day.parse::<Day>()
    {
        return vec![date];
    }
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let numbers: Vec<i16> = words
        .iter()
        .filter_map(|word| number(ordinal(word)))
        .collect();
    let dates = match (
        words.iter().find_map(|word| month(word)),
        numbers.as_slice(),
    ) {
        (Some(month), &[day @ 1..=31, year] | &[year, day @ 1..=31]) => {
            vec![civil(year, month, day)]
        }
        (None, &[year @ 1000..=9999, month, day]) => vec![civil(year, month, day)],
        (None, &[one, other, year @ 1000..=9999]) if one == other => vec![civil(year, one, other)],
        (None, &[one, other, year @ 1000..=9999]) => {
            vec![civil(year, one, other), civil(year, other, one)]
        }
        _ => Vec::new(),
    };
    dates.into_iter().flatten().collect()
}

/// The number in `24th`, or the word as it is.
fn ordinal(word: &str) -> &str {
    ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(word)
}

/// The month, from 1, that an English name or its first letters name.
fn month(word: &str) -> Option<i16> {
    let word = word.to_lowercase();
    let at = MONTHS
        .iter()
        .position(|name| word.len() >= 3 && name.to_lowercase().starts_with(&word))?;
    i16::try_from(at + 1).ok()
}

fn refused(text: &str) -> Mistake {
    Mistake::new(&codes::DATE, format!("`{}` is not a date", shorten(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistake(text: &str) -> Mistake {
        text.parse::<Day>().unwrap_err()
    }

    #[test]
    fn a_date_is_read_year_first() {
        assert_eq!(
            "2026-12-24".parse::<Day>().unwrap().to_string(),
            "2026-12-24"
        );
        assert_eq!(
            "2028-02-29".parse::<Day>().unwrap().date(),
            jiff::civil::date(2028, 2, 29)
        );
    }

    #[test]
    fn a_date_in_another_form_is_met_with_the_right_one() {
        for text in [
            "24/12/2026",
            "12/24/2026",
            "24.12.2026",
            "2026/12/24",
            "December 24, 2026",
            "24th dec 2026",
            "2026-12-24T19:00:00Z",
            "2026-12-24 00:00",
        ] {
            assert_eq!(
                mistake(text).help.as_deref(),
                Some("write `2026-12-24`"),
                "{text}"
            );
        }
        assert_eq!(
            mistake("2026-1-5").help.as_deref(),
            Some("write `2026-01-05`")
        );
    }

    #[test]
    fn a_date_that_may_be_two_is_not_guessed() {
        let help = String::from(mistake("03/04/2026").help.unwrap());
        assert_eq!(
            help,
            "write `2026-03-04` if the month stands first, `2026-04-03` if the day does"
        );
    }

    #[test]
    fn a_date_without_its_year_is_refused_with_an_example() {
        for text in ["Dec 24", "12/24", "24 December", "tomorrow", "", "May"] {
            assert!(
                mistake(text)
                    .help
                    .unwrap()
                    .ends_with("such as `2026-12-24`"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_day_that_the_month_does_not_have_is_explained() {
        assert_eq!(
            mistake("2026-02-30").label.as_deref(),
            Some("February 2026 has 28 days")
        );
        assert_eq!(
            mistake("2026-04-00").label.as_deref(),
            Some("April 2026 has 30 days")
        );
        let swapped = mistake("2026-13-01");
        assert_eq!(swapped.label.as_deref(), Some("months run from 01 to 12"));
        assert_eq!(
            swapped.help.as_deref(),
            Some("the month stands before the day: write `2026-01-13`")
        );
    }

    #[test]
    fn years_that_nobody_means_are_refused() {
        for text in ["0026-12-24", "1899-12-31", "2201-01-01", "+026-01-01"] {
            assert_eq!(mistake(text).code, &codes::DATE, "{text}");
        }
    }
}
