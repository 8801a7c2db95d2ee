//! Organization: who runs a line or a service, or serves a set of groups.

mod parse;
pub(crate) mod raw;

use crate::fields::{Contact, Head, Whereabouts};
use crate::model::{Line, Name, Ref, WebUrl};

pub use raw::Sort;

/// Who runs a line or a service, or serves a set of groups.
#[derive(Debug, Clone)]
pub struct Organization {
    /// What every entry has.
    pub head: Head,
    /// Other names people know it by.
    pub also_called: Vec<Name>,
    /// What sort it is.
    pub sort: Option<Sort>,
    /// One sentence on what it does.
    pub summary: Option<Line>,
    /// The organization it is part of.
    pub part_of: Option<Ref>,
    /// The programs it serves.
    pub programs: Vec<Ref>,
    /// The area it serves.
    pub area: Option<Line>,
    /// Its office.
    pub place: Option<Whereabouts>,
    /// Its site.
    pub website: Option<WebUrl>,
    /// How to reach it.
    pub contact: Option<Contact>,
    /// Who pays for it.
    pub funded_by: Option<Line>,
}
