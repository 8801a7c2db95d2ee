//! Reach out, about this list, how fresh it is.

use super::{found, group};
use crate::site_test::SiteTest;

#[test]
fn reach_out_is_a_page_only_where_there_is_somebody_to_reach() {
    let without = SiteTest::new().adding("content/site.yaml", "menu: [groups, reach-out]\n");
    let built = without.build_well();
    assert!(!built.files.contains_key("reach-out/index.html"));
    assert!(!built.page("").contains("reach-out"));
    let with = without.adding(
        "content/site.yaml",
        "contact: {who_answers: A volunteer, for: [self, friends], email: hello@example.org}\n",
    );
    let built = with
        .file("content/articles/a.md", "---\ntitle: A\n---\nText.\n")
        .build_well();
    let page = built.page("reach-out");
    assert!(page.contains("For you, or for someone you love."));
    assert!(page.contains("We are not an emergency line."));
    assert!(found(&built, "reach-out/"));
    for path in ["", "articles/a"] {
        assert!(built.page(path).contains("id=\"reach-us\""), "{path}");
    }
    assert!(
        built
            .page("")
            .contains("href=\"/reach-out/\">Reach out</a>")
    );
}

#[test]
fn those_who_run_an_example_site_are_not_real_either() {
    let built = SiteTest::new()
        .adding(
            "content/site.yaml",
            "run_by: us\ncontact: {email: hello@example.org}\nrules: {example: allow}\n",
        )
        .file("content/organizations/us.yaml", "name: Us\nexample: yes\n")
        .build_well();
    assert!(built.page("reach-out").contains("Example, not real"));
    assert!(built.page("").contains("Example, not real"));
    assert!(!found(&built, "reach-out/"));
}

#[test]
fn the_page_about_the_list_says_only_what_follows_from_the_site() {
    let site = SiteTest::new()
        .adding("content/site.yaml", "run_by: us\n")
        .file(
            "content/organizations/us.yaml",
            "name: Us\nfunded_by: Small gifts\nverified: {date: 2026-11-01}\n",
        )
        .file(
            "content/groups/all.yaml",
            group("one", "") + &group("two", ""),
        );
    let page = site.build_well();
    let page = page.page("about-this-list");
    assert!(page.contains("Paid for by: Small gifts"));
    assert!(page.contains(">Groups <b class=\"num\">2</b>"));
    assert!(page.contains("1 of 5 entries were checked"), "{page}");
    assert!(page.contains("Nobody has paid to stand on this list."));
    assert!(!page.contains("What does not stand on it"));
    let listing = "listing: {excludes: [Treatment for money], how_checked: By hand.}\n";
    let page = site.adding("content/site.yaml", listing).build_well();
    let page = page.page("about-this-list");
    assert!(page.contains("<li>Treatment for money</li>") && page.contains("By hand."));
}

#[test]
fn every_page_leads_to_what_the_list_is_and_how_fresh() {
    let built = SiteTest::new().build_well();
    for (file, page) in built.pages() {
        for path in ["/about-this-list/", "/fresh/", "/print/"] {
            assert!(page.contains(&format!("href=\"{path}\"")), "{file}: {path}");
        }
    }
}

#[test]
fn the_oldest_check_stands_first_and_what_was_never_checked_before_it() {
    let check = |date| format!("  verified: {{date: {date}, next_check: 2026-11-21}}\n");
    let groups = group("newer", &check("2026-10-01"))
        + &group("older", &check("2024-01-01"))
        + &group("never", "");
    let site = SiteTest::new().file("content/groups/all.yaml", groups);
    let site = site.allowing(&["stale-entry", "check-due"]);
    let built = site.build_well();
    let page = built.page("fresh");
    let at = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words}: {page}"))
    };
    assert!(at(">never</a>") < at(">older</a>") && at(">older</a>") < at(">newer</a>"));
    assert_eq!(page.matches("due to be checked again").count(), 2);
    let paged = site
        .adding("content/site.yaml", "per_page: 2\n")
        .build_well();
    assert!(paged.page("fresh/3").contains("page 3"));
    assert!(found(&paged, "fresh/3/"));
}

#[test]
fn half_a_year_and_a_year_are_counted_back_from_the_day_of_the_build() {
    let dates = ["2026-05-22", "2026-05-21", "2025-11-22", "2025-11-21"];
    let groups = dates.map(|date| {
        group(
            &format!("g{date}"),
            &format!("  verified: {{date: {date}}}\n"),
        )
    });
    let built = SiteTest::new()
        .allowing(&["stale-entry"])
        .file("content/groups/all.yaml", groups.concat())
        .build_well();
    let page = built.page("fresh");
    let row = page.split("<th scope=\"row\">Groups</th>").nth(1).unwrap();
    let numbers: Vec<&str> = row
        .split("<span class=\"num\">")
        .skip(1)
        .take(4)
        .filter_map(|cell| cell.split('<').next())
        .collect();
    assert_eq!(numbers, ["1", "2", "1", "0"]);
}

#[test]
fn a_private_place_is_in_no_list_of_checks() {
    let place = "name: Hidden House\ncity: Millbrook\nprivate: yes\n";
    let built = SiteTest::new()
        .file("content/places/hidden.yaml", place)
        .build_well();
    assert!(!built.page("fresh").contains("Hidden House"));
    assert!(!built.page("about-this-list").contains(">Places"));
}
