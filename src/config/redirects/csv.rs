//! Comma-separated values (RFC 4180), one line at a time.

use std::ops::Range;

use crate::diag::{Mistake, Spot, codes};

/// One field of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its text, without quotation marks and without white space around it.
    pub(super) text: String,
    /// The bytes of the file that it was read from.
    pub(super) span: Range<usize>,
}

impl Cell {
    /// Where it stands in the file.
    pub(super) fn spot(&self) -> Spot {
        Spot::Span(self.span.clone())
    }
}

/// What is wrong with a line, and the bytes of the file that show it.
type Wrong = (Mistake, Range<usize>);

/// The fields of a line that stands at byte `offset` of its file.
pub(super) fn cells(line: &str, offset: usize) -> Result<Vec<Cell>, Wrong> {
    let mut cells = Vec::new();
    let mut rest = line;
    loop {
        let field = rest.trim_start();
        let start = offset + line.len() - field.len();
        let (cell, after) = if let Some(inside) = field.strip_prefix('"') {
            quoted(inside, start)?
        } else {
            bare(field, start)
        };
        cells.push(cell);
        match after.strip_prefix(',') {
            Some(next) => rest = next,
            None => return Ok(cells),
        }
    }
}

/// A field that ends with the next comma or the line, and what follows it.
fn bare(field: &str, start: usize) -> (Cell, &str) {
    let (text, after) = field.split_at(field.find(',').unwrap_or(field.len()));
    let text = text.trim_end();
    let cell = Cell {
        text: text.to_owned(),
        span: start..start + text.len(),
    };
    (cell, after)
}

/// A field whose quotation mark stands at `start`, and what follows the one that closes it.
fn quoted(inside: &str, start: usize) -> Result<(Cell, &str), Wrong> {
    let (text, after) = unquoted(inside).ok_or_else(|| (open(), start..start + 1))?;
    let end = start + 1 + inside.len() - after.len();
    let next = after.trim_start();
    if !next.is_empty() && !next.starts_with(',') {
        let at = end + after.len() - next.len();
        return Err((
            stray(),
            at..at + next.chars().next().map_or(1, char::len_utf8),
        ));
    }
    let span = start + 1..end - 1;
    Ok((Cell { text, span }, next))
}

/// The text up to the closing quotation mark, two of which stand for one, and what follows it.
fn unquoted(inside: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut rest = inside;
    loop {
        let (before, after) = rest.split_once('"')?;
        text.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                text.push('"');
                rest = more;
            }
            None => return Some((text.trim().to_owned(), after)),
        }
    }
}

fn open() -> Mistake {
    Mistake::new(&codes::REDIRECT, "this quotation mark is not closed")
        .help("close it at the end of the address, or leave both out: only an address with a comma needs them")
}

fn stray() -> Mistake {
    Mistake::new(
        &codes::REDIRECT,
        "something stands after a closing quotation mark",
    )
    .help("put a comma between the two addresses: `\"/old/\",/new/`")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(line: &str) -> Vec<String> {
        cells(line, 0)
            .unwrap()
            .into_iter()
            .map(|cell| cell.text)
            .collect()
    }

    #[test]
    fn fields_stand_between_commas_and_may_be_quoted() {
        assert_eq!(texts("a , \"b,c\" ,\"d\"\"e\","), ["a", "b,c", "d\"e", ""]);
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_shown() {
        assert_eq!(cells("/a/,\"/b/", 100).unwrap_err().1, 104..105);
        assert_eq!(cells("\"/a/\" x,/b/", 100).unwrap_err().1, 106..107);
    }

    proptest! {
        #[test]
        fn any_line_is_read_without_failing_and_spans_lie_in_it(line in "[^\n]{0,40}") {
            if let Ok(cells) = cells(&line, 0) {
                for cell in cells {
                    prop_assert!(line.get(cell.span.clone()).is_some(), "{:?}", cell);
                }
            }
        }

        #[test]
        fn what_was_quoted_is_read_back(fields in proptest::collection::vec("[a-z,\"é]{0,8}", 1..4)) {
            let quote = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
            let line: Vec<String> = fields.iter().map(quote).collect();
            prop_assert_eq!(texts(&line.join(",")), fields);
        }
    }
}
