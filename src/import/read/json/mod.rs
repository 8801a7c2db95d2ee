//! JSON (RFC 8259) with a position for every value.
//!
//! Why not `serde_json`: it gives positions of errors only, and not of values; its maps lose keys that
//! stand twice; and what is wrong in one record would stop all. The grammar is small. What can be nested
//! in a feed is a list in a record; anything deeper is gone over without recursion and kept as text.

mod nested;
mod record;
mod scalar;
mod structure;
mod text;
mod wrapper;

use super::cursor::{Cursor, Fault, Mark};
use super::table::{Field, Refusal};
use super::{Document, Part, Unreadable, decode, limits};
use crate::diag::codes;
use crate::import::{Position, Remark, Value};
use crate::model::suggest::shorten;

/// Reads a file of JSON: a list of objects, a table (a list of lists, the first with headings), or an
/// object with such lists.
pub fn json(bytes: &[u8]) -> Result<Document, Unreadable> {
    let text = decode::text(bytes)?;
    let mut parser = Parser::new(&text);
    let document = parser.document();
    document.map_err(|fault| Unreadable::new(fault, &text))
}

/// How far the text is read, and what was met on the way.
#[derive(Debug)]
struct Parser<'t> {
    cursor: Cursor<'t>,
    /// Brackets open.
    depth: u32,
    /// Records and values read so far, in the whole file.
    records: u32,
    values: u32,
    /// Why the record that is being read will be refused.
    refusal: Option<Refusal>,
    /// What is to be said of the record that is being read, if it is not refused.
    remarks: Vec<Remark>,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            cursor: Cursor::new(text),
            depth: 0,
            records: 0,
            values: 0,
            refusal: None,
            remarks: Vec::new(),
        }
    }

    /// The whole file.
    fn document(&mut self) -> Result<Document, Fault> {
        self.cursor.skip_space();
        let document = match self.cursor.peek() {
            Some(b'[') => Document {
                parts: vec![self.part("".into())?],
                cells: Vec::new(),
            },
            Some(b'{') => self.object_of_lists()?,
            _ => return Err(self.no_json()),
        };
        self.cursor.skip_space();
        match self.cursor.peek() {
            None => Ok(document),
            Some(next) => Err(self.trailing(next)),
        }
    }

    /// An object at the top: its lists are parts. One whose keys are numbers is a list with gaps, as PHP
    /// writes it.
    fn object_of_lists(&mut self) -> Result<Document, Fault> {
        let mut document = Document::default();
        let opened = self.open()?;
        let mut more = self.first(b'}')?;
        let mut gaps: Option<Part> = None;
        while more {
            let name = self.key()?;
            let numbered = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
            match self.cursor.peek() {
                Some(b'[') => document.parts.push(self.part(name)?),
                Some(b'{') if numbered => {
                    let at = opened.position;
                    let part = gaps.get_or_insert_with(|| Part {
                        at,
                        ..Part::default()
                    });
                    self.element(part)?;
                }
                _ => document.cells.push(self.cell(name)?),
            }
            more = self.more(b'}', opened)?;
        }
        document.parts.extend(gaps);
        refuse_names_twice(&document, opened)?;
        Ok(document)
    }

    /// A list of records or rows.
    fn part(&mut self, name: Box<str>) -> Result<Part, Fault> {
        let mut part = Part {
            name,
            at: self.cursor.position(),
            ..Part::default()
        };
        let opened = self.open()?;
        let mut more = self.first(b']')?;
        let mut begun = false;
        while more {
            let row = self.cursor.peek() == Some(b'[');
            match row {
                true if !begun => self.headings(&mut part)?,
                true if !part.headings.is_empty() => self.row(&mut part)?,
                _ => self.element(&mut part)?,
            }
            begun = true;
            more = self.more(b']', opened)?;
        }
        Ok(part)
    }

    /// The first row of a table, if it is one; otherwise a record that is none.
    fn headings(&mut self, part: &mut Part) -> Result<(), Fault> {
        let before = (self.cursor.clone(), self.depth);
        let (fields, marks) = self.fields()?;
        let text = |field: &Field| match &field.value {
            Value::Text(text) => Some(text.clone()),
            Value::Null => Some("".into()),
            _ => None,
        };
        let names: Option<Vec<Box<str>>> = fields.iter().map(text).collect();
        match names.filter(|names| names.iter().any(|name| !name.trim().is_empty())) {
            Some(names) if self.refusal.is_none() => part.take_headings(names, &marks),
            _ => {
                (self.cursor, self.depth) = before;
                self.refusal = None;
                self.element(part)
            }
        }
    }

    /// A row of a table.
    fn row(&mut self, part: &mut Part) -> Result<(), Fault> {
        self.count_record()?;
        let at = self.cursor.position();
        let (fields, _) = self.fields()?;
        match self.refusal.take() {
            None => {
                let number = part.report.records + 1;
                part.take_row(at, fields);
                self.say(part, number);
            }
            Some(refusal) => {
                let number = part.count();
                part.refuse(number, refusal);
                self.remarks.clear();
            }
        }
        Ok(())
    }

    /// The fields of a row, and where they begin.
    fn fields(&mut self) -> Result<(Vec<Field>, Vec<Mark>), Fault> {
        let (mut fields, mut marks) = (Vec::new(), Vec::new());
        let opened = self.open()?;
        let mut more = self.first(b']')?;
        while more {
            let mark = self.cursor.mark();
            let value = match self.value("")? {
                Value::Text(text) if text.trim().is_empty() => Value::Null,
                value => value,
            };
            if fields.len() < limits::COLUMNS {
                let at = mark.position;
                fields.push(Field { at, value });
                marks.push(mark);
            } else {
                self.refuse(super::table::too_many(opened.position));
            }
            more = self.more(b']', opened)?;
        }
        Ok((fields, marks))
    }

    /// Notes why the record will be refused; the first reason counts.
    fn refuse(&mut self, refusal: Refusal) {
        self.refusal.get_or_insert(refusal);
    }

    /// Passes on what was met in the record that was just read.
    fn say(&mut self, part: &mut Part, number: u32) {
        let remarks = self.remarks.drain(..);
        part.report.remarks.extend(remarks.map(|remark| Remark {
            record: number,
            ..remark
        }));
    }

    fn count_record(&mut self) -> Result<(), Fault> {
        self.records += 1;
        if self.records <= limits::RECORDS {
            return Ok(());
        }
        Err(self.limit(format!(
            "the file has more than {} records",
            limits::RECORDS
        )))
    }

    fn limit(&self, message: String) -> Fault {
        Fault::new(&codes::FEED_LIMIT, self.cursor.mark(), message)
            .help("no real feed is like this: see whether it is the right file")
    }

    fn position(&self) -> Position {
        self.cursor.position()
    }
}

/// Two lists of one name: nobody knows which is meant.
fn refuse_names_twice(document: &Document, opened: Mark) -> Result<(), Fault> {
    let mut names: Vec<&str> = document.parts.iter().map(|part| &*part.name).collect();
    names.sort_unstable();
    let twice = names.windows(2).find_map(|pair| match pair {
        [a, b] if a == b => Some(*a),
        _ => None,
    });
    match twice {
        None => Ok(()),
        Some(name) => Err(Fault::new(
            &codes::FEED_JSON,
            opened,
            format!("the list `{}` stands twice in this object", shorten(name)),
        )
        .help("delete one of the two")),
    }
}

#[cfg(test)]
mod tests;
