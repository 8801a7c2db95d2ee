//! Feeds that several servers speak in: ids are only unique within one.

use super::{meeting, said, understand};
use crate::import::Deed;

/// A meeting of a server, served by the body with the number 1.
fn of(server: &str, name: &str) -> String {
    meeting(&[
        ("root_server_id", server),
        ("service_body_bigint", "1"),
        ("service_body_name", name),
        ("format_shared_id_list", ""),
    ])
}

fn served(files: &[&str]) -> (Vec<String>, Vec<(&'static str, Deed)>) {
    let (understood, report) = understand(files, false);
    let served = understood.meetings.iter().map(|meeting| {
        let key = meeting.organization.as_ref().unwrap();
        let mut all = understood.organizations.iter();
        all.find(|one| one.key == *key).unwrap().name.to_string()
    });
    let about_bodies = said(&report.remarks).into_iter();
    let about_bodies = about_bodies.filter(|(code, ..)| *code == "bmlt-service-body");
    (
        served.collect(),
        about_bodies.map(|(code, deed, _)| (code, deed)).collect(),
    )
}

#[test]
fn bodies_of_two_servers_with_one_number_are_two() {
    let bodies = r#"[
      {"id": "1", "parent_id": "0", "name": "East", "type": "AS", "root_server_id": 5},
      {"id": "1", "parent_id": "0", "name": "West", "type": "AS", "root_server_id": 6}
    ]"#;
    let (names, remarks) = served(&[&of("5", ""), &of("6", ""), bodies]);
    assert_eq!(
        (names, remarks),
        (vec!["East".into(), "West".into()], vec![])
    );
}

#[test]
fn bodies_without_a_list_are_told_apart_by_their_names() {
    let (names, remarks) = served(&[&of("5", "East"), &of("6", "West")]);
    assert_eq!(
        (names, remarks),
        (vec!["East".into(), "West".into()], vec![])
    );
}

#[test]
fn a_meeting_that_calls_its_body_otherwise_is_not_given_to_the_one_of_the_list() {
    let bodies = r#"[{"id": "1", "parent_id": "0", "name": "East  Area", "type": "AS"}]"#;
    let (names, remarks) = served(&[&of("5", "East Area"), &of("6", "West Area"), bodies]);
    assert_eq!(names, ["East Area", "West Area"]);
    assert_eq!(remarks, [("bmlt-service-body", Deed::Guessed)]);
}

#[test]
fn a_body_with_a_name_and_no_number_serves_its_meeting() {
    let record = meeting(&[("service_body_name", "East Area")]);
    let (understood, _) = understand(&[&record], false);
    assert_eq!(understood.organizations[0].key.as_str(), "east-area");
}
