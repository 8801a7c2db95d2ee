//! Files in any order and number, and what is said of each.

use super::{FORMATS, each, meeting, said, understand};
use crate::import::{Deed, read};

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
fn what_is_said_stands_with_the_file_that_it_is_about_and_no_meeting_comes_twice() {
    let first = meeting(&[("service_body_bigint", "3")]);
    let second = meeting(&[("id_bigint", "8"), ("time_zone", "EST")]);
    let bodies = r#"[{"id": "3", "parent_id": "9", "name": "Bronx Area", "type": "AS"}]"#;
    let read = each(&[bodies, FORMATS, &first, &second, &first], false);
    let told: Vec<_> = read
        .iter()
        .map(|(understood, report)| {
            let name = report.file.as_deref().unwrap();
            (name, understood.meetings.len(), said(&report.remarks))
        })
        .collect();
    let parent = "service body 3: parent_id";
    assert_eq!(
        told,
        [
            ("a", 0, vec![("bmlt-service-body", Deed::Dropped, parent)]),
            ("b", 0, vec![]),
            ("c", 1, vec![]),
            ("d", 1, vec![("feed-zone", Deed::Guessed, "time_zone")]),
            ("e", 0, vec![("bmlt-twice", Deed::Refused, "")]),
        ]
    );
    assert_eq!(read[2].0.organizations.len(), 1);
    assert_eq!(read[4].1.remarks[0].record, 1);
}

#[test]
fn a_file_without_meetings_is_known() {
    let has = |file: &str| super::super::has_meetings(&read::json(file.as_bytes()).unwrap());
    assert!(has(&meeting(&[])));
    assert!(!has(FORMATS) && !has("[]"));
}

#[test]
fn what_is_no_list_of_meetings_is_told_apart() {
    let said = |file: &str| {
        let document = read::json(file.as_bytes()).unwrap();
        super::super::no_meetings(&[("a".parse().unwrap(), document)]).message
    };
    for empty in ["[]", r#"{"meetings": [], "formats": []}"#] {
        assert!(said(empty).contains("is empty"), "{empty}");
    }
    let admin = r#"[{"id": 7, "serviceBodyId": 3, "formatIds": [17], "name": "Hope"}]"#;
    assert!(said(admin).contains("administration"));
    for other in [FORMATS, "{}", r#"[{"latitude": "1", "longitude": "2"}]"#] {
        assert!(said(other).contains("no meetings"), "{other}");
    }
}

#[test]
fn formats_that_are_no_list_are_said() {
    let both = format!(r#"{{"meetings": {}, "formats": {{"a": 1}}}}"#, meeting(&[]));
    let (understood, report) = understand(&[&both], false);
    assert_eq!(understood.meetings.len(), 1);
    assert_eq!(
        said(&report.remarks)[0],
        ("feed-unknown-field", Deed::Dropped, "formats")
    );
}

#[test]
fn what_is_said_once_stands_with_the_first_record_of_its_own_file() {
    let first = meeting(&[("lang_enum", "en")]);
    let server = [
        ("id_bigint", "8"),
        ("time_zone", ""),
        ("root_server_uri", "https://b.example"),
    ];
    let second = meeting(&server).replace("\"id_bigint\"", "\n\"id_bigint\"");
    let read = each(&[&first, FORMATS, &second], false);
    assert_eq!(
        said(&read[0].1.remarks),
        [("feed-not-kept", Deed::Dropped, "lang_enum")]
    );
    assert_eq!(
        said(&read[2].1.remarks),
        [
            ("feed-not-kept", Deed::Dropped, "root_server_uri"),
            ("feed-zone", Deed::Guessed, "time_zone"),
        ]
    );
    let lines = read[2].1.remarks.iter().map(|remark| remark.at.line);
    assert!(lines.into_iter().all(|line| line > 0));
    let why = read[2].1.remarks[1].why.as_deref();
    assert_eq!(why, Some("1 record without one of their own"));
}
