//! Marks that tell in which language words are, where they are not in the page's.
//!
//! Here: [`mark`], [`unmarked`] and [`pieces`]. A mark stands in the words themselves, so that no view and no template can
//! lose it; what finishes a page turns it into `lang="..."` or takes it away. Not here: HTML.
//!
//! The marks are noncharacters, which Unicode keeps for use within a program (The Unicode Standard, 23.7); text of
//! contributors that holds one is refused.

use std::borrow::Cow;

use super::Lang;

/// Before the tag of the language.
const START: char = '\u{FDD0}';
/// Between the tag and the words.
const MIDDLE: char = '\u{FDD1}';
/// After the words.
const END: char = '\u{FDD2}';
/// Before words that a translation says; it goes as soon as the field is read.
const TRANSLATED: char = '\u{FDD3}';

/// Where the words of a field come from, while an entry is put together from an original and its translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin<'t> {
    /// They are those of the page's language.
    Own,
    /// They are the original's, in the language of this tag.
    Original(&'t str),
    /// They are the translation's.
    Translation,
}

/// The words, marked as words of the language `tag`.
pub fn mark(words: &str, tag: &str) -> String {
    format!("{START}{tag}{MIDDLE}{words}{END}")
}

/// The words, marked as those that a translation says.
pub fn translated(words: &str) -> String {
    format!("{TRANSLATED}{words}")
}

/// Where words come from, and the words alone.
pub fn origin(words: &str) -> (Origin<'_>, &str) {
    if let Some(words) = words.strip_prefix(TRANSLATED) {
        return (Origin::Translation, words);
    }
    let inside = words
        .strip_prefix(START)
        .and_then(|rest| rest.split_once(MIDDLE))
        .and_then(|(tag, rest)| Some((tag, rest.strip_suffix(END)?)));
    match inside {
        Some((tag, words)) => (Origin::Original(tag), words),
        None => (Origin::Own, words),
    }
}

/// Whether a character is a mark.
pub fn is_mark(c: char) -> bool {
    matches!(c, START..=TRANSLATED)
}

/// Whether a text holds a mark. All of them begin with the same two bytes.
pub fn has_marks(bytes: &[u8]) -> bool {
    memchr::memmem::find(bytes, b"\xef\xb7").is_some()
}

/// The text without marks, and without the tags in them.
pub fn unmarked(text: &str) -> Cow<'_, str> {
    if !has_marks(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let words = pieces(text).filter_map(|piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Start(_) | Piece::End => None,
    });
    Cow::Owned(words.collect())
}

/// What an element says of words in the language of a tag: `lang="en" dir="ltr"`. The direction keeps a full stop or a number
/// where it belongs on a page that is written the other way. Whatever the tag is, nothing else comes of it.
pub fn attributes(tag: &str) -> String {
    let fits = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    let tag: String = tag.chars().filter(fits).collect();
    let right_to_left = tag.parse::<Lang>().is_ok_and(|lang| lang.right_to_left());
    let direction = if right_to_left { "rtl" } else { "ltr" };
    format!("lang=\"{tag}\" dir=\"{direction}\"")
}

/// A piece of a marked text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// From here on they are in the language of this tag.
    Start(&'t str),
    /// To here.
    End,
}

/// The pieces of a marked text, in order.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let at = rest.find(is_mark).unwrap_or(rest.len());
            let (words, after) = rest.split_at(at);
            if !words.is_empty() {
                rest = after;
                return Some(Piece::Words(words));
            }
            let mut marks = after.chars();
            let mark = marks.next()?;
            rest = marks.as_str();
            match mark {
                START => {
                    let (tag, words) = rest.split_once(MIDDLE).unwrap_or((rest, ""));
                    rest = words;
                    return Some(Piece::Start(tag));
                }
                END => return Some(Piece::End),
                _ => {}
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_told_and_comes_back() {
        let marked = mark("Open Sky", "en");
        assert_eq!(origin(&marked), (Origin::Original("en"), "Open Sky"));
        assert_eq!(origin(&translated("Cielo")), (Origin::Translation, "Cielo"));
        assert_eq!(origin("Cielo"), (Origin::Own, "Cielo"));
    }

    #[test]
    fn marks_within_a_longer_text_are_found_and_taken_out() {
        let text = format!("Grupo: {}, martes", mark("Open Sky", "en"));
        assert!(has_marks(text.as_bytes()));
        assert_eq!(unmarked(&text), "Grupo: Open Sky, martes");
        let found: Vec<Piece<'_>> = pieces(&text).collect();
        assert_eq!(
            found,
            [
                Piece::Words("Grupo: "),
                Piece::Start("en"),
                Piece::Words("Open Sky"),
                Piece::End,
                Piece::Words(", martes")
            ]
        );
    }

    #[test]
    fn a_text_without_marks_costs_nothing() {
        assert!(matches!(
            unmarked("Año nuevo ﷺ"),
            Cow::Borrowed(_) | Cow::Owned(_)
        ));
        assert_eq!(unmarked("Año nuevo ﷺ"), "Año nuevo ﷺ");
    }

    #[test]
    fn broken_marks_harm_nothing() {
        for text in [
            "\u{FDD0}en",
            "\u{FDD2}",
            "\u{FDD1}x",
            "\u{FDD0}\u{FDD0}a\u{FDD1}",
        ] {
            let _ = unmarked(text);
            assert_eq!(origin(text).0, Origin::Own);
        }
    }
}
