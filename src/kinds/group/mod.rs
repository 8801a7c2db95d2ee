//! Group: those who meet, and when, where and how.

mod meeting;
mod online;
mod parse;
pub(crate) mod raw;

use crate::fields::{Access, Closure, Contact, Head, Notice, Origin, When, Whereabouts};
use crate::kinds::program::{FirstVisit, Medication};
use crate::model::{Attendance, Lang, Line, Name, Prose, Ref, Slug, WebUrl, Zone};

pub use online::{Door, Online};

/// Those who meet. What many do not have stands in boxes: a large directory holds a hundred thousand of these.
#[derive(Debug, Clone)]
pub struct Group {
    /// What every entry has.
    pub head: Head,
    /// Other names people know it by.
    pub also_called: Box<[Name]>,
    /// The program it belongs to; none if it is independent.
    pub program: Option<Slug>,
    /// The organizations that serve it.
    pub organizations: Box<[Ref]>,
    /// Where it meets.
    pub place: Option<Whereabouts>,
    /// Its meetings.
    pub meetings: Box<[Meeting]>,
    /// How to join from elsewhere.
    pub online: Option<Box<Online>>,
    /// What strangers should know, across programs.
    pub tags: Box<[Slug]>,
    /// The program's own codes.
    pub codes: Box<[Line]>,
    /// The languages spoken.
    pub languages: Box<[Lang]>,
    /// What is known about getting in.
    pub access: Access,
    /// Somebody to ask.
    pub contact: Option<Box<Contact>>,
    /// Its own page.
    pub website: Option<WebUrl>,
    /// The time zone of its meetings, if it says one.
    pub zone: Option<Zone>,
    /// The region, where the place does not say it.
    pub region: Option<Name>,
    /// Who may come, in its own words.
    pub who: Option<Line>,
    /// Whether people who take prescribed medication are welcome.
    pub medication: Option<Medication>,
    /// What it costs.
    pub cost: Option<Line>,
    /// Answers that differ from the program's.
    pub first_visit: FirstVisit,
    /// How to give to it: what it is called, and the name or address.
    pub contributions: Option<Box<Contributions>>,
    /// Days on which nothing meets.
    pub closures: Box<[Closure]>,
    /// Messages that close nothing.
    pub notices: Box<[Notice]>,
    /// Where it was imported from.
    pub origin: Option<Box<Origin>>,
}

impl Group {
    /// Whether it, or a meeting of it, comes from a feed.
    pub fn is_imported(&self) -> bool {
        self.origin.is_some() || self.meetings.iter().any(|meeting| meeting.origin.is_some())
    }

    /// The ways to join its meetings from elsewhere: those that a meeting says itself, and that of the group.
    pub fn rooms(&self) -> impl Iterator<Item = &Online> {
        let own = self.meetings.iter().map(|meeting| &meeting.online);
        own.chain([&self.online]).flatten().map(Box::as_ref)
    }
}

/// A meeting: days and times, and what differs from its group.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// When.
    pub when: When,
    /// The stable key for calendars and feeds, if it is not made from day and time.
    pub key: Option<Slug>,
    /// How one attends.
    pub attendance: Attendance,
    /// Whether it does not happen at present, while the group goes on.
    pub paused: bool,
    /// A name of its own.
    pub name: Option<Name>,
    /// Where this meeting is.
    pub place: Option<Whereabouts>,
    /// How to join this meeting.
    pub online: Option<Box<Online>>,
    /// Tags beside those of the group.
    pub tags: Box<[Slug]>,
    /// Codes beside those of the group.
    pub codes: Box<[Line]>,
    /// Languages instead of those of the group.
    pub languages: Box<[Lang]>,
    /// Facts that differ for this meeting.
    pub access: Access,
    /// Anything else.
    pub notes: Option<Prose>,
    /// Days on which it does not happen.
    pub closures: Box<[Closure]>,
    /// Messages about it.
    pub notices: Box<[Notice]>,
    /// The record it was imported from.
    pub origin: Option<Box<Origin>>,
}

/// How to give to a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contributions {
    /// A Venmo name, with its `@`.
    pub venmo: Option<Line>,
    /// A Cash App name, with its `$`.
    pub square: Option<Line>,
    /// A `PayPal.Me` name.
    pub paypal: Option<Line>,
    /// A homegroup.online code.
    pub homegroup_online: Option<Line>,
    /// Any other way.
    pub url: Option<WebUrl>,
}
