//! The JSON Schema of a `Raw` struct as editors are given it.
//!
//! What `schemars` derives describes YAML whose scalars are all text, because they are read as they
//! were written. An editor sees `988`, `yes` or `12` as a number or a truth value, so there the same
//! schema lets them stand.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// The dialect that the schemas are written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// By this a schema is known again, so that a newer one may take its place.
const MADE_BY: &str = "Made by `guidepost schema` from the definitions that read these files";

/// What a file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// One mapping.
    One,
    /// One mapping, or a list of them that each say their `id`.
    OneOrList,
}

/// The schema of files that are read as `T`, with a title such as `A group`.
pub fn schema<T: JsonSchema>(title: &str, holds: Holds) -> Value {
    let root = SchemaGenerator::default().into_root_schema_for::<T>();
    let mut body = root.as_value().clone();
    let mut definitions = Map::new();
    if let Some(Value::Object(derived)) = taken(&mut body, "$defs") {
        for (name, mut definition) in derived {
            lenient(&mut definition);
            definitions.insert(plain(&name), definition);
        }
    }
    taken(&mut body, "title");
    lenient(&mut body);
    let mut schema = match holds {
        Holds::One => body,
        Holds::OneOrList => {
            let file = or_list(body.get("description"));
            definitions.insert("entry".into(), body);
            file
        }
    };
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("$schema".into(), DIALECT.into());
        fields.insert("$comment".into(), MADE_BY.into());
        fields.insert("title".into(), title.into());
        fields.insert("$defs".into(), definitions.into());
    }
    schema
}

/// A file that holds an entry or a list of entries.
fn or_list(description: Option<&Value>) -> Value {
    let entry = json!({ "$ref": "#/$defs/entry" });
    let item = json!({ "allOf": [entry], "required": ["id"] });
    let list = json!({ "type": "array", "items": item });
    json!({ "description": description, "oneOf": [entry, list] })
}

fn taken(value: &mut Value, name: &str) -> Option<Value> {
    value.as_object_mut()?.remove(name)
}

/// The name of a definition without the mark of what is only written.
fn plain(name: &str) -> String {
    name.replace("Raw", "")
}

/// Lets scalars stand as an editor sees them, and fields be empty; follows renamed definitions.
fn lenient(schema: &mut Value) {
    match schema {
        Value::Array(schemas) => schemas.iter_mut().for_each(lenient),
        Value::Object(fields) => {
            if let Some(Value::String(target)) = fields.get_mut("$ref")
                && let Some(name) = target.strip_prefix("#/$defs/")
            {
                *target = format!("#/$defs/{}", plain(name));
            }
            if fields.get("type").is_some_and(|kind| kind == "string") {
                scalar(fields);
                return;
            }
            for (name, inner) in fields.iter_mut() {
                if name == "properties" {
                    properties(inner);
                } else {
                    lenient(inner);
                }
            }
        }
        _ => {}
    }
}

fn properties(fields: &mut Value) {
    for field in fields.as_object_mut().into_iter().flat_map(Map::values_mut) {
        lenient(field);
        if !may_be_empty(field) {
            let description = taken(field, "description");
            *field = json!({ "anyOf": [field.take(), { "type": "null" }] });
            if let (Some(text), Some(fields)) = (description, field.as_object_mut()) {
                fields.insert("description".into(), text);
            }
        }
    }
}

fn may_be_empty(field: &Value) -> bool {
    let alternatives = field.get("anyOf").and_then(Value::as_array);
    alternatives.is_some_and(|all| all.iter().any(|one| one["type"] == "null"))
}

/// A scalar: any text, number or truth value, or one of a few words.
fn scalar(fields: &mut Map<String, Value>) {
    let Some(Value::Array(words)) = fields.get("enum") else {
        fields.insert("type".into(), json!(["string", "number", "boolean"]));
        return;
    };
    let as_number = |word: &Value| Some(Value::from(word.as_str()?.parse::<u64>().ok()?));
    let mut all: Vec<Value> = words.clone();
    all.extend(words.iter().filter_map(as_number));
    for (word, truth) in [("yes", true), ("no", false)] {
        if words.iter().any(|one| one == word) {
            all.push(truth.into());
        }
    }
    fields.remove("type");
    fields.insert("enum".into(), all.into());
}
