//! Files for other programs: feeds, tables, calendars, manifests, maps of the site.

use std::ops::Range;

use serde_json::Value;

use super::address::{Home, Leads};
use super::found::Found;
use super::page;
use crate::diag::codes;
use crate::pictures::drawing;

/// Judges a drawing as it is published, by the rules for those that come in.
pub(super) fn svg(text: &str, found: &mut Vec<Found>) {
    let Err(refused) = drawing::clean(text) else {
        return;
    };
    found.extend(refused.into_iter().map(|one| Found {
        code: &codes::PRIVACY_SCRIPT,
        span: one.span,
        message: one.what,
        help: one.help,
    }));
}

/// Judges a manifest: browsers load the pictures that it names.
pub(super) fn manifest(text: &str, home: &Home, found: &mut Vec<Found>) {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => addresses(&value, &mut |part| {
            let Leads::Away(host) = home.leads(part) else {
                return;
            };
            found.push(Found {
                code: &codes::PRIVACY_REQUEST,
                span: place(text, part),
                message: format!("the manifest names `{host}`"),
                help: "name only files of the site",
            });
        }),
        Err(_) => found.push(unread(text, "this file is no JSON")),
    }
}

/// Judges a file of JSON that scripts and other programs read: nothing in it that is named like an address may run.
pub(super) fn json(text: &str, found: &mut Vec<Found>) {
    let lower = text.to_ascii_lowercase();
    for (colon, word) in lower.match_indices("script:") {
        let before = lower.get(..colon).unwrap_or_default();
        let Some((named, scheme)) = before.rsplit_once('"') else {
            continue;
        };
        let key = named
            .trim_end()
            .strip_suffix(':')
            .and_then(|rest| rest.trim_end().strip_suffix('"'));
        let key = key
            .and_then(|rest| rest.rsplit('"').next())
            .unwrap_or_default();
        let address = ["url", "href", "link", "src", "site"]
            .iter()
            .any(|part| key.contains(part));
        if address && ["java", "vb"].contains(&scheme.trim()) {
            found.push(Found {
                code: &codes::PRIVACY_SCRIPT,
                span: named.len() + 1..colon + word.len(),
                message: format!("`{key}` is an address that runs"),
                help: "write an address that begins with `https://`",
            });
        }
    }
}

/// Judges a file of XML, such as the feed: it must be one, ask for no style, and hold no HTML that asks for anything.
pub(super) fn xml(text: &str, home: &Home, found: &mut Vec<Found>) {
    let Ok(document) = roxmltree::Document::parse(text) else {
        return found.push(unread(text, "this file is no XML, or has a `<!DOCTYPE`"));
    };
    for node in document.descendants() {
        let asks = |address: &str, span: Range<usize>, found: &mut Vec<Found>| {
            if let Leads::Away(host) = home.leads(address) {
                found.push(Found {
                    code: &codes::PRIVACY_REQUEST,
                    span,
                    message: format!("`{}` would ask `{host}`", node.tag_name().name()),
                    help: "name only files of the site",
                });
            }
        };
        if let Some(pi) = node.pi().filter(|pi| pi.target == "xml-stylesheet") {
            let address = pi.value.and_then(|value| value.split("href=").nth(1));
            let address = address.map(|rest| rest.trim_matches(['"', '\'']));
            asks(address.unwrap_or_default(), node.range(), found);
        }
        if let Some(address) = node.attribute("src") {
            asks(address, node.range(), found);
        }
        if ["icon", "logo"].contains(&node.tag_name().name()) {
            asks(node.text().unwrap_or_default(), node.range(), found);
        }
        if node.attribute("type") == Some("html") {
            let mut inner = Vec::new();
            page::judge(node.text().unwrap_or_default(), false, home, &mut inner);
            // Its places are those of the text without escapes.
            found.extend(inner.into_iter().map(|one| Found {
                span: node.range(),
                ..one
            }));
        }
    }
}

/// Judges a calendar (RFC 5545): what a program loads by itself when it is opened.
pub(super) fn calendar(text: &str, home: &Home, found: &mut Vec<Found>) {
    let mut at = 0;
    let mut line = String::new();
    let mut start = 0;
    for part in text.split_inclusive('\n').chain(["\n"]) {
        let bare = part.trim_end_matches(['\r', '\n']);
        if let Some(more) = bare.strip_prefix([' ', '\t']) {
            line.push_str(more);
        } else {
            property(&line, start..at, home, found);
            bare.clone_into(&mut line);
            start = at;
        }
        at += part.len();
    }
}

fn property(line: &str, span: Range<usize>, home: &Home, found: &mut Vec<Found>) {
    let name = line.split([':', ';']).next().unwrap_or_default();
    if !["ATTACH", "IMAGE", "SOURCE", "X-ALT-DESC", "STRUCTURED-DATA"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
    {
        return;
    }
    let address = line.split_once(':').map_or("", |(_, value)| value);
    if let Leads::Away(host) = home.leads(address) {
        found.push(Found {
            code: &codes::PRIVACY_REQUEST,
            span,
            message: format!("`{name}` in a calendar would ask `{host}`"),
            help: "write it as `URL`, which the reader chooses",
        });
    } else if name.eq_ignore_ascii_case("X-ALT-DESC") {
        found.push(Found {
            code: &codes::PRIVACY_SCRIPT,
            span,
            message: "a calendar holds a page".to_owned(),
            help: "write the description as text",
        });
    }
}

/// The signs with which a formula begins, and the wide ones of Japanese keyboards, which some programs read as these.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Judges a table (RFC 4180): cells that a spreadsheet would run.
pub(super) fn table(text: &str, found: &mut Vec<Found>) {
    let (mut quoted, mut begins) = (false, true);
    for (at, sign) in text.char_indices() {
        match sign {
            '"' => {
                begins = begins && !quoted;
                quoted = !quoted;
                continue;
            }
            ',' | '\n' | '\r' if !quoted => {
                begins = true;
                continue;
            }
            '\t' | '\r' if begins => cell(text, at, quoted, found),
            _ if begins && FORMULA.contains(&sign) => cell(text, at, quoted, found),
            _ => {}
        }
        begins = false;
    }
}

/// A cell that begins with the sign of a formula: of those, numbers, names and lists of words are harmless.
fn cell(text: &str, at: usize, quoted: bool, found: &mut Vec<Found>) {
    let rest = text.get(at..).unwrap_or_default();
    let end = if quoted {
        rest.find('"')
    } else {
        rest.find([',', '\n', '\r'])
    };
    let end = end.unwrap_or(rest.len());
    let cell = rest.get(..end).unwrap_or_default();
    let doubled = quoted
        && rest
            .get(end + 1..)
            .is_some_and(|rest| rest.starts_with('"'));
    let mut inner = cell.chars();
    inner.next();
    let inner = inner.as_str();
    let number = inner
        .chars()
        .all(|c| c.is_ascii_digit() || " ()-.,*#/".contains(c));
    let words = !cell.starts_with(['=', '＝', '\t', '\r'])
        && !inner.contains(['(', '|', '!', '=', '['])
        && !doubled;
    if (!number || doubled) && !words {
        found.push(Found {
            code: &codes::PRIVACY_SCRIPT,
            span: at..at + cell.len(),
            message: "a spreadsheet would run this cell".to_owned(),
            help: "put a word or an apostrophe before it",
        });
    }
}

/// The fields of a manifest that hold an address.
const ADDRESSES: &[&str] = &["src", "url", "start_url", "scope", "id", "action", "href"];

fn addresses<'v>(value: &'v Value, hear: &mut dyn FnMut(&'v str)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| addresses(item, hear)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if ADDRESSES.contains(&name.as_str()) => hear(text),
                    other => addresses(other, hear),
                }
            }
        }
        _ => {}
    }
}

fn place(text: &str, part: &str) -> Range<usize> {
    let at = text.find(part);
    at.map_or(0..0, |at| at..at + part.len())
}

fn unread(text: &str, message: &str) -> Found {
    Found {
        code: &codes::PRIVACY_SCRIPT,
        span: 0..text.len().min(1),
        message: message.to_owned(),
        help: "this is a mistake in Guidepost or in a file of the theme",
    }
}
