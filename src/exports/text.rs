//! Texts of content as plain text, for programs that know no Markdown.

use std::fmt::Write as _;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::markdown::has_scheme;

/// The words of a text without their form: lists keep their hyphens, and a link that leads anywhere from
/// outside has its address behind its words. Plain text that an import made Markdown of comes back.
pub(super) fn plain(text: &str) -> String {
    let mut words = Words::default();
    Parser::new(text).for_each(|event| words.hear(event));
    words.out.trim().to_owned()
}

#[derive(Default)]
struct Words {
    out: String,
    /// Where open links lead, and where their words begin.
    open: Vec<(String, usize)>,
}

impl Words {
    fn hear(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.out.push_str(&text);
            }
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push('\n'),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                self.open.push((dest_url.to_string(), self.out.len()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.link(),
            Event::Start(Tag::Item) => {
                if !self.out.is_empty() && !self.out.ends_with('\n') {
                    self.out.push('\n');
                }
                self.out.push_str("- ");
            }
            Event::End(TagEnd::Item) => self.apart("\n"),
            Event::Rule
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::List(_)
                | TagEnd::HtmlBlock,
            ) => self.apart("\n\n"),
            _ => {}
        }
    }

    fn link(&mut self) {
        let Some((target, from)) = self.open.pop() else {
            return;
        };
        let words = self.out.get(from..).unwrap_or_default();
        if has_scheme(&target) && words != target {
            let _ = write!(self.out, " ({target})");
        }
    }

    fn apart(&mut self, with: &str) {
        let end = self.out.trim_end().len();
        self.out.truncate(end);
        if !self.out.is_empty() {
            self.out.push_str(with);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_the_words_are_left() {
        assert_eq!(
            plain("Ring \\*bell\\*\\\nC:\\\\dir"),
            "Ring *bell*\nC:\\dir"
        );
        assert_eq!(
            plain("AT&amp;T & *co*\n\n- one\n- two"),
            "AT&T & co\n\n- one\n- two"
        );
        let link = "See [the *map*](https://map.example/a) or [x](../places/x.yaml).";
        assert_eq!(plain(link), "See the map (https://map.example/a) or x.");
    }

    #[test]
    fn text_without_signs_stays() {
        for text in ["Let's meet at 7:30 pm (upstairs), 1st & 3rd.", "a & b", ""] {
            assert_eq!(plain(text), text);
        }
    }
}
