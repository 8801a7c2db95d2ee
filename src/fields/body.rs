//! The Markdown of an entry.

use std::borrow::Cow;

use super::quiet::{Quiet, Sought};
use super::remembered::Remembered;
use crate::markdown::{Found, scan};
use crate::model::tongue;

/// The Markdown of an entry, with what was found out about it.
#[derive(Debug, Clone)]
pub struct Body {
    /// The text.
    pub text: Box<str>,
    /// The byte of the file at which it begins; `None` if it is a field of the YAML.
    pub offset: Option<u32>,
    /// What it is known not to hold.
    pub quiet: Quiet,
    found: Remembered<Found>,
}

impl Body {
    /// A text that begins at this byte of the file, or is a field of the YAML.
    pub fn new(text: &str, offset: Option<usize>) -> Self {
        Self {
            text: text.into(),
            // No file of text that is read has four gigabytes.
            offset: offset.and_then(|offset| u32::try_from(offset).ok()),
            quiet: Quiet::default(),
            found: Remembered::default(),
        }
    }

    /// Its links and headings. They are remembered if they may have to be looked at again: few texts have headings or lead to
    /// other entries.
    pub fn found(&self) -> Cow<'_, Found> {
        if let Some(found) = self.found.get() {
            return Cow::Borrowed(found);
        }
        let found = scan(&self.text);
        if found.is_plain() {
            return Cow::Owned(found);
        }
        Cow::Borrowed(self.found.or_make(|| Box::new(found)))
    }

    /// The ids of its headings, in order; words of other languages without their marks.
    pub fn headings(&self) -> Cow<'_, [String]> {
        if self.quiet.lacks(Sought::Parts) {
            return Cow::Borrowed(&[]);
        }
        let found = match tongue::unmarked(&self.text) {
            Cow::Borrowed(_) => self.found(),
            Cow::Owned(text) => Cow::Owned(scan(&text)),
        };
        if found.headings.is_empty() {
            self.quiet.note(Sought::Parts);
        }
        match found {
            Cow::Borrowed(found) => Cow::Borrowed(&found.headings),
            Cow::Owned(found) => Cow::Owned(found.headings),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(body: &Body) -> Vec<String> {
        body.headings().into_owned()
    }

    #[test]
    fn what_a_text_holds_is_the_same_when_it_is_asked_again() {
        let text =
            "## What to bring\n\nSee [the map](../pages/map.md) and [more](https://more.example/).";
        let body = Body::new(text, None);
        assert!(body.found.get().is_none());
        for _ in 0..2 {
            assert_eq!(*body.found(), scan(text));
            assert_eq!(headings(&body), ["what-to-bring"]);
        }
        let copy = body.clone();
        assert!(copy.found.get().is_none());
        assert!(body.found.get().is_some());
    }

    #[test]
    fn a_text_that_leads_only_elsewhere_takes_no_memory_for_its_links() {
        let body = Body::new("See [more](https://more.example/).", None);
        assert_eq!(body.found().links.len(), 1);
        assert!(body.found.get().is_none());
        assert!(headings(&body).is_empty());
        assert!(body.quiet.lacks(Sought::Parts));
    }

    #[test]
    fn headings_in_words_of_another_language_have_ids_without_marks() {
        let body = Body::new(&format!("## {}", tongue::mark("Qué traer", "es")), None);
        assert_eq!(headings(&body), scan("## Qué traer").headings);
    }
}
