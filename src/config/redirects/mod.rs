//! `content/redirects.csv`: old addresses and where they lead now.
//!
//! Here: the file read line by line ([`read`]), each address right by itself. Not here: whether anything
//! stands at either address, which is [`site`](crate::site)'s and the plan's.
//!
//! The reader is our own: a library for CSV says in which record a mistake is, and an editor needs the
//! column.

mod address;
mod csv;

use std::sync::Arc;

use crate::diag::{Checked, Diagnostic, Mistake, Spot, codes};
use csv::Cell;

pub use address::{NewAddress, OldAddress};

/// Where the redirects stand.
pub const REDIRECTS_FILE: &str = "content/redirects.csv";

/// One line: an old address and where it leads.
#[derive(Debug, Clone)]
pub struct Row {
    /// The number of the line, from 1.
    pub line: usize,
    /// The old address.
    pub old: OldAddress,
    /// Where that stands in the file.
    pub old_spot: Spot,
    /// Where it leads.
    pub new: NewAddress,
    /// Where that stands in the file.
    pub new_spot: Spot,
}

/// The most characters of a line.
const MOST: usize = 2000;

/// Reads the lines of a file. Empty lines, comments after `#` and a first line without addresses are
/// passed over; lines with mistakes are reported and left out.
pub fn read(text: &str, file: &Arc<str>) -> Checked<Vec<Row>> {
    let mut rows = Checked::good(Vec::new());
    let mut start = 0;
    let mut first = true;
    for (at, whole) in text.split_inclusive('\n').enumerate() {
        let line = whole.trim_end_matches(['\n', '\r']);
        let offset = start;
        start += whole.len();
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        let heading = std::mem::take(&mut first) && !line.contains('/');
        if heading {
            continue;
        }
        match row(line, offset, at + 1) {
            Ok(row) => rows.value.push(row),
            Err((mistake, spot)) => {
                rows.problems
                    .push(Diagnostic::from_mistake(mistake, file, spot));
            }
        }
    }
    rows
}

/// A mistake and where it is; mistakes are large and rows are many.
type Wrong = (Mistake, Spot);

fn row(line: &str, offset: usize, number: usize) -> Result<Row, Wrong> {
    let whole = Spot::Span(offset..offset + line.len());
    let count = line.chars().count();
    if count > MOST {
        let mistake = Mistake::new(
            &codes::REDIRECT,
            format!("this line has {count} characters"),
        );
        let help = format!("write two addresses and a comma, at most {MOST} characters");
        return Err((mistake.help(help), Spot::Span(offset..offset)));
    }
    let cells = csv::cells(line, offset).map_err(|(mistake, span)| (mistake, Spot::Span(span)))?;
    let [old, new, rest @ ..] = cells.as_slice() else {
        return Err((lone(line), whole));
    };
    if let Some(more) = rest.iter().find(|cell| !cell.text.is_empty()) {
        let mistake = Mistake::new(
            &codes::REDIRECT,
            "a line has two fields, and here is another",
        );
        let help = "write only the old address and the new one; an address with a comma in it stands in quotation marks";
        return Err((mistake.help(help), more.spot()));
    }
    let wrong = |cell: &Cell, mistake| (mistake, cell.spot());
    Ok(Row {
        line: number,
        old: old.text.parse().map_err(|mistake| wrong(old, mistake))?,
        old_spot: old.spot(),
        new: new.text.parse().map_err(|mistake| wrong(new, mistake))?,
        new_spot: new.spot(),
    })
}

/// The mistake of a line with one field.
fn lone(line: &str) -> Mistake {
    let mistake = Mistake::new(
        &codes::REDIRECT,
        "this line does not say where the address leads",
    );
    let other = [(';', "semicolon"), ('\t', "tab")];
    match other.iter().find(|(sign, _)| line.contains(*sign)) {
        Some((_, name)) => mistake.help(format!(
            "write a comma instead of the {name}: `/old/,/new/`"
        )),
        None => mistake.help("write the old address, a comma, and the new one: `/old/,/new/`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn olds(text: &str) -> Vec<String> {
        let rows = read(text, &REDIRECTS_FILE.into());
        assert!(rows.problems.is_empty(), "{:?}", rows.problems);
        rows.value
            .into_iter()
            .map(|row| row.old.to_string())
            .collect()
    }

    #[test]
    fn headings_comments_and_empty_lines_are_passed_over() {
        let text = "old path,new path\r\n\r\n# a note, with /a/\r\n/a/,/b/\r\n  # more\n\"/c/\" , \"/d/\",,\n";
        assert_eq!(olds(text), ["/a/", "/c/"]);
        assert_eq!(olds("/a/,/b/"), ["/a/"]);
    }

    #[test]
    fn spots_are_those_of_the_addresses_without_quotation_marks() {
        let text = "old,new\n\"/ä/\" ,  /b/\n";
        let row = &read(text, &REDIRECTS_FILE.into()).value[0];
        let part = |spot: &Spot| match spot {
            Spot::Span(span) => text.get(span.clone()).unwrap(),
            _ => "",
        };
        assert_eq!(
            (row.line, part(&row.old_spot), part(&row.new_spot)),
            (2, "/ä/", "/b/")
        );
    }
}
