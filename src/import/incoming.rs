//! One record, understood: a meeting of some group, in the words of content.

use super::Position;
use crate::model::{
    AccessFact, Attendance, Coordinates, Country, Email, Lang, Line, Minutes, Name, Prose, Slug,
    TimeOfDay, WebUrl, Weekday, Zone,
};

/// All that a feed says, understood.
#[derive(Debug, Clone, Default)]
pub struct Understood {
    /// Its meetings, in the order of its records.
    pub meetings: Vec<Incoming>,
    /// Who serves them, each once, in the order in which they are met.
    pub organizations: Vec<IncomingOrganization>,
}

/// One record, understood. Each record that is not refused is one meeting.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// The number of the record, from 1.
    pub record: u32,
    /// Where it begins.
    pub at: Position,
    /// Its id in the source.
    pub id: Option<Line>,
    /// Its slug in the source: the key of bookmarks in apps. Unique in the feed.
    pub slug: Line,
    /// When the source says it was changed, as the source writes it; never a check.
    pub updated: Option<Line>,
    /// The name of the meeting.
    pub name: Name,
    /// The name of the group, where the feed has one beside that of the meeting.
    pub group: Option<Name>,
    /// What the feed says about the group: plain text.
    pub group_notes: Option<Prose>,
    /// Its days; none if one arranges a time.
    pub days: Vec<Weekday>,
    /// When it begins; none if one arranges a time.
    pub time: Option<TimeOfDay>,
    /// How long it takes, where the feed says it.
    pub duration: Option<Minutes>,
    /// The zone, where the feed says one.
    pub zone: Option<Zone>,
    /// How one attends.
    pub attendance: Attendance,
    /// Whether it does not meet at present: its room is shut and there is no way to join from elsewhere.
    pub paused: bool,
    /// Where. An online meeting keeps the room that it cannot use at present.
    pub place: Option<IncomingPlace>,
    /// How to join from elsewhere.
    pub online: Option<IncomingOnline>,
    /// Tags.
    pub tags: Vec<Slug>,
    /// Codes that no tag, language or access fact can give back.
    pub codes: Vec<Line>,
    /// Languages.
    pub languages: Vec<Lang>,
    /// Access facts that are claimed.
    pub access: Vec<AccessFact>,
    /// Anything else about the meeting: plain text.
    pub notes: Option<Prose>,
    /// The group's own page.
    pub website: Option<WebUrl>,
    /// How to give.
    pub contributions: IncomingContributions,
    /// Whom to ask, only with `--with-contacts`; never public.
    pub contact: Option<IncomingContact>,
    /// Who serves it: the key of an [`IncomingOrganization`].
    pub organization: Option<Slug>,
}

/// Where a meeting is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IncomingPlace {
    /// The name of the building.
    pub name: Option<Name>,
    /// Street and number.
    pub address: Option<Line>,
    /// The town or city.
    pub city: Option<Name>,
    /// State or province.
    pub state: Option<Line>,
    /// The postal code.
    pub postal_code: Option<Line>,
    /// The country, where the feed says one.
    pub country: Option<Country>,
    /// The region by which lists are sorted.
    pub region: Option<Name>,
    /// Regions within it, from the larger to the smaller.
    pub sub_region: Option<Name>,
    /// Latitude and longitude.
    pub coordinates: Option<Coordinates>,
    /// Whether address and coordinates are only roughly right.
    pub approximate: bool,
    /// How to find the door or the room: plain text.
    pub notes: Option<Prose>,
    /// How to get there by bus or train.
    pub transit: Option<Line>,
}

/// How to join from elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncomingOnline {
    /// The address of the room.
    pub url: Option<WebUrl>,
    /// The number to dial, as published.
    pub phone: Option<Line>,
    /// Whom to ask for the way in, where the feed publishes neither link nor number but says this.
    pub ask: Option<Line>,
    /// What the feed says about the room.
    pub notes: Option<Prose>,
    /// What the feed says about the number.
    pub phone_notes: Option<Prose>,
}

/// How to give.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncomingContributions {
    /// A Venmo name, with its `@`.
    pub venmo: Option<Line>,
    /// A Cash App name, with its `$`.
    pub square: Option<Line>,
    /// A `PayPal.Me` name.
    pub paypal: Option<Line>,
    /// A homegroup.online code.
    pub homegroup_online: Option<Line>,
}

/// Whom to ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncomingContact {
    /// Mail addresses, of the group first.
    pub emails: Vec<Email>,
    /// Telephone numbers as written, of the group first.
    pub phones: Vec<Line>,
    /// First names or roles.
    pub names: Vec<Line>,
}

/// Who serves groups: a district, the entity behind a feed, a service body.
#[derive(Debug, Clone, PartialEq)]
pub struct IncomingOrganization {
    /// The slug of its file, made from its id or name in the source.
    pub key: Slug,
    /// Its id in the source.
    pub id: Option<Line>,
    /// Its name.
    pub name: Name,
    /// What sort it is, as content writes it: `district`, `area`, `region`, `intergroup`, `other`.
    pub sort: &'static str,
    /// The key of the one that it is part of.
    pub part_of: Option<Slug>,
    /// Where it works.
    pub area: Option<Line>,
    /// Its site.
    pub website: Option<WebUrl>,
    /// Its public telephone, as written.
    pub phone: Option<Line>,
    /// Its public mail address.
    pub email: Option<Email>,
    /// What it says about itself: plain text.
    pub notes: Option<Prose>,
}
