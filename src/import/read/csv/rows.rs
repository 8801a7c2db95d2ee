//! Text into rows of fields.

use std::borrow::Cow;

use super::super::cursor::{Cursor, Fault, Mark};
use super::super::limits;
use crate::diag::codes;
use crate::model::suggest::shorten;

/// A field and where it begins.
#[derive(Debug)]
pub(super) struct Text<'t> {
    pub(super) mark: Mark,
    pub(super) text: Cow<'t, str>,
}

/// The fields between two line ends.
#[derive(Debug)]
pub(super) struct Row<'t> {
    pub(super) mark: Mark,
    pub(super) fields: Vec<Text<'t>>,
}

impl Row<'_> {
    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.filled() == 0
    }

    /// How many fields are not empty.
    pub(super) fn filled(&self) -> u32 {
        let filled = self
            .fields
            .iter()
            .filter(|field| !field.text.trim().is_empty());
        u32::try_from(filled.count()).unwrap_or(u32::MAX)
    }
}

/// The rows of a text that are still to be read.
#[derive(Debug)]
pub(super) struct Rows<'t> {
    cursor: Cursor<'t>,
    separator: u8,
}

impl<'t> Rows<'t> {
    pub(super) fn new(text: &'t str, separator: u8) -> Self {
        let cursor = Cursor::new(text);
        Self { cursor, separator }
    }

    /// The next row.
    pub(super) fn next_row(&mut self) -> Result<Option<Row<'t>>, Fault> {
        if self.cursor.peek().is_none() {
            return Ok(None);
        }
        let mark = self.cursor.mark();
        let mut fields = Vec::new();
        loop {
            if fields.len() == limits::COLUMNS {
                let message = format!("this row has more than {} fields", limits::COLUMNS);
                return Err(Fault::new(&codes::FEED_LIMIT, mark, message));
            }
            fields.push(match self.cursor.peek() {
                Some(b'"') => self.quoted()?,
                _ => self.plain()?,
            });
            if self.cursor.peek() != Some(self.separator) {
                break;
            }
            self.cursor.bump(1);
        }
        let ends = if self.cursor.rest().starts_with("\r\n") {
            2
        } else {
            1
        };
        self.cursor.bump(ends);
        Ok(Some(Row { mark, fields }))
    }

    /// Up to the next separator or line end. A quotation mark within is one.
    fn plain(&mut self) -> Result<Text<'t>, Fault> {
        let mark = self.cursor.mark();
        let rest = self.cursor.rest();
        let separator = self.separator;
        let ends = |byte: u8| byte == separator || byte == b'\n' || byte == b'\r';
        let length = rest.bytes().position(ends).unwrap_or(rest.len());
        if length > limits::TEXT {
            return Err(too_long(mark));
        }
        self.cursor.bump(length);
        let text = Cow::Borrowed(rest.get(..length).unwrap_or_default());
        Ok(Text { mark, text })
    }

    /// A field in quotation marks, within which separators and line ends are text.
    fn quoted(&mut self) -> Result<Text<'t>, Fault> {
        let mark = self.cursor.mark();
        self.cursor.bump(1);
        let mut text = Cow::Borrowed("");
        loop {
            let rest = self.cursor.rest();
            let Some(length) = rest.find('"') else {
                return Err(unclosed(mark, rest));
            };
            if text.len() + length > limits::TEXT {
                return Err(too_long(mark).help("perhaps its quotation mark is never closed"));
            }
            text += rest.get(..length).unwrap_or_default();
            self.cursor.bump(length + 1);
            if self.cursor.peek() != Some(b'"') {
                break;
            }
            text += "\"";
            self.cursor.bump(1);
        }
        self.after_quotes(mark)?;
        Ok(Text { mark, text })
    }

    /// What may follow a closing quotation mark: spaces, and then the end of the field.
    fn after_quotes(&mut self, start: Mark) -> Result<(), Fault> {
        while self.cursor.peek() == Some(b' ') {
            self.cursor.bump(1);
        }
        match self.cursor.peek() {
            None | Some(b'\n' | b'\r') => Ok(()),
            Some(next) if next == self.separator => Ok(()),
            Some(_) => {
                let mark = self.cursor.mark();
                let line = self.cursor.rest().lines().next().unwrap_or_default();
                let at = start.position;
                Err(Fault::new(
                    &codes::FEED_CSV,
                    mark,
                    format!("`{}` stands after a closing quotation mark", shorten(line)),
                )
                .label(format!(
                    "the field begins at line {}, column {}",
                    at.line, at.column
                ))
                .help("within a quoted field a quotation mark is written twice: `\"\"`"))
            }
        }
    }
}

fn too_long(mark: Mark) -> Fault {
    let message = format!("this field has more than {} KiB", limits::TEXT >> 10);
    Fault::new(&codes::FEED_LIMIT, mark, message)
}

fn unclosed(mark: Mark, rest: &str) -> Fault {
    let line = rest.lines().next().unwrap_or_default();
    Fault::new(
        &codes::FEED_CSV,
        mark,
        "this quotation mark is never closed",
    )
    .bytes((1 + line.len()).min(60))
    .help("close it where the field ends, or save the table again from the spreadsheet")
}
