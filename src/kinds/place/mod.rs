//! Place: a building or area where things happen.

mod parse;
pub(crate) mod raw;

use crate::fields::{Closure, Head, Location, Notice};
use crate::model::{Name, WebUrl, Zone};

/// A building or area, shared by what happens there.
#[derive(Debug, Clone)]
pub struct Place {
    /// What every entry has.
    pub head: Head,
    /// Where it is.
    pub location: Location,
    /// Other names people know it by.
    pub also_called: Vec<Name>,
    /// Its time zone, if it is not the site's.
    pub zone: Option<Zone>,
    /// Its own site.
    pub website: Option<WebUrl>,
    /// Days on which the building is closed.
    pub closures: Vec<Closure>,
    /// Messages about the building.
    pub notices: Vec<Notice>,
}
