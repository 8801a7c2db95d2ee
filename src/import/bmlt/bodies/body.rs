//! One service body, and the organization that it becomes.

use crate::diag::codes;
use crate::import::bmlt::fields::{Row, raw};
use crate::import::incoming::IncomingOrganization;
use crate::import::{Cell, Context, Position, Record, Report, Value, convert};
use crate::model::{Line, Prose, Slug};

/// One service body.
#[derive(Debug)]
pub(super) struct Body {
    /// Its id.
    pub(super) id: Box<str>,
    /// Which file it stands in, or the meeting that names it.
    pub(super) file: usize,
    /// What is known about it. The names of its fields say which body it is, since a report has no
    /// other place for that: `service body 1066: url`.
    record: Record,
    /// The key of its organization.
    pub(super) key: Option<Slug>,
    /// Whether it serves a meeting, or something below it does.
    pub(super) used: bool,
}

impl Body {
    /// Of a record of `GetServiceBodies`.
    pub(super) fn new(record: &Record, file: usize) -> Self {
        let id = raw(record, "id").trim();
        let cells = record.cells.iter().map(|cell| Cell {
            name: named(id, &cell.name),
            ..cell.clone()
        });
        Self {
            id: id.into(),
            file,
            record: Record {
                number: 0,
                at: record.at,
                cells: cells.collect(),
            },
            key: None,
            used: false,
        }
    }

    /// One of which only the name is known.
    pub(super) fn of_name(id: &str, name: &str, at: Position, file: usize) -> Self {
        let cell = |field: &str, text: &str| Cell {
            name: field.into(),
            at,
            value: Value::Text(text.into()),
        };
        let cells = vec![cell("id", id), cell("name", name)];
        let record = Record {
            number: 0,
            at,
            cells,
        };
        Self::new(&record, file)
    }

    /// The name of a field in reports.
    pub(super) fn field(&self, field: &str) -> Box<str> {
        named(&self.id, field)
    }

    /// What a field says.
    pub(super) fn text(&self, field: &str) -> &str {
        raw(&self.record, &self.field(field)).trim()
    }

    /// For reading its fields.
    pub(super) fn row<'a>(&'a self, report: &'a mut Report) -> Row<'a> {
        Row::new(&self.record, report)
    }

    /// The organization.
    pub(super) fn organization(
        &self,
        part_of: Option<Slug>,
        context: &Context<'_>,
        report: &mut Report,
    ) -> Option<IncomingOrganization> {
        let key = self.key.clone()?;
        let mut row = self.row(report);
        let (phone, numbers) = self.helpline(&mut row, context);
        let described = row.prose(&self.field("description"));
        let website = row
            .text(&self.field("url"))
            .and_then(|text| convert::web(&text, &mut row.notes));
        let organization = IncomingOrganization {
            name: row
                .name(&self.field("name"))
                .or_else(|| key.as_str().parse().ok())?,
            key,
            id: row.line(&self.field("id")),
            sort: self.sort(&mut row),
            part_of,
            area: None,
            website,
            phone,
            email: None,
            notes: joined(described, numbers),
        };
        self.left_out(&mut row);
        Some(organization)
    }

    /// Its public line, and what it says beside one number.
    fn helpline(&self, row: &mut Row<'_>, context: &Context<'_>) -> (Option<Line>, Option<String>) {
        let Some(text) = row.text(&self.field("helpline")) else {
            return (None, None);
        };
        let read = convert::dial_in(&text, context.country, &mut row.notes);
        (read.number, read.published)
    }

    /// What sort it is. The letters are those of NA World Services.
    fn sort(&self, row: &mut Row<'_>) -> &'static str {
        let Some(letters) = row.text(&self.field("type")) else {
            return "other";
        };
        match &*letters {
            "AS" | "MA" => "area",
            "RS" => "region",
            _ => {
                row.notes
                    .changed(&codes::FEED_ORGANIZATION, &letters, "other", "");
                "other"
            }
        }
    }

    /// Fields that are not kept. Its address for mail is that of people, published or not.
    fn left_out(&self, row: &mut Row<'_>) {
        if let Some(id) = row.text(&self.field("world_id")) {
            row.notes.dropped(&codes::BMLT_ADMINISTRATION, &id, "");
        }
        if row.private(&self.field("contact_email")).is_some() {
            let why = "write the address of the service body itself, if it has one";
            row.notes
                .dropped(&codes::CONTACT_LEFT_OUT, "an address", why);
        }
    }
}

fn named(id: &str, field: &str) -> Box<str> {
    format!("service body {id}: {field}").into()
}

fn joined(described: Option<Prose>, numbers: Option<String>) -> Option<Prose> {
    let parts = described
        .map(|text| text.to_string())
        .into_iter()
        .chain(numbers);
    parts.collect::<Vec<_>>().join("\n\n").parse().ok()
}
