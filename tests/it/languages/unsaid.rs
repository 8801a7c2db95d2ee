//! The list of what is not translated yet.

use guidepost::diag::{Level, Spot};
use guidepost::pipeline::{Project, untranslated};
use guidepost::source::{SourceFile, SourceTree};

use super::bilingual;
use crate::site_test::SiteTest;

/// Where something is not said: the file, and the field or `text`.
fn listed(site: &SiteTest) -> Vec<(String, String)> {
    let (files, options) = site.parts();
    let file = |(path, bytes): (&String, &Vec<u8>)| SourceFile {
        path: path.as_str().into(),
        len: bytes.len() as u64,
        modified: None,
    };
    let tree = SourceTree::new(files.iter().map(file).collect());
    let project = Project {
        tree: &tree,
        reader: files,
    };
    let found = untranslated(project, options).unwrap();
    let place = |spot: &Spot| match spot {
        Spot::Value(path) => path.clone(),
        Spot::Key(path) => format!("{path} (key)"),
        Spot::Span(_) => "text".to_owned(),
        Spot::File => "whole".to_owned(),
    };
    assert!(found.iter().all(|one| one.level == Level::Note));
    found
        .iter()
        .map(|one| (one.file.to_string(), place(&one.spot)))
        .collect()
}

#[test]
fn what_is_not_translated_is_listed_where_it_stands() {
    let found = listed(&bilingual());
    let expected = [
        ("content/articles/second.md", "whole"),
        ("content/groups/lights.md", "/cost"),
        ("content/groups/lights.md", "/meetings/0/notes"),
        ("content/groups/luz.yaml", "whole"),
    ];
    let expected = expected.map(|(file, place)| (file.to_owned(), place.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn a_language_that_the_program_does_not_speak_wants_its_words() {
    let site = SiteTest::new().adding("content/site.yaml", "languages: [en, pl]\n");
    let found = listed(&site);
    let settings = ("content/site.yaml".to_owned(), "whole".to_owned());
    // The words of the interface, and those of the site.
    assert_eq!(found, [settings.clone(), settings]);
}

#[test]
fn the_example_site_has_nothing_left_to_translate() {
    assert_eq!(listed(&SiteTest::folder("")), []);
}
