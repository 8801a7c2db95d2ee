//! Brackets, commas, colons, and what to say where they are missing.

use super::super::cursor::{Fault, Mark};
use super::super::limits;
use super::Parser;
use crate::diag::codes;
use crate::model::suggest::shorten;

impl Parser<'_> {
    /// Goes into a list or an object.
    pub(super) fn open(&mut self) -> Result<Mark, Fault> {
        let mark = self.cursor.mark();
        self.depth += 1;
        if self.depth > limits::DEPTH {
            return Err(self.limit(format!(
                "more than {} brackets are open here",
                limits::DEPTH
            )));
        }
        self.cursor.bump(1);
        Ok(mark)
    }

    /// After the opening bracket: whether anything stands before `close`, which is gone over if not.
    pub(super) fn first(&mut self, close: u8) -> Result<bool, Fault> {
        self.cursor.skip_space();
        if self.cursor.peek() == Some(close) {
            self.close();
            return Ok(false);
        }
        if self.cursor.peek() == Some(b',') {
            return Err(self.wrong("a value").help("delete the comma"));
        }
        Ok(true)
    }

    /// After a value: whether another follows. Goes over the comma, or over `close`.
    pub(super) fn more(&mut self, close: u8, opened: Mark) -> Result<bool, Fault> {
        self.cursor.skip_space();
        match self.cursor.peek() {
            Some(b',') => {
                let comma = self.cursor.mark();
                self.cursor.bump(1);
                self.cursor.skip_space();
                if self.cursor.peek() == Some(close) {
                    let message =
                        format!("a comma stands before the closing `{}`", char::from(close));
                    let fault = Fault::new(&codes::FEED_JSON, comma, message);
                    return Err(fault.help("delete the comma: it stands only between values"));
                }
                Ok(true)
            }
            Some(next) if next == close => {
                self.close();
                Ok(false)
            }
            None => Err(self.ends_within(opened)),
            Some(_) => {
                let wanted = format!("a comma or `{}`", char::from(close));
                Err(self.wrong(&wanted))
            }
        }
    }

    fn close(&mut self) {
        self.cursor.bump(1);
        self.depth = self.depth.saturating_sub(1);
    }

    /// A key and its colon.
    pub(super) fn key(&mut self) -> Result<Box<str>, Fault> {
        if self.cursor.peek() != Some(b'"') {
            let fault = self.wrong("a name in quotation marks");
            return Err(
                fault.help("names in JSON stand in double quotation marks: `\"name\": \"Hope\"`")
            );
        }
        let name = self.text("")?;
        self.cursor.skip_space();
        if self.cursor.peek() != Some(b':') {
            return Err(self.wrong("a colon"));
        }
        self.cursor.bump(1);
        self.cursor.skip_space();
        Ok(name)
    }

    /// The fault of something that stands where `wanted` should.
    pub(super) fn wrong(&self, wanted: &str) -> Fault {
        let mark = self.cursor.mark();
        let token = self.token();
        if token.is_empty() {
            let message = format!("the file ends where {wanted} should stand");
            return Fault::new(&codes::FEED_JSON, mark, message).help(BROKEN_OFF);
        }
        let message = format!("`{}` stands where {wanted} should", shorten(token));
        Fault::new(&codes::FEED_JSON, mark, message).bytes(token.len())
    }

    /// The word, number, or single sign that stands here.
    pub(super) fn token(&self) -> &str {
        let rest = self.cursor.rest();
        let of_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '+');
        let word: usize = rest
            .chars()
            .take(40)
            .take_while(|c| of_word(*c))
            .map(char::len_utf8)
            .sum();
        let first = rest.chars().next().map_or(0, char::len_utf8);
        rest.get(..word.max(first)).unwrap_or_default()
    }

    fn ends_within(&self, opened: Mark) -> Fault {
        let what = match self.cursor.since(opened).as_bytes().first() {
            Some(b'{') => "object",
            _ => "list",
        };
        let at = opened.position;
        Fault::new(
            &codes::FEED_JSON,
            self.cursor.mark(),
            format!(
                "the file ends before the {what} that begins at line {}, column {} is closed",
                at.line, at.column
            ),
        )
        .help(BROKEN_OFF)
    }

    /// Something after the end.
    pub(super) fn trailing(&self, next: u8) -> Fault {
        let line = self
            .cursor
            .rest()
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end();
        let message = format!("`{}` stands after the end of the JSON", shorten(line));
        let fault = Fault::new(&codes::FEED_JSON, self.cursor.mark(), message).bytes(line.len());
        match next {
            b'{' | b'[' => fault.help(
                "a file holds one list: put all objects between one `[` and one `]`, with commas between them",
            ),
            _ => fault.help("delete it; if a server sent it, get the feed again and tell those who run it"),
        }
    }

    /// A file that does not begin as JSON does.
    pub(super) fn no_json(&self) -> Fault {
        let mark = self.cursor.mark();
        let line = self
            .cursor
            .rest()
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end();
        let format = |message: &str| {
            Fault::new(&codes::FEED_FORMAT, mark, message).bytes(line.len().min(60))
        };
        if line.is_empty() {
            return format("the file is empty").help("download the feed again");
        }
        if line.starts_with('<') {
            return format("this is a web page and not JSON")
                .help("open the address in a browser: perhaps it asks for a login or has moved");
        }
        if line.contains("({") || line.contains("([") {
            return format("this is JSON within a script (JSONP)")
                .help("ask for `json` and not `jsonp` in the address");
        }
        let commas = |sign: char| line.matches(sign).count() >= 3;
        if commas(',') || commas(';') || commas('\t') {
            return format("this looks like a table and not JSON")
                .help("a spreadsheet is imported with `tsml-csv`");
        }
        self.wrong("`[` or `{`")
            .help("a feed in JSON is a list of objects: `[{\"name\": \"Hope\"}]`")
    }
}

const BROKEN_OFF: &str = "the download broke off, or the end was deleted: get the feed again";
