//! Lists and pages of the site itself.

mod about;
mod home;
mod lines;
mod many;
mod privacy;
mod related;
mod sheets;

use crate::site_test::{Built, SiteTest};

const LINE: &str = "channels: [{call: \"988\"}]\n";

fn two_lines() -> SiteTest {
    SiteTest::new()
        .allowing(&["number-twice"])
        .file(
            "content/hotlines/kin.yaml",
            format!("name: Kin\nneeds: [alcohol]\nfor: [family]\ncountries: [CA]\n{LINE}"),
        )
        .file(
            "content/hotlines/sober-ears.yaml",
            format!("name: Sober Ears\nneeds: [alcohol, house-fires]\nfor: [self]\n{LINE}"),
        )
}

fn group(id: &str, more: &str) -> String {
    format!(
        "- id: {id}\n  name: {id}\n  program: aa\n  attendance: in-person\n  \
        place: {{name: Hall, address: 1 Hill Road, city: Millbrook, region: East}}\n  \
        meetings: [{{day: tuesday, time: \"19:00\"}}]\n{more}"
    )
}

/// Whether the sitemap names a page.
fn found(built: &Built, path: &str) -> bool {
    let sitemap = built.text("sitemap.xml");
    sitemap.contains(&format!("<loc>https://test.example/{path}</loc>"))
}
