//! A page as a browser reads it: tags, their attributes, and the text between them.
//!
//! The tokenizer is `html5gum`: of three that follow the standard it has no dependency, compiled in 3.3 s (the one
//! of `html5ever` in 11.6 s with 22 other crates, `lol_html` in 33.5 s with 48), and was the fastest.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// An opening tag.
#[derive(Debug, Default)]
pub(super) struct Tag {
    /// Its name, in lower case.
    pub(super) name: String,
    /// Where it stands, in bytes of the file.
    pub(super) span: Range<usize>,
    attributes: Vec<Attribute>,
    /// How many of the attributes are those of this tag; the others wait to be used again.
    used: usize,
}

/// One attribute.
#[derive(Debug, Default)]
pub(super) struct Attribute {
    /// Its name, in lower case.
    pub(super) name: String,
    /// Its value, with character references read.
    pub(super) value: String,
    /// Where it stands.
    pub(super) span: Range<usize>,
}

/// A piece of a page.
#[derive(Debug)]
pub(super) enum Piece<'p> {
    /// An opening tag.
    Tag(&'p Tag),
    /// Text within an element whose text is not read as HTML, such as `script`.
    Raw {
        /// The element.
        within: &'p str,
        /// Its text.
        text: &'p str,
        /// Where the text stands.
        start: usize,
    },
}

impl Tag {
    /// The attributes, in order.
    pub(super) fn attributes(&self) -> &[Attribute] {
        self.attributes.get(..self.used).unwrap_or_default()
    }

    /// The value of an attribute; the first counts.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes().iter().find(|one| one.name == name);
        found.map(|one| one.value.as_str())
    }

    fn begin(&mut self, name: &[u8], span: Range<usize>) {
        set(&mut self.name, name);
        self.span = span;
        self.used = 0;
    }

    fn attribute(&mut self, name: &[u8], span: Range<usize>) {
        if self.used == self.attributes.len() {
            self.attributes.push(Attribute::default());
        }
        if let Some(one) = self.attributes.get_mut(self.used) {
            set(&mut one.name, name);
            one.value.clear();
            one.span = span;
            self.used += 1;
        }
    }

    fn value(&mut self, value: &[u8], end: usize) {
        let last = self.used.checked_sub(1);
        if let Some(one) = last.and_then(|last| self.attributes.get_mut(last)) {
            set(&mut one.value, value);
            one.span.end = end;
        }
    }
}

fn set(text: &mut String, bytes: &[u8]) {
    text.clear();
    text.push_str(&String::from_utf8_lossy(bytes));
}

/// Reads a page and hands over its pieces. What is text for one browser and HTML for another is read as both.
pub(super) fn read(page: &str, hear: &mut dyn FnMut(Piece<'_>)) {
    read_at(page, 0, 0, hear);
}

/// The most that raw text is read within raw text.
const DEEPEST: usize = 8;

fn read_at(page: &str, offset: usize, depth: usize, hear: &mut dyn FnMut(Piece<'_>)) {
    let listener = Listener {
        offset,
        depth,
        tag: Tag::default(),
        within: String::new(),
        drawings: 0,
        hear,
    };
    let mut emitter = CallbackEmitter::new(listener);
    emitter.naively_switch_states(true);
    // Text in memory can always be read.
    let _ = Tokenizer::new_with_emitter(page, emitter).finish();
}

/// Elements whose text a browser that runs scripts does not read as HTML, while one without scripts or
/// within a drawing does.
const RAW: [&str; 9] = [
    "script", "style", "noscript", "iframe", "xmp", "noembed", "noframes", "title", "textarea",
];

struct Listener<'h> {
    offset: usize,
    depth: usize,
    tag: Tag,
    /// The element whose text comes next, if it is raw.
    within: String,
    /// How many drawings or formulas are open: in them other rules hold.
    drawings: usize,
    hear: &'h mut dyn FnMut(Piece<'_>),
}

impl Callback<Infallible, usize> for Listener<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        let span = span.start + self.offset..span.end + self.offset;
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag.begin(name, span),
            CallbackEvent::AttributeName { name } => self.tag.attribute(name, span),
            CallbackEvent::AttributeValue { value } => self.tag.value(value, span.end),
            CallbackEvent::CloseStartTag { self_closing } => {
                self.tag.span.end = span.end;
                self.opened(self_closing);
            }
            CallbackEvent::EndTag { name } => {
                self.within.clear();
                if is_drawing(name) {
                    self.drawings = self.drawings.saturating_sub(1);
                }
            }
            CallbackEvent::String { value } if !self.within.is_empty() => {
                self.raw(&String::from_utf8_lossy(value), span.start);
            }
            _ => {}
        }
        None
    }
}

impl Listener<'_> {
    fn opened(&mut self, self_closing: bool) {
        (self.hear)(Piece::Tag(&self.tag));
        self.within.clear();
        if RAW.contains(&self.tag.name.as_str()) {
            self.within.push_str(&self.tag.name);
        }
        if is_drawing(self.tag.name.as_bytes()) && !self_closing {
            self.drawings += 1;
        }
    }

    fn raw(&mut self, text: &str, start: usize) {
        (self.hear)(Piece::Raw {
            within: &self.within,
            text,
            start,
        });
        let also_html = self.drawings > 0 || self.within == "noscript";
        if also_html && text.contains('<') && self.depth < DEEPEST {
            read_at(text, start, self.depth + 1, self.hear);
        }
    }
}

fn is_drawing(name: &[u8]) -> bool {
    name == b"svg" || name == b"math"
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every piece in one line.
    fn pieces(page: &str) -> Vec<String> {
        let mut found = Vec::new();
        read(page, &mut |piece| match piece {
            Piece::Tag(tag) => {
                let text = page.get(tag.span.clone()).unwrap();
                assert!(text.starts_with('<') && text.ends_with('>'), "{text}");
                let mut line = vec![tag.name.clone()];
                for one in tag.attributes() {
                    line.push(format!("{}={}", one.name, one.value));
                    assert!(
                        page.get(one.span.clone())
                            .unwrap()
                            .to_lowercase()
                            .starts_with(&one.name)
                    );
                }
                found.push(line.join(" "));
            }
            Piece::Raw { within, text, .. } => found.push(format!("{within}: {text}")),
        });
        found
    }

    #[test]
    fn tags_are_read_as_a_browser_reads_them() {
        let page = "<!-- <b> --><P Class='a > b' hidden x=>One<br/><a href=/x?a&amp;b>t</a><script>if (a<b) {}</script>";
        assert_eq!(
            pieces(page),
            [
                "p class=a > b hidden= x=",
                "br",
                "a href=/x?a&b",
                "script",
                "script: if (a<b) {}"
            ]
        );
        assert_eq!(pieces("<img/src=x/onerror=y>"), ["img src=x/onerror=y"]);
        assert_eq!(
            pieces("<a title=\"<i>\" href='&#106;ava&Tab;script:x'>"),
            ["a title=<i> href=java\tscript:x"]
        );
    }

    #[test]
    fn what_only_some_browsers_read_as_html_is_read_too() {
        let page =
            "<noscript><img src=x></noscript><svg><title><i a=b></title><style><u></style></svg>";
        assert_eq!(
            pieces(page),
            [
                "noscript",
                "noscript: <img src=x>",
                "img src=x",
                "svg",
                "title",
                "title: <i a=b>",
                "i a=b",
                "style",
                "style: <u>",
                "u"
            ]
        );
        assert_eq!(pieces("<title><i></title>"), ["title", "title: <i>"]);
    }
}
