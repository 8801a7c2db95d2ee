//! What YAML may say about an article.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fields::RawCitation;
use crate::model::{Audience, Day, Line, Name, Ref, Slug};
use crate::source::{Field, Many};

raw_entry! {
    /// An article: writing for visitors.
    pub(crate) struct RawArticle {
        /// The title.
        title: Field<Name>,
        /// One sentence on what a reader gets.
        summary: Field<Line>,
        /// What it is about, such as `coping` or `families`.
        topics: Many<Slug>,
        /// Who it is for.
        r#for: Many<Audience>,
        /// Who wrote it: a role or a group.
        author: Field<Line>,
        /// When it was read again for truth, by which role, and when that is due next.
        reviewed: Option<RawReview>,
        /// Where its facts were read.
        sources: Vec<RawCitation>,
        /// Entries to read or turn to next.
        related: Many<Ref>,
    }
}

/// A review that happened.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawReview {
    /// The day.
    pub(crate) date: Field<Day>,
    /// The role of who read it.
    pub(crate) by: Field<Line>,
    /// When it is due again.
    pub(crate) next: Field<Day>,
}
