//! BMLT: the Basic Meeting List Toolbox, with which Narcotics Anonymous keeps its meetings.
//!
//! Here: [`understand`], which takes what a server answers to `GetSearchResults`, `GetFormats` and
//! `GetServiceBodies`, in any number of files and any order, and makes a meeting of each record. Records
//! are told apart by their fields. Not here: reading files, joining meetings into groups, and the
//! server's own feed for the Meeting Guide app, which loses hybrid meetings.
//!
//! Invariants: days are counted 1 to 7 from Sunday; formats are read by world id; what a service body
//! took off its list is not imported.

mod bodies;
mod fields;
mod formats;
mod identity;
mod kinds;
mod meeting;
mod online;
mod people;
mod place;
mod rest;
mod venue;
mod when;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::read::{Document, Part};
use super::{Context, Deed, Notes, Position, Record, Report, Understood};
use crate::diag::codes;
use bodies::{Bodies, is_body};
use fields::{Row, raw};
use formats::{Formats, is_format};
use identity::Seen;
use kinds::Reader;
use place::Counties;
use rest::Once;

/// What is gathered over the records of one feed.
#[derive(Debug)]
struct Feed<'a> {
    context: &'a Context<'a>,
    reader: Reader<'a>,
    counties: Counties,
    bodies: Bodies,
    seen: Seen,
    once: Once,
}

/// The records of all files, told apart.
#[derive(Debug, Default)]
struct Sorted {
    meetings: Vec<Record>,
    formats: Formats,
    bodies: Bodies,
}

/// Makes a meeting of each meeting in the files, and an organization of each service body that serves one.
/// Records are counted here, and what is not kept as the feed says it is added to `report`.
pub fn understand(files: Vec<Document>, context: &Context<'_>, report: &mut Report) -> Understood {
    let sorted = sort(files, report);
    let lang = language(&sorted.meetings);
    let mut feed = Feed {
        context,
        reader: Reader::new(&sorted.formats, &lang, context),
        counties: Counties::default(),
        bodies: sorted.bodies,
        seen: Seen::default(),
        once: Once::default(),
    };
    for record in &sorted.meetings {
        feed.counties.add(record);
    }
    let mut meetings = Vec::with_capacity(sorted.meetings.len());
    for record in &sorted.meetings {
        let mut row = Row::new(record, report);
        meetings.extend(meeting::meeting(&mut row, &mut feed));
    }
    feed.once.say(report);
    unsaid(&sorted.meetings, context, report);
    Understood {
        meetings,
        organizations: feed.bodies.organizations(context, report),
    }
}

/// Whether a file lists meetings.
pub fn has_meetings(file: &Document) -> bool {
    let is_meeting = |record: &Record| {
        record.cell("id_bigint").is_some() || record.cell("meeting_name").is_some()
    };
    let mut records = file.parts.iter().flat_map(|part| &part.records);
    records.any(is_meeting)
}

/// Tells apart the records of all files. Those of meetings are numbered on from file to file.
fn sort(files: Vec<Document>, report: &mut Report) -> Sorted {
    let mut sorted = Sorted::default();
    for part in files.into_iter().flat_map(|file| file.parts) {
        if part.records.iter().any(is_format) {
            beside(&part, report);
            for record in &part.records {
                sorted.formats.add(record);
            }
        } else if part.records.iter().any(is_body) {
            beside(&part, report);
            for record in &part.records {
                sorted.bodies.add(record, report);
            }
        } else {
            let before = report.records;
            report.records += part.report.records;
            let remarks = part.report.remarks.into_iter();
            report.remarks.extend(remarks.map(|mut remark| {
                remark.record += before;
                remark
            }));
            sorted
                .meetings
                .extend(part.records.into_iter().map(|mut record| {
                    record.number += before;
                    record
                }));
        }
    }
    sorted
}

/// Takes over what the reader said about a list that stands beside the meetings: none of it is about a meeting.
fn beside(part: &Part, report: &mut Report) {
    for remark in &part.report.remarks {
        let mut remark = remark.clone();
        remark.record = 0;
        if remark.deed == Deed::Refused {
            remark.deed = Deed::Dropped;
        }
        report.remarks.push(remark);
    }
}

/// The language that most meetings are written in.
fn language(meetings: &[Record]) -> String {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for meeting in meetings {
        *counts.entry(raw(meeting, "lang_enum").trim()).or_default() += 1;
    }
    counts.remove("");
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or_else(|| "en".to_owned(), |(lang, _)| lang.to_lowercase())
}

/// Says once how many meetings have no zone or country of their own: they have those of the site.
fn unsaid(meetings: &[Record], context: &Context<'_>, report: &mut Report) {
    let (zone, country) = (context.zone.name(), context.country.code());
    for (field, code, now) in [
        ("time_zone", &codes::FEED_ZONE, zone),
        ("location_nation", &codes::FEED_COUNTRY, country),
    ] {
        let none = |meeting: &&Record| raw(meeting, field).trim().is_empty();
        let count = meetings.iter().filter(none).count();
        if count == 0 {
            continue;
        }
        let feed = Record {
            number: 0,
            at: Position::default(),
            cells: Vec::new(),
        };
        let mut notes = Notes::new(report, &feed);
        notes.about_record(field);
        let why = format!("{count} records say none: that of the site holds");
        notes.guessed(code, "", now, &why);
    }
}
