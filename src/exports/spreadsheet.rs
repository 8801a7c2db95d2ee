//! A table for people, one row for each meeting, in the words of the site.
//!
//! Spreadsheet programs take a text for UTF-8 only if it begins with a byte order mark, so this one does.
//! Links and passcodes are not in it: the page of the group, which each row names, has them.

use std::borrow::Cow;

use super::loss::Loss;
use super::tsml_csv::safe;
use super::{Records, Row, csv, says, words};
use crate::config::Exchange;
use crate::markdown::to_plain;
use crate::model::{Answer, Slug, WebUrl};
use crate::plan::Flow;

type Column = (
    &'static str,
    for<'r> fn(&'r Row<'_>) -> Option<Cow<'r, str>>,
);

/// The columns: the message with the heading, and what stands below it.
const COLUMNS: &[Column] = &[
    ("table-group", |row| plain(Some(&row.group.head.name))),
    ("table-meeting", |row| plain(row.meeting.name.as_deref())),
    ("table-program", |row| {
        plain(row.program.map(|program| &*program.head.name))
    }),
    ("table-day", |row| {
        row.day.map(|day| words::weekday(row.site, day).into())
    }),
    ("table-time", |row| {
        row.schedule.time().map(|time| time.iso().into())
    }),
    ("table-until", |row| row.end_time().map(Cow::Owned)),
    ("table-zone", |row| plain(Some(row.schedule.zone().name()))),
    ("table-how-often", |row| Some(row.how_often().into())),
    ("table-first", |row| {
        row.schedule.starting().map(|date| date.to_string().into())
    }),
    ("table-last", |row| {
        row.schedule.until().map(|date| date.to_string().into())
    }),
    ("table-not-on", |row| {
        list(row.not_on().iter().map(ToString::to_string))
    }),
    ("table-attendance", |row| {
        let key = format!("attendance-{}", row.facts.attendance);
        Some(row.site.messages.text(&key).into())
    }),
    ("table-place", |row| plain(row.place().name)),
    ("table-address", |row| plain(row.place().street)),
    ("table-city", |row| plain(row.place().city)),
    ("table-state", |row| plain(row.place().state)),
    ("table-postal-code", |row| plain(row.place().postal_code)),
    ("table-region", |row| {
        list(row.regions().iter().map(ToString::to_string))
    }),
    ("table-place-notes", |row| {
        row.place().notes.map(|notes| to_plain(notes).into())
    }),
    ("table-kind", |row| {
        list(row.facts.tags.iter().map(|tag| tag.label.to_string()))
    }),
    ("table-more", |row| {
        list(row.facts.codes.iter().map(ToString::to_string))
    }),
    ("table-languages", |row| {
        list(row.facts.languages.iter().map(ToString::to_string))
    }),
    ("table-access", access),
    ("table-who", |row| plain(row.group.who.as_deref())),
    ("table-cost", |row| plain(row.group.cost.as_deref())),
    ("table-notes", |row| row.notes().map(Cow::Owned)),
    ("table-not-meeting", |row| {
        let closures = row.facts.closures.iter();
        list(closures.map(|closure| words::closure_text(row.site, closure)))
    }),
    ("table-notices", |row| {
        list(
            row.facts
                .notices
                .iter()
                .map(|notice| notice.text.to_string()),
        )
    }),
    ("table-about", |row| {
        row.group
            .head
            .body
            .as_ref()
            .map(|body| to_plain(&body.text).into())
    }),
    ("table-served-by", served_by),
    ("table-website", |row| {
        plain(row.group.website.as_ref().map(WebUrl::as_str))
    }),
    ("table-page", |row| Some(row.url().into())),
    ("table-changed", |row| row.updated().map(Cow::Owned)),
    ("table-checked", |row| {
        let verified = row.group.head.verified.as_ref();
        verified.map(|verified| verified.date.to_string().into())
    }),
    ("table-id", |row| plain(Some(&row.slug))),
];

/// Writes the table.
pub(super) fn write(
    records: &Records<'_>,
    program: Option<&Slug>,
    loss: &mut Loss,
    out: &mut Flow<'_>,
) {
    out.extend_from_slice("\u{feff}".as_bytes());
    let messages = &records.site().messages;
    csv::row(
        out,
        COLUMNS.iter().map(|(key, _)| messages.text(key).into()),
    );
    records.each(program, |row| {
        if !loss.takes(row, Exchange::Csv) {
            return;
        }
        says::keep(row, Exchange::Csv, loss);
        let mut cells: Vec<Cow<'_, str>> = Vec::with_capacity(COLUMNS.len());
        for (key, cell) in COLUMNS {
            let cell = cell(row).unwrap_or_default();
            cells.push(safe(row, key, cell, loss));
        }
        csv::row(out, cells);
        out.settle();
    });
}

fn plain(text: Option<&str>) -> Option<Cow<'_, str>> {
    text.map(Cow::Borrowed)
}

fn list<'r>(words: impl Iterator<Item = String>) -> Option<Cow<'r, str>> {
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join("; ").into())
}

/// What is known about getting in: "Lift: no; Bus and train: Bus 12".
fn access<'r>(row: &'r Row<'_>) -> Option<Cow<'r, str>> {
    let (messages, access) = (&row.site.messages, &row.facts.access);
    let answers = access.answers();
    let known = answers.filter(|(_, answer)| *answer != Answer::Unknown);
    let mut told: Vec<String> = known
        .map(|(fact, answer)| {
            let name = messages.text(&format!("access-{fact}"));
            format!("{name}: {}", messages.text(&format!("answer-{answer}")))
        })
        .collect();
    for (key, line) in access.words() {
        let name = messages.text(&format!("access-{key}"));
        told.push(format!("{name}: {line}"));
    }
    list(told.into_iter())
}

/// The organizations that serve the group.
fn served_by<'r>(row: &'r Row<'_>) -> Option<Cow<'r, str>> {
    list(row.organizations().map(|one| one.head.name.to_string()))
}
