//! The time of day at which something starts.

mod written;

use std::fmt;
use std::str::FromStr;

use jiff::civil::Time;

use super::Scalar;
use crate::diag::Mistake;
use written::Written;

/// A time of day on the clock of its own time zone, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    /// Minutes since midnight, below [`DAY`].
    minutes: u16,
}

/// The minutes of a day that has 24 hours.
pub(crate) const DAY: u16 = 24 * 60;

impl TimeOfDay {
    /// The time that many minutes after midnight; a day or more starts again at midnight.
    pub fn wrapping(minutes: u16) -> Self {
        Self {
            minutes: minutes % DAY,
        }
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u16 {
        self.minutes / 60
    }

    /// The minute of the hour, 0 to 59.
    pub fn minute(self) -> u16 {
        self.minutes % 60
    }

    /// The minutes since midnight, 0 to 1439.
    pub fn minutes(self) -> u16 {
        self.minutes
    }

    /// The same as a civil time.
    pub fn civil(self) -> Time {
        let part = |number: u16| i8::try_from(number).unwrap_or_default();
        Time::constant(part(self.hour()), part(self.minute()), 0, 0)
    }

    /// Hours and minutes as ISO 8601 writes them: `19:00`.
    pub fn iso(self) -> String {
        format!("{:02}:{:02}", self.hour(), self.minute())
    }
}

impl Scalar for TimeOfDay {
    const EXPECTS: &'static str = "a time such as `19:30` or `7:30 pm`";
}

impl serde::Serialize for TimeOfDay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iso())
    }
}

/// The form that content, feeds and messages to editors use; visitors see the site's own style.
impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

/// Read as people write it: `19:00`, `9:30`, `7:30 pm`, `7pm`, `noon`. Midnight is refused by that name
/// and as `24:00` or `12 am`, because people disagree about the day it belongs to.
impl FromStr for TimeOfDay {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        Written::new(text).time()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes;

    fn help(text: &str) -> String {
        text.parse::<TimeOfDay>().unwrap_err().help.unwrap().into()
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, iso) in [
            ("19:00", "19:00"),
            ("19:00:00", "19:00"),
            ("9:30", "09:30"),
            ("00:00", "00:00"),
            ("7:30 pm", "19:30"),
            ("7:30\u{202f}PM", "19:30"),
            ("7pm", "19:00"),
            ("7:30 p.m.", "19:30"),
            ("12:15 am", "00:15"),
            ("12 pm", "12:00"),
            ("11:59 a.m", "11:59"),
            (" noon ", "12:00"),
            ("12 Noon", "12:00"),
        ] {
            assert_eq!(
                text.parse::<TimeOfDay>().map(TimeOfDay::iso),
                Ok(iso.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_time_after_midnight_is_refused_with_help() {
        for text in ["midnight", "12 midnight", "24:00", "12:00 am", "12am"] {
            assert!(
                help(text).contains("`00:00` with `day: saturday`"),
                "{text}"
            );
        }
        assert!(help("24:30").contains("`00:30` with"));
    }

    #[test]
    fn an_hour_that_does_not_exist_is_explained() {
        let mistake = "25:00".parse::<TimeOfDay>().unwrap_err();
        assert_eq!(mistake.code, &codes::MEETING_TIME);
        assert_eq!(mistake.message, "`25:00` is not a time of day");
        assert_eq!(mistake.label.as_deref(), Some("hours run from 00 to 23"));
        assert_eq!(
            mistake.help.as_deref(),
            Some("write 24-hour times such as `19:30`, or `7:30 pm`")
        );
        let minutes = "7:75".parse::<TimeOfDay>().unwrap_err();
        assert_eq!(minutes.label.as_deref(), Some("minutes run from 00 to 59"));
    }

    #[test]
    fn what_was_most_likely_meant_is_offered() {
        for (text, expected) in [
            ("7", "write `07:00` or `19:00`, or `7 pm`"),
            ("19", "write `19:00`"),
            ("1930", "write `19:30`"),
            ("19.30", "write `19:30`"),
            ("19h30", "write `19:30`"),
            ("7.30pm", "write `19:30`"),
            ("19:30 pm", "write `19:30`"),
            ("19:30:15", "write `19:30`"),
            ("7:30:15 pm", "write `19:30`"),
            ("0:30 am", "write `00:30`"),
        ] {
            assert_eq!(help(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "", ":", "pm", "7:5", "7:5 pm", "-7:00", "7::00", "evening", "3 noon", "۷:۳۰",
            "99999:00", "65535 pm",
        ] {
            assert!(text.parse::<TimeOfDay>().is_err(), "{text}");
        }
    }
}
