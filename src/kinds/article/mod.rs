//! Article: writing for visitors.

mod parse;
pub(crate) mod raw;

use crate::fields::{Citation, Head, Review};
use crate::model::{Audience, Line, Ref, Slug};

/// Writing for visitors.
#[derive(Debug, Clone)]
pub struct Article {
    /// What every entry has.
    pub head: Head,
    /// One sentence on what a reader gets.
    pub summary: Option<Line>,
    /// What it is about.
    pub topics: Vec<Slug>,
    /// Who it is for.
    pub audiences: Vec<Audience>,
    /// Who wrote it.
    pub author: Option<Line>,
    /// The last review.
    pub reviewed: Option<Review>,
    /// Where its facts were read.
    pub sources: Vec<Citation>,
    /// Entries to read or turn to next.
    pub related: Vec<Ref>,
}
