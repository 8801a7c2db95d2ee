//! The seven days of the week.

use std::fmt;
use std::str::FromStr;

use super::Scalar;
use super::suggest::{nearest, shorten};
use crate::diag::{Mistake, codes};

/// A day of the week; weeks start on Monday (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// The seven days from Monday.
    pub const ALL: &'static [Self] = &[
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The word that content, addresses and message keys use: `tuesday`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// Three letters, as default ids of meetings use them: `tue`.
    pub const fn short(self) -> &'static str {
        match self {
            Self::Monday => "mon",
            Self::Tuesday => "tue",
            Self::Wednesday => "wed",
            Self::Thursday => "thu",
            Self::Friday => "fri",
            Self::Saturday => "sat",
            Self::Sunday => "sun",
        }
    }

    /// The `weekday` of RFC 5545 section 3.3.10: `TU`.
    pub const fn rfc5545(self) -> &'static str {
        match self {
            Self::Monday => "MO",
            Self::Tuesday => "TU",
            Self::Wednesday => "WE",
            Self::Thursday => "TH",
            Self::Friday => "FR",
            Self::Saturday => "SA",
            Self::Sunday => "SU",
        }
    }

    /// The English name as it stands in messages to editors: `Tuesday`.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }

    /// The same day in `jiff`.
    pub const fn civil(self) -> jiff::civil::Weekday {
        use jiff::civil::Weekday as Civil;
        match self {
            Self::Monday => Civil::Monday,
            Self::Tuesday => Civil::Tuesday,
            Self::Wednesday => Civil::Wednesday,
            Self::Thursday => Civil::Thursday,
            Self::Friday => Civil::Friday,
            Self::Saturday => Civil::Saturday,
            Self::Sunday => Civil::Sunday,
        }
    }
}

impl From<jiff::civil::Weekday> for Weekday {
    fn from(day: jiff::civil::Weekday) -> Self {
        use jiff::civil::Weekday as Civil;
        match day {
            Civil::Monday => Self::Monday,
            Civil::Tuesday => Self::Tuesday,
            Civil::Wednesday => Self::Wednesday,
            Civil::Thursday => Self::Thursday,
            Civil::Friday => Self::Friday,
            Civil::Saturday => Self::Saturday,
            Civil::Sunday => Self::Sunday,
        }
    }
}

impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl serde::Serialize for Weekday {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl Scalar for Weekday {
    const EXPECTS: &'static str = "a day of the week such as `tuesday`";
    const CHOICES: &'static [&'static str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
}

impl FromStr for Weekday {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let word = text.trim().to_lowercase();
        read(&word).ok_or_else(|| {
            let mistake = Mistake::new(
                &codes::MEETING_DAY,
                format!("`{}` is not a day of the week", shorten(text)),
            );
            if !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()) {
                return mistake
                    .label("1 means Sunday in some systems, Monday in others")
                    .help("write the day as a word, such as `tuesday`");
            }
            match nearest(&word, Self::CHOICES.iter().copied()) {
                Some(near) => mistake
                    .label(format!("did you mean `{near}`?"))
                    .help(format!("write `{near}`")),
                None => mistake.help(help(&word)),
            }
        })
    }
}

/// The day that `word`, in lower case, names.
fn read(word: &str) -> Option<Weekday> {
    match word.strip_suffix('.').unwrap_or(word) {
        "mon" | "monday" | "mondays" => Some(Weekday::Monday),
        "tue" | "tues" | "tuesday" | "tuesdays" => Some(Weekday::Tuesday),
        "wed" | "weds" | "wednesday" | "wednesdays" => Some(Weekday::Wednesday),
        "thu" | "thur" | "thurs" | "thursday" | "thursdays" => Some(Weekday::Thursday),
        "fri" | "friday" | "fridays" => Some(Weekday::Friday),
        "sat" | "saturday" | "saturdays" => Some(Weekday::Saturday),
        "sun" | "sunday" | "sundays" => Some(Weekday::Sunday),
        _ => None,
    }
}

/// What to write instead of a word that is near no day: perhaps it is several.
fn help(word: &str) -> String {
    let list = |days: &[Weekday]| {
        let words: Vec<&str> = days.iter().map(|day| day.word()).collect();
        format!("write `[{}]`", words.join(", "))
    };
    match word {
        "daily" | "everyday" | "every day" | "all" => return list(Weekday::ALL),
        "weekdays" | "weekday" => return list(Weekday::ALL.get(..5).unwrap_or_default()),
        "weekends" | "weekend" => return list(Weekday::ALL.get(5..).unwrap_or_default()),
        _ => {}
    }
    let several: Option<Vec<Weekday>> = word
        .split([',', ';', '/', '+', '&', ' '])
        .filter(|part| !part.is_empty() && *part != "and")
        .map(read)
        .collect();
    match several {
        Some(days) if days.len() > 1 => list(&days),
        _ => "write an English day such as `tuesday`, or several as a list: `[monday, thursday]`"
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, day) in [
            ("Tuesday", Weekday::Tuesday),
            ("TUES", Weekday::Tuesday),
            ("tue.", Weekday::Tuesday),
            ("weds", Weekday::Wednesday),
            (" thurs ", Weekday::Thursday),
            ("Thur", Weekday::Thursday),
            ("sundays", Weekday::Sunday),
        ] {
            assert_eq!(text.parse(), Ok(day), "{text}");
        }
    }

    #[test]
    fn every_form_of_a_day_names_the_same_day() {
        for &day in Weekday::ALL {
            assert_eq!(day.word().parse(), Ok(day));
            assert_eq!(day.short().parse(), Ok(day));
            assert_eq!(day.english().parse(), Ok(day));
            assert_eq!(Weekday::from(day.civil()), day);
            assert!(day.word().to_uppercase().starts_with(day.rfc5545()));
        }
        assert_eq!(Weekday::CHOICES.len(), Weekday::ALL.len());
    }

    #[test]
    fn a_number_is_refused_because_systems_count_differently() {
        let mistake = "1".parse::<Weekday>().unwrap_err();
        assert_eq!(mistake.code, &codes::MEETING_DAY);
        assert_eq!(
            mistake.label.as_deref(),
            Some("1 means Sunday in some systems, Monday in others")
        );
    }

    #[test]
    fn a_typing_mistake_is_met_with_the_day_meant() {
        let mistake = "wensday".parse::<Weekday>().unwrap_err();
        assert_eq!(mistake.label.as_deref(), Some("did you mean `wednesday`?"));
    }

    #[test]
    fn several_days_in_one_word_become_a_list() {
        for (text, expected) in [
            ("monday, thursday", "write `[monday, thursday]`"),
            ("Mon and Thu", "write `[monday, thursday]`"),
            ("weekends", "write `[saturday, sunday]`"),
        ] {
            assert_eq!(
                text.parse::<Weekday>().unwrap_err().help.as_deref(),
                Some(expected),
                "{text}"
            );
        }
    }
}
