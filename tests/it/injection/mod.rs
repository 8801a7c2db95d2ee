//! Every attempt to break out, in every field of every kind and of every feed: no format has one unescaped.

mod attempts;
mod base;
mod compared;
mod feeds;
mod fields;
mod judge;
mod milder;
mod records;
mod site;
mod ways;

use std::sync::LazyLock;

use attempts::{Attempt, attempts, harmless};
use compared::{Known, assert_no_more};
use guidepost::pipeline::Kept;
use rayon::prelude::*;

use crate::site_test::{SiteTest, repository};

/// What the harmless site is made of.
static HARMLESS: LazyLock<Known> = LazyLock::new(|| {
    let (good, tried) = site::site(&harmless(), &mut Kept::default());
    assert!(tried.fields > 300, "{tried:?}");
    // Lists that go on, as those of the attempts do.
    let good = good.adding("content/site.yaml", "per_page: 4\n");
    let (files, judged) = good.judged_files();
    assert_eq!(judged, "");
    Known::of(&files)
});

/// How many sites share the attempts: what is quadratic in a site stays small, and each test takes seconds.
const SHARES: usize = 4;

/// One of the shares of all attempts.
fn share(share: usize) -> Vec<Attempt> {
    let some: Vec<Attempt> = attempts().into_iter().skip(share).step_by(SHARES).collect();
    assert!(some.len() >= 50, "only {} attempts", some.len());
    some
}

/// Judges a site with one of the shares of all attempts in every field of every kind.
fn judge_content(some: &[Attempt]) {
    let known = &*HARMLESS;
    let kept = &mut Kept::default();
    let (evil, tried) = site::site(some, kept);
    let (files, judged) = evil.judged_files_again(kept);
    println!(
        "{} attempts in {} fields of which {} took nothing, {} files",
        some.len(),
        tried.fields,
        tried.refused,
        files.len()
    );
    assert!(tried.refused * 2 < tried.fields, "{tried:?}");
    assert_no_more(&files, known, some);
    assert_eq!(judged, "");
}

#[test]
fn no_attempt_of_the_first_share_in_any_field_of_content_adds_anything() {
    judge_content(&share(0));
}

#[test]
fn no_attempt_of_the_second_share_in_any_field_of_content_adds_anything() {
    judge_content(&share(1));
}

#[test]
fn no_attempt_of_the_third_share_in_any_field_of_content_adds_anything() {
    judge_content(&share(2));
}

#[test]
fn no_attempt_of_the_last_share_in_any_field_of_content_adds_anything() {
    judge_content(&share(SHARES - 1));
}

/// What the sites with harmless settings are made of.
static HARMLESS_SETTINGS: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known::default();
    for one in harmless() {
        let (good, _) = site::settings(&one, &mut Kept::default());
        known.add(&good.judged_files().0);
    }
    known
});

/// Judges a site for each of some attempts: there is only one `site.yaml`.
fn judge_settings(some: &[Attempt]) {
    let known = &*HARMLESS_SETTINGS;
    // All of them have one theme, which is read once.
    let check = |kept: &mut Kept, attempt: &Attempt| {
        let (evil, tried) = site::settings(attempt, kept);
        assert!(tried.fields > 20, "{}: {tried:?}", attempt.name);
        let (files, judged) = evil.judged_files_again(kept);
        assert_no_more(&files, known, std::slice::from_ref(attempt));
        assert_eq!(judged, "", "{}", attempt.name);
    };
    some.par_chunks(32).for_each(|some| {
        let kept = &mut Kept::default();
        for attempt in some {
            check(kept, attempt);
        }
    });
}

#[test]
fn no_attempt_of_the_first_half_in_the_settings_adds_anything() {
    judge_settings(&[share(0), share(1)].concat());
}

#[test]
fn no_attempt_of_the_second_half_in_the_settings_adds_anything() {
    judge_settings(&[share(2), share(3)].concat());
}

#[test]
fn nearly_every_field_is_shown_so_that_these_tests_judge_something() {
    let counted = Attempt::counted();
    let (some, _) = site::site(std::slice::from_ref(&counted), &mut Kept::default());
    let (settings, _) = site::settings(&counted, &mut Kept::default());
    let mut all = String::new();
    for site in [&some, &settings] {
        for bytes in site.judged_files().0.values() {
            all += &String::from_utf8_lossy(bytes);
        }
    }
    let (mut fields, mut unseen) = (0, Vec::new());
    for site in [&some, &settings] {
        for text in site.parts().0.values() {
            let text = String::from_utf8_lossy(text);
            for part in text.split(",\"") {
                let Some(name) = part.split('"').find(|part| part.starts_with("field-")) else {
                    continue;
                };
                fields += 1;
                if !all.contains(name) {
                    unseen.push(part.to_owned());
                }
            }
        }
    }
    println!(
        "{} of {fields} fields are not shown: {unseen:#?}",
        unseen.len()
    );
    assert!(fields > 300, "only {fields} fields");
    assert!(unseen.len() * 4 < fields, "{unseen:#?}");
}

/// Writes the site that the browser opens into the folder that `GUIDEPOST_INJECTION` names.
#[test]
#[ignore = "tests/run writes it for the browser"]
fn the_site_for_the_browser_is_written() {
    let folder = std::env::var_os("GUIDEPOST_INJECTION");
    let folder = folder.expect("GUIDEPOST_INJECTION names a folder");
    let all = attempts();
    let (evil, _) = site::site(&all, &mut Kept::default());
    let many = all
        .iter()
        .find(|one| one.name == "javascript-slash")
        .unwrap();
    let (settings, _) = site::settings(many, &mut Kept::default());
    let evil: SiteTest = evil.file("content/site.yaml", settings.text("content/site.yaml"));
    for (path, bytes) in evil.parts().0 {
        let path = repository("").join(&folder).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
