//! One record into one meeting.

use super::fields::{Row, raw};
use super::identity::{self, Named};
use super::kinds::Kinds;
use super::online::{ask, link_in_words, online};
use super::place::{is_no_room, place};
use super::venue::{Doubt, Said, Venue, Verdict};
use super::when::When;
use super::{Feed, people, rest};
use crate::diag::codes;
use crate::import::convert::InName;
use crate::import::incoming::{Incoming, IncomingContributions, IncomingOnline, IncomingPlace};
use crate::model::Attendance;

/// The meeting of a record; none if it was refused, which is said.
pub(super) fn meeting(row: &mut Row<'_>, feed: &mut Feed<'_>) -> Option<Incoming> {
    if matches!(raw(row.record, "published").trim(), "0" | "false" | "no") {
        row.notes.refused(&codes::BMLT_UNPUBLISHED, "");
        return None;
    }
    if feed.seen.is_double(row.record) {
        row.notes.refused(&codes::BMLT_TWICE, "");
        return None;
    }
    let place = place(row, &feed.counties, feed.context);
    let Some(named) = identity::named(row, place.name.as_ref()) else {
        row.notes
            .refused(&codes::FEED_NAME, "nothing in it could be a name");
        return None;
    };
    let kinds = feed.reader.read(row.record, &mut row.notes);
    let country = place.country.unwrap_or(feed.context.country);
    let mut online = online(row, country);
    let mut said = said(row, &kinds, &named, &place, &online);
    if !said.link && !said.phone && (said.is_elsewhere() || !said.door) {
        said.link = link_in_words(row, &mut online);
        said.ask &= !said.link;
    }
    let Some(verdict) = said.verdict() else {
        row.notes
            .refused(&codes::FEED_NO_WAY_IN, "not even a town or a county");
        return None;
    };
    doubts(row, said, &verdict);
    put_together(row, feed, named, kinds, place, online, said, &verdict)
}

#[expect(
    clippy::too_many_arguments,
    reason = "they are the parts that a meeting is put together from"
)]
fn put_together(
    row: &mut Row<'_>,
    feed: &mut Feed<'_>,
    named: Named,
    kinds: Kinds,
    place: IncomingPlace,
    mut online: IncomingOnline,
    said: Said,
    verdict: &Verdict,
) -> Option<Incoming> {
    let attendance = verdict.attendance;
    ask(&mut online, row);
    let suspended = matches!(named.status, Some((InName::Suspended, _)));
    let agrees = named
        .status
        .as_ref()
        .is_none_or(|(status, _)| agrees(*status, attendance));
    let slug = feed.seen.slug(row, &named.name)?;
    let when = When::read(row, feed.context);
    let meeting = Incoming {
        record: row.record.number,
        at: row.record.at,
        id: row.line("id_bigint"),
        slug,
        updated: None,
        name: identity::lift(row, named, agrees),
        group: None,
        group_notes: None,
        days: when.days,
        time: when.time,
        duration: when.duration,
        zone: when.zone,
        attendance,
        paused: verdict.paused || suspended,
        place: kept(row, place, said, verdict),
        online: Some(online).filter(|online| *online != IncomingOnline::default()),
        tags: kinds.tags,
        codes: kinds.codes,
        languages: kinds.languages,
        access: kinds.access,
        notes: rest::comments(row),
        website: None,
        contributions: IncomingContributions::default(),
        contact: people::contact(row, feed.context),
        organization: feed.bodies.of(row, feed.file),
    };
    feed.once.left_out(row, feed.file);
    Some(meeting)
}

/// What decides how one attends.
fn said(
    row: &mut Row<'_>,
    kinds: &Kinds,
    named: &Named,
    place: &IncomingPlace,
    online: &IncomingOnline,
) -> Said {
    let venue = venue(row);
    let in_name = named.status.as_ref().map(|(status, _)| *status);
    let (link, phone) = (online.url.is_some(), online.phone.is_some());
    let vm = kinds.vm || (in_name == Some(InName::Online) && venue.is_none() && !kinds.hy);
    let hy = kinds.hy || (in_name == Some(InName::Hybrid) && venue.is_none() && !kinds.vm);
    let words = online.notes.is_some() || online.phone_notes.is_some();
    let said = Said {
        venue,
        vm,
        hy,
        tc: kinds.tc,
        link,
        phone,
        ask: false,
        door: place.address.is_some()
            || place.coordinates.is_some()
            || place.name.as_ref().is_some_and(|name| !is_no_room(name)),
        area: place.city.is_some() || place.region.is_some() || place.sub_region.is_some(),
    };
    Said {
        ask: words && said.is_elsewhere() && !link && !phone,
        ..said
    }
}

/// What `venue_type` says.
fn venue(row: &mut Row<'_>) -> Option<Venue> {
    let text = row.text("venue_type")?;
    match &*text {
        "1" => Some(Venue::InPerson),
        "2" => Some(Venue::Virtual),
        "3" => Some(Venue::Hybrid),
        "0" => None,
        _ => {
            let why = "none of 1 (in person), 2 (virtual), 3 (hybrid)";
            row.notes.dropped(&codes::BMLT_VENUE_TYPE, &text, why);
            None
        }
    }
}

/// Whether a status in a name is what the record says too.
fn agrees(status: InName, attendance: Attendance) -> bool {
    match status {
        InName::Suspended => true,
        InName::Online => matches!(attendance, Attendance::Online | Attendance::Phone),
        InName::Hybrid => attendance == Attendance::Hybrid,
    }
}

/// Says what is doubtful about how one attends.
fn doubts(row: &mut Row<'_>, said: Said, verdict: &Verdict) {
    let now = match (verdict.attendance, verdict.paused) {
        (attendance, false) => attendance.word().to_owned(),
        (attendance, true) => format!("{}, paused", attendance.word()),
    };
    let was = match said.venue {
        Some(Venue::InPerson) => "1",
        Some(Venue::Virtual) => "2",
        Some(Venue::Hybrid) => "3",
        None => "",
    };
    for doubt in &verdict.doubts {
        let (code, why) = match doubt {
            Doubt::NotSaid => (&codes::BMLT_VENUE_TYPE, "not said: from what there is"),
            Doubt::Virtual => (&codes::BMLT_VENUE_CONFLICT, "the format VM says virtual"),
            Doubt::Hybrid => (&codes::BMLT_VENUE_CONFLICT, "the format HY says hybrid"),
            Doubt::WayIn => (
                &codes::BMLT_VENUE_CONFLICT,
                "there is a way to join from elsewhere",
            ),
            Doubt::Shut => (&codes::BMLT_ROOM_SHUT, "the room is closed for now"),
            Doubt::Paused => (
                &codes::BMLT_ROOM_SHUT,
                "the room is closed, and there is no way to join",
            ),
            Doubt::NoWayIn => (&codes::FEED_NO_WAY_IN, "there is no link and no number"),
            Doubt::NoRoom => (&codes::FEED_NO_WAY_IN, "there is no address"),
        };
        row.about("venue_type").guessed(code, was, &now, why);
        if *doubt == Doubt::WayIn && verdict.attendance == Attendance::InPerson {
            let field = if said.link {
                "virtual_meeting_link"
            } else {
                "phone_meeting_number"
            };
            let why = "kept in the file, and not shown while the meeting is in person";
            row.about_private(field).doubtful(code, "text", why);
        }
    }
}

/// The place, as far as people may be led there. That of an online meeting whose room is not said to be
/// closed is only roughly right, and one that says no more than `Zoom` is none.
fn kept(
    row: &mut Row<'_>,
    mut place: IncomingPlace,
    said: Said,
    verdict: &Verdict,
) -> Option<IncomingPlace> {
    if !verdict.attendance.has_room()
        && let Some(name) = place.name.take_if(|name| is_no_room(name))
    {
        let why = "the name of no room";
        row.about("location_text")
            .dropped(&codes::BMLT_VIRTUAL_PLACE, &name, why);
    }
    let told = place.address.is_some() || place.coordinates.is_some();
    if !verdict.attendance.has_room() && !said.tc && told {
        let field = if place.address.is_some() {
            "location_street"
        } else {
            "latitude"
        };
        let was = raw(row.record, field);
        let now = format!("{was}, roughly");
        row.about(field)
            .changed(&codes::BMLT_VIRTUAL_PLACE, was, &now, "an online meeting");
        place.approximate = true;
    }
    (place != IncomingPlace::default()).then_some(place)
}
