//! One record into one meeting.

use super::Feed;
use super::asked;
use super::identity::Names;
use super::online::online;
use super::place::place;
use super::row::Row;
use super::types::{Types, types};
use super::vocabulary::Field;
use super::when::when;
use crate::diag::codes;
use crate::import::convert::{self, Attends, InName, Said, Ways, attends};
use crate::import::incoming::{Incoming, IncomingOnline, IncomingPlace};
use crate::import::{Notes, Record};
use crate::model::{Attendance, Prose};

/// The meeting of a record; none if it was refused, which is said.
pub(super) fn meeting(
    record: &Record,
    row: &Row<'_>,
    feed: &mut Feed<'_>,
    notes: &mut Notes<'_>,
) -> Option<Incoming> {
    let when = when(row, feed.context, notes);
    let Some(mut names) = Names::read(row, &when, notes) else {
        notes.refused(&codes::FEED_NAME, "nothing in it could be a name");
        return None;
    };
    let types = types(row, &feed.codes, notes);
    let place = place(row, feed.context, notes);
    let country = place.as_ref().and_then(|place| place.country);
    let online = online(row, country.unwrap_or(feed.context.country), notes);
    let ways = ways(row, &types, place.as_ref(), &online, notes);
    let Some(Attends {
        attendance,
        mut paused,
    }) = attends(&ways, notes.about_record("attendance_option"))
    else {
        notes.refused(&codes::FEED_NO_WAY_IN, "not even a city or a region");
        return None;
    };
    paused |= matches!(names.status, Some((InName::Suspended, _)));
    names.lift(|status| agrees(status, attendance), row, notes);
    let (online, meeting_notes) = told(row, online, attendance, notes);
    attendance_codes(row, &types, attendance, paused, ways.street, notes);
    Some(Incoming {
        record: record.number,
        at: record.at,
        id: row.read(Field::Id, notes, convert::line),
        slug: feed.slugs.of(row, notes),
        updated: row.read(Field::Updated, notes, convert::updated),
        name: names.name,
        group: names.group,
        group_notes: row.read(Field::GroupNotes, notes, convert::prose),
        days: when.days,
        time: when.time,
        duration: when.duration,
        zone: when.zone,
        attendance,
        paused,
        online,
        place,
        tags: types.tags,
        codes: types.codes,
        languages: types.languages,
        access: types.access,
        notes: meeting_notes,
        website: asked::website(row, notes),
        contributions: asked::contributions(row, notes),
        contact: asked::contact(row, feed.context, notes),
        organization: feed.organizations.of(row, notes),
    })
}

/// What decides how one attends.
fn ways(
    row: &Row<'_>,
    types: &Types,
    place: Option<&IncomingPlace>,
    online: &IncomingOnline,
    notes: &mut Notes<'_>,
) -> Ways {
    let street = place.is_some_and(|place| place.address.is_some() && !place.approximate);
    let named = place.and_then(|place| place.name.as_deref());
    let area = |place: &IncomingPlace| {
        place.address.is_some()
            || place.city.is_some()
            || place.state.is_some()
            || place.postal_code.is_some()
            || place.region.is_some()
            || place.coordinates.is_some()
    };
    Ways {
        said: said(row, types, notes),
        link: online.url.is_some(),
        phone: online.phone.is_some(),
        ask: online.ask.is_some(),
        street,
        place: place.is_some_and(|place| place.address.is_some())
            || named.is_some_and(|name| !is_online_word(name)),
        area: place.is_some_and(area),
        closed: types.shut,
        online: types.online,
    }
}

/// Whether a location is none: `Online Meeting`, `Zoom`.
fn is_online_word(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let online = ["online", "zoom", "virtual", "internet"];
    let beside = ["meeting", "meetings", "only", "room", "on", "via"];
    words.iter().any(|word| online.contains(word))
        && words
            .iter()
            .all(|word| online.contains(word) || beside.contains(word))
}

/// What the record says outright.
fn said(row: &Row<'_>, types: &Types, notes: &mut Notes<'_>) -> Option<Said> {
    let option = row.read(Field::AttendanceOption, notes, |text, notes| {
        let plain = text.trim().to_lowercase().replace(['-', ' '], "_");
        match plain.as_str() {
            "in_person" => Some(Said::InPerson),
            "online" => Some(Said::Online),
            "hybrid" => Some(Said::Hybrid),
            "inactive" => Some(Said::Inactive),
            _ => {
                let why = "none of `in_person`, `hybrid`, `online`, `inactive`";
                notes.dropped(&codes::FEED_ATTENDANCE, text, why);
                None
            }
        }
    });
    option.or_else(|| types.hybrid.then_some(Said::Hybrid))
}

/// Whether a status in a name is what the record says too.
fn agrees(status: InName, attendance: Attendance) -> bool {
    match status {
        InName::Suspended => true,
        InName::Online => matches!(attendance, Attendance::Online | Attendance::Phone),
        InName::Hybrid => attendance == Attendance::Hybrid,
    }
}

/// The way to join from elsewhere, and what the record says about the meeting. Where there is no way to
/// join, what the feed says about one goes to the notes of the meeting.
fn told(
    row: &Row<'_>,
    mut online: IncomingOnline,
    attendance: Attendance,
    notes: &mut Notes<'_>,
) -> (Option<IncomingOnline>, Option<Prose>) {
    let own = row.read(Field::Notes, notes, convert::prose);
    if attendance == Attendance::InPerson {
        online.ask = None;
    }
    if online.url.is_some() || online.phone.is_some() || online.ask.is_some() {
        return (Some(online), own);
    }
    let fields = [
        (Field::ConferenceUrlNotes, online.notes),
        (Field::ConferencePhoneNotes, online.phone_notes),
    ];
    let mut all = own;
    for (field, text) in fields {
        let Some(text) = text else { continue };
        if let Some(cell) = row.cell(field).or_else(|| row.cell(Field::ConferencePhone)) {
            let why = "there is no way to join: it stands in the notes of the meeting";
            notes
                .about_private(cell)
                .changed(&codes::FEED_MOVED, "text", "text", why);
        }
        all = convert::joined(all.as_deref().into_iter().chain([&*text]), notes);
    }
    (None, all)
}

/// Says where the codes of attendance that go out are not those that came in.
fn attendance_codes(
    row: &Row<'_>,
    types: &Types,
    attendance: Attendance,
    paused: bool,
    street: bool,
    notes: &mut Notes<'_>,
) {
    let remote_only = matches!(attendance, Attendance::Online | Attendance::Phone);
    let shut = paused || (remote_only && street);
    let online = attendance != Attendance::InPerson;
    if (online, shut) == (types.online, types.shut) {
        return;
    }
    match row.cell(Field::Types) {
        Some(cell) => notes.about(cell),
        None => notes.about_record("types"),
    };
    let words = |online: bool, shut: bool| match (online, shut) {
        (true, true) => "ONL, TC",
        (true, false) => "ONL",
        (false, true) => "TC",
        (false, false) => "neither ONL nor TC",
    };
    let why = match (paused, attendance) {
        (true, _) => "it does not meet at present",
        (false, Attendance::InPerson) => "in person",
        (false, Attendance::Hybrid) => "hybrid",
        (false, _) => "online",
    };
    let (was, now) = (words(types.online, types.shut), words(online, shut));
    notes.changed(&codes::FEED_ATTENDANCE_CODES, was, now, why);
}
