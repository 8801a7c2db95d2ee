//! A build from what the published site was made from has nothing to do, and says what that one said.

use std::fs;
use std::process::Command;

use crate::project::Project;

/// What is said, without what differs from run to run: what changed, and the time.
fn same_words(told: &str) -> String {
    let words = told.split(['(', ')']).step_by(2);
    let words: Vec<&str> = words.map(without_seconds).collect();
    words.join("...")
}

/// Puts another number of pages into what the published site remembers of its build: a build that says it has not
/// counted by itself.
fn mark(project: &Project) {
    let state = fs::read_dir(project.path(".guidepost/public")).unwrap();
    let files = state.map(|file| file.unwrap().path());
    let mut manifests = files.filter(|path| path.extension().is_some_and(|end| end == "manifest"));
    let manifest = manifests.next().unwrap();
    assert_eq!(manifests.next(), None);
    let text = fs::read_to_string(&manifest).unwrap();
    let (before, pages) = text.split_once("\"pages\":").unwrap();
    let (_, after) = pages.split_once(',').unwrap();
    fs::write(&manifest, format!("{before}\"pages\":777,{after}")).unwrap();
}

/// A part of a line without the time that the build took, however slow the machine is.
fn without_seconds(part: &str) -> &str {
    match part.rsplit_once(" in ") {
        Some((before, time)) if time.starts_with(|first: char| first.is_ascii_digit()) => before,
        _ => part,
    }
}

/// A project that has been built, and whose build is marked.
fn built() -> Project {
    let project = Project::new(20);
    project.build_well(&[]);
    mark(&project);
    project
}

fn is_remembered(told: &str) -> bool {
    told.contains("777 pages")
}

#[test]
fn nothing_is_made_again_and_the_same_is_said() {
    let project = Project::new(20);
    let first = project.build_well(&[]);
    let second = project.build_well(&[]);
    assert!(second.contains("(nothing changed)"), "{second}");
    assert_eq!(same_words(&second), same_words(&first));
    mark(&project);
    assert!(is_remembered(&project.build_well(&[])));
    // Files that are written anew with the same text are the same.
    project.write_groups(20, "19:00");
    assert!(is_remembered(&project.build_well(&[])));
}

#[test]
fn whatever_the_site_depends_on_makes_it_again() {
    let built_again = |change: &dyn Fn(&Project), arguments: &[&str]| {
        let project = built();
        change(&project);
        let told = project.build_well(arguments);
        assert!(!is_remembered(&told), "{told}");
        told
    };
    built_again(&|project| project.write_groups(20, "20:00"), &[]);
    built_again(
        &|project| project.write("content/pages/new.md", "---\ntitle: New\n---\n"),
        &[],
    );
    built_again(
        &|project| project.write("themes/base/assets/more.txt", "More"),
        &[],
    );
    built_again(&|_| (), &["--drafts"]);
    built_again(&|_| (), &["--base-url", "https://other.example"]);
    built_again(&|_| (), &["--keep-going"]);
    let told = built_again(
        &|project| fs::remove_file(project.path("public/groups/index.html")).unwrap(),
        &[],
    );
    assert!(told.contains("(1 changed)"), "{told}");
    let project = built();
    let tomorrow = Command::new(env!("CARGO_BIN_EXE_guidepost"))
        .current_dir(project.path("."))
        .args(["build", "--today", "2026-11-23"])
        .output();
    let told = String::from_utf8(tomorrow.unwrap().stdout).unwrap();
    assert!(told.contains("pages") && !is_remembered(&told), "{told}");
}

/// A group with a code that nobody knows.
const ODD: &str = "name: Far\nprogram: aa\nattendance: in-person\ncodes: [QQQ]\n\
                   place: {city: Far}\nmeetings: [{day: friday, time: \"18:00\"}]\n";

/// What a build with these arguments says on both outputs; whether it went well.
fn both(project: &Project, arguments: &[&str]) -> (bool, String, String) {
    let run = project.build(arguments);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (run.status.success(), text(run.stdout), text(run.stderr))
}

#[test]
fn where_there_is_something_to_look_at_it_is_said_again() {
    let project = Project::new(20);
    project.write("content/groups/far.yaml", ODD);
    let (_, said, shown) = both(&project, &[]);
    assert!(said.ends_with("1 warning: see above\n"), "{said}");
    assert!(shown.contains("QQQ"), "{shown}");
    mark(&project);
    for color in ["never", "always"] {
        let (_, said_again, shown_again) = both(&project, &["--color", color]);
        assert!(is_remembered(&said_again), "{said_again}");
        assert!(said_again.ends_with("1 warning: see above\n"));
        // What it looks like in color is what a new build of the same shows.
        let new = Project::new(20);
        new.write("content/groups/far.yaml", ODD);
        assert_eq!(both(&new, &["--color", color]).2, shown_again);
        assert_eq!(shown_again == shown, color == "never");
        assert_eq!(shown_again.contains('\u{1b}'), color == "always");
    }
}

#[test]
fn what_stops_a_build_or_is_told_to_programs_is_found_anew() {
    let project = Project::new(20);
    project.write("content/groups/far.yaml", ODD);
    project.build_well(&[]);
    mark(&project);
    let (good, said, shown) = both(&project, &["--strict"]);
    assert!(!good && said.is_empty(), "{said}");
    assert!(shown.contains("nothing was published"), "{shown}");
    let (good, said, _) = both(&project, &["--format", "json"]);
    assert!(good && !is_remembered(&said), "{said}");
    assert!(said.starts_with('{') && said.contains("QQQ"), "{said}");
    // What programs were told last, people are told in words.
    mark(&project);
    let (_, said, shown) = both(&project, &[]);
    assert!(
        is_remembered(&said) && shown.contains("warning[") && !said.contains('{'),
        "{said}{shown}"
    );
}
