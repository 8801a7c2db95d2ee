//! What came in goes out again: a feed, made into content and written in the same format, says the same but
//! for what the report of the import names.
//!
//! The feeds are real ones, which are not part of this repository; where they are not beside it, that is said.

mod bmlt;
mod compare;
mod told;
mod trip;

use serde_json::Value;

use crate::exchange::tsml_ui::Shown;
use compare::{Field, differences};
use trip::{Site, Trip, feed};

/// What a record of Meeting Guide says: each field as it goes out, the fields of a feed that say it, and those
/// whose remarks explain a difference.
const MEETING_GUIDE: &[Field] = &[
    Field::text("name", &["name"]).or_by(&["group"]),
    Field::number("day", &["day"]).or_by(&["time"]),
    Field::clock("time", &["time"]).or_by(&["day"]),
    Field::clock("end_time", &["end_time"]).or_by(&["time", "day"]),
    Field::text("attendance_option", &["attendance_option"])
        .if_said()
        .or_by(&["types", "name"]),
    Field::text("timezone", &["timezone"]),
    Field::text("formatted_address", &["formatted_address", "address"])
        .if_said()
        .or_by(&[
            "city",
            "state",
            "postal_code",
            "country",
            "approximate",
            "latitude",
        ]),
    Field::text("region", &["region", "regions#0"]),
    Field::text("sub_region", &["sub_region", "regions#1"]),
    Field::text("group", &["group"]),
    Field::degrees("latitude", &["latitude"]).or_by(&["longitude", "approximate", "coordinates"]),
    Field::degrees("longitude", &["longitude"]).or_by(&["latitude", "approximate", "coordinates"]),
    Field::text("location", &["location"]),
    Field::text("conference_url", &["conference_url"]),
    Field::text("conference_url_notes", &["conference_url_notes"])
        .or_by(&["notes", "conference_url"]),
    Field::text("conference_phone", &["conference_phone"]),
    Field::text("conference_phone_notes", &["conference_phone_notes"]).or_by(&["conference_phone"]),
    Field::text("venmo", &["venmo"]),
    Field::text("square", &["square"]),
    Field::text("paypal", &["paypal"]),
    Field::text("homegroup_online", &["homegroup_online"]),
    Field::set("types", &["types"]).or_by(&["attendance_option", "name"]),
    Field::text("notes", &["notes"]),
    Field::text("location_notes", &["location_notes"]),
    Field::text("group_notes", &["group_notes"]),
    Field::text("website", &["website"]),
    Field::moment("updated", &["updated"]),
];

/// The same of the columns of TSML's spreadsheets.
const TSML: &[Field] = &[
    Field::text("Name", &["Name"]).or_by(&["Group"]),
    Field::text("Day", &["Day"]).or_by(&["Time"]),
    Field::clock("Time", &["Time"]).or_by(&["Day"]),
    Field::clock("End Time", &["End Time"]).or_by(&["Time", "Day"]),
    Field::text("Timezone", &["Timezone"]).or_by(&["timezone"]),
    Field::text("Location", &["Location"]),
    Field::text("Formatted Address", &["Address"]),
    Field::text("Region", &["Region"]),
    Field::text("Sub Region", &["Sub Region"]),
    Field::text("Group", &["Group"]),
    Field::set("Types", &["Types"]),
    Field::text("Notes", &["Notes"]),
    Field::text("Location Notes", &["Location Notes"]),
    Field::text("Group Notes", &["Group Notes"]),
    Field::text("Website", &["Website"]),
    Field::text("Venmo", &["Venmo"]).or_by(&["venmo"]),
    Field::text("Conference URL", &["Conference URL"]),
    Field::text("Conference Phone", &["Conference Phone"]).or_by(&["conference_phone"]),
    Field::moment("Updated", &["Updated"]),
];

/// Feeds of Meeting Guide: the file, its program, its zone and its country.
const FEEDS: &[(&str, &str, &str, &str)] = &[
    ("aasanjose.test.json", "aa", "America/Los_Angeles", "US"),
    ("al-anon.json", "al-anon", "America/New_York", "US"),
    ("edmonton.json", "aa", "America/Edmonton", "CA"),
    ("kc.test.json", "aa", "America/Chicago", "US"),
    ("sussexaa.test.json", "aa", "Europe/London", "GB"),
    ("meetings.json", "aa", "America/Detroit", "US"),
    ("atlanta.json", "aa", "America/New_York", "US"),
    ("times.json", "aa", "America/New_York", "US"),
    ("timezones.test.json", "aa", "America/New_York", "US"),
    ("appointment.test.json", "aa", "America/New_York", "US"),
];

#[test]
fn feeds_of_meeting_guide_come_out_as_they_came_in() {
    let mut unexplained = Vec::new();
    for (name, program, zone, country) in FEEDS {
        let Some(path) = feed(&format!("meeting-guide/{name}")) else {
            println!("skipped: {name} is not beside this repository");
            continue;
        };
        let site = Site::new(zone);
        let trip = site.trip("meeting-guide", &path, program, country);
        println!("{name}: {}", trip.summary());
        unexplained.extend(differences(&trip, MEETING_GUIDE, "slug"));
        unexplained.extend(not_shown(&trip, name));
    }
    finish(&unexplained);
}

/// What TSML UI drops of what goes out, and what it calls inactive though the export does not say so. Prints what it
/// does to the feed itself, whose web page sets a zone.
fn not_shown(trip: &Trip, name: &str) -> Vec<String> {
    let [came, went] = [(&trip.bytes[0], true), (&trip.bytes[1], false)].map(|(bytes, zoned)| {
        let feed: Vec<Value> = serde_json::from_slice(bytes).unwrap();
        Shown::of(&feed, zoned)
    });
    println!(
        "    TSML UI drops {} and calls {} inactive; of what goes out, {} and {}",
        came.dropped,
        came.inactive().count(),
        went.dropped,
        went.inactive().count()
    );
    let silent = went
        .inactive()
        .filter(|slug| !trip.inactive.contains(*slug));
    let mut lines: Vec<String> = silent
        .map(|slug| format!("{name}: `{slug}` is inactive in silence"))
        .collect();
    if went.dropped > 0 {
        lines.push(format!(
            "{name}: {} records are dropped by TSML UI",
            went.dropped
        ));
    }
    lines
}

#[test]
fn a_spreadsheet_of_tsml_comes_out_as_it_came_in() {
    let Some(path) = feed("tsml-csv/template.csv") else {
        println!("skipped: the spreadsheet is not beside this repository");
        return;
    };
    let zone = "America/Los_Angeles";
    let site = Site::new(zone);
    let trip = site.trip("tsml-csv", &path, "aa", "US");
    println!("template.csv: {}", trip.summary());
    finish(&differences(&trip, TSML, "Slug"));
}

fn finish(unexplained: &[String]) {
    println!("unexplained differences: {}", unexplained.len());
    let first: Vec<&str> = unexplained.iter().take(60).map(String::as_str).collect();
    assert!(
        unexplained.is_empty(),
        "{} differences that no remark explains, such as\n{}",
        unexplained.len(),
        first.join("\n")
    );
}
