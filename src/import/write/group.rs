//! A group as text: fields in the order in which people think of them, then its meetings, then what it says of itself.

use super::yaml::{Map, Yaml};
use super::{Pen, place};
use crate::import::gather::{GroupPage, MeetingPage};
use crate::import::incoming::{IncomingContact, IncomingOnline};
use crate::markdown::from_plain;
use crate::model::Weekday;

/// The file of a group.
pub(in crate::import) fn group(page: &GroupPage, pen: &Pen<'_>) -> String {
    let shared = &page.shared;
    let mut map = Map::default();
    map.text("name", Some(&page.name))
        .text("program", Some(pen.program));
    if page.paused {
        map.text("status", Some("paused"));
    }
    map.list("organizations", &page.organization);
    place::put(&mut map, page.place.as_ref());
    map.text("attendance", Some(shared.attendance.word())).text(
        "time_zone",
        shared.zone.as_ref().map(crate::model::Zone::name),
    );
    let meetings = page.meetings.iter().map(|one| meeting(one, page, pen));
    map.put("meetings", Yaml::Items(meetings.collect()));
    map.map("online", online(shared.online.as_ref()))
        .list("tags", &shared.tags)
        .list("codes", &shared.codes)
        .list(
            "languages",
            shared.languages.iter().map(crate::model::Lang::as_str),
        )
        .map("access", place::access(&shared.access))
        .map("contact", contact(page.contact.as_ref()))
        .text("website", page.website.as_ref());
    let mut give = Map::default();
    for (name, way) in page.contributions.ways() {
        give.text(name, way);
    }
    map.map("contributions", give);
    let notes = page.notes.as_deref().map(from_plain);
    super::markdown(&map, notes.as_deref().unwrap_or_default())
}

/// A meeting: when, then what differs from its group, then where it comes from.
fn meeting(page: &MeetingPage, group: &GroupPage, pen: &Pen<'_>) -> Map {
    let (said, shared) = (&page.heard, &group.shared);
    let mut map = Map::default();
    map.text("id", page.key.as_ref());
    when(page, &mut map);
    // The name stands exactly where the feed has one beside that of the group.
    map.text("name", said.group.as_ref().map(|_| &said.name));
    if said.paused && !group.paused {
        map.text("status", Some("paused"));
    }
    if said.attendance != shared.attendance {
        map.text("attendance", Some(said.attendance.word()));
    }
    place::put(&mut map, page.place.as_ref());
    if said.online != shared.online {
        map.map("online", online(said.online.as_ref()));
    }
    map.list("tags", left(&said.tags, &shared.tags))
        .list("codes", left(&said.codes, &shared.codes));
    if said.languages != shared.languages {
        map.list(
            "languages",
            said.languages.iter().map(crate::model::Lang::as_str),
        );
    }
    let facts: Vec<_> = left(&said.access, &shared.access).copied().collect();
    map.map("access", place::access(&facts));
    if said.zone != shared.zone {
        map.text(
            "time_zone",
            said.zone.as_ref().map(crate::model::Zone::name),
        );
    }
    map.prose("notes", said.notes.as_deref().map(from_plain));
    let stamp = (pen.stamp)(said);
    let mut source = Map::default();
    source
        .text("feed", Some(stamp.feed))
        .text("id", said.id.as_ref())
        .text("slug", Some(&said.slug))
        .put("date", Yaml::Bare(stamp.date.to_string()))
        .text("updated", said.updated.as_ref());
    map.aside("source", source);
    map
}

fn when(page: &MeetingPage, map: &mut Map) {
    let said = &page.heard;
    match said.days.as_slice() {
        [] => {}
        [day] => {
            map.text("day", Some(day.word()));
        }
        days => {
            map.list("day", days.iter().copied().map(Weekday::word));
        }
    }
    if let Some(time) = said.time {
        map.put("time", Yaml::Quoted(time.iso()));
    }
    if let Some(duration) = said.duration.filter(|_| said.time.is_some()) {
        map.put("duration", Yaml::Bare(duration.get().to_string()));
    }
    map.flag(
        "by_appointment",
        said.days.is_empty() && said.time.is_none(),
    );
}

/// What a meeting has beside what its group has.
fn left<'a, T: PartialEq>(own: &'a [T], shared: &'a [T]) -> impl Iterator<Item = &'a T> {
    own.iter().filter(|value| !shared.contains(value))
}

/// How to join from elsewhere: what a public feed published is open.
fn online(online: Option<&IncomingOnline>) -> Map {
    let mut map = Map::default();
    let Some(online) = online else {
        return map;
    };
    let open = online.url.is_some() || online.phone.is_some();
    map.text("url", online.url.as_ref())
        .text("phone", online.phone.as_ref())
        .text("join", Some(if open { "open" } else { "ask" }))
        .text("ask", online.ask.as_ref())
        .prose("notes", online.notes.as_ref())
        .prose("phone_notes", online.phone_notes.as_ref());
    map
}

/// Whom to ask: in the file for those who keep it, and never published.
fn contact(contact: Option<&IncomingContact>) -> Map {
    let mut map = Map::default();
    let Some(contact) = contact else {
        return map;
    };
    map.text("name", contact.names.first())
        .text("email", contact.emails.first())
        .text("phone", contact.phones.first());
    map
}
