//! Meeting Guide: its JSON, and the spreadsheets whose headings are its fields.
//!
//! Here: [`understand`], which makes a meeting of each record, and [`headings`], by which the reader of
//! spreadsheets knows where the table begins. The fields are those of the specification and those that
//! TSML UI and the WordPress plugin add. Not here: reading files, and joining meetings into groups.
//!
//! Invariant: days are counted 0 to 6 from Sunday; a field is understood, or left out and said.

mod area;
mod asked;
mod identity;
mod meeting;
mod online;
mod place;
mod row;
mod served;
mod types;
mod vocabulary;
mod when;

#[cfg(test)]
mod tests;

use super::{Context, Notes, Position, Record, Report, Understood};
use crate::diag::codes::FEED_ZONE;
use crate::diag::number;
use crate::feeds::codes;
use identity::Slugs;
use row::{Passed, Row};
use served::Organizations;
use vocabulary::{Fate, Field, Vocabulary};

pub use vocabulary::headings;

/// What is gathered over the records of one feed.
#[derive(Debug)]
struct Feed<'a> {
    context: &'a Context<'a>,
    codes: codes::Vocabulary<'a>,
    slugs: Slugs,
    organizations: Organizations,
}

/// Makes a meeting of each record, and an organization of each district and entity. What is not kept as
/// the feed says it is added to `report`, where the reader began; it has counted the records.
pub fn understand(records: &[Record], context: &Context<'_>, report: &mut Report) -> Understood {
    let vocabulary = Vocabulary::new();
    let mut passed = Passed::default();
    let mut feed = Feed {
        context,
        codes: codes::Vocabulary::of(context.program),
        slugs: published(records, &vocabulary),
        organizations: Organizations::default(),
    };
    let mut meetings = Vec::with_capacity(records.len());
    let mut without_zone = Vec::new();
    for record in records {
        let mut notes = Notes::new(report, record);
        let row = Row::new(record, &vocabulary, &mut passed, &mut notes);
        let meeting = meeting::meeting(record, &row, &mut feed, &mut notes);
        if meeting.as_ref().is_some_and(|one| one.time.is_some()) && !row.has(Field::Timezone) {
            without_zone.push(record.at);
        }
        meetings.extend(meeting);
    }
    passed.say(report);
    say_zone(&without_zone, context, report);
    Understood {
        meetings,
        organizations: feed.organizations.take(),
    }
}

/// Says once which zone meetings have that name none, and how many they are.
fn say_zone(without: &[Position], context: &Context<'_>, report: &mut Report) {
    if let Some(first) = without.first() {
        let records = number(without.len(), "record");
        let why = format!("{records} without one of their own");
        let mut notes = Notes::of_feed(report, "timezone", *first);
        notes.guessed(&FEED_ZONE, "", context.zone.name(), &why);
    }
}

/// The slugs that the records bring along.
fn published(records: &[Record], vocabulary: &Vocabulary) -> Slugs {
    let mut slugs = Slugs::default();
    for cell in records.iter().flat_map(|record| &record.cells) {
        if vocabulary.fate(&cell.name) == Some(Fate::Read(Field::Slug)) {
            slugs.publish(&row::shown(&cell.value));
        }
    }
    slugs
}
