//! How one attends whole records.

use super::{FORMATS, meeting, one, said, understand};
use crate::diag::codes;
use crate::import::Deed;
use crate::model::Attendance;

/// Fields of a record that leads nowhere.
const NOWHERE: [(&str, &str); 4] = [
    ("location_text", ""),
    ("location_street", ""),
    ("location_municipality", ""),
    ("location_sub_province", ""),
];

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
    let (understood, report) = understand(&[&meeting(&NOWHERE), FORMATS], false);
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
fn the_address_of_a_room_is_found_among_words() {
    let words = r#"Join <a href="https://us02web.zoom.us/j/123?pwd=x">here</a>."#;
    let mut fields = NOWHERE.to_vec();
    fields.extend([("venue_type", "2"), ("comments", words)]);
    let (meeting, remarks) = one(&fields);
    let online = meeting.online.unwrap();
    assert_eq!(
        online.url.unwrap().as_str(),
        "https://us02web.zoom.us/j/123?pwd=x"
    );
    assert!(meeting.notes.unwrap().contains("here"), "the words stay");
    assert_eq!(said(&remarks)[0], ("feed-moved", Deed::Guessed, "comments"));
    assert_eq!(&*remarks[0].was, "(not shown)");
    // Somebody who meets in a room mentions another meeting.
    let (meeting, _) = one(&[("comments", words)]);
    assert_eq!(meeting.online, None);
    fields[5].1 = "See https://example.org/room.";
    let (understood, _) = understand(&[&super::meeting(&fields)], false);
    assert_eq!(understood.meetings.len(), 0, "not the address of a room");
}

#[test]
fn words_alone_on_how_to_join_make_no_meeting_unwritable() {
    for venue in ["1", "2", "3", ""] {
        for field in [
            "virtual_meeting_additional_info",
            "phone_meeting_additional_info",
        ] {
            let (meeting, _) = one(&[("venue_type", venue), (field, "Press *6")]);
            let online = meeting.online.unwrap();
            assert_eq!(online.ask.as_deref(), Some("Press *6"), "{venue} {field}");
        }
    }
}
