//! Values: words, numbers, and lists of them.

use super::super::cursor::Fault;
use super::super::limits;
use super::super::table::Refusal;
use super::Parser;
use crate::diag::codes;
use crate::import::{Position, Value};
use crate::model::suggest::shorten;

impl Parser<'_> {
    /// A value of the field `field`.
    pub(super) fn value(&mut self, field: &str) -> Result<Value, Fault> {
        match self.cursor.peek() {
            Some(b'[') => self.list(field),
            Some(b'{') => self.nested(),
            _ => self.scalar(field),
        }
    }

    /// A list. What is nested in it is kept as text.
    fn list(&mut self, field: &str) -> Result<Value, Fault> {
        let mut values = Vec::new();
        let opened = self.open()?;
        let mut more = self.first(b']')?;
        while more {
            let value = match self.cursor.peek() {
                Some(b'[' | b'{') => self.nested()?,
                _ => self.scalar(field)?,
            };
            if values.len() < limits::LIST {
                values.push(value);
            } else {
                let why = format!("the list has more than {} values", limits::LIST);
                self.too_large(opened.position, field, "", why);
            }
            more = self.more(b']', opened)?;
        }
        Ok(Value::List(values))
    }

    /// A value that is no list and no object.
    pub(super) fn scalar(&mut self, field: &str) -> Result<Value, Fault> {
        self.values += 1;
        if self.values > limits::VALUES {
            return Err(self.limit(format!("the file has more than {} values", limits::VALUES)));
        }
        match self.cursor.peek() {
            Some(b'"') => self.text(field).map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.number(field),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Value, Fault> {
        let word = self.token();
        let value = match word {
            "true" => Value::Flag(true),
            "false" => Value::Flag(false),
            "null" => Value::Null,
            _ => return Err(self.no_value()),
        };
        self.cursor.bump(word.len());
        Ok(value)
    }

    /// What to write in place of something that JSON does not have.
    fn no_value(&self) -> Fault {
        let fault = self.wrong("a value");
        let word = self.token();
        match word {
            "'" | "\u{2018}" | "\u{201C}" | "\u{201D}" => {
                fault.help("texts in JSON stand in straight double quotation marks: `\"Hope\"`")
            }
            "True" | "False" | "TRUE" | "FALSE" => {
                fault.help(format!("write `{}`", word.to_lowercase()))
            }
            "None" | "NULL" | "Null" | "nil" | "undefined" | "NaN" => fault.help("write `null`"),
            "/" => fault.help("JSON has no comments: delete it"),
            "}" | "]" => fault.help("a value is missing before it"),
            _ if !word.is_empty() && word.chars().all(char::is_alphanumeric) => {
                fault.help("a text stands in quotation marks; the words without are `true`, `false` and `null`")
            }
            _ => fault,
        }
    }

    /// A number (RFC 8259 section 6), kept as it is written.
    fn number(&mut self, field: &str) -> Result<Value, Fault> {
        let at = self.position();
        let rest = self.cursor.rest();
        let of_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        let length = rest.bytes().take_while(|byte| of_number(byte)).count();
        let digits = rest.get(..length).unwrap_or_default();
        let tail = rest.as_bytes().get(length);
        if !is_number(digits) || tail.is_some_and(u8::is_ascii_alphanumeric) {
            return Err(self
                .wrong("a number")
                .help("put quotation marks around it to make it a text"));
        }
        self.cursor.bump(length);
        if length > limits::NUMBER {
            let why = format!("the number has more than {} signs", limits::NUMBER);
            self.too_large(at, field, digits, why);
            return Ok(Value::Null);
        }
        Ok(Value::Number(digits.into()))
    }

    /// Notes that the record will be refused because a value of it is too large.
    pub(super) fn too_large(&mut self, at: Position, field: &str, was: &str, why: String) {
        self.refuse(Refusal {
            code: &codes::FEED_RECORD_LIMIT,
            at,
            field: shorten(field).into(),
            was: shorten(was).into(),
            why: why.into(),
        });
    }
}

/// Whether a text is a number by the grammar of JSON.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.map(|text| text.strip_prefix(['+', '-']).unwrap_or(text));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}
