//! Plain text as Markdown, and Markdown as plain text, for feeds, which know no Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::remark::without_remarks;
use super::{has_scheme, options};
use crate::model::tongue;

/// Markdown that is shown as exactly this text, line by line: nothing in it is a heading, a link or
/// HTML. Several empty lines become one, and white space at the ends of lines goes.
pub fn from_plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if open { "\\\n" } else { "\n\n" });
        }
        escape(line, &mut out);
        open = true;
    }
    out
}

/// Writes one line with every mark of Markdown taken as itself.
fn escape(line: &str, out: &mut String) {
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = line.len() - numbered.len();
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        let after = line.get(at + c.len_utf8()..).unwrap_or_default();
        let next = after.chars().next().unwrap_or(' ');
        let marks = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' => true,
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '&' => next == '#' || next.is_ascii_alphabetic(),
            '#' | '+' | '-' | '=' | '>' => at == 0,
            '.' | ')' => at == number && number > 0,
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
}

/// The words of a text without its marks, breaks and paragraphs as they are shown; an address outside the
/// site that a link leads to follows its words. The punctuation stays as typed.
pub fn to_plain(markdown: &str) -> String {
    let (_, markdown) = tongue::origin(markdown);
    let options = options() - Options::ENABLE_SMART_PUNCTUATION;
    let mut out = String::with_capacity(markdown.len());
    let mut links = Vec::new();
    let events = Parser::new_ext(markdown, options).into_offset_iter();
    for (event, _) in without_remarks(markdown, events) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                out.push_str(&text);
            }
            Event::SoftBreak | Event::End(TagEnd::TableCell) => out.push(' '),
            Event::HardBreak => out.push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => links.push((out.len(), dest_url)),
            Event::End(TagEnd::Link) => {
                if let Some((start, address)) = links.pop()
                    && has_scheme(&address)
                    && out.get(start..) != Some(&*address)
                {
                    out.extend([" (", &*address, ")"]);
                }
            }
            Event::Start(Tag::Item) => out.push_str("- "),
            Event::End(TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead) => {
                end_line(&mut out, 1);
            }
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::List(_),
            ) => {
                end_line(&mut out, 2);
            }
            _ => {}
        }
    }
    out.trim_end().to_owned()
}

/// Ends the text with this many line ends.
fn end_line(out: &mut String, count: usize) {
    out.truncate(out.trim_end().len());
    for _ in 0..count {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::{Target, render};

    #[test]
    fn nothing_in_plain_text_is_a_mark() {
        for text in [
            "# no heading",
            "- no list",
            "+ nor this",
            "1. nor that",
            "12) nor",
            "> no quote",
            "===",
            "---",
            "*stars* and _lines_ and `ticks`",
            "[words](https://example.org)",
            "<script>alert(1)</script>",
            "a_name_like_this",
            "Q&amp;A and R&B",
            "~~gone~~",
            "| a | b |\n|---|---|",
            "back\\slash",
            "one\ntwo\n\nthree",
            "![x](y)",
            "<https://example.org>",
            "don't \"quote\" me -- please...",
            "    four spaces",
            "a  b",
        ] {
            let wanted: Vec<&str> = text.lines().map(str::trim).collect();
            assert_eq!(to_plain(&from_plain(text)), wanted.join("\n"), "{text}");
        }
    }

    #[test]
    fn remarks_to_the_rules_are_left_out() {
        assert_eq!(
            to_plain("<!-- allow words: x -->\na <!-- allow words: y -->b"),
            "a b"
        );
    }

    #[test]
    fn marks_are_left_out_and_addresses_kept() {
        let text = "## When\n\nBring *nothing*.\n\n- tea\n- [cake](https://example.org)\n\nBye";
        assert_eq!(
            to_plain(text),
            "When\n\nBring nothing.\n\n- tea\n- cake (https://example.org)\n\nBye"
        );
    }

    proptest! {
        #[test]
        fn any_text_comes_back(lines in prop::collection::vec("[ -~äß語]{0,40}", 0..6)) {
            let text = lines.join("\n");
            let mut wanted = String::new();
            for line in text.lines().map(str::trim) {
                // White space within a line is kept; empty lines in a row become one.
                if line.is_empty() && (wanted.is_empty() || wanted.ends_with("\n\n")) { continue; }
                wanted.push_str(line);
                wanted.push('\n');
            }
            prop_assert_eq!(to_plain(&from_plain(&text)), wanted.trim_end());
        }

        #[test]
        fn it_is_shown_without_an_element_of_its_own(text in "[ -~\n]{0,80}") {
            let html = render(&from_plain(&text), &|_| Target::Text).html;
            let rest = html.replace("<p>", "").replace("</p>", "").replace("<br />", "");
            prop_assert!(!rest.contains('<'), "{}", html);
        }
    }
}
