//! JSON in the shape of a BMLT server's answer to `GetSearchResults` with `get_used_formats`, as tools such
//! as crouton read it: every value is text, days are counted from Sunday as 1.
//!
//! Here: the meetings. Beside them: the formats that they use (`formats`), and who serves them
//! (`bodies`), which tools ask for in a file of its own.

mod bodies;
mod formats;

use std::collections::BTreeSet;

use serde::Serialize;

use super::json::List;
use super::loss::Loss;
use super::types::{self, Table};
use super::{Records, Row, says};
use crate::config::Exchange;
use crate::feeds::codes::Signal;
use crate::markdown::to_plain;
use crate::model::{Attendance, Coordinates, Slug, Weekday};
use crate::plan::Flow;
use formats::Used;

pub use bodies::service_bodies;

/// A meeting. All fields are there, since tools read them without asking; all are text.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of the format")]
struct Meeting<'r> {
    id_bigint: String,
    worldid_mixed: &'static str,
    shared_group_id_bigint: &'static str,
    service_body_bigint: String,
    weekday_tinyint: String,
    venue_type: &'static str,
    start_time: String,
    duration_time: String,
    time_zone: &'r str,
    formats: String,
    format_shared_id_list: String,
    lang_enum: &'r str,
    longitude: String,
    latitude: String,
    distance_in_km: &'static str,
    distance_in_miles: &'static str,
    email_contact: &'static str,
    published: &'static str,
    root_server_uri: &'r str,
    meeting_name: &'r str,
    location_text: &'r str,
    location_info: String,
    location_street: &'r str,
    location_city_subsection: &'static str,
    location_neighborhood: String,
    location_municipality: &'r str,
    location_sub_province: &'r str,
    location_province: &'r str,
    location_postal_code_1: &'r str,
    location_nation: &'r str,
    comments: String,
    train_lines: &'static str,
    bus_lines: &'r str,
    phone_meeting_number: String,
    virtual_meeting_link: &'r str,
    virtual_meeting_additional_info: String,
    phone_meeting_additional_info: String,
}

/// Writes the meetings and the formats that they use.
pub(super) fn write(
    records: &Records<'_>,
    program: Option<&Slug>,
    table: &Table<'_>,
    loss: &mut Loss,
    out: &mut Flow<'_>,
) {
    let site = records.site();
    let server = site.config.base_url.absolute();
    let mut used = Used::default();
    let mut ids = BTreeSet::new();
    out.extend_from_slice(b"{\"meetings\":");
    let mut list = List::begin(out);
    records.each(program, |row| {
        if !loss.takes(row, Exchange::Bmlt) {
            return;
        }
        let Some(day) = row.day else { return };
        says::keep(row, Exchange::Bmlt, loss);
        let codes = types::write(row, table, loss).into_iter();
        let na = table.is_na(row);
        let mut formats: Vec<(String, String)> = codes
            .map(|code| used.code(&code, table.meaning(&code, row), na))
            .collect();
        formats.extend(
            state(row)
                .into_iter()
                .filter_map(|signal| used.signal(signal)),
        );
        let id = id(row, &mut ids);
        list.add(&meeting(row, day, &formats, id, &server));
    });
    list.end();
    out.extend_from_slice(b",\n\"formats\":");
    used.write(site.lang(), &server, out);
    out.extend_from_slice(b"}\n");
}

fn meeting<'r>(
    row: &'r Row<'_>,
    day: Weekday,
    formats: &[(String, String)],
    id: String,
    server: &'r str,
) -> Meeting<'r> {
    let (place, way_in, regions) = (row.place(), row.way_in(), row.regions());
    let degrees = |degrees: Option<f64>| degrees.map(|it| it.to_string()).unwrap_or_default();
    let minutes = row.schedule.duration().get();
    let keys: Vec<&str> = formats.iter().map(|(key, _)| key.as_str()).collect();
    let ids: Vec<&str> = formats.iter().map(|(_, id)| id.as_str()).collect();
    Meeting {
        id_bigint: id,
        worldid_mixed: "",
        shared_group_id_bigint: "",
        service_body_bigint: bodies::of(row),
        weekday_tinyint: ((day as u8 + 1) % 7 + 1).to_string(),
        venue_type: match row.facts.attendance {
            Attendance::InPerson => "1",
            Attendance::Online | Attendance::Phone => "2",
            Attendance::Hybrid => "3",
        },
        start_time: row
            .schedule
            .time()
            .map(|time| format!("{}:00", time.iso()))
            .unwrap_or_default(),
        duration_time: format!("{:02}:{:02}:00", minutes / 60, minutes % 60),
        time_zone: row.schedule.zone().name(),
        formats: keys.join(","),
        format_shared_id_list: ids.join(","),
        lang_enum: row.site.lang().language(),
        longitude: degrees(place.coordinates.map(Coordinates::longitude)),
        latitude: degrees(place.coordinates.map(Coordinates::latitude)),
        distance_in_km: "",
        distance_in_miles: "",
        email_contact: "",
        published: "1",
        root_server_uri: server,
        meeting_name: row.name(),
        location_text: place.name.unwrap_or_default(),
        location_info: place.notes.map(to_plain).unwrap_or_default(),
        location_street: place.street.unwrap_or_default(),
        location_city_subsection: "",
        location_neighborhood: regions.get(1..).unwrap_or_default().join(" > "),
        location_municipality: place.city.unwrap_or_default(),
        location_sub_province: regions.first().copied().unwrap_or_default(),
        location_province: place.state.unwrap_or_default(),
        location_postal_code_1: place.postal_code.unwrap_or_default(),
        location_nation: if place.known { place.country } else { "" },
        comments: row.notes_with_more().unwrap_or_default(),
        train_lines: "",
        bus_lines: row.facts.access.transit().map_or("", |line| line.as_str()),
        phone_meeting_number: way_in
            .phone
            .map(std::borrow::Cow::into_owned)
            .unwrap_or_default(),
        virtual_meeting_link: way_in.url.unwrap_or_default(),
        virtual_meeting_additional_info: way_in.url_notes.unwrap_or_default(),
        phone_meeting_additional_info: way_in.phone_notes.unwrap_or_default(),
    }
}

/// How one attends, which servers also say by formats.
fn state(row: &Row<'_>) -> Vec<Signal> {
    let mut signals = match row.facts.attendance {
        Attendance::InPerson => Vec::new(),
        Attendance::Online | Attendance::Phone => vec![Signal::Online],
        Attendance::Hybrid => vec![Signal::Hybrid],
    };
    if row.room_is_shut() {
        signals.push(Signal::Shut);
    }
    signals
}

/// The id that the meeting has on the server it came from, else a number made from its slug.
fn id(row: &Row<'_>, taken: &mut BTreeSet<String>) -> String {
    let own = row
        .meeting
        .origin
        .as_ref()
        .and_then(|origin| origin.id.as_deref());
    let is_number = |id: &&str| id.len() <= 15 && id.bytes().all(|byte| byte.is_ascii_digit());
    let own = own.filter(is_number).map(str::to_owned);
    let id = own
        .filter(|id| !taken.contains(id))
        .unwrap_or_else(|| number(&row.slug));
    taken.insert(id.clone());
    id
}

/// A number for a text, always the same, that JavaScript holds exactly.
fn number(text: &str) -> String {
    let hash = blake3::hash(text.as_bytes());
    let digits = hash.as_bytes().iter().take(6);
    let number = digits.fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    number.to_string()
}
