//! Content entries before they are text.

use std::collections::BTreeMap;

use super::Heard;
use crate::import::incoming::{
    IncomingContact, IncomingContributions, IncomingOnline, IncomingOrganization, IncomingPlace,
};
use crate::model::{AccessFact, Attendance, Lang, Line, Name, Prose, Slug, WebUrl, Zone};

/// A group: what its meetings share, and the meetings.
#[derive(Debug, Clone)]
pub(in crate::import) struct GroupPage {
    pub(in crate::import) slug: Slug,
    pub(in crate::import) name: Name,
    /// Whether none of its meetings meets at present.
    pub(in crate::import) paused: bool,
    pub(in crate::import) organization: Option<Slug>,
    pub(in crate::import) place: Option<PlaceIs>,
    pub(in crate::import) shared: Shared,
    pub(in crate::import) contact: Option<IncomingContact>,
    pub(in crate::import) website: Option<WebUrl>,
    pub(in crate::import) contributions: IncomingContributions,
    pub(in crate::import) notes: Option<Prose>,
    /// In the order of the week.
    pub(in crate::import) meetings: Vec<MeetingPage>,
}

impl GroupPage {
    /// The places with a file that it names.
    pub(in crate::import) fn places(&self) -> impl Iterator<Item = &Slug> {
        let meetings = self
            .meetings
            .iter()
            .filter_map(|meeting| meeting.place.as_ref());
        meetings.chain(&self.place).filter_map(|place| match place {
            PlaceIs::File(slug) => Some(slug),
            PlaceIs::Here(_) => None,
        })
    }
}

/// What a meeting has unless it says otherwise.
#[derive(Debug, Clone)]
pub(in crate::import) struct Shared {
    pub(in crate::import) attendance: Attendance,
    pub(in crate::import) online: Option<IncomingOnline>,
    pub(in crate::import) zone: Option<Zone>,
    /// Instead of these a meeting may have others.
    pub(in crate::import) languages: Vec<Lang>,
    /// Beside these a meeting may have more.
    pub(in crate::import) tags: Vec<Slug>,
    /// Beside these a meeting may have more.
    pub(in crate::import) codes: Vec<Line>,
    /// Beside these a meeting may have more.
    pub(in crate::import) access: Vec<AccessFact>,
}

/// A meeting: its record, and what the record does not know.
#[derive(Debug, Clone)]
pub(in crate::import) struct MeetingPage {
    pub(in crate::import) heard: Heard,
    /// Its key, where day and time do not tell it from another.
    pub(in crate::import) key: Option<Slug>,
    /// Where it is, where that is not where its group is.
    pub(in crate::import) place: Option<PlaceIs>,
}

/// Where a group is.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) enum PlaceIs {
    /// In a place that has a file.
    File(Slug),
    /// Written in line.
    Here(Box<IncomingPlace>),
}

/// A place with its own file.
#[derive(Debug, Clone)]
pub(in crate::import) struct PlacePage {
    pub(in crate::import) slug: Slug,
    pub(in crate::import) place: IncomingPlace,
}

/// All entries of an import.
#[derive(Debug, Clone, Default)]
pub(in crate::import) struct Pages {
    /// Groups, with the number of the file that is theirs already.
    pub(in crate::import) groups: Vec<(GroupPage, Option<usize>)>,
    pub(in crate::import) places: Vec<PlacePage>,
    pub(in crate::import) organizations: Vec<IncomingOrganization>,
}

/// The value that most have; of several, the first.
pub(super) fn most<T: PartialEq + Clone>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counted: Vec<(T, usize)> = Vec::new();
    for value in values {
        match counted.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => counted.push((value, 1)),
        }
    }
    let best = counted.iter().map(|(_, count)| *count).max()?;
    let mut counted = counted.into_iter();
    counted
        .find(|(_, count)| *count == best)
        .map(|(value, _)| value)
}

/// The values that all lists have, in the order of the first.
pub(super) fn all_have<'a, T: PartialEq + Clone + 'a>(
    mut lists: impl Iterator<Item = &'a [T]>,
) -> Vec<T> {
    let Some(first) = lists.next() else {
        return Vec::new();
    };
    let mut shared = first.to_vec();
    for list in lists {
        shared.retain(|value| list.contains(value));
    }
    shared
}

/// Places by their facts, for those that several groups share.
pub(super) type PlaceFiles = BTreeMap<String, Slug>;
