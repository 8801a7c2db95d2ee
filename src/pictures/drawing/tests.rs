//! Drawings that may be published, and those that may not.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::pictures::{Format, base64};

fn drawing(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 8 4\">\n{inner}\n</svg>"
    )
}

/// What is refused of a drawing: the line, the words shown, and what is said of them.
fn refused(text: &str) -> Vec<(usize, String, String)> {
    let Err(refused) = clean(text) else {
        return Vec::new();
    };
    let one = |one: Refused| {
        let line = 1 + text.get(..one.span.start).unwrap().matches('\n').count();
        (line, text.get(one.span).unwrap().to_owned(), one.what)
    };
    refused.into_iter().map(one).collect()
}

#[test]
fn a_drawing_that_names_only_itself_stays_as_it_is() {
    for inner in [
        "<path d=\"M0 0\" fill=\"url(#red)\" style=\"stroke: url('#blue')\" transform=\"rotate(4)\"/>",
        "<use xlink:href=\"#door\"/><use href=\" #door \"/><a href=\"\">x</a>",
        "<style>@media (prefers-color-scheme: dark) { path { fill: #fff } }</style>",
        "<animate attributeName=\"opacity\" values=\"0;1\"/><title>On \"javascript\"</title>",
        "<metadata><x:y xmlns:x=\"x:\" x:file=\"C:\\plan(1)\"/></metadata><?xpacket begin=\"x\"?>",
        "<image href=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==\"/>",
    ] {
        let text = drawing(inner);
        let cleaned = clean(&text).unwrap_or_else(|refused| panic!("{inner}: {refused:?}"));
        assert_eq!(cleaned.pieces, Pieces::whole(text.as_bytes()), "{inner}");
        assert_eq!(cleaned.size, Some((8, 4)));
    }
}

#[expect(clippy::too_many_lines, reason = "a list of all that is refused")]
#[test]
fn what_could_run_or_ask_another_host_is_refused_where_it_stands() {
    let script = "a drawing must not hold a script";
    let outside = "names something outside of the drawing";
    let style = "the style names something outside of the drawing";
    let run = "would run a script";
    let data = "holds data that is no picture";
    for (inner, shown, what) in [
        ("<script>alert(1)</script>", "<script", script),
        (
            "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
            "<x:script xmlns",
            script,
        ),
        ("<foreignObject/>", "<foreignObject/", "`foreignObject`"),
        (
            "<b xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<b xmlns",
            "`<b>` is a part of a web page",
        ),
        (
            "<g onclick=\"x\"/>",
            "onclick",
            "`onclick` would run a script",
        ),
        ("<g onLoad=\"x\"/>", "onLoad", run),
        (
            "<a href=\"https://a.example\">x</a>",
            "https://a.example",
            outside,
        ),
        ("<a href=\"//a.example\">x</a>", "//a.example", outside),
        ("<use xlink:href=\"x.svg#a\"/>", "x.svg#a", outside),
        ("<image href=\"/assets/x.png\"/>", "/assets/x.png", outside),
        ("<a href=\" java&#x0A;script:x\">x</a>", "java", run),
        ("<a href=\"#a\" ping=\"/x\">x</a>", "/x", outside),
        (
            "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>",
            "data:",
            data,
        ),
        ("<image href=\"data:text/html,x\"/>", "data:", data),
        (
            "<image href=\"data:image/png;base64,iVBORw0K\"/>",
            "data:",
            data,
        ),
        (
            "<use href=\"data:image/png;base64,iVBORw0KGgo=\"/>",
            "data:",
            data,
        ),
        (
            "<path fill=\"url(https://a.example/x)\"/>",
            "url(https",
            style,
        ),
        (
            "<path style=\"fill: URL( '//a.example' )\"/>",
            "fill",
            style,
        ),
        ("<path style=\"fill: u\\72l(x)\"/>", "fill", "hides letters"),
        (
            "<style>path { fill: url(x.svg#a) }</style>",
            "<style",
            style,
        ),
        (
            "<style>@im<!-- -->port 'x';</style>",
            "<style",
            "must not ask for a style sheet",
        ),
        (
            "<style><![CDATA[@import 'x';]]></style>",
            "<style",
            "must not ask for a style sheet",
        ),
        (
            "<set attributeName=\"href\" to=\"x\"/>",
            "attributeName",
            "must not change a link",
        ),
        (
            "<set attributeName=\"x:href\" to=\"x\"/>",
            "attributeName",
            "must not change a link",
        ),
        ("<set attributeName=\"x\" to=\"javascript:x\"/>", "to", run),
        (
            "<g xml:base=\"https://a.example\"/>",
            "xml:base",
            "`xml:base`",
        ),
        (
            "<?xml-stylesheet href=\"x.css\"?>",
            "<?xml-stylesheet",
            "must not ask for a style sheet",
        ),
    ] {
        let found = refused(&drawing(inner));
        assert_eq!(found.len(), 1, "{inner}: {found:?}");
        let (line, words, said) = &found[0];
        assert_eq!(*line, 2, "{inner}");
        assert!(words.trim_start().starts_with(shown), "{inner}: {words}");
        assert!(said.contains(what), "{inner}: {said}");
    }
}

#[test]
fn all_that_is_wrong_is_told() {
    let found = refused(&drawing(
        "<g onclick=\"x\"/>\n<script/>\n<g onload=\"x\" style=\"fill: url(x)\"/>",
    ));
    let lines: Vec<usize> = found.iter().map(|(line, ..)| *line).collect();
    assert_eq!(lines, [2, 3, 4, 4]);
}

#[test]
fn what_browsers_would_read_as_another_text_is_refused() {
    let svg = drawing("");
    for (text, line, shown, what) in [
        (
            format!("<!DOCTYPE svg [<!ENTITY x \"y\">]>\n{svg}"),
            1,
            "<!DOCTYPE svg [",
            "no `<!DOCTYPE`",
        ),
        (
            format!("\n<!DOCTYPE svg PUBLIC \"x\" \"y\">\n{svg}"),
            2,
            "<!DOCTYPE svg PUBLIC \"x\" \"y\">",
            "no `<!DOCTYPE`",
        ),
        (
            format!("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n{svg}"),
            1,
            "<?xml",
            "encoding is `UTF-7`",
        ),
        (
            "<svg>\n<path d=\"x\" d=\"y\"/></svg>".to_owned(),
            2,
            "",
            "cannot be read as SVG",
        ),
        ("<svg>&x;</svg>".to_owned(), 1, "", "cannot be read as SVG"),
        ("<svg/>".to_owned(), 1, "<svg/", "no SVG drawing"),
        (
            "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n</html>".to_owned(),
            1,
            "<html",
            "no SVG drawing",
        ),
        (String::new(), 1, "", "cannot be read as SVG"),
    ] {
        let found = refused(&text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].0 >= line, "{text}: {found:?}");
        assert!(found[0].1.starts_with(shown), "{text}: {found:?}");
        assert!(found[0].2.contains(what), "{text}: {found:?}");
    }
}

#[test]
fn pictures_within_a_drawing_lose_what_they_tell() {
    let telephone = include_bytes!("../../../tests/pictures/telephone.jpg");
    let value = format!("data:image/jpeg;base64,{}", base64::encode(telephone));
    let text = drawing(&format!(
        "<image href=\"{value}\"/>\n<image xlink:href='{value}'/>"
    ));
    let cleaned = clean(&text).unwrap().pieces.bytes(text.as_bytes());
    let cleaned = String::from_utf8(cleaned).unwrap();
    let picture = cleaned.split("base64,").nth(1).unwrap();
    let picture = base64::decode(picture.split('"').next().unwrap()).unwrap();
    assert_eq!(
        crate::pictures::clean(Format::Jpeg, &picture).unwrap().size,
        (8, 16)
    );
    assert!(!picture.windows(6).any(|part| part == b"Hidden"));
    assert!(cleaned.starts_with("<svg ") && cleaned.ends_with("'/>\n</svg>"));
    assert_eq!(cleaned.matches("base64,").count(), 2);
    let again = clean(&cleaned).unwrap();
    assert_eq!(again.pieces, Pieces::whole(cleaned.as_bytes()));
}

#[test]
fn the_size_is_in_pixels_or_that_of_the_view_box() {
    let size = |attributes: &str| {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>");
        clean(&text).unwrap().size
    };
    for (attributes, expected) in [
        ("width=\"30\" height=\"20px\"", Some((30, 20))),
        (
            "width=\"29.6\" height=\"20.4\" viewBox=\"0 0 1 1\"",
            Some((30, 20)),
        ),
        (
            "width=\"100%\" height=\"2em\" viewBox=\"-1, -1, 40, 50\"",
            Some((40, 50)),
        ),
        ("width=\"30\"", None),
        ("viewBox=\"0 0 0 1\"", None),
        ("viewBox=\"0 0 1e99 1\"", None),
        ("viewBox=\"0 0 NaN inf\"", None),
        ("", None),
    ] {
        assert_eq!(size(attributes), expected, "{attributes}");
    }
}

#[test]
fn deep_and_wide_drawings_end() {
    let deep = format!("{}{}", "<g>".repeat(190_000), "</g>".repeat(190_000));
    assert_eq!(refused(&drawing(&deep)).len(), 0);
    let found = refused(&drawing(&"<g/>".repeat(210_000)));
    assert!(found[0].2.contains("more parts"), "{found:?}");
    let many = |count: usize, part: &str| -> String {
        let parts: Vec<String> = (0..count)
            .map(|number| part.replace('%', &number.to_string()))
            .collect();
        parts.concat()
    };
    let wide = |count| many(count, " a% =\n''");
    assert_eq!(refused(&drawing(&format!("<g{}/>", wide(500)))).len(), 0);
    let found = refused(&drawing(&format!("<!-- \" --><g{}/>", wide(100_000))));
    assert!(found[0].2.contains("more parts"), "{found:?}");
    let spaces = many(50_000, "<g xmlns:a%='a%'>");
    assert!(refused(&drawing(&spaces))[0].2.contains("more parts"));
    assert_eq!(refused(&drawing(&"<script/>".repeat(100_000))).len(), 50);
}

proptest! {
    #[test]
    fn no_text_is_too_odd(
        parts in prop::collection::vec(select(&PARTS[..]), 0..20),
        text in "\\PC*",
    ) {
        let inner = parts.concat();
        for text in [drawing(&inner), inner.clone(), drawing(&text), text] {
            match clean(&text) {
                Ok(cleaned) => prop_assert_eq!(cleaned.pieces.bytes(text.as_bytes()), text.as_bytes()),
                Err(refused) => for one in refused {
                    prop_assert!(text.get(one.span.clone()).is_some(), "{:?}", one);
                },
            }
        }
    }
}

static PARTS: [&str; 18] = [
    "<g>",
    "</g>",
    "<",
    ">",
    "&#x41;",
    "&lt;",
    "\u{e9}",
    "\n",
    "<style>",
    "</style>",
    "url(",
    "#a",
    "\\",
    "<g href=\"\u{1F6AA}\"/>",
    "<!DOCTYPE",
    "<?xml-stylesheet",
    "?>",
    "<![CDATA[",
];
