//! The files of a feed, and what is said about each.
//!
//! Here: [`sort`], which tells meetings, formats and service bodies apart by their fields, whatever file
//! they stand in, and [`Reports`], one for each file, so that every line that is named is one of the file
//! it is named with. Not here: what a record means.

use super::bodies::{Bodies, is_body};
use super::fields::raw;
use super::formats::{Formats, is_format};
use crate::diag::{Mistake, codes};
use crate::import::read::{Document, Part};
use crate::import::{Cell, Deed, Notes, Record, Report, Value};
use crate::model::Line;

/// The records of all files, told apart.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    pub(super) meetings: Vec<Listed>,
    pub(super) formats: Formats,
    pub(super) bodies: Bodies,
}

/// A record of a meeting.
#[derive(Debug)]
pub(super) struct Listed {
    /// Which file it stands in, from 0.
    pub(super) file: usize,
    /// The record.
    pub(super) record: Record,
}

/// A report for each file.
#[derive(Debug)]
pub(super) struct Reports {
    files: Vec<Report>,
    none: Report,
}

impl Reports {
    /// These, one for each file.
    pub(super) fn new(files: Vec<Report>) -> Self {
        Self {
            files,
            none: Report::default(),
        }
    }

    /// That of a file.
    pub(super) fn of(&mut self, file: usize) -> &mut Report {
        self.files.get_mut(file).unwrap_or(&mut self.none)
    }

    /// All of them, in the order of the files.
    pub(super) fn finished(self) -> Vec<Report> {
        self.files
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

/// Tells apart the records of all files.
pub(super) fn sort(files: Vec<(Line, Document)>) -> (Sorted, Reports) {
    let mut sorted = Sorted::default();
    let mut reports = Vec::new();
    for (file, (name, document)) in files.into_iter().enumerate() {
        let mut report = Report {
            file: Some(name),
            ..Report::default()
        };
        no_lists(&document.cells, &mut report);
        for part in document.parts {
            sorted.take(part, file, &mut report);
        }
        reports.push(report);
    }
    (sorted, Reports::new(reports))
}

impl Sorted {
    /// Takes in one list.
    fn take(&mut self, part: Part, file: usize, report: &mut Report) {
        let records = &part.records;
        if records.iter().any(is_format) {
            beside(&part, report);
            for record in records {
                self.formats.add(record);
            }
        } else if records.iter().any(is_body) {
            beside(&part, report);
            for record in records {
                self.bodies.add(record, file, report);
            }
        } else {
            self.list(part, file, report);
        }
    }

    /// Takes in a list of meetings, numbered on where a file has several.
    fn list(&mut self, part: Part, file: usize, report: &mut Report) {
        let before = report.records;
        report.records += part.report.records;
        let remarks = part.report.remarks.into_iter();
        report.remarks.extend(remarks.map(|mut remark| {
            remark.record += before;
            remark
        }));
        let records = part.records.into_iter();
        self.meetings.extend(records.map(|mut record| {
            record.number += before;
            Listed { file, record }
        }));
    }
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

/// Says what stands beside the lists and is none, such as formats that are one object.
fn no_lists(cells: &[Cell], report: &mut Report) {
    for cell in cells {
        if matches!(&cell.value, Value::Object(text) if text.len() > 2) {
            let mut notes = Notes::of_feed(report, &cell.name, cell.at);
            let why = "an object where a list should stand";
            notes.dropped(&codes::FEED_UNKNOWN_FIELD, "an object", why);
        }
    }
}

/// Which server a record comes from, where the feed says it.
pub(super) fn server(record: &Record) -> &str {
    match raw(record, "root_server_id").trim() {
        "" => raw(record, "root_server_uri").trim(),
        id => id,
    }
}

/// What to say of files of which none lists meetings.
pub fn no_meetings(files: &[(Line, Document)]) -> Mistake {
    let parts = || files.iter().flat_map(|(_, file)| &file.parts);
    let has = |field: &str| {
        let mut records = parts().flat_map(|part| &part.records);
        records.any(|record| record.cell(field).is_some())
    };
    let none = |what: &str| Mistake::new(&codes::FEED_FORMAT, what);
    if has("serviceBodyId") || has("formatIds") {
        return none(
            "this is what the administration of a BMLT server answers, not its list of meetings",
        )
        .help("ask `client_interface/json/?switcher=GetSearchResults` of the same server");
    }
    let lists: Vec<&Part> = parts()
        .filter(|part| matches!(&*part.name, "" | "meetings"))
        .collect();
    if !lists.is_empty() && lists.iter().all(|part| part.report.records == 0) {
        return none("the list of meetings is empty: the server found none")
            .help("open the address in a browser, and leave out what narrows the search");
    }
    none("there are no meetings in this file")
        .help("give the answer of the server to `GetSearchResults` too, with all its fields")
}
