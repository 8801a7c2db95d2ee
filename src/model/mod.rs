//! The nouns of the field: times, schedules, places, phones, hours, languages, identities.
//!
//! Here: types that know what they mean, each read from text by `FromStr` with a [`Mistake`] that
//! speaks to a volunteer. Not here: files, YAML, templates, and which field a value stood in.
//!
//! Invariant: a value of a type in this room is right by itself; nothing checks it again.

#[macro_use]
mod words;

mod access;
mod attendance;
mod audience;
mod coordinates;
mod count;
mod date;
mod dated;
mod day_part;
mod email;
mod hours;
mod identity;
mod lang;
mod life;
mod line;
mod middles;
mod months;
mod number_pattern;
mod online;
mod phone;
mod private;
mod schedule;
pub mod suggest;
mod time;
pub mod tongue;
mod url;
mod verified;
mod weekday;
mod zone;

use std::str::FromStr;

use crate::diag::Mistake;

pub use access::{AccessFact, Answer, Flag};
pub use attendance::Attendance;
pub use audience::Audience;
pub use coordinates::Coordinates;
pub use count::Count;
pub use date::Day;
pub use dated::DateRange;
pub use day_part::DayPart;
pub use email::Email;
pub use hours::{Hours, SameDays, Span};
pub use identity::{EntryId, Kind, Ref, Slug};
pub use lang::{Country, Lang};
pub use life::{MeetingStatus, Status};
pub(crate) use line::is_unseen;
pub use line::{Line, Name, Prose};
pub use months::Months;
pub use number_pattern::NumberPattern;
pub use online::Join;
pub use phone::Phone;
pub use private::Private;
pub use schedule::{Beginning, Every, Minutes, Occurrence, Parts, Rule, Schedule, Week};
pub use time::TimeOfDay;
pub use url::{WebUrl, safe_scheme};
pub use verified::{Method, Verified};
pub use weekday::Weekday;
pub use zone::Zone;

/// A value written as one scalar: how it is read, and how schema and messages describe it.
pub trait Scalar: FromStr<Err = Mistake> {
    /// What belongs here, with its article and an example: "a time such as `19:30` or `7:30 pm`".
    const EXPECTS: &'static str;
    /// The words allowed, where only a few are; empty where any text may stand.
    const CHOICES: &'static [&'static str] = &[];
    /// Whether it is words that a visitor reads, so that a translation may say them anew.
    const WORDS: bool = false;

    /// The value with a mark that its words are in the language of this tag; the value itself where it is no words.
    #[must_use]
    fn written_in(self, _: &str) -> Self {
        self
    }
}
