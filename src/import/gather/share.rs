//! What the meetings of a group share goes to the group; the rest stays with each meeting.

use std::collections::{BTreeMap, BTreeSet};

use super::building::whole;
use super::page::{GroupPage, MeetingPage, PlaceFiles, PlaceIs, Shared, all_have, most};
use super::{Heard, Remarks};
use crate::diag::codes;
use crate::import::Deed;
use crate::import::incoming::{IncomingContact, IncomingContributions, IncomingPlace};
use crate::model::suggest::shorten;
use crate::model::{Attendance, Slug, TimeOfDay, Weekday};

/// A group of these records, of which there is at least one.
pub(super) fn share(
    slug: Slug,
    mut records: Vec<Heard>,
    files: &PlaceFiles,
    remarks: &mut Remarks,
) -> Option<GroupPage> {
    let first = records.first()?;
    let name = first.group_name().clone();
    let shared = shared(&records)?;
    let usual = most(records.iter().filter_map(|record| record.place.as_ref()));
    let place = usual.map(|place| place_is(place, files));
    let mut group = GroupPage {
        slug,
        name,
        paused: records.iter().all(|record| record.paused),
        organization: whole_groups(&records, "organization", remarks, |record| {
            record.organization.clone()
        }),
        website: whole_groups(&records, "website", remarks, |record| {
            record.website.clone()
        }),
        notes: whole_groups(&records, "group_notes", remarks, |record| {
            record.group_notes.clone()
        }),
        contributions: contributions(&records, remarks),
        contact: contact(&records, remarks),
        place,
        shared,
        meetings: Vec::new(),
    };
    let clashes = clashes(&records);
    records.sort_by_key(|record| (record.days.iter().min().copied(), record.time));
    let meetings = records.into_iter().map(|heard| {
        let own = heard.place.as_ref().map(|place| place_is(place, files));
        MeetingPage {
            key: clashes
                .contains(&(heard.feed, heard.record))
                .then(|| Slug::from_text(&heard.slug))
                .flatten(),
            place: own.filter(|own| group.place.as_ref() != Some(own)),
            heard,
        }
    });
    group.meetings = meetings.collect();
    Some(group)
}

/// The same group with only some of its records. Where it meets is known already.
pub(in crate::import) fn share_again(group: &GroupPage, records: Vec<Heard>) -> Option<GroupPage> {
    let places = group
        .meetings
        .iter()
        .map(|meeting| (meeting.heard.place.as_ref(), &meeting.place));
    let mut files = PlaceFiles::new();
    for (said, own) in places {
        let own = own.as_ref().or(group.place.as_ref());
        if let (Some(said), Some(PlaceIs::File(slug))) = (said, own) {
            files.insert(whole(said), slug.clone());
        }
    }
    share(group.slug.clone(), records, &files, &mut Remarks::default())
}

fn place_is(place: &IncomingPlace, files: &PlaceFiles) -> PlaceIs {
    match files.get(&whole(place)) {
        Some(slug) => PlaceIs::File(slug.clone()),
        None => PlaceIs::Here(Box::new(place.clone())),
    }
}

fn shared(records: &[Heard]) -> Option<Shared> {
    let attendance = most(records.iter().map(|record| record.attendance))?;
    // A meeting that says none would take over what the group says: then the group says none.
    let elsewhere = records
        .iter()
        .filter(|record| record.attendance != Attendance::InPerson);
    let online = if elsewhere.clone().all(|record| record.online.is_some()) {
        most(elsewhere.filter_map(|record| record.online.clone()))
    } else {
        None
    };
    let zone = if records.iter().all(|record| record.zone.is_some()) {
        most(records.iter().filter_map(|record| record.zone.clone()))
    } else {
        None
    };
    let spoken = records.iter().map(|record| &record.languages);
    let languages = if spoken.clone().all(|languages| !languages.is_empty()) {
        most(spoken.cloned()).unwrap_or_default()
    } else {
        Vec::new()
    };
    Some(Shared {
        attendance,
        online,
        zone,
        languages,
        tags: all_have(records.iter().map(|record| record.tags.as_slice())),
        codes: all_have(records.iter().map(|record| record.codes.as_slice())),
        access: all_have(records.iter().map(|record| record.access.as_slice())),
    })
}

/// A fact that only a whole group can have. Records that do not say it are named: it holds for them now.
fn whole_groups<T: ToString>(
    records: &[Heard],
    field: &str,
    remarks: &mut Remarks,
    fact: impl Fn(&Heard) -> Option<T>,
) -> Option<T> {
    let said = records.iter().find_map(&fact)?;
    for record in records.iter().filter(|record| fact(record).is_none()) {
        let now = shorten(&said.to_string()).into();
        remarks.add(
            record,
            &codes::GROUP_FACT,
            Deed::Changed,
            field,
            "",
            Some(now),
        );
    }
    Some(said)
}

fn contributions(records: &[Heard], remarks: &mut Remarks) -> IncomingContributions {
    let mut way = |at: usize, field| {
        whole_groups(records, field, remarks, |record| {
            let ways = record.contributions.ways();
            ways.get(at).and_then(|(_, way)| way.cloned())
        })
    };
    IncomingContributions {
        venmo: way(0, "venmo"),
        square: way(1, "square"),
        paypal: way(2, "paypal"),
        homegroup_online: way(3, "homegroup_online"),
    }
}

/// Whom to ask: what the first says. Persons' data stand in no remark.
fn contact(records: &[Heard], remarks: &mut Remarks) -> Option<IncomingContact> {
    let said = records.iter().find_map(|record| record.contact.clone())?;
    for record in records {
        let other = record.contact.as_ref().is_some_and(|other| *other != said);
        if other {
            remarks.add(
                record,
                &codes::CONTACT_LEFT,
                Deed::Dropped,
                "contact",
                "",
                None,
            );
        }
    }
    let more = said.emails.len() > 1 || said.phones.len() > 1 || said.names.len() > 1;
    if let Some(record) = records.first().filter(|_| more) {
        remarks.add(
            record,
            &codes::CONTACT_LEFT,
            Deed::Dropped,
            "contact",
            "",
            None,
        );
    }
    Some(said)
}

/// The feeds and numbers of records that day and time do not tell from another, or that have neither.
fn clashes(records: &[Heard]) -> BTreeSet<(usize, u32)> {
    let mut clashes = BTreeSet::new();
    let mut seen: BTreeMap<(Weekday, Option<TimeOfDay>), (usize, u32)> = BTreeMap::new();
    for record in records {
        let this = (record.feed, record.record);
        if record.time.is_none() {
            clashes.insert(this);
        }
        for day in &record.days {
            if let Some(other) = seen.insert((*day, record.time), this) {
                clashes.extend([this, other]);
            }
        }
    }
    clashes
}
