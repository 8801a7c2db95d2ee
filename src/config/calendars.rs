//! How calendars are made.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fields::Gather;
use crate::model::{Count, Flag};
use crate::source::Field;

/// How calendars are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendars {
    /// Whether each group has one of its own.
    pub groups: bool,
    /// Whether they name no group and no program.
    pub discreet: bool,
    /// The most meetings that one calendar holds.
    pub most: usize,
}

impl Default for Calendars {
    fn default() -> Self {
        Self {
            groups: true,
            discreet: false,
            most: 1000,
        }
    }
}

/// Calendars that people put into their own.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawCalendars {
    /// `no` if groups get no calendar of their own, which saves a large site one file for each.
    groups: Field<Flag>,
    /// `yes` if they name no group and no program, for calendars that others can see.
    discreet: Field<Flag>,
    /// The most meetings that one calendar holds; 1,000 unless said. A list with more has none.
    most: Field<Count>,
}

impl RawCalendars {
    pub(super) fn parse(self, gather: &mut Gather) -> Calendars {
        let usual = Calendars::default();
        let most = gather.field("most", self.most);
        Calendars {
            groups: gather.field("groups", self.groups) != Some(Flag::No),
            discreet: gather.field("discreet", self.discreet) == Some(Flag::Yes),
            most: most.map_or(usual.most, Count::get),
        }
    }
}
