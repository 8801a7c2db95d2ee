//! Rows under headings into records: what JSON tables and CSV share.

use std::collections::BTreeMap;

use super::cursor::{Fault, Mark};
use super::{Part, limits};
use crate::diag::{Code, codes};
use crate::import::{Cell, Deed, Position, Record, Remark, Value};
use crate::model::suggest::shorten;

/// A heading as it is compared: letters and digits only, in lower case. `Conference URL`,
/// `conference_url` and `ConferenceURL` are the same.
pub fn heading(text: &str) -> String {
    let seen = text.chars().filter(|c| c.is_alphanumeric());
    seen.flat_map(char::to_lowercase).collect()
}

/// Why a record is refused.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) code: &'static Code,
    pub(super) at: Position,
    pub(super) field: Box<str>,
    pub(super) was: Box<str>,
    pub(super) why: Box<str>,
}

/// A field of a row: its value and where it begins.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) at: Position,
    pub(super) value: Value,
}

impl Part {
    /// Counts a record, and gives its number.
    pub(super) fn count(&mut self) -> u32 {
        self.report.records += 1;
        self.report.records
    }

    /// Leaves out the record with this number.
    pub(super) fn refuse(&mut self, record: u32, refusal: Refusal) {
        self.report.remarks.push(Remark {
            code: refusal.code,
            deed: Deed::Refused,
            record,
            at: refusal.at,
            field: refusal.field,
            was: refusal.was,
            now: None,
            why: Some(refusal.why),
        });
    }

    /// Takes the headings of a table; `marks` says where each begins.
    pub(super) fn take_headings(
        &mut self,
        names: Vec<Box<str>>,
        marks: &[Mark],
    ) -> Result<(), Fault> {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (column, (name, mark)) in names.iter().zip(marks).enumerate() {
            let key = heading(name);
            if key.is_empty() {
                continue;
            }
            if let Some(first) = seen.insert(key, column) {
                return Err(twice(name, first, column, *mark));
            }
        }
        self.at = marks.first().map_or(self.at, |mark| mark.position);
        self.headings = names;
        Ok(())
    }

    /// A row under the headings: a record, or one that is refused.
    pub(super) fn take_row(&mut self, at: Position, fields: Vec<Field>) {
        let number = self.count();
        let given = fields.len();
        if self.repeats_headings(&fields) {
            return self.refuse(number, headings_again(at));
        }
        let mut cells = Vec::new();
        let mut unnamed = Vec::new();
        for (column, field) in fields.into_iter().enumerate() {
            if field.value == Value::Null {
                continue;
            }
            let Field { at, value } = field;
            match self.headings.get(column) {
                Some(name) if !heading(name).is_empty() => {
                    let name = name.trim().into();
                    cells.push(Cell { name, at, value });
                }
                Some(_) => unnamed.push(lost(number, column, at, &value)),
                None => return self.refuse(number, beyond(column, at, &value, &self.headings)),
            }
        }
        if cells.len() > limits::CELLS {
            return self.refuse(number, too_many(at));
        }
        self.report.remarks.extend(unnamed);
        if given < self.headings.len() {
            let remark = short_row(number, at, given, self.headings.len());
            self.report.remarks.push(remark);
        }
        self.records.push(Record { number, at, cells });
    }
}

impl Part {
    /// Whether a row is the headings again, as where the tables of several sheets were put below each other.
    fn repeats_headings(&self, fields: &[Field]) -> bool {
        let said = fields.iter().enumerate();
        let mut said = said
            .filter(|(_, field)| field.value != Value::Null)
            .peekable();
        said.peek().is_some() && said.all(|(column, field)| {
            let name = self.headings.get(column).map(|name| heading(name));
            matches!((&field.value, name), (Value::Text(text), Some(name)) if heading(text) == name)
        })
    }
}

fn headings_again(at: Position) -> Refusal {
    Refusal {
        code: &codes::FEED_RECORD,
        at,
        field: "".into(),
        was: "".into(),
        why: "these are the headings again, and no meeting".into(),
    }
}

/// The fault of two columns with one heading.
fn twice(name: &str, first: usize, second: usize, mark: Mark) -> Fault {
    let message = format!(
        "columns {} and {} have the same heading `{}`",
        letters(first),
        letters(second),
        shorten(name.trim())
    );
    Fault::new(&codes::FEED_HEADINGS, mark, message)
        .bytes(name.len())
        .label(format!("column {}", letters(second)))
        .help("delete one of the two columns, or give it another heading")
}

/// A field in a column without heading.
fn lost(record: u32, column: usize, at: Position, value: &Value) -> Remark {
    Remark {
        code: &codes::FEED_UNNAMED_COLUMN,
        deed: Deed::Dropped,
        record,
        at,
        field: format!("column {}", letters(column)).into(),
        was: shown(value),
        now: None,
        why: None,
    }
}

/// The refusal of a row that is longer than the headings.
fn beyond(column: usize, at: Position, value: &Value, headings: &[Box<str>]) -> Refusal {
    let count = headings.len();
    Refusal {
        code: &codes::FEED_RECORD,
        at,
        field: format!("column {}", letters(column)).into(),
        was: shown(value),
        why: format!(
            "the row goes on after the last of {count} headings; perhaps a field with the separator in it is not quoted"
        )
        .into(),
    }
}

/// The refusal of a record with too many values.
pub(super) fn too_many(at: Position) -> Refusal {
    Refusal {
        code: &codes::FEED_RECORD_LIMIT,
        at,
        field: "".into(),
        was: "".into(),
        why: format!("it has more than {} fields", limits::CELLS).into(),
    }
}

fn short_row(record: u32, at: Position, given: usize, headings: usize) -> Remark {
    Remark {
        code: &codes::FEED_SHORT_ROW,
        deed: Deed::Doubtful,
        record,
        at,
        field: "".into(),
        was: format!("{given} fields").into(),
        now: None,
        why: Some(format!("there are {headings} headings").into()),
    }
}

/// A value in a few words.
pub(super) fn shown(value: &Value) -> Box<str> {
    let text = match value {
        Value::Null => "null".to_owned(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(text) | Value::Text(text) | Value::Object(text) => shorten(text),
        Value::List(values) => format!("a list of {}", values.len()),
    };
    text.into()
}

/// The letters by which spreadsheets name a column, counted from 0: `A`, `Z`, `AA`.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        let named = [0, 25, 26, 36, 701, 702].map(letters);
        assert_eq!(named, ["A", "Z", "AA", "AK", "ZZ", "AAA"]);
    }

    #[test]
    fn headings_are_compared_by_their_letters_and_digits() {
        for text in ["Conference URL", "conference_url", " ConferenceUrl: "] {
            assert_eq!(heading(text), "conferenceurl");
        }
        assert_eq!(heading("Día"), "día");
    }
}
