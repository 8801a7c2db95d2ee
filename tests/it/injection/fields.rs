//! Content with an attempt in every field that can hold text, by the JSON Schemas: a new field is tried by itself.

use serde_json::{Map, Value, json};

use super::attempts::Attempt;
use super::base::dated;

/// An entry of a kind with the attempt in every field that its base does not say, and in how many.
pub(super) fn filled(schema: &Value, base: Value, attempt: &Attempt, kind: &str) -> (Value, usize) {
    let mut filling = Filling {
        definitions: &schema["$defs"],
        payload: &attempt.payload,
        kind,
        fields: 0,
    };
    let entry = match schema.get("oneOf").and_then(|forms| forms.get(0)) {
        Some(form) => filling.value(form, Some(base), 0),
        None => filling.value(schema, Some(base), 0),
    };
    (entry.unwrap_or_default(), filling.fields)
}

/// Stands in a payload for the number of the field.
pub(super) const NUMBER: &str = "%number%";

const WAYS: &[&str] = &[
    "call",
    "text",
    "chat",
    "videophone",
    "tty",
    "relay",
    "whatsapp",
    "email",
    "dial",
];

struct Filling<'f> {
    definitions: &'f Value,
    payload: &'f str,
    kind: &'f str,
    fields: usize,
}

impl Filling<'_> {
    fn value(&mut self, schema: &Value, base: Option<Value>, depth: usize) -> Option<Value> {
        if depth > 12 {
            return base;
        }
        if let Some(name) = schema["$ref"].as_str() {
            let known = &self.definitions[name.rsplit('/').next().unwrap()].clone();
            return self.value(known, base, depth + 1);
        }
        if let Some(forms) = schema["anyOf"].as_array() {
            // The form that the base has; else the last that can be filled in: a place rather than its id.
            let fits = |form: &&Value| form["type"] != "null" && self.fits(form, base.as_ref());
            let form = forms.iter().rev().find(fits)?.clone();
            return self.value(&form, base, depth + 1);
        }
        if schema.get("enum").is_some() {
            return base;
        }
        if let Some(fields) = schema["properties"].as_object() {
            return Some(self.object(fields, base, depth));
        }
        if schema["type"] == "array" {
            let items = match base {
                Some(Value::Array(items)) => items.into_iter().map(Some).collect(),
                Some(other) => return Some(other),
                None => vec![None],
            };
            let items: Vec<Value> = items
                .into_iter()
                .filter_map(|item| self.value(&schema["items"], item, depth + 1))
                .collect();
            return (!items.is_empty()).then_some(Value::Array(items));
        }
        if let Some(entries) = base
            .as_ref()
            .and_then(Value::as_object)
            .filter(|_| schema["additionalProperties"].is_object())
        {
            let entries = entries.clone().into_iter();
            let filled = entries.map(|(name, value)| {
                let value = self.value(&schema["additionalProperties"], Some(value), depth + 1);
                (name, value.unwrap_or_default())
            });
            return Some(Value::Object(filled.collect()));
        }
        let text = schema["type"]
            .as_array()
            .is_some_and(|types| types.contains(&json!("string")))
            || schema["type"] == "string";
        if base.is_none() && text {
            self.fields += 1;
            // A text that can be found again says in which field it stands.
            let number = format!("{}-{}", self.kind, self.fields + 1000);
            return Some(json!(self.payload.replace(NUMBER, &number)));
        }
        base
    }

    fn object(&mut self, fields: &Map<String, Value>, base: Option<Value>, depth: usize) -> Value {
        let mut object = match base {
            Some(Value::Object(object)) => object,
            Some(other) => return other,
            None => Map::new(),
        };
        let channel = WAYS.iter().any(|way| object.contains_key(*way));
        for (name, schema) in fields {
            // A channel is one way to reach a line.
            if channel && WAYS.contains(&name.as_str()) && !object.contains_key(name) {
                continue;
            }
            // What decides whether an entry is shown at all, or is another.
            if [
                "draft",
                "publish_from",
                "publish_until",
                "id",
                "private",
                "example",
            ]
            .contains(&name.as_str())
            {
                continue;
            }
            let base = object.remove(name).or_else(|| dated(name));
            if base == Some(Value::Null) {
                continue;
            }
            if let Some(value) = self.value(schema, base, depth + 1) {
                object.insert(name.clone(), value);
            }
        }
        Value::Object(object)
    }

    fn fits(&self, schema: &Value, base: Option<&Value>) -> bool {
        let known = schema["$ref"]
            .as_str()
            .map(|name| &self.definitions[name.rsplit('/').next().unwrap()]);
        let schema = known.unwrap_or(schema);
        match base {
            None => true,
            Some(Value::Object(_)) => {
                schema.get("properties").is_some()
                    || schema.get("additionalProperties").is_some()
                    || schema.get("anyOf").is_some()
            }
            Some(Value::Array(_)) => schema["type"] == "array" || schema.get("anyOf").is_some(),
            Some(_) => schema["type"] != "array" && schema.get("properties").is_none(),
        }
    }
}
