//! What is new and what has changed: the Atom feed, read by a parser that is not ours.

use atom_syndication::Feed;

use crate::site_test::{Built, SiteTest};

const GROUP: &str = "\
name: Lights & <Hope>
independent: yes
attendance: in-person
place: {name: Grange, city: Millbrook}
meetings: [{day: tuesday, time: \"19:00\"}]
";

fn with_group(more: &str) -> SiteTest {
    SiteTest::new().file("content/groups/lights.yaml", format!("{GROUP}{more}"))
}

fn feed(built: &Built) -> Feed {
    Feed::read_from(built.text("feed.xml").as_bytes()).unwrap()
}

/// Titles and days of the entries of the feed, in its order.
fn news(site: &SiteTest) -> Vec<(String, String)> {
    let feed = feed(&site.build());
    let row = |entry: &atom_syndication::Entry| {
        (
            entry.title().as_str().to_owned(),
            entry.updated().to_rfc3339(),
        )
    };
    feed.entries().iter().map(row).collect()
}

#[test]
fn the_feed_says_whose_it_is_and_where() {
    let built = with_group("updated: 2026-11-01\n")
        .adding(
            "content/site.yaml",
            "run_by: club\ntagline: For all\nlicence: {name: CC BY 4.0}\n",
        )
        .file("content/organizations/club.yaml", "name: The Club\n")
        .options(|options| options.base_url = Some("https://x.org/sub/".parse().unwrap()))
        .build_well();
    let feed = feed(&built);
    assert_eq!(feed.id(), "https://x.org/sub/feed.xml");
    assert_eq!(feed.title().as_str(), "Test County");
    assert_eq!(feed.subtitle().unwrap().as_str(), "For all");
    assert_eq!(feed.lang(), Some("en"));
    assert_eq!(feed.rights().unwrap().as_str(), "CC BY 4.0");
    assert_eq!(feed.authors()[0].name(), "The Club");
    assert_eq!(
        feed.authors()[0].uri(),
        Some("https://x.org/sub/organizations/club/")
    );
    let links: Vec<_> = feed
        .links()
        .iter()
        .map(|link| (link.rel(), link.href()))
        .collect();
    let expected = [
        ("self", "https://x.org/sub/feed.xml"),
        ("alternate", "https://x.org/sub/"),
    ];
    assert_eq!(links, expected);
    assert_eq!(feed.updated().to_rfc3339(), "2026-11-01T00:00:00+00:00");
}

#[test]
fn an_entry_is_told_by_the_date_of_its_change() {
    let feed = feed(&with_group("updated: 2026-11-01\npublish_from: 2026-10-01\n").build_well());
    let [entry] = feed.entries() else {
        panic!("one entry is expected")
    };
    assert_eq!(entry.id(), "https://test.example/groups/lights");
    assert_eq!(
        entry.links()[0].href(),
        "https://test.example/groups/lights/"
    );
    assert_eq!(entry.title().as_str(), "Lights & <Hope>");
    assert_eq!(entry.updated().to_rfc3339(), "2026-11-01T00:00:00+00:00");
    assert_eq!(
        entry.published().unwrap().to_rfc3339(),
        "2026-10-01T00:00:00+00:00"
    );
    assert_eq!(entry.categories()[0].term(), "group");
    assert_eq!(
        entry.summary().unwrap().as_str(),
        "Every Tuesday at 19:00. Grange, Millbrook"
    );
}

#[test]
fn where_nothing_has_a_date_there_is_no_feed() {
    for fields in [
        "",
        "verified: {date: 2026-11-01}\n",
        "updated: 2027-01-01\n",
    ] {
        let built = with_group(fields).build_well();
        assert!(!built.files.contains_key("feed.xml"), "{fields}");
        assert!(!built.page("").contains("feed.xml"), "{fields}");
    }
}

#[test]
fn every_page_offers_the_feed_where_there_is_one() {
    let built = with_group("updated: 2026-11-01\n").build_well();
    let link = "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"News and changes as a feed\" href=\"/feed.xml\">";
    for (file, page) in built.pages() {
        assert!(page.contains(link), "{file}");
        assert!(page.contains("<a href=\"/feed.xml\">"), "{file}");
    }
}

#[test]
fn a_group_that_stops_or_ends_is_told_by_the_day_it_did() {
    let told = |fields: &str| news(&with_group(fields));
    let title = "Lights & <Hope>: has ended".to_owned();
    let ended = "status: ended\nsince: 2026-11-02\nupdated: 2026-10-01\n";
    assert_eq!(
        told(ended),
        [(title, "2026-11-02T00:00:00+00:00".to_owned())]
    );
    let title = "Lights & <Hope>: not meeting at the moment".to_owned();
    let paused = "status: paused\nsince: 2026-11-03\n";
    assert_eq!(
        told(paused),
        [(title, "2026-11-03T00:00:00+00:00".to_owned())]
    );
}

#[test]
fn a_review_dates_an_article_that_has_no_other_date() {
    let article = |fields: &str| {
        let text = format!(
            "---\ntitle: First\nsummary: Short.\n{fields}reviewed: {{date: 2026-06-07}}\n---\nText.\n"
        );
        let site = SiteTest::new().file("content/articles/first.md", text);
        news(&site).remove(0).1
    };
    assert_eq!(article(""), "2026-06-07T00:00:00+00:00");
    assert_eq!(
        article("updated: 2026-05-05\n"),
        "2026-05-05T00:00:00+00:00"
    );
}

#[test]
fn examples_are_told_only_where_the_whole_site_is_one() {
    let site = with_group("updated: 2026-11-01\nexample: yes\n");
    assert!(!site.build().files.contains_key("feed.xml"));
    let site = site.adding("content/site.yaml", "demonstration: yes\n");
    assert_eq!(news(&site)[0].0, "Lights & <Hope> (example, not real)");
}

#[test]
fn the_newest_fifty_are_told_the_newest_first() {
    let mut site = SiteTest::new();
    for number in 1..=60 {
        let day = 1 + number % 28;
        let text = format!("---\ntitle: Page {number}\nupdated: 2026-10-{day:02}\n---\n");
        site = site.file(&format!("content/pages/page-{number}.md"), text);
    }
    let told = news(&site);
    assert_eq!(told.len(), 50);
    assert!(told.is_sorted_by(|a, b| a.1 >= b.1), "{told:#?}");
    assert_eq!(told[0].1, "2026-10-28T00:00:00+00:00");
}

#[test]
fn translations_and_places_are_not_told() {
    let site = SiteTest::new()
        .adding("content/site.yaml", "languages: [en, es]\n")
        .file(
            "content/pages/about.md",
            "---\ntitle: About\nupdated: 2026-11-01\n---\n",
        )
        .file(
            "content/pages/about.es.md",
            "---\ntitle: Acerca\nupdated: 2026-11-02\n---\n",
        )
        .file(
            "content/places/hall.yaml",
            "name: Hall\ncity: X\nprivate: yes\nupdated: 2026-11-03\n",
        );
    let titles: Vec<String> = news(&site).into_iter().map(|(title, _)| title).collect();
    assert_eq!(titles, ["About"]);
}

#[test]
fn the_day_of_the_build_changes_nothing() {
    let site = with_group("updated: 2026-11-01\n");
    let later = site.clone().today("2026-11-30").build_well();
    assert_eq!(site.build_well().text("feed.xml"), later.text("feed.xml"));
}

#[test]
fn ids_stay_when_the_form_of_addresses_changes() {
    let article = "---\ntitle: New\nupdated: 2026-11-01\n---\n\nText.\n";
    let site = SiteTest::new().file("content/articles/new.md", article);
    let ids = |site: &SiteTest| {
        let built = site.build_well();
        let ids = built.text("feed.xml").split("<id>").skip(1);
        let ids = ids.map(|rest| rest.split('<').next().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    let flat = site.clone().adding("content/site.yaml", "urls: flat\n");
    assert_eq!(ids(&site), ids(&flat));
    assert_eq!(ids(&site).len(), 2);
}
