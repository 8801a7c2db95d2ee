//! In another language an entry is the same but for its words: nothing is lost on the way, and no fact is taken for words.

use guidepost::config::Tags;
use guidepost::kinds::{Defaults, discover};
use guidepost::model::Lang;
use guidepost::source::{SourceFile, SourceTree};

use crate::site_test::{SiteTest, repository, slashes, walk};

/// What an entry or a tag is, as the compiler prints it, without marks.
fn plain(debug: &str, lang: &Lang) -> String {
    let mut plain = debug.to_owned();
    for mark in ["\\u{fdd0}en\\u{fdd1}", "\\u{fdd2}"] {
        plain = plain.replace(mark, "");
    }
    plain.replace(&format!("lang: Lang(\"{lang}\")"), "lang: Lang(\"en\")")
}

#[test]
fn an_entry_without_translation_is_its_original_with_marks() {
    let german: Lang = "de".parse().unwrap();
    let languages = [Lang::en(), german.clone()];
    let (country, zone) = ("US".parse().unwrap(), "America/Chicago".parse().unwrap());
    let defaults = Defaults::of(country, &zone, &languages);
    let mut compared = 0;
    for folder in [
        "content",
        "tests/sites/states/content",
        "tests/sites/directory/content",
    ] {
        let root = repository(folder);
        let mut files = std::collections::BTreeMap::new();
        for path in walk(&root) {
            let name = slashes(path.strip_prefix(&root).unwrap());
            if !name.starts_with("assets/") && !name.contains(".es.") {
                files.insert(format!("content/{name}"), std::fs::read(&path).unwrap());
            }
        }
        let tree = SourceTree::new(
            files
                .iter()
                .map(|(path, bytes)| SourceFile {
                    path: path.as_str().into(),
                    len: bytes.len() as u64,
                    modified: None,
                })
                .collect(),
        );
        for draft in discover(&tree, &languages).value {
            let parsed = draft.parse(&files, &defaults).unwrap().value;
            let (own, other): (Vec<_>, Vec<_>) = parsed
                .entries
                .iter()
                .partition(|entry| entry.head().lang == Lang::en());
            if !draft.kind.is_structured() {
                assert!(other.is_empty(), "{}", draft.file);
                continue;
            }
            assert_eq!(own.len(), other.len(), "{}", draft.file);
            for (own, other) in own.iter().zip(other) {
                let (own, other) = (format!("{own:?}"), format!("{other:?}"));
                assert!(
                    other.contains("\\u{fdd0}en"),
                    "{}: nothing is marked",
                    draft.file
                );
                assert_eq!(plain(&other, &german), own, "{}", draft.file);
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "only {compared} entries were compared");
}

#[test]
fn tags_without_translation_are_the_same_with_marks() {
    let german: Lang = "de".parse().unwrap();
    let (own, other) = (
        Tags::load(None, &Lang::en()),
        Tags::translated(None, None, &german),
    );
    assert!(other.problems.is_empty());
    for (own, other) in own.value.iter().zip(other.value.iter()) {
        assert_eq!(plain(&format!("{other:?}"), &german), format!("{own:?}"));
    }
}

#[test]
fn the_words_of_the_built_in_tags_are_spanish_in_spanish() {
    let tags = Tags::translated(None, None, &"es".parse().unwrap());
    assert!(tags.problems.is_empty(), "{:?}", tags.problems);
    assert!(!format!("{:?}", tags.value).contains("fdd0"));
}

#[test]
fn the_example_site_says_everything_in_spanish() {
    let built = SiteTest::folder("").build_well();
    let mut english = Vec::new();
    for (file, page) in built.pages().filter(|(file, _)| file.starts_with("es/")) {
        // Names stay what they are; texts do not.
        for (at, _) in page.match_indices("<div lang=\"en\" dir=\"ltr\">") {
            english.push(format!("{file}: {:.80}", page.get(at..).unwrap()));
        }
    }
    assert!(english.is_empty(), "{english:#?}");
}
