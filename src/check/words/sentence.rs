//! Characters, words and sentences of a text.

use std::ops::Range;

/// Whether a character is part of a word.
pub(in crate::check) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether a word is one of a list with spaces between.
pub(in crate::check) fn is_one_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// The character before a byte.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character at a byte.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The bytes of the sentence, or item of a list, that a span stands in.
pub(in crate::check) fn sentence(text: &str, span: &Range<usize>) -> Range<usize> {
    let ends = |at: usize, c: char| match c {
        '.' | '!' | '?' | ';' => after(text, at + 1).is_none_or(char::is_whitespace),
        '\n' => after(text, at + 1).is_none_or(|next| matches!(next, '\n' | '-' | '*' | '#' | '|')),
        _ => false,
    };
    let head = text.get(..span.start).unwrap_or_default();
    let tail = text.get(span.end..).unwrap_or_default();
    let start = head.char_indices().rev().find(|(at, c)| ends(*at, *c));
    let mut tail = tail.char_indices().map(|(at, c)| (span.end + at, c));
    let end = tail.find(|(at, c)| ends(*at, *c));
    start.map_or(0, |(at, _)| at + 1)..end.map_or(text.len(), |(at, _)| at)
}

/// The words of a text, each with its bytes.
pub(in crate::check) fn words_of(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let parts = text.split(|c: char| !is_word(c) && c != '\'' && c != '’');
    parts.filter_map(move |part| {
        let word = part.trim_matches(['\'', '’']);
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (!word.is_empty()).then(|| (start..start + word.len(), word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_mark_or_with_its_item() {
        let text = "One. Two is\nhere, at 7.30! Three\n\n- four\n- five";
        for (word, wanted) in [
            ("One", "One"),
            ("here", " Two is\nhere, at 7.30"),
            ("Three", " Three"),
            ("four", "- four"),
            ("five", "- five"),
        ] {
            let at = text.find(word).unwrap();
            let found = sentence(text, &(at..at + word.len()));
            assert_eq!(text.get(found).unwrap(), wanted, "{word}");
        }
    }

    #[test]
    fn words_have_their_bytes() {
        let text = "Don't go, Zoë!";
        let words: Vec<&str> = words_of(text)
            .map(|(span, _)| text.get(span).unwrap())
            .collect();
        assert_eq!(words, ["Don't", "go", "Zoë"]);
    }
}
