//! Text as people write it, made fit to stand on a page.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use super::suggest::shorten;
use super::{Scalar, tongue};
use crate::diag::{Mistake, codes};

/// Defines a type of text: its name, what it expects, and the function that reads it.
macro_rules! text {
    ($(#[$meta:meta])* $name:ident, $expects:literal, $read:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Mistake;

            fn from_str(text: &str) -> Result<Self, Mistake> {
                $read(text).map(|text: String| Self(text.into()))
            }
        }

        impl Scalar for $name {
            const EXPECTS: &'static str = $expects;
            const WORDS: bool = true;

            fn written_in(self, tag: &str) -> Self {
                Self(tongue::mark(&self.0, tag).into())
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    };
}

text! {
    /// One line of text: 1 to 300 characters, trimmed, runs of white space made one space.
    Line, "a line of text", |text| one_line(text, 300)
}

text! {
    /// The name of something: 1 to 120 characters, trimmed, runs of white space made one space.
    Name, "a name", |text| one_line(text, 120)
}

text! {
    /// Several lines of text: 1 to 20,000 characters, lines ended by `\n` and without white space
    /// at their ends, no empty lines before the first or after the last.
    Prose, "some text", several_lines
}

/// The text on one line, if it may stand there; at most `most` characters.
fn one_line(text: &str, most: usize) -> Result<String, Mistake> {
    if is_plain(text) && text.len() <= most {
        return Ok(text.to_owned());
    }
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    judge(&line, most)?;
    Ok(line)
}

/// Whether there is nothing to tidy or to refuse in a text at first sight: visible ASCII with single spaces between.
fn is_plain(text: &str) -> bool {
    let words = text.split(' ');
    let visible = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_graphic());
    words.into_iter().all(visible)
}

/// The text with its lines tidied, if it may stand.
fn several_lines(text: &str) -> Result<String, Mistake> {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let prose = text
        .split('\n')
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n");
    let prose = prose.trim_matches('\n');
    judge(prose, 20_000)?;
    Ok(prose.to_owned())
}

/// Refuses what is empty, too long, or holds characters that hide or turn around what follows.
fn judge(text: &str, most: usize) -> Result<(), Mistake> {
    if text.chars().all(is_unseen) {
        return Err(Mistake::new(&codes::TEXT, "there is no text here")
            .help("write something, or leave the field out"));
    }
    let count = text.chars().count();
    if count > most {
        return Err(
            Mistake::new(&codes::TEXT, format!("this text has {count} characters"))
                .label(format!("at most {most} fit"))
                .help("shorten it, or move a part of it to the text of the page"),
        );
    }
    match text.chars().find(|c| is_forbidden(*c)) {
        Some(c) => Err(hidden(text, c)),
        None => Ok(()),
    }
}

/// The mistake of a character that nobody sees.
fn hidden(text: &str, c: char) -> Mistake {
    let seen: String = text.chars().filter(|c| !is_forbidden(*c)).collect();
    let code = u32::from(c);
    Mistake::new(
        &codes::TEXT,
        format!("`{}` holds a hidden character", shorten(&seen)),
    )
    .label(format!("the character U+{code:04X} is in here"))
    .help("delete the line and type it again instead of pasting it")
}

/// Whether a character may not stand in any text: controls other than line break and tab, and the
/// overrides and isolates with which a text can show something else than it says (Unicode UAX #9), and the marks of
/// languages.
pub(super) fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || tongue::is_mark(c)
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character leaves no mark on the page by itself.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || is_forbidden(c)
        || matches!(
            c,
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn white_space_in_a_line_becomes_single_spaces() {
        let line: Line = "  St. Mark's \t Hall\n back door ".parse().unwrap();
        assert_eq!(line.as_str(), "St. Mark's Hall back door");
    }

    #[test]
    fn text_of_nothing_visible_is_refused() {
        for text in ["", "  \n", "\u{200B}\u{FEFF}", "\u{202E}"] {
            assert!(text.parse::<Line>().is_err(), "{text:?}");
            assert!(text.parse::<Prose>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn the_longest_name_is_read_and_one_more_is_refused() {
        assert!("ñ".repeat(120).parse::<Name>().is_ok());
        assert!("ñ".repeat(121).parse::<Name>().is_err());
        assert!("ñ".repeat(300).parse::<Line>().is_ok());
        assert!("ñ".repeat(301).parse::<Line>().is_err());
    }

    #[test]
    fn a_hidden_character_is_named() {
        let mistake = "Room\u{202E}7".parse::<Line>().unwrap_err();
        assert_eq!(mistake.message, "`Room7` holds a hidden character");
        assert_eq!(
            mistake.label.as_deref(),
            Some("the character U+202E is in here")
        );
        assert!("a\u{7}b".parse::<Prose>().is_err());
    }

    #[test]
    fn prose_keeps_its_lines_and_indents() {
        let prose: Prose = "\r\n  one  \r\n\r\n\ttwo \rthree\n\n".parse().unwrap();
        assert_eq!(prose.as_str(), "  one\n\n\ttwo\nthree");
    }

    #[test]
    fn marks_of_right_to_left_scripts_and_joined_emoji_may_stand() {
        assert!("עברית\u{200F} (AA)".parse::<Line>().is_ok());
        assert!("👩\u{200D}👩\u{200D}👧".parse::<Line>().is_ok());
    }

    proptest! {
        #[test]
        fn reading_twice_changes_nothing(text in any::<String>()) {
            if let Ok(line) = text.parse::<Line>() {
                prop_assert_eq!(line.parse::<Line>().unwrap(), line);
            }
            if let Ok(prose) = text.parse::<Prose>() {
                prop_assert_eq!(prose.parse::<Prose>().unwrap(), prose);
            }
        }
    }
}
