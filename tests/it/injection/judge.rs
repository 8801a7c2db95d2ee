//! What finished files are made of: an attempt must not add anything to it.

use std::collections::BTreeSet;

use html5gum::{DefaultEmitter, Token, Tokenizer};
use serde_json::Value;

/// The parts of a file that carry meaning: elements with their attributes, fields, properties, columns. No text of
/// anybody's is in them.
pub(super) fn parts(file: &str, bytes: &[u8]) -> BTreeSet<String> {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|why| panic!("{file}: {why}"));
    let mut parts = BTreeSet::new();
    match file.rsplit('.').next().unwrap() {
        "html" => html(file, text, &mut parts),
        "json" | "geojson" | "webmanifest" => json(file, text, &mut parts),
        "xml" => xml(file, text, &mut parts),
        "ics" => calendar(file, text, &mut parts),
        "csv" => table(file, text, &mut parts),
        _ => {}
    }
    parts
}

fn html(file: &str, text: &str, parts: &mut BTreeSet<String>) {
    let mut data = false;
    // A script's text is no HTML.
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                data = name == "script"
                    && tag
                        .attributes
                        .get(&b"type"[..])
                        .is_some_and(|kind| kind.ends_with(b"json"));
                for attribute in tag.attributes.keys() {
                    parts.insert(format!("<{name} {}>", String::from_utf8_lossy(attribute)));
                }
                parts.insert(format!("<{name}>"));
            }
            Token::String(text) if data => json(file, &String::from_utf8_lossy(&text), parts),
            Token::Comment(_) => drop(parts.insert("<!-- -->".to_owned())),
            _ => data = false,
        }
    }
}

fn json(file: &str, text: &str, parts: &mut BTreeSet<String>) {
    let value: Value = serde_json::from_str(text).unwrap_or_else(|why| panic!("{file}: {why}"));
    keys(&value, "", parts);
}

/// The names of fields, by where they stand.
fn keys(value: &Value, path: &str, parts: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| keys(item, path, parts)),
        Value::Object(fields) => {
            for (name, value) in fields {
                // Names of files and of tags are the attempts' own: they come from the names of files.
                let path = format!("{path}/{name}");
                parts.insert(path.clone());
                keys(value, &path, parts);
            }
        }
        _ => {}
    }
}

fn xml(file: &str, text: &str, parts: &mut BTreeSet<String>) {
    let document = roxmltree::Document::parse(text).unwrap_or_else(|why| panic!("{file}: {why}"));
    for node in document.descendants() {
        let name = node.tag_name().name();
        parts.insert(format!("{:?} {name}", node.node_type()));
        for attribute in node.attributes() {
            parts.insert(format!("{name} {}", attribute.name()));
        }
    }
}

fn calendar(file: &str, text: &str, parts: &mut BTreeSet<String>) {
    assert!(
        !text.replace("\r\n", "").contains(['\r', '\n']),
        "{file} has lines that end otherwise"
    );
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let (head, _) = line
            .split_once(':')
            .unwrap_or_else(|| panic!("{file}: {line:?}"));
        for (at, part) in head.split(';').enumerate() {
            let name = if at == 0 {
                part
            } else {
                part.split('=').next().unwrap()
            };
            parts.insert(name.to_owned());
        }
    }
    for part in ["VCALENDAR", "VEVENT", "VTIMEZONE"] {
        let count = |edge: &str| text.matches(&format!("\r\n{edge}:{part}\r\n")).count();
        let first = usize::from(text.starts_with(&format!("BEGIN:{part}")));
        assert_eq!(count("BEGIN") + first, count("END"), "{file}: {part}");
    }
}

fn table(file: &str, text: &str, parts: &mut BTreeSet<String>) {
    let text = text.trim_start_matches('\u{feff}');
    let (mut rows, mut cells, mut quoted) = (BTreeSet::new(), 1, false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => cells += 1,
            '\r' if !quoted && signs.peek() == Some(&'\n') => {
                signs.next();
                rows.insert(cells);
                cells = 1;
            }
            _ => {}
        }
    }
    assert!(rows.len() <= 1 && !quoted, "{file}: rows of {rows:?} cells");
    parts.extend(rows.iter().map(|cells| format!("{cells} cells")));
}

#[test]
fn what_breaks_out_shows_in_the_parts() {
    let has = |file: &str, text: &str, part: &str| {
        assert!(parts(file, text.as_bytes()).contains(part), "{text}")
    };
    has(
        "a.html",
        "<p title=\"<b>\" onclick=x>&lt;i&gt;",
        "<p onclick>",
    );
    has("a.html", "<p></p><!-- x -->", "<!-- -->");
    has(
        "a.html",
        "<script type=\"application/ld+json\">{\"a\": [{\"b\": 1}]}</script>",
        "/a/b",
    );
    has(
        "a.ics",
        "BEGIN:VCALENDAR\r\nATTACH;X=1:a\r\n b\r\nEND:VCALENDAR\r\n",
        "ATTACH",
    );
    has("a.csv", "a,\"b,\r\n\"\r\nc,d\r\n", "2 cells");
    has("a.xml", "<a><script/></a>", "Element script");
    assert!(
        !parts("a.html", b"<p title=\"<b>\">&lt;i&gt;")
            .iter()
            .any(|part| part.starts_with("<b") || part.starts_with("<i"))
    );
}
