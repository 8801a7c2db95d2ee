//! Closures and notices: dated exceptions and messages that expire by themselves.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Gather;
use crate::model::{DateRange, Day, Flag, Line, Name, Ref};
use crate::source::Field;

/// A dated exception which expires by itself.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawClosure {
    /// The first day.
    from: Field<Day>,
    /// The last day; the first one if it is not said.
    until: Field<Day>,
    /// Why, in a few words.
    reason: Field<Line>,
    /// What happens instead, in words.
    instead: Field<Line>,
    /// Another place in the meantime.
    instead_place: Field<Ref>,
    /// `yes` if it meets online in the meantime.
    instead_online: Field<Flag>,
}

/// A dated exception: nothing meets on these days, or it meets elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// The days, both ends included.
    pub days: DateRange,
    /// Why.
    pub reason: Option<Line>,
    /// What happens instead.
    pub instead: Option<Line>,
    /// Another place in the meantime.
    pub instead_place: Option<Ref>,
    /// Whether it meets online in the meantime.
    pub instead_online: bool,
}

impl Closure {
    /// Whether it still meets on these days, elsewhere or online.
    pub fn moves(&self) -> bool {
        self.instead_place.is_some() || self.instead_online
    }
}

impl RawClosure {
    pub(crate) fn parse(self, gather: &mut Gather) -> Option<Closure> {
        let help = "add the first day, `from: 2026-12-24`, and the last, `until: 2027-01-02`";
        let from = gather.required(
            "from",
            self.from,
            "a closure does not say when it begins",
            help,
        );
        let until = gather.field("until", self.until);
        let closure = Closure {
            reason: gather.field("reason", self.reason),
            instead: gather.field("instead", self.instead),
            instead_place: gather.field("instead_place", self.instead_place),
            instead_online: gather.field("instead_online", self.instead_online) == Some(Flag::Yes),
            days: range(from?, until, gather)?,
        };
        Some(closure)
    }
}

/// A dated message that closes nothing.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawNotice {
    /// The first day on which it is shown.
    from: Field<Day>,
    /// The last day on which it is shown.
    until: Field<Day>,
    /// The message.
    text: Field<Line>,
    /// Only for this region; in `site.yaml`.
    region: Field<Name>,
}

/// A dated message that closes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The days on which it is shown.
    pub days: DateRange,
    /// The message.
    pub text: Line,
    /// The only region that sees it.
    pub region: Option<Name>,
}

impl RawNotice {
    pub(crate) fn parse(self, gather: &mut Gather) -> Option<Notice> {
        let text = gather.required(
            "text",
            self.text,
            "a notice has no text",
            "add `text:`, the message",
        );
        let help = "add the first day, `from: 2026-12-01`, and the last, `until: 2026-12-31`";
        let from = gather.required(
            "from",
            self.from,
            "a notice does not say when it begins",
            help,
        );
        let until = gather.required(
            "until",
            self.until,
            "a notice does not say when it ends",
            help,
        );
        let region = gather.field("region", self.region);
        let days = range(from?, Some(until?), gather)?;
        Some(Notice {
            days,
            text: text?,
            region,
        })
    }
}

fn range(from: Day, until: Option<Day>, gather: &mut Gather) -> Option<DateRange> {
    match DateRange::new(from.date(), until.unwrap_or(from).date()) {
        Ok(days) => Some(days),
        Err(mistake) => {
            gather.wrong("until", mistake);
            None
        }
    }
}
