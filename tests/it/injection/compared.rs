//! Comparing a site of attempts with a harmless one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use super::attempts::{Attempt, attempts, harmless};
use super::judge::{Parts, WRONG, parts};

/// Finished files by path.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// What harmless files of each sort are made of; pages are told apart by their template.
#[derive(Debug, Default, Clone)]
pub(super) struct Known(BTreeMap<String, Parts>);

impl Known {
    /// Of the files of a site.
    pub(super) fn of(files: &Files) -> Self {
        let mut known = Self::default();
        known.add(files);
        known
    }

    /// Adds what the files of another site are made of.
    pub(super) fn add(&mut self, files: &Files) {
        for (sort, parts) in made_of(files) {
            let wrong = parts.iter().find(|part| part.starts_with(WRONG));
            assert_eq!(wrong, None, "{sort} of a harmless site");
            self.insert(&sort, parts);
        }
    }

    /// Adds parts of one sort.
    pub(super) fn insert(&mut self, sort: &str, parts: impl IntoIterator<Item = String>) {
        self.0.entry(sort.to_owned()).or_default().extend(parts);
    }
}

/// The names of all attempts, and so of entries and tags.
static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let all = attempts().into_iter().chain(harmless());
    all.map(|one| one.name).collect()
});

/// What the files of each sort are made of.
fn made_of(files: &Files) -> BTreeMap<String, Parts> {
    let names = &*NAMES;
    let each: Vec<(String, Parts)> = files
        .par_iter()
        .map(|(file, bytes)| (sort(file, bytes), renamed(parts(file, bytes), names)))
        .collect();
    let mut made: BTreeMap<String, Parts> = BTreeMap::new();
    for (sort, parts) in each {
        made.entry(sort).or_default().extend(parts);
    }
    made
}

/// The sort of a file: its ending, and the template of a page.
fn sort(file: &str, bytes: &[u8]) -> String {
    let ending = file.rsplit('.').next().unwrap();
    if ending != "html" {
        return ending.to_owned();
    }
    let page = String::from_utf8_lossy(bytes);
    let template = page.split("<body class=\"is-").nth(1);
    let template = template.and_then(|rest| rest.split('"').next());
    template.map_or(ending.to_owned(), |name| format!("{name}.html"))
}

/// Fields of data may be named after entries, whose names come from the names of files.
fn renamed(parts: Parts, names: &BTreeSet<String>) -> Parts {
    let name = |word: &str| {
        if names.contains(word) {
            "(name)".to_owned()
        } else {
            word.to_owned()
        }
    };
    let of_all = |part: String| {
        if part.starts_with('/') {
            part.split('/').map(name).collect::<Vec<_>>().join("/")
        } else {
            part
        }
    };
    parts.into_iter().map(of_all).collect()
}

/// Asserts that a site with these attempts has nothing in it that the harmless one lacks, and no attempt as it came.
pub(super) fn assert_no_more(evil: &Files, known: &Known, some: &[Attempt]) {
    let mut more: Vec<String> = bare(evil, some).into_iter().take(5).collect();
    for (sort, parts) in made_of(evil) {
        let known = known.0.get(&sort);
        let known = known.unwrap_or_else(|| panic!("there is no harmless {sort}"));
        // A few of each sort: one fault does not hide another.
        let new = parts.difference(known).take(5);
        more.extend(new.map(|part| format!("{sort}: {part}")));
    }
    assert!(more.is_empty(), "{more:#?}");
}

/// Lines of attempts that stand in pages or XML as they came, although there is an element in them.
fn bare(files: &Files, some: &[Attempt]) -> Vec<String> {
    let lines = some.iter().flat_map(|one| one.payload.lines());
    let told =
        |line: &&str| line.contains('<') && (line.contains("canary") || line.contains("evil"));
    let lines: Vec<&str> = lines.filter(told).collect();
    let search = AhoCorasick::new(&lines).unwrap();
    let read = |file: &str| {
        [".html", ".xml", ".svg"]
            .iter()
            .any(|ending| file.ends_with(ending))
    };
    files
        .par_iter()
        .filter(|(file, _)| read(file))
        .filter_map(|(file, bytes)| {
            let found = search.find(bytes)?;
            let line = lines[found.pattern().as_usize()];
            Some(format!("{file} has this as it came: {line}"))
        })
        .collect()
}

#[test]
fn an_attempt_that_stands_as_it_came_is_found() {
    let files = |text: &str| Files::from([("a.html".to_owned(), text.as_bytes().to_vec())]);
    let all = attempts();
    assert_eq!(
        bare(&files("<p>&lt;script&gt;canary(1)&lt;/script&gt;"), &all).len(),
        0
    );
    assert_eq!(bare(&files("<p><script>canary(1)</script>"), &all).len(), 1);
}

#[test]
#[should_panic(expected = "page.html: <b>")]
fn an_element_more_is_found() {
    let page = |more: &str| format!("<body class=\"is-page\"><p>{more}").into_bytes();
    let files = |more: &str| Files::from([("a.html".to_owned(), page(more))]);
    assert_no_more(&files("<b>"), &Known::of(&files("")), &[]);
}
