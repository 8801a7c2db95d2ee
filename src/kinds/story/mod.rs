//! Story: lived experience, told anonymously and with consent that can be withdrawn.

mod parse;
pub(crate) mod raw;

use jiff::civil::Date;

use crate::fields::Head;
use crate::model::{Audience, Line, Name, Ref, Slug};

/// Lived experience.
#[derive(Debug, Clone)]
pub struct Story {
    /// What every entry has.
    pub head: Head,
    /// One sentence on what it tells.
    pub summary: Option<Line>,
    /// Who tells it; never a last name.
    pub by: Option<Name>,
    /// What it is about.
    pub topics: Vec<Slug>,
    /// Who it is for.
    pub audiences: Vec<Audience>,
    /// The programs it tells of.
    pub programs: Vec<Ref>,
    /// What is hard to read in it.
    pub content_note: Option<Line>,
    /// The consent of who tells it; none only in a file with mistakes, which is not published.
    pub consent: Option<Consent>,
    /// Entries to read or turn to next.
    pub related: Vec<Ref>,
}

/// The consent of who tells a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The day on which it was given.
    pub date: Date,
    /// The role of who keeps it.
    pub kept_by: Option<Line>,
    /// The last day for which it was given.
    pub until: Option<Date>,
    /// The day on which it was withdrawn.
    pub withdrawn: Option<Date>,
}

impl Consent {
    /// The day from which it does not hold any more, if that has come on `today`.
    pub fn over(&self, today: Date) -> Option<Date> {
        let withdrawn = self.withdrawn.filter(|day| *day <= today);
        withdrawn.or(self.until.filter(|until| *until < today))
    }
}
