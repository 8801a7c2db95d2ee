//! Content with an attempt in every field that can hold text, by the JSON Schemas: a new field is tried by itself.

use serde_json::{Map, Value, json};

use super::attempts::Attempt;

/// What an entry needs so that the rest of it is read, and what makes all of it be shown.
pub(super) fn base(kind: &str, program: &str) -> Value {
    let mut base = match kind {
        "group" => json!({
            "program": program, "attendance": "hybrid",
            "meetings": [{"day": "monday", "time": "19:00"}],
            "online": {"url": "https://zoom.example/j/1", "join": "open"},
            "contact": {"public": "yes", "email": "a@ok.example"},
        }),
        "hotline" => {
            json!({"channels": [{"call": "988"}, {"text": "741741"}, {"chat": "https://ok.example/"}]})
        }
        "organization" => json!({"contact": {"public": "yes", "email": "a@ok.example"}}),
        "program" => json!({"codes": {"Q": {}}, "stance": [{}], "first_visit": {}}),
        "service" => {
            json!({"type": "detox", "email": "a@ok.example", "contact": {"public": "yes"}})
        }
        "story" => json!({"consent": {"date": "2026-01-01"}}),
        "activity" => {
            json!({"when": [{"day": "monday", "time": "19:00"}], "contact": {"public": "yes"}})
        }
        "site" => json!({
            "base_url": "https://test.example", "time_zone": "America/Chicago", "country": "US", "title": "Title",
            "emergency": {"number": "911"}, "crisis_lines": ["988-lifeline"], "contact": {"email": "a@ok.example"},
            "outputs": {"tsml_csv": "yes", "bmlt": "yes"}, "languages": ["en"], "programs": [], "menu": ["groups", "about"],
        }),
        _ => json!({}),
    };
    if !["site", "tags"].contains(&kind) {
        merge(
            &mut base,
            json!({"updated": "2026-11-20", "verified": {"date": "2026-11-01", "how": "called"}}),
        );
    }
    base
}

fn merge(base: &mut Value, more: Value) {
    if let (Some(base), Value::Object(more)) = (base.as_object_mut(), more) {
        base.extend(more);
    }
}

/// An entry with the attempt in every field that its base does not say, and in how many.
pub(super) fn filled(schema: &Value, base: Value, attempt: &Attempt) -> (Value, usize) {
    let mut filling = Filling {
        definitions: &schema["$defs"],
        payload: &attempt.payload,
        fields: 0,
    };
    let entry = match schema.get("oneOf").and_then(|forms| forms.get(0)) {
        Some(form) => filling.value(form, Some(base), 0),
        None => filling.value(schema, Some(base), 0),
    };
    (entry.unwrap_or_default(), filling.fields)
}

/// What has a date wherever it stands.
fn dated(name: &str) -> Option<Value> {
    match name {
        "closures" => Some(json!([{"from": "2026-12-24"}])),
        "notices" => Some(json!([{"from": "2026-11-01", "until": "2026-12-24"}])),
        "consent" => Some(json!({"date": "2026-01-01"})),
        _ => None,
    }
}

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
            return Some(json!(self.payload));
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

/// What is written where everything else is refused.
const PLAIN: &str = "Plain words";

/// Writes less into the field at a path: the attempt on one line and without letters that no field takes, then plain
/// words, then nothing.
pub(super) fn milder(entry: &mut Value, path: &str) -> bool {
    let Some(Value::String(text)) = entry.pointer_mut(path) else {
        return remove(entry, path);
    };
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let line = words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let line: String = line
        .chars()
        .filter(|c| {
            !"\u{202e}\u{202c}\u{2066}\u{2069}\u{200b}\u{feff}\u{fffe}\u{ffff}".contains(*c)
        })
        .take(60)
        .collect();
    if text == PLAIN {
        remove(entry, path)
    } else {
        *text = if *text == line || line.is_empty() {
            PLAIN.to_owned()
        } else {
            line
        };
        false
    }
}

/// Takes the field at a path such as `/meetings/0/notes` out of an entry, or what is around it if that is all there is.
pub(super) fn remove(entry: &mut Value, path: &str) -> bool {
    let Some((above, last)) = path.rsplit_once('/') else {
        return false;
    };
    let removed = match entry.pointer_mut(above) {
        Some(Value::Object(object)) => object.remove(last).is_some(),
        Some(Value::Array(items)) if items.len() > 1 => last
            .parse()
            .is_ok_and(|at: usize| at < items.len() && !items.remove(at).is_null()),
        // Something around it has been taken out already.
        None => return false,
        _ => false,
    };
    removed || (!above.is_empty() && remove(entry, above))
}
