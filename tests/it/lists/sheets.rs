//! Lists for paper.

use super::{found, group};
use crate::site_test::SiteTest;

#[test]
fn a_sheet_for_paper_has_each_line_with_its_street_and_a_legend_of_what_is_on_it() {
    let groups = group("lights", "  tags: [women]\n  access: {wheelchair: yes}\n")
        + &group("example", "  example: yes\n  allow: [example]\n");
    let built = SiteTest::new()
        .file("content/groups/all.yaml", groups)
        .build_well();
    for path in [
        "print/week",
        "print/day/tuesday",
        "print/region/east",
        "print/large/week",
        "print/large/day/tuesday",
        "print/large/region/east",
    ] {
        let page = built.page(path);
        assert_eq!(page.matches("class=\"printed\"").count(), 2, "{path}");
        assert!(page.contains("Hall, Millbrook, 1 Hill Road"), "{path}");
        assert_eq!(page.matches("Example, not real").count(), 1, "{path}");
        assert!(page.contains("<dt>AA</dt> <dd>Alcoholics Anonymous</dd>"));
        assert!(page.contains("<dt>Women</dt>") && !page.contains("<dt>Men</dt>"));
        assert!(page.contains("<dt>W</dt>") && !page.contains("<dt>Online</dt>"));
        assert!(page.contains("content=\"noindex\"") && !found(&built, &format!("{path}/")));
        assert!(page.contains("made on <time datetime=\"2026-11-22\">"));
    }
    assert!(found(&built, "print/"));
    assert!(built.page("print/large/week").contains("class=\"large\""));
}

#[test]
fn a_link_to_a_sheet_says_how_large_it_is() {
    let built = SiteTest::new()
        .file("content/groups/all.yaml", group("lights", ""))
        .build_well();
    assert!(built.page("print").contains("1 meeting, about 10 KB"));
    let list = built.page("groups/day/tuesday");
    assert!(list.contains("href=\"/print/day/tuesday/\"") && list.contains("about 10 KB"));
    assert!(!built.page("groups/city/millbrook").contains("about 10 KB"));
}

#[test]
fn a_sheet_of_a_private_group_names_no_street_and_no_number() {
    let text = "- id: at-home\n  name: At home\n  program: aa\n  attendance: hybrid\n  \
        place: {name: Hidden House, address: 13 Hidden Lane, city: Millbrook, private: yes}\n  \
        online: {phone: \"+1 312 555 0188\", join: ask, ask: \"us\"}\n  \
        meetings: [{day: tuesday, time: \"19:00\"}]\n";
    let built = SiteTest::new()
        .file("content/groups/all.yaml", text)
        .build();
    let page = built.page("print/week");
    assert!(page.contains("At home"));
    for secret in ["Hidden", "555 0188"] {
        assert!(!page.contains(secret), "{secret}");
    }
}

#[test]
fn a_sheet_that_would_be_too_long_is_not_made_and_the_page_says_so() {
    let meetings = "{day: [monday, tuesday], time: \"19:00\"}, ".repeat(2501);
    let text = format!(
        "name: Often\nprogram: aa\nattendance: in-person\nplace: {{city: X, region: East}}\n\
        meetings: [{meetings}]\n"
    );
    let built = SiteTest::new()
        .file("content/groups/often.yaml", text)
        .build_well();
    assert!(built.page("print").contains("5002 meetings: too long"));
    assert!(!built.files.contains_key("print/week/index.html"));
    assert!(!built.files.contains_key("print/region/east/index.html"));
    assert!(built.files.contains_key("print/day/monday/index.html"));
    let list = built.page("groups/region/east");
    assert!(!list.contains("/print/region"));
}
