//! The table of the WordPress plugin 12 Step Meeting List: its 37 columns in its order, then those that it
//! also reads, so that nothing is lost.

use std::borrow::Cow;

use super::loss::Loss;
use super::meeting_guide::{Record, record};
use super::types::Table;
use super::{Records, Row, csv};
use crate::config::Exchange;
use crate::diag::codes;
use crate::import::Deed;
use crate::model::{Method, Slug, Weekday};
use crate::plan::Flow;

type Cell<'r> = Option<Cow<'r, str>>;
type Column = (
    &'static str,
    for<'r> fn(&'r Row<'_>, &'r Record<'r>) -> Cell<'r>,
);

/// The columns. People's names stand in none of them.
const COLUMNS: &[Column] = &[
    ("Time", |_, it| text(it.time.as_deref())),
    ("End Time", |_, it| text(it.end_time.as_deref())),
    ("Day", |row, _| text(row.day.map(Weekday::english))),
    ("Name", |_, it| text(Some(it.name))),
    ("Location", |_, it| text(it.location)),
    ("Address", |_, it| text(it.address)),
    ("Region", |_, it| text(it.region)),
    ("Sub Region", |_, it| text(it.sub_region)),
    ("Types", |_, it| Some(it.types.join(", ").into())),
    ("Notes", |_, it| text(it.notes.as_deref())),
    ("Location Notes", |_, it| text(it.location_notes.as_deref())),
    ("Timezone", |_, it| text(Some(it.timezone))),
    ("Group", |_, it| text(it.group)),
    ("District", |_, it| text(it.district)),
    ("Sub District", |_, it| text(it.sub_district)),
    ("Website", |_, it| text(it.website)),
    ("Website 2", |_, _| None),
    ("Mailing Address", |_, _| None),
    ("Venmo", |_, it| text(it.venmo)),
    ("Email", |_, it| text(it.email)),
    ("Phone", |_, it| text(it.phone)),
    ("Group Notes", |_, it| text(it.group_notes.as_deref())),
    ("Contact 1 Name", |_, _| None),
    ("Contact 1 Email", |_, _| None),
    ("Contact 1 Phone", |_, _| None),
    ("Contact 2 Name", |_, _| None),
    ("Contact 2 Email", |_, _| None),
    ("Contact 2 Phone", |_, _| None),
    ("Contact 3 Name", |_, _| None),
    ("Contact 3 Email", |_, _| None),
    ("Contact 3 Phone", |_, _| None),
    ("Last Contact", |row, _| last_contact(row)),
    ("Conference URL", |_, it| text(it.conference_url)),
    ("Conference Phone", |_, it| {
        text(it.conference_phone.as_deref())
    }),
    ("Author", |_, _| None),
    ("Slug", |_, it| text(Some(it.slug))),
    ("Updated", |_, it| text(it.updated.as_deref())),
    // What the plugin also reads.
    ("City", |_, it| text(it.city)),
    ("State", |_, it| text(it.state)),
    ("Postal Code", |_, it| text(it.postal_code)),
    ("Country", |_, it| text(Some(it.country))),
    ("Formatted Address", |_, it| {
        text(Some(&it.formatted_address))
    }),
    ("Regions", |_, it| {
        it.regions.as_ref().map(|all| all.join(" > ").into())
    }),
    ("Latitude", |_, it| number(it.latitude)),
    ("Longitude", |_, it| number(it.longitude)),
    ("Approximate", |_, it| text(Some(it.approximate))),
    ("Conference URL Notes", |_, it| {
        text(it.conference_url_notes.as_deref())
    }),
    ("Conference Phone Notes", |_, it| {
        text(it.conference_phone_notes.as_deref())
    }),
    ("Square", |_, it| text(it.square)),
    ("PayPal", |_, it| text(it.paypal)),
    ("Homegroup Online", |_, it| text(it.homegroup_online)),
    ("URL", |_, it| text(Some(&it.url))),
    ("Feedback Emails", |_, it| {
        text(it.feedback_emails.map(|[email]| email))
    }),
    ("Feedback URL", |_, it| text(it.feedback_url)),
    ("Entity", |_, it| text(it.entity)),
    ("Entity Email", |_, it| text(it.entity_email)),
    ("Entity Location", |_, it| text(it.entity_location)),
    ("Entity Phone", |_, it| text(it.entity_phone)),
    ("Entity Website URL", |_, it| text(it.entity_website_url)),
];

/// Writes the table.
pub(super) fn write(
    records: &Records<'_>,
    program: Option<&Slug>,
    table: &Table<'_>,
    loss: &mut Loss,
    out: &mut Flow<'_>,
) {
    csv::row(
        out,
        COLUMNS.iter().map(|(heading, _)| Cow::Borrowed(*heading)),
    );
    records.each(program, |row| {
        if !loss.takes(row, Exchange::TsmlCsv) {
            return;
        }
        let it = record(row, Exchange::TsmlCsv, table, loss);
        let mut cells: Vec<Cow<'_, str>> = Vec::with_capacity(COLUMNS.len());
        for (heading, cell) in COLUMNS {
            let cell = cell(row, &it).unwrap_or_default();
            cells.push(safe(row, heading, cell, loss));
        }
        csv::row(out, cells);
        out.settle();
    });
}

/// A cell that no spreadsheet runs; that it was changed is kept.
pub(super) fn safe<'r>(
    row: &Row<'_>,
    heading: &'static str,
    cell: Cow<'r, str>,
    loss: &mut Loss,
) -> Cow<'r, str> {
    let Some(disarmed) = csv::disarmed(&cell) else {
        return cell;
    };
    loss.add(row, &codes::EXPORT_FORMULA, Deed::Changed, heading, || {
        cell.into_owned()
    });
    disarmed.into()
}

/// The day on which somebody spoke with the group last.
fn last_contact<'r>(row: &'r Row<'_>) -> Cell<'r> {
    let verified = row.group.head.verified.as_ref()?;
    let spoke = matches!(
        verified.how?,
        Method::Visited | Method::Called | Method::Emailed | Method::SelfReported
    );
    spoke.then(|| verified.date.to_string().into())
}

fn text(text: Option<&str>) -> Cell<'_> {
    text.map(Cow::Borrowed)
}

fn number<'r>(number: Option<f64>) -> Cell<'r> {
    number.map(|number| number.to_string().into())
}
