//! The attempts: `tests/injection/attempts.jsonl`, one a line.

use serde::Deserialize;

use super::fields::NUMBER;
use crate::site_test::repository;

/// Something that somebody could write into a field in order to break out of it.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Attempt {
    /// A short name.
    pub(super) name: String,
    /// What is written into the field.
    pub(super) payload: String,
    /// Why it might break out.
    why: String,
}

impl Attempt {
    /// None at all: a text that says in which field it stands.
    pub(super) fn counted() -> Self {
        Self {
            name: "counted".to_owned(),
            payload: format!("field-{NUMBER}"),
            why: String::new(),
        }
    }
}

/// All of them.
pub(super) fn attempts() -> Vec<Attempt> {
    let text = std::fs::read_to_string(repository("tests/injection/attempts.jsonl")).unwrap();
    let line =
        |line: &str| serde_json::from_str(line).unwrap_or_else(|why| panic!("{line}: {why}"));
    text.lines().map(line).collect()
}

/// What nobody could object to; the first is every form that Markdown has, so that its elements are known.
pub(super) fn harmless() -> Vec<Attempt> {
    let payload = "# One\n\n## Two\n\nplain *words* **strong** ~~old~~ `code` [link](https://ok.example/ \"title\") \
        <https://ok.example/> <a@ok.example> [call](tel:988)\\\nline  \nline\n\n> said\n\n- one\n- [ ] two\n\n3. three\n\n\
        ```text\ncode\n```\n\n    more code\n\n---\n\n| a | b |\n|:-|-:|\n| c | d |\n\n### Three\n\n#### Four\n\n##### Five\n\n\
        ###### Six\n";
    // What fields take that want something of their own.
    let others = [
        "es",
        "word",
        "988",
        "https://ok.example/",
        "a@ok.example",
        "2026-12-24",
        "24/7",
        "10:00",
        "US",
        "@name",
        "$name",
    ];
    let all = [payload].into_iter().chain(others).enumerate();
    let attempt = |(number, payload): (usize, &str)| Attempt {
        name: format!("harmless-{number}"),
        payload: payload.to_owned(),
        why: String::new(),
    };
    all.map(attempt).collect()
}

#[test]
fn every_attempt_differs_from_the_others_and_says_why() {
    let all = attempts();
    assert!(all.len() >= 150, "only {} attempts", all.len());
    let unique = |text: fn(&Attempt) -> &str| {
        all.iter()
            .map(text)
            .collect::<std::collections::BTreeSet<_>>()
            .len()
    };
    assert_eq!(unique(|one| &one.name), all.len());
    assert_eq!(unique(|one| &one.payload), all.len());
    assert!(all.iter().all(
        |one| one.why.len() > 5 && one.name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    ));
}
