//! Where a text does not speak with its author's own words: quotations, code and addresses.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::options;

/// The longest quotation in bytes; what is longer is a mark that somebody forgot.
const LONGEST: usize = 600;

/// Bytes of block quotes, of words between quotation marks, of code, of comments, and of the addresses of links.
pub fn quiet(text: &str) -> Vec<Range<usize>> {
    let mut found = quoted(text);
    for (event, span) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::HtmlBlock)
            | Event::Code(_)
            | Event::InlineHtml(_) => found.push(span),
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                let whole = text.get(span.clone()).unwrap_or_default();
                let address = whole.rfind("](").or(whole.starts_with('<').then_some(0));
                found.extend(address.map(|at| span.start + at..span.end));
            }
            _ => {}
        }
    }
    found
}

/// Bytes between quotation marks, within one paragraph.
pub fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let after = text
            .get(at + c.len_utf8()..)
            .and_then(|rest| rest.chars().next());
        match open {
            Some((start, end)) if c == end && closes(c, after) => {
                if at - start <= LONGEST {
                    found.push(start..at + c.len_utf8());
                }
                open = None;
            }
            Some(_) if c == '\n' && before == '\n' => open = None,
            Some(_) => {}
            None => open = opens(c, before, after).map(|end| (at, end)),
        }
        before = c;
    }
    found
}

/// The mark that ends what `c` begins.
fn opens(c: char, before: char, after: Option<char>) -> Option<char> {
    let begins = !before.is_alphanumeric() && after.is_some_and(|after| !after.is_whitespace());
    match c {
        '"' if begins => Some('"'),
        '“' => Some('”'),
        '„' => Some('“'),
        '«' => Some('»'),
        '‘' if begins => Some('’'),
        _ => None,
    }
}

/// Whether a mark ends a quotation: `’` is an apostrophe, too.
fn closes(c: char, after: Option<char>) -> bool {
    !matches!(c, '"' | '’') || after.is_none_or(|after| !after.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, spans: Vec<Range<usize>>) -> Vec<&str> {
        spans
            .into_iter()
            .filter_map(|span| text.get(span))
            .collect()
    }

    #[test]
    fn words_between_quotation_marks_are_found_in_many_forms() {
        let text = "Say \"one\", “two”, «three», ‘don’t’ or „four“. It is 5\" wide and 6\" high.";
        assert_eq!(
            parts(text, quoted(text)),
            ["\"one\"", "“two”", "«three»", "‘don’t’", "„four“"]
        );
    }

    #[test]
    fn a_mark_that_somebody_forgot_ends_with_its_paragraph() {
        let text = "He said: \"Never.\n\nAnd \"then\" he went.";
        assert_eq!(parts(text, quoted(text)), ["\"then\""]);
    }

    #[test]
    fn quotes_code_and_addresses_are_quiet() {
        let text = "> one\n\nTwo `three` [four](five.md) <https://six.example> <!-- seven -->";
        assert_eq!(
            parts(text, quiet(text)),
            [
                "> one\n",
                "`three`",
                "](five.md)",
                "<https://six.example>",
                "<!-- seven -->"
            ]
        );
    }
}
