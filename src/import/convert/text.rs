//! Names, lines and longer texts.

use std::str::FromStr;

use crate::diag::codes;
use crate::import::Notes;
use crate::model::{Line, Name, Prose};

/// A name: at most 120 characters.
pub fn name(text: &str, notes: &mut Notes<'_>) -> Option<Name> {
    fit(&cleaned(text, false, notes), 120, notes)
}

/// One line: at most 300 characters.
pub fn line(text: &str, notes: &mut Notes<'_>) -> Option<Line> {
    fit(&cleaned(text, false, notes), 300, notes)
}

/// Several lines: at most 20,000 characters.
pub fn prose(text: &str, notes: &mut Notes<'_>) -> Option<Prose> {
    fit(&cleaned(text, true, notes), 20_000, notes)
}

/// The text as content may hold it: none if nothing is left.
fn fit<T: FromStr>(text: &str, most: usize, notes: &mut Notes<'_>) -> Option<T> {
    if text.is_empty() {
        return None;
    }
    let count = text.chars().count();
    if count <= most {
        return text.parse().ok();
    }
    let short = shortened(text, most);
    let why = format!("{count} characters: at most {most} fit");
    notes.changed(&codes::FEED_TEXT_LENGTH, text, &short, &why);
    short.parse().ok()
}

/// The text cut at the end of a word, with `…` behind it.
fn shortened(text: &str, most: usize) -> String {
    let start: String = text.chars().take(most.saturating_sub(1)).collect();
    let end = start.rfind(char::is_whitespace).unwrap_or(start.len());
    let whole = start
        .get(..end)
        .filter(|whole| whole.len() > start.len() / 2);
    format!("{}…", whole.unwrap_or(&start).trim_end())
}

/// The text without what cannot stand on a page; `several` keeps its lines.
fn cleaned(text: &str, several: bool, _notes: &mut Notes<'_>) -> String {
    let tidy = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = if several {
        text.lines().map(tidy).collect()
    } else {
        vec![tidy(text)]
    };
    lines.join("\n").trim().to_owned()
}
