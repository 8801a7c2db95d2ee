//! A place in a text that knows its line and column.

use super::super::Position;
use crate::diag::{Code, Mistake};

/// A place in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// The byte.
    pub(super) at: usize,
    /// Line and column.
    pub(super) position: Position,
}

/// What stops the reading of a file, and the bytes that it is about.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) mistake: Mistake,
    pub(super) mark: Mark,
    pub(super) bytes: usize,
}

impl Fault {
    /// A fault at one place.
    pub(super) fn new(code: &'static Code, mark: Mark, message: impl Into<String>) -> Self {
        Self {
            mistake: Mistake::new(code, message),
            mark,
            bytes: 1,
        }
    }

    /// How many bytes it is about.
    pub(super) fn bytes(mut self, bytes: usize) -> Self {
        self.bytes = bytes.max(1);
        self
    }

    /// Adds a few words to stand at the caret.
    pub(super) fn label(mut self, label: impl Into<String>) -> Self {
        self.mistake = self.mistake.label(label);
        self
    }

    /// Adds what to do.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.mistake = self.mistake.help(help);
        self
    }
}

/// A text and how far it was read. Lines end with `\n`, columns count characters.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    mark: Mark,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let position = Position { line: 1, column: 1 };
        let mark = Mark { at: 0, position };
        Self { text, mark }
    }

    pub(super) fn mark(&self) -> Mark {
        self.mark
    }

    pub(super) fn position(&self) -> Position {
        self.mark.position
    }

    /// What was not read yet.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.mark.at..).unwrap_or_default()
    }

    /// What was read since `mark`.
    pub(super) fn since(&self, mark: Mark) -> &'t str {
        self.text.get(mark.at..self.mark.at).unwrap_or_default()
    }

    /// The next byte.
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.mark.at).copied()
    }

    /// Goes on over `bytes`, which end where a character ends.
    pub(super) fn bump(&mut self, bytes: usize) {
        let end = self.mark.at.saturating_add(bytes).min(self.text.len());
        let read = self.text.as_bytes().get(self.mark.at..end);
        for byte in read.unwrap_or_default() {
            if *byte == b'\n' {
                self.mark.position.line += 1;
                self.mark.position.column = 1;
            } else if byte & 0xC0 != 0x80 {
                // Every byte that does not go on with a character begins one.
                self.mark.position.column += 1;
            }
        }
        self.mark.at = end;
    }

    /// Goes on over what JSON takes for white space.
    pub(super) fn skip_space(&mut self) {
        let is_space = |byte: u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        let bytes = self.rest().bytes().take_while(|byte| is_space(*byte));
        self.bump(bytes.count());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_with_a_line_feed() {
        let mut cursor = Cursor::new("é👩x\r\ny");
        cursor.bump("é👩".len());
        assert_eq!(cursor.position(), Position { line: 1, column: 3 });
        cursor.bump("x\r\n".len());
        assert_eq!(cursor.position(), Position { line: 2, column: 1 });
        cursor.bump(100);
        assert_eq!((cursor.peek(), cursor.rest()), (None, ""));
    }
}
