//! A time of day as somebody wrote it, and what was most likely meant.

use super::TimeOfDay;
use crate::diag::{Mistake, codes};
use crate::model::suggest::shorten;

/// A time taken apart, nothing judged yet.
pub(super) struct Written<'a> {
    text: &'a str,
    clock: Option<Clock>,
    half: Option<Half>,
}

/// The numbers of a time, where there are such.
#[derive(Clone, Copy)]
struct Clock {
    hour: u16,
    minute: u16,
    second: u16,
    form: Form,
}

/// How the numbers are held together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// The hour alone, as in `7 pm`.
    Hour,
    /// Colons, as in `19:30`.
    Colons,
    /// The signs of other languages, as in `19.30` and `19h30`, read only to say what to write.
    Foreign,
}

/// What stands after the numbers, or instead of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
    Noon,
    Midnight,
}

impl<'a> Written<'a> {
    /// Takes `text` apart; spaces and case do not matter.
    pub(super) fn new(text: &'a str) -> Self {
        let plain: String = text.to_lowercase().split_whitespace().collect();
        let end = plain.find(char::is_alphabetic).unwrap_or(plain.len());
        let (digits, word) = plain.split_at(end);
        let half = match word.replace('.', "").as_str() {
            "am" => Some(Half::Am),
            "pm" => Some(Half::Pm),
            "noon" => Some(Half::Noon),
            "midnight" => Some(Half::Midnight),
            _ => None,
        };
        let clock = Clock::new(if half.is_some() { digits } else { &plain });
        Self { text, clock, half }
    }

    /// The time, if it is one that can be meant in one way only.
    pub(super) fn time(&self) -> Result<TimeOfDay, Mistake> {
        match (self.half, self.clock) {
            (Some(Half::Midnight), _) => Err(self.midnight(0)),
            (Some(Half::Noon), None) => Ok(TimeOfDay::wrapping(12 * 60)),
            (Some(Half::Noon), Some(clock)) if (clock.hour, clock.minute) == (12, 0) => {
                Ok(clock.at(12))
            }
            (Some(half @ (Half::Am | Half::Pm)), Some(clock)) if clock.form != Form::Foreign => {
                self.twelve_hours(half, clock)
            }
            (None, Some(clock)) if clock.form == Form::Colons => self.full_day(clock),
            _ => Err(self.unreadable()),
        }
    }

    /// A time with am or pm.
    fn twelve_hours(&self, half: Half, clock: Clock) -> Result<TimeOfDay, Mistake> {
        let hour = half.hour(clock.hour);
        match (clock.hour, clock.minute, clock.second) {
            (12, 0, 0) if half == Half::Am => Err(self.midnight(0)),
            (1..=12, 0..=59, 0) => Ok(clock.at(hour)),
            (1..=12, ..) => Err(self.out_of_range(clock, hour)),
            (0, 0..=59, _) => Err(self
                .refused(format!("write `{}`", clock.at(hour)))
                .label(TWELVE)),
            (13..=23, 0..=59, _) if half == Half::Pm => Err(self
                .refused(format!("write `{}`", clock.at(clock.hour)))
                .label(TWELVE)),
            _ => Err(self.refused(EXAMPLES).label(TWELVE)),
        }
    }

    /// A time of the 24-hour clock.
    fn full_day(&self, clock: Clock) -> Result<TimeOfDay, Mistake> {
        match (clock.hour, clock.minute, clock.second) {
            (0..=23, 0..=59, 0) => Ok(clock.at(clock.hour)),
            (24, 0..=59, 0) => Err(self.midnight(clock.minute)),
            _ => Err(self.out_of_range(clock, clock.hour)),
        }
    }

    /// The mistake of a number that no clock shows; `hour` is that of the 24-hour clock.
    fn out_of_range(&self, clock: Clock, hour: u16) -> Mistake {
        if hour > 23 {
            self.refused(EXAMPLES).label("hours run from 00 to 23")
        } else if clock.minute > 59 {
            self.refused(EXAMPLES).label("minutes run from 00 to 59")
        } else {
            self.refused(format!("write `{}`", clock.at(hour)))
                .label("times are to the minute")
        }
    }

    /// The mistake of a time that people put on different days, `minute` minutes after it.
    fn midnight(&self, minute: u16) -> Mistake {
        let time = TimeOfDay::wrapping(minute);
        self.refused(format!(
            "a time after midnight belongs to the new day: for Friday night write `{time}` with `day: saturday`"
        ))
        .label("people disagree about the day this belongs to")
    }

    /// The mistake of writing a time in a way we do not guess at, with the time most likely meant.
    fn unreadable(&self) -> Mistake {
        let Some(clock) = self
            .clock
            .filter(|clock| clock.minute < 60 && clock.second == 0)
        else {
            return self.refused(EXAMPLES);
        };
        let alone = clock.form == Form::Hour;
        match (clock.hour, self.half) {
            (hour @ 1..=11, None) if alone => self.refused(format!(
                "write `{}` or `{}`, or `{hour} pm`",
                clock.at(hour),
                clock.at(hour + 12)
            )),
            (digits @ 100..=2359, None) if alone && digits % 100 < 60 => {
                let time = TimeOfDay::wrapping(digits / 100 * 60 + digits % 100);
                self.refused(format!("write `{time}`"))
            }
            (hour @ 0..=23, None) => self.refused(format!("write `{}`", clock.at(hour))),
            (hour @ 1..=12, Some(half)) if (hour, half) != (12, Half::Am) => {
                self.refused(format!("write `{}`", clock.at(half.hour(hour))))
            }
            _ => self.refused(EXAMPLES),
        }
    }

    fn refused(&self, help: impl Into<String>) -> Mistake {
        let message = format!("`{}` is not a time of day", shorten(self.text));
        Mistake::new(&codes::MEETING_TIME, message).help(help)
    }
}

const EXAMPLES: &str = "write 24-hour times such as `19:30`, or `7:30 pm`";
const TWELVE: &str = "with am or pm, hours run from 1 to 12";

impl Half {
    /// The hour of the 24-hour clock, for an hour that stands with this half of the day.
    fn hour(self, hour: u16) -> u16 {
        match self {
            Self::Am | Self::Midnight => hour % 12,
            Self::Pm | Self::Noon => hour % 12 + 12,
        }
    }
}

impl Clock {
    /// Reads digits and the separators between them.
    fn new(digits: &str) -> Option<Self> {
        let parts: Vec<&str> = digits.split([':', '.', 'h']).collect();
        let (hour, minute, second) = match *parts.as_slice() {
            [hour] => (number(hour, 1..=4)?, 0, 0),
            [hour, minute] => (number(hour, 1..=2)?, number(minute, 2..=2)?, 0),
            [hour, minute, second] => (
                number(hour, 1..=2)?,
                number(minute, 2..=2)?,
                number(second, 2..=2)?,
            ),
            _ => return None,
        };
        let form = match parts.len() {
            1 => Form::Hour,
            _ if digits.contains(['.', 'h']) => Form::Foreign,
            _ => Form::Colons,
        };
        Some(Self {
            hour,
            minute,
            second,
            form,
        })
    }

    /// The time with these minutes at another hour.
    fn at(self, hour: u16) -> TimeOfDay {
        TimeOfDay::wrapping(hour * 60 + self.minute)
    }
}

/// The number that `digits` are, if they are as many as they may be.
fn number(digits: &str, length: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let fits = length.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if fits { digits.parse().ok() } else { None }
}
