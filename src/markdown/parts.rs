//! What a reader meets in a text: links with their words, headings with their levels, header cells, and paragraphs.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::options;
use super::remark::without_remarks;

/// The parts of a text, each in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// Links that are no pictures.
    pub links: Vec<WordedLink>,
    /// Headings.
    pub headings: Vec<Heading>,
    /// By how many levels they move down when they are published.
    pub shift: usize,
    /// Cells at the head of tables.
    pub header_cells: Vec<Part>,
    /// Paragraphs, and items of lists, without code.
    pub prose: Vec<Part>,
}

/// Words and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The words, without marks.
    pub words: String,
    /// Bytes of the text.
    pub span: Range<usize>,
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordedLink {
    /// The words, or what the picture in it shows.
    pub words: String,
    /// Where it leads, as written.
    pub target: String,
    /// Bytes of the whole link.
    pub span: Range<usize>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub words: String,
    /// Its level as it is published, where the title of the page is the first.
    pub level: usize,
    /// Bytes of the text.
    pub span: Range<usize>,
}

/// The parts of a text.
pub fn parts(text: &str) -> Parts {
    let mut walk = Walk::default();
    let events = Parser::new_ext(text, options()).into_offset_iter();
    for (event, span) in without_remarks(text, events) {
        walk.hear(event, span);
    }
    let mut parts = walk.parts;
    // As in `render`: where a text begins with the first level, all headings move down.
    parts.shift = usize::from(parts.headings.iter().any(|heading| heading.level == 1));
    for heading in &mut parts.headings {
        heading.level += parts.shift;
    }
    parts
}

#[derive(Default)]
struct Walk {
    parts: Parts,
    /// The words of the block, link and heading that are open.
    block: String,
    link: Option<WordedLink>,
    heading: Option<Heading>,
    in_head: bool,
    in_code: bool,
}

impl Walk {
    fn hear(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.link = Some(WordedLink {
                    words: String::new(),
                    target: dest_url.to_string(),
                    span,
                });
            }
            Event::End(TagEnd::Link) => self.parts.links.extend(self.link.take()),
            Event::Start(Tag::Heading { level, .. }) => {
                self.heading = Some(Heading {
                    words: String::new(),
                    level: number(level),
                    span,
                });
            }
            Event::End(TagEnd::Heading(_)) => self.parts.headings.extend(self.heading.take()),
            Event::Start(Tag::TableHead) => self.in_head = true,
            Event::End(TagEnd::TableHead) => self.in_head = false,
            Event::Start(Tag::CodeBlock(_)) => self.in_code = true,
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell) => self.block.clear(),
            Event::End(TagEnd::TableCell) => {
                let words = std::mem::take(&mut self.block);
                let cells = self.in_head.then_some(Part { words, span });
                self.parts.header_cells.extend(cells);
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) if !self.block.is_empty() => {
                let words = std::mem::take(&mut self.block);
                self.parts.prose.push(Part { words, span });
            }
            Event::Text(words) | Event::Code(words) if !self.in_code => self.words(&words),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if let Some(link) = &mut self.link {
            link.words.push_str(words);
        }
        match &mut self.heading {
            Some(heading) => heading.words.push_str(words),
            None => self.block.push_str(words),
        }
    }
}

fn number(level: HeadingLevel) -> usize {
    level as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_have_their_words() {
        let found = parts("See [*the* `list`](a.md) and [![door](b.png)](c.md) ![not](d.png).");
        let links: Vec<_> = found
            .links
            .iter()
            .map(|one| (&*one.words, &*one.target))
            .collect();
        assert_eq!(links, [("the list", "a.md"), ("door", "c.md")]);
    }

    #[test]
    fn headings_have_the_level_that_is_published() {
        let levels = |text: &str| -> Vec<usize> {
            parts(text)
                .headings
                .iter()
                .map(|heading| heading.level)
                .collect()
        };
        assert_eq!(levels("## A\n\n### B\n"), [2, 3]);
        assert_eq!(levels("# A\n\n## B\n"), [2, 3]);
    }

    #[test]
    fn header_cells_and_paragraphs_are_told_apart() {
        let found =
            parts("| a | |\n|---|---|\n| b | c |\n\nOne\ntwo.\n\n- three\n\n```\ncode\n```\n");
        let words = |parts: &[Part]| -> Vec<String> {
            parts.iter().map(|part| part.words.clone()).collect()
        };
        assert_eq!(words(&found.header_cells), ["a", ""]);
        assert_eq!(words(&found.prose), ["One two.", "three"]);
    }
}
