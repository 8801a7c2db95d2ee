//! Meeting Guide JSON: what its records say, and what TSML UI drops without a word.

use serde_json::{Value, json};

use super::tsml_ui::Shown;
use super::{WEEKLY, of, records, site, slugs};

#[test]
fn tsml_ui_drops_nothing_and_what_it_calls_inactive_is_reported() {
    let built = site().build_well();
    let feed = records(&built, "feeds/meeting-guide.json");
    let shown = Shown::of(&feed, false);
    assert_eq!(shown.kept, slugs(&feed));
    let inactive: Vec<&str> = shown.inactive().collect();
    let told = super::loss::told("meeting-guide", None, |lost| {
        matches!(lost.code.name, "export-inactive" | "export-not-meeting")
            && lost.deed != guidepost::import::Deed::Refused
    });
    assert_eq!(inactive, told);
    assert_eq!(
        inactive,
        [
            "asks-mon-0800",
            "lights-sun-0900",
            "rests-sun-1000",
            "shut-wed-1200",
            "lights-7pm-2"
        ]
    );
}

#[test]
fn slugs_are_those_that_people_know_and_no_two_are_alike() {
    let built = site().build_well();
    assert_eq!(slugs(&records(&built, "feeds/meeting-guide.json")), WEEKLY);
    // The same in the file of one program, where the others are not.
    let own = records(&built, "feeds/meeting-guide/aa.json");
    let expected: Vec<&&str> = WEEKLY
        .iter()
        .filter(|slug| !slug.starts_with("calm") && !slug.starts_with("phone"))
        .collect();
    assert_eq!(slugs(&own).iter().collect::<Vec<_>>(), expected);
}

#[test]
fn a_record_says_all_that_the_format_can() {
    let built = site().build_well();
    let feed = records(&built, "feeds/meeting-guide/aa.json");
    let expected = json!({
        "slug": "lights-7pm", "name": "Tuesday Night Lights", "day": 2, "time": "19:00", "end_time": "20:30",
        "timezone": "America/Chicago", "location": "St Mark's", "location_notes": "Ring the bell marked Community room",
        "formatted_address": "3 Market Square, Millbrook, IL 60000, USA", "address": "3 Market Square",
        "city": "Millbrook", "state": "IL", "postal_code": "60000", "country": "USA", "region": "East",
        "latitude": 41.9011, "longitude": -87.7022, "approximate": "no", "attendance_option": "hybrid",
        "conference_url": "https://us02web.zoom.us/j/000",
        "conference_url_notes": "Meeting ID: 777 888\nPasscode: hope\nDoor opens early",
        "conference_phone": "+13125550143,12",
        "types": ["BE", "CAN", "GR", "O", "X", "EN", "S"],
        "notes": "Not meeting 24 December 2026 to 2 January 2027. Holidays.",
        "group_notes": "New here? See the map (https://map.example).",
        "district": "District 4", "website": "https://lights.example", "email": "lights@example.org",
        "phone": "312-555-0199", "venmo": "@lights", "square": "$lights", "paypal": "lights",
        "homegroup_online": "lights", "updated": "2026-10-05 13:14:15",
        "url": "https://test.example/groups/lights/", "feedback_emails": ["hello@example.org"],
        "feedback_url": "https://example.org/form", "entity": "The Club", "entity_email": "club@example.org"
    });
    let mut record = of(&feed, "lights-7pm").clone();
    let sort = |record: &mut Value| {
        let types = record["types"].as_array_mut().unwrap();
        types.sort_by_key(ToString::to_string);
    };
    let mut expected = expected;
    sort(&mut record);
    sort(&mut expected);
    assert_eq!(record, expected);
    let late = of(&feed, "late");
    assert_eq!(
        (&late["name"], &late["group"]),
        (&json!("Candlelight"), &json!("Tuesday Night Lights"))
    );
    assert_eq!(late["end_time"], "00:30");
    assert_eq!(late["updated"], "2026-09-01 00:00:00");
    assert_eq!(of(&feed, "lights-7pm-thu")["day"], 4);
}

#[test]
fn who_asks_first_is_told_how_and_never_where() {
    let built = site().build_well();
    let feed = records(&built, "feeds/meeting-guide.json");
    let asks = of(&feed, "asks-mon-0800");
    assert_eq!(asks["conference_url"], Value::Null);
    assert_eq!(
        asks["conference_url_notes"],
        "To join online, ask: the club"
    );
    assert!(
        asks["notes"]
            .as_str()
            .unwrap()
            .starts_with("To join online, ask: the club\n")
    );
    let registers = of(&feed, "registers-fri-0800");
    assert_eq!(
        registers["conference_url"],
        "https://zoom.us/meeting/register/1"
    );
    assert_eq!(
        registers["conference_url_notes"],
        "Register before you join: https://zoom.us/meeting/register/1"
    );
}

#[test]
fn a_room_that_is_shut_and_a_meeting_that_rests_are_marked() {
    let built = site().build_well();
    let feed = records(&built, "feeds/meeting-guide.json");
    for (slug, attendance) in [
        ("shut-wed-1200", "online"),
        ("lights-sun-0900", "inactive"),
        ("rests-sun-1000", "inactive"),
    ] {
        let record = of(&feed, slug);
        assert_eq!(record["attendance_option"], attendance);
        assert_eq!(record["approximate"], "no");
        assert!(
            record["types"].as_array().unwrap().contains(&json!("TC")),
            "{record}"
        );
    }
    assert_eq!(of(&feed, "lights-sun-0900")["conference_url"], Value::Null);
    assert_eq!(
        of(&feed, "phone-always")["notes"],
        "Day and night, every day"
    );
    assert_eq!(
        of(&feed, "phone-always")["conference_phone_notes"],
        "Passcode: 4711"
    );
}

#[test]
fn a_file_of_several_programs_is_written_in_the_codes_of_the_standard() {
    let built = site().build_well();
    let all = records(&built, "feeds/meeting-guide.json");
    // `C` would be read as AA's "closed", which this group never said.
    assert_eq!(of(&all, "calm-sun-1900")["types"], json!(["MED", "W"]));
    assert_eq!(of(&all, "phone-appointment")["types"], json!(["W"]));
    let own = records(&built, "feeds/meeting-guide/recovery-dharma.json");
    assert!(
        of(&own, "calm-sun-1900")["types"]
            .as_array()
            .unwrap()
            .contains(&json!("C"))
    );
    let calm = of(&all, "calm-sun-1900");
    assert_eq!(calm["regions"], json!(["South", "Harbor", "Pier"]));
    assert_eq!(
        (&calm["region"], &calm["sub_region"]),
        (&json!("South"), &json!("Harbor"))
    );
    assert_eq!(calm["timezone"], "America/New_York");
}
