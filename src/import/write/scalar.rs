//! One value as YAML: plain where no reader of YAML could take it for something else, else in quotes.

use std::fmt::Write as _;

/// Where a value stands: between brackets, some signs end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// Behind its key, on a line of its own.
    Line,
    /// Between brackets, on one line with others.
    Brackets,
}

/// Words that YAML 1.1 or 1.2 reads as something else than text.
const RESERVED: &[&str] = &[
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf",
];

/// A text as a scalar of one line.
pub(super) fn scalar(text: &str, within: Within) -> String {
    if is_plain(text, within) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// Whether a text can stand without quotes. Whatever is not known to be harmless is quoted.
fn is_plain(text: &str, within: Within) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let begins = first.is_alphanumeric() || (first == '/' && text.len() > 1);
    begins
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains("  ")
        && text.chars().all(|sign| harmless(sign, within))
        && !RESERVED.contains(&text.to_lowercase().as_str())
        && !looks_like_a_number(text)
}

/// Whether a sign can stand inside a plain scalar.
fn harmless(sign: char, within: Within) -> bool {
    match sign {
        ' ' | '-' | '_' | '.' | '\'' | '(' | ')' | '/' | '+' | ';' | '?' | '=' | '~' | '@'
        | '’' | '–' => true,
        ',' | ':' | '!' => within == Within::Line,
        sign => sign.is_alphanumeric(),
    }
}

/// Whether some reader could take a text for a number, a date or a time: it begins with a digit and has no letter
/// that none of these has.
fn looks_like_a_number(text: &str) -> bool {
    text.starts_with(|first: char| first.is_numeric())
        && !text
            .chars()
            .any(|sign| sign.is_alphabetic() && !"abcdefoxtzABCDEFOXTZ".contains(sign))
}

/// A text in double quotes. What no editor shows is written as its number, and so are brackets that are not
/// closed: they are counted before quotes are seen.
pub(super) fn quoted(text: &str) -> String {
    let brackets = !closed(text);
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '[' | '{' if brackets => {
                let _ = write!(out, "\\x{:02x}", u32::from(sign));
            }
            sign if is_shown(sign) => out.push(sign),
            sign if u32::from(sign) <= 0xFFFF => {
                let _ = write!(out, "\\u{:04x}", u32::from(sign));
            }
            sign => {
                let _ = write!(out, "\\U{:08x}", u32::from(sign));
            }
        }
    }
    out.push('"');
    out
}

/// Whether the brackets of a text are few and closed one after the other, whatever their sort.
pub(super) fn closed(text: &str) -> bool {
    let mut open = 0_i32;
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open -= 1,
            _ => {}
        }
        if !(0..=4).contains(&open) {
            return false;
        }
    }
    open == 0
}

/// Whether YAML lets a sign stand as it is, on its line (YAML 1.2.2, section 5.1, without line breaks and marks
/// of byte order).
pub(super) fn is_shown(sign: char) -> bool {
    matches!(sign,
        ' '..='~' | '\u{A0}'..='\u{2027}' | '\u{202A}'..='\u{D7FF}' | '\u{E000}'..='\u{FEFE}'
        | '\u{FF00}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_as_itself_stands_without_quotes() {
        for text in [
            "Tuesday Night Lights",
            "St. Mark's Hall",
            "1555 S 7th St bldg k",
            "Iglesia de Jesús",
            "sunlight-of-the-spirit-6",
            "12x12 (basement)",
        ] {
            assert_eq!(scalar(text, Within::Brackets), text);
        }
        for text in ["a, b", "https://example.org/a?b=c", "Ready: set"] {
            let plain = !text.contains(": ");
            assert_eq!(scalar(text, Within::Line) == text, plain, "{text}");
            assert!(scalar(text, Within::Brackets).starts_with('"'), "{text}");
        }
    }

    #[test]
    fn what_somebody_could_read_as_something_else_is_quoted() {
        for text in [
            "no",
            "Yes",
            "NULL",
            "~",
            "19:00",
            "0123",
            "1e5",
            "0x1F",
            "2026-11-25",
            "1.5",
            "-",
            "- a",
            "@venmo",
            "$tag",
            "#1",
            "a #b",
            "a: b",
            "a:",
            "*a",
            "&a",
            "!a",
            "%a",
            "`a",
            "'a",
            "\"a",
            "[a]",
            "{a}",
            "a\u{85}b",
            "",
            " a",
            "a ",
            "|",
            ">",
            "? a",
            ".5",
            "+1",
            "1_000",
            "12:30:45",
            "=",
            "<<",
            "a  b",
            "１２",
        ] {
            assert!(scalar(text, Within::Line).starts_with('"'), "{text:?}");
        }
    }

    #[test]
    fn what_nobody_sees_is_written_as_its_number() {
        assert_eq!(
            quoted("a\u{FEFF}\u{2028}\t\"\\"),
            "\"a\\ufeff\\u2028\\t\\\"\\\\\""
        );
    }

    #[test]
    fn open_brackets_do_not_count_as_those_of_the_file() {
        assert_eq!(quoted("[x] {y}"), "\"[x] {y}\"");
        assert_eq!(quoted("[[x]"), "\"\\x5b\\x5bx]\"");
        assert_eq!(quoted("]["), "\"]\\x5b\"");
    }
}
