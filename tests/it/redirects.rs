//! Pages at old addresses, which lead on by themselves.

use crate::html::tags;
use crate::site_test::{Built, SiteTest};

const GROUP: &str = "\
name: Candlelight
independent: yes
attendance: in-person
place: {name: Old Mill, city: Millbrook}
meetings: [{day: tuesday, time: \"19:00\"}]
";

fn with_group(more: &str) -> SiteTest {
    SiteTest::new().file("content/groups/candlelight.yaml", format!("{GROUP}{more}"))
}

/// Where the page in a file leads by itself; the link that it shows leads there as well.
fn leads(built: &Built, file: &str) -> String {
    let tags = tags(built.text(file));
    let refresh = tags
        .iter()
        .find(|tag| tag.get("http-equiv") == Some("refresh"));
    let refresh = refresh
        .and_then(|tag| tag.get("content"))
        .expect("the page leads on");
    let address = refresh.strip_prefix("0; url=").expect("it does so at once");
    let links = tags.iter().skip_while(|tag| tag.name != "main");
    let link = links
        .filter(|tag| tag.name == "a")
        .find_map(|tag| tag.get("href"));
    assert_eq!(link, Some(address), "{file}");
    address.to_owned()
}

#[test]
fn an_earlier_id_leads_to_the_page_of_the_entry() {
    let built = with_group("aliases: [old-candle]\n").build_well();
    let page = built.page("groups/old-candle");
    assert_eq!(
        leads(&built, "groups/old-candle/index.html"),
        "/groups/candlelight/"
    );
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://test.example/groups/candlelight/\">")
    );
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!page.contains("<script"));
}

#[test]
fn no_map_of_the_site_and_no_page_names_an_old_address() {
    let built = with_group("aliases: [old-candle]\n").build_well();
    for (file, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("old-candle"), "{file}");
    }
    assert!(built.text("sitemap.xml").contains("/groups/candlelight/"));
}

#[test]
fn with_flat_addresses_below_a_folder_old_ones_lead_there_too() {
    let built = with_group("aliases: [old-candle]\n")
        .adding("content/site.yaml", "urls: flat\n")
        .file("content/redirects.csv", "/a/,/groups/candlelight/\n/b.html,groups/candlelight.yaml\n/c,/groups/candlelight.html\n/d/,/talk\n")
        .options(|options| options.base_url = Some("https://x.org/sub/".parse().unwrap()))
        .build_well();
    let page = "/sub/groups/candlelight.html";
    assert_eq!(leads(&built, "groups/old-candle.html"), page);
    assert_eq!(leads(&built, "a/index.html"), page);
    assert_eq!(leads(&built, "b.html"), page);
    assert_eq!(leads(&built, "c/index.html"), page);
    assert_eq!(leads(&built, "d/index.html"), "/sub/talk.html");
    let whole = "https://x.org/sub/groups/candlelight.html";
    assert!(
        built
            .text("b.html")
            .contains(&format!("<link rel=\"canonical\" href=\"{whole}\">"))
    );
}

#[test]
fn a_translation_has_earlier_ids_of_its_own() {
    let built = SiteTest::new()
        .adding("content/site.yaml", "languages: [en, es]\n")
        .file(
            "content/articles/first.md",
            "---\ntitle: First\naliases: [one]\n---\nHello.\n",
        )
        .file(
            "content/articles/first.es.md",
            "---\ntitle: Primera\naliases: [uno]\n---\nHola.\n",
        )
        .file("content/redirects.csv", "/hola/,articles/first.es.md\n")
        .build_well();
    assert_eq!(leads(&built, "articles/one/index.html"), "/articles/first/");
    assert_eq!(
        leads(&built, "es/articles/uno/index.html"),
        "/es/articles/first/"
    );
    assert_eq!(leads(&built, "hola/index.html"), "/es/articles/first/");
    assert!(!built.files.contains_key("articles/uno/index.html"));
}

#[test]
fn a_chain_is_one_step_for_visitors() {
    let lines =
        "\u{feff}/a/,/b/\n/b/,/c/\n/c/,/groups/old-candle/\n/d/,https://other.example/x\n/e/,/d/\n";
    let built = with_group("aliases: [old-candle]\n")
        .file("content/redirects.csv", lines)
        .build_well();
    for file in ["a", "b", "c"] {
        assert_eq!(
            leads(&built, &format!("{file}/index.html")),
            "/groups/candlelight/"
        );
    }
    let link = "<a href=\"https://other.example/x\" rel=\"noreferrer noopener\">";
    assert!(built.text("e/index.html").contains(link));
}

#[test]
fn parts_and_letters_of_addresses_are_kept() {
    let lines = "/men%C3%BC,/assets/cafe-1.txt\n/x y/,/groups/candlelight/#when\n";
    let built = with_group("")
        .file("content/assets/cafe-1.txt", "A flyer.")
        .file("content/redirects.csv", lines)
        .build_well();
    assert_eq!(leads(&built, "menü/index.html"), "/assets/cafe-1.txt");
    assert_eq!(leads(&built, "x y/index.html"), "/groups/candlelight/#when");
}

#[test]
fn twelve_months_after_its_end_an_entry_leads_to_its_list() {
    let site = with_group("status: ended\nsince: 2025-11-22\naliases: [old-candle]\n");
    let before = site.clone().today("2026-11-21").build_well();
    assert!(before.page("groups/candlelight").contains("Candlelight"));
    let after = site.today("2026-11-22").build_well();
    for file in [
        "groups/candlelight/index.html",
        "groups/old-candle/index.html",
    ] {
        assert_eq!(leads(&after, file), "/groups/");
        assert!(!after.text(file).contains("Candlelight"), "{file}");
    }
    let page = "---\ntitle: Old news\nstatus: ended\nsince: 2020-01-01\n---\n";
    let home = SiteTest::new()
        .file("content/pages/news.md", page)
        .build_well();
    assert_eq!(leads(&home, "news/index.html"), "/");
}

#[test]
fn a_private_place_has_neither_a_page_nor_an_old_address() {
    let place = "name: Flat\ncity: X\nprivate: yes\naliases: [secret-flat]\n";
    for status in ["", "status: ended\nsince: 2020-01-01\n"] {
        let built = SiteTest::new()
            .file("content/places/flat.yaml", format!("{place}{status}"))
            .build_well();
        assert!(
            !built.files.keys().any(|file| file.contains("flat")),
            "{status}"
        );
    }
}

#[test]
fn a_mistake_is_shown_at_its_column() {
    let lines = "\u{feff}old,new\n\"/ä,b/\" , \"/groops/\"\n";
    let built = SiteTest::new().file("content/redirects.csv", lines).build();
    assert!(
        built.short().starts_with(
            "content/redirects.csv:2:12: error[redirect]: nothing stands at `/groops/`"
        ),
        "{}",
        built.short()
    );
}

#[test]
fn a_line_that_is_too_long_is_refused() {
    let lines = format!("/a/,/groups/\n/b/,/{}\n", "x".repeat(3000));
    let built = SiteTest::new().file("content/redirects.csv", lines).build();
    assert!(
        built
            .short()
            .contains("content/redirects.csv:2:1: error[redirect]: this line has 3005 characters"),
        "{}",
        built.short()
    );
}

#[test]
fn a_redirect_to_an_entry_with_mistakes_is_no_mistake_of_its_own() {
    let built = SiteTest::new()
        .file("content/pages/broken.md", "---\ntitel: Broken\n---\n")
        .file("content/redirects.csv", "/old/,pages/broken.md\n")
        .build();
    assert!(built.denied());
    assert!(!built.short().contains("[redirect]"), "{}", built.short());
}

#[test]
fn a_long_chain_is_followed_in_no_time() {
    let lines: String = (0..20_000)
        .map(|number| format!("/{number}/,/{}/\n", number + 1))
        .collect();
    let lines = format!("{lines}/20000/,/groups/\n");
    let built = SiteTest::new()
        .file("content/redirects.csv", lines)
        .build_well();
    assert_eq!(leads(&built, "0/index.html"), "/groups/");
}

#[test]
fn keeping_going_a_dead_redirect_holds_nothing_up() {
    let site = with_group("").file("content/redirects.csv", "/old/,/groups/day/friday/\n");
    assert!(site.build().denied());
    let built = site.options(|options| options.keep_going = true).build();
    assert!(
        built.short().contains("warning[redirect]"),
        "{}",
        built.short()
    );
    assert!(built.page("groups").contains("Candlelight"));
    assert!(!built.files.contains_key("old/index.html"));
}
