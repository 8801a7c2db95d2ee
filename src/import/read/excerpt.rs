//! The line of a file that cannot be read, kept for showing it.

use std::ops::Range;
use std::sync::Arc;

use super::Unreadable;
use super::cursor::Fault;
use crate::diag::{Diagnostic, Located, Mistake, Spot};

/// A text in which the line with a fault stands at its own number. The lines above it are empty.
#[derive(Debug, Clone)]
pub(super) struct Excerpt {
    text: Arc<str>,
    span: Range<usize>,
}

/// The last line, and the last column in bytes, that is shown with its text.
const SHOWN: usize = 1_000_000;

/// How much of a line is shown after the fault, in bytes.
const AFTER: usize = 200;

impl Unreadable {
    /// Something about the file as a whole.
    pub(in crate::import) fn whole(mistake: Mistake) -> Self {
        Self {
            mistake,
            at: None,
            excerpt: None,
        }
    }

    /// A fault, with the line of `text` where it is.
    pub(super) fn new(fault: Fault, text: &str) -> Self {
        let at = fault.mark.position;
        let excerpt = excerpt(&fault, text);
        let mut mistake = fault.mistake;
        if excerpt.is_none() {
            let place = format!(" (line {}, column {})", at.line, at.column);
            mistake.message.push_str(&place);
        }
        Self {
            mistake,
            at: Some(at),
            excerpt,
        }
    }

    /// The same as a diagnostic that can be printed; `file` is how people name it.
    pub fn located(self, file: &Arc<str>) -> Located {
        let (text, span) = match self.excerpt {
            Some(excerpt) => (Some(excerpt.text), Some(excerpt.span)),
            None => (None, None),
        };
        let spot = span.clone().map_or(Spot::File, Spot::Span);
        Located {
            problem: Diagnostic::from_mistake(self.mistake, file, spot),
            text,
            span,
        }
    }
}

/// The line of a fault, if it is near enough to the beginning of file and line to be shown.
fn excerpt(fault: &Fault, text: &str) -> Option<Excerpt> {
    let before = text.get(..fault.mark.at)?;
    let begins = before.rfind('\n').map_or(0, |at| at + 1);
    let above = usize::try_from(fault.mark.position.line).ok()? - 1;
    let column = fault.mark.at - begins;
    if above >= SHOWN || column >= SHOWN {
        return None;
    }
    let line = text.get(begins..)?.split('\n').next()?;
    // The end of a line is no part of it, unless the fault is behind it.
    let bare = line.strip_suffix('\r');
    let line = bare.filter(|bare| column <= bare.len()).unwrap_or(line);
    let line = line.get(..boundary(line, column + AFTER))?;
    let shown: String = line.chars().map(visible).collect();
    let start = above + column;
    let end = start + fault.bytes;
    let text = "\n".repeat(above) + &shown;
    let end = boundary(&text, end).max(start.min(text.len()));
    Some(Excerpt {
        text: text.into(),
        span: start.min(end)..end,
    })
}

/// The last place up to `at` where a character ends.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Characters that would hide or turn around others are shown as one that takes as many bytes.
fn visible(c: char) -> char {
    match c {
        _ if c.is_ascii_control() => ' ',
        _ if c.is_control() => '·',
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}
