//! The commands that start and help, run as people run them.

use std::path::Path;
use std::process::{Command, Output};

use guidepost::model::Kind;

use crate::schemas::wrong;
use crate::site_test::{slashes, walk};

fn guidepost(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_guidepost"))
        .args(words)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

/// The exit code, and everything that was said.
fn said(folder: &Path, words: &[&str]) -> (i32, String) {
    let output = guidepost(folder, words);
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(text).unwrap(),
    )
}

const INIT: &[&str] = &[
    "init",
    ".",
    "--country",
    "US",
    "--time-zone",
    "America/Chicago",
];

fn fresh(more: &[&str]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let (code, text) = said(dir.path(), &[INIT, more].concat());
    assert_eq!(code, 0, "{text}");
    dir
}

/// Files and their bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let file = |path: std::path::PathBuf| {
        let name = slashes(path.strip_prefix(folder).unwrap());
        (name, std::fs::read(&path).unwrap())
    };
    walk(folder).into_iter().map(file).collect()
}

fn edit(folder: &Path, path: &str, from: &str, to: &str) {
    let path = folder.join(path);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    std::fs::write(&path, text.replace(from, to)).unwrap();
}

#[test]
fn a_new_site_is_text_builds_at_once_and_has_no_problem_but_its_examples() {
    let dir = fresh(&[
        "--workflow",
        "github",
        "--title",
        "Mill: \"the\" *Guide*",
        "--run-by",
        "Mill Network",
    ]);
    for (path, bytes) in files(dir.path()) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.ends_with('\n') && !text.contains(['«', '»', '\r']),
            "{path}"
        );
    }
    let (code, text) = said(dir.path(), &["build"]);
    assert!(code == 0 && !text.contains("warning"), "{text}");
    let (code, text) = said(dir.path(), &["check", "--format", "short"]);
    assert_eq!(code, 0, "{text}");
    let (code, strict) = said(dir.path(), &["check", "--strict", "--format", "short"]);
    assert_eq!((code, &strict), (1, &text));
    let of_entries = text.lines().filter(|line| line.starts_with("content/"));
    assert!(
        of_entries
            .clone()
            .all(|line| line.contains("warning[example]")),
        "{text}"
    );
    let invented = files(&dir.path().join("content"));
    let invented = invented
        .iter()
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("\nexample: true"));
    assert_eq!(of_entries.count(), invented.count());
    let home = std::fs::read_to_string(dir.path().join("public/index.html")).unwrap();
    assert!(
        home.contains("Mill: &quot;the&quot; *Guide*") || home.contains("Mill: \"the\" *Guide*"),
        "{home}"
    );
    let about = std::fs::read_to_string(dir.path().join("public/about/index.html")).unwrap();
    assert!(about.contains("Mill Network"), "{about}");
}

#[test]
fn without_its_examples_a_new_site_passes_strictly() {
    let dir = fresh(&["--run-by", "Mill Network"]);
    for (path, bytes) in files(&dir.path().join("content")) {
        if String::from_utf8_lossy(&bytes).contains("\nexample: true") {
            std::fs::remove_file(dir.path().join("content").join(path)).unwrap();
        }
    }
    let (code, text) = said(dir.path(), &["check", "--strict"]);
    assert_eq!((code, text.trim()), (0, "no problems found"));
}

#[test]
fn a_new_site_follows_the_schemas_that_it_comes_with() {
    let dir = fresh(&[]);
    let (count, wrong) = wrong(&dir.path().join("content"));
    assert!(count > 10 && wrong.is_empty(), "{wrong:#?}");
    let settings = std::fs::read_to_string(dir.path().join(".vscode/settings.json")).unwrap();
    let settings: serde_json::Value = serde_json::from_str(&settings).unwrap();
    let schemas = settings["yaml.schemas"].as_object().unwrap();
    assert_eq!(schemas.len(), Kind::ALL.len() + 2);
    for path in schemas.keys() {
        assert!(dir.path().join(path).is_file(), "{path}");
    }
    // A later version writes them anew; what is somebody else's stays.
    edit(
        dir.path(),
        "schemas/group.schema.json",
        "A group",
        "An older group",
    );
    let (code, text) = said(dir.path(), &["schema", "--output", "schemas"]);
    assert!(
        code == 0 && text.contains("made `schemas/group.schema.json`"),
        "{text}"
    );
    assert!(
        text.contains("is as it was: `schemas/page.schema.json`"),
        "{text}"
    );
    std::fs::write(dir.path().join("schemas/group.schema.json"), "{}").unwrap();
    let (code, text) = said(dir.path(), &["schema", "group", "--output", "schemas"]);
    assert!(code == 2 && text.contains("stands there already"), "{text}");
}

#[test]
fn over_files_that_are_there_nothing_is_written() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("content")).unwrap();
    std::fs::write(dir.path().join("content/site.yaml"), "title: Ours\n").unwrap();
    std::fs::write(dir.path().join("README.md"), "ours\n").unwrap();
    let before = files(dir.path());
    let (code, text) = said(dir.path(), INIT);
    assert_eq!(code, 1, "{text}");
    for path in ["README.md", "content/site.yaml"] {
        assert!(text.contains(&format!("there already: {path}\n")), "{text}");
    }
    assert!(text.contains("nothing was written"), "{text}");
    assert_eq!(files(dir.path()), before);
}

#[test]
fn a_folder_in_which_nothing_is_in_the_way_keeps_what_it_has() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("notes.txt"), "ours\n").unwrap();
    let (code, text) = said(dir.path(), INIT);
    assert_eq!(code, 0, "{text}");
    assert_eq!(
        std::fs::read(dir.path().join("notes.txt")).unwrap(),
        b"ours\n"
    );
    let (code, text) = said(dir.path(), INIT);
    assert_eq!(code, 1, "{text}");
}

#[test]
fn a_file_in_place_of_the_folder_is_named() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("guide"), "ours\n").unwrap();
    let (code, text) = said(dir.path(), &["init", "guide", "--yes"]);
    assert!(
        code == 1 && text.contains("there already: guide\n"),
        "{text}"
    );
}

#[test]
fn where_we_know_no_crisis_line_the_site_waits_for_one_and_says_where() {
    let dir = tempfile::tempdir().unwrap();
    let words = [
        "init",
        ".",
        "--country",
        "IE",
        "--time-zone",
        "Europe/Dublin",
    ];
    let (code, text) = said(dir.path(), &words);
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("no crisis line for Ireland is known here"),
        "{text}"
    );
    assert!(
        text.contains("`content/hotlines/crisis-line.yaml`"),
        "{text}"
    );
    let (code, text) = said(dir.path(), &["build", "--format", "short"]);
    assert_eq!(code, 1, "{text}");
    let waits = |path: &str| text.contains(&format!("{path}:")) && text.contains("error[fill-in]");
    assert!(waits("content/hotlines/crisis-line.yaml"), "{text}");
    assert!(waits("content/site.yaml"), "{text}");
    assert!(!text.contains("error[crisis-line]"), "{text}");
    edit(dir.path(), "content/site.yaml", "<fill in>", "\"112\"");
    edit(
        dir.path(),
        "content/hotlines/crisis-line.yaml",
        "name: <fill in>",
        "name: Line",
    );
    let (code, text) = said(dir.path(), &["build", "--format", "short"]);
    assert!(
        code == 1 && text.contains("content/hotlines/crisis-line.yaml:"),
        "{text}"
    );
    edit(
        dir.path(),
        "content/hotlines/crisis-line.yaml",
        "call: <fill in>",
        "call: \"+353 1 555 0100\"",
    );
    let (code, text) = said(dir.path(), &["build"]);
    assert_eq!(code, 0, "{text}");
}

#[test]
fn a_build_for_others_to_see_tells_the_examples_and_one_at_home_does_not() {
    let dir = fresh(&[]);
    let examples = |words: &[&str]| {
        let (_, text) = said(dir.path(), words);
        text.matches("warning[example]").count()
    };
    let all = examples(&["check"]);
    assert!(all > 4);
    for address in [
        "http://localhost:8000",
        "http://192.168.0.2/guide/",
        "https://guide.test",
    ] {
        assert_eq!(examples(&["build", "--base-url", address]), 0, "{address}");
        assert_eq!(
            examples(&["check", "--base-url", address]),
            all,
            "{address}"
        );
    }
    let public = ["build", "--base-url", "https://guide.org"];
    assert_eq!(examples(&public), all);
    let (code, _) = said(dir.path(), &[&public[..], &["--strict"]].concat());
    assert_eq!(code, 1);
    let (code, _) = said(dir.path(), &["build", "--strict"]);
    assert_eq!(code, 0);
    edit(
        dir.path(),
        "content/site.yaml",
        "tagline:",
        "demonstration: yes\ntagline:",
    );
    assert_eq!(examples(&public), 0);
    // A site may be as strict as it likes.
    edit(
        dir.path(),
        "content/site.yaml",
        "demonstration: yes",
        "rules: {example: deny}",
    );
    let (code, text) = said(dir.path(), &["build"]);
    assert!(code == 1 && text.contains("error[example]"), "{text}");
}

#[test]
fn a_new_file_of_each_kind_waits_to_be_filled_in_and_has_no_other_problem() {
    let dir = fresh(&[]);
    for kind in Kind::ALL {
        let (code, text) = said(
            dir.path(),
            &["new", kind.word(), "St. Märk's: New", "--into", "east/side"],
        );
        assert_eq!(code, 0, "{text}");
        let path = format!("content/{}/east/side/st-marks-new.", kind.folder());
        assert!(text.contains(&format!("made `{path}")), "{text}");
        let (code, again) = said(dir.path(), &["new", kind.word(), "St. Marks New"]);
        assert!(
            code == 1 && again.contains(&format!("there already: {path}")),
            "{again}"
        );
    }
    let (code, text) = said(dir.path(), &["check", "--format", "short"]);
    assert_eq!(code, 1, "{text}");
    let problems = text.lines().filter(|line| line.starts_with("content/"));
    for line in problems.filter(|line| !line.contains("warning[example]")) {
        assert!(
            line.contains("st-marks-new.") && line.contains("error[fill-in]"),
            "{line}"
        );
    }
    let (_, wrong) = wrong(&dir.path().join("content"));
    let wrong: Vec<&String> = wrong
        .iter()
        .filter(|line| !line.contains("<fill in>"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_new_file_stays_inside_the_folder_of_its_kind() {
    let dir = fresh(&[]);
    for into in ["..", "../pages", "/tmp", ".hidden", "east/../../x"] {
        let (code, text) = said(dir.path(), &["new", "group", "X", "--into", into]);
        assert!(code == 2 && text.contains("--into"), "{into}: {text}");
    }
    let (code, text) = said(
        dir.path(),
        &["new", "group", "X", "--into", "content/groups/east"],
    );
    assert!(
        code == 0 && text.contains("`content/groups/east/x.md`"),
        "{text}"
    );
    let (code, text) = said(dir.path(), &["new", "group", "日本"]);
    assert!(code == 2 && text.contains("no letters"), "{text}");
    let (code, text) = said(dir.path(), &["new", "group", "X", "--root", "schemas"]);
    assert!(code == 2 && text.contains("there is no folder"), "{text}");
}

#[test]
fn every_shell_is_told_every_command() {
    let dir = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let (code, text) = said(dir.path(), &["completions", shell]);
        assert_eq!(code, 0);
        for word in [
            "init",
            "new",
            "build",
            "check",
            "explain",
            "schema",
            "time-zone",
        ] {
            assert!(text.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn there_is_a_man_page_for_each_command() {
    let dir = tempfile::tempdir().unwrap();
    let (code, page) = said(dir.path(), &["man"]);
    assert!(
        code == 0 && page.contains(".TH guidepost 1") && page.contains("init"),
        "{page}"
    );
    let (code, text) = said(dir.path(), &["man", "--output", "man1"]);
    assert_eq!(code, 0, "{text}");
    for name in [
        "guidepost",
        "guidepost-build",
        "guidepost-init",
        "guidepost-new",
    ] {
        let text = std::fs::read_to_string(dir.path().join(format!("man1/{name}.1"))).unwrap();
        assert!(text.contains(&format!(".TH {name} ")), "{text}");
    }
}
