//! Golden sites: what `tests/sites/NAME/content` is built into stands in `tests/sites/NAME/expected`.
//!
//! Of the tiny site every file is compared, of the directory `<main>` of its pages, and its calendars.
//! `SNAPSHOTS=overwrite` writes what was built; whoever does that reads the difference.

use std::collections::{BTreeMap, BTreeSet};

use snapbox::{Assert, Data};

use crate::site_test::{SiteTest, repository, slashes, walk};

#[test]
fn the_tiny_site_is_built_as_expected_to_the_last_byte() {
    let built = SiteTest::folder("tests/sites/tiny").build_well();
    let files = built.files.iter().map(|(file, bytes)| {
        let text = std::str::from_utf8(bytes).unwrap();
        (unmarked(file), unmarked(text))
    });
    // The files of the theme are kept once, where they come from; and one digest over all files tells nobody what changed.
    let files =
        files.filter(|(file, _)| !file.starts_with("theme/") && file != guidepost::plan::SEAL);
    compare("tiny", files);
}

#[test]
fn the_pages_of_the_directory_say_what_is_expected() {
    let built = SiteTest::folder("tests/sites/directory").build_well();
    let pages = built.pages();
    let pages = pages.map(|(file, text)| (file.to_owned(), main(text)));
    let calendars = built.files.iter();
    let calendars = calendars.filter(|(file, _)| file.ends_with(".ics"));
    let calendars = calendars.map(|(file, bytes)| {
        let text = std::str::from_utf8(bytes).unwrap();
        (file.clone(), text.to_owned())
    });
    compare("directory", pages.chain(calendars));
}

#[test]
fn files_of_the_theme_are_published_byte_for_byte_under_names_that_change_with_them() {
    let built = SiteTest::new().build_well();
    let tokens = std::fs::read(repository("themes/base/assets/tokens.css")).unwrap();
    for path in walk(&repository("themes/base/assets")) {
        let mut bytes = std::fs::read(&path).unwrap();
        if path.ends_with("tokens.css") {
            continue;
        }
        if path.ends_with("style.css") {
            bytes = [&*tokens, &*bytes].concat();
        }
        let stem = path.file_stem().unwrap().to_str().unwrap();
        // Scripts import each other by name, so it is their folder that is named after them.
        let module = path.parent().unwrap().ends_with("scripts");
        let script = path.extension().is_some_and(|ending| ending == "js");
        let found = built.files.iter().find(|(file, _)| {
            if script && !module {
                // It answers for all that stands below it.
                **file == format!("{stem}.js")
            } else if module {
                file.starts_with("theme/scripts.") && file.ends_with(&format!("/{stem}.js"))
            } else {
                file.starts_with(&format!("theme/{stem}.")) && file.split('.').count() == 3
            }
        });
        let (file, published) = found.expect("each file of the theme is published");
        // Scripts lose their comments; the browser's tests compare what is left.
        if script {
            assert!(
                !published.is_empty() && published.len() < bytes.len(),
                "{file}"
            );
        } else {
            assert!(**published == bytes, "{file}");
        }
    }
}

/// Compares files with those below `expected/`; neither may have one that the other lacks.
fn compare(name: &str, built: impl Iterator<Item = (String, String)>) {
    let folder = repository(&format!("tests/sites/{name}/expected"));
    let built: BTreeMap<String, String> = built.collect();
    let bless = std::env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite");
    let expected: BTreeSet<String> = walk(&folder)
        .iter()
        .map(|path| slashes(path.strip_prefix(&folder).unwrap()))
        .collect();
    let mut wrong: Vec<String> = Vec::new();
    for (file, text) in &built {
        let path = folder.join(file);
        if bless {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, text).unwrap();
            continue;
        }
        if !expected.contains(file) {
            wrong.push(format!("{file}: was built, and nobody expects it"));
            continue;
        }
        let kept = Data::text(std::fs::read_to_string(&path).unwrap()).raw();
        let compared = Assert::new().try_eq(Some(file), Data::text(text.as_str()).raw(), kept);
        wrong.extend(compared.err().map(|error| error.to_string()));
    }
    for file in expected.iter().filter(|file| !built.contains_key(*file)) {
        if bless {
            std::fs::remove_file(folder.join(file)).unwrap();
        } else {
            wrong.push(format!("{file}: is expected, and was not built"));
        }
    }
    assert!(
        wrong.is_empty(),
        "tests/sites/{name}/expected:\n{}",
        wrong.join("\n")
    );
}

/// A text without the digits that stand for the bytes of a style sheet, a picture or the scripts.
fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("theme/") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let end = after.find(['"', '\'', ' ', ')']).unwrap_or(after.len());
        let (name, after) = after.split_at(end);
        let parts: Vec<String> = name.split('.').map(without_mark).collect();
        out.push_str(&parts.join("."));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What stands after a dot of a file's name, without the eight digits that it may begin with.
fn without_mark(part: &str) -> String {
    let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
    match part.split_at(digits) {
        (mark, rest) if mark.len() == 8 && (rest.is_empty() || rest.starts_with('/')) => {
            format!("[..]{rest}")
        }
        _ => part.to_owned(),
    }
}

/// What a page says itself: its `<main>`.
fn main(page: &str) -> String {
    let start = page.find("<main").expect("every page has a main part");
    let end = page.find("</main>").expect("the main part ends");
    let text = page.get(start..end).unwrap();
    format!("{text}</main>\n")
}
