//! When a text was read again for truth.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Gather;
use crate::model::{Day, Line};
use crate::source::Field;

/// A review that happened.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawReview {
    /// The day.
    date: Field<Day>,
    /// The role of who read it.
    by: Field<Line>,
    /// When it is due again.
    next: Field<Day>,
}

/// A review that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The day.
    pub date: Date,
    /// The role of who read it.
    pub by: Option<Line>,
    /// When it is due again.
    pub next: Option<Date>,
}

impl RawReview {
    pub(crate) fn parse(self, gather: &mut Gather) -> Option<Review> {
        let help = "add the day, `date: 2026-10-12`; if nobody read it again, delete `reviewed`";
        let date = gather.required("date", self.date, "a review has no date", help);
        let by = gather.field("by", self.by);
        let next = gather.field("next", self.next).map(Day::date);
        Some(Review {
            date: date?.date(),
            by,
            next,
        })
    }
}
