//! Tables as text (RFC 4180) as spreadsheets write them.
//!
//! Why not the `csv` crate: it knows where a record begins but not where a field does, takes a quotation
//! mark that is never closed for the rest of the file, and wants to be told the separator. What is left
//! to do by itself is a page of code.
//!
//! The separator is a comma, a semicolon or a tab, whichever shows the most known headings. What
//! stands above the headings, such as a title or Excel's `sep=;`, is passed over.

mod rows;

use rows::{Row, Rows};

use super::cursor::{Cursor, Fault};
use super::table::{Field, heading};
use super::{Part, Unreadable, decode, limits};
use crate::diag::codes;
use crate::import::Value;

/// How many known headings make a line the headings.
const ENOUGH: usize = 3;

/// Reads a table; `known` are headings of the format in any form, the most important first.
pub fn csv(bytes: &[u8], known: &[&str]) -> Result<Part, Unreadable> {
    let text = decode::text(bytes)?;
    table(&text, known).map_err(|fault| Unreadable::new(fault, &text))
}

fn table(text: &str, known: &[&str]) -> Result<Part, Fault> {
    refuse_other_formats(text)?;
    let head = find_head(text, known)?;
    let mut rows = head.rows;
    let mut part = Part::default();
    let marks: Vec<_> = head.row.fields.iter().map(|field| field.mark).collect();
    let mut names: Vec<Box<str>> = head
        .row
        .fields
        .iter()
        .map(|field| field.text.trim().into())
        .collect();
    while names.last().is_some_and(|name| heading(name).is_empty()) {
        names.pop();
    }
    part.take_headings(names, &marks)?;
    let mut values = 0;
    while let Some(row) = rows.next_row()? {
        if row.is_empty() {
            continue;
        }
        if part.report.records == limits::RECORDS {
            let message = format!("the table has more than {} rows", limits::RECORDS);
            return Err(Fault::new(&codes::FEED_LIMIT, row.mark, message));
        }
        values += row.filled();
        if values > limits::VALUES {
            let message = format!("the table has more than {} values", limits::VALUES);
            return Err(Fault::new(&codes::FEED_LIMIT, row.mark, message));
        }
        let at = row.mark.position;
        part.take_row(at, row.fields.into_iter().map(field).collect());
    }
    Ok(part)
}

fn field(field: rows::Text<'_>) -> Field {
    let value = if field.text.trim().is_empty() {
        Value::Null
    } else {
        Value::Text(field.text.into())
    };
    let at = field.mark.position;
    Field { at, value }
}

/// The headings, and the rows below them.
struct Head<'t> {
    row: Row<'t>,
    rows: Rows<'t>,
    known: usize,
}

/// The headings under the separator that shows most of them.
fn find_head<'t>(text: &'t str, known: &[&str]) -> Result<Head<'t>, Fault> {
    let keys: Vec<String> = known.iter().map(|name| heading(name)).collect();
    let enough = ENOUGH.min(keys.len());
    let mut best: Option<Head<'t>> = None;
    let mut first_fault = None;
    for separator in [b',', b';', b'\t'] {
        match head_with(Rows::new(text, separator), &keys, enough) {
            Ok(Some(head)) if best.as_ref().is_none_or(|best| head.known > best.known) => {
                best = Some(head);
            }
            Ok(_) => {}
            Err(fault) => drop(first_fault.get_or_insert(fault)),
        }
    }
    match (best, first_fault) {
        (Some(head), _) => Ok(head),
        (None, Some(fault)) => Err(fault),
        (None, None) => Err(no_headings(text, known, enough)),
    }
}

/// The first line that has enough known headings, if fields are divided by one separator.
fn head_with<'t>(
    mut rows: Rows<'t>,
    keys: &[String],
    enough: usize,
) -> Result<Option<Head<'t>>, Fault> {
    for _ in 0..limits::LINES_ABOVE {
        let Some(row) = rows.next_row()? else { break };
        let is_known = |field: &&rows::Text<'_>| {
            field.text.len() < 100 && keys.contains(&heading(&field.text))
        };
        let known = row.fields.iter().filter(is_known).count();
        if known >= enough {
            return Ok(Some(Head { row, rows, known }));
        }
    }
    Ok(None)
}

fn no_headings(text: &str, known: &[&str], enough: usize) -> Fault {
    let list: Vec<String> = known
        .iter()
        .take(8)
        .map(|name| format!("`{name}`"))
        .collect();
    let lines = limits::LINES_ABOVE;
    let line = text.lines().next().unwrap_or_default();
    Fault::new(
        &codes::FEED_HEADINGS,
        Cursor::new(text).mark(),
        format!("none of the first {lines} lines has the headings of the columns"),
    )
    .bytes(line.len().min(80))
    .help(format!(
        "write a line with headings above the rows; at least {enough} of them are to be known, such as {}",
        list.join(", ")
    ))
}

/// A file that is no table at all.
fn refuse_other_formats(text: &str) -> Result<(), Fault> {
    let mut cursor = Cursor::new(text);
    cursor.skip_space();
    let found = match cursor.peek() {
        None => ("the file is empty", "download it or save it again"),
        Some(b'[' | b'{') => (
            "this is JSON and not a table",
            "a feed in JSON is imported with `meeting-guide` or `bmlt`",
        ),
        Some(b'<') => (
            "this is a web page and not a table",
            "open the address in a browser: perhaps it asks for a login or has moved",
        ),
        _ => return Ok(()),
    };
    let (message, help) = found;
    Err(Fault::new(&codes::FEED_FORMAT, cursor.mark(), message).help(help))
}

#[cfg(test)]
mod tests;
