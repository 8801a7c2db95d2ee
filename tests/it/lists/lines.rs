//! Lists of lines, and the lines that a line names.

use super::{LINE, found, two_lines};
use crate::site_test::SiteTest;

#[test]
fn lines_are_listed_by_need_for_whom_and_country() {
    let built = two_lines().build_well();
    let alcohol = built.page("hotlines/need/alcohol");
    assert!(alcohol.contains("<h1>Help lines: Alcohol</h1>"));
    assert!(alcohol.contains(">Kin<") && alcohol.contains(">Sober Ears<"));
    let family = built.page("hotlines/for/family");
    assert!(family.contains("<h1>Help lines for family</h1>"));
    assert!(family.contains(">Kin<") && !family.contains(">Sober Ears<"));
    assert!(built.page("hotlines/country/ca").contains(">Kin<"));
    assert!(found(&built, "hotlines/need/alcohol/"));
    assert!(
        built
            .page("hotlines")
            .contains("href=\"/hotlines/for/family/\"")
    );
}

#[test]
fn a_need_without_a_message_is_spoken_as_it_is_written() {
    let built = two_lines().build_well();
    let page = built.page("hotlines/need/house-fires");
    assert!(page.contains("<h1>Help lines: House fires</h1>"));
    assert!(built.page("hotlines").contains("House fires"));
}

#[test]
fn where_every_list_would_hold_every_line_there_is_none() {
    let built = SiteTest::new()
        .file(
            "content/hotlines/988-lifeline.yaml",
            format!("name: Lifeline\nneeds: [alcohol]\nfor: [self]\n{LINE}"),
        )
        .build_well();
    let lists = built.files.keys();
    let lists: Vec<_> = lists
        .filter(|file| file.starts_with("hotlines/") && file.matches('/').count() > 2)
        .collect();
    assert!(lists.is_empty(), "{lists:?}");
}

#[test]
fn a_line_names_others_about_the_same_in_its_country() {
    let line = |needs: &str, more: &str| format!("needs: [{needs}]\n{more}{LINE}");
    let built = SiteTest::new()
        .allowing(&["number-twice"])
        .file(
            "content/hotlines/a.yaml",
            "name: Aa\n".to_owned() + &line("drugs, alcohol", ""),
        )
        .file(
            "content/hotlines/b.yaml",
            "name: Bb\n".to_owned() + &line("drugs", ""),
        )
        .file(
            "content/hotlines/c.yaml",
            "name: Cc\n".to_owned() + &line("drugs, alcohol", ""),
        )
        .file(
            "content/hotlines/d.yaml",
            "name: Dd\n".to_owned() + &line("gambling", ""),
        )
        .file(
            "content/hotlines/e.yaml",
            "name: Ee\n".to_owned() + &line("drugs", "countries: [CA]\n"),
        )
        .build_well();
    let page = built
        .page("hotlines/a")
        .split("id=\"others\"")
        .nth(1)
        .unwrap();
    let at = |name: &str| page.find(&format!(">{name}</a>"));
    assert!(
        at("Cc").unwrap() < at("Bb").unwrap(),
        "what shares most stands first"
    );
    assert_eq!((at("Aa"), at("Dd"), at("Ee")), (None, None, None));
}
