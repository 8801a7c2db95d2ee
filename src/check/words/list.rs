//! The list of a language: words, what to write instead, and why.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use schemars::JsonSchema;
use serde::Deserialize;

use super::matcher::Matcher;
use crate::config::{Avoided, OwnWords};
use crate::model::{Lang, Name};
use crate::source::read;

/// The words of a language that are built in; none if there are none.
pub(super) fn of(lang: &Lang) -> Option<&'static Matcher> {
    static ENGLISH: LazyLock<Matcher> = LazyLock::new(|| built_in(include_str!("en.yaml")));
    static SPANISH: LazyLock<Matcher> = LazyLock::new(|| built_in(include_str!("es.yaml")));
    match lang.as_str().split('-').next() {
        Some("en") => Some(&ENGLISH),
        Some("es") => Some(&SPANISH),
        _ => None,
    }
}

/// What a site adds; none if it adds nothing.
pub(super) fn own(words: &OwnWords) -> Option<Matcher> {
    if words.avoid.is_empty() && words.names.is_empty() {
        return None;
    }
    let mut matcher = Matcher::builder();
    for avoided in &words.avoid {
        matcher.word(Word::from(avoided), &[&*avoided.word], &[""; 0]);
    }
    matcher.silent(words.names.iter().map(Name::as_str));
    Some(matcher.build())
}

/// Something not to say, and what to say instead.
#[derive(Debug, Clone)]
pub(in crate::check) struct Word {
    /// What to write instead, at least one.
    pub(in crate::check) instead: Vec<Box<str>>,
    /// A few words on why.
    pub(in crate::check) why: Option<Box<str>>,
    /// Whether there is only a better word.
    pub(in crate::check) prefer: bool,
    /// Whether twelve-step fellowships use it of themselves.
    pub(super) members: bool,
    /// Only where one of these stands in the same sentence, if there are any.
    pub(super) near: BTreeSet<Box<str>>,
}

impl From<&Avoided> for Word {
    fn from(avoided: &Avoided) -> Self {
        Self {
            instead: avoided
                .instead
                .iter()
                .map(|one| one.as_str().into())
                .collect(),
            why: avoided.why.as_ref().map(|why| why.as_str().into()),
            prefer: false,
            members: false,
            near: BTreeSet::new(),
        }
    }
}

/// A file of words.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawList {
    words: Vec<RawWord>,
    names: Vec<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawWord {
    words: Vec<String>,
    #[serde(rename = "use")]
    instead: Vec<String>,
    why: String,
    prefer: Option<String>,
    members: Option<String>,
    near: Vec<String>,
    unless: Vec<String>,
}

/// Reads a list that is built in; a test holds each of them to have no mistake.
fn built_in(text: &str) -> Matcher {
    let file: Arc<str> = "built-in/words.yaml".into();
    let list = read::<RawList>(text, &file, 0).value.value;
    let list = list.unwrap_or_default();
    let mut matcher = Matcher::builder();
    for raw in list.words {
        let word = Word {
            instead: raw.instead.into_iter().map(Into::into).collect(),
            why: Some(raw.why.into()),
            prefer: raw.prefer.is_some(),
            members: raw.members.is_some(),
            near: raw.near.into_iter().map(Into::into).collect(),
        };
        matcher.word(word, &raw.words, &raw.unless);
    }
    matcher.silent(&list.names);
    matcher.build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_that_are_built_in_have_no_mistake() {
        for text in [include_str!("en.yaml"), include_str!("es.yaml")] {
            let read = read::<RawList>(text, &"words.yaml".into(), 0);
            assert!(read.problems.is_empty(), "{:#?}", read.problems);
            let list = read.value.value.unwrap();
            assert!(list.words.len() > 10 && list.names.len() > 5);
            for word in list.words {
                let first = &word.words[0];
                assert!(
                    !word.instead.is_empty(),
                    "{first}: there is nothing to write instead"
                );
                assert!(!word.why.is_empty() && word.why.len() < 80, "{first}: why?");
                assert!(
                    word.near
                        .iter()
                        .all(|near| near.chars().all(char::is_lowercase)),
                    "{first}"
                );
            }
        }
    }
}
