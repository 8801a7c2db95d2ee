//! The chooser: every program stands on the page of every answer, once, where its own facts put it.

use crate::site_test::{Built, SiteTest};

/// A site with three kinds of groups, of which one has no facts at all.
fn built() -> Built {
    SiteTest::new()
        .file(
            "content/programs/bare.yaml",
            "name: Bare\nfinder: https://bare.example.org/meetings\n",
        )
        .file("content/groups/one.yaml", group("One", "aa", "in-person"))
        .file("content/groups/two.yaml", group("Two", "hams", "online"))
        .build_well()
}

fn group(name: &str, program: &str, attendance: &str) -> String {
    let how = match attendance {
        "online" => "online: {url: \"https://meet.example.org/x\", join: open}",
        _ => "place: {city: Fernhill}",
    };
    format!(
        "name: {name}\nprogram: {program}\nattendance: {attendance}\n{how}\nmeetings: [{{day: monday, time: \"19:00\"}}]\n"
    )
}

/// The names below each heading of an answer's page.
fn said(built: &Built, answer: &str) -> Vec<(String, Vec<String>)> {
    let page = built.page(&format!("programs/choose/{answer}"));
    let sections = page.split("<section aria-labelledby=\"fit-").skip(1);
    sections
        .map(|section| {
            let section = section.split("</section>").next().unwrap();
            let (id, rest) = section.split_once('"').unwrap();
            let names = rest.split("<h3>").skip(1).map(|item| {
                let (_, name) = item.split_once("translate=\"no\">").unwrap();
                name.split('<').next().unwrap().to_owned()
            });
            (id.to_owned(), names.collect())
        })
        .collect()
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

const AA: &str = "Alcoholics Anonymous";
const HAMS: &str = "HAMS Harm Reduction for Alcohol";

#[test]
fn programs_stand_where_their_own_facts_put_them() {
    let built = built();
    let fits = |answer: &str| said(&built, answer);
    assert_eq!(
        fits("goal-cut-down"),
        [
            ("yes".to_owned(), names(&[HAMS])),
            ("open".to_owned(), names(&["Bare"])),
            ("no".to_owned(), names(&[AA])),
        ]
    );
    assert_eq!(
        fits("belief-none"),
        [
            ("yes".to_owned(), names(&[HAMS])),
            ("open".to_owned(), names(&["Bare"])),
            ("no".to_owned(), names(&[AA])),
        ]
    );
    // What is not on this list may be on the program's own, so nobody is sent away.
    assert_eq!(
        fits("how-in-person"),
        [
            ("yes".to_owned(), names(&[AA])),
            ("open".to_owned(), names(&["Bare", HAMS])),
        ]
    );
}

#[test]
fn every_program_is_on_every_page_once_and_none_is_empty_handed() {
    let built = built();
    let index = built.page("programs/choose");
    let answers: Vec<&str> = index
        .split("href=\"/programs/choose/")
        .skip(1)
        .map(|rest| rest.split('/').next().unwrap())
        .collect();
    assert!(answers.len() > 5, "{answers:?}");
    for answer in answers {
        let mut all: Vec<String> = said(&built, answer)
            .into_iter()
            .flat_map(|(_, names)| names)
            .collect();
        all.sort();
        assert_eq!(all, names(&[AA, "Bare", HAMS]), "{answer}");
        let page = built.page(&format!("programs/choose/{answer}"));
        assert!(
            page.contains("https://bare.example.org/meetings"),
            "{answer}"
        );
    }
}

#[test]
fn what_has_ended_or_is_paused_is_no_way_to_attend() {
    let ended = group("Two", "hams", "online") + "status: ended\nsince: 2026-10-01\n";
    let paused =
        group("Three", "hams", "in-person").replace("\"19:00\"", "\"19:00\", status: paused");
    let built = SiteTest::new()
        .file("content/groups/one.yaml", group("One", "aa", "online"))
        .file("content/groups/two.yaml", ended)
        .file("content/groups/three.yaml", paused)
        .build_well();
    assert_eq!(
        said(&built, "how-online"),
        [
            ("yes".to_owned(), names(&[AA])),
            ("open".to_owned(), names(&[HAMS])),
        ]
    );
    assert!(
        !built
            .files
            .contains_key("programs/choose/how-in-person/index.html")
    );
}

#[test]
fn with_one_kind_there_is_nothing_to_choose() {
    let one = SiteTest::new()
        .file("content/groups/one.yaml", group("One", "aa", "in-person"))
        .build_well();
    assert!(!one.files.contains_key("programs/choose/index.html"));
    assert!(!one.page("programs").contains("programs/choose"));
}
