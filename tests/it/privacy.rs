//! The site tells nobody else: no page asks another host for anything, and what is private in
//! content appears in no byte of the output.

use crate::assets::picture;
use crate::html::{Tag, tags};
use crate::site_test::{Built, SiteTest};

/// What stands in the files of `secretive` and may be published nowhere.
pub(crate) const SECRETS: &[&str] = &[
    "Hidden House",
    "13 Hidden Lane",
    "99887",
    "12.34567",
    "Behind the hidden door",
    "14 Hidden Lane",
    "Hidden Flat",
    "zoom.example/j/hidden",
    "hush-hush",
    "777 888 999",
    "555 0188",
    "5550188",
    "Hidden Robin",
    "hidden.robin@example.org",
    "555 0199",
    "5550199",
    "hidden.example",
    "Hidden Treasurer",
    "A hidden draft",
    "A hidden surprise",
    "A hidden past",
    "A forgotten page",
];

/// Those of them that machines are never told, even where pages show them.
pub(crate) const WAYS_IN_AND_PEOPLE: &[&str] = &[
    "zoom.example/j/hidden",
    "hush-hush",
    "777 888 999",
    "555 0188",
    "5550188",
    "Hidden Robin",
    "hidden.robin@example.org",
    "555 0199",
    "5550199",
    "hidden.example",
    "Hidden Treasurer",
];

pub(crate) fn secretive() -> SiteTest {
    SiteTest::new()
        .adding("content/site.yaml", "outputs: {tsml_csv: yes, bmlt: yes}\n")
        .file(
            "content/places/hidden.yaml",
            "name: Hidden House\naddress: 13 Hidden Lane\ncity: Millbrook\npostal_code: 99887\n\
            coordinates: [12.34567, 12.34567]\nnotes: Behind the hidden door\nprivate: yes\n",
        )
        .file("content/groups/asks.yaml", ASKS)
        .file(
            "content/organizations/club.yaml",
            "name: Club\ncontact: {name: Hidden Treasurer, email: hidden.robin@example.org, url: \"https://hidden.example\"}\n",
        )
        .file("content/pages/draft.md", "---\ntitle: A hidden draft\ndraft: yes\n---\n")
        .file(
            "content/pages/later.md",
            "---\ntitle: A hidden surprise\npublish_from: 2027-01-01\n---\n",
        )
        .file(
            "content/pages/earlier.md",
            "---\ntitle: A hidden past\npublish_until: 2026-01-01\n---\n",
        )
        .file(
            "content/pages/ended.md",
            "---\ntitle: A forgotten page\nstatus: ended\nsince: 2020-01-01\n---\n",
        )
}

const ASKS: &str = "\
- id: ask
  name: Ask
  program: aa
  organizations: [club]
  place: hidden
  attendance: hybrid
  meetings:
    - {day: tuesday, time: 19:00}
    - {day: friday, time: 19:00, online: {url: \"https://zoom.example/j/hidden-friday\", phone: \"+1 312 555 0188\", passcode: hush-hush, join: ask, ask: the club}}
  online: {url: \"https://zoom.example/j/hidden\", phone: \"+1 312 555 0188\", meeting_id: 777 888 999, passcode: hush-hush, join: ask, ask: the club}
  contact: {name: Hidden Robin, email: hidden.robin@example.org, phone: \"+1 312 555 0199\", url: \"https://hidden.example\"}
- id: register
  name: Register
  program: aa
  attendance: online
  meetings: [{day: tuesday, time: 19:00}]
  online: {url: \"https://zoom.example/j/hidden\", passcode: hush-hush, join: registration, registration: \"https://open.example/sign-up\"}
  contact: {name: Hidden Robin, email: hidden.robin@example.org, public: no}
- id: home
  name: At home
  program: aa
  attendance: in-person
  place: {name: Hidden Flat, address: 14 Hidden Lane, city: Fernhill, postal_code: 99887, notes: Behind the hidden door, private: yes}
  meetings: [{day: tuesday, time: 19:00}]
- id: moved
  name: Moved
  program: aa
  attendance: in-person
  place: {name: Old Mill, city: Fernhill}
  meetings: [{day: tuesday, time: 19:00}]
  closures: [{from: 2026-11-01, until: 2027-12-31, instead_place: hidden}]
- id: paused
  name: Paused
  program: aa
  attendance: in-person
  status: paused
  instead: place:hidden
  place: {name: Old Mill, city: Fernhill}
  meetings: [{day: tuesday, time: 19:00}]
";

#[test]
fn what_is_private_appears_in_no_byte_of_the_output() {
    let built = secretive().build_well();
    let feeds = built.files.keys().filter(|file| file.starts_with("feeds/"));
    assert_eq!(
        feeds.count(),
        11,
        "five formats, of all and of one, and service bodies"
    );
    assert!(built.text("feeds/tsml.csv").contains("ask-tue-1900"));
    for (file, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        for secret in SECRETS {
            assert!(!text.contains(secret), "`{secret}` stands in {file}");
            let encoded = secret.replace(' ', "%20");
            assert!(!text.contains(&encoded), "`{secret}` stands in {file}");
        }
        assert!(
            !file.contains("hidden") && !file.contains("draft") && !file.contains("later"),
            "{file} names what is private"
        );
    }
}

/// The same site with nothing private in it.
pub(crate) fn opened() -> SiteTest {
    let open = |text: &str| {
        text.replace("private: yes", "private: no")
            .replace("join: ask, ask: the club", "join: open")
            .replace("join: registration", "join: open")
            .replace(", public: no", "")
            .replace(
                "url: \"https://hidden.example\"}",
                "url: \"https://hidden.example\", public: yes, consent: {by: secretary, date: 2026-11-01}}",
            )
            .replace("draft: yes", "draft: no")
            .replace("publish_from: 2027", "publish_from: 2026")
            .replace("publish_until: 2026", "publish_until: 2027")
            .replace("since: 2020-01-01", "since: 2026-11-01")
    };
    let mut site = secretive();
    for file in [
        "places/hidden.yaml",
        "groups/asks.yaml",
        "organizations/club.yaml",
        "pages/draft.md",
        "pages/later.md",
        "pages/earlier.md",
        "pages/ended.md",
    ] {
        let file = format!("content/{file}");
        let text = open(site.text(&file));
        site = site.file(&file, text);
    }
    site
}

#[test]
fn every_secret_would_be_published_if_it_were_not_private() {
    let built = opened().build_well();
    let all: String = built.pages().map(|(_, text)| text).collect();
    let missing: Vec<&&str> = SECRETS
        .iter()
        .filter(|secret| !all.contains(**secret))
        .collect();
    // A number is shown as it was written, and dialled without spaces.
    assert!(missing.is_empty(), "{missing:#?}");
}

/// What a telephone wrote into the pictures of `tests/pictures`: its owner, the date, the place as
/// text, and its latitude of 41 degrees as a fraction in either order of bytes.
const PICTURE_SECRETS: &[&[u8]] = &[
    b"HiddenRobin",
    b"2026:11:01",
    b"xmpmeta",
    b"GPSLatitude",
    b"41.8781",
    &[41, 0, 0, 0, 1, 0, 0, 0],
    &[0, 0, 0, 41, 0, 0, 0, 1],
];

/// Pictures with what a telephone or a program writes into them.
const PICTURES: &[&str] = &[
    "telephone.jpg",
    "progressive.jpg",
    "telephone.png",
    "telephone.webp",
    "moving.webp",
    "moving.gif",
];

#[test]
fn no_byte_tells_where_when_or_by_whom_a_picture_was_taken() {
    let mut site = SiteTest::new().adding("content/site.yaml", "theme: own\n");
    let mut text = "---\ntitle: Way\n---\n".to_owned();
    for name in PICTURES {
        let bytes = picture(name);
        let told = PICTURE_SECRETS.iter().any(|secret| holds(&bytes, secret));
        assert!(told, "{name} tells nothing, so this test shows nothing");
        text += &format!("![A picture](/assets/{name})\n");
        site = site
            .file(&format!("themes/own/assets/{name}"), picture(name))
            .file(&format!("content/assets/{name}"), bytes);
    }
    let built = site.file("content/pages/way.md", text).build_well();
    for name in PICTURES {
        assert!(built.files.contains_key(&format!("assets/{name}")));
        assert!(
            built
                .page("way")
                .contains(&format!("src=\"/assets/{name}\""))
        );
    }
    for (file, bytes) in &built.files {
        for secret in PICTURE_SECRETS {
            assert!(!holds(bytes, secret), "{secret:?} stands in {file}");
        }
    }
}

#[test]
fn no_byte_of_what_a_picture_is_drawn_from_is_changed() {
    let mut site = SiteTest::new();
    for name in PICTURES {
        site = site.file(&format!("content/assets/{name}"), picture(name));
    }
    let built = site.build_well();
    let published = |name: &str| built.files[&format!("assets/{name}")].clone();
    // Pixels with their tables: between these marks the originals hold nothing else.
    for (name, from, to) in [
        ("telephone.jpg", &b"\xFF\xDB\0\x43"[..], &b"\xFF\xD9"[..]),
        ("telephone.png", b"IDAT", b"IEND\xAE\x42\x60\x82"),
        ("telephone.webp", b"VP8 ", b"EXIF"),
        ("moving.webp", b"ANIM", b"EXIF"),
        ("moving.gif", b"\x2C\0\0\0\0", b"HiddenRobin"),
    ] {
        let part = between(&picture(name), from, to);
        assert!(part.len() > 100, "{name}: {}", part.len());
        assert!(holds(&published(name), &part), "{name}");
        let colors = [&b"ICC_PROFILE"[..], b"iCCP", b"ICCP"];
        let colors = colors.iter().filter(|mark| holds(&picture(name), mark));
        assert!(
            colors.clone().all(|mark| holds(&published(name), mark)),
            "{name}"
        );
        assert!(
            colors.count() == usize::from(name.starts_with("telephone")),
            "{name}"
        );
    }
}

/// The bytes from the first `from` up to the `to` that follows it.
fn between(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let find = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).position(|it| it == part);
    let rest = &bytes[find(bytes, from).unwrap()..];
    let end = find(rest, to).unwrap_or(rest.len());
    rest[..end].to_vec()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|it| it == part)
}

#[test]
fn no_page_asks_another_host_for_anything() {
    for built in [SiteTest::folder("").build_well(), pictures()] {
        for (file, text) in built.pages() {
            for tag in tags(text) {
                let asked = asked(&tag);
                assert!(asked.is_none(), "{file} asks for {asked:?}: {tag:?}");
            }
        }
        let styles = built
            .files
            .iter()
            .filter(|(file, _)| file.ends_with(".css"));
        for (file, bytes) in styles {
            let text = std::str::from_utf8(bytes).unwrap();
            for address in text.split("url(").skip(1) {
                let own = address.trim_start_matches(['"', '\'']);
                assert!(own.starts_with("data:image/"), "{file}: url({address:.60}");
            }
            assert!(!text.contains("@import"), "{file}");
        }
    }
}

/// A site whose author would like a picture of another host.
fn pictures() -> Built {
    let text = "---\ntitle: About\n---\n<img src=\"https://other.example/two.png\">\n";
    SiteTest::new()
        .file("content/pages/about.md", text)
        .build_well()
}

#[test]
fn a_picture_of_another_host_is_refused() {
    let text = "---\ntitle: About\n---\n![One](https://other.example/one.png)\n";
    let built = SiteTest::new().file("content/pages/about.md", text).build();
    assert!(built.denied(), "{}", built.short());
}

/// The address of another host that a browser would ask when it meets a tag.
fn asked(tag: &Tag) -> Option<&str> {
    let address = match tag.name.as_str() {
        "link" => {
            let harmless = ["alternate", "canonical", "license", "author", "me"];
            let rel = tag.get("rel").unwrap_or_default();
            tag.get("href").filter(|_| !harmless.contains(&rel))
        }
        "form" => tag.get("action"),
        "object" => tag.get("data"),
        _ => None,
    };
    let address = address
        .or_else(|| tag.get("src"))
        .or_else(|| tag.get("srcset"))
        .or_else(|| tag.get("poster"))
        .or_else(|| tag.get("background"))
        .or_else(|| tag.get("ping"));
    address.filter(|address| address.contains("//"))
}

#[test]
fn no_page_has_script_or_style_of_its_own() {
    let built = SiteTest::folder("").build_well();
    for (file, text) in built.pages() {
        for tag in tags(text) {
            let kind = tag.get("type").unwrap_or_default();
            let data = ["application/ld+json", "application/json"].contains(&kind);
            let inline = match tag.name.as_str() {
                "script" => !data && tag.get("src").is_none(),
                "style" | "iframe" | "object" | "embed" | "base" => true,
                _ => tag
                    .attributes
                    .iter()
                    .any(|(name, _)| name == "style" || name.starts_with("on")),
            };
            assert!(!inline, "{file}: {tag:?}");
        }
    }
}

#[test]
fn every_page_says_what_it_may_load_and_tells_no_referrer() {
    let built = SiteTest::folder("").build_well();
    let mut policies = std::collections::BTreeSet::new();
    for (file, text) in built.pages() {
        let tags = tags(text);
        let meta = |name: &str, value: &str| {
            let found = tags.iter().find(|tag| tag.get(name) == Some(value));
            found
                .and_then(|tag| tag.get("content"))
                .unwrap_or_else(|| panic!("{file} has no `{value}`"))
        };
        let policy = meta("http-equiv", "Content-Security-Policy");
        assert!(policy.starts_with("default-src 'none'"), "{file}: {policy}");
        assert!(
            !policy.contains("unsafe") && !policy.contains("//"),
            "{file}: {policy}"
        );
        policies.insert(policy.to_owned());
        assert_eq!(meta("name", "referrer"), "no-referrer", "{file}");
    }
    assert_eq!(policies.len(), 1, "one line for all pages: {policies:?}");
}
