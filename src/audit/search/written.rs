//! The ways in which the formats write a text.

use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A text in all the ways in which the formats write it.
pub(super) fn written(text: &str) -> BTreeSet<String> {
    // Templates escape quotes everywhere, Markdown only in attributes.
    let body = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let html = |quote: &str| body.replace('"', "&quot;").replace('\'', quote);
    let json = text.replace('\\', "\\\\").replace('"', "\\\"");
    let calendar = text
        .replace('\\', "\\\\")
        .replace(',', "\\,")
        .replace(';', "\\;");
    let percent = |space: &str| {
        let mut out = String::new();
        for byte in text.bytes() {
            match byte {
                b' ' => out.push_str(space),
                byte if byte.is_ascii_alphanumeric() || b"-_.~/:?=&@".contains(&byte) => {
                    out.push(byte.into());
                }
                // Writing to a text cannot fail.
                byte => drop(write!(out, "%{byte:02X}")),
            }
        }
        out
    };
    BTreeSet::from([
        text.to_owned(),
        html("&#x27;"),
        html("&#39;"),
        json.replace('<', "\\u003c"),
        json,
        calendar,
        text.replace('"', "\"\""),
        body.replace('\'', "\u{2019}"),
        body,
        percent("%20"),
        percent("+"),
    ])
}
