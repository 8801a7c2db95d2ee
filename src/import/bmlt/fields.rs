//! Values of BMLT records as text.
//!
//! Here: [`raw`], a field as it stands, and [`Row`], a record that is being read, with what is taken down
//! about it. All values are strings in BMLT; a number is read with its digits, since tools on the way
//! sometimes write one. Not here: what a field means.

use std::borrow::Cow;

use crate::diag::codes;
use crate::import::{Cell, Notes, Record, Report, Value, convert};
use crate::model::{Line, Name, Prose};

/// What a field holds, as it is; empty if it holds no text or is not there.
pub(super) fn raw<'r>(record: &'r Record, name: &str) -> &'r str {
    record.cell(name).map_or("", |cell| text_of(&cell.value))
}

/// A value as it is; empty if it is no text.
pub(super) fn text_of(value: &Value) -> &str {
    match value {
        Value::Text(text) | Value::Number(text) => text,
        Value::Flag(true) => "true",
        Value::Flag(false) => "false",
        Value::Null | Value::List(_) | Value::Object(_) => "",
    }
}

/// A record that is being read.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// The record.
    pub(super) record: &'a Record,
    /// What is taken down about it.
    pub(super) notes: Notes<'a>,
}

impl<'a> Row<'a> {
    pub(super) fn new(record: &'a Record, report: &'a mut Report) -> Self {
        let notes = Notes::new(report, record);
        Self { record, notes }
    }

    /// What is taken down from now on is about this field, whether the record has it or not.
    pub(super) fn about(&mut self, field: &str) -> &mut Notes<'a> {
        match self.record.cell(field) {
            Some(cell) => self.notes.about(cell),
            None => self.notes.about_record(field),
        }
    }

    /// The same for a field whose value is never printed.
    pub(super) fn about_private(&mut self, field: &str) -> &mut Notes<'a> {
        match self.record.cell(field) {
            Some(cell) => self.notes.about_private(cell),
            None => self.notes.about_record(field),
        }
    }

    /// The text of a field, if it says anything; what is taken down from now on is about this field.
    pub(super) fn text(&mut self, field: &str) -> Option<Cow<'a, str>> {
        let cell = self.record.cell(field)?;
        self.notes.about(cell);
        self.answer(cell)
    }

    /// The same for a field whose value is never printed.
    pub(super) fn private(&mut self, field: &str) -> Option<Cow<'a, str>> {
        let cell = self.record.cell(field)?;
        self.notes.about_private(cell);
        self.answer(cell)
    }

    /// A field as the name of something.
    pub(super) fn name(&mut self, field: &str) -> Option<Name> {
        let text = self.text(field)?;
        convert::name(&text, &mut self.notes)
    }

    /// A field as one line.
    pub(super) fn line(&mut self, field: &str) -> Option<Line> {
        let text = self.text(field)?;
        convert::line(&text, &mut self.notes)
    }

    /// A field as several lines.
    pub(super) fn prose(&mut self, field: &str) -> Option<Prose> {
        let text = self.text(field)?;
        convert::prose(&text, &mut self.notes)
    }

    /// What a cell says, without the question of the form in front of it.
    fn answer(&mut self, cell: &'a Cell) -> Option<Cow<'a, str>> {
        let text = convert::text(&cell.value, &mut self.notes)?;
        let Some((prompt, answer)) = text.rsplit_once(PROMPT) else {
            return self.not_the_question(&cell.name, text);
        };
        let answer = answer.trim();
        if answer.is_empty() {
            self.notes
                .dropped(&codes::BMLT_PROMPT, prompt, "a question without an answer");
            return None;
        }
        self.notes.changed(&codes::BMLT_PROMPT, &text, answer, "");
        Some(Cow::Owned(answer.to_owned()))
    }

    /// The text, unless it is what the form says where nobody wrote yet: `Enter Neighborhood`.
    fn not_the_question(&mut self, field: &str, text: Cow<'a, str>) -> Option<Cow<'a, str>> {
        let lower = text.to_lowercase();
        let asks = lower.strip_prefix("enter ").is_some_and(|rest| {
            let what = field.strip_prefix("location_").unwrap_or_default();
            !what.is_empty() && ASKED.iter().any(|word| rest.contains(word))
        });
        if asks {
            self.notes
                .dropped(&codes::BMLT_PROMPT, &text, "the question of the form");
            return None;
        }
        Some(text)
    }
}

/// What stands between the question of a form and its answer.
const PROMPT: &str = "#@-@#";

/// What forms ask for under fields of the location.
const ASKED: &[&str] = &[
    "neighborhood",
    "borough",
    "municipality",
    "county",
    "province",
    "location",
];

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;
    use std::sync::LazyLock;

    use super::*;
    use crate::import::{Context, Deed, Position};
    use crate::kinds::{Program, program};
    use crate::model::{Slug, Zone};

    /// A record with these fields, each on a line of its own.
    pub(in crate::import::bmlt) fn record(fields: &[(&str, &str)]) -> Record {
        let cell = |(at, (name, value)): (usize, &(&str, &str))| Cell {
            name: (*name).into(),
            at: Position {
                line: u32::try_from(at).unwrap() + 2,
                column: 1,
            },
            value: Value::Text((*value).into()),
        };
        Record {
            number: 1,
            at: Position { line: 1, column: 1 },
            cells: fields.iter().enumerate().map(cell).collect(),
        }
    }

    /// What a test does with the context of a site in New York that lists meetings of NA.
    pub(in crate::import::bmlt) fn in_new_york<T>(test: impl FnOnce(&Context<'_>) -> T) -> T {
        static NA: LazyLock<(Zone, BTreeMap<Slug, std::sync::Arc<Program>>)> =
            LazyLock::new(|| {
                let zone: Zone = "America/New_York".parse().unwrap();
                let programs =
                    program::built_in("US".parse().unwrap(), &zone, &"en".parse().unwrap()).value;
                (zone, programs)
            });
        let (zone, programs) = &*NA;
        test(&Context {
            program: programs.get("na").map(|one| &**one),
            zone,
            country: "US".parse().unwrap(),
            with_contacts: false,
            feed: "nyc.json",
        })
    }

    fn text(field: &str, value: &str) -> (Option<String>, Vec<Deed>) {
        let record = record(&[(field, value)]);
        let mut report = Report::default();
        let text = Row::new(&record, &mut report).text(field);
        let text = text.map(Cow::into_owned);
        (
            text,
            report.remarks.iter().map(|remark| remark.deed).collect(),
        )
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        let mut record = record(&[("id_bigint", "")]);
        record.cells[0].value = Value::Number("0012".into());
        assert_eq!(raw(&record, "id_bigint"), "0012");
        assert_eq!(raw(&record, "weekday_tinyint"), "");
    }

    #[test]
    fn the_answer_stands_behind_the_last_question() {
        let read = |value| text("train_lines", value);
        let answer = Some("A, C".to_owned());
        assert_eq!(
            read("Train Lines#@-@#A, C"),
            (answer.clone(), vec![Deed::Changed])
        );
        assert_eq!(
            read("Train#@-@#Train#@-@# A, C "),
            (answer.clone(), vec![Deed::Changed])
        );
        assert_eq!(read("Train Lines#@-@#"), (None, vec![Deed::Dropped]));
        assert_eq!(read("A, C"), (answer, vec![]));
    }

    #[test]
    fn a_field_that_holds_its_own_question_is_empty() {
        let asked = "Enter  Neighborhood (Not Borough or City Subsection)";
        assert_eq!(
            text("location_neighborhood", asked),
            (None, vec![Deed::Dropped])
        );
        let hall = "Enterprise Hall, Borough Road";
        assert_eq!(text("location_text", hall).0.as_deref(), Some(hall));
        let comment = "Enter by the borough hall";
        assert_eq!(text("comments", comment).0.as_deref(), Some(comment));
    }
}
