//! How long a check of an entry holds.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fields::Gather;
use crate::model::{Kind, Months};
use crate::source::Field;

/// How long a check of an entry holds, by its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckEvery {
    program: Months,
    organization: Months,
    place: Months,
    group: Months,
    hotline: Months,
    service: Months,
    activity: Months,
}

/// A year; half a year where a number that is dead does most harm.
impl Default for CheckEvery {
    fn default() -> Self {
        Self {
            program: Months::YEAR,
            organization: Months::YEAR,
            place: Months::YEAR,
            group: Months::YEAR,
            hotline: Months::HALF_YEAR,
            service: Months::HALF_YEAR,
            activity: Months::YEAR,
        }
    }
}

impl CheckEvery {
    /// How long a check of an entry of this kind holds; none for texts, whose reviews say it themselves.
    pub fn of(&self, kind: Kind) -> Option<Months> {
        match kind {
            Kind::Program => Some(self.program),
            Kind::Organization => Some(self.organization),
            Kind::Place => Some(self.place),
            Kind::Group => Some(self.group),
            Kind::Hotline => Some(self.hotline),
            Kind::Service => Some(self.service),
            Kind::Activity => Some(self.activity),
            Kind::Article | Kind::Story | Kind::Page => None,
        }
    }
}

/// How long a check of an entry holds, by its kind: `3 months` or `1 year`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawCheckEvery {
    /// Of a program; a year unless said.
    program: Field<Months>,
    /// Of an organization; a year unless said.
    organization: Field<Months>,
    /// Of a place; a year unless said.
    place: Field<Months>,
    /// Of a group; a year unless said.
    group: Field<Months>,
    /// Of a hotline; half a year unless said.
    hotline: Field<Months>,
    /// Of a service; half a year unless said.
    service: Field<Months>,
    /// Of an activity; a year unless said.
    activity: Field<Months>,
}

impl RawCheckEvery {
    pub(super) fn parse(self, gather: &mut Gather) -> CheckEvery {
        let usual = CheckEvery::default();
        let mut take = |name, field, usual| gather.field(name, field).unwrap_or(usual);
        CheckEvery {
            program: take("program", self.program, usual.program),
            organization: take("organization", self.organization, usual.organization),
            place: take("place", self.place, usual.place),
            group: take("group", self.group, usual.group),
            hotline: take("hotline", self.hotline, usual.hotline),
            service: take("service", self.service, usual.service),
            activity: take("activity", self.activity, usual.activity),
        }
    }
}
