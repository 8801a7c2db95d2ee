//! HTML taken out of a text.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::elements::{Element, element};
use super::link::Link;
use super::{Change, entities};

/// The text without its markup and with its entities decoded. What only looks like markup stays.
pub(super) fn strip<'t>(text: &'t str, changes: &mut BTreeSet<Change>) -> Cow<'t, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    let mut stripper = Stripper {
        rest: text,
        out: String::with_capacity(text.len()),
        link: None,
        changes,
        comment_ends: true,
    };
    stripper.run();
    Cow::Owned(stripper.out)
}

struct Stripper<'t, 'c> {
    /// What was not read yet.
    rest: &'t str,
    out: String,
    link: Option<Link>,
    changes: &'c mut BTreeSet<Change>,
    /// Whether `-->` may still be found; looked for in vain once, it is not looked for again.
    comment_ends: bool,
}

impl Stripper<'_, '_> {
    fn run(&mut self) {
        while let Some(at) = self.rest.find(['<', '&']) {
            self.copy(at);
            let read = if self.rest.starts_with('&') {
                self.entity()
            } else {
                self.tag()
            };
            if !read {
                self.copy(1);
            }
        }
        self.copy(self.rest.len());
        self.close_link();
    }

    /// Takes over the next `bytes` as they are.
    fn copy(&mut self, bytes: usize) {
        let (plain, rest) = self.rest.split_at_checked(bytes).unwrap_or_default();
        self.out.push_str(plain);
        self.rest = rest;
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Reads an entity; false if it is none.
    fn entity(&mut self) -> bool {
        let Some((c, bytes)) = entities::entity(self.rest) else {
            return false;
        };
        self.changes.insert(Change::Entities);
        self.out.push(c);
        self.skip(bytes);
        true
    }

    /// Reads a tag or a comment; false if it is none.
    fn tag(&mut self) -> bool {
        if self.rest.starts_with("<!--") && self.comment_ends {
            if let Some(end) = self.rest.find("-->") {
                self.changes.insert(Change::Markup);
                self.skip(end + 3);
                return true;
            }
            self.comment_ends = false;
        }
        // A tag ends at the first `>`, also within quotes: simple, and never reads on twice.
        let after = self.rest.get(1..).unwrap_or_default();
        let Some(length) = after.find(['<', '>']) else {
            return false;
        };
        let inner = after.get(..length).unwrap_or_default();
        if !after.get(length..).unwrap_or_default().starts_with('>') {
            return false;
        }
        let (ends, named) = match inner.strip_prefix('/') {
            Some(named) => (true, named),
            None => (false, inner),
        };
        let of_name = |c: char| c.is_ascii_alphanumeric() || c == ':' || c == '-';
        let name_length = named.find(|c| !of_name(c)).unwrap_or(named.len());
        let name = named.get(..name_length).unwrap_or_default();
        let after_name = named.get(name_length..).unwrap_or_default();
        let declaration = inner.starts_with(['!', '?']);
        let known = element(name).filter(|_| {
            name.starts_with(|c: char| c.is_ascii_alphabetic())
                && (after_name.is_empty()
                    || after_name.starts_with(|c: char| c == '/' || c.is_whitespace()))
        });
        if known.is_none() && !declaration {
            return false;
        }
        self.changes.insert(Change::Markup);
        self.skip(length + 2);
        if let Some(known) = known {
            self.apply(known, ends, inner);
        }
        true
    }

    /// What an element means for the plain text.
    fn apply(&mut self, element: Element, ends: bool, inner: &str) {
        match element {
            Element::Inline => {}
            Element::Link => {
                self.close_link();
                if !ends {
                    self.link = Link::new(inner, self.out.len());
                }
            }
            Element::Break => {
                self.out.push('\n');
                self.skip_line_end();
            }
            Element::Block => self.new_line(),
            Element::Paragraph => {
                self.new_line();
                self.out.push('\n');
            }
            Element::Item => {
                self.new_line();
                if !ends {
                    self.out.push_str("- ");
                }
            }
            Element::Cell => self.out.push(' '),
            Element::Code => {
                if !ends {
                    self.skip_code(inner);
                }
            }
        }
    }

    /// Begins a line, if something stands on this one.
    fn new_line(&mut self) {
        if !self.out.trim_end_matches([' ', '\t']).ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// The line break that editors put behind a `<br>` is not a second one.
    fn skip_line_end(&mut self) {
        let rest = self.rest.trim_start_matches([' ', '\t', '\r']);
        if let Some(rest) = rest.strip_prefix('\n') {
            self.rest = rest;
        }
    }

    /// Leaves out all up to the tag that ends a script or style sheet, or to the end.
    fn skip_code(&mut self, inner: &str) {
        let end = if inner.to_ascii_lowercase().starts_with("script") {
            "</script"
        } else {
            "</style"
        };
        let rest = self.rest.as_bytes();
        let at = rest
            .windows(end.len())
            .position(|part| part.eq_ignore_ascii_case(end.as_bytes()));
        self.skip(at.unwrap_or(rest.len()));
    }

    fn close_link(&mut self) {
        if let Some(link) = self.link.take() {
            link.close(&mut self.out);
        }
    }
}
