//! A diagnostic with the text it is about, ready to be printed.

use std::ops::Range;
use std::sync::Arc;

use super::Diagnostic;

/// A diagnostic whose bytes in the file are known.
#[derive(Debug, Clone)]
pub struct Located {
    /// What is wrong.
    pub problem: Diagnostic,
    /// The text of the file, if it could be read.
    pub text: Option<Arc<str>>,
    /// The bytes it is about; `None` for the file as a whole.
    pub span: Option<Range<usize>>,
}

impl Located {
    /// Line and column of the first byte, both from 1; columns count characters.
    pub fn line_column(&self) -> (usize, usize) {
        let (Some(text), Some(span)) = (&self.text, &self.span) else {
            return (1, 1);
        };
        position(text, span.start)
    }

    /// Line and column just after the last byte.
    pub fn end_line_column(&self) -> (usize, usize) {
        let (Some(text), Some(span)) = (&self.text, &self.span) else {
            return (1, 1);
        };
        position(text, span.end)
    }
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = 1 + before.matches('\n').count();
    let column = 1 + before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count();
    (line, column)
}

/// Sorts by path, position and code: the order in which people see problems is part of the contract.
pub fn order(problems: &mut [Located]) {
    problems.sort_by(|a, b| {
        let key = |located: &Located| {
            let start = located.span.as_ref().map_or(0, |span| span.start);
            (
                Arc::clone(&located.problem.file),
                start,
                located.problem.code.name,
            )
        };
        key(a)
            .cmp(&key(b))
            .then_with(|| a.problem.message.cmp(&b.problem.message))
    });
}
