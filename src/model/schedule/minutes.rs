//! How long a meeting lasts.

use std::fmt;
use std::str::FromStr;

use crate::diag::{Mistake, codes};
use crate::model::Scalar;
use crate::model::suggest::shorten;

/// A duration in whole minutes of elapsed time, from 5 minutes to 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u16);

impl Minutes {
    /// The shortest, 5 minutes.
    pub const LEAST: u16 = 5;
    /// The longest, 24 hours.
    pub const MOST: u16 = 24 * 60;

    /// That many minutes, if a meeting can last so long.
    pub fn new(minutes: u16) -> Option<Self> {
        (Self::LEAST..=Self::MOST)
            .contains(&minutes)
            .then_some(Self(minutes))
    }

    /// The number of minutes.
    pub fn get(self) -> u16 {
        self.0
    }
}

/// What is assumed where nobody said how long: an hour.
impl Default for Minutes {
    fn default() -> Self {
        Self(60)
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} minutes", self.0)
    }
}

impl serde::Serialize for Minutes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.0)
    }
}

impl Scalar for Minutes {
    const EXPECTS: &'static str = "a duration such as `90` (minutes) or `1 hour 30 minutes`";
}

impl FromStr for Minutes {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let mistake = || {
            Mistake::new(
                &codes::DURATION,
                format!("`{}` is not a duration", shorten(text)),
            )
        };
        let Some(minutes) = clock(text).or_else(|| words(text)) else {
            return Err(mistake().help("write minutes, `90`, or words such as `1 hour 30 minutes`"));
        };
        u16::try_from(minutes)
            .ok()
            .and_then(Self::new)
            .ok_or_else(|| {
                let mistake = mistake().label("at least 5 minutes, at most 24 hours");
                match text.trim() {
                    "1" => mistake.help("a number alone means minutes: for an hour write `1 hour`"),
                    hours @ ("2" | "3" | "4") => mistake.help(format!(
                        "a number alone means minutes: for hours write `{hours} hours`"
                    )),
                    _ => mistake.help("write minutes, `90`, or words such as `1 hour 30 minutes`"),
                }
            })
    }
}

/// The minutes of `1:30`.
fn clock(text: &str) -> Option<u32> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let all_digits = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(hours)
        || !all_digits(minutes)
        || minutes.len() != 2
        || !(1..=2).contains(&hours.len())
    {
        return None;
    }
    let minutes: u32 = minutes.parse().ok()?;
    Some(hours.parse::<u32>().ok()? * 60 + minutes).filter(|_| minutes < 60)
}

/// The minutes of `90`, `90 min`, `1h 30m`, `1h30` and `1 hour and 30 minutes`.
fn words(text: &str) -> Option<u32> {
    let mut total: Option<u32> = None;
    let mut least = u32::MAX;
    let plain = text.trim().to_lowercase();
    let mut rest = plain.as_str();
    while !rest.is_empty() {
        let (digits, after) = rest.split_at(
            rest.find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len()),
        );
        let after = after.trim_start();
        let (unit, after) = after.split_at(
            after
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(after.len()),
        );
        let factor = match unit {
            "h" | "hr" | "hrs" | "hour" | "hours" => 60,
            "" | "m" | "min" | "mins" | "minute" | "minutes" => 1,
            _ => return None,
        };
        // Larger units stand first, each once.
        if factor >= least {
            return None;
        }
        least = factor;
        let part = digits.parse::<u32>().ok()?.checked_mul(factor)?;
        total = total.unwrap_or_default().checked_add(part);
        let after = after.trim_start_matches(['.', ',', ' ']).trim_start();
        rest = after.strip_prefix("and ").unwrap_or(after).trim_start();
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("60", 60),
            ("90 minutes", 90),
            ("90 min.", 90),
            ("90min", 90),
            ("1 hour", 60),
            ("1h 30m", 90),
            ("1h30", 90),
            ("1 Hour 30 Minutes", 90),
            ("1 hour and 15 minutes", 75),
            ("1:30", 90),
            ("0:45", 45),
            ("24 hours", 1440),
            ("5", 5),
        ] {
            assert_eq!(
                text.parse::<Minutes>().map(Minutes::get),
                Ok(minutes),
                "{text}"
            );
        }
    }

    #[test]
    fn a_duration_that_no_meeting_has_is_refused() {
        for text in [
            "4",
            "0",
            "1441",
            "25 hours",
            "24:01",
            "99999999999",
            "4294967295 hours",
        ] {
            assert_eq!(
                text.parse::<Minutes>().unwrap_err().code,
                &codes::DURATION,
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_duration_is_refused() {
        for text in [
            "",
            "long",
            "1.5 hours",
            "-60",
            "1:5",
            "1:75",
            "30 min 1 hour",
            "1 hour 1 hour",
            "90 60",
            "min",
        ] {
            let mistake = text.parse::<Minutes>().unwrap_err();
            assert!(mistake.help.unwrap().starts_with("write minutes"), "{text}");
        }
    }

    #[test]
    fn a_small_number_was_perhaps_meant_as_hours() {
        let help = |text: &str| text.parse::<Minutes>().unwrap_err().help.unwrap();
        assert!(help("2").ends_with("for hours write `2 hours`"));
        assert!(help("1").ends_with("for an hour write `1 hour`"));
    }
}
