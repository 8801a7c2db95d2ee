//! What a meeting is once its group, its place and the site are taken into account.

use super::Site;
use crate::config::Tag;
use crate::fields::{Access, Closure, Location, Notice, Whereabouts};
use crate::kinds::group::{Meeting, Online};
use crate::kinds::program::Shared;
use crate::kinds::{Group, Place};
use crate::model::{Attendance, Lang, Line};

/// A meeting with everything it inherits.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The meeting itself.
    pub meeting: &'a Meeting,
    /// How one attends.
    pub attendance: Attendance,
    /// Where, if there is a room.
    pub venue: Option<Venue<'a>>,
    /// How to join from elsewhere, if one can.
    pub online: Option<&'a Online>,
    /// Tags, in the order in which they are shown.
    pub tags: Vec<&'a Tag>,
    /// Codes that no tag, language or access fact can say.
    pub codes: Vec<&'a Line>,
    /// Languages spoken.
    pub languages: Vec<&'a Lang>,
    /// What is known about getting in.
    pub access: Access,
    /// Closures that are not over: its own, the group's, the place's and the site's.
    pub closures: Vec<&'a Closure>,
    /// Notices that are shown today, likewise.
    pub notices: Vec<&'a Notice>,
}

/// How many tags a row shows.
const MOST_TAGS: usize = 3;

impl<'a> Facts<'a> {
    /// The tags that a row shows: what somebody who comes for the first time should know.
    pub fn for_strangers(&self) -> impl Iterator<Item = &'a Tag> {
        let tags = self.tags.iter().copied();
        tags.filter(|tag| tag.stranger).take(MOST_TAGS)
    }
}

/// Where a meeting is.
#[derive(Debug, Clone, Copy)]
pub struct Venue<'a> {
    /// The place, if it has its own file.
    pub place: Option<&'a Place>,
    /// Where it is.
    pub location: &'a Location,
}

impl Site {
    /// What a meeting of a group is.
    pub fn facts<'a>(&'a self, group: &'a Group, meeting: &'a Meeting) -> Facts<'a> {
        let attendance = meeting.attendance;
        let venue = self.room(group, meeting);
        let online = meeting.online.as_deref().or(group.online.as_deref());
        let (mut tags, mut languages, mut access) =
            (Vec::new(), Vec::new(), meeting.access.or(&group.access));
        let codes = self.codes(group, meeting, &mut tags, &mut languages, &mut access);
        self.own_tags(group, meeting, &mut tags);
        add_own_languages(group, meeting, &mut languages);
        if let Some(venue) = &venue {
            access = access.or(&venue.location.access);
        }
        Facts {
            meeting,
            attendance,
            venue,
            online: online.filter(|_| attendance != Attendance::InPerson),
            tags,
            codes,
            languages,
            access,
            closures: self.coming(self.all_closures(group, meeting, venue.as_ref())),
            notices: self.notices(group, meeting, venue.as_ref()),
        }
    }

    /// The languages of a meeting, each once.
    pub fn languages_of<'a>(&'a self, group: &'a Group, meeting: &'a Meeting) -> Vec<&'a Lang> {
        let (mut languages, mut access) = (Vec::new(), Access::default());
        if !group.codes.is_empty() || !meeting.codes.is_empty() {
            self.codes(group, meeting, &mut Vec::new(), &mut languages, &mut access);
        }
        add_own_languages(group, meeting, &mut languages);
        languages
    }

    /// The tags of a meeting, in the order in which they are shown.
    pub fn tags_of<'a>(&'a self, group: &'a Group, meeting: &'a Meeting) -> Vec<&'a Tag> {
        let (mut tags, mut access) = (Vec::new(), Access::default());
        if !group.codes.is_empty() || !meeting.codes.is_empty() {
            self.codes(group, meeting, &mut tags, &mut Vec::new(), &mut access);
        }
        self.own_tags(group, meeting, &mut tags);
        tags
    }

    /// Adds the tags that a meeting has by name to those that it has by code.
    fn own_tags<'a>(&'a self, group: &Group, meeting: &Meeting, tags: &mut Vec<&'a Tag>) {
        let named = group.tags.iter().chain(&meeting.tags);
        tags.extend(named.filter_map(|tag| self.tags.get(tag.as_str())));
        tags.sort_by_key(|tag| tag.order);
        tags.dedup_by_key(|tag| tag.order);
    }

    /// Where a meeting is, if there is a room.
    pub fn room<'a>(&'a self, group: &'a Group, meeting: &'a Meeting) -> Option<Venue<'a>> {
        let place = meeting.place.as_ref().or(group.place.as_ref());
        place
            .filter(|_| meeting.attendance.has_room())
            .and_then(|place| self.venue(place))
    }

    /// Where a place reference leads.
    pub fn venue<'a>(&'a self, place: &'a Whereabouts) -> Option<Venue<'a>> {
        match place {
            Whereabouts::Own(location) => Some(Venue {
                place: None,
                location,
            }),
            Whereabouts::Shared(slug) => {
                let place = self.place(slug)?;
                Some(Venue {
                    place: Some(place),
                    location: &place.location,
                })
            }
        }
    }

    /// The region by which lists sort a meeting.
    pub fn region<'a>(&self, group: &'a Group, venue: Option<&Venue<'a>>) -> Option<&'a str> {
        let place = venue.and_then(|venue| venue.location.region.as_deref());
        place.or(group.region.as_deref())
    }

    /// Turns codes into what all programs share, and gives back those that mean nothing else.
    fn codes<'a>(
        &'a self,
        group: &'a Group,
        meeting: &'a Meeting,
        tags: &mut Vec<&'a Tag>,
        languages: &mut Vec<&'a Lang>,
        access: &mut Access,
    ) -> Vec<&'a Line> {
        let program = group.program.as_ref().and_then(|slug| self.program(slug));
        let mut rest = Vec::new();
        for code in group.codes.iter().chain(&meeting.codes) {
            let meaning = program.and_then(|program| program.codes.get(code));
            match meaning.and_then(|meaning| meaning.shared.as_ref()) {
                Some(Shared::Tag(tag)) => tags.extend(self.tags.get(tag.as_str())),
                Some(Shared::Language(lang)) => languages.push(lang),
                Some(Shared::Access(fact)) => access.claim(*fact),
                None => rest.push(
                    meaning
                        .and_then(|meaning| meaning.label.as_ref())
                        .unwrap_or(code),
                ),
            }
        }
        rest
    }

    /// Closures that are not over, in the order of their days.
    pub fn coming<'a>(&self, all: impl Iterator<Item = &'a Closure>) -> Vec<&'a Closure> {
        let mut closures: Vec<&Closure> = all
            .filter(|closure| !closure.days.is_over(self.today))
            .collect();
        closures.sort_by_key(|closure| (closure.days.from(), closure.days.until()));
        closures
    }

    fn notices<'a>(
        &'a self,
        group: &'a Group,
        meeting: &'a Meeting,
        venue: Option<&Venue<'a>>,
    ) -> Vec<&'a Notice> {
        let place = venue
            .and_then(|venue| venue.place)
            .map(|place| place.notices.as_slice());
        let region = self.region(group, venue);
        let regional = self.config.notices.iter().filter(move |notice| {
            notice
                .region
                .as_deref()
                .is_some_and(|wanted| region == Some(wanted))
        });
        let all = meeting
            .notices
            .iter()
            .chain(&group.notices)
            .chain(place.unwrap_or_default())
            .chain(regional);
        all.filter(|notice| notice.days.contains(self.today))
            .collect()
    }
}

/// Adds the languages that a meeting says, or else its group, to those of its codes; each once, in order.
fn add_own_languages<'a>(group: &'a Group, meeting: &'a Meeting, languages: &mut Vec<&'a Lang>) {
    let own = if meeting.languages.is_empty() {
        &group.languages
    } else {
        &meeting.languages
    };
    languages.extend(own);
    languages.sort();
    languages.dedup();
}
