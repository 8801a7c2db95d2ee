//! Notes are pointers: `check` shows them, `build` does not, and they are no problem.

use std::process::{Command, Output};

use crate::project::Project;

/// A project whose only flaw is a word for which there may be a better one.
fn flawed() -> Project {
    let project = Project::new(1);
    let text = "---\ntitle: Help\n---\nAfter a relapse you are welcome.\n";
    project.write("content/pages/help.md", text);
    project
}

fn check(project: &Project, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidepost"));
    command.args(["check", "--today", "2026-11-22", "--root"]);
    command.arg(project.path("")).args(arguments);
    command.output().unwrap()
}

#[test]
fn check_shows_notes_and_strictly_they_are_no_problem() {
    let done = check(&flawed(), &["--strict", "--format", "short"]);
    let told = String::from_utf8(done.stdout).unwrap();
    assert_eq!(done.status.code(), Some(0), "{told}");
    let note = "content/pages/help.md:4:9: note[better-words]: `relapse` may have a better word";
    assert!(told.contains(note), "{told}");
    assert!(told.contains("no problems found, 1 note"), "{told}");
}

#[test]
fn every_form_knows_notes() {
    let project = flawed();
    for (form, wanted) in [
        ("human", "note[better-words]: `relapse`"),
        ("json", "\"level\":\"note\""),
        ("github", "::notice file=content/pages/help.md,line=4"),
    ] {
        let done = check(&project, &["--format", form, "--color", "never"]);
        let told = [done.stdout, done.stderr].concat();
        let told = String::from_utf8(told).unwrap();
        assert!(told.contains(wanted), "{form}: {told}");
    }
}

#[test]
fn build_shows_no_note_unless_the_site_makes_more_of_it() {
    let project = flawed();
    let done = project.build(&["--strict"]);
    let told = [done.stdout, done.stderr].concat();
    let told = String::from_utf8(told).unwrap();
    assert_eq!(done.status.code(), Some(0), "{told}");
    assert!(!told.contains("better-words"), "{told}");
    let settings = format!("{}rules: {{better-words: warn}}\n", crate::project::SITE);
    project.write("content/site.yaml", &settings);
    let done = project.build(&["--strict"]);
    assert_eq!(done.status.code(), Some(1));
    let settings = format!("{}rules: {{better-words: allow}}\n", crate::project::SITE);
    project.write("content/site.yaml", &settings);
    let told = String::from_utf8(check(&project, &[]).stdout).unwrap();
    assert_eq!(told.trim(), "no problems found");
}
