//! What is written is read again as the same values.

use proptest::prelude::*;
use schemars::JsonSchema;
use serde::Deserialize;

use super::yaml::{Map, Yaml};
use crate::model::{Line, Prose, TimeOfDay};
use crate::source::{Field, Many, read};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Raw {
    line: Field<Line>,
    prose: Field<Prose>,
    many: Many<Line>,
    time: Field<TimeOfDay>,
    inner: Option<Inner>,
    items: Vec<Inner>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Inner {
    line: Field<Line>,
    prose: Field<Prose>,
    many: Many<Line>,
}

/// Reads a text and gives back the lines, the texts and the lists in it, in order.
fn back(yaml: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let checked = read::<Raw>(yaml, &"x.yaml".into(), 0);
    assert!(
        checked.problems.is_empty(),
        "{yaml}\n{:?}",
        checked.problems
    );
    let raw = checked.value.value.unwrap();
    let inner = raw.inner.into_iter().chain(raw.items);
    let (mut lines, mut texts, mut lists) = (Vec::new(), Vec::new(), Vec::new());
    let parts = inner.map(|inner| (inner.line, inner.prose, inner.many));
    for (line, prose, many) in std::iter::once((raw.line, raw.prose, raw.many)).chain(parts) {
        lines.extend(line.map(|line| line.0.unwrap().to_string()));
        texts.extend(prose.map(|prose| prose.0.unwrap().to_string()));
        lists.extend(
            many.items
                .into_iter()
                .map(|line| line.0.unwrap().to_string()),
        );
    }
    (lines, texts, lists)
}

fn inner(line: &Line, prose: &Prose, many: &[Line]) -> Map {
    let mut map = Map::default();
    map.text("line", Some(line))
        .prose("prose", Some(prose))
        .list("many", many);
    map
}

fn whole(line: &Line, prose: &Prose, many: &[Line]) -> String {
    let mut map = inner(line, prose, many);
    map.put("time", Yaml::Quoted("07:05".to_owned()))
        .map("inner", inner(line, prose, many))
        .put(
            "items",
            Yaml::Items(vec![inner(line, prose, many), inner(line, prose, many)]),
        );
    map.render()
}

fn comes_back(line: &str, prose: &str) {
    let (Ok(line), Ok(prose)) = (line.parse::<Line>(), prose.parse::<Prose>()) else {
        return;
    };
    if line.as_str() == crate::source::FILL_IN || prose.trim() == crate::source::FILL_IN {
        return;
    }
    let yaml = whole(&line, &prose, &[line.clone(), line.clone()]);
    let (lines, texts, lists) = back(&yaml);
    assert_eq!(lines, vec![line.to_string(); 4], "{yaml}");
    assert_eq!(texts, vec![prose.to_string(); 4], "{yaml}");
    assert_eq!(lists, vec![line.to_string(); 8], "{yaml}");
}

#[test]
fn whatever_means_something_in_yaml_comes_back_as_text() {
    for text in [
        "no",
        "~",
        "null",
        "19:00",
        "0123",
        "1e5",
        "0x1F",
        "2026-11-25",
        "- a",
        "@x",
        "# a",
        "a # b",
        "a: b",
        "a:",
        "key: {x",
        "[[[[",
        "}",
        "]]]",
        "*a",
        "&a b",
        "!!str x",
        "%YAML 1.2",
        "`a`",
        "'a",
        "\"a\"",
        "a\"b",
        "a\\b",
        "|",
        ">-",
        "---",
        "...",
        "? x",
        "<<",
        "=",
        "a, b",
        "a,b",
        "{a: b}",
        "\u{FEFF}a",
        "a\u{2028}b",
        "a\u{85}b",
        "日本語: 本",
        "👩\u{200D}👧",
        "a  b",
        "-",
        "--- x",
        "true",
        ".inf",
        "+1",
        "\u{A0}a",
    ] {
        comes_back(text, text);
        comes_back("x", &format!("{text}\n{text}"));
        comes_back("x", &format!("a\n\n  {text}\n\t{text}\n"));
        comes_back("x", &format!("{}{text} {text}  {text}", "word ".repeat(40)));
    }
}

#[test]
fn a_long_line_is_folded_and_several_lines_stand_as_they_are() {
    let long = "word ".repeat(40);
    let mut map = Map::default();
    map.prose("prose", Some(long.trim()));
    let text = map.render();
    assert!(text.starts_with("prose: >-\n  word word"), "{text}");
    assert!(text.lines().all(|line| line.len() <= 110), "{text}");
    let mut map = Map::default();
    map.prose("prose", Some("one\n\n  two"));
    assert_eq!(map.render(), "prose: |-\n  one\n\n    two\n");
}

proptest! {
    #[test]
    fn any_text_comes_back(line in any::<String>(), prose in any::<String>()) {
        comes_back(&line, &prose);
    }

    #[test]
    fn any_text_of_signs_comes_back(line in r#"[-#:,\[\]{}&*!|>'"%@`\\ a0~?.=]{1,24}"#, prose in r#"[-#:,\[\]{}&*!|>'"%@`\\ a0\n\t?]{1,200}"#) {
        comes_back(&line, &prose);
    }
}
