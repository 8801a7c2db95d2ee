//! What finished files are made of: an attempt must not add anything to it.
//!
//! What is wrong whatever else there is (a file that cannot be read, an address that runs, a formula) is a part as well,
//! which begins with [`WRONG`].

mod data;
mod html;
mod lines;

use std::collections::BTreeSet;

/// What carries meaning in a file: elements with their attributes, fields, properties, columns. No text of anybody's is
/// in it.
pub(super) type Parts = BTreeSet<String>;

/// How parts begin that may be in no file.
pub(super) const WRONG: &str = "wrong: ";

/// The parts of a file.
pub(super) fn parts(file: &str, bytes: &[u8]) -> Parts {
    let mut parts = Parts::new();
    let Ok(text) = std::str::from_utf8(bytes) else {
        return [format!("{WRONG}no UTF-8")].into();
    };
    match file.rsplit('.').next().unwrap() {
        "html" => html::parts(text, &mut parts),
        "json" | "geojson" | "webmanifest" => data::json(text, &mut parts),
        "xml" | "svg" => data::xml(text, &mut parts),
        "ics" => lines::calendar(text, &mut parts),
        "csv" => lines::table(text, &mut parts),
        // Scripts, styles and what robots read have nothing of anybody's in them.
        _ => drop(parts.insert(text.to_owned())),
    }
    parts
}

fn wrong(what: &str, parts: &mut Parts) {
    let what: String = what.chars().take(200).collect();
    parts.insert(format!("{WRONG}{what}"));
}

/// An address as a browser reads it: without white space around it and line breaks in it.
fn read(address: &str) -> String {
    let address = address.trim_matches(|c: char| c <= ' ');
    address.replace(['\t', '\n', '\r'], "").replace('\\', "/")
}

/// Judges an address that somebody may follow.
fn followed(address: &str, parts: &mut Parts) {
    const SAFE: &[&str] = &["https", "http", "mailto", "tel", "sms", "geo", "webcal"];
    let read = read(address);
    let start = read.split(['/', '?', '#']).next().unwrap_or_default();
    if let Some((scheme, _)) = start.split_once(':')
        && !SAFE.contains(&&*scheme.to_ascii_lowercase())
    {
        wrong(&format!("an address that may run: {read}"), parts);
    }
}

/// The host that is asked for what is at an address, or the scheme that has none; nothing if it is the site's own.
fn asked(address: &str) -> String {
    let read = read(address).to_ascii_lowercase();
    let scheme = read.split_once(':');
    let scheme = scheme.filter(|(scheme, _)| !scheme.contains(['/', '?', '#']));
    let rest = scheme.map_or(&*read, |(_, rest)| rest);
    match (rest.strip_prefix("//"), scheme) {
        (Some(rest), _) => rest.split(['/', '?', '#']).next().unwrap().to_owned(),
        (None, Some((scheme, _))) => format!("{scheme}:"),
        (None, None) => String::new(),
    }
}

/// Asserts that a text has a part.
#[track_caller]
fn has(file: &str, text: &str, part: &str) {
    let parts = parts(file, text.as_bytes());
    assert!(
        parts.iter().any(|one| one.starts_with(part)),
        "{text}: {parts:?}"
    );
}

#[test]
fn addresses_are_read_as_a_browser_does() {
    assert_eq!(asked("\\\\evil.example\\a"), "evil.example");
    assert_eq!(asked("https://Evil.example?a"), "evil.example");
    assert_eq!(asked("data:text/html,x"), "data:");
    assert_eq!(asked("/a//b?c:d"), "");
    has("a.html", "<a href=' java\nscript:x'>", WRONG);
    has("a.html", "<a href=vbscript:x>", WRONG);
    let good = parts("a.html", b"<a href='/a:b'><a href=tel:988><a href='?a:b'>");
    assert!(!good.iter().any(|one| one.starts_with(WRONG)), "{good:?}");
}
