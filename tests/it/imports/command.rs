//! `guidepost import` on a real disk: what it writes, what it refuses, and what is left when it is killed.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use guidepost::import::{Seal, seal};

use crate::site_test::walk;

const FOLDER: &str = "content/groups/aa";

fn guidepost(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidepost"));
    command
        .args(words)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env("SOURCE_DATE_EPOCH", "1795000000")
        .stdin(Stdio::null());
    command
}

/// The exit code, and everything that was said.
fn said(folder: &Path, words: &[&str]) -> (i32, String) {
    let output = guidepost(folder, words).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(text).unwrap(),
    )
}

/// A new site with a feed of so many meetings beside it.
fn site(meetings: usize) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let words = [
        "init",
        ".",
        "--country",
        "US",
        "--time-zone",
        "America/Chicago",
        "--yes",
    ];
    assert_eq!(said(dir.path(), &words).0, 0);
    std::fs::write(dir.path().join("feed.json"), feed(meetings)).unwrap();
    dir
}

fn feed(meetings: usize) -> String {
    let meeting = |at: usize| {
        format!(
            r#"{{"id": {at}, "name": "Group {at}", "slug": "group-{at}", "day": {}, "time": "19:00", "location": "Hall {at}",
"address": "{at} Hill Road", "city": "Millbrook", "state": "IL", "postal_code": "60601", "country": "US",
"attendance_option": "in_person", "types": ["O"], "contact_1_name": "Robin Hidden", "contact_1_phone": "312 555 0143",
"email": "robin.hidden@example.org"}}"#,
            at % 7
        )
    };
    let meetings: Vec<String> = (1..=meetings).map(meeting).collect();
    format!("[{}]", meetings.join(",\n"))
}

fn groups(site: &Path) -> Vec<String> {
    let files = walk(&site.join(FOLDER));
    let name = |path: std::path::PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    files.into_iter().map(name).collect()
}

const IMPORT: &[&str] = &["import", "meeting-guide", "feed.json", "--program", "AA"];

#[test]
fn a_feed_becomes_files_that_build_and_its_report_counts_them() {
    let dir = site(12);
    let (code, text) = said(dir.path(), IMPORT);
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("12 records: 12 meetings in 12 groups, 0 refused"),
        "{text}"
    );
    assert_eq!(groups(dir.path()).len(), 12);
    let (code, text) = said(dir.path(), &["build"]);
    assert_eq!(code, 0, "{text}");
    assert!(
        dir.path()
            .join("public/groups/group-7/index.html")
            .is_file()
    );
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let dir = site(3);
    let before = walk(dir.path()).len();
    let (code, text) = said(dir.path(), &[IMPORT, &["--dry-run"]].concat());
    assert_eq!(code, 0);
    assert!(
        text.contains("new: 3 groups") && text.contains("nothing was written yet"),
        "{text}"
    );
    assert_eq!(walk(dir.path()).len(), before);
}

#[test]
fn nobody_to_ask_is_printed_or_written_unless_it_is_asked_for_and_then_never_published() {
    let dir = site(2);
    let file = ["--report-file", "report.txt", "--report", "json"];
    let (_, text) = said(dir.path(), &[IMPORT, &file].concat());
    let report = std::fs::read_to_string(dir.path().join("report.txt")).unwrap();
    let files = walk(&dir.path().join(FOLDER));
    let content = |path: &std::path::PathBuf| std::fs::read_to_string(path).unwrap();
    let written: String = files.iter().map(content).collect();
    for said in [&text, &report, &written] {
        let plain = said.to_lowercase();
        assert!(
            !plain.contains("hidden@") && !plain.contains("robin") && !plain.contains("555"),
            "{said}"
        );
    }
    let (code, text) = said(dir.path(), &[IMPORT, &["--with-contacts"]].concat());
    assert_eq!(code, 0);
    assert!(!text.to_lowercase().contains("robin"), "{text}");
    let written: String = files.iter().map(content).collect();
    assert!(
        written.contains("email: robin.hidden@example.org"),
        "{written}"
    );
    assert_eq!(said(dir.path(), &["build"]).0, 0);
    for path in walk(&dir.path().join("public")) {
        let bytes = std::fs::read(&path).unwrap();
        let page = String::from_utf8_lossy(&bytes);
        assert!(
            !page.contains("robin.hidden") && !page.contains("Robin Hidden"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn the_report_in_json_is_one_object_that_adds_up() {
    let dir = site(4);
    let (code, text) = said(dir.path(), &[IMPORT, &["--report", "json"]].concat());
    assert_eq!(code, 0, "{text}");
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    let totals = &report["totals"];
    assert_eq!(totals["records"], 4);
    let out = totals["meetings"].as_u64().unwrap() + totals["refused"].as_u64().unwrap();
    assert_eq!(out, 4);
    assert_eq!(report["files"].as_array().unwrap().len(), 4);
    assert_eq!(report["files"][0]["fate"], "new");
    let remarks = report["remarks"].as_array().unwrap();
    let deeds = report["deeds"].as_object().unwrap();
    let counted: u64 = deeds.values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(counted, remarks.len() as u64);
    for remark in remarks {
        for key in [
            "code", "deed", "feed", "line", "column", "record", "field", "was", "now", "why",
        ] {
            assert!(remark.get(key).is_some(), "{key}");
        }
    }
}

#[test]
fn a_report_is_never_written_over_a_file_that_is_none() {
    let dir = site(1);
    std::fs::write(dir.path().join("notes.txt"), "mine").unwrap();
    let (code, text) = said(
        dir.path(),
        &[IMPORT, &["--report-file", "notes.txt"]].concat(),
    );
    assert_eq!(code, 2, "{text}");
    assert_eq!(
        std::fs::read_to_string(dir.path().join("notes.txt")).unwrap(),
        "mine"
    );
    for name in ["report.txt", "report.json"] {
        let words = [IMPORT, &["--report-file", name]].concat();
        assert_eq!(said(dir.path(), &words).0, 0);
        assert_eq!(
            said(dir.path(), &words).0,
            0,
            "a report may replace a report"
        );
    }
}

#[test]
fn what_cannot_run_says_why_and_writes_nothing() {
    let dir = site(1);
    let wrong: &[(&[&str], i32, &str)] = &[
        (&["import", "meeting-guide", "feed.json"], 2, "--program aa"),
        (
            &["import", "meeting-guide", "nowhere.json", "--program", "aa"],
            2,
            "it is not there",
        ),
        (
            &["import", "meeting-guide", "feed.json", "--program", "zz"],
            2,
            "there is no program `zz`",
        ),
        (
            &[
                "import",
                "meeting-guide",
                "feed.json",
                "--program",
                "aa",
                "--into",
                "../x",
            ],
            2,
            "--into",
        ),
        (
            &[
                "import",
                "meeting-guide",
                "feed.json",
                "--program",
                "aa",
                "--into",
                "/tmp",
            ],
            2,
            "--into",
        ),
        (
            &[
                "import",
                "meeting-guide",
                "feed.json",
                "--program",
                "aa",
                "--time-zone",
                "CST",
            ],
            2,
            "--time-zone",
        ),
        (
            &[
                "import",
                "meeting-guide",
                "content/site.yaml",
                "--program",
                "aa",
            ],
            1,
            "nothing was imported",
        ),
    ];
    for (words, exit, message) in wrong {
        let (code, text) = said(dir.path(), words);
        assert_eq!(code, *exit, "{words:?} {text}");
        assert!(text.contains(message), "{words:?} {text}");
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let feed = dir.path().join("feed.json");
    let (code, text) = said(
        elsewhere.path(),
        &[
            "import",
            "meeting-guide",
            feed.to_str().unwrap(),
            "--program",
            "aa",
        ],
    );
    assert_eq!(code, 2);
    assert!(text.contains("guidepost init"), "{text}");
    assert!(groups(dir.path()).is_empty());
}

#[test]
fn other_mistakes_of_the_site_hold_nothing_up_but_a_lost_file_of_an_import_does() {
    let dir = site(2);
    let broken = dir.path().join("content/groups/broken.md");
    std::fs::write(&broken, "no front matter").unwrap();
    let (code, text) = said(dir.path(), IMPORT);
    assert_eq!(code, 0, "{text}");
    let one = dir.path().join(FOLDER).join("group-1.md");
    let text = std::fs::read_to_string(&one).unwrap();
    std::fs::write(&one, text.replace("name: ", "name: [")).unwrap();
    let (code, text) = said(dir.path(), IMPORT);
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("import-lost") && text.contains("group-1.md"),
        "{text}"
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let (dir, elsewhere) = (site(2), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), dir.path().join(FOLDER)).unwrap();
    let (code, text) = said(dir.path(), IMPORT);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("content/groups/aa"), "{text}");
    assert!(walk(elsewhere.path()).is_empty());
}

#[cfg(unix)]
#[test]
fn killed_at_any_moment_there_is_no_half_file_and_the_next_run_ends_it() {
    let dir = site(1500);
    let mut stopped = 0;
    for extra in 0..8_u64 {
        let before = groups(dir.path()).len();
        let mut child = guidepost(dir.path(), &[IMPORT, &["--quiet"]].concat())
            .spawn()
            .unwrap();
        // Until it has begun to write, or has ended.
        while groups(dir.path()).len() == before && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(extra));
        let _ = child.kill();
        let ended = child.wait().unwrap();
        for path in walk(&dir.path().join(FOLDER)) {
            let hidden = path.file_name().unwrap().to_str().unwrap().starts_with('.');
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(hidden || seal(&text) == Seal::Whole, "{}", path.display());
        }
        stopped += usize::from(!ended.success());
    }
    assert!(stopped > 0, "it was never stopped while it wrote");
    let (code, text) = said(dir.path(), IMPORT);
    assert_eq!(code, 0, "{text}");
    let names = groups(dir.path());
    assert_eq!(
        names.iter().filter(|name| !name.starts_with('.')).count(),
        1500
    );
    assert_eq!(said(dir.path(), &["build", "--quiet"]).0, 0);
}

#[test]
fn a_zone_for_the_whole_feed_stands_in_the_files_where_it_is_not_the_sites() {
    let dir = site(1);
    let file = dir.path().join(FOLDER).join("group-1.md");
    for (zone, written) in [("America/Chicago", false), ("Europe/Dublin", true)] {
        let words = [IMPORT, &["--time-zone", zone]].concat();
        assert_eq!(said(dir.path(), &words).0, 0);
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(
            text.contains(&format!("time_zone: {zone}")),
            written,
            "{text}"
        );
    }
}
