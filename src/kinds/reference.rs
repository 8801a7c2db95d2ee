//! The field reference: what a file may say, as Markdown, from the same definitions that parse it.

use std::collections::{BTreeSet, VecDeque};
use std::fmt::Write;

use serde_json::{Map, Value};

/// The fields of a [`schema()`](super::schema()) in tables: one for the whole, and one for each part that has
/// fields of its own, below a heading that says where it stands.
pub fn reference(schema: &Value) -> String {
    let entry = schema.pointer("/$defs/entry").unwrap_or(schema);
    let mut book = Book {
        root: schema,
        text: String::new(),
        seen: BTreeSet::new(),
        parts: VecDeque::new(),
    };
    book.table(entry, "");
    while let Some((path, part)) = book.parts.pop_front() {
        let told = part.get("description").and_then(Value::as_str);
        let _ = write!(book.text, "\n## {path}\n\n");
        for line in told.unwrap_or_default().lines().take(1) {
            let _ = write!(book.text, "{line}\n\n");
        }
        book.table(part, &path);
    }
    book.text
}

/// A reference while it is being written.
struct Book<'s> {
    root: &'s Value,
    text: String,
    /// Parts that have a table, so that each has only one.
    seen: BTreeSet<String>,
    /// Parts whose table is still to be written, with where they stand.
    parts: VecDeque<(String, &'s Value)>,
}

/// How a field is written.
struct Written {
    words: String,
    list: bool,
}

impl<'s> Book<'s> {
    fn table(&mut self, schema: &'s Value, path: &str) {
        self.text
            .push_str("| field | what it says | how it is written |\n|---|---|---|\n");
        let fields = schema.get("properties").and_then(Value::as_object);
        for (name, field) in fields.into_iter().flat_map(Map::iter) {
            let said = field.get("description").and_then(Value::as_str);
            let said = cell(said.unwrap_or_default());
            let here = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}, {name}")
            };
            let written = self.written(field, &here);
            let several = if written.list { ", one or several" } else { "" };
            let how = cell(&written.words);
            let _ = writeln!(self.text, "| `{name}` | {said} | {how}{several} |");
        }
    }

    /// In words, and remembers the parts that have fields of their own.
    fn written(&mut self, schema: &'s Value, path: &str) -> Written {
        let one = |words: String| Written { words, list: false };
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let part = self
                .root
                .pointer(name.trim_start_matches('#'))
                .unwrap_or(&Value::Null);
            if part.get("properties").is_some() {
                if self.seen.insert(name.to_owned()) {
                    self.parts.push_back((path.to_owned(), part));
                }
                return one("a part with fields of its own, see below".to_owned());
            }
            return self.written(part, path);
        }
        if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
            let choices = choices.iter().filter_map(Value::as_str);
            return one(choices
                .map(|word| format!("`{word}`"))
                .collect::<Vec<_>>()
                .join(", "));
        }
        if let Some(ways) = schema.get("anyOf").and_then(Value::as_array) {
            return self.any_of(ways, path);
        }
        if let Some(items) = schema.get("items") {
            let written = self.written(items, path);
            return one(format!("a list of: {}", written.words));
        }
        if let Some(values) = schema
            .get("additionalProperties")
            .filter(|one| one.is_object())
        {
            let written = self.written(values, path);
            return one(format!("names, each with: {}", written.words));
        }
        one(schema
            .get("title")
            .and_then(Value::as_str)
            .unwrap_or("text")
            .to_owned())
    }

    fn any_of(&mut self, ways: &'s [Value], path: &str) -> Written {
        let is = |way: &Value, kind: &str| way.get("type").and_then(Value::as_str) == Some(kind);
        let ways: Vec<&Value> = ways.iter().filter(|way| !is(way, "null")).collect();
        // One value, or a list of the same.
        if let [item, list] = ways.as_slice()
            && list.get("items") == Some(item)
        {
            return Written {
                list: true,
                ..self.written(item, path)
            };
        }
        let mut words: Vec<String> = Vec::new();
        let mut list = false;
        for way in ways {
            let written = self.written(way, path);
            list |= written.list;
            words.push(written.words);
        }
        Written {
            words: words.join("; or "),
            list,
        }
    }
}

/// Text that may stand in a cell of a table.
fn cell(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::schema;
    use crate::model::Kind;

    fn group() -> String {
        reference(&schema(Kind::Group))
    }

    #[test]
    fn a_field_is_told_with_what_it_says_and_how_it_is_written() {
        let text = group();
        assert!(
            text.contains("| `name` | The name of the group. | "),
            "{text}"
        );
        assert!(
            text.contains("| `attendance` | How one attends. | `in-person`, `online`"),
            "{text}"
        );
        assert!(text.contains("one or several |"), "{text}");
    }

    #[test]
    fn a_part_has_one_table_below_a_heading_that_says_where_it_stands() {
        let text = group();
        assert_eq!(text.matches("\n## meetings\n").count(), 1, "{text}");
        let headings = text.lines().filter(|line| line.starts_with("## "));
        let unique: BTreeSet<&str> = headings.clone().collect();
        assert_eq!(headings.count(), unique.len(), "{text}");
        assert_eq!(text.matches("`instead_online`").count(), 1, "{text}");
    }

    #[test]
    fn every_kind_has_a_reference_that_names_all_its_own_fields() {
        for kind in Kind::ALL {
            let schema = schema(*kind);
            let text = reference(&schema);
            let fields = schema
                .pointer("/$defs/entry/properties")
                .and_then(Value::as_object);
            for name in fields.unwrap().keys() {
                assert!(text.contains(&format!("| `{name}` | ")), "{kind}: {name}");
            }
        }
    }
}
