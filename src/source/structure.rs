//! Holds a tree of YAML against the schema of a kind: unknown fields, repeated fields, lists where
//! one value belongs. What is wrong is reported and left out, so that the rest can be read.

use std::ops::Range;

use serde_json::{Map, Value};

use super::events::{Node, NodeKind};
use super::kept::Kept;
use crate::diag::{Mistake, codes};
use crate::model::suggest::{nearest, shorten};

/// What is left of a tree, every scalar as text, and what was wrong with the rest.
pub(crate) struct Pruned {
    pub(crate) value: Kept,
    pub(crate) wrong: Vec<(Mistake, Range<usize>)>,
    /// Paths of fields that are there but had to be left out: nobody should call them missing.
    pub(crate) spoiled: Vec<String>,
}

/// Holds `node` against a JSON Schema as `schemars` derives it from a `Raw` struct.
pub(crate) fn prune(node: &Node, schema: &Value) -> Pruned {
    let mut walk = Walk {
        root: schema,
        path: String::new(),
        wrong: Vec::new(),
        spoiled: Vec::new(),
    };
    let value = walk.value(node, schema, "the entry").unwrap_or_default();
    Pruned {
        value,
        wrong: walk.wrong,
        spoiled: walk.spoiled,
    }
}

struct Walk<'a> {
    root: &'a Value,
    path: String,
    wrong: Vec<(Mistake, Range<usize>)>,
    spoiled: Vec<String>,
}

impl<'a> Walk<'a> {
    /// The value of `node` without what `schema` does not know; `None` if nothing of it fits.
    fn value(&mut self, node: &Node, schema: &'a Value, name: &str) -> Option<Kept> {
        let fitting = alternatives(self.root, schema);
        let fitting = fitting.into_iter().find(|schema| fits(node, schema));
        match (&node.kind, fitting) {
            (NodeKind::Null, _) => None,
            (_, None) => {
                let mistake = self.misfit(node, schema, name);
                self.wrong.push((mistake, node.span.clone()));
                self.spoiled.push(self.path.clone());
                None
            }
            (NodeKind::Scalar(text), Some(_)) => Some(Kept::Text(text.clone())),
            (NodeKind::List(items), Some(schema)) => {
                let inner = schema.get("items").unwrap_or(&Value::Null);
                let items = items.iter().enumerate();
                let item =
                    |(at, item): (usize, &Node)| self.inside(&at.to_string(), item, inner, name);
                Some(Kept::List(items.filter_map(item).collect()))
            }
            (NodeKind::Map(fields), Some(schema)) => Some(self.map(fields, schema)),
        }
    }

    /// The value of what stands below `step`.
    fn inside(&mut self, step: &str, node: &Node, schema: &'a Value, name: &str) -> Option<Kept> {
        let length = self.path.len();
        self.path = format!("{}/{step}", self.path);
        let value = self.value(node, schema, name);
        self.path.truncate(length);
        value
    }

    fn map(&mut self, fields: &[(String, Range<usize>, Node)], schema: &'a Value) -> Kept {
        let known = schema.get("properties").and_then(Value::as_object);
        let others = schema.get("additionalProperties");
        let others = others.filter(|others| others.is_object());
        let mut seen: Vec<&str> = Vec::with_capacity(fields.len());
        let mut map: Vec<(String, Kept)> = Vec::with_capacity(fields.len());
        for (key, span, node) in fields {
            if seen.contains(&key.as_str()) {
                let message = format!("the field `{}` stands twice", shorten(key));
                let mistake = Mistake::new(&codes::DUPLICATE_FIELD, message);
                self.wrong
                    .push((mistake.help("keep one of the two"), span.clone()));
                continue;
            }
            seen.push(key);
            let mut meant = key.as_str();
            if others.is_none() && known.is_none_or(|known| !known.contains_key(key)) {
                self.wrong.push((unknown(key, known), span.clone()));
                // A slip of the keyboard is read on as what it was meant to be, so that it does not
                // make the right field a missing one.
                let there = |name: &str| fields.iter().any(|(key, ..)| key == name);
                match near(key, known).filter(|near| !there(near)) {
                    Some(near) => meant = near,
                    None => continue,
                }
            }
            let Some(schema) = known.and_then(|known| known.get(meant)).or(others) else {
                continue;
            };
            let name = format!("`{}`", shorten(key));
            if let Some(value) = self.inside(meant, node, schema, &name) {
                match map.iter_mut().find(|(known, _)| known == meant) {
                    Some((_, slot)) => *slot = value,
                    None => map.push((meant.to_owned(), value)),
                }
            }
        }
        Kept::Map(map)
    }

    fn misfit(&self, node: &Node, schema: &'a Value, name: &str) -> Mistake {
        let alternatives = alternatives(self.root, schema);
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

/// The schemas below `root` that a value of `schema` may fit: references followed, alternatives spread out.
pub(super) fn alternatives<'a>(root: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        let target = target.strip_prefix('#').and_then(|path| root.pointer(path));
        let all = target.map(|schema| alternatives(root, schema));
        return all.unwrap_or_default();
    }
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(schemas) => {
            let all = schemas.iter().flat_map(|schema| alternatives(root, schema));
            all.collect()
        }
        None => vec![schema],
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
        "array" if schema.pointer("/items/$ref").is_some() => {
            Some("a list: each item on a line of its own that begins with `- `")
        }
        "array" => Some("a list `[..., ...]`"),
        "object" => Some("fields, one on each line below it"),
        _ => None,
    }
}

fn unknown(key: &str, known: Option<&Map<String, Value>>) -> Mistake {
    let message = format!("there is no field `{}` here", shorten(key));
    let mistake = Mistake::new(&codes::UNKNOWN_FIELD, message);
    if let Some(near) = near(key, known) {
        return mistake
            .label(format!("did you mean `{near}`?"))
            .help(format!("write `{near}:`"));
    }
    let names = known.into_iter().flat_map(Map::keys);
    let list: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    mistake.help(format!("the fields here are {}", list.join(", ")))
}

/// The field that a misspelled one was most likely meant to be.
fn near<'k>(key: &str, known: Option<&'k Map<String, Value>>) -> Option<&'k str> {
    nearest(
        key,
        known.into_iter().flat_map(Map::keys).map(String::as_str),
    )
}
