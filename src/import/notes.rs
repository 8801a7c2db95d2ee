//! Taking down what is done to one record.

use super::{Cell, Deed, Position, Record, Remark, Report};
use crate::diag::Code;
use crate::model::suggest::shorten;

/// Takes down what is done to one record, value by value.
///
/// What stands in a private value (a name, a number to ask at, a passcode) is never taken down.
#[derive(Debug)]
pub struct Notes<'r> {
    remarks: &'r mut Vec<Remark>,
    record: u32,
    start: Position,
    at: Position,
    field: Box<str>,
    private: bool,
}

/// What stands in a report for a value that must not.
const NOT_SHOWN: &str = "(not shown)";

impl<'r> Notes<'r> {
    /// For one record; what is said first is about all of it.
    pub fn new(report: &'r mut Report, record: &Record) -> Self {
        Self {
            remarks: &mut report.remarks,
            record: record.number,
            start: record.at,
            at: record.at,
            field: "".into(),
            private: false,
        }
    }

    /// For what is said once of a whole feed: of a field, and where that stands first or is first missed.
    pub fn of_feed(report: &'r mut Report, field: &str, at: Position) -> Self {
        Self {
            remarks: &mut report.remarks,
            record: 0,
            start: at,
            at,
            field: shorten(field).into(),
            private: false,
        }
    }

    /// What is said from now on is about the value of this cell.
    pub fn about(&mut self, cell: &Cell) -> &mut Self {
        self.at = cell.at;
        self.field = shorten(&cell.name).into();
        self.private = false;
        self
    }

    /// What is said from now on is about the value of this cell, which is never printed.
    pub fn about_private(&mut self, cell: &Cell) -> &mut Self {
        self.about(cell);
        self.private = true;
        self
    }

    /// What is said from now on is about the record, or about a field that it does not have.
    pub fn about_record(&mut self, field: &str) -> &mut Self {
        self.at = self.start;
        self.field = field.into();
        self.private = false;
        self
    }

    /// The whole record is left out.
    pub fn refused(&mut self, code: &'static Code, why: &str) {
        self.about_record("");
        self.take(code, Deed::Refused, "", None, why);
    }

    /// The value is left out.
    pub fn dropped(&mut self, code: &'static Code, was: &str, why: &str) {
        self.take(code, Deed::Dropped, was, None, why);
    }

    /// The value was not said, or not clearly, and the likeliest is taken.
    pub fn guessed(&mut self, code: &'static Code, was: &str, now: &str, why: &str) {
        self.take(code, Deed::Guessed, was, Some(now), why);
    }

    /// The value is kept in other words or another form.
    pub fn changed(&mut self, code: &'static Code, was: &str, now: &str, why: &str) {
        self.take(code, Deed::Changed, was, Some(now), why);
    }

    /// The value is kept as it is, but somebody should look at it.
    pub fn doubtful(&mut self, code: &'static Code, was: &str, why: &str) {
        self.take(code, Deed::Doubtful, was, Some(was), why);
    }

    fn take(&mut self, code: &'static Code, deed: Deed, was: &str, now: Option<&str>, why: &str) {
        let shown = |text: &str| -> Box<str> {
            if self.private && !text.is_empty() {
                return NOT_SHOWN.into();
            }
            shorten(text).into()
        };
        self.remarks.push(Remark {
            code,
            deed,
            record: self.record,
            at: self.at,
            field: self.field.clone(),
            was: shown(was),
            now: now.map(shown),
            why: (!why.is_empty()).then(|| why.into()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes;
    use crate::import::Value;

    fn cell(name: &str) -> Cell {
        Cell {
            name: name.into(),
            at: Position { line: 3, column: 9 },
            value: Value::Null,
        }
    }

    #[test]
    fn a_remark_knows_the_record_the_field_and_the_position() {
        let mut report = Report::default();
        let record = Record {
            number: 7,
            at: Position { line: 2, column: 1 },
            cells: Vec::new(),
        };
        let mut notes = Notes::new(&mut report, &record);
        notes.about(&cell("day"));
        notes.guessed(&codes::FEED_DAY, "Thursay", "thursday", "");
        notes.refused(&codes::FEED_NO_WAY_IN, "");
        assert_eq!(report.refused(), 1);
        let first = &report.remarks[0];
        assert_eq!((first.record, first.at.line, &*first.field), (7, 3, "day"));
        assert_eq!(first.now.as_deref(), Some("thursday"));
        let second = &report.remarks[1];
        assert_eq!((second.at.line, &*second.field), (2, ""));
    }

    #[test]
    fn a_private_value_is_never_taken_down() {
        let mut report = Report::default();
        let record = Record {
            number: 1,
            at: Position::default(),
            cells: Vec::new(),
        };
        let mut notes = Notes::new(&mut report, &record);
        notes.about_private(&cell("contact_1_name"));
        notes.dropped(&codes::CONTACT_LEFT_OUT, "Ruth", "");
        assert_eq!(&*report.remarks[0].was, "(not shown)");
    }
}
