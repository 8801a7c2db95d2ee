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
mod files;
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

use super::incoming::IncomingOrganization;
use super::read::Document;
use super::{Context, Incoming, Notes, Report, Understood};
use crate::diag::{codes, number};
use crate::feeds::address::country_name;
use crate::model::Line;
use bodies::Bodies;
use fields::{Row, raw};
use files::{Listed, Reports, sort};
use identity::Seen;
use kinds::Reader;
use place::Counties;
use rest::Once;

pub use files::{has_meetings, no_meetings};

/// What is gathered over the records of one feed.
#[derive(Debug)]
struct Feed<'a> {
    context: &'a Context<'a>,
    reader: Reader<'a>,
    counties: Counties,
    bodies: Bodies,
    seen: Seen,
    once: Once,
    /// The file of the record that is being read.
    file: usize,
}

/// Makes a meeting of each meeting in the files, and an organization of each service body that serves one. The
/// answer has for each file, in their order, its meetings, and a report with the number of its records and what is
/// not kept as it says. Organizations, and what is about the feed as a whole, are with the first that lists meetings.
pub fn understand(
    files: Vec<(Line, Document)>,
    context: &Context<'_>,
) -> Vec<(Understood, Report)> {
    let (sorted, mut reports) = sort(files);
    let lang = language(&sorted.meetings);
    let mut feed = Feed {
        context,
        reader: Reader::new(&sorted.formats, &lang, context),
        counties: Counties::default(),
        bodies: sorted.bodies,
        seen: Seen::default(),
        once: Once::default(),
        file: 0,
    };
    let listed = &sorted.meetings;
    for one in listed {
        feed.counties.add(&one.record);
    }
    let mut meetings = Vec::with_capacity(listed.len());
    for one in listed {
        feed.file = one.file;
        let mut row = Row::new(&one.record, reports.of(one.file));
        let meeting = meeting::meeting(&mut row, &mut feed);
        meetings.extend(meeting.map(|meeting| (one.file, meeting)));
    }
    let first = listed.first().map_or(0, |one| one.file);
    feed.once.say(&mut reports);
    unsaid(listed, context, &mut reports);
    let organizations = feed.bodies.organizations(context, first, &mut reports);
    by_file(meetings, organizations, first, reports)
}

/// Each meeting with the report of its file, and the organizations with that of the first.
fn by_file(
    meetings: Vec<(usize, Incoming)>,
    organizations: Vec<IncomingOrganization>,
    first: usize,
    reports: Reports,
) -> Vec<(Understood, Report)> {
    let reports = reports.finished().into_iter();
    let mut files: Vec<_> = reports
        .map(|report| (Understood::default(), report))
        .collect();
    if let Some((understood, _)) = files.get_mut(first) {
        understood.organizations = organizations;
    }
    for (file, meeting) in meetings {
        if let Some((understood, _)) = files.get_mut(file) {
            understood.meetings.push(meeting);
        }
    }
    files
}

/// The language that most meetings are written in.
fn language(listed: &[Listed]) -> String {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for one in listed {
        *counts
            .entry(raw(&one.record, "lang_enum").trim())
            .or_default() += 1;
    }
    counts.remove("");
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or_else(|| "en".to_owned(), |(lang, _)| lang.to_lowercase())
}

/// Says once how many meetings have no zone or country of their own: they have those of the import.
fn unsaid(listed: &[Listed], context: &Context<'_>, reports: &mut Reports) {
    let (zone, country) = (context.zone.name(), country_name(context.country));
    for (field, code, now) in [
        ("time_zone", &codes::FEED_ZONE, zone),
        ("location_nation", &codes::FEED_COUNTRY, country),
    ] {
        let none = |one: &&Listed| raw(&one.record, field).trim().is_empty();
        let mut without = listed.iter().filter(none);
        let Some(first) = without.next() else {
            continue;
        };
        let records = number(without.count() + 1, "record");
        let why = format!("{records} without one of their own");
        let mut notes = Notes::of_feed(reports.of(first.file), field, first.record.at);
        notes.guessed(code, "", now, &why);
    }
}
