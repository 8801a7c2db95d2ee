//! A thing with its properties, and how it is written into a page.

use serde_json::{Map, Value, json};

/// A thing of a type of schema.org, with the properties that are known.
#[derive(Debug, Clone)]
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A thing of this type.
    pub(super) fn new(kind: &str) -> Self {
        Self(Map::from_iter([("@type".to_owned(), kind.into())]))
    }

    /// Adds a property. What is not known (null, an empty text or list) is left out; a list of one is
    /// that one.
    #[must_use]
    pub(super) fn with(mut self, property: &str, value: impl Into<Value>) -> Self {
        let value = match value.into() {
            Value::Array(mut values) if values.len() == 1 => values.remove(0),
            value => value,
        };
        let known = match &value {
            Value::Null => false,
            Value::String(text) => !text.is_empty(),
            Value::Array(values) => !values.is_empty(),
            _ => true,
        };
        if known {
            self.0.insert(property.to_owned(), value);
        }
        self
    }

    /// A reference to the thing that is described elsewhere under this id.
    pub(super) fn id(id: &str) -> Value {
        json!({ "@id": id })
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        Self::Object(node.0)
    }
}

/// Things as the text of a `script` element of data.
pub(super) fn script(nodes: Vec<Node>) -> String {
    if nodes.is_empty() {
        return String::new();
    }
    let graph: Vec<Value> = nodes.into_iter().map(Value::from).collect();
    let all = json!({ "@context": "https://schema.org", "@graph": graph });
    // Texts, numbers and lists of them can always be written.
    harmless(&serde_json::to_string(&all).unwrap_or_default())
}

/// JSON in which nothing could end an element of HTML or begin one, whoever reads it: the signs for that
/// can stand only in texts, and are written there as escapes (RFC 8259 section 7).
pub fn harmless(json: &str) -> String {
    let harmful = ['<', '>', '&', '\u{2028}', '\u{2029}'];
    let mut safe = String::with_capacity(json.len());
    let mut rest = json;
    while let Some((before, after)) = rest.split_once(harmful) {
        safe.push_str(before);
        let letter = rest
            .get(before.len()..)
            .and_then(|rest| rest.chars().next());
        safe.push_str(match letter {
            Some('<') => "\\u003c",
            Some('>') => "\\u003e",
            Some('&') => "\\u0026",
            Some('\u{2028}') => "\\u2028",
            _ => "\\u2029",
        });
        rest = after;
    }
    safe.push_str(rest);
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_left_out() {
        let node = Node::new("Place")
            .with("name", "")
            .with("url", None::<String>)
            .with("sameAs", Vec::<String>::new())
            .with("alternateName", vec!["Mill"]);
        assert_eq!(
            Value::from(node),
            json!({ "@type": "Place", "alternateName": "Mill" })
        );
    }

    #[test]
    fn no_text_can_end_the_element_it_stands_in() {
        let hostile = "</script><!--<script>&lt;\u{2028}\u{2029}]]>\"\\";
        let text = script(vec![Node::new("Place").with("name", hostile)]);
        for sign in ['<', '>', '&', '\u{2028}', '\u{2029}'] {
            assert!(!text.contains(sign), "{text}");
        }
        assert!(text.contains("\\u003c/script\\u003e"), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["@graph"][0]["name"], hostile);
    }
}
