//! Every attempt in every field of every feed that can be imported.

use std::collections::BTreeSet;

use guidepost::import::{Feed, Format, Imported, import, meeting_guide};
use guidepost::model::Kind;
use guidepost::pipeline::Kept;
use serde_json::{Map, Value, json};

use super::attempts::{Attempt, attempts, harmless};
use super::{assert_no_more, made_of, site};
use crate::imports::{standing, with_ground, written};
use crate::site_test::{SiteTest, repository, walk};

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
    ("format_shared_id_list", "1"),
    ("service_body_bigint", "1"),
    ("location_municipality", "Millbrook"),
];

fn bare(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase()
}

/// Names of fields with what they hold for an attempt.
fn record(names: &[String], said: &[(&str, &str)], attempt: &Attempt) -> Vec<(String, String)> {
    let mut known = BTreeSet::new();
    let mut fields = Vec::new();
    for name in names {
        let word = said.iter().find(|(known, _)| bare(known) == bare(name));
        // A name in another language is the same field once more.
        if known.insert(bare(name)) {
            let value = match word {
                Some((_, value)) => (*value).to_owned(),
                // A record whose number is none is refused as a whole; numbers are tried in content.
                None if bare(name).contains("phone") && !bare(name).ends_with("notes") => {
                    "+1 312 555 0143".to_owned()
                }
                // What is nothing but marks is no name, and its record is refused.
                None if ["name", "meetingname"].contains(&bare(name).as_str()) => {
                    format!("Evening {}", attempt.payload)
                }
                None => attempt.payload.clone(),
            };
            fields.push((name.clone(), value));
        }
    }
    fields
}

/// The fields of Meeting Guide, without the other names that some of them have: a record says each thing once.
fn meeting_guide_names() -> Vec<String> {
    let all = meeting_guide::headings();
    let at = |name: &str| all.iter().position(|known| *known == name).unwrap();
    let names = all[..at("Meeting")].iter().chain(&all[at("Groupe") + 1..]);
    names.map(ToString::to_string).collect()
}

fn meeting_guide_feed(attempts: &[Attempt]) -> Vec<Feed> {
    let names = meeting_guide_names();
    let records = attempts.iter().map(|attempt| {
        let fields = record(&names, SAID, attempt).into_iter();
        let mut object: Map<String, Value> =
            fields.map(|(name, value)| (name, json!(value))).collect();
        object.insert("Slug".to_owned(), json!(attempt.name));
        Value::Object(object)
    });
    let records = Value::Array(records.collect());
    vec![feed("feed.json", records.to_string())]
}

fn tsml_csv_feed(attempts: &[Attempt]) -> Vec<Feed> {
    let names = meeting_guide_names();
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut text = String::new();
    for (number, attempt) in attempts.iter().enumerate() {
        let fields = record(&names, SAID, attempt);
        if number == 0 {
            text += &fields
                .iter()
                .map(|(name, _)| cell(name))
                .collect::<Vec<_>>()
                .join(",");
            text += "\r\n";
        }
        let slug = |name: &str, value: &str| {
            if name == "Slug" {
                attempt.name.clone()
            } else {
                value.to_owned()
            }
        };
        text += &fields
            .iter()
            .map(|(name, value)| cell(&slug(name, value)))
            .collect::<Vec<_>>()
            .join(",");
        text += "\r\n";
    }
    vec![feed("feed.csv", text)]
}

/// The fields of BMLT: all that stand in the corpus of the fuzz target.
fn bmlt_feed(attempts: &[Attempt]) -> Vec<Feed> {
    let mut names = BTreeSet::new();
    for path in walk(&repository("tests/fuzz/corpus/bmlt")) {
        let value: Value =
            serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap_or_default();
        let objects = value
            .as_object()
            .map(|object| object.values().cloned().collect::<Vec<_>>());
        for object in objects
            .or_else(|| value.as_array().cloned())
            .unwrap_or_default()
        {
            let meeting = object.get("weekday_tinyint").is_some();
            names.extend(
                object
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(name, _)| name.clone())
                    .filter(|_| meeting),
            );
        }
    }
    assert!(names.len() > 20, "{names:?}");
    let names: Vec<String> = names.into_iter().collect();
    let (mut meetings, mut bodies) = (Vec::new(), Vec::new());
    for (number, attempt) in attempts.iter().enumerate() {
        let id = (number + 1).to_string();
        let fields = record(&names, SAID_BY_BMLT, attempt).into_iter();
        let mut object: Map<String, Value> =
            fields.map(|(name, value)| (name, json!(value))).collect();
        object.insert("id_bigint".to_owned(), json!(id));
        meetings.push(Value::Object(object));
        let text = &attempt.payload;
        bodies.push(json!({
            "id": id, "parent_id": "0", "type": "AS", "name": text, "description": text, "url": text,
            "helpline": text, "world_id": text,
        }));
    }
    let files = [("meetings.json", meetings), ("bodies.json", bodies)];
    files
        .map(|(name, all)| feed(name, Value::Array(all).to_string()))
        .into()
}

fn feed(name: &str, text: String) -> Feed {
    Feed {
        name: name.parse().unwrap(),
        bytes: text.into_bytes(),
    }
}

fn imported(format: Format, feeds: Vec<Feed>) -> (SiteTest, Imported) {
    let site = SiteTest::new().adding("content/site.yaml", "outputs: {tsml_csv: yes, bmlt: yes}\n");
    let standing = standing(&site);
    let imported = with_ground(&site, &standing, |ground| {
        import(format, feeds, ground, true)
    });
    let imported = imported.unwrap_or_else(|why| panic!("{why:#?}"));
    (written(&site, &imported), imported)
}

#[test]
fn no_attempt_in_any_field_of_a_feed_adds_anything_to_any_file() {
    let attempts = attempts();
    let (good, _) = site::site(&harmless(), &mut Kept::default());
    let good = good.adding("content/site.yaml", "per_page: 5\n");
    let names: BTreeSet<String> = attempts
        .iter()
        .chain(&harmless())
        .map(|one| one.name.clone())
        .collect();
    let makers: [(Format, fn(&[Attempt]) -> Vec<Feed>); 3] = [
        (Format::MeetingGuide, meeting_guide_feed),
        (Format::TsmlCsv, tsml_csv_feed),
        (Format::Bmlt, bmlt_feed),
    ];
    for (format, make) in makers {
        let mut known = made_of(&good.judged_files().0, &names);
        let (plain, _) = imported(format, make(&harmless()));
        for (sort, parts) in made_of(&plain.judged_files().0, &names) {
            known.entry(sort).or_default().extend(parts);
        }
        // The fields of the format are no news.
        let fields = meeting_guide_names().into_iter();
        let fields = fields.map(|name| format!("/{}", name.to_lowercase().replace(' ', "_")));
        known.entry("json".to_owned()).or_default().extend(fields);
        let (evil, imported) = imported(format, make(&attempts));
        let files = imported.files.iter();
        let groups = files.filter(|file| file.kind == Kind::Group).count();
        println!(
            "{format}: {} attempts in {groups} groups, {} files of content",
            attempts.len(),
            imported.files.len()
        );
        let report = &imported.told[0].report;
        assert!(
            groups > 150,
            "{format}: only {groups} groups: {:?}",
            report.remarks.first()
        );
        let (files, judged) = evil.judged_files();
        assert_no_more(&files, &known, &names);
        assert_eq!(judged, "", "{format}");
    }
}
