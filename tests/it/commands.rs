//! The transcripts of the manual in `tests/cmd/`, and the examples of the README.
//!
//! `TRYCMD=overwrite cargo test --test it commands` writes what the program says now into the
//! transcripts.

use std::path::Path;
use std::process::Command;

use crate::site_test::{SiteTest, repository};

#[test]
fn the_commands_say_what_the_manual_shows() {
    trycmd::TestCases::new()
        .register_bin("guidepost", Path::new(env!("CARGO_BIN_EXE_guidepost")))
        // An edit is a file that is put in the place of another.
        .register_bin("cp", Path::new("/bin/cp"))
        .register_bin("cat", Path::new("/bin/cat"))
        .env("NO_COLOR", "1")
        .case("tests/cmd/*.md")
        .run();
}

/// The files that the README shows: a line that is nothing but a path and a colon, then a block of YAML.
fn examples() -> Vec<(&'static str, &'static str)> {
    let readme = include_str!("../../README.md");
    let after = readme.split("\n`content/").skip(1);
    let example = |text: &'static str| {
        let (path, rest) = text.split_once("`:\n\n```yaml\n")?;
        let (block, _) = rest.split_once("\n```\n")?;
        Some((path, block))
    };
    after.filter_map(example).collect()
}

#[test]
fn the_files_that_the_readme_shows_are_read_without_a_word() {
    let examples = examples();
    assert_eq!(examples.len(), 3, "{examples:?}");
    let site = examples
        .iter()
        .fold(SiteTest::folder(""), |site, (path, text)| {
            site.file(&format!("content/{path}"), format!("{text}\n"))
        });
    let built = site.build_well();
    let group = built.page("groups/tuesday-candlelight");
    for fact in [
        "Tuesday Candlelight",
        "7:00 pm",
        "9:30 am",
        "St. Mark",
        "just listen",
    ] {
        assert!(group.contains(fact), "{fact}");
    }
    let line = built.page("hotlines/county-warm-line");
    assert!(line.contains("tel:+13125550188"), "{line}");
    assert!(line.contains("Example, not real"), "{line}");
}

#[test]
fn a_group_needs_no_more_than_the_readme_says() {
    let minimal = "name: Small\nindependent: yes\nattendance: in-person\n\
                   place: {name: Hall, address: 1 Hill Road, city: Millbrook}\n\
                   meetings: [{day: monday, time: 7 pm}]\n";
    let site = SiteTest::new().file("content/groups/small.yaml", minimal);
    assert!(site.build_well().page("groups/small").contains("19:00"));
    for needed in ["name", "independent", "attendance", "place", "meetings"] {
        let lines = minimal.lines().filter(|line| !line.starts_with(needed));
        let less: String = lines.flat_map(|line| [line, "\n"]).collect();
        let site = SiteTest::new().file("content/groups/small.yaml", less);
        assert!(site.build().denied(), "without `{needed}`");
    }
}

#[test]
fn the_readme_names_every_option_of_the_commands() {
    let readme = include_str!("../../README.md");
    let commands = [
        "build",
        "check",
        "explain",
        "serve",
        "init",
        "new",
        "schema",
        "completions",
        "man",
    ];
    for command in commands {
        let help = Command::new(env!("CARGO_BIN_EXE_guidepost"))
            .args([command, "--help"])
            .output()
            .unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        let words = help.split(|letter: char| letter != '-' && !letter.is_alphanumeric());
        let options: Vec<&str> = words.filter(|word| word.starts_with("--")).collect();
        assert!(options.len() > 4, "{help}");
        for option in options.into_iter().filter(|option| *option != "--help") {
            assert!(readme.contains(&format!("`{option}")), "{option}");
        }
    }
}

#[test]
fn the_readme_links_to_files_that_are_there() {
    let readme = include_str!("../../README.md");
    let links = readme.split("](").skip(1);
    let links = links.filter_map(|rest| rest.split(')').next());
    // A picture in an example is one of the reader's own.
    let shown = |link: &&str| link.starts_with("https:") || link.starts_with("/assets/");
    let own: Vec<&str> = links.filter(|link| !shown(link)).collect();
    assert!(own.len() > 2, "{own:?}");
    for link in own {
        assert!(repository(link).is_file(), "{link}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_guidepost"))
        .arg("explain")
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success() && said.is_empty(), "{said}");
}
