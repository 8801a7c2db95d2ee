//! What YAML may say about a story.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::{Audience, Day, Line, Name, Ref, Slug};
use crate::source::{Field, Many};

raw_entry! {
    /// A story: lived experience, told anonymously and with consent that can be withdrawn.
    pub(crate) struct RawStory {
        /// The title.
        title: Field<Name>,
        /// One sentence on what it tells.
        summary: Field<Line>,
        /// Who tells it: a first name, an initial or a role; never a last name.
        by: Field<Name>,
        /// What it is about, such as `first-steps` or `families`.
        topics: Many<Slug>,
        /// Who it is for.
        r#for: Many<Audience>,
        /// The programs it tells of.
        programs: Many<Ref>,
        /// What is hard to read in it, shown above the text.
        content_note: Field<Line>,
        /// The consent of who tells it.
        consent: Option<RawStoryConsent>,
        /// Entries to read or turn to next.
        related: Many<Ref>,
    }
}

/// The consent of who tells a story.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawStoryConsent {
    /// The day on which it was given.
    pub(crate) date: Field<Day>,
    /// The role of who keeps it, such as `secretary`; whom to ask for it to end.
    pub(crate) kept_by: Field<Line>,
    /// The last day for which it was given.
    pub(crate) until: Field<Day>,
    /// The day on which it was withdrawn: the story is not published any more.
    pub(crate) withdrawn: Field<Day>,
}
