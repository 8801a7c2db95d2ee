//! What YAML may say about an article.

use crate::fields::{RawCitation, RawReview};
use crate::model::{Audience, Line, Name, Ref, Slug};
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
