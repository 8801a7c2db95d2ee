//! The web app manifest: how the site stands on the screen of a phone.

use serde_json::{Value, json};

use crate::site_test::{Built, SiteTest, repository};

fn manifest(built: &Built) -> Value {
    serde_json::from_str(built.text("site.webmanifest")).unwrap()
}

#[test]
fn the_manifest_stays_below_the_folder_of_the_site() {
    let site = SiteTest::new()
        .options(|options| options.base_url = Some("https://x.org/sub/".parse().unwrap()));
    let built = site.build_well();
    let manifest = manifest(&built);
    for member in ["id", "start_url", "scope"] {
        assert_eq!(manifest[member], "/sub/", "{member}");
    }
    assert_eq!(
        manifest["shortcuts"],
        json!([
            {"name": "Talk to someone now", "url": "/sub/talk/"},
            {"name": "Groups", "url": "/sub/groups/"},
        ])
    );
    assert_eq!(
        (&manifest["lang"], &manifest["dir"], &manifest["display"]),
        (&json!("en"), &json!("ltr"), &json!("minimal-ui"))
    );
    let icon = &manifest["icons"][0];
    assert_eq!(
        (&icon["sizes"], &icon["type"]),
        (&json!("any"), &json!("image/svg+xml"))
    );
    let file = icon["src"].as_str().unwrap().strip_prefix("/sub/").unwrap();
    assert!(built.files.contains_key(file), "{file}");
    for (file, page) in built.pages() {
        assert!(
            page.contains("<link rel=\"manifest\" href=\"/sub/site.webmanifest\">"),
            "{file}"
        );
    }
}

#[test]
fn a_long_title_is_cut_between_words_unless_a_short_one_is_given() {
    let short = |settings: &[(&str, &str)]| {
        let site = SiteTest::new();
        let mut text = site.text("content/site.yaml").to_owned();
        for (field, value) in settings {
            let rest = text.lines().filter(|line| !line.starts_with(field));
            text = rest.map(|line| format!("{line}\n")).collect();
            text += &format!("{field}: {value}\n");
        }
        manifest(&site.file("content/site.yaml", text).build_well())["short_name"].clone()
    };
    assert_eq!(short(&[]), "Test County");
    assert_eq!(
        short(&[("title", "Alder County Recovery Guide")]),
        "Alder County"
    );
    assert_eq!(
        short(&[("title", "Selbsthilfegruppen")]),
        "Selbsthilfegruppen"
    );
    assert_eq!(
        short(&[("title", "Alder County"), ("short_title", "Guide")]),
        "Guide"
    );
}

#[test]
fn the_colors_are_those_of_the_style_sheet() {
    let style = std::fs::read_to_string(repository("themes/base/assets/tokens.css")).unwrap();
    let manifest = manifest(&SiteTest::new().build_well());
    for (member, token) in [("background_color", "--paper"), ("theme_color", "--talk")] {
        let color = manifest[member].as_str().unwrap();
        assert!(
            style.contains(&format!("{token}: {color};")),
            "{member}: {color}"
        );
    }
    let own = SiteTest::new()
        .adding("content/site.yaml", "theme: own\n")
        .file(
            "themes/own/assets/tokens.css",
            ":root { --paper: #FFF8F0; --talk: var(--ink); }\n\
             @media (prefers-color-scheme: dark) { :root { --paper: #111; --talk: #123; } }\n",
        );
    let own = self::manifest(&own.build_well());
    assert_eq!(
        (&own["background_color"], &own["theme_color"]),
        (&json!("#FFF8F0"), &json!("#1E2A2D"))
    );
}
