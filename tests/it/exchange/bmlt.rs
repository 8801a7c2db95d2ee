//! JSON in the shape of a BMLT server, by what crouton does with it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{json, site};
use crate::site_test::SiteTest;

/// The fields that crouton asks for, and calls text functions of.
const FIELDS: &[&str] = &[
    "id_bigint",
    "worldid_mixed",
    "service_body_bigint",
    "weekday_tinyint",
    "venue_type",
    "start_time",
    "duration_time",
    "time_zone",
    "formats",
    "format_shared_id_list",
    "longitude",
    "latitude",
    "root_server_uri",
    "meeting_name",
    "location_text",
    "location_info",
    "location_street",
    "location_neighborhood",
    "location_municipality",
    "location_sub_province",
    "location_province",
    "location_postal_code_1",
    "comments",
    "virtual_meeting_link",
    "phone_meeting_number",
];

#[test]
fn every_meeting_has_all_that_tools_read_as_text() {
    let built = site().build_well();
    let feed = json(&built, "feeds/bmlt.json");
    let bodies = json(&built, "feeds/bmlt-service-bodies.json");
    let bodies: BTreeMap<&str, &Value> = bodies
        .as_array()
        .unwrap()
        .iter()
        .map(|body| (body["id"].as_str().unwrap(), body))
        .collect();
    let formats = feed["formats"].as_array().unwrap();
    let keys: BTreeMap<&str, &Value> = formats
        .iter()
        .map(|format| (format["key_string"].as_str().unwrap(), format))
        .collect();
    assert_eq!(keys.len(), formats.len(), "no key stands twice");
    let meetings = feed["meetings"].as_array().unwrap();
    let mut ids = BTreeSet::new();
    for meeting in meetings {
        for value in meeting.as_object().unwrap().values() {
            assert!(value.is_string(), "{meeting}");
        }
        let text = |field: &str| meeting[field].as_str().unwrap_or_else(|| panic!("{field}"));
        for field in FIELDS {
            _ = text(field);
        }
        assert!(ids.insert(text("id_bigint")), "an id stands twice");
        assert!(text("id_bigint").parse::<u64>().unwrap() < 1 << 53);
        let day: u8 = text("weekday_tinyint").parse().unwrap();
        assert!((1..=7).contains(&day));
        assert!(["1", "2", "3"].contains(&text("venue_type")));
        for field in ["start_time", "duration_time"] {
            let parts: Vec<&str> = text(field).split(':').collect();
            assert!(
                parts.len() == 3 && parts.iter().all(|part| part.len() == 2),
                "{field}"
            );
        }
        assert!(
            bodies.contains_key(text("service_body_bigint")),
            "{meeting}"
        );
        let ids: Vec<&str> = text("formats")
            .split(',')
            .filter(|key| !key.is_empty())
            .map(|key| keys[key]["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids.join(","), text("format_shared_id_list"));
        assert_eq!(meeting["root_server_uri"], "https://test.example");
    }
    for body in bodies.values() {
        let above = body["parent_id"].as_str().unwrap();
        assert!(above == "0" || bodies.contains_key(above), "{body}");
    }
    let lights = &meetings
        .iter()
        .find(|one| one["id_bigint"] == "12")
        .unwrap();
    assert_eq!(lights["weekday_tinyint"], "3");
    assert_eq!(
        (&lights["venue_type"], &lights["duration_time"]),
        (&"3".into(), &"01:30:00".into())
    );
}

#[test]
fn codes_of_na_go_out_as_the_formats_that_every_server_has() {
    let group = "name: Hope\nprogram: na\nplace: {name: Hall, address: 1 Hill Road, city: Millbrook}\n\
        attendance: in-person\ntags: [open, beginners]\nlanguages: [es]\naccess: {wheelchair: yes}\n\
        meetings: [{day: sunday, time: \"19:00\"}, {day: monday, time: \"19:00\", status: paused}]\n";
    let built = SiteTest::new()
        .adding("content/site.yaml", "outputs: {bmlt: yes}\n")
        .file("content/groups/hope.yaml", group)
        .build_well();
    let feed = json(&built, "feeds/bmlt/na.json");
    let worlds: Vec<&str> = feed["formats"]
        .as_array()
        .unwrap()
        .iter()
        .map(|format| format["world_id"].as_str().unwrap())
        .collect();
    for world in ["OPEN", "BEG", "WCHR", "LANG", "TC"] {
        assert!(worlds.contains(&world), "{world}: {worlds:?}");
    }
    let days: Vec<&str> = feed["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|meeting| meeting["weekday_tinyint"].as_str().unwrap())
        .collect();
    assert_eq!(days, ["1", "2"]);
    assert_eq!(
        feed,
        json(&built, "feeds/bmlt.json"),
        "the only program of the site"
    );
}
