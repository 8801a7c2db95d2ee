//! Same input and date, same bytes.

use std::collections::BTreeMap;

use crate::site_test::SiteTest;

/// Builds in a pool of so many threads.
fn files(site: &SiteTest, threads: usize) -> BTreeMap<String, Vec<u8>> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .unwrap();
    pool.install(|| site.build_well().files)
}

fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other));
    let differ: Vec<&String> = one
        .iter()
        .filter(|(file, bytes)| other.get(*file) != Some(bytes))
        .map(|(file, _)| file)
        .collect();
    assert!(differ.is_empty(), "these files differ: {differ:?}");
}

#[test]
fn one_thread_and_eight_make_the_same_bytes() {
    let site = SiteTest::folder("");
    assert_same(&files(&site, 1), &files(&site, 8));
}

#[test]
fn two_runs_make_the_same_bytes() {
    let site = SiteTest::folder("");
    assert_same(&site.build_well().files, &site.build_well().files);
}

#[test]
fn problems_come_in_the_same_order_whatever_the_threads() {
    let site = SiteTest::folder("tests/sites/thirty-mistakes");
    let told = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        pool.build().unwrap().install(|| site.build().short())
    };
    assert_eq!(told(1), told(8));
}

#[test]
fn the_clock_does_not_show_once_the_date_is_given() {
    let site = SiteTest::folder("");
    let later = site
        .clone()
        .options(|options| options.now = "2031-05-05T05:05:05Z".parse().unwrap());
    assert_same(&site.build_well().files, &later.build_well().files);
}

#[test]
fn the_next_day_changes_only_what_says_the_date() {
    let site = SiteTest::new()
        .file("content/pages/about.md", "---\ntitle: About\n---\nHello.\n")
        .file(
            "content/articles/first.md",
            "---\ntitle: First\n---\nHello.\n",
        );
    let (one, other) = (site.build_well(), site.today("2026-11-23").build_well());
    for page in ["about", "articles/first", "hotlines/988-lifeline"] {
        assert_eq!(one.page(page), other.page(page), "{page}");
    }
    assert_ne!(one.text("build.json"), other.text("build.json"));
}
