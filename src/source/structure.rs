//! Holds a tree of YAML against the schema of a kind: unknown fields, repeated fields, lists where
//! one value belongs. What is wrong is reported and left out, so that the rest can be read.

use std::ops::Range;

use serde_json::{Map, Value};

use super::events::{Node, NodeKind};
use crate::diag::{Mistake, codes};
use crate::model::suggest::{nearest, shorten};

/// What is left of a tree, every scalar as text, and what was wrong with the rest.
pub(crate) struct Pruned {
    pub(crate) value: Value,
    pub(crate) wrong: Vec<(Mistake, Range<usize>)>,
}

/// Holds `node` against a JSON Schema as `schemars` derives it from a `Raw` struct.
pub(crate) fn prune(node: &Node, schema: &Value) -> Pruned {
    let mut walk = Walk {
        root: schema,
        wrong: Vec::new(),
    };
    let value = walk.value(node, schema, "the entry").unwrap_or(Value::Null);
    Pruned {
        value,
        wrong: walk.wrong,
    }
}

struct Walk<'a> {
    root: &'a Value,
    wrong: Vec<(Mistake, Range<usize>)>,
}

impl<'a> Walk<'a> {
    /// The value of `node` without what `schema` does not know; `None` if nothing of it fits.
    fn value(&mut self, node: &Node, schema: &'a Value, name: &str) -> Option<Value> {
        let fitting = self
            .alternatives(schema)
            .into_iter()
            .find(|schema| fits(node, schema));
        match (&node.kind, fitting) {
            (NodeKind::Null, _) => Some(Value::Null),
            (_, None) => {
                self.wrong
                    .push((self.misfit(node, schema, name), node.span.clone()));
                None
            }
            (NodeKind::Scalar(text), Some(_)) => Some(Value::String(text.clone())),
            (NodeKind::List(items), Some(schema)) => {
                let inner = schema.get("items").unwrap_or(&Value::Null);
                Some(
                    items
                        .iter()
                        .filter_map(|item| self.value(item, inner, name))
                        .collect(),
                )
            }
            (NodeKind::Map(fields), Some(schema)) => Some(self.map(fields, schema)),
        }
    }

    fn map(&mut self, fields: &[(String, Range<usize>, Node)], schema: &'a Value) -> Value {
        let known = schema.get("properties").and_then(Value::as_object);
        let others = schema
            .get("additionalProperties")
            .filter(|others| others.is_object());
        let mut map = Map::new();
        for (key, span, node) in fields {
            if map.contains_key(key) {
                let mistake = Mistake::new(
                    &codes::DUPLICATE_FIELD,
                    format!("the field `{}` stands twice", shorten(key)),
                )
                .help("keep one of the two");
                self.wrong.push((mistake, span.clone()));
                continue;
            }
            match known.and_then(|known| known.get(key)).or(others) {
                Some(schema) => {
                    let value = self.value(node, schema, &format!("`{}`", shorten(key)));
                    map.insert(key.clone(), value.unwrap_or(Value::Null));
                }
                None => self.wrong.push((unknown(key, known), span.clone())),
            }
        }
        Value::Object(map)
    }

    /// The schemas that a value may fit: references followed, alternatives spread out.
    fn alternatives(&self, schema: &'a Value) -> Vec<&'a Value> {
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            let target = target
                .strip_prefix('#')
                .and_then(|path| self.root.pointer(path));
            return target
                .map(|schema| self.alternatives(schema))
                .unwrap_or_default();
        }
        match schema.get("anyOf").and_then(Value::as_array) {
            Some(schemas) => schemas
                .iter()
                .flat_map(|schema| self.alternatives(schema))
                .collect(),
            None => vec![schema],
        }
    }

    fn misfit(&self, node: &Node, schema: &'a Value, name: &str) -> Mistake {
        let alternatives = self.alternatives(schema);
        let expected: Vec<&str> = alternatives
            .iter()
            .filter_map(|schema| describe(schema))
            .collect();
        let found = match node.kind {
            NodeKind::List(_) => "a list",
            NodeKind::Map(_) => "a mapping",
            _ => "a single value",
        };
        let mistake = Mistake::new(&codes::VALUE, format!("{name} cannot be {found}"));
        if expected.is_empty() {
            mistake
        } else {
            mistake.help(format!("write {}", expected.join(", or ")))
        }
    }
}

fn fits(node: &Node, schema: &Value) -> bool {
    let wanted = match node.kind {
        NodeKind::Null => return true,
        NodeKind::Scalar(_) => "string",
        NodeKind::List(_) => "array",
        NodeKind::Map(_) => "object",
    };
    match schema.get("type") {
        Some(Value::String(kind)) => kind == wanted,
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == wanted),
        _ => false,
    }
}

fn describe(schema: &Value) -> Option<&str> {
    match schema.get("type").and_then(Value::as_str)? {
        "string" => schema.get("title").and_then(Value::as_str),
        "array" => Some("a list `[..., ...]`"),
        "object" => Some("fields, one on each line below it"),
        _ => None,
    }
}

fn unknown(key: &str, known: Option<&Map<String, Value>>) -> Mistake {
    let names = || known.into_iter().flat_map(Map::keys).map(String::as_str);
    let mistake = Mistake::new(
        &codes::UNKNOWN_FIELD,
        format!("there is no field `{}` here", shorten(key)),
    );
    if let Some(near) = nearest(key, names()) {
        mistake
            .label(format!("did you mean `{near}`?"))
            .help(format!("write `{near}:`"))
    } else {
        let list = names()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ");
        mistake.help(format!("the fields here are {list}"))
    }
}
