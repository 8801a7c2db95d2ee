//! Markdown of contributors: what comes out holds nothing but what Markdown can say.

use std::collections::BTreeSet;

use guidepost::markdown::{Target, from_plain, render, scan, to_plain};
use guidepost::model::safe_scheme;

/// The elements that a text may become.
const ELEMENTS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Those without an end.
const VOID: &[&str] = &["br", "hr", "img"];

/// The attributes that they may have.
const ATTRIBUTES: &[&str] = &[
    "alt", "class", "decoding", "height", "href", "id", "loading", "rel", "scope", "src", "start",
    "style", "tabindex", "title", "width",
];

/// A text of contributors.
pub fn markdown(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let found = scan(&text);
    for link in &found.links {
        assert!(text.get(link.span.clone()).is_some(), "{link:?}");
    }
    let mut ids = BTreeSet::new();
    assert!(found.headings.iter().all(|id| ids.insert(id)), "{found:?}");
    for resolve in [nowhere as fn(&str) -> Target, somewhere] {
        check(&render(&text, &resolve).html);
    }
    // What is plain stays what it is on its way through Markdown, but for spaces.
    let plain = to_plain(&text);
    assert!(plain.len() <= 4 * text.len() + 8, "{plain:?}");
    let _ = from_plain(&plain);
}

fn nowhere(_: &str) -> Target {
    Target::Text
}

fn somewhere(_: &str) -> Target {
    Target::Url("/groups/x/?a=1&b=\"2\"".to_owned())
}

/// Every tag is known, closed, and leads nowhere that does harm.
fn check(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, after) = after
            .split_once('>')
            .unwrap_or_else(|| panic!("a tag without an end: {html}"));
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
            continue;
        }
        let tag = tag.trim_end_matches(['/', ' ']);
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(ELEMENTS.contains(&name), "<{tag}> in {html}");
        check_attributes(attributes, html);
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} in {html}");
}

fn check_attributes(attributes: &str, html: &str) {
    let mut rest = attributes.trim();
    while !rest.is_empty() {
        let (name, after) = rest
            .split_once("=\"")
            .unwrap_or_else(|| panic!("{attributes} in {html}"));
        let (value, after) = after
            .split_once('"')
            .unwrap_or_else(|| panic!("{attributes} in {html}"));
        assert!(ATTRIBUTES.contains(&name.trim()), "{attributes} in {html}");
        if matches!(name.trim(), "href" | "src") {
            let value = value.replace("&amp;", "&").replace("&quot;", "\"");
            assert!(safe_scheme(&value), "{value} in {html}");
        }
        rest = after.trim_start();
    }
}
