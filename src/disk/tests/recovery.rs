//! Edits by hand, killed builds and second builds.

use std::fs;

use super::{Project, TWO, stamps};
use crate::diag::Error;
use crate::plan::Sink as _;

#[test]
fn files_edited_or_deleted_by_hand_are_repaired() {
    let project = Project::new();
    // Both folders share the inode of the page that is edited in place.
    project.build(TWO);
    project.build(&[("index.html", "welcome"), TWO[1]]);
    project.build(TWO);
    project.write("groups/early/index.html", "edited by hand");
    assert_eq!(project.build(TWO).changed, 1);
    project.assert_published(TWO);
    // The folder published before still has the edited inode, which must not come back.
    project.build(&[("index.html", "welcome"), TWO[1]]);
    project.assert_published(&[("index.html", "welcome"), TWO[1]]);

    fs::remove_file(project.public().join("index.html")).unwrap();
    project.build(TWO);
    project.assert_published(TWO);
}

#[test]
fn a_second_build_is_refused_while_one_is_running() {
    let project = Project::new();
    let first = project.open();
    let error = project.try_build(TWO, false).unwrap_err();
    assert!(matches!(error, Error::Locked { .. }), "{error}");
    drop(first);
    project.build(TWO);
}

#[test]
fn an_output_dropped_leaves_the_published_folder_as_it_was() {
    let project = Project::new();
    project.build(TWO);
    project.build(&TWO[..1]);
    project.build(TWO);
    let before = stamps(&project.public());
    for text in ["a", "rather longer than before"] {
        let output = project.open();
        for (path, _) in TWO {
            output.put(path, text.as_bytes()).unwrap();
        }
        output.put("new/index.html", b"new").unwrap();
        drop(output);
        assert_eq!(stamps(&project.public()), before);
        project.assert_published(TWO);
    }
    project.build(&TWO[..1]);
    project.assert_published(&TWO[..1]);
}

#[test]
fn writing_the_sibling_never_changes_an_inode_that_is_published() {
    let project = Project::new();
    project.build(TWO);
    project.build(&[("index.html", "welcome"), TWO[1]]);
    let (public, other) = (stamps(&project.public()), stamps(&project.other()));
    assert_eq!(
        public[1], other[1],
        "both folders share groups/early/index.html"
    );
    let output = project.open();
    output.put("groups/early/index.html", b"changed").unwrap();
    assert_eq!(stamps(&project.public()), public);
    assert_eq!(
        fs::read_to_string(project.public().join(TWO[1].0)).unwrap(),
        "early"
    );
    assert_eq!(
        fs::read_to_string(project.other().join(TWO[1].0)).unwrap(),
        "changed"
    );
}

#[test]
fn what_a_killed_build_left_in_the_sibling_is_never_published() {
    let project = Project::new();
    project.build(TWO);
    let left = [
        ("index.html", "half"),
        ("stale/page.html", "stale"),
        ("groups", "a file in the place of a folder"),
        ("new.html/index.html", "a folder in the place of a file"),
    ];
    for (path, text) in left {
        let file = project.other().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let pages = &[("index.html", "home"), TWO[1], ("new.html", "new")];
    let report = project.build(pages);
    project.assert_published(pages);
    assert_eq!((report.linked, report.written), (2, 1));
    assert!(!project.public().join("stale").exists());
}
