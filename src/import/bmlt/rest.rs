//! What a meeting says beside its facts, and the fields that content has no place for.
//!
//! Here: comments, and every field that nothing else reads. A field is kept, or left out and said: for
//! each record where it says something of its own, once for the feed where it only tells of the server.

use std::collections::BTreeMap;

use super::fields::{Row, raw};
use super::files::Reports;
use super::people::is_about_people;
use crate::diag::{codes, number};
use crate::import::{Cell, Notes, Position, Value, convert};
use crate::model::Prose;

/// Fields that are read elsewhere.
const READ: &[&str] = &[
    "id_bigint",
    "meeting_name",
    "published",
    "service_body_bigint",
    "service_body_name",
    "weekday_tinyint",
    "venue_type",
    "start_time",
    "duration_time",
    "time_zone",
    "formats",
    "format_shared_id_list",
    "longitude",
    "latitude",
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
];

/// Fields for those who keep the list.
const ADMINISTRATION: &[&str] = &[
    "worldid_mixed",
    "shared_group_id_bigint",
    "zone",
    "admin_notes",
];

/// Fields about the server or the question that was put to it.
const SERVER: &[&str] = &[
    "lang_enum",
    "root_server_uri",
    "root_server_id",
    "distance_in_km",
    "distance_in_miles",
];

/// What a meeting says beside its facts. Some servers have a field for remarks on formats.
pub(super) fn comments(row: &mut Row<'_>) -> Option<Prose> {
    let comments = row.prose("comments");
    let Some(formats) = row.prose("format_comments") else {
        return comments;
    };
    let both = comments.as_deref().into_iter().chain([&*formats]);
    convert::joined(both, &mut row.notes)
}

/// Fields that are said once for each file, by the file and their names.
#[derive(Debug, Default)]
pub(super) struct Once(BTreeMap<(usize, Box<str>), First>);

/// The first value of a field, and how many records have one.
#[derive(Debug)]
struct First {
    text: Box<str>,
    at: Position,
    count: usize,
}

impl Once {
    /// Says of each field that is not kept that it is not. The record stands in this file.
    pub(super) fn left_out(&mut self, row: &mut Row<'_>, file: usize) {
        for cell in &row.record.cells {
            let field = &*cell.name;
            if READ.contains(&field) || is_about_people(field) {
                continue;
            }
            let text = raw(row.record, field).trim();
            if SERVER.contains(&field) {
                self.count(file, cell, text);
            } else if ADMINISTRATION.contains(&field) {
                administration(row, field);
            } else {
                unknown(row, field);
            }
        }
    }

    fn count(&mut self, file: usize, cell: &Cell, text: &str) {
        if !text.is_empty() {
            let first = || First {
                text: text.into(),
                at: cell.at,
                count: 0,
            };
            let key = (file, cell.name.clone());
            self.0.entry(key).or_insert_with(first).count += 1;
        }
    }

    /// Says those that are said once.
    pub(super) fn say(self, reports: &mut Reports) {
        for ((file, field), first) in self.0 {
            let mut notes = Notes::of_feed(reports.of(file), &field, first.at);
            let why = format!("about the server, in {}", number(first.count, "record"));
            notes.dropped(&codes::FEED_NOT_KEPT, &first.text, &why);
        }
    }
}

fn administration(row: &mut Row<'_>, field: &str) {
    let text = if field == "admin_notes" {
        row.private(field)
    } else {
        row.text(field)
    };
    if let Some(text) = text {
        row.notes.dropped(&codes::BMLT_ADMINISTRATION, &text, "");
    }
}

/// A field that a server made for itself. It is not printed where it may be about a person.
fn unknown(row: &mut Row<'_>, field: &str) {
    let text = raw(row.record, field).trim();
    if text.is_empty() {
        // A list or an object: its text is in no report, and what is empty needs none.
        let empty = row
            .record
            .cell(field)
            .is_none_or(|cell| is_empty(&cell.value));
        if !empty {
            row.about(field).dropped(
                &codes::FEED_UNKNOWN_FIELD,
                "a list",
                "a field of this server",
            );
        }
        return;
    }
    let about = ["contact", "mail", "phone", "name", "note", "password"];
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if text.contains('@') || digits > 6 || about.iter().any(|word| field.contains(word)) {
        row.about_private(field);
    } else {
        row.about(field);
    }
    row.notes
        .dropped(&codes::FEED_UNKNOWN_FIELD, text, "a field of this server");
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::List(items) => items.iter().all(is_empty),
        Value::Text(text) => text.trim().is_empty(),
        Value::Flag(_) | Value::Number(_) | Value::Object(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fields::tests::record;
    use super::*;
    use crate::import::{Remark, Report};

    fn said(fields: &[(&str, &str)]) -> Vec<Remark> {
        let record = record(fields);
        let mut reports = Reports::new(vec![Report::default()]);
        let mut once = Once::default();
        once.left_out(&mut Row::new(&record, reports.of(0)), 0);
        once.say(&mut reports);
        reports.finished().remove(0).remarks
    }

    #[test]
    fn remarks_on_formats_stand_with_the_comments() {
        let record = record(&[
            ("comments", "Ring twice"),
            ("format_comments", "Steps on Mondays"),
        ]);
        let mut report = Report::default();
        let comments = comments(&mut Row::new(&record, &mut report));
        assert_eq!(comments.as_deref(), Some("Ring twice\nSteps on Mondays"));
        assert_eq!(report.remarks, []);
    }

    #[test]
    fn every_field_is_read_or_left_out_and_said() {
        let remarks = said(&[
            ("comments", "x"),
            ("worldid_mixed", "G00123"),
            ("admin_notes", "call Robin"),
            ("root_server_uri", "https://bmlt.example.org"),
            ("seat_reservation", "by the door"),
            ("helper_email", "robin at example"),
            ("zone", ""),
        ]);
        let said: Vec<_> = remarks
            .iter()
            .map(|one| (one.code.name, &*one.was))
            .collect();
        assert_eq!(
            said,
            [
                ("bmlt-administration", "G00123"),
                ("bmlt-administration", "(not shown)"),
                ("feed-unknown-field", "by the door"),
                ("feed-unknown-field", "(not shown)"),
                ("feed-not-kept", "https://bmlt.example.org"),
            ]
        );
        assert_eq!(remarks[4].record, 0);
    }

    #[test]
    fn what_may_be_about_a_person_is_not_printed() {
        for value in ["robin@example.org", "312 555 0143"] {
            assert_eq!(&*said(&[("extra", value)])[0].was, "(not shown)");
        }
    }
}
