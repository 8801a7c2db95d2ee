//! The manual in `src/manual/`: a site that Guidepost builds, whose examples are right and whose tables of
//! fields come from the definitions that parse.
//!
//! `SNAPSHOTS=overwrite` writes the pages of fields anew.

use std::process::Command;

use guidepost::config;
use guidepost::kinds::{reference, schema};
use guidepost::model::Kind;
use serde_json::Value;

use crate::site_test::{SiteTest, repository, slashes, walk};

const MANUAL: &str = "src/manual";

/// The chapters: their names and texts.
fn chapters() -> Vec<(String, String)> {
    let folder = repository(&format!("{MANUAL}/content/articles"));
    let chapter = |path: &std::path::PathBuf| {
        let name = slashes(path.strip_prefix(&folder).unwrap());
        (name, std::fs::read_to_string(path).unwrap())
    };
    walk(&folder).iter().map(chapter).collect()
}

#[test]
fn the_manual_is_a_site_without_a_problem() {
    let built = SiteTest::folder(MANUAL).build_well();
    for (name, _) in chapters() {
        let page = format!("articles/{}", name.trim_end_matches(".md"));
        assert!(
            built.page("").contains(&format!("href=\"/{page}/\"")),
            "home leads to {page}"
        );
    }
}

#[test]
fn its_line_is_the_one_of_the_repositorys_own_site() {
    let line = "content/hotlines/988-lifeline.yaml";
    let own = std::fs::read_to_string(repository(line)).unwrap();
    let here = std::fs::read_to_string(repository(&format!("{MANUAL}/{line}"))).unwrap();
    assert_eq!(own, here);
}

#[test]
fn every_file_that_the_manual_shows_is_read_without_a_word() {
    let mut shown = 0;
    for (name, text) in chapters() {
        for part in text.split("\n`content/").skip(1) {
            let Some((path, rest)) = part.split_once("`:\n\n```yaml\n") else {
                continue;
            };
            let (block, _) = rest.split_once("\n```\n").unwrap();
            shown += 1;
            let site = SiteTest::new()
                .adding("content/site.yaml", "demonstration: yes\n")
                .file(&format!("content/{path}"), format!("{block}\n"));
            assert_eq!(site.build().short(), "", "{name}: {path}");
        }
    }
    assert!(shown > 5, "only {shown} files were found");
}

#[test]
fn every_schedule_of_the_table_is_one() {
    let chapters = chapters();
    let (_, text) = chapters
        .iter()
        .find(|(name, _)| name.contains("groups"))
        .unwrap();
    let rows = text
        .lines()
        .filter_map(|line| line.strip_suffix("}` |")?.split_once("| `{"));
    let rows: Vec<&str> = rows.map(|(_, schedule)| schedule).collect();
    assert!(rows.len() > 7, "{rows:?}");
    for row in rows {
        let group = format!(
            "name: X\nindependent: yes\nattendance: in-person\nplace: {{city: X}}\nmeetings: [{{{row}}}]\n"
        );
        let built = SiteTest::new().file("content/groups/x.yaml", group).build();
        assert_eq!(built.short(), "", "{row}");
    }
}

#[test]
fn every_command_that_the_manual_names_is_one() {
    let help = Command::new(env!("CARGO_BIN_EXE_guidepost"))
        .arg("--help")
        .output()
        .unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let mut named = 0;
    for (name, text) in chapters() {
        for rest in text.split("guidepost ").skip(1) {
            let word = rest
                .split(|letter: char| !letter.is_ascii_lowercase())
                .next()
                .unwrap();
            if !word.is_empty() && !text.contains(&format!("# guidepost {word}")) {
                named += 1;
                assert!(
                    help.contains(&format!("\n  {word} ")),
                    "{name}: `guidepost {word}`"
                );
            }
        }
    }
    assert!(named > 10, "only {named} commands were found");
}

/// The page of the fields of one sort of file.
fn page(title: &str, summary: &str, schema: &Value) -> String {
    format!(
        "---\ntitle: {title}\nsummary: {summary}\n---\n\n{}",
        reference(schema)
    )
}

#[test]
fn the_pages_of_fields_say_what_the_definitions_say() {
    let mut pages: Vec<(String, String)> = Vec::new();
    for kind in Kind::ALL {
        let title = format!("\"Fields: {kind}\"");
        let summary = format!(
            "Everything that a file in `content/{}/` may say.",
            kind.folder()
        );
        pages.push((kind.to_string(), page(&title, &summary, &schema(*kind))));
    }
    let title = "\"Fields: settings of the site\"";
    let summary = "Everything that `content/site.yaml` may say.";
    pages.push(("site".to_owned(), page(title, summary, &config::schema())));
    for (name, text) in pages {
        let path = repository(&format!("{MANUAL}/content/pages/fields-{name}.md"));
        if std::env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite") {
            std::fs::write(&path, &text).unwrap();
        }
        let there = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(there, text, "write it anew with SNAPSHOTS=overwrite");
    }
}
