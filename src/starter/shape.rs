//! What a JSON Schema says about a field, as far as a form needs it.

use serde_json::{Map, Value};

/// What may stand in a field.
#[derive(Debug)]
pub(super) enum Shape<'s> {
    /// One scalar, or a list of them.
    Scalar(&'s Value),
    /// Fields.
    Fields(&'s Value),
    /// A list whose items have fields.
    Items(&'s Value),
    /// Fields below keys of one's own.
    Keyed(&'s Value),
}

/// A schema and all that it refers to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shapes<'s>(pub(super) &'s Value);

impl<'s> Shapes<'s> {
    /// The fields of an entry.
    pub(super) fn entry(self) -> &'s Value {
        self.0.pointer("/$defs/entry").unwrap_or(self.0)
    }

    /// What may stand where `schema` is asked for. A thing that can be named or written out is written
    /// out.
    pub(super) fn of(self, schema: &'s Value) -> Shape<'s> {
        let all = self.alternatives(schema);
        for one in &all {
            if one.get("properties").is_some() {
                return Shape::Fields(one);
            }
            let items = one.get("items").map(|items| self.alternatives(items));
            let items = items.into_iter().flatten();
            if let Some(item) = items
                .into_iter()
                .find(|one| one.get("properties").is_some())
            {
                return Shape::Items(item);
            }
            let keyed = one
                .get("additionalProperties")
                .filter(|keyed| keyed.is_object());
            let keyed = keyed.map(|keyed| self.alternatives(keyed));
            let keyed = keyed.into_iter().flatten();
            if let Some(below) = keyed
                .into_iter()
                .find(|one| one.get("properties").is_some())
            {
                return Shape::Keyed(below);
            }
        }
        let first = all.first().copied().unwrap_or(schema);
        Shape::Scalar(first)
    }

    /// References followed, alternatives spread out, nothing left out.
    fn alternatives(self, schema: &'s Value) -> Vec<&'s Value> {
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            let target = target
                .strip_prefix('#')
                .and_then(|path| self.0.pointer(path));
            return target
                .map(|schema| self.alternatives(schema))
                .unwrap_or_default();
        }
        let empty = schema.get("type").is_some_and(|kind| kind == "null");
        match schema.get("anyOf").and_then(Value::as_array) {
            Some(all) => all.iter().flat_map(|one| self.alternatives(one)).collect(),
            None if empty => Vec::new(),
            None => vec![schema],
        }
    }
}

/// The fields of a mapping, in the order of the alphabet.
pub(super) fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties")?.as_object()
}

/// What a field means.
pub(super) fn meaning(schema: &Value) -> &str {
    let text = schema.get("description").and_then(Value::as_str);
    text.unwrap_or_default()
}

/// The words that may stand in a scalar, if only a few may.
pub(super) fn words(scalar: &Value) -> Vec<&str> {
    let words = scalar.get("enum").and_then(Value::as_array);
    words
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// An example of a scalar from what it expects: `a date such as ...` says one.
pub(super) fn example(scalar: &Value) -> String {
    if let Some(word) = words(scalar).first() {
        return (*word).to_owned();
    }
    let expects = scalar
        .get("title")
        .and_then(Value::as_str)
        .unwrap_or_default();
    match expects.split('`').nth(1) {
        Some(example) => yaml(example),
        None => "A few words".to_owned(),
    }
}

/// Text as a YAML scalar: as it is where it cannot be taken for anything else.
pub(super) fn yaml(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || " .-/_'&()".contains(c);
    let is_text = text.chars().all(plain)
        && text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && !["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
            .contains(&text.to_lowercase().as_str());
    if is_text {
        text.to_owned()
    } else {
        Value::from(text).to_string()
    }
}
