//! Phone numbers, or the beginning that many of them share.

use std::fmt;
use std::str::FromStr;

use super::Scalar;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

/// A number with its country code, or its beginning and a `*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberPattern {
    written: Box<str>,
    digits: Box<str>,
    begins: bool,
}

/// The fewest digits: with fewer, the beginning would be that of a whole city.
const FEWEST: usize = 7;

impl NumberPattern {
    /// Whether what a phone dials (`+18885550142`) is one of these numbers, whatever its extension.
    pub fn is_of(&self, dial: &str) -> bool {
        let number = dial.split([',', ';']).next().unwrap_or_default();
        let Some(number) = number.strip_prefix('+') else {
            return false;
        };
        if self.begins {
            number.starts_with(&*self.digits)
        } else {
            *number == *self.digits
        }
    }
}

impl FromStr for NumberPattern {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let written = text.trim();
        let number = written.strip_prefix('+').unwrap_or_default();
        let (number, begins) = match number.strip_suffix('*') {
            Some(number) => (number, true),
            None => (number, false),
        };
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let others = |sign: char| sign.is_ascii_digit() || " -.()".contains(sign);
        if (FEWEST..=15).contains(&digits.len()) && number.chars().all(others) {
            return Ok(Self {
                written: written.into(),
                digits: digits.into(),
                begins,
            });
        }
        Err(Mistake::new(
            &codes::PHONE,
            format!("`{}` is not a number with its country code", shorten(text)),
        )
        .label("7 to 15 digits")
        .help("write `+1 888 555 0142`, or `+1 888 555 01*` for all that begin so"))
    }
}

impl fmt::Display for NumberPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl Scalar for NumberPattern {
    const EXPECTS: &'static str = "a number with its country code such as `+1 888 555 0142`";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_of_a_pattern_by_its_digits() {
        let one: NumberPattern = "+1 (888) 555-0142".parse().unwrap();
        assert!(one.is_of("+18885550142") && one.is_of("+18885550142;ext=3"));
        assert!(!one.is_of("+18885550143") && !one.is_of("18885550142"));
        let many: NumberPattern = "+1 888 555 01*".parse().unwrap();
        assert!(many.is_of("+18885550142") && !many.is_of("+18885550242"));
    }

    #[test]
    fn what_would_be_too_many_numbers_is_refused() {
        for text in [
            "",
            "888 555 0142",
            "+1 888*",
            "+1 888 *55 0142",
            "+1 888 CALL NOW",
        ] {
            assert!(text.parse::<NumberPattern>().is_err(), "{text}");
        }
    }
}
