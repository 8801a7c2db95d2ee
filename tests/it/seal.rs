//! `guidepost.json`: one digest over the files of a site, with which anybody can make it again and compare.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use guidepost::plan::SEAL;
use serde_json::Value;

use crate::project::{Project, SITE};
use crate::site_test::{SiteTest, repository, slashes};

/// The digest as the manual defines it, of files that a host or an archive gave us.
fn digest(files: &BTreeMap<String, Vec<u8>>) -> String {
    let copy = |path: &str| path.ends_with(".br") || path.ends_with(".gz");
    let counted = files
        .iter()
        .filter(|(path, _)| *path != SEAL && !copy(path));
    let lines = counted.map(|(path, bytes)| format!("{}  {path}\n", blake3::hash(bytes)));
    format!(
        "blake3:{}",
        blake3::hash(lines.collect::<String>().as_bytes())
    )
}

fn named(files: BTreeMap<PathBuf, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let files = files.into_iter();
    files.map(|(path, bytes)| (slashes(&path), bytes)).collect()
}

fn sealed(files: &BTreeMap<String, Vec<u8>>) -> Value {
    serde_json::from_slice(&files[SEAL]).unwrap()
}

#[test]
fn it_says_what_made_the_site_for_whom_and_when_and_the_digest_is_that_of_the_files() {
    let files = SiteTest::folder("").build_well().files;
    let said = sealed(&files);
    assert_eq!(said["guidepost"], env!("CARGO_PKG_VERSION"));
    assert_eq!(said["today"], "2026-11-22");
    assert!(said["base_url"].as_str().unwrap().starts_with("https://"));
    assert_eq!(said["files"], files.len() - 1);
    let bytes: usize = files.values().map(Vec::len).sum();
    assert_eq!(said["bytes"], bytes - files[SEAL].len());
    assert_eq!(said["content"], digest(&files));
}

#[test]
fn folder_and_archive_say_the_same_with_copies_and_without_whatever_the_threads() {
    let project = Project::new(300);
    let mut all = Vec::new();
    let (with, without) = (
        format!("{SITE}outputs: {{compressed: [br, gz]}}\n"),
        SITE.to_owned(),
    );
    for settings in [with, without] {
        project.write("content/site.yaml", &settings);
        for threads in ["1", "8"] {
            project.build_well(&["--threads", threads]);
            project.build_well(&["--threads", threads, "--archive", "site.tar"]);
            let members = crate::archive::members(&project.path("site.tar"));
            let (folder, archive) = (
                named(project.published()),
                named(members.into_iter().collect()),
            );
            assert!(folder == archive);
            assert_eq!(sealed(&folder)["content"], digest(&folder));
            assert!(!folder.contains_key("guidepost.json.gz"));
            all.push(folder[SEAL].clone());
        }
    }
    assert!(all.iter().all(|one| *one == all[0]));
}

#[test]
fn a_build_that_changes_nothing_writes_nothing_and_one_that_changes_a_page_says_so() {
    let project = Project::new(3);
    project.build_well(&[]);
    let time = || {
        fs::metadata(project.path("public/guidepost.json"))
            .unwrap()
            .modified()
            .unwrap()
    };
    let (before, first) = (time(), sealed(&named(project.published())));
    // All is made and compared, since what is to be judged has to be made.
    let told = project.build_well(&["--verify"]);
    assert!(told.contains("nothing changed"), "{told}");
    assert_eq!(time(), before);
    project.write_groups(3, "20:00");
    project.build_well(&[]);
    let files = named(project.published());
    assert_ne!(sealed(&files)["content"], first["content"]);
    assert_eq!(sealed(&files)["content"], digest(&files));
}

#[test]
fn nothing_else_may_stand_in_its_place() {
    let site = SiteTest::new().file("content/redirects.csv", "from,to\n/guidepost.json,/talk/\n");
    let told = site.build().short();
    assert!(told.contains("guidepost.json"), "{told}");
}

/// The command in the manual and the README, run as it stands there.
#[test]
fn the_command_of_the_manual_gives_the_digest() {
    let manual =
        fs::read_to_string(repository("src/manual/content/articles/8-publish.md")).unwrap();
    let readme = fs::read_to_string(repository("README.md")).unwrap();
    let command = manual
        .lines()
        .find(|line| line.contains("| xargs -0 b3sum |"));
    let command = command.expect("the manual has the command");
    assert!(readme.contains(command));
    let project = Project::new(30);
    let settings = format!("{SITE}outputs: {{compressed: [br, gz]}}\n");
    project.write("content/site.yaml", &settings);
    project.write("content/assets/a-b.c.txt", "x");
    project.build_well(&[]);
    if Command::new("b3sum").arg("--version").output().is_err() {
        println!("skipped: b3sum cannot be run");
        return;
    }
    let mut shell = Command::new("sh");
    let done = shell
        .args(["-c", command])
        .current_dir(project.path("public"));
    let said = String::from_utf8(done.output().unwrap().stdout).unwrap();
    let content = sealed(&named(project.published()))["content"].clone();
    assert_eq!(format!("blake3:{}", said.trim()), content);
}
