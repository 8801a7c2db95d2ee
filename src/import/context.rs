//! What is known before a feed is read.

use crate::kinds::Program;
use crate::model::{Country, Zone};

/// What is known before a feed is read, and holds for all of it.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The program whose meetings the feed lists: its codes are read by the table of this program.
    pub program: Option<&'a Program>,
    /// The zone of times that come without one: that of `--time-zone`, else the site's.
    pub zone: &'a Zone,
    /// The country of the site.
    pub country: Country,
    /// Whether people to ask are imported too (`--with-contacts`).
    pub with_contacts: bool,
    /// The name of the feed, for `source:` in content: that of its file.
    pub feed: &'a str,
}
