//! Files that come in pieces.

use std::fs;

use super::{Output, Project, TWO};
use crate::diag::Error;
use crate::plan::Sink as _;

/// Takes a file whose pieces are the words of a text.
fn take(output: &Output, path: &str, text: &str) -> Result<(), Error> {
    let taken = output.take(path, &mut |pieces| {
        let mut words = text.split_inclusive(' ');
        words.try_for_each(|word| pieces(word.as_bytes()))
    });
    taken.map(drop)
}

fn build(project: &Project, text: &str) -> super::Published {
    let output = project.open();
    take(&output, "feeds/all.json", text).unwrap();
    output.put("index.html", b"home").unwrap();
    output.publish().unwrap()
}

/// The files beside the site that hold pieces.
fn parts(project: &Project) -> usize {
    let state = fs::read_dir(project.dir.path().join(".guidepost/public")).unwrap();
    let paths = state.map(|entry| entry.unwrap().path());
    let parts = paths.filter(|path| path.extension().is_some_and(|end| end == "part"));
    parts.count()
}

#[test]
fn they_are_published_like_all_others_and_left_alone_if_they_are_the_same() {
    let project = Project::new();
    for (text, changed) in [
        ("a b c", 2),
        ("a b c", 0),
        ("a b d", 1),
        ("a b c", 1),
        ("", 1),
    ] {
        let report = build(&project, text);
        assert_eq!(report.changed, changed, "{text}");
        project.assert_published(&[("feeds/all.json", text), ("index.html", "home")]);
        assert_eq!(parts(&project), 0);
    }
    // What whole files and pieces make is the same.
    let output = project.open();
    output.put("feeds/all.json", b"").unwrap();
    output.put("index.html", b"home").unwrap();
    assert_eq!(output.publish().unwrap().kept, 2);
}

#[test]
fn a_failure_on_the_way_leaves_no_piece_and_publishes_nothing() {
    let project = Project::new();
    project.build(TWO);
    let output = project.open();
    let failed = output.take("feeds/all.json", &mut |pieces| {
        pieces(b"some")?;
        Err(Error::BadPath {
            path: String::new(),
        })
    });
    assert!(failed.is_err());
    assert!(take(&output, "../out.json", "a").is_err());
    assert_eq!(parts(&project), 0);
    drop(output);
    project.assert_published(TWO);
}

#[test]
fn what_a_killed_build_left_is_replaced() {
    let project = Project::new();
    build(&project, "one");
    let left = project.dir.path().join(".guidepost/public/0.part");
    fs::write(left, "half of something long").unwrap();
    build(&project, "two");
    project.assert_published(&[("feeds/all.json", "two"), ("index.html", "home")]);
    assert_eq!(parts(&project), 0);
}
