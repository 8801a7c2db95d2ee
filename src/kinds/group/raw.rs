//! What YAML may say about a group.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fields::{RawAccess, RawClosure, RawContact, RawNotice, RawOrigin, RawWhereabouts};
use crate::kinds::program::raw::{Medication, RawFirstVisit};
use crate::model::{Attendance, Flag, Join, Line, MeetingStatus, Name, Prose, Ref, Slug, WebUrl};
use crate::source::{Field, Many};

raw_entry! {
    /// A group: those who meet, and when, where and how.
    pub(crate) struct RawGroup {
        /// The name of the group.
        name: Field<Name>,
        /// Other names people know it by.
        also_called: Many<Name>,
        /// The id of the program it belongs to.
        program: Field<Ref>,
        /// `yes` if it belongs to no program.
        independent: Field<Flag>,
        /// The organizations that serve it.
        organizations: Many<Ref>,
        /// The id of a place, or a place written in line.
        place: Option<RawWhereabouts>,
        /// How one attends.
        attendance: Field<Attendance>,
        /// Its meetings.
        meetings: Vec<RawMeeting>,
        /// How to join from elsewhere.
        online: Option<RawOnline>,
        /// What strangers should know, across programs.
        tags: Many<Slug>,
        /// The program's own codes that no tag can say.
        codes: Many<Line>,
        /// The languages spoken.
        languages: Many<crate::model::Lang>,
        /// Facts about getting in.
        access: Option<RawAccess>,
        /// Somebody to ask.
        contact: Option<RawContact>,
        /// The group's own page.
        website: Field<WebUrl>,
        /// The time zone of its meetings; the place's or the site's unless said.
        time_zone: Field<crate::model::Zone>,
        /// The region by which the site sorts its lists, where the place does not say it.
        region: Field<Name>,
        /// Who may come, in the group's own words; the program's rule unless said.
        who_can_come: Field<Line>,
        /// `yes`, `no`, `unknown` or `varies`: whether people who take prescribed medication are welcome.
        medication_welcome: Field<Medication>,
        /// What it costs, in words.
        cost: Field<Line>,
        /// Answers for a first visit where they differ from the program's.
        first_visit: Option<RawFirstVisit>,
        /// How to give to the group.
        contributions: Option<RawContributions>,
        /// Days on which nothing meets.
        closures: Vec<RawClosure>,
        /// Messages that close nothing.
        notices: Vec<RawNotice>,
        /// Where it was imported from.
        source: Option<RawOrigin>,
    }
}

raw_when! {
    split
    /// A meeting: days, times, and what differs from its group.
    pub(crate) struct RawMeeting {
        /// A stable key for calendars and feeds; by default group id, weekday and time.
        id: Field<Slug>,
        /// The record it was imported from.
        source: Option<RawOrigin>,
        /// `paused` if this meeting does not happen at present while others of the group do.
        status: Field<MeetingStatus>,
        /// A name of its own.
        name: Field<Name>,
        /// How one attends this meeting.
        attendance: Field<Attendance>,
        /// Where this meeting is.
        place: Option<RawWhereabouts>,
        /// How to join this meeting.
        online: Option<RawOnline>,
        /// Tags beside those of the group.
        tags: Many<Slug>,
        /// Codes beside those of the group.
        codes: Many<Line>,
        /// Languages instead of those of the group.
        languages: Many<crate::model::Lang>,
        /// Facts that differ for this meeting.
        access: Option<RawAccess>,
        /// Anything else about this meeting.
        notes: Field<Prose>,
        /// Days on which this meeting does not happen.
        closures: Vec<RawClosure>,
        /// Messages about this meeting.
        notices: Vec<RawNotice>,
    }
}

/// How to join from elsewhere.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawOnline {
    /// The address of the room.
    pub(crate) url: Field<WebUrl>,
    /// The number to dial in, as published.
    pub(crate) phone: Field<Line>,
    /// Who may have the link: `open`, `ask` or `registration`.
    pub(crate) join: Field<Join>,
    /// The passcode, where the group publishes it.
    pub(crate) passcode: Field<Line>,
    /// The meeting number to type in.
    pub(crate) meeting_id: Field<Line>,
    /// Whom to ask for the link, with `join: ask`: an e-mail address or a few words.
    pub(crate) ask: Field<Line>,
    /// Where to register, with `join: registration`.
    pub(crate) registration: Field<WebUrl>,
    /// The software, such as `Zoom`.
    pub(crate) platform: Field<Line>,
    /// Anything else about joining.
    pub(crate) notes: Field<Prose>,
    /// Anything else about dialling in.
    pub(crate) phone_notes: Field<Prose>,
}

/// How to give to the group.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawContributions {
    /// A Venmo name, with its `@`.
    pub(crate) venmo: Field<Line>,
    /// A Cash App name, with its `$`.
    pub(crate) square: Field<Line>,
    /// A PayPal.Me name.
    pub(crate) paypal: Field<Line>,
    /// A homegroup.online code.
    pub(crate) homegroup_online: Field<Line>,
    /// Any other way.
    pub(crate) url: Field<WebUrl>,
}
