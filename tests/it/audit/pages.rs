//! Pages: what a browser would ask, run or tell by itself.

use guidepost::audit::POLICY;

use super::{themed, with_foot};

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
