//! The list as a table (RFC 4180), for a spreadsheet in which volunteers share the work.

use std::borrow::Cow;

use super::{Task, Worklist};
use crate::exports::csv;

const HEADINGS: [&str; 8] = [
    "id", "name", "kind", "checked", "due", "ask", "file", "page",
];

/// The list as a table with headings. A text that a spreadsheet would run begins with an apostrophe.
pub fn table(list: &Worklist) -> Vec<u8> {
    let mut out = Vec::new();
    csv::row(&mut out, HEADINGS.map(Cow::Borrowed));
    for task in &list.tasks {
        let cells = cells(task).map(|cell| csv::disarmed(&cell).unwrap_or(cell));
        csv::row(&mut out, cells.map(Cow::Owned));
    }
    out
}

fn cells(task: &Task) -> [String; 8] {
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    [
        task.id.to_string(),
        task.name.to_string(),
        task.id.kind.to_string(),
        date(task.last).unwrap_or_default(),
        date(task.due).unwrap_or_default(),
        task.ask.clone().unwrap_or_default(),
        task.file.to_string(),
        task.page.clone(),
    ]
}
