//! Texts and their escapes.

use super::super::cursor::{Fault, Mark};
use super::super::limits;
use super::Parser;
use crate::diag::codes;
use crate::import::{Deed, Remark};
use crate::model::suggest::shorten;

/// What an escape stands for.
enum Escaped {
    /// A character.
    Whole(char),
    /// Half of a character that lies beyond U+FFFF.
    Half,
}

impl Parser<'_> {
    /// The text that begins with the quotation mark here; `field` names it in remarks.
    pub(super) fn text(&mut self, field: &str) -> Result<Box<str>, Fault> {
        let start = self.cursor.mark();
        self.cursor.bump(1);
        let mut out = String::new();
        let mut length = 0;
        let mut broken = false;
        loop {
            let rest = self.cursor.rest();
            let ends = |byte: u8| matches!(byte, b'"' | b'\\' | 0..=0x1F);
            let plain = rest.bytes().position(ends).unwrap_or(rest.len());
            length += plain;
            if length <= limits::TEXT {
                out.push_str(rest.get(..plain).unwrap_or_default());
            }
            self.cursor.bump(plain);
            match self.cursor.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    let escaped = self.escape()?;
                    broken |= matches!(escaped, Escaped::Half);
                    let c = match escaped {
                        Escaped::Whole(c) => c,
                        Escaped::Half => char::REPLACEMENT_CHARACTER,
                    };
                    length += c.len_utf8();
                    if length <= limits::TEXT {
                        out.push(c);
                    }
                }
                Some(_) => return Err(self.control(start)),
                None => return Err(unclosed(start)),
            }
        }
        self.cursor.bump(1);
        if length > limits::TEXT {
            let why = format!("the text has more than {} KiB", limits::TEXT >> 10);
            self.too_large(start.position, field, &out, why);
        }
        if broken {
            self.remark_broken(start, field, &out);
        }
        Ok(out.into())
    }

    /// An escape such as `\n` or `\u00e9`. Two halves that belong together are one character.
    fn escape(&mut self) -> Result<Escaped, Fault> {
        let mark = self.cursor.mark();
        self.cursor.bump(1);
        let c = match self.cursor.peek() {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(mark),
            _ => return Err(no_escape(mark)),
        };
        self.cursor.bump(1);
        Ok(Escaped::Whole(c))
    }

    fn code_point(&mut self, mark: Mark) -> Result<Escaped, Fault> {
        let first = self.hex().ok_or_else(|| no_escape(mark))?;
        if let Some(c) = char::from_u32(first) {
            return Ok(Escaped::Whole(c));
        }
        if (0xD800..0xDC00).contains(&first) && self.cursor.rest().starts_with("\\u") {
            let before = self.cursor.clone();
            self.cursor.bump(1);
            let second = self.hex().ok_or_else(|| no_escape(before.mark()))?;
            if (0xDC00..0xE000).contains(&second) {
                let c = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(c).map_or(Escaped::Half, Escaped::Whole));
            }
            self.cursor = before;
        }
        Ok(Escaped::Half)
    }

    /// The `u` of an escape and its four digits.
    fn hex(&mut self) -> Option<u32> {
        let digits = self.cursor.rest().get(1..5)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.cursor.bump(5);
        u32::from_str_radix(digits, 16).ok()
    }

    /// A control character within a text: mostly a line break, because the text was never closed.
    fn control(&self, start: Mark) -> Fault {
        if self.cursor.peek() == Some(b'\n') || self.cursor.peek() == Some(b'\r') {
            let length = self.cursor.mark().at - start.at;
            return Fault::new(
                &codes::FEED_JSON,
                start,
                "this text is not closed on its line",
            )
            .bytes(length)
            .help(
                "put the quotation mark where it ends; a line break within a text is written `\\n`",
            );
        }
        let code = self.cursor.peek().unwrap_or_default();
        Fault::new(
            &codes::FEED_JSON,
            self.cursor.mark(),
            format!("the control character U+{code:04X} stands in a text"),
        )
        .help("a tab is written `\\t`; delete any other")
    }

    fn remark_broken(&mut self, start: Mark, field: &str, text: &str) {
        self.remarks.push(Remark {
            code: &codes::FEED_BROKEN_CHARACTER,
            deed: Deed::Changed,
            record: 0,
            at: start.position,
            field: shorten(field).into(),
            was: "half of a character".into(),
            now: Some(shorten(text).into()),
            why: None,
        });
    }
}

fn unclosed(start: Mark) -> Fault {
    Fault::new(&codes::FEED_JSON, start, "this text is never closed")
        .help("the download broke off, or a quotation mark is missing: get the feed again")
}

fn no_escape(mark: Mark) -> Fault {
    Fault::new(&codes::FEED_JSON, mark, "this is no escape that JSON has")
        .bytes(2)
        .help("a backslash is written `\\\\`, a quotation mark `\\\"`, any character `\\u00e9`")
}
