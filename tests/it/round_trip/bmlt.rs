//! A feed of a BMLT server, out again in the same shape.

use std::collections::{BTreeMap, BTreeSet};

use guidepost::feeds::codes::formats::{Meaning, understand};
use guidepost::import::Record;
use serde_json::Value;

use super::compare::{Field, differences, text};
use super::finish;
use super::trip::{Site, Trip, feed};

/// What a meeting says. Buses and trains have one line in content, and go out as buses.
const BMLT: &[Field] = &[
    Field::words("meeting_name", &["meeting_name"]),
    Field::number("weekday_tinyint", &["weekday_tinyint"]).or_by(&["start_time"]),
    Field::text("start_time", &["start_time"]).or_by(&["weekday_tinyint"]),
    Field::text("duration_time", &["duration_time"]).or_by(&["start_time"]),
    Field::text("venue_type", &["venue_type"]),
    Field::words("location_text", &["location_text"]),
    Field::words("location_street", &["location_street"]),
    Field::words("location_info", &["location_info"]),
    Field::words("location_neighborhood", &["location_neighborhood"]),
    Field::words(
        "location_sub_province",
        &["location_city_subsection", "location_sub_province"],
    )
    .or_by(&["location_neighborhood"]),
    Field::words("location_municipality", &["location_municipality"]),
    Field::words("location_province", &["location_province"]),
    Field::words("location_postal_code_1", &["location_postal_code_1"]),
    Field::degrees("latitude", &["latitude"]),
    Field::degrees("longitude", &["longitude"]).or_by(&["latitude"]),
    Field::text("virtual_meeting_link", &["virtual_meeting_link"]),
    Field::words(
        "virtual_meeting_additional_info",
        &["virtual_meeting_additional_info"],
    ),
    Field::text("phone_meeting_number", &["phone_meeting_number"]),
    Field::text("time_zone", &["time_zone"]),
    Field::text("location_nation", &["location_nation"]),
    Field::words("comments", &["comments"]),
    Field::words("bus_lines", &["bus_lines", "train_lines"]).or_by(&["bus_lines", "train_lines"]),
];

#[test]
fn a_feed_of_a_bmlt_server_comes_out_as_it_came_in() {
    let files = ["GetSearchResults", "GetFormats", "GetServiceBodies"]
        .map(|what| feed(&format!("bmlt/nyc-region-{what}.derived.json")));
    let [Some(meetings), Some(formats), Some(bodies)] = files else {
        println!("skipped: the feed of a BMLT server is not beside this repository");
        return;
    };
    let zone = "America/New_York";
    let site = Site::new(zone).with("\noutputs: {bmlt: yes}\n");
    let trip = site.trip_of("bmlt", &[&meetings, &formats, &bodies], "na", "US");
    println!("bmlt: {}", trip.summary());
    let mut unexplained = differences(&trip, BMLT, "id_bigint");
    let came = Server::new(
        &std::fs::read(formats).unwrap(),
        &std::fs::read(bodies).unwrap(),
    );
    let went = Server::new(
        &site.file("out.feed"),
        &site.file("public/feeds/bmlt-service-bodies.json"),
    );
    unexplained.extend(of_server(&trip, &came, &went));
    finish(&unexplained);
}

/// What a server says beside its meetings.
struct Server {
    /// From the id of a format to what it says.
    formats: BTreeMap<String, BTreeSet<String>>,
    /// From the id of a service body to its name.
    bodies: BTreeMap<String, String>,
}

impl Server {
    fn new(formats: &[u8], bodies: &[u8]) -> Self {
        let list = |bytes: &[u8], key: &str| -> Vec<Value> {
            let value: Value = serde_json::from_slice(bytes).unwrap();
            let list = value.get(key).unwrap_or(&value);
            list.as_array().unwrap().clone()
        };
        let say = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let formats = list(formats, "formats").into_iter();
        Self {
            formats: formats
                .filter(|format| say(format, "lang") == "en")
                .map(|format| {
                    let [world_id, key, name] =
                        ["world_id", "key_string", "name_string"].map(|key| say(&format, key));
                    (say(&format, "id"), meaning(&world_id, &key, name))
                })
                .collect(),
            bodies: list(bodies, "service_bodies")
                .iter()
                .map(|body| (say(body, "id"), say(body, "name")))
                .collect(),
        }
    }

    /// What the formats of a meeting say. How one attends is told by `venue_type`.
    fn of(&self, meeting: &Record) -> BTreeSet<&str> {
        let ids = text(meeting, &["format_shared_id_list"]).unwrap_or_default();
        let known = ids.split(',').filter_map(|id| self.formats.get(id));
        known.flatten().map(String::as_str).collect()
    }
}

/// What a format says: codes of NA and languages, or its name where it says nothing else.
fn meaning(world_id: &str, key: &str, name: String) -> BTreeSet<String> {
    match understand(world_id, key, &name) {
        Some(Meaning::Code(code)) => BTreeSet::from([code.to_owned()]),
        Some(Meaning::Languages(langs)) => langs.iter().map(ToString::to_string).collect(),
        Some(Meaning::Signal(_)) => BTreeSet::new(),
        None => BTreeSet::from([name]),
    }
}

/// Differences in what needs the lists beside the meetings.
fn of_server(trip: &Trip, came: &Server, went: &Server) -> Vec<String> {
    let out = trip.by_key("id_bigint");
    let mut lines = Vec::new();
    for record in &trip.came {
        let number = u64::from(record.number);
        let Some(other) = out.get(&trip.key(record, "id_bigint")) else {
            continue;
        };
        let (was, is) = (came.of(record), went.of(other));
        if was != is && !trip.told.changed(number, "formats") {
            lines.push(format!(
                "record {number}, formats: {was:?} came, {is:?} went"
            ));
        }
        let body = |server: &Server, record: &Record| {
            let id = text(record, &["service_body_bigint"]).unwrap_or_default();
            server.bodies.get(&id).cloned()
        };
        let (was, is) = (body(came, record), body(went, other));
        if was != is && !trip.told.changed(number, "service_body_bigint") {
            lines.push(format!(
                "record {number}, service body: {was:?} came, {is:?} went"
            ));
        }
    }
    lines
}
