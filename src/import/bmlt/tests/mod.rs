//! Whole records and whole files.

mod attending;
mod files;
mod formats;
mod hostile;
mod servers;
mod words;

use super::fields::tests::in_new_york;
use crate::diag::codes;
use crate::import::{Context, Deed, Incoming, Remark, Report, Understood, read};
use crate::model::Attendance;

/// What each of these files makes, with its report. All are called `a`, `b` and so on.
fn each(files: &[&str], with_contacts: bool) -> Vec<(Understood, Report)> {
    let names = ["a", "b", "c", "d", "e"].map(|name| name.parse().unwrap());
    let documents = names.into_iter().zip(files).map(|(name, file)| {
        let document = read::json(file.as_bytes()).unwrap();
        (name, document)
    });
    let read = in_new_york(|context| {
        let context = Context {
            with_contacts,
            ..*context
        };
        super::understand(documents.collect(), &context)
    });
    assert_eq!(read.len(), files.len());
    for (understood, report) in &read {
        let count = u32::try_from(understood.meetings.len() + report.refused()).unwrap();
        assert_eq!(report.records, count);
    }
    read
}

/// The same together.
fn understand(files: &[&str], with_contacts: bool) -> (Understood, Report) {
    let mut all = (Understood::default(), Report::default());
    for (understood, report) in each(files, with_contacts) {
        all.0.meetings.extend(understood.meetings);
        all.0.organizations.extend(understood.organizations);
        all.1.records += report.records;
        all.1.remarks.extend(report.remarks);
    }
    all
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
