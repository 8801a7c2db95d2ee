//! Every attempt as records of feeds: once in every field, and once more behind an address in the fields for those.

use std::collections::BTreeSet;

use guidepost::import::{Feed, meeting_guide};
use serde_json::{Map, Value, json};

use super::attempts::Attempt;
use super::ways::{Way, each};
use crate::site_test::{repository, walk};

/// Fields of Meeting Guide with something in them by which a record is understood.
const SAID: &[(&str, &str)] = &[
    ("day", "1"),
    ("time", "19:00"),
    ("end_time", "20:00"),
    ("attendance_option", "in_person"),
    ("city", "Millbrook"),
    ("state", "IL"),
    ("country", "US"),
    ("latitude", ""),
    ("longitude", ""),
    ("coordinates", ""),
    ("geometry", ""),
    ("timezone", "America/Chicago"),
    ("approximate", "no"),
    ("formatted_address", ""),
];

/// The same for BMLT.
const SAID_BY_BMLT: &[(&str, &str)] = &[
    ("weekday_tinyint", "2"),
    ("start_time", "19:00:00"),
    ("duration_time", "01:00:00"),
    ("venue_type", "1"),
    ("published", "1"),
    ("time_zone", ""),
    ("lang_enum", "en"),
    ("latitude", "39.8"),
    ("longitude", "-89.6"),
    ("formats", "O"),
    ("location_municipality", "Millbrook"),
];

fn bare(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase()
}

/// Names of fields with what they hold for an attempt.
fn record(
    names: &[String],
    said: &[(&str, &str)],
    (attempt, way, id): (&Attempt, Way, String),
) -> Vec<(String, String)> {
    let mut known = BTreeSet::new();
    // A name in another language is the same field once more.
    let names = names.iter().filter(|name| known.insert(bare(name)));
    let value = |name: &String| match said.iter().find(|(word, _)| bare(word) == bare(name)) {
        Some((_, value)) => (*value).to_owned(),
        None if name == "Slug" => id.clone(),
        None => way.value(&bare(name), attempt),
    };
    names.map(|name| (name.clone(), value(name))).collect()
}

/// A record as an object.
fn object(fields: Vec<(String, String)>) -> Map<String, Value> {
    let fields = fields.into_iter();
    fields.map(|(name, value)| (name, json!(value))).collect()
}

/// The fields of Meeting Guide, without the other names that some of them have: a record says each thing once.
pub(super) fn meeting_guide_names() -> Vec<String> {
    let all = meeting_guide::headings();
    let at = |name: &str| all.iter().position(|known| *known == name).unwrap();
    let names = all[..at("Meeting")].iter().chain(&all[at("Groupe") + 1..]);
    names.map(ToString::to_string).collect()
}

pub(super) fn meeting_guide_feed(attempts: &[Attempt]) -> Vec<Feed> {
    let names = meeting_guide_names();
    let records = each(attempts).map(|one| Value::Object(object(record(&names, SAID, one))));
    let records = Value::Array(records.collect());
    vec![feed("feed.json", records.to_string())]
}

pub(super) fn tsml_csv_feed(attempts: &[Attempt]) -> Vec<Feed> {
    let names = meeting_guide_names();
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let row = |cells: Vec<&str>| cells.into_iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n";
    let mut text = String::new();
    for one in each(attempts) {
        let fields = record(&names, SAID, one);
        if text.is_empty() {
            text += &row(fields.iter().map(|(name, _)| &**name).collect());
        }
        text += &row(fields.iter().map(|(_, value)| &**value).collect());
    }
    vec![feed("feed.csv", text)]
}

/// The fields of meetings in BMLT: all that stand in the corpus of the fuzz target.
fn bmlt_names() -> Vec<String> {
    let mut names = BTreeSet::new();
    for path in walk(&repository("tests/fuzz/corpus/bmlt")) {
        let value: Value =
            serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap_or_default();
        let objects = match value {
            Value::Array(all) => all,
            Value::Object(all) => all.into_iter().map(|(_, value)| value).collect(),
            _ => Vec::new(),
        };
        let meetings = objects
            .iter()
            .filter(|one| one.get("weekday_tinyint").is_some());
        let fields = meetings.filter_map(Value::as_object).flatten();
        names.extend(fields.map(|(name, _)| name.clone()));
    }
    assert!(names.len() > 20, "{names:?}");
    names.into_iter().collect()
}

pub(super) fn bmlt_feed(attempts: &[Attempt]) -> Vec<Feed> {
    let names = bmlt_names();
    let (mut meetings, mut bodies, mut formats) = (Vec::new(), Vec::new(), Vec::new());
    for (number, (attempt, way, name)) in each(attempts).enumerate() {
        let (id, text) = ((number + 1).to_string(), &attempt.payload);
        let mut meeting = object(record(&names, SAID_BY_BMLT, (attempt, way, name)));
        for field in ["id_bigint", "service_body_bigint", "format_shared_id_list"] {
            meeting.insert(field.to_owned(), json!(id));
        }
        meetings.push(Value::Object(meeting));
        bodies.push(json!({
            "id": id, "parent_id": "0", "type": "AS", "name": text, "description": text, "world_id": text,
            "url": way.value("url", attempt), "helpline": text,
        }));
        formats.push(json!({
            "id": id, "key_string": text, "name_string": text, "description_string": text, "lang": "en",
            "world_id": text,
        }));
    }
    let files = [
        ("meetings.json", meetings),
        ("bodies.json", bodies),
        ("formats.json", formats),
    ];
    let files = files.map(|(name, all)| feed(name, Value::Array(all).to_string()));
    files.into()
}

fn feed(name: &str, text: String) -> Feed {
    Feed {
        name: name.parse().unwrap(),
        bytes: text.into_bytes(),
    }
}
