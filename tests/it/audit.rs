//! Finished files are judged: what would tell somebody who reads the site is found, and nothing else.

use guidepost::audit::POLICY;

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

/// A mistake in the foot of a page, and the code and words with which it is found.
const PAGES: &[(&str, &str, &str)] = &[
    (
        "<img src=\"https://cdn.example/a.png\" alt=\"\">",
        "privacy-request",
        "`<img src>` would ask `cdn.example`",
    ),
    (
        "<img src=\"//cdn.example/a.png\" alt=\"\">",
        "privacy-request",
        "`<img src>` would ask `cdn.example`",
    ),
    (
        "<img src=\"/\\cdn.example/a.png\" alt=\"\">",
        "privacy-request",
        "`<img src>` would ask `cdn.example`",
    ),
    (
        "<img srcset=\"/a.png 1x, https://cdn.example/a.png 2x\" alt=\"\">",
        "privacy-request",
        "`<img srcset>`",
    ),
    (
        "<picture><source srcset=\"https://cdn.example/a\"></picture>",
        "privacy-request",
        "`<source srcset>`",
    ),
    (
        "<video poster=\"https://cdn.example/a\"></video>",
        "privacy-request",
        "`<video poster>`",
    ),
    (
        "<audio src=\"https://cdn.example/a\"></audio>",
        "privacy-request",
        "`<audio src>`",
    ),
    (
        "<script src=\"https://cdn.example/a.js\"></script>",
        "privacy-request",
        "`<script src>`",
    ),
    (
        "<link rel=\"preconnect\" href=\"https://cdn.example\">",
        "privacy-request",
        "`<link href>`",
    ),
    (
        "<link rel=dns-prefetch href=//cdn.example>",
        "privacy-request",
        "`<link href>`",
    ),
    (
        "<link rel=\"preload\" as=\"font\" href=\"https://cdn.example/a\">",
        "privacy-request",
        "`<link href>`",
    ),
    (
        "<link rel=\"alternate stylesheet\" href=\"https://cdn.example/a\">",
        "privacy-request",
        "`<link href>`",
    ),
    (
        "<link rel=\"icon\" href=\"https://cdn.example/a\">",
        "privacy-request",
        "`<link href>`",
    ),
    (
        "<link rel=\"manifest\" href=\"https://cdn.example/a\">",
        "privacy-request",
        "`<link href>`",
    ),
    (
        "<link rel=\"prefetch\" href=\"https://cdn.example/a\">",
        "privacy-request",
        "`<link href>`",
    ),
    (
        "<link href=\"https://cdn.example/a\">",
        "privacy-request",
        "`<link href>`",
    ),
    (
        "<iframe src=\"https://maps.example/\"></iframe>",
        "privacy-request",
        "`<iframe src>`",
    ),
    (
        "<object data=\"https://cdn.example/a\"></object>",
        "privacy-request",
        "`<object data>`",
    ),
    (
        "<embed src=\"https://cdn.example/a\">",
        "privacy-request",
        "`<embed src>`",
    ),
    (
        "<form action=\"https://forms.example/\"></form>",
        "privacy-request",
        "`<form action>`",
    ),
    (
        "<button formaction=\"https://forms.example/\">x</button>",
        "privacy-request",
        "`<button formaction>`",
    ),
    (
        "<a href=\"/\" ping=\"/count\">x</a>",
        "privacy-request",
        "`ping`",
    ),
    (
        "<meta http-equiv=\"refresh\" content=\"5; URL='https://cdn.example'\">",
        "privacy-request",
        "leads to `cdn.example`",
    ),
    (
        "<base href=\"https://cdn.example/\">",
        "privacy-request",
        "`<base href>`",
    ),
    (
        "<svg><image href=\"https://cdn.example/a\"/></svg>",
        "privacy-request",
        "`<image href>`",
    ),
    (
        "<svg><use xlink:href=\"https://cdn.example/a#b\"/></svg>",
        "privacy-request",
        "`<use xlink:href>`",
    ),
    (
        "<svg><rect fill=\"url(https://cdn.example/a#b)\"/></svg>",
        "privacy-request",
        "would ask `cdn.example`",
    ),
    (
        "<img src=\"https://cdn.example/a?url(b)\" alt=\"\">",
        "privacy-request",
        "`<img src>`",
    ),
    (
        "<body background=\"https://cdn.example/a\">",
        "privacy-request",
        "`<body background>`",
    ),
    (
        "<noscript><img src=\"https://count.example/a\"></noscript>",
        "privacy-request",
        "`<img src>`",
    ),
    (
        "<meta http-equiv=\"Set-Cookie\" content=\"a=b\">",
        "privacy-cookie",
        "sets a cookie",
    ),
    (
        "<script>let a = 1;</script>",
        "privacy-script",
        "a script of its own",
    ),
    (
        "<script type=\"importmap\">{}</script>",
        "privacy-script",
        "a script of its own",
    ),
    ("<p onclick=\"a()\">x</p>", "privacy-script", "`onclick`"),
    (
        "<p OnMouseOver=a()>x</p>",
        "privacy-script",
        "`onmouseover`",
    ),
    (
        "<a href=\"javascript:a()\">x</a>",
        "privacy-script",
        "an address that runs",
    ),
    (
        "<a href=\" java&Tab;script:a()\">x</a>",
        "privacy-script",
        "an address that runs",
    ),
    (
        "<svg><set attributeName=\"href\" to=\"javascript:a()\"/></svg>",
        "privacy-script",
        "an address that runs",
    ),
    (
        "<a href=\"data:text/html,x\">x</a>",
        "privacy-script",
        "a file within the page",
    ),
    ("<p style=\"color: red\">x</p>", "privacy-script", "`style`"),
    (
        "<style>p { color: red }</style>",
        "privacy-script",
        "style of its own",
    ),
    (
        "<iframe srcdoc=\"x\"></iframe>",
        "privacy-script",
        "`srcdoc`",
    ),
    (
        "<a href=\"https://away.example/\">x</a>",
        "privacy-link",
        "where a visitor comes from",
    ),
    (
        "<area href=\"https://away.example/\" rel=\"noopener\">",
        "privacy-link",
        "where a visitor comes from",
    ),
    (
        "<img src=\"/a.png\" alt=\"\" referrerpolicy=\"unsafe-url\">",
        "privacy-policy",
        "where a visitor comes from",
    ),
    (
        "<meta name=\"referrer\" content=\"origin\">",
        "privacy-policy",
        "`origin`",
    ),
    (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">",
        "privacy-policy",
        "not the one",
    ),
];

#[test]
fn each_mistake_in_a_template_is_told_there() {
    for (html, code, words) in PAGES {
        let judged = with_foot(html).judged();
        let mut lines = judged.lines().filter(|line| line.contains(words));
        let line = lines.next().unwrap_or_else(|| panic!("{html}: {judged:?}"));
        let place = "themes/own/templates/partials/footer.html:2:";
        assert!(line.starts_with(place), "{html}: {line}");
        assert!(line.contains(&format!("error[{code}]")), "{html}: {line}");
        assert_eq!(lines.count(), 0, "{html}: {judged}");
        // Some mistakes are two: a `<base>` also leads elsewhere.
        assert!(judged.lines().count() <= 2, "{html}: {judged}");
    }
}

#[test]
fn what_only_looks_like_a_mistake_is_none() {
    for html in [
        "<a href=\"https://away.example/\" rel=\"noreferrer\">x</a>",
        "<a href=\"tel:988\">x</a> <a href=\"mailto:a@b.example\">x</a> <a href=\"https://test.example/groups/\">x</a>",
        "<a href=\"https://away.example/?url(https://cdn.example)\" rel=\"noreferrer\">x</a>",
        "<p title=\"javascript: an introduction\">https://away.example/ &lt;script&gt;</p>",
        "<img src=\"data:image/png;base64,AAAA\" alt=\"https://away.example/\">",
        "<!-- <img src=\"https://cdn.example/a\"> -->",
        "<script type=\"application/json\">{\"a\": \"<img onerror=x>\"}</script>",
        "<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><title>x</title><path d=\"M0 0\"/></svg>",
        "<blockquote cite=\"https://away.example/\">x</blockquote>",
        "<textarea><img src=\"https://cdn.example/a\"></textarea>",
    ] {
        assert_eq!(with_foot(html).judged(), "", "{html}");
    }
}

#[test]
fn a_page_without_its_policy_or_with_something_before_it_is_told() {
    let base = String::from_utf8(
        guidepost::theme::built_in()["themes/base/templates/partials/head.html"].clone(),
    )
    .unwrap();
    assert!(base.contains(POLICY));
    let head = |text: &str| {
        themed()
            .file("themes/own/templates/partials/head.html", text)
            .judged()
    };
    let policy = base.lines().find(|line| line.contains(POLICY)).unwrap();
    let referrer = base
        .lines()
        .find(|line| line.contains("no-referrer"))
        .unwrap();
    let judged = head(&base.replace(policy, ""));
    assert!(
        judged.contains("no policy of what may be loaded (and in "),
        "{judged}"
    );
    let judged = head(&base.replace(referrer, ""));
    assert!(
        judged.contains("does not say `no-referrer` (and in "),
        "{judged}"
    );
    let judged = head(&base.replace("; base-uri 'none'", ""));
    assert!(
        judged.contains("themes/own/templates/partials/head.html:2:1: error[privacy-policy]"),
        "{judged}"
    );
    let judged = head(&format!("<link rel=\"icon\" href=\"/a\">{base}"));
    assert!(judged.contains("before the policy"), "{judged}");
    assert_eq!(head(&base), "");
}

/// A file of a theme with a mistake: its text, where the mistake is, its code, and a word of it.
type File = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const FILES: &[File] = &[
    (
        "style.css",
        "a {\n  background: url(https://cdn.example/a.png);\n}\n",
        "2:15",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "style.css",
        "@import \"//cdn.example/a.css\";\n",
        "1:1",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "scripts/own.js",
        "// x\nfetch(\"https://count.example/\");\n",
        "2:7",
        "privacy-request",
        "`count.example`",
    ),
    (
        "scripts/own.js",
        "new WebSocket(`wss://count.example/${1}`);\n",
        "1:15",
        "privacy-request",
        "`count.example`",
    ),
    (
        "scripts/own.js",
        "navigator.sendBeacon(\"/count\");\n",
        "1:11",
        "privacy-request",
        "page is closed",
    ),
    (
        "scripts/own.js",
        "document.cookie = \"a=b\";\n",
        "1:10",
        "privacy-cookie",
        "cookies",
    ),
    (
        "scripts/own.js",
        "eval(location.hash);\n",
        "1:1",
        "privacy-script",
        "as code",
    ),
    (
        "data.json",
        "{\"url\": \"JavaScript:a()\"}\n",
        "1:10",
        "privacy-script",
        "runs",
    ),
    (
        "data.webmanifest",
        "{\"icons\": [{\"src\": \"https://cdn.example/a\"}]}\n",
        "1:21",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "data.xml",
        "<?xml-stylesheet href=\"https://cdn.example/a\"?>\n<a/>\n",
        "1:1",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "data.xml",
        "<feed><logo>https://cdn.example/a</logo></feed>\n",
        "1:7",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "data.ics",
        "BEGIN:VCALENDAR\r\nATTACH:https://cdn.exam\r\n ple/a\r\n",
        "2:1",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "data.csv",
        "a,b\r\n1,\"=HYPERLINK(\"\"x\"\")\"\r\n",
        "2:4",
        "privacy-script",
        "spreadsheet",
    ),
];

#[test]
fn files_of_a_theme_are_judged_by_their_own_rules() {
    for (file, text, place, code, words) in FILES {
        let path = format!("themes/own/assets/{file}");
        let judged = themed().file(&path, *text).judged();
        let line = format!("{path}:{place}: error[{code}]");
        assert!(
            judged.starts_with(&line) && judged.contains(words),
            "{file}: {judged}"
        );
        assert_eq!(judged.lines().count(), 1, "{file}: {judged}");
    }
}

/// A place where each of the secrets of `secretive` has slipped into a public field, and whose it is.
const SLIPS: &[(&str, &str)] = &[
    (
        "At 13 hidden lane, ring twice",
        "`address` of `content/places/hidden.yaml`",
    ),
    ("In Hidden House", "`name` of `content/places/hidden.yaml`"),
    ("Postal code IL 99887", "postal_code` of `content/"),
    (
        "At 12.34567, 12.34567",
        "`coordinates` of `content/places/hidden.yaml`",
    ),
    (
        "Behind the hidden door",
        "`notes` of `content/places/hidden.yaml`",
    ),
    (
        "See https://zoom.example/j/hidden",
        "`online: url` of `content/groups/asks.yaml`",
    ),
    (
        "Dial 1-312.555.0188",
        "`online: phone` of `content/groups/asks.yaml`",
    ),
    (
        "Room 777-888-999",
        "`online: meeting_id` of `content/groups/asks.yaml`",
    ),
    (
        "The word is Hush-Hush",
        "`online: passcode` of `content/groups/asks.yaml`",
    ),
    (
        "Ask Hidden Robin",
        "`contact: name` of `content/groups/asks.yaml`",
    ),
    (
        "Or hidden.robin@example.org",
        "`contact: email` of `content/",
    ),
    (
        "Or (312) 555-0199",
        "`contact: phone` of `content/groups/asks.yaml`",
    ),
];

#[test]
fn a_private_fact_in_a_public_field_is_told_without_saying_what_it_is() {
    for (slip, whose) in SLIPS {
        let page = format!("---\ntitle: About\nsummary: \"{slip}\"\n---\n\nWelcome.\n");
        let judged = secretive().file("content/pages/about.md", page).judged();
        let line = judged.lines().next().unwrap_or_default();
        assert!(line.contains("about/index.html:"), "{slip}: {judged}");
        assert!(
            line.contains("error[privacy-leak]") && judged.contains(whose),
            "{slip}: {judged}"
        );
        for secret in crate::privacy::SECRETS {
            assert!(!judged.contains(secret), "{slip}: {judged}");
        }
    }
}

#[test]
fn a_fact_that_is_public_elsewhere_is_no_secret() {
    let hall = "name: Open Hall\naddress: 13 Hidden Lane\ncity: Millbrook\n";
    assert_eq!(
        secretive().file("content/places/open.yaml", hall).judged(),
        ""
    );
    let line = "name: Warm line\nchannels: [{call: \"+1 312 555 0199\"}]\n";
    assert_eq!(
        secretive()
            .file("content/hotlines/warm.yaml", line)
            .judged(),
        ""
    );
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
