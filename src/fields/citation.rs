//! Where facts were read.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Gather;
use crate::model::{Day, Line, WebUrl};
use crate::source::Field;

/// Where a fact was read.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawCitation {
    /// Who published it.
    name: Field<Line>,
    /// Where.
    url: Field<WebUrl>,
    /// When it was read.
    date: Field<Day>,
}

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Who published it.
    pub name: Line,
    /// Where.
    pub url: Option<WebUrl>,
    /// When it was read.
    pub date: Option<Date>,
}

impl RawCitation {
    pub(crate) fn parse(self, gather: &mut Gather) -> Option<Citation> {
        let help = "add `name:`, who published it";
        let name = gather.required("name", self.name, "a source has no name", help);
        let url = gather.field("url", self.url);
        let date = gather.field("date", self.date).map(Day::date);
        Some(Citation {
            name: name?,
            url,
            date,
        })
    }
}

/// The record of a foreign system that an entry or meeting came from.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawOrigin {
    /// The feed.
    feed: Field<Line>,
    /// The id in the feed.
    id: Field<Line>,
    /// The slug in the feed.
    slug: Field<Line>,
    /// The day it was imported.
    date: Field<Day>,
    /// When the source says it was changed; never a check.
    updated: Field<Line>,
}

/// The record of a foreign system that an entry or meeting came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The feed.
    pub feed: Option<Line>,
    /// The id in the feed.
    pub id: Option<Line>,
    /// The slug in the feed.
    pub slug: Option<Line>,
    /// The day it was imported.
    pub date: Option<Date>,
    /// When the source says it was changed.
    pub updated: Option<Line>,
}

impl RawOrigin {
    pub(crate) fn parse(self, gather: &mut Gather) -> Origin {
        Origin {
            feed: gather.field("feed", self.feed),
            id: gather.field("id", self.id),
            slug: gather.field("slug", self.slug),
            date: gather.field("date", self.date).map(Day::date),
            updated: gather.field("updated", self.updated),
        }
    }
}
