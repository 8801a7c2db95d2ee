//! Records in any shape: nothing panics, and no record is lost.

use proptest::prelude::*;

use super::understand;

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
