//! A site on the disk, built by the program itself.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use crate::site_test::walk;

/// A generated project in a temporary folder, built by the program itself.
pub(crate) struct Project {
    dir: tempfile::TempDir,
}

impl Project {
    /// A site with so many groups.
    pub(crate) fn new(groups: usize) -> Self {
        let project = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        project.write("content/site.yaml", SITE);
        project.write("content/hotlines/988-lifeline.yaml", HOTLINE);
        project.write_groups(groups, "19:00");
        project
    }

    /// The whole path of what is in it.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// One file with so many groups, all of which meet at this time.
    pub(crate) fn write_groups(&self, groups: usize, time: &str) {
        let mut list = String::new();
        for number in 0..groups {
            write!(
                list,
                "- id: group-{number}\n  name: Group {number}\n  program: aa\n  attendance: in-person\n  \
                 place: {{name: Hall, address: {number} Mill Lane, city: City {}, country: US}}\n  \
                 meetings: [{{day: tuesday, time: \"{time}\"}}]\n",
                number % 40
            )
            .unwrap();
        }
        self.write("content/groups/all.yaml", &list);
    }

    /// The command that builds it, which need not end well.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guidepost"));
        command
            .current_dir(self.dir.path())
            .env_remove("SOURCE_DATE_EPOCH")
            .args(["build", "--today", "2026-11-22"])
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Builds, and gives what came of it.
    pub(crate) fn build(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Builds, which must go well, and gives what was said.
    pub(crate) fn build_well(&self, arguments: &[&str]) -> String {
        let done = self.build(arguments);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(0), "{told}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// The files of the published folder.
    pub(crate) fn published(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let root = self.path("public");
        let files = walk(&root).into_iter().map(|path| {
            let bytes = fs::read(&path).unwrap();
            (path.strip_prefix(&root).unwrap().to_path_buf(), bytes)
        });
        files.collect()
    }
}

/// Its settings.
pub(crate) const SITE: &str = "\
title: Test County
base_url: https://test.example
time_zone: America/Chicago
country: US
emergency: {number: \"911\", for: an overdose}
crisis_lines: [988-lifeline]
per_page: 20
";

const HOTLINE: &str = "\
name: Lifeline
channels:
  - {call: \"988\"}
";

/// So many moments, one at random in each equal part of the time.
pub(crate) fn moments(takes: Duration, count: u32) -> impl Iterator<Item = Duration> {
    let part = takes / count;
    let mut random = u32::try_from(takes.as_nanos() % 1_000_003).unwrap();
    (0..count).map(move |at| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        part * at + part * (random >> 16) / (1 << 16)
    })
}
