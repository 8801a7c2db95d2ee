//! An entry in another language: the facts of its original with the words of its translation over them.

mod layer;

use std::any::TypeId;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use schemars::{JsonSchema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::events::Node;
use super::kept::Kept;
use super::structure;
use super::yaml::Reading;
use crate::diag::{Checked, Diagnostic, Mistake, Spot, codes};
use crate::model::tongue;
use layer::lay;

/// The YAML of a translation, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Words<'t> {
    /// The fields.
    pub yaml: &'t str,
    /// Their file.
    pub file: &'t Arc<str>,
    /// The byte of the file at which they begin.
    pub offset: usize,
    /// Their number in a list file.
    pub item: Option<usize>,
}

/// What a field of text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// A fact, which stands in the original alone.
    Fact,
    /// A name, which is the same in every language unless a translation says another.
    Name,
    /// Words for visitors.
    Words,
}

/// Reads the YAML of an original, which is right by itself, with the words of its translation instead of its own. Words that
/// the translation does not say are marked as words of the language `tag`. `holding` tells what the field of text at a
/// path such as `channels/0/call` holds.
///
/// Only mistakes of the translation are told: where it has one, the original stands alone.
pub fn read_translated<T: DeserializeOwned + JsonSchema + 'static>(
    original: &str,
    words: Option<Words<'_>>,
    tag: &str,
    holding: fn(&str) -> Holding,
) -> Checked<Reading<T>> {
    let schema = schema::<T>();
    let mut problems = Vec::new();
    let mut spoiled = Vec::new();
    let mut value = Kept::default();
    if let Ok(node) = Node::parse(original) {
        let mut path = String::new();
        value = structure::prune(&node, &schema).value;
        mark(&mut value, tag, holding, &mut path);
    }
    if let Some(words) = words {
        let laid = lay(&value, words, &schema, holding).into_value(&mut problems);
        if let Some((with, left_out)) = laid {
            (value, spoiled) = (with, left_out);
        }
    }
    let value = T::deserialize(value).ok().or_else(|| {
        problems.extend(words.map(|words| unfit(&words)));
        original_alone(original, &schema)
    });
    Checked::new(Reading { value, spoiled }, problems)
}

/// The original as it is: better in its own language than not there at all.
fn original_alone<T: DeserializeOwned>(original: &str, schema: &Value) -> Option<T> {
    let node = Node::parse(original).ok()?;
    T::deserialize(structure::prune(&node, schema).value).ok()
}

/// The JSON Schema of a `Raw` struct, made once.
pub(super) fn schema<T: JsonSchema + 'static>() -> Arc<Value> {
    static KNOWN: Mutex<BTreeMap<TypeId, Arc<Value>>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let schema = known.entry(TypeId::of::<T>()).or_insert_with(|| {
        let schema = SchemaGenerator::default().into_root_schema_for::<T>();
        Arc::new(schema.as_value().clone())
    });
    Arc::clone(schema)
}

/// Marks every scalar that may be words; those that turn out to be no words lose the mark when they are read.
fn mark(value: &mut Kept, tag: &str, holding: fn(&str) -> Holding, path: &mut String) {
    each(value, path, &mut |text, path| {
        if holding(path) == Holding::Words {
            *text = tongue::mark(text, tag);
        }
    });
}

/// Hands out every scalar with its path.
pub(super) fn each(value: &mut Kept, path: &mut String, visit: &mut dyn FnMut(&mut String, &str)) {
    match value {
        Kept::Nothing => {}
        Kept::Text(text) => visit(text, path),
        Kept::List(items) => {
            for (at, item) in items.iter_mut().enumerate() {
                below(path, &at.to_string(), |path| each(item, path, visit));
            }
        }
        Kept::Map(fields) => {
            for (name, field) in fields {
                below(path, name, |path| each(field, path, visit));
            }
        }
    }
}

/// Does `work` with `step` at the end of the path.
fn below<R>(path: &mut String, step: &str, work: impl FnOnce(&mut String) -> R) -> R {
    let length = path.len();
    if !path.is_empty() {
        path.push('/');
    }
    path.push_str(step);
    let result = work(path);
    path.truncate(length);
    result
}

/// The fields of an original, marked, with the words of a translation over them as far as they fit.
pub(super) fn laid_over(
    mut original: Kept,
    words: Option<Words<'_>>,
    schema: &Value,
    tag: &str,
    holding: fn(&str) -> Holding,
) -> Kept {
    mark(&mut original, tag, holding, &mut String::new());
    let laid = words.and_then(|words| lay(&original, words, schema, holding).value);
    laid.map_or(original, |(value, _)| value)
}

fn unfit(words: &Words<'_>) -> Diagnostic {
    let mistake = Mistake::new(
        &codes::TRANSLATION,
        "these words do not fit the original, which stands alone",
    );
    let mistake = mistake.help("write each field as the original does, with the words alone");
    Diagnostic::from_mistake(mistake, words.file, Spot::Span(words.offset..words.offset))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    /// A field that is no longer right with a mark in it.
    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    struct Strict {
        sign: char,
    }

    #[test]
    fn an_original_that_its_words_would_spoil_stands_alone_and_that_is_told() {
        let file: Arc<str> = "a.es.yaml".into();
        let words = Words {
            yaml: "sign: dos",
            file: &file,
            offset: 0,
            item: None,
        };
        let read = |words| read_translated::<Strict>("sign: x", words, "en", |_| Holding::Words);
        let with = read(Some(words));
        assert_eq!(with.value.value, Some(Strict { sign: 'x' }));
        let told = with.problems.iter().map(|problem| problem.code.name);
        assert_eq!(told.collect::<Vec<_>>(), ["translation"]);
        // No mark of a language makes an original unreadable either.
        let without = read(None);
        assert_eq!(without.value.value, Some(Strict { sign: 'x' }));
        assert!(without.problems.is_empty());
    }
}
