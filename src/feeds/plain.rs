//! Plain text as Markdown that shows it, and back.
//!
//! Texts of feeds are plain: a star in them is a star. What both directions do not keep: white space at the
//! beginning and end of lines, and more than one empty line in a row.

use std::fmt::Write as _;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::markdown::has_scheme;

/// Plain text as Markdown that shows it as it is, whatever it holds. A single line break ends in `\`, which keeps it.
pub fn to_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut within = false;
    for line in text.split(['\n', '\r']).map(str::trim) {
        if line.is_empty() {
            within = false;
            continue;
        }
        if within {
            out.push_str("\\\n");
        } else if !out.is_empty() {
            out.push_str("\n\n");
        }
        within = true;
        escape(line, &mut out);
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// One line, with a backslash before whatever Markdown or HTML could take for a sign of its own.
fn escape(line: &str, out: &mut String) {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(digits..).unwrap_or_default();
    let numbered = (1..=9).contains(&digits) && after.starts_with(['.', ')']);
    for (at, sign) in line.char_indices() {
        let anywhere = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '|' => true,
            '&' => is_entity(line.get(at + 1..).unwrap_or_default()),
            _ => false,
        };
        let at_the_start = at == 0 && matches!(sign, '#' | '-' | '+' | '=' | ':');
        if anywhere || at_the_start || (numbered && at == digits) {
            out.push('\\');
        }
        // A break of a line that only looks like a space would begin a block.
        match sign {
            '\t' => out.push(' '),
            sign => out.push(sign),
        }
    }
}

/// Whether an `&` begins something that HTML could read, given what stands behind it.
fn is_entity(after: &str) -> bool {
    after.starts_with(|next: char| next == '#' || next.is_ascii_alphanumeric())
}

/// Markdown as plain text: the words without their form, a link as its words and address. It undoes
/// [`to_markdown`].
pub fn from_markdown(text: &str) -> String {
    let mut plain = Plain::default();
    for event in Parser::new(text) {
        plain.hear(event);
    }
    plain.out.trim().to_owned()
}

#[derive(Default)]
struct Plain {
    out: String,
    /// Where open links lead, and where their words begin.
    links: Vec<(String, usize)>,
}

impl Plain {
    fn hear(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.out.push_str(&text),
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push('\n'),
            Event::Rule => self.apart(),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                self.links.push((dest_url.to_string(), self.out.len()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.link(),
            Event::Start(Tag::Item) => {
                if !self.out.is_empty() && !self.out.ends_with('\n') {
                    self.out.push('\n');
                }
                self.out.push_str("- ");
            }
            Event::End(TagEnd::Item) => {
                let end = self.out.trim_end().len();
                self.out.truncate(end);
                self.out.push('\n');
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::List(_)
                | TagEnd::HtmlBlock,
            ) => self.apart(),
            _ => {}
        }
    }

    /// Ends a link: its address stands behind its words, unless they are the same or it leads nowhere from
    /// outside.
    fn link(&mut self) {
        let Some((address, from)) = self.links.pop() else {
            return;
        };
        let words = self.out.get(from..).unwrap_or_default();
        if has_scheme(&address) && words != address {
            let _ = write!(self.out, " ({address})");
        }
    }

    /// An empty line before what follows.
    fn apart(&mut self) {
        let end = self.out.trim_end().len();
        self.out.truncate(end);
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::{Target, render, scan};

    /// The text of a page, with its line breaks, quotes as they were typed.
    fn shown(markdown: &str) -> String {
        let html = render(markdown, &|_| Target::Text).html;
        let html = html.replace("<br />\n", "\n").replace("</p>\n<p>", "\n\n");
        let html = html.replace("<p>", "").replace("</p>", "");
        assert!(!html.contains('<') && !html.contains('>'), "{html}");
        let html = html.replace("&lt;", "<").replace("&gt;", ">");
        html.replace("&quot;", "\"").replace("&amp;", "&")
    }

    /// The typography of the site makes these of what was typed.
    fn typed(text: &str) -> String {
        let text = text.replace(['“', '”'], "\"").replace(['‘', '’'], "'");
        text.replace('–', "--")
            .replace('—', "---")
            .replace('…', "...")
    }

    #[test]
    fn what_looks_like_markdown_or_html_is_shown_as_it_was_typed() {
        for text in [
            "# no heading",
            "- no item",
            "1. no list",
            "12) none",
            "> no quote",
            "a *b* _c_ `d` ~~e~~",
            "[x](javascript:alert(1))",
            "![x](https://a.example/x.png)",
            "<script>alert(1)</script>",
            "<https://a.example>",
            "&lt;b&gt; &copy; &#65;",
            "a | b\n--- | ---\nc | d",
            "title\n===",
            "title\n---",
            "---",
            "***",
            "```\ncode\n```",
            "    not code",
            "\tnot code",
            "back\\slash\\",
            "a\\\nb",
            "[x]: https://a.example",
            "+ a",
            "one\ntwo\n\nthree",
            "=",
            ": a",
            "a  \nb",
            "<!-- x -->",
            "<fill in>",
        ] {
            let markdown = to_markdown(text);
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            let expected = lines.join("\n");
            assert_eq!(
                typed(&shown(&markdown)).trim(),
                expected.trim(),
                "{text:?} {markdown:?}"
            );
            assert_eq!(from_markdown(&markdown), expected.trim(), "{markdown:?}");
            assert!(scan(&markdown).links.is_empty(), "{markdown}");
        }
    }

    #[test]
    fn text_without_signs_stays_as_it_is() {
        let text = "Let's meet at 7:30 pm (upstairs), 1st & 3rd.";
        assert_eq!(
            to_markdown(text),
            "Let's meet at 7:30 pm (upstairs), 1st & 3rd.\n"
        );
        assert_eq!(to_markdown(""), "");
    }

    #[test]
    fn markdown_of_people_becomes_its_words() {
        let text =
            "# Hello\n\nSee [the list](https://a.example/x), **now**.\n\n- one\n- two\n\nEnd";
        let plain = "Hello\n\nSee the list (https://a.example/x), now.\n\n- one\n- two\n\nEnd";
        assert_eq!(from_markdown(text), plain);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in r"[ -~\n\tä“]{0,60}") {
            let lines: Vec<String> = text.lines().map(|line| line.trim().replace('\t', " ")).collect();
            let mut expected = lines.join("\n");
            while expected.contains("\n\n\n") {
                expected = expected.replace("\n\n\n", "\n\n");
            }
            prop_assert_eq!(from_markdown(&to_markdown(&text)), expected.trim());
        }

        #[test]
        fn no_text_makes_an_element(text in any::<String>()) {
            let html = render(&to_markdown(&text), &|_| Target::Text).html;
            let rest = html.replace("<p>", "").replace("</p>", "").replace("<br />", "");
            prop_assert!(!rest.contains('<'), "{}", rest);
        }
    }
}
