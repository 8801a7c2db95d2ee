//! Page: about, safety, and anything else.

mod parse;
pub(crate) mod raw;

use crate::fields::{Citation, Head, Review};
use crate::model::Line;

/// A page.
#[derive(Debug, Clone)]
pub struct Page {
    /// What every entry has.
    pub head: Head,
    /// One sentence on what it says.
    pub summary: Option<Line>,
    /// The last review.
    pub reviewed: Option<Review>,
    /// Where its facts were read.
    pub sources: Vec<Citation>,
}
