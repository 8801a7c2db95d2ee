//! Data for programs: which fields and elements, and where their addresses lead.

use serde_json::Value;

use super::{Parts, followed, wrong};

pub(super) fn json(text: &str, parts: &mut Parts) {
    match serde_json::from_str(text) {
        Ok(value) => keys(&value, "", parts),
        Err(why) => wrong(&format!("no JSON: {why}: {text}"), parts),
    }
}

/// Fields that other programs make links of.
fn is_address(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "website",
        "image",
        "logo",
        "sameas",
        "@id",
        "href",
        "link",
        "src",
        "start_url",
        "scope",
        "virtual_meeting_link",
        "homegroup_online",
        "license",
        "uri",
    ];
    let name = name.to_ascii_lowercase();
    name.ends_with("url") || NAMES.contains(&&*name)
}

/// The names of fields, by where they stand.
fn keys(value: &Value, path: &str, parts: &mut Parts) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| keys(item, path, parts)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if let Some(address) = value.as_str().filter(|_| is_address(name)) {
                    followed(address, parts);
                }
                let path = format!("{path}/{name}");
                parts.insert(path.clone());
                keys(value, &path, parts);
            }
        }
        _ => {}
    }
}

pub(super) fn xml(text: &str, parts: &mut Parts) {
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(why) => return wrong(&format!("no XML: {why}"), parts),
    };
    for node in document.descendants() {
        let name = node.tag_name().name();
        parts.insert(format!("{:?} {name}", node.node_type()));
        for attribute in node.attributes() {
            parts.insert(format!("{name} {}", attribute.name()));
            match attribute.name() {
                "href" | "src" => followed(attribute.value(), parts),
                // Whether the words of an element are HTML.
                "type" => drop(parts.insert(format!("{name} type {}", attribute.value()))),
                _ => {}
            }
        }
        if ["loc", "id", "uri"].contains(&name) {
            followed(node.text().unwrap_or_default(), parts);
        }
    }
}

#[test]
fn what_breaks_out_of_data_shows() {
    use super::{WRONG, has};
    has("a.json", "{\"a\": \"x\", \"b\": 1}", "/b");
    has("a.json", "{\"a\": \"x\"}\"", WRONG);
    has("a.json", "{\"conference_url\": \"javascript:x\"}", WRONG);
    has("a.xml", "<a><script/></a>", "Element script");
    has("a.xml", "<a>&b;</a>", WRONG);
    has("a.xml", "<?a b?><a/>", "PI");
    has("a.xml", "<a type=\"html\"/>", "a type html");
    has("a.xml", "<link href=\"javascript:x\"/>", WRONG);
}
