//! One record with its fields sorted out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::vocabulary::{Fate, Field, Vocabulary};
use crate::diag::codes;
use crate::import::convert::{text, texts};
use crate::import::{Cell, Deed, Notes, Position, Record, Remark, Report, Value};

/// The cells of one record, by field.
#[derive(Debug)]
pub(super) struct Row<'r> {
    cells: BTreeMap<Field, &'r Cell>,
}

impl<'r> Row<'r> {
    /// Sorts the cells of a record; says what is left out.
    pub(super) fn new(
        record: &'r Record,
        vocabulary: &Vocabulary,
        passed: &mut Passed,
        notes: &mut Notes<'_>,
    ) -> Self {
        let mut cells: BTreeMap<Field, &'r Cell> = BTreeMap::new();
        for cell in record.cells.iter().filter(|cell| !is_empty(&cell.value)) {
            match vocabulary.fate(&cell.name) {
                Some(Fate::Read(field)) => match cells.get(&field) {
                    Some(first) => twice(first, cell, notes),
                    None => drop(cells.insert(field, cell)),
                },
                Some(Fate::Passed(why)) => passed.count(cell, why),
                Some(Fate::Left(why)) => {
                    let was = shown(&cell.value);
                    notes.about(cell).dropped(&codes::FEED_NOT_KEPT, &was, why);
                }
                Some(Fate::LeftPrivate(why)) => {
                    let notes = notes.about_private(cell);
                    notes.dropped(&codes::FEED_NOT_KEPT, "text", why);
                }
                None => {
                    // Nobody knows whether it is about a person.
                    let notes = notes.about_private(cell);
                    notes.dropped(&codes::FEED_UNKNOWN_FIELD, "text", "");
                }
            }
        }
        Self { cells }
    }

    /// The cell of a field that says something.
    pub(super) fn cell(&self, field: Field) -> Option<&'r Cell> {
        self.cells.get(&field).copied()
    }

    /// Whether a field says something.
    pub(super) fn has(&self, field: Field) -> bool {
        self.cells.contains_key(&field)
    }

    /// What the field `field` says, converted; what is said from then on is about this field.
    pub(super) fn read<T>(
        &self,
        field: Field,
        notes: &mut Notes<'_>,
        convert: impl FnOnce(&str, &mut Notes<'_>) -> Option<T>,
    ) -> Option<T> {
        let cell = self.cell(field)?;
        let text = text(&cell.value, notes.about(cell))?;
        convert(&text, notes)
    }

    /// The same, of a value that is never printed.
    pub(super) fn read_private<T>(
        &self,
        field: Field,
        notes: &mut Notes<'_>,
        convert: impl FnOnce(&str, &mut Notes<'_>) -> Option<T>,
    ) -> Option<T> {
        let cell = self.cell(field)?;
        let text = text(&cell.value, notes.about_private(cell))?;
        convert(&text, notes)
    }

    /// The texts of a field that may be a list.
    pub(super) fn texts(&self, field: Field, notes: &mut Notes<'_>) -> Vec<Cow<'r, str>> {
        match self.cell(field) {
            Some(cell) => texts(&cell.value, notes.about(cell)),
            None => Vec::new(),
        }
    }
}

/// Whether there is nothing in a value. A list of empty texts says something: that somebody left it so.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Flag(_) | Value::Number(_) | Value::Object(_) => false,
    }
}

/// The value as a report shows it.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Number(text) | Value::Object(text) => text.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Null => String::new(),
    }
}

fn twice(first: &Cell, second: &Cell, notes: &mut Notes<'_>) {
    if first.value != second.value {
        let why = format!("`{}` says something else, and is taken", first.name);
        let notes = notes.about_private(second);
        notes.dropped(&codes::FEED_FIELD_TWICE, "text", &why);
    }
}

/// Fields that are left out of all records alike.
#[derive(Debug, Default)]
pub(super) struct Passed(BTreeMap<Box<str>, (u32, Position, &'static str)>);

impl Passed {
    fn count(&mut self, cell: &Cell, why: &'static str) {
        let seen = self.0.entry(cell.name.clone());
        seen.or_insert((0, cell.at, why)).0 += 1;
    }

    /// Says each of them once.
    pub(super) fn say(self, report: &mut Report) {
        for (field, (records, at, why)) in self.0 {
            let of = if records == 1 { "record" } else { "records" };
            report.remarks.push(Remark {
                code: &codes::FEED_NOT_KEPT,
                deed: Deed::Dropped,
                record: 0,
                at,
                field,
                was: format!("in {records} {of}").into(),
                now: None,
                why: Some(why.into()),
            });
        }
    }
}
