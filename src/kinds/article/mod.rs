//! Article: writing for visitors.

mod parse;
pub(crate) mod raw;

use jiff::civil::Date;

use crate::fields::{Citation, Head};
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
