//! Names, lines and longer texts.

use std::str::FromStr;

use crate::diag::codes;
use crate::import::Notes;
use crate::import::clean::{self, Cleaned};
use crate::model::{Line, Name, Prose};

/// A name: at most 120 characters.
pub fn name(text: &str, notes: &mut Notes<'_>) -> Option<Name> {
    let line = on_one_line(text, notes);
    fit(&line, &line, 120, notes)
}

/// One line: at most 300 characters.
pub fn line(text: &str, notes: &mut Notes<'_>) -> Option<Line> {
    let line = on_one_line(text, notes);
    fit(&line, &line, 300, notes)
}

/// Several lines: at most 20,000 characters.
pub fn prose(text: &str, notes: &mut Notes<'_>) -> Option<Prose> {
    let cleaned = clean::several_lines(text);
    // A long text may hold anything, so nothing of it is printed.
    said(&cleaned, "text", "plain text", notes);
    fit(&cleaned.text, "text", 20_000, notes)
}

/// Texts that are plain already, one below the other.
pub fn joined<'t>(
    texts: impl IntoIterator<Item = &'t str>,
    notes: &mut Notes<'_>,
) -> Option<Prose> {
    let all: Vec<&str> = texts.into_iter().collect();
    fit(&all.join("\n"), "text", 20_000, notes)
}

/// The text as content may hold it, none if nothing is left; `shown` is what a report may print of it.
fn fit<T: FromStr>(text: &str, shown: &str, most: usize, notes: &mut Notes<'_>) -> Option<T> {
    if text.is_empty() {
        return None;
    }
    let count = text.chars().count();
    if count <= most {
        return text.parse().ok();
    }
    let short = shortened(text, most);
    let why = format!("{count} characters: at most {most} fit");
    notes.changed(&codes::FEED_TEXT_LENGTH, shown, shown, &why);
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

/// The text on one line, plain; said if it was not.
fn on_one_line(text: &str, notes: &mut Notes<'_>) -> String {
    let cleaned = clean::one_line(text);
    said(&cleaned, text, &cleaned.text, notes);
    cleaned.text
}

fn said(cleaned: &Cleaned, was: &str, now: &str, notes: &mut Notes<'_>) {
    if cleaned.changes.is_empty() {
        return;
    }
    if cleaned.text.is_empty() {
        notes.dropped(&codes::FEED_TEXT, was, "nothing that anybody could see");
    } else {
        notes.changed(&codes::FEED_TEXT, was, now, &cleaned.words());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::convert::tests::noting;

    #[test]
    fn a_text_that_is_plain_is_kept_without_a_word() {
        let (text, report) = noting(|notes| name("Bread & Roses", notes));
        assert_eq!(text.as_deref(), Some("Bread & Roses"));
        assert!(report.remarks.is_empty());
    }

    #[test]
    fn markup_and_spaces_are_said() {
        let (text, report) = noting(|notes| name("Bread  &amp; Roses", notes));
        assert_eq!(text.as_deref(), Some("Bread & Roses"));
        let remark = &report.remarks[0];
        assert_eq!(remark.now.as_deref(), Some("Bread & Roses"));
        assert_eq!(remark.why.as_deref(), Some("entities"));
        let (text, report) = noting(|notes| prose("One<br>two ", notes));
        assert_eq!(text.as_deref(), Some("One\ntwo"));
        assert_eq!(&*report.remarks[0].was, "text");
    }

    #[test]
    fn a_long_text_is_cut_at_the_end_of_a_word() {
        let long = "word ".repeat(40);
        let (text, report) = noting(|notes| name(long.trim(), notes));
        let text = text.unwrap();
        assert!(text.chars().count() <= 120 && text.ends_with("word…"));
        assert_eq!(report.remarks[0].code, &codes::FEED_TEXT_LENGTH);
        let (text, _) = noting(|notes| name(&"x".repeat(300), notes));
        assert_eq!(text.unwrap().chars().count(), 120);
    }

    #[test]
    fn nothing_that_can_be_seen_is_no_text() {
        let (text, report) = noting(|notes| line("<b></b>", notes));
        assert_eq!((text, report.remarks.len()), (None, 1));
        let (text, report) = noting(|notes| line("", notes));
        assert_eq!((text, report.remarks.len()), (None, 0));
    }
}
