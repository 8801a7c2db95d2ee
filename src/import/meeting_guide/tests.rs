//! Whatever a feed holds: nothing panics, and no record is lost.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{headings, understand};
use crate::import::{Cell, Context, Position, Record, Report, Value};
use crate::model::Zone;

fn scalar() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        any::<String>(),
        "[0-9: apmAPM.]{0,9}",
        "[-0-9.,+#* ]{0,24}",
        "(https?://)?[a-z.]{0,9}(zoom.us|zoomus)?/[a-z?=]{0,4}",
        "(Suspended:|Monday|O|C|TC|ONL|<br>|&amp;|yes|[A-Z][a-z]+ ?){0,3}",
    ];
    prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::Flag),
        1 => any::<i32>().prop_map(|number| Value::Number(number.to_string().into())),
        1 => any::<f64>().prop_map(|number| Value::Number(number.to_string().into())),
        4 => text.prop_map(|text| Value::Text(text.into())),
        1 => Just(Value::Object("{}".into())),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![4 => scalar(), 1 => prop::collection::vec(scalar(), 0..4).prop_map(Value::List)]
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let cell = (prop::sample::select(headings()), value());
    let cells = prop::collection::vec(cell, 0..30);
    prop::collection::vec(cells, 1..4).prop_map(|records| {
        let numbered = records.into_iter().zip(1..);
        numbered
            .map(|(cells, number)| record(number, cells))
            .collect()
    })
}

fn record(number: u32, cells: Vec<(&'static str, Value)>) -> Record {
    let mut names = BTreeSet::new();
    let cells = cells.into_iter().filter(|(name, _)| names.insert(*name));
    Record {
        number,
        at: Position::default(),
        cells: cells
            .map(|(name, value)| Cell {
                name: name.into(),
                at: Position::default(),
                value,
            })
            .collect(),
    }
}

proptest! {
    #[test]
    fn no_record_is_lost_and_no_slug_stands_twice(records in records(), with_contacts in any::<bool>()) {
        let zone: Zone = "America/Chicago".parse().unwrap();
        let context = Context {
            program: None,
            zone: &zone,
            country: "US".parse().unwrap(),
            with_contacts,
            feed: "feed.json",
        };
        let mut report = Report::default();
        let understood = understand(&records, &context, &mut report);
        prop_assert_eq!(records.len(), understood.meetings.len() + report.refused());
        let slugs: BTreeSet<&str> = understood.meetings.iter().map(|one| &*one.slug).collect();
        prop_assert_eq!(slugs.len(), understood.meetings.len());
        for meeting in &understood.meetings {
            prop_assert_eq!(meeting.days.is_empty(), meeting.time.is_none());
            let joined = meeting.online.as_ref();
            let joins = joined.is_some_and(|way| way.url.is_some() || way.phone.is_some() || way.ask.is_some());
            prop_assert!(meeting.attendance.has_room() || joins);
            prop_assert!(joins || joined.is_none());
            prop_assert!(!meeting.attendance.has_room() || meeting.place.is_some());
        }
    }
}

/// Many records that share what is looked up: the time must grow with their number only. With a square of
/// it this test takes minutes.
#[test]
fn thousands_of_records_with_one_slug_are_numbered_at_once() {
    let text = |text: &str| Value::Text(text.into());
    let same = || {
        vec![
            ("Slug", text("same")),
            ("Name", text("Same")),
            ("City", text("Chicago")),
        ]
    };
    let records: Vec<Record> = (1..=20_000).map(|number| record(number, same())).collect();
    let zone: Zone = "America/Chicago".parse().unwrap();
    let context = Context {
        program: None,
        zone: &zone,
        country: "US".parse().unwrap(),
        with_contacts: false,
        feed: "feed.json",
    };
    let understood = understand(&records, &context, &mut Report::default());
    assert_eq!(&*understood.meetings.last().unwrap().slug, "same-20000");
}
