//! The readers: every value has a place that is in the file, and no record is lost.

use std::sync::Arc;

use super::texts;
use guidepost::diag::{human, short};
use guidepost::import::meeting_guide::headings;
use guidepost::import::read::{self, Part, Unreadable, limits};
use guidepost::import::{Deed, Position, Value};

/// JSON.
pub fn json(data: &[u8]) {
    match read::json(data) {
        Err(wrong) => refused(wrong),
        Ok(document) => {
            let text = read::text(data).expect("it was read");
            for part in &document.parts {
                sound(part, &text);
            }
        }
    }
}

/// Tables.
pub fn csv(data: &[u8]) {
    match read::csv(data, &headings()) {
        Err(wrong) => refused(wrong),
        Ok(part) => sound(&part, &read::text(data).expect("it was read")),
    }
}

/// A file that is refused is shown with what to do.
fn refused(wrong: Unreadable) {
    assert!(!wrong.mistake.message.is_empty());
    let at = wrong.at;
    let located = wrong.located(&Arc::from("feed"));
    if let (Some(at), Some(_)) = (at, &located.text) {
        let (line, column) = located.line_column();
        assert_eq!((line, column), (number(at.line), number(at.column)));
    }
    let shown = human(std::slice::from_ref(&located), false) + &short(&[located]);
    let hidden = |c: char| c.is_control() && c != '\n';
    assert!(!shown.contains(hidden), "{shown:?}");
}

/// What holds for the records of every feed.
fn sound(part: &Part, text: &str) {
    let report = &part.report;
    assert_eq!(
        number(report.records),
        part.records.len() + report.refused()
    );
    let mut seen = 0;
    for record in &part.records {
        assert!(record.number > seen && record.number <= report.records);
        seen = record.number;
        assert!(record.cells.len() <= limits::CELLS);
        let refused = |remark: &&guidepost::import::Remark| {
            remark.record == record.number && remark.deed == Deed::Refused
        };
        assert_eq!(report.remarks.iter().filter(refused).count(), 0);
    }
    // Looking up a place takes the whole text, so not all are.
    for record in part.records.iter().take(20) {
        standing(record.at, text);
        let mut names: Vec<&str> = record.cells.iter().map(|cell| &*cell.name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "a name stands twice");
        for cell in &record.cells {
            let rest = standing(cell.at, text);
            begins_with(rest, &cell.value);
        }
    }
    for remark in report.remarks.iter().take(20) {
        standing(remark.at, text);
        for text in texts(remark) {
            assert!(
                text.chars().count() < 200 && !text.contains(char::is_control),
                "{text:?}"
            );
        }
    }
}

/// What stands at a place, which must be in the text.
fn standing(at: Position, text: &str) -> &str {
    let line = text
        .split('\n')
        .nth(number(at.line) - 1)
        .expect("the line is in the file");
    let (start, _) = line
        .char_indices()
        .nth(number(at.column) - 1)
        .unwrap_or_else(|| panic!("column {} is not in {line:?}", at.column));
    &line[start..]
}

/// Whether a value can stand there.
fn begins_with(rest: &str, value: &Value) {
    let fits = match value {
        Value::Null => rest.starts_with("null") || rest.starts_with('"'),
        Value::Flag(flag) => rest.starts_with(&flag.to_string()),
        Value::Number(digits) => rest.starts_with(&**digits),
        Value::Text(text) => {
            rest.starts_with('"') || rest.starts_with(text.split(['\n', '\r']).next().unwrap_or(""))
        }
        Value::List(_) => rest.starts_with('['),
        Value::Object(_) => rest.starts_with(['{', '[']),
    };
    assert!(fits, "{value:?} is not at {rest:?}");
}

fn number(number: u32) -> usize {
    usize::try_from(number).expect("a small number")
}
