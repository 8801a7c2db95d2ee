//! How one attends, and what is told of the way to join.

use super::*;

#[test]
fn a_meeting_whose_room_is_shut_is_online_or_paused() {
    let online = one(r#""types": ["TC", "ONL"], "conference_url": "https://zoom.us/j/1""#);
    assert_eq!(online.one().attendance.word(), "online");
    assert!(online.one().place.is_some() && !online.one().paused);
    assert!(online.said().is_empty());
    let paused = one(r#""types": ["TC"]"#);
    assert_eq!(paused.one().attendance.word(), "in-person");
    assert!(paused.one().paused && paused.said().is_empty());
}

#[test]
fn a_room_on_an_unknown_host_stays_an_online_meeting() {
    let read = one(
        r#""types": ["ONL", "TC"], "attendance_option": "inactive", "conference_url": "https://meet.olive.example/friday""#,
    );
    assert_eq!(read.one().attendance.word(), "online");
    assert_eq!(
        read.said(),
        [
            "feed-room conference_url doubtful",
            "feed-attendance attendance_option guessed"
        ]
    );
}

#[test]
fn a_meeting_by_telephone_only_is_attended_by_phone() {
    let read = one(
        r#""formatted_address": "Chicago, IL, USA", "location": null, "types": ["ONL"], "conference_phone": "+13125550143,,123#""#,
    );
    assert_eq!(read.one().attendance.word(), "phone");
    let online = read.one().online.as_ref().unwrap();
    assert_eq!(online.phone.as_deref(), Some("+13125550143,,123#"));
    assert!(read.said().is_empty(), "{:?}", read.said());
}

#[test]
fn a_meeting_whose_link_is_to_be_asked_for_is_not_lost() {
    let mail = one(r#""types": ["ONL", "TC"], "conference_url": "mailto:olive@example.org""#);
    assert_eq!(mail.one().attendance.word(), "online");
    assert_eq!(
        mail.one().online.as_ref().unwrap().ask.as_deref(),
        Some("olive@example.org")
    );
    let words = one(r#""types": ["ONL", "TC"], "conference_url_notes": "Email us for the link.""#);
    assert_eq!(words.one().attendance.word(), "online");
    assert!(words.one().online.as_ref().unwrap().ask.is_some());
    let notes =
        one(r#""types": ["ONL", "TC"], "notes": "Contact the secretary for the Zoom link.""#);
    assert_eq!(notes.one().attendance.word(), "online");
    assert_eq!(notes.said(), ["feed-moved notes guessed"]);
}

#[test]
fn a_record_without_a_way_in_is_paused_where_it_is_or_refused() {
    let nothing = r#""formatted_address": null, "location": null"#;
    let city = one(&format!(r#"{nothing}, "city": "Chicago""#));
    assert!(city.one().paused);
    assert_eq!(city.report.refused(), 0);
    let refused = one(nothing);
    assert_eq!(refused.understood.meetings.len(), 0);
    assert_eq!(refused.said(), ["feed-no-way-in  refused"]);
}

#[test]
fn passcodes_are_never_printed() {
    let read = one(
        r#""conference_url": " https://zoom.example/j/1?pwd=s3cret", "conference_url_notes": "<b>Password</b>: s3cret",
           "conference_phone": "+13125550143,,1#,,#,,s3cret#", "conference_phone_notes": "&amp; s3cret", "types": ["ONL"]"#,
    );
    assert!(read.report.remarks.len() > 2);
    assert!(
        !format!("{:?}", read.report).contains("s3cret"),
        "{:#?}",
        read.report
    );
    let online = read.one().online.as_ref().unwrap();
    assert!(online.phone_notes.as_deref().unwrap().contains("s3cret"));
}

#[test]
fn words_about_joining_are_kept_where_there_is_no_way_to_join() {
    let read = one(r#""conference_url_notes": "Not yet.", "notes": "Ring twice.""#);
    assert_eq!(read.one().notes.as_deref(), Some("Ring twice.\nNot yet."));
    assert!(read.one().online.is_none());
    assert_eq!(read.said(), ["feed-moved conference_url_notes changed"]);
}
