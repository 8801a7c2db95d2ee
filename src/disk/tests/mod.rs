//! The life of an output folder, on a real disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Output, Published};
use crate::diag::Error;
use crate::plan::Sink as _;

mod copies;
mod foreign;
mod pieces;
mod recovery;

struct Project {
    dir: tempfile::TempDir,
}

type Pages<'a> = &'a [(&'a str, &'a str)];

const TWO: Pages<'_> = &[("index.html", "home"), ("groups/early/index.html", "early")];

impl Project {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
        }
    }

    fn public(&self) -> PathBuf {
        self.dir.path().join("public")
    }

    fn other(&self) -> PathBuf {
        self.dir.path().join(".guidepost/public/other")
    }

    fn open(&self) -> Output {
        Output::open(&self.public(), &[], false).unwrap()
    }

    fn try_build(&self, pages: Pages<'_>, force: bool) -> Result<Published, Error> {
        let output = Output::open(&self.public(), &[], force)?;
        for (path, text) in pages {
            output.put(path, text.as_bytes())?;
        }
        output.publish()
    }

    fn build(&self, pages: Pages<'_>) -> Published {
        self.try_build(pages, false).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.public().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn assert_published(&self, pages: Pages<'_>) {
        let expected = pages
            .iter()
            .map(|(path, text)| (path.to_string(), text.to_string()));
        assert_eq!(texts(&self.public()), expected.collect());
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    super::foreign::walk(folder).unwrap()
}

fn texts(folder: &Path) -> BTreeMap<String, String> {
    let text = |path: &PathBuf| fs::read_to_string(folder.join(path)).unwrap();
    files(folder)
        .iter()
        .map(|path| (path.to_string_lossy().into_owned(), text(path)))
        .collect()
}

/// What must not change where nothing is published anew.
fn stamps(folder: &Path) -> Vec<(PathBuf, SystemTime, u64)> {
    let stamp = |path: PathBuf| {
        let there = fs::metadata(folder.join(&path)).unwrap();
        (path, there.modified().unwrap(), inode(&there))
    };
    [PathBuf::new()]
        .into_iter()
        .chain(files(folder))
        .map(stamp)
        .collect()
}

#[cfg(unix)]
fn inode(there: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(there)
}

#[cfg(not(unix))]
fn inode(_: &fs::Metadata) -> u64 {
    0
}

#[test]
fn a_first_build_publishes_every_file() {
    let project = Project::new();
    let report = project.build(TWO);
    project.assert_published(TWO);
    assert_eq!(
        report,
        Published {
            changed: 2,
            written: 2,
            ..Published::default()
        }
    );
}

#[test]
fn a_build_without_changes_touches_nothing() {
    let project = Project::new();
    project.build(TWO);
    let before = stamps(&project.public());
    let report = project.build(TWO);
    assert_eq!(stamps(&project.public()), before);
    assert_eq!(
        report,
        Published {
            kept: 2,
            ..Published::default()
        }
    );
    assert!(!project.other().exists(), "no sibling is needed");
}

#[test]
fn one_changed_file_is_written_and_the_others_keep_their_time() {
    let project = Project::new();
    project.build(TWO);
    let before = stamps(&project.public());
    let pages = &[("index.html", "welcome"), TWO[1]];
    let report = project.build(pages);
    project.assert_published(pages);
    assert_eq!(
        report,
        Published {
            changed: 1,
            written: 1,
            linked: 1,
            ..Published::default()
        }
    );
    let after = stamps(&project.public());
    assert_eq!(
        before[1], after[1],
        "groups/early/index.html is the same inode"
    );
    assert_ne!(before[2], after[2]);

    // From now on the sibling has all but what changed.
    let pages = &[("index.html", "hello"), TWO[1]];
    let report = project.build(pages);
    project.assert_published(pages);
    assert_eq!(
        report,
        Published {
            changed: 1,
            written: 1,
            kept: 1,
            ..Published::default()
        }
    );
}

#[test]
fn going_back_to_what_the_sibling_has_writes_nothing() {
    let project = Project::new();
    project.build(TWO);
    project.build(&[("index.html", "welcome"), TWO[1]]);
    let inode_of_home = stamps(&project.other())[2].2;
    let report = project.build(TWO);
    project.assert_published(TWO);
    assert_eq!(stamps(&project.public())[2].2, inode_of_home);
    assert_eq!((report.changed, report.written, report.kept), (1, 0, 2));
}

#[test]
fn what_the_site_no_longer_has_is_removed_with_its_folder() {
    let project = Project::new();
    project.build(TWO);
    for _ in 0..2 {
        let report = project.build(&TWO[..1]);
        project.assert_published(&TWO[..1]);
        assert!(!project.public().join("groups").exists());
        assert_eq!(report.removed, 1);
        assert_eq!(project.build(TWO).removed, 0);
        project.assert_published(TWO);
    }
}

#[test]
fn a_site_is_current_only_with_equal_inputs_and_untouched_files() {
    let project = Project::new();
    let mut output = project.open();
    output.remember("one", "1 page\n{}");
    output.put("index.html", b"home").unwrap();
    output.publish().unwrap();
    assert_eq!(project.open().current("one"), Some("1 page{}"));
    for other in ["two", "on", ""] {
        assert_eq!(project.open().current(other), None);
    }

    let mut output = project.open();
    output.remember("two", "");
    output.put("index.html", b"home").unwrap();
    assert_eq!(output.publish().unwrap().kept, 1);
    assert_eq!(project.open().current("two"), Some(""));

    project.write("index.html", "edited");
    assert_eq!(project.open().current("two"), None);
}

#[test]
fn paths_that_lead_elsewhere_are_refused() {
    let project = Project::new();
    let output = project.open();
    for path in [
        "", "/etc/x", "../x", "a/../x", "a//x", "a/", "./x", "a\\x", "a\nx",
    ] {
        assert!(
            matches!(output.put(path, b"x"), Err(Error::BadPath { .. })),
            "{path:?}"
        );
    }
    output.put("a/…x.html", b"x").unwrap();
}
