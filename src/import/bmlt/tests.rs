//! Whole records and whole files.

use proptest::prelude::*;

use super::fields::tests::in_new_york;
use crate::diag::codes;
use crate::import::{Context, Deed, Incoming, Remark, Report, Understood, read};
use crate::model::{AccessFact, Attendance, Line, Slug};

/// What these files make.
fn understand(files: &[&str], with_contacts: bool) -> (Understood, Report) {
    let documents = files
        .iter()
        .map(|file| read::json(file.as_bytes()).unwrap());
    let documents: Vec<_> = documents.collect();
    let mut report = Report::default();
    let understood = in_new_york(|context| {
        let context = Context {
            with_contacts,
            ..*context
        };
        super::understand(documents, &context, &mut report)
    });
    let count = u32::try_from(understood.meetings.len() + report.refused()).unwrap();
    assert_eq!(report.records, count);
    (understood, report)
}

/// A file with one meeting: an open one in a church, with these fields in place of its own.
fn meeting(fields: &[(&str, &str)]) -> String {
    let mut all = vec![
        ("id_bigint", "7"),
        ("service_body_bigint", ""),
        ("weekday_tinyint", "1"),
        ("venue_type", "1"),
        ("start_time", "10:45:00"),
        ("duration_time", "01:30:00"),
        ("time_zone", "America/New_York"),
        ("formats", "O"),
        ("format_shared_id_list", "17"),
        ("published", "1"),
        ("meeting_name", "Sunday Beginnings"),
        ("location_text", "Holy Cross Church"),
        ("location_street", "612 Leland Ave"),
        ("location_municipality", "New York"),
        ("location_sub_province", "Bronx"),
        ("location_province", "NY"),
        ("location_nation", "USA"),
    ];
    for (field, value) in fields {
        match all.iter_mut().find(|(known, _)| known == field) {
            Some((_, slot)) => *slot = value,
            None => all.push((field, value)),
        }
    }
    let object: serde_json::Map<String, serde_json::Value> = all
        .into_iter()
        .map(|(field, value)| (field.to_owned(), value.into()))
        .collect();
    serde_json::to_string(&[object]).unwrap()
}

const FORMATS: &str = r#"[
  {"id": "17", "lang": "en", "key_string": "O", "name_string": "Open", "world_id": "OPEN"},
  {"id": "4", "lang": "en", "key_string": "C", "name_string": "Closed", "world_id": "CLOSED"},
  {"id": "5", "lang": "en", "key_string": "CH", "name_string": "Closed Holidays", "world_id": ""},
  {"id": "9", "lang": "en", "key_string": "ES", "name_string": "Espanol", "world_id": "LANG"},
  {"id": "12", "lang": "en", "key_string": "IP", "name_string": "Informational Pamphlet", "world_id": "IP"},
  {"id": "30", "lang": "en", "key_string": "Tr", "name_string": "Tradition", "world_id": "TRAD"},
  {"id": "33", "lang": "en", "key_string": "WC", "name_string": "Wheelchair", "world_id": "WCHR"},
  {"id": "60", "lang": "en", "key_string": "CO", "name_string": "Coffee before", "world_id": ""},
  {"id": "61", "lang": "en", "key_string": "KL", "name_string": "Klingon", "world_id": "LANG"},
  {"id": "54", "lang": "en", "key_string": "VM", "name_string": "Virtual Meeting", "world_id": "VM"},
  {"id": "55", "lang": "en", "key_string": "TC", "name_string": "Closed for now", "world_id": "TC"}
]"#;

/// The one meeting of a file, with the remarks about it.
fn one(fields: &[(&str, &str)]) -> (Incoming, Vec<Remark>) {
    let (mut understood, report) = understand(&[&meeting(fields), FORMATS], false);
    (understood.meetings.remove(0), report.remarks)
}

fn said(remarks: &[Remark]) -> Vec<(&'static str, Deed, &str)> {
    let said = remarks
        .iter()
        .map(|one| (one.code.name, one.deed, &*one.field));
    said.collect()
}

#[test]
fn a_plain_record_becomes_a_meeting_without_a_word() {
    let (meeting, remarks) = one(&[]);
    assert_eq!(remarks, []);
    assert_eq!(meeting.name.as_str(), "Sunday Beginnings");
    assert_eq!(meeting.group, None);
    assert_eq!(meeting.slug.as_str(), "sunday-beginnings-7");
    assert_eq!(meeting.id.as_deref(), Some("7"));
    assert_eq!(
        (meeting.attendance, meeting.paused),
        (Attendance::InPerson, false)
    );
    assert_eq!(meeting.tags[0].as_str(), "open");
    assert_eq!(meeting.place.unwrap().region.as_deref(), Some("Bronx"));
    assert_eq!((meeting.online, meeting.updated), (None, None));
}

#[test]
fn what_a_service_body_took_off_its_list_is_refused() {
    let (understood, report) = understand(&[&meeting(&[("published", "0")])], false);
    assert_eq!((understood.meetings.len(), report.refused()), (0, 1));
    assert_eq!(report.remarks[0].code, &codes::BMLT_UNPUBLISHED);
}

#[test]
fn files_are_known_by_their_fields_in_any_order() {
    let bodies = r#"[{"id": "3", "parent_id": "0", "name": "Bronx Area", "type": "AS"}]"#;
    let meetings = meeting(&[("service_body_bigint", "3")]);
    for files in [[bodies, FORMATS, &meetings], [&meetings, bodies, FORMATS]] {
        let (understood, report) = understand(&files, false);
        assert_eq!(report.remarks, []);
        let organization = &understood.organizations[0];
        assert_eq!(
            understood.meetings[0].organization.as_ref(),
            Some(&organization.key)
        );
    }
}

#[test]
fn the_answer_with_used_formats_is_one_file() {
    let both = format!(r#"{{"meetings": {}, "formats": {FORMATS}}}"#, meeting(&[]));
    let (understood, report) = understand(&[&both], false);
    assert_eq!((understood.meetings.len(), report.remarks), (1, vec![]));
}

#[test]
fn meetings_of_several_files_are_numbered_on_and_none_comes_twice() {
    let first = meeting(&[]);
    let second = meeting(&[("id_bigint", "8"), ("time_zone", "EST")]);
    let (understood, report) = understand(&[&first, FORMATS, &second, &first], false);
    assert_eq!((understood.meetings.len(), report.records), (2, 3));
    assert_eq!(understood.meetings[1].record, 2);
    let remarks = said(&report.remarks);
    assert_eq!(remarks[0], ("feed-zone", Deed::Guessed, "time_zone"));
    assert_eq!((report.remarks[0].record, report.remarks[1].record), (2, 3));
    assert_eq!(report.remarks[1].code, &codes::BMLT_TWICE);
}

#[test]
fn formats_become_tags_languages_access_and_codes() {
    let (meeting, remarks) = one(&[("format_shared_id_list", "4,9,12,30,33")]);
    let tags: Vec<&str> = meeting.tags.iter().map(Slug::as_str).collect();
    assert_eq!(tags, ["closed", "tradition-study"]);
    assert_eq!(meeting.languages[0].as_str(), "es");
    assert_eq!(meeting.access, [AccessFact::Wheelchair]);
    assert_eq!(meeting.codes[0].as_str(), "IP");
    assert_eq!(remarks, []);
}

#[test]
fn a_format_without_a_world_id_is_known_by_its_name_or_kept_under_it() {
    let (meeting, remarks) = one(&[("format_shared_id_list", "5,60,61,99")]);
    let codes: Vec<&str> = meeting.codes.iter().map(Line::as_str).collect();
    assert_eq!(codes, ["CH", "Coffee before", "Klingon"]);
    let field = "formats";
    assert_eq!(
        said(&remarks),
        [
            ("bmlt-format-by-name", Deed::Guessed, field),
            ("bmlt-format-name", Deed::Changed, field),
            ("bmlt-language", Deed::Changed, field),
            ("bmlt-format-unknown", Deed::Dropped, field),
        ]
    );
    assert_eq!(
        (&*remarks[1].was, remarks[1].now.as_deref()),
        ("CO", Some("Coffee before"))
    );
}

#[test]
fn formats_that_share_a_world_id_are_told_apart_or_it_is_said_that_they_are_not() {
    let formats = r#"[
      {"id": "22", "lang": "en", "key_string": "SD", "name_string": "Speaker/Discussion", "world_id": "SPK"},
      {"id": "50", "lang": "en", "key_string": "ME", "name_string": "Meditation", "world_id": "MED"},
      {"id": "51", "lang": "en", "key_string": "QT", "name_string": "Quiet time", "world_id": "MED"}
    ]"#;
    let record = meeting(&[("format_shared_id_list", "22,51")]);
    let (understood, report) = understand(&[&record, formats], false);
    let meeting = &understood.meetings[0];
    assert_eq!(meeting.codes[0].as_str(), "S-D");
    assert_eq!(meeting.tags[0].as_str(), "meditation");
    let remarks: Vec<_> = report
        .remarks
        .iter()
        .map(|one| (&*one.was, one.now.as_deref()))
        .collect();
    assert_eq!(remarks, [("SPK", Some("S-D")), ("Quiet time", Some("MED"))]);
    assert!(
        report
            .remarks
            .iter()
            .all(|one| one.code == &codes::BMLT_FORMAT_SHARED)
    );
}

#[test]
fn a_file_without_meetings_is_known() {
    let has = |file: &str| super::has_meetings(&read::json(file.as_bytes()).unwrap());
    assert!(has(&meeting(&[])));
    assert!(!has(FORMATS) && !has("[]"));
}

#[test]
fn a_feed_without_formats_is_read_by_common_keys_and_says_so() {
    let record = meeting(&[("formats", "St,ST")]);
    let (understood, report) = understand(&[&record], false);
    let meeting = &understood.meetings[0];
    assert_eq!(meeting.tags[0].as_str(), "step-study");
    assert_eq!(meeting.codes[0].as_str(), "ST");
    assert_eq!(
        said(&report.remarks),
        [
            ("bmlt-format-keys", Deed::Guessed, "formats"),
            ("bmlt-format-unknown", Deed::Doubtful, "formats"),
        ]
    );
}

#[test]
fn open_and_closed_is_closed() {
    let (meeting, remarks) = one(&[("format_shared_id_list", "17,4")]);
    assert_eq!(
        (meeting.tags.len(), meeting.tags[0].as_str()),
        (1, "closed")
    );
    assert_eq!(remarks[0].code, &codes::FEED_TYPES);
}

#[test]
fn a_contradiction_about_attending_is_resolved_and_said() {
    let link = ("virtual_meeting_link", "https://zoom.us/j/123");
    let (meeting, remarks) = one(&[("format_shared_id_list", "54"), link]);
    assert_eq!(meeting.attendance, Attendance::InPerson);
    assert_eq!(
        said(&remarks),
        [
            ("bmlt-venue-conflict", Deed::Guessed, "venue_type"),
            ("bmlt-venue-conflict", Deed::Guessed, "venue_type"),
            (
                "bmlt-venue-conflict",
                Deed::Doubtful,
                "virtual_meeting_link"
            ),
        ]
    );
}

#[test]
fn an_online_meeting_leads_nobody_to_a_door() {
    let link = ("virtual_meeting_link", "https://zoom.us/j/123");
    let (online, remarks) = one(&[("venue_type", "2"), link]);
    assert_eq!(online.attendance, Attendance::Online);
    assert!(online.place.unwrap().approximate);
    assert_eq!(
        said(&remarks),
        [("bmlt-virtual-place", Deed::Changed, "location_street")]
    );
    let shut = [("venue_type", "2"), ("format_shared_id_list", "55"), link];
    let (shut, remarks) = one(&shut);
    assert!(
        !shut.place.unwrap().approximate,
        "its room is kept for later"
    );
    assert_eq!((shut.attendance, remarks), (Attendance::Online, vec![]));
    let (paused, _) = one(&[("format_shared_id_list", "55")]);
    assert_eq!(
        (paused.attendance, paused.paused),
        (Attendance::InPerson, true)
    );
    let fields = [
        ("venue_type", "2"),
        ("location_text", "Zoom"),
        ("location_street", ""),
        link,
    ];
    let (zoom, remarks) = one(&fields);
    assert_eq!(zoom.place.unwrap().name, None);
    assert_eq!(
        said(&remarks),
        [("bmlt-virtual-place", Deed::Dropped, "location_text")]
    );
}

#[test]
fn a_record_with_nowhere_to_go_is_refused() {
    let nowhere = [
        ("location_text", ""),
        ("location_street", ""),
        ("location_municipality", ""),
        ("location_sub_province", ""),
    ];
    let (understood, report) = understand(&[&meeting(&nowhere), FORMATS], false);
    assert_eq!(understood.meetings.len(), 0);
    assert_eq!(report.remarks.last().unwrap().code, &codes::FEED_NO_WAY_IN);
}

#[test]
fn a_status_in_the_name_is_lifted_where_the_record_agrees() {
    let (meeting, remarks) = one(&[("meeting_name", "Suspended: Sunday")]);
    assert_eq!((meeting.name.as_str(), meeting.paused), ("Sunday", true));
    assert_eq!(remarks[0].code, &codes::FEED_NAME_STATUS);
    let (meeting, remarks) = one(&[("meeting_name", "Sunday (ONLINE)")]);
    assert_eq!(meeting.name.as_str(), "Sunday (ONLINE)");
    assert_eq!(remarks[0].deed, Deed::Doubtful);
}

#[test]
fn contacts_come_only_if_somebody_asks_and_are_never_printed() {
    let record = meeting(&[
        ("contact_name_1", "Robin"),
        ("contact_phone_1", "312 555 0143"),
    ]);
    for with_contacts in [false, true] {
        let (understood, report) = understand(&[&record, FORMATS], with_contacts);
        assert_eq!(understood.meetings[0].contact.is_some(), with_contacts);
        let printed = format!("{:?}", report.remarks);
        assert!(!printed.contains("Robin") && !printed.contains("0143"));
    }
}

#[test]
fn a_prompt_is_said_once_for_a_field() {
    let street = [
        ("venue_type", "2"),
        ("location_street", "Street#@-@#612 Leland Ave"),
    ];
    let (_, remarks) = one(&street);
    let prompts = remarks.iter().filter(|one| one.code == &codes::BMLT_PROMPT);
    assert_eq!(prompts.count(), 1);
}

#[test]
fn other_shapes_than_texts_are_read_or_said() {
    let file = r#"[{"id_bigint": 7, "weekday_tinyint": 2, "published": true, "venue_type": 1,
        "start_time": "19:00", "meeting_name": ["One", "Two"], "location_street": {"a": 1},
        "location_text": "Hall", "extra": [1], "formats": null}]"#;
    let (understood, report) = understand(&[file], false);
    let meeting = &understood.meetings[0];
    assert_eq!(meeting.name.as_str(), "One, Two");
    assert_eq!(meeting.days.len(), 1);
    let fields: Vec<&str> = report.remarks.iter().map(|one| &*one.field).collect();
    assert_eq!(
        fields,
        [
            "location_street",
            "meeting_name",
            "extra",
            "time_zone",
            "location_nation"
        ]
    );
    let hidden = file.replace("true", "false");
    assert_eq!(understand(&[&hidden], false).1.refused(), 1);
}

/// The fields that records have, and a few that only some servers have.
const FIELDS: &[&str] = &[
    "id_bigint",
    "worldid_mixed",
    "service_body_bigint",
    "service_body_name",
    "weekday_tinyint",
    "venue_type",
    "start_time",
    "duration_time",
    "time_zone",
    "formats",
    "format_shared_id_list",
    "lang_enum",
    "longitude",
    "latitude",
    "published",
    "root_server_uri",
    "meeting_name",
    "location_text",
    "location_info",
    "location_street",
    "location_city_subsection",
    "location_neighborhood",
    "location_municipality",
    "location_sub_province",
    "location_province",
    "location_postal_code_1",
    "location_nation",
    "comments",
    "format_comments",
    "train_lines",
    "bus_lines",
    "public_transport",
    "virtual_meeting_link",
    "virtual_meeting_additional_info",
    "phone_meeting_number",
    "phone_meeting_additional_info",
    "contact_name_1",
    "contact_phone_1",
    "contact_email_1",
    "admin_notes",
    "zone",
    "extra",
    "key_string",
    "name_string",
    "world_id",
    "lang",
    "id",
    "parent_id",
    "type",
    "name",
    "url",
    "helpline",
    "description",
    "contact_email",
];

proptest! {
    #[test]
    fn no_values_make_it_panic_and_no_record_is_lost(
        records in prop::collection::vec(
            prop::collection::vec((prop::sample::select(FIELDS), value()), 0..30),
            0..6,
        ),
        with_contacts in any::<bool>(),
    ) {
        let list: Vec<serde_json::Value> = records
            .into_iter()
            .map(|fields| serde_json::Value::Object(
                fields.into_iter().map(|(field, value)| (field.to_owned(), value.into())).collect(),
            ))
            .collect();
        understand(&[&serde_json::to_string(&list).unwrap()], with_contacts);
    }
}

/// Any text, and texts that fields of real records hold.
fn value() -> impl Strategy<Value = String> {
    const REAL: &[&str] = &[
        "",
        "0",
        "1",
        "2",
        "3",
        "7",
        "-1",
        "19:30:00",
        "23:59:00",
        "24:00:00",
        "99:99",
        "NY",
        "4,17,55",
        "O,St,VM,TC,HY",
        "40.8",
        "-73.9",
        "NaN",
        "1e400",
        "https://zoom.us/j/1",
        "+1 312 555 0143,,123#",
        "a#@-@#b#@-@#",
        "Enter Neighborhood",
        "Zoom",
        "LANG",
        "VM",
        "TC",
        "América/Nueva_York",
        "America/New_York",
        "Suspended: x",
        "(ONLINE)",
        "AS",
        "en",
    ];
    prop_oneof![
        prop::sample::select(REAL).prop_map(str::to_owned),
        any::<String>()
    ]
}
