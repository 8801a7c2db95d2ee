//! Opening hours: as written (here), as a week (`week`), the years they hold for (`years`), and what was probably
//! meant (`meant`).
//!
//! The syntax is OpenStreetMap's `opening_hours`, read by a library that knows all of it. What is
//! the same every week is worked out into a week; the rest is only shown as it was written.

mod meant;
mod week;
mod years;

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::TimeSelector;
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleSequence};
use opening_hours_syntax::{Error, RuleKind};

use super::Scalar;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

pub use week::Span;

/// The most characters that hours may have.
const MOST: usize = 300;

/// Days of the week (Monday is 0) and the times that they share, in minutes after midnight.
pub type SameDays = (Vec<u8>, Vec<(u16, u16)>);

/// Opening hours that open at some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    text: Box<str>,
    weekly: Option<Box<[Span]>>,
    mentions_holidays: bool,
    holidays_closed: bool,
    last_year: Option<i32>,
}

impl Hours {
    /// The hours as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether they are open round the clock, holidays included.
    pub fn always_open(&self) -> bool {
        !self.mentions_holidays
            && self.weekly().is_some_and(|spans| {
                (0..7).all(|day| {
                    spans
                        .iter()
                        .any(|span| span.weekday == day && span.from == 0 && span.until >= 1440)
                })
            })
    }

    /// When they are open in any week without a holiday, in order, without overlaps within a day.
    ///
    /// `None` if weeks differ (months, dates, every first Monday, sunset), if an end is open, or if
    /// somebody has to be asked (`unknown`, a comment): then only the text says it all.
    pub fn weekly(&self) -> Option<&[Span]> {
        self.weekly.as_deref()
    }

    /// Whether they name years, and all of those are past.
    pub fn are_over(&self, today: Date) -> bool {
        self.last_year
            .is_some_and(|last| last < i32::from(today.year()))
    }

    /// Whether they say what happens on public or school holidays.
    pub fn mentions_holidays(&self) -> bool {
        self.mentions_holidays
    }

    /// Whether they say that it is closed on public holidays.
    pub fn holidays_closed(&self) -> bool {
        self.holidays_closed
    }

    /// The days that share the same times, beginning and end as in [`Span`], in the order of their
    /// first day. Closed days are left out; there are none at all
    /// where [`weekly`](Self::weekly) is `None`.
    pub fn groups(&self) -> Vec<SameDays> {
        let mut groups: Vec<SameDays> = Vec::new();
        let spans = self.weekly().unwrap_or_default();
        for day in 0..7 {
            let of_day = spans.iter().filter(|span| span.weekday == day);
            let times: Vec<_> = of_day.map(|span| (span.from, span.until)).collect();
            if times.is_empty() {
                continue;
            }
            match groups.iter_mut().find(|(_, known)| *known == times) {
                Some((days, _)) => days.push(day),
                None => groups.push((vec![day], times)),
            }
        }
        groups
    }
}

impl FromStr for Hours {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let text = text.trim();
        let count = text.chars().count();
        if text.is_empty() || count > MOST {
            return Err(Mistake::new(
                &codes::HOURS,
                format!("opening hours have 1 to {MOST} characters"),
            )
            .label(format!("this has {count}"))
            .help("write hours such as `24/7` or `Mo-Fr 09:00-17:00`"));
        }
        match Self::read(text) {
            Ok(Some(hours)) => Ok(hours),
            Ok(None) => Err(never(text)),
            Err(error) => Err(unread(text, &error)),
        }
    }
}

impl Hours {
    /// Reads a text that is hours in the syntax, without a guess at what else may have been meant; none if they never open.
    fn read(text: &str) -> Result<Option<Self>, Error> {
        let rules = text.parse::<OpeningHoursExpression>()?.rules;
        let hours = Self {
            text: text.into(),
            weekly: week::weekly(text, &rules).map(Into::into),
            mentions_holidays: rules.iter().any(|rule| holidays(rule).next().is_some()),
            holidays_closed: holidays_closed(&rules),
            last_year: years::last(&rules),
        };
        Ok(hours.opens(&rules).then_some(hours))
    }

    /// Whether there is any time at which it may be open.
    fn opens(&self, rules: &[RuleSequence]) -> bool {
        let opens = |rule: &RuleSequence| rule.kind != RuleKind::Closed || !rule.comment.is_empty();
        match self.weekly() {
            Some([]) => rules
                .iter()
                .any(|rule| opens(rule) && holidays(rule).next().is_some()),
            Some(_) => true,
            None => rules.iter().any(opens),
        }
    }
}

impl Scalar for Hours {
    const EXPECTS: &'static str = "opening hours such as `24/7` or `Mo-Fr 09:00-17:00`";
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl serde::Serialize for Hours {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// The kinds of holidays that a rule names.
fn holidays(rule: &RuleSequence) -> impl Iterator<Item = HolidayKind> {
    rule.day_selector
        .weekday
        .iter()
        .filter_map(|day| match day {
            WeekDayRange::Holiday { kind, .. } => Some(*kind),
            WeekDayRange::Fixed { .. } => None,
        })
}

/// Whether the last rule about public holidays closes them.
fn holidays_closed(rules: &[RuleSequence]) -> bool {
    let about = |rule: &&RuleSequence| holidays(rule).any(|kind| kind == HolidayKind::Public);
    rules.iter().rfind(about).is_some_and(|rule| {
        rule.kind == RuleKind::Closed && rule.time_selector == TimeSelector::default()
    })
}

/// The mistake of hours that cannot be read: from where on, and what was probably meant.
fn unread(text: &str, error: &Error) -> Mistake {
    let mistake = Mistake::new(
        &codes::HOURS,
        format!("`{}` cannot be read as opening hours", shorten(text)),
    );
    let mistake = match column(error) {
        Some(column) if column > text.chars().count() => {
            mistake.label("something is missing at the end")
        }
        Some(column) => {
            let rest: String = text.chars().skip(column - 1).take(12).collect();
            mistake.label(format!(
                "not understood from character {column} on, at `{}`",
                shorten(&rest)
            ))
        }
        None => mistake,
    };
    match meant::hours(text).filter(|meant| matches!(Hours::read(meant), Ok(Some(_)))) {
        Some(meant) => mistake.help(format!("write `{meant}`")),
        None => mistake.help(
            "write `24/7`, or days and 24-hour times such as `Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off`",
        ),
    }
}

/// The character, counted from 1, at which the library stopped. It only says so in words:
/// ` --> 1:5` stands in the first line.
fn column(error: &Error) -> Option<usize> {
    let Error::Syntax(error) = error else {
        return None;
    };
    let words = error.to_string();
    let place = words.lines().next()?.trim().strip_prefix("--> ")?;
    place
        .split_once(':')?
        .1
        .parse()
        .ok()
        .filter(|column| *column > 0)
}

/// The mistake of hours that are never open.
fn never(text: &str) -> Mistake {
    Mistake::new(&codes::HOURS, format!("`{}` is never open", shorten(text)))
        .label("no day is left")
        .help("write when it is open, or say `status: ended` or `status: paused`")
}

#[cfg(test)]
mod tests;
