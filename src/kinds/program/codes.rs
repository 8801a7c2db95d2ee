//! A program's own codes: what each means, and which of them is written.

use crate::model::{AccessFact, Lang, Line, Slug};

/// What the codes of a program mean, in the order of its file.
///
/// The order counts: where several codes mean the same, the first of them is the one that goes out.
/// The codes of a site's own file stand before those that are built in, so a site can choose.
#[derive(Debug, Clone, Default)]
pub struct Codes(Vec<(Box<str>, CodeMeaning)>);

/// What one code means in this program.
#[derive(Debug, Clone)]
pub struct CodeMeaning {
    /// The program's own name for it.
    pub label: Option<Line>,
    /// Other names for it that stand in feeds and spreadsheets.
    pub also_called: Vec<Line>,
    /// What it says in the words that all programs share.
    pub shared: Option<Shared>,
}

/// What a code says in the words that all programs share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shared {
    /// A tag.
    Tag(Slug),
    /// A language.
    Language(Lang),
    /// An access fact that is claimed.
    Access(AccessFact),
}

impl Codes {
    /// What a code means, spelled as in the file.
    pub fn get(&self, code: &str) -> Option<&CodeMeaning> {
        let found = self.0.iter().find(|(known, _)| **known == *code);
        found.map(|(_, meaning)| meaning)
    }

    /// The codes with what they mean, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &CodeMeaning)> {
        self.0.iter().map(|(code, meaning)| (&**code, meaning))
    }

    /// The code that is written for a tag, a language or an access fact: the first that means it.
    pub fn first(&self, meant: &Shared) -> Option<&str> {
        let found = self
            .iter()
            .find(|(_, meaning)| meaning.shared.as_ref() == Some(meant));
        found.map(|(code, _)| code)
    }

    /// These codes in their order, then those of `below` that are not among them.
    #[must_use]
    pub(super) fn over(self, below: &Self) -> Self {
        let mut all = self.0;
        for (code, meaning) in &below.0 {
            if all.iter().all(|(own, _)| own != code) {
                all.push((code.clone(), meaning.clone()));
            }
        }
        Self(all)
    }
}

/// In the order in which they come.
impl FromIterator<(Box<str>, CodeMeaning)> for Codes {
    fn from_iter<I: IntoIterator<Item = (Box<str>, CodeMeaning)>>(codes: I) -> Self {
        Self(codes.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(written: &[(&str, &str)]) -> Codes {
        let meaning = |tag: &str| CodeMeaning {
            label: None,
            also_called: Vec::new(),
            shared: Some(Shared::Tag(tag.parse().unwrap())),
        };
        let all = written.iter();
        all.map(|(code, tag)| ((*code).into(), meaning(tag)))
            .collect()
    }

    #[test]
    fn the_codes_of_a_site_come_first_and_choose_what_is_written() {
        let below = codes(&[("LGBTQ", "lgbtq"), ("W", "women"), ("B", "big-book")]);
        let own = codes(&[("Q", "lgbtq"), ("B", "book-study")]);
        let all = own.over(&below);
        let order: Vec<&str> = all.iter().map(|(code, _)| code).collect();
        assert_eq!(order, ["Q", "B", "LGBTQ", "W"]);
        let first = |tag: &str| all.first(&Shared::Tag(tag.parse().unwrap()));
        assert_eq!(first("lgbtq"), Some("Q"));
        assert_eq!(first("book-study"), Some("B"));
        assert_eq!(first("big-book"), None);
        assert!(all.get("LGBTQ").is_some() && all.get("lgbtq").is_none());
    }
}
