//! Every Meeting Guide file of a site against the rules of the standard: those that a schema can say, and those
//! about several fields, several records, or the table of a program.

use std::collections::{BTreeMap, BTreeSet};

use guidepost::config::Exchange;
use guidepost::exports::{Detail, Loss, Records};
use guidepost::kinds::Program;
use guidepost::model::{Slug, Zone};
use guidepost::site::Site;
use serde_json::{Value, json};

use super::{records, site, slugs, written};
use crate::program_codes::{SPECIFICATION, programs};
use crate::site_test::SiteTest;

/// The standard, written down as a schema, with the fields that the WordPress plugin adds.
fn schema() -> Value {
    serde_json::from_str(include_str!("meeting-guide.schema.json")).unwrap()
}

/// What is wrong with a file, one line each. `inactive` are the slugs of which the export says that readers will not
/// count them as active, `codes` are those that the file may use.
fn breaches(feed: &[Value], codes: &BTreeSet<&str>, inactive: &BTreeSet<String>) -> Vec<String> {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let feed = Value::Array(feed.to_vec());
    let by_schema = validator.iter_errors(&feed);
    let mut wrong: Vec<String> = by_schema
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    let mut seen = BTreeSet::new();
    for record in feed.as_array().unwrap() {
        let text = |field: &str| record[field].as_str().unwrap_or_default();
        let slug = text("slug");
        let mut is = |bad: bool, what: &str| {
            if bad {
                wrong.push(format!("{slug}: {what}"));
            }
        };
        is(!seen.insert(slug), "another record has the slug");
        let types = record["types"].as_array().into_iter().flatten();
        let odd = types.filter(|code| !codes.contains(code.as_str().unwrap_or_default()));
        is(odd.count() > 0, "a code of another table");
        is(text("timezone").parse::<Zone>().is_err(), "no zone");
        let lasts = record["end_time"].is_null() || record["end_time"] != record["time"];
        is(!lasts, "it ends when it begins");
        let exact = |field: &str| {
            let number = record[field].as_f64().unwrap_or_default();
            let shown = number.to_string();
            shown
                .split_once('.')
                .is_none_or(|(_, digits)| digits.len() <= 5)
        };
        is(
            !exact("latitude") || !exact("longitude"),
            "a position to the millimetre",
        );
        let room = record["approximate"] == "no" && !text("address").is_empty();
        let joins = ["conference_url", "conference_phone"].map(text) != ["", ""];
        let active = text("attendance_option") != "inactive" && !inactive.contains(slug);
        is(active && !room && !joins, "no way in");
    }
    wrong
}

/// The slugs of which the export of these files says that readers will not count them as active.
fn inactive(site: &Site, program: Option<&Slug>) -> BTreeSet<String> {
    let mut loss = Loss::new(Detail::Each);
    written(
        &Records::new(site),
        Exchange::MeetingGuide,
        program,
        &mut loss,
    );
    let lost = loss.lost.iter();
    let lost = lost.filter(|lost| lost.code.name == "export-inactive");
    lost.map(|lost| lost.slug.to_string()).collect()
}

/// The codes that a file may use: those of its program, else those of the standard, and those that groups made for
/// themselves, which no reader may take for a language.
fn codes<'c>(site: &'c Site, table: Option<&'c Program>) -> BTreeSet<&'c str> {
    let table = table.into_iter().flat_map(|program| program.codes.iter());
    let mut codes: BTreeSet<&str> = table.map(|(code, _)| code).collect();
    if codes.is_empty() {
        codes.extend(SPECIFICATION.split_whitespace());
    }
    let meetings = site.groups.iter().flat_map(|group| &group.meetings);
    let own = site.groups.iter().flat_map(|group| &group.codes);
    let own = own.chain(meetings.flat_map(|meeting| &meeting.codes));
    codes.extend(own.map(|code| &**code).filter(|code| code.len() > 2));
    codes
}

/// Holds all files of a site against the rules; gives the number of records in each by its program; in that of all, by nothing.
fn hold(test: &SiteTest) -> BTreeMap<String, usize> {
    let built = test.build();
    assert!(!built.denied(), "{}", built.short());
    let (loaded, programs) = (test.load(), programs());
    let all = records(&built, "feeds/meeting-guide.json");
    let all: BTreeSet<&str> = slugs(&all).into_iter().collect();
    let mut counts = BTreeMap::new();
    for file in built.files.keys() {
        let Some(own) = file.strip_prefix("feeds/meeting-guide") else {
            continue;
        };
        let own = own.trim_start_matches('/').trim_end_matches(".json");
        let program: Option<Slug> = own.parse().ok();
        let table = program.as_ref().and_then(|program| programs.get(program));
        let table = table.map(|program| &**program);
        let feed = records(&built, file);
        let inactive = inactive(&loaded.site, program.as_ref());
        let wrong = breaches(&feed, &codes(&loaded.site, table), &inactive);
        assert!(wrong.is_empty(), "{file}: {wrong:#?}");
        assert!(slugs(&feed).iter().all(|slug| all.contains(slug)), "{file}");
        counts.insert(own.to_owned(), feed.len());
    }
    counts
}

#[test]
fn every_file_of_a_site_that_needs_everything_follows_the_standard() {
    let counts = hold(&site());
    let counts: Vec<(&str, usize)> = counts.iter().map(|(of, count)| (&**of, *count)).collect();
    assert_eq!(counts, [("", 13), ("aa", 10), ("recovery-dharma", 1)]);
}

#[test]
fn every_file_of_the_example_would_follow_the_standard_if_it_were_real() {
    let site = SiteTest::folder("");
    let texts = |path: &str| [".yaml", ".md"].iter().any(|ending| path.ends_with(ending));
    let (files, _) = site.parts();
    let real =
        files
            .iter()
            .filter(|(path, _)| texts(path))
            .fold(site.clone(), |real, (path, _)| {
                let text = site.text(path).replace("example: true", "example: no");
                real.file(path, text)
            });
    let counts = hold(&real);
    println!("records of each file: {counts:?}");
    assert!(counts.len() > 10, "{counts:?}");
    let of_programs: usize = counts
        .iter()
        .filter(|(file, _)| !file.is_empty())
        .map(|(_, count)| count)
        .sum();
    assert!(of_programs <= counts[""] && counts[""] > 50, "{counts:?}");
}

#[test]
fn whatever_is_against_a_rule_is_found() {
    let good = json!({
        "slug": "a", "name": "A", "day": 1, "time": "19:00", "end_time": "20:00", "timezone": "America/Chicago",
        "formatted_address": "1 Hill Road, Millbrook, IL, USA", "address": "1 Hill Road", "approximate": "no",
        "types": ["O"], "url": "https://x.example/a/", "attendance_option": "in_person",
        "latitude": 41.9011, "longitude": -87.7022
    });
    let codes = BTreeSet::from(["O"]);
    let found = |feed: &[Value]| breaches(feed, &codes, &BTreeSet::new()).len();
    assert_eq!(found(std::slice::from_ref(&good)), 0);
    assert_eq!(found(&[good.clone(), good.clone()]), 1);
    for (field, bad) in [
        ("name", json!("")),
        ("name", json!("x".repeat(256))),
        ("slug", json!("x y")),
        ("slug", json!("x".repeat(65))),
        ("day", json!(7)),
        ("day", json!("1")),
        ("time", json!("7 pm")),
        ("time", json!("24:00")),
        ("end_time", json!("19:00")),
        ("timezone", json!("America/Millbrook")),
        ("formatted_address", json!("")),
        ("approximate", json!(false)),
        ("types", json!(["HOW"])),
        ("types", json!(["O", "O"])),
        ("url", json!("javascript:alert(1)")),
        ("conference_url", json!("zoom.us/j/1")),
        ("conference_phone", json!("312 555 0143")),
        ("latitude", json!(91)),
        ("longitude", json!(-87.123_456_7)),
        ("address", Value::Null),
        ("contact_1_name", json!("Robin")),
    ] {
        let mut record = good.clone();
        record[field] = bad.clone();
        assert!(found(&[record]) > 0, "{field}: {bad}");
    }
}
