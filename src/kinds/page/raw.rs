//! What YAML may say about a page.

use crate::fields::{RawCitation, RawReview};
use crate::model::{Line, Name};
use crate::source::Field;

raw_entry! {
    /// A page: about, safety, and anything else.
    pub(crate) struct RawPage {
        /// The title.
        title: Field<Name>,
        /// One sentence on what it says.
        summary: Field<Line>,
        /// When it was read again for truth, by which role, and when that is due next.
        reviewed: Option<RawReview>,
        /// Where its facts were read.
        sources: Vec<RawCitation>,
    }
}
