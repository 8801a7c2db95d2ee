//! Every attempt to break out, in every field of every kind and of every feed: no format has one unescaped.

mod attempts;
mod feeds;
mod fields;
mod judge;
mod site;

use std::collections::{BTreeMap, BTreeSet};

use attempts::{Attempt, attempts, harmless};
use judge::parts;

use guidepost::pipeline::Kept;
use rayon::prelude::*;

use crate::site_test::{SiteTest, repository};

/// Finished files by path.
type Files = BTreeMap<String, Vec<u8>>;

/// What the files of each sort are made of; pages are told apart by their template.
fn made_of(files: &Files, names: &BTreeSet<String>) -> BTreeMap<String, BTreeSet<String>> {
    let mut made: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (sort, parts) in files
        .par_iter()
        .map(|file| made_of_one(file, names))
        .collect::<Vec<_>>()
    {
        made.entry(sort).or_default().extend(parts);
    }
    made
}

/// What one file is made of, and its sort.
fn made_of_one(
    (file, bytes): (&String, &Vec<u8>),
    names: &BTreeSet<String>,
) -> (String, BTreeSet<String>) {
    let ending = file.rsplit('.').next().unwrap().to_owned();
    let template = String::from_utf8_lossy(bytes);
    let template = template
        .split("<body class=\"is-")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let sort = template
        .filter(|_| ending == "html")
        .map_or(ending.clone(), |name| format!("{name}.html"));
    // Fields of data may be named after entries, whose names come from the names of files.
    let of_all = |part: String| {
        let words = part
            .split('/')
            .map(|word| if names.contains(word) { "(name)" } else { word });
        words.collect::<Vec<_>>().join("/")
    };
    (sort, parts(file, bytes).into_iter().map(of_all).collect())
}

/// Asserts that a site has nothing in it that the harmless one lacks.
fn assert_no_more(
    evil: &Files,
    known: &BTreeMap<String, BTreeSet<String>>,
    names: &BTreeSet<String>,
) {
    let mut more = Vec::new();
    for (sort, parts) in made_of(evil, names) {
        let known = known
            .get(&sort)
            .unwrap_or_else(|| panic!("there is no harmless {sort}"));
        more.extend(
            parts
                .difference(known)
                .map(|part| format!("{sort}: {part}")),
        );
    }
    assert!(more.is_empty(), "{more:#?}");
}

#[test]
fn no_attempt_in_any_field_of_content_adds_anything_to_any_file() {
    let (attempts, kept) = (attempts(), &mut Kept::default());
    let names: BTreeSet<String> = attempts
        .iter()
        .chain(&harmless())
        .map(|one| one.name.clone())
        .collect();
    let (good, tried) = site::site(&harmless(), kept);
    // Lists that go on, as those of the attempts do.
    let good = good.adding("content/site.yaml", "per_page: 4\n");
    assert!(tried.fields > 300, "{tried:?}");
    let (files, judged) = good.judged_files();
    let known = made_of(&files, &names);
    assert_eq!(judged, "");

    let (evil, tried) = site::site(&attempts, kept);
    let (files, judged) = evil.judged_files_again(kept);
    println!(
        "{} attempts in {} fields of which {} refused them, {} files",
        attempts.len(),
        tried.fields,
        tried.refused,
        files.len()
    );
    assert!(tried.refused * 2 < tried.fields, "{tried:?}");
    assert_no_more(&files, &known, &names);
    assert_eq!(judged, "");
}

#[test]
fn no_attempt_in_the_settings_of_a_site_adds_anything_to_any_file() {
    let none = BTreeSet::new();
    let (good, _) = site::settings(&harmless()[0], &mut Kept::default());
    let known = made_of(&good.judged_files().0, &none);
    // All of them have one theme, which is read once.
    let check = |kept: &mut Kept, attempt: &Attempt| {
        let (evil, tried) = site::settings(attempt, kept);
        assert!(tried.fields > 20, "{}: {tried:?}", attempt.name);
        let (files, judged) = evil.judged_files_again(kept);
        assert_no_more(&files, &known, &none);
        assert_eq!(judged, "", "{}", attempt.name);
    };
    attempts().par_chunks(64).for_each(|some| {
        let kept = &mut Kept::default();
        some.iter().for_each(|attempt| check(kept, attempt));
    });
}

/// Writes the site that the browser opens into the folder that `GUIDEPOST_INJECTION` names.
#[test]
#[ignore = "tests/run writes it for the browser"]
fn the_site_for_the_browser_is_written() {
    let folder =
        std::env::var_os("GUIDEPOST_INJECTION").expect("GUIDEPOST_INJECTION names a folder");
    let (evil, _) = site::site(&attempts(), &mut Kept::default());
    let polyglot = attempts()
        .into_iter()
        .find(|one| one.name == "javascript-slash")
        .unwrap();
    let (settings, _) = site::settings(&polyglot, &mut Kept::default());
    let evil: SiteTest = evil.file("content/site.yaml", settings.text("content/site.yaml"));
    for (path, bytes) in evil.parts().0 {
        let path = repository("").join(&folder).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
