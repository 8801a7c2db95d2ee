//! Whom to ask, where the group has its page, and how one gives.

use super::row::Row;
use super::vocabulary::Field;
use crate::diag::codes;
use crate::import::convert;
use crate::import::incoming::{IncomingContact, IncomingContributions};
use crate::import::{Context, Notes};
use crate::model::{Email, Line, WebUrl};

/// Names, mail addresses and numbers of people: the group's first.
const CONTACTS: &[Field] = &[
    Field::Email,
    Field::Phone,
    Field::Contact1Name,
    Field::Contact1Email,
    Field::Contact1Phone,
    Field::Contact2Name,
    Field::Contact2Email,
    Field::Contact2Phone,
    Field::Contact3Name,
    Field::Contact3Email,
    Field::Contact3Phone,
];

/// Whom to ask, if contacts are imported at all; otherwise each one left out is said, not shown.
pub(super) fn contact(
    row: &Row<'_>,
    context: &Context<'_>,
    notes: &mut Notes<'_>,
) -> Option<IncomingContact> {
    let mut contact = IncomingContact::default();
    for field in CONTACTS {
        if !context.with_contacts {
            if let Some(cell) = row.cell(*field) {
                let notes = notes.about_private(cell);
                notes.dropped(&codes::CONTACT_LEFT_OUT, "text", "");
            }
            continue;
        }
        match field {
            Field::Email | Field::Contact1Email | Field::Contact2Email | Field::Contact3Email => {
                contact.emails.extend(emails(row, *field, notes));
            }
            Field::Phone | Field::Contact1Phone | Field::Contact2Phone | Field::Contact3Phone => {
                contact
                    .phones
                    .extend(row.read_private(*field, notes, convert::line));
            }
            _ => contact
                .names
                .extend(row.read_private(*field, notes, convert::line)),
        }
    }
    (contact != IncomingContact::default()).then_some(contact)
}

fn emails(row: &Row<'_>, field: Field, notes: &mut Notes<'_>) -> Vec<Email> {
    let read = row.read_private(field, notes, |text, notes| {
        let parts = text.split([',', ';']).map(str::trim);
        let mut emails = Vec::new();
        for part in parts.filter(|part| !part.is_empty()) {
            match part.parse() {
                Ok(email) => emails.push(email),
                Err(_) => notes.dropped(&codes::FEED_CONTACT, "text", "not a mail address"),
            }
        }
        Some(emails)
    });
    read.unwrap_or_default()
}

/// The group's own page: the first of two.
pub(super) fn website(row: &Row<'_>, notes: &mut Notes<'_>) -> Option<WebUrl> {
    let first = row.read(Field::Website, notes, convert::web);
    let Some(cell) = row.cell(Field::Website2) else {
        return first;
    };
    let Some(second) = row.read(Field::Website2, notes, convert::web) else {
        return first;
    };
    let notes = notes.about(cell);
    if first.is_some() {
        let why = "content has one page of a group";
        notes.dropped(&codes::FEED_NOT_KEPT, second.as_str(), why);
        return first;
    }
    let why = "the first page of the group";
    notes.changed(&codes::FEED_MOVED, second.as_str(), second.as_str(), why);
    Some(second)
}

/// How one gives to the group.
pub(super) fn contributions(row: &Row<'_>, notes: &mut Notes<'_>) -> IncomingContributions {
    IncomingContributions {
        venmo: given(
            row,
            Field::Venmo,
            |name| name.starts_with('@'),
            "it begins with `@`",
            notes,
        ),
        square: given(
            row,
            Field::Square,
            |name| name.starts_with('$'),
            "it begins with `$`",
            notes,
        ),
        paypal: given(
            row,
            Field::Paypal,
            |name| !name.contains(['@', '/', ' ', '.']),
            "it is a name, no address",
            notes,
        ),
        homegroup_online: given(row, Field::HomegroupOnline, |_| true, "", notes),
    }
}

fn given(
    row: &Row<'_>,
    field: Field,
    usual: impl Fn(&str) -> bool,
    why: &str,
    notes: &mut Notes<'_>,
) -> Option<Line> {
    row.read_private(field, notes, |text, notes| {
        let line = convert::line(text, notes)?;
        if !usual(&line) || line.contains(' ') {
            notes.doubtful(&codes::FEED_CONTRIBUTION, &line, why);
        }
        Some(line)
    })
}
