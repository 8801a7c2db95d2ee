//! Finished files are judged: what would tell somebody who reads the site is found, and nothing else.

mod files;
mod pages;
mod secrets;

use crate::privacy::{opened, secretive};
use crate::site_test::SiteTest;

/// The site with a theme of its own.
fn themed() -> SiteTest {
    SiteTest::new()
        .adding("content/site.yaml", "theme: own\n")
        .file("themes/own/assets/own.txt", "Nothing.")
        .file(
            "content/pages/about.md",
            "---\ntitle: About\n---\n\n[Away](https://away.example/)\n",
        )
}

/// A theme with something at the end of every page.
fn with_foot(html: &str) -> SiteTest {
    let foot = format!("<footer>\n{html}\n</footer>\n");
    themed().file("themes/own/templates/partials/footer.html", foot)
}

#[test]
fn sites_without_a_mistake_are_found_to_have_none() {
    for folder in [
        "",
        "tests/sites/tiny",
        "tests/sites/directory",
        "tests/sites/states",
        "src/manual",
    ] {
        assert_eq!(SiteTest::folder(folder).judged(), "", "{folder}");
    }
    assert_eq!(secretive().judged(), "");
    assert_eq!(opened().judged(), "");
    assert_eq!(themed().judged(), "");
}

#[test]
fn an_old_address_does_not_lead_to_another_site_by_itself() {
    let site = SiteTest::new().file(
        "content/redirects.csv",
        "/shop/,https://shop.example.org/\n",
    );
    let built = site.build_well();
    let page = built.text("shop/index.html");
    assert!(!page.contains("http-equiv=\"refresh\""), "{page}");
    assert!(
        page.contains("<a href=\"https://shop.example.org/\" rel=\"noreferrer noopener\">"),
        "{page}"
    );
    assert_eq!(site.judged(), "");
}

#[test]
fn a_mistake_on_every_page_is_told_once() {
    let judged = with_foot("<img src=\"https://cdn.example/a.png\" alt=\"\">").judged();
    assert_eq!(judged.lines().count(), 1, "{judged}");
}
