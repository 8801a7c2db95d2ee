//! The codes of problems, and what is built in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use guidepost::check::all_codes;
use guidepost::config::Tags;
use guidepost::diag::Checked;
use guidepost::kinds::{Program, program};
use guidepost::model::{Lang, Slug};

use crate::site_test::{repository, walk};

#[test]
fn every_code_has_a_name_of_its_own_and_a_story() {
    let codes = all_codes();
    let names: BTreeSet<&str> = codes.iter().map(|code| code.name).collect();
    assert_eq!(names.len(), codes.len(), "two codes have the same name");
    for code in codes {
        let name = code.name;
        assert!(
            !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
            "{name}"
        );
        assert!(code.docs.len() > 40, "{name} has no story");
        assert!(code.docs.ends_with(['.', '"']), "{name}: {}", code.docs);
    }
}

#[test]
fn every_code_that_is_written_down_can_be_explained() {
    let known: BTreeSet<&str> = all_codes().iter().map(|code| code.name).collect();
    let mut written = 0;
    for folder in ["src/diag/codes", "src/check/rules"] {
        for path in walk(&repository(folder)) {
            let text = std::fs::read_to_string(&path).unwrap();
            for part in text
                .split("static ")
                .skip(1)
                .filter(|part| part.contains(": Code ="))
            {
                let name = part.split('"').nth(1).unwrap();
                assert!(known.contains(name), "`{name}` is not in `all_codes`");
                written += 1;
            }
        }
    }
    assert_eq!(written, known.len(), "a code stands somewhere else");
}

/// The built-in programs in English.
fn programs() -> Checked<BTreeMap<Slug, Arc<Program>>> {
    let (country, zone) = ("US".parse().unwrap(), "America/Chicago".parse().unwrap());
    program::built_in(country, &zone, &Lang::en())
}

#[test]
fn built_in_programs_and_tags_have_no_mistakes() {
    let programs = programs();
    assert!(programs.problems.is_empty(), "{:#?}", programs.problems);
    let files = walk(&repository("src/built_in/programs")).into_iter();
    let originals = files.filter(|path| !path.file_stem().unwrap().to_string_lossy().contains('.'));
    assert_eq!(programs.value.len(), originals.count());
    let tags = Tags::load(None, &Lang::en());
    assert!(tags.problems.is_empty(), "{:#?}", tags.problems);
    assert!(tags.value.iter().count() > 20);
}

#[test]
fn codes_of_built_in_programs_mean_tags_that_exist() {
    let programs = programs();
    let tags = Tags::load(None, &Lang::en()).value;
    let mut meanings = 0;
    for (slug, program) in &programs.value {
        for (code, meaning) in program.codes.iter() {
            if let Some(program::Shared::Tag(tag)) = &meaning.shared {
                assert!(
                    tags.get(tag.as_str()).is_some(),
                    "{slug}: {code} means `{tag}`"
                );
                meanings += 1;
            }
        }
    }
    assert!(meanings > 50);
}

#[test]
fn every_code_stands_in_a_literate_test() {
    let mut all = String::new();
    for path in walk(&repository("tests/check")) {
        all += &std::fs::read_to_string(&path).unwrap();
    }
    // What these are about does not fit into a line of a small file.
    let elsewhere = [
        "encoding",
        "limit",
        "duplicate-field",
        "template",
        "messages",
        "heavy-file",
        "people-in-picture",
        "untranslated",
    ];
    // What finished files are judged by is shown where they are, and so is what a host does to them.
    for path in walk(&repository("tests/it/audit")) {
        let text = std::fs::read_to_string(&path).unwrap();
        all += &text.replace("\"privacy-", "[privacy-").replace("\",", "]");
    }
    for path in walk(&repository("tests/it/live")) {
        all += &std::fs::read_to_string(&path).unwrap();
    }
    // Files of content have nothing to do with those of feeds.
    let of_feeds = |code: &&guidepost::diag::Code| {
        let conversion = !code.adjustable && code.level == guidepost::diag::Level::Warn;
        conversion || code.name.starts_with("feed-") || code.name.starts_with("import-")
    };
    for code in all_codes().into_iter().filter(|code| !of_feeds(code)) {
        let shown = all.contains(&format!("[{}]", code.name));
        assert!(
            shown != elsewhere.contains(&code.name),
            "`{}` is not shown where it should be",
            code.name
        );
    }
}
