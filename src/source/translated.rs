//! An entry in another language: the facts of its original with the words of its translation over them.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use schemars::{JsonSchema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::events::Node;
use super::kept::Kept;
use super::lenient::fact;
use super::yaml::Reading;
use super::{limits, structure};
use crate::diag::{Checked, Diagnostic, Mistake, Spot, codes};
use crate::model::tongue;

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
    let reading = Reading {
        value: T::deserialize(value).ok(),
        spoiled,
    };
    Checked::new(reading, problems)
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

/// A value with words over it, and the paths of fields of the words that had to be left out.
type Laid = (Kept, Vec<String>);

/// The words laid over the original; none where they cannot be read at all.
fn lay(
    original: &Kept,
    words: Words<'_>,
    schema: &Value,
    holding: fn(&str) -> Holding,
) -> Checked<Option<Laid>> {
    let place = |(mistake, span): (Mistake, Range<usize>)| {
        let spot = Spot::Span(span.start + words.offset..span.end + words.offset);
        Diagnostic::from_mistake(mistake, words.file, spot)
    };
    let node = limits::check(words.yaml).and_then(|()| Node::parse(words.yaml));
    let node = match node {
        Ok(node) => node,
        Err(wrong) => return Checked::new(None, vec![place(wrong)]),
    };
    let pruned = structure::prune(&node, schema);
    let mut problems: Vec<Diagnostic> = pruned.wrong.into_iter().map(place).collect();
    let mut layer = Layer {
        holding,
        wrong: Vec::new(),
    };
    let value = layer.over(original.clone(), pruned.value, &mut String::new());
    let base = words.item.map(|item| format!("/{item}"));
    problems.extend(layer.wrong.into_iter().map(|(path, mistake)| {
        let path = format!("{}/{path}", base.as_deref().unwrap_or_default());
        Diagnostic::from_mistake(mistake, words.file, Spot::Value(path))
    }));
    Checked::new(Some((value, pruned.spoiled)), problems)
}

/// Lays words over what they translate.
struct Layer {
    holding: fn(&str) -> Holding,
    wrong: Vec<(String, Mistake)>,
}

impl Layer {
    fn over(&mut self, original: Kept, words: Kept, path: &mut String) -> Kept {
        match (original, words) {
            (original, Kept::Nothing) => original,
            (Kept::Map(mut fields), Kept::Map(said)) => {
                for (name, words) in said {
                    self.field(&mut fields, &name, words, path);
                }
                Kept::Map(fields)
            }
            (Kept::List(items), Kept::List(said)) if holds_maps(&items) => {
                self.items(items, said, path)
            }
            // Words that the original does not have, and words of a line or a list of lines.
            (Kept::Nothing, words) => self.said(words, path),
            (Kept::Text(_) | Kept::List(_), words @ (Kept::Text(_) | Kept::List(_))) => {
                self.said(words, path)
            }
            (original, _) => {
                self.wrong.push((path.clone(), another_shape()));
                original
            }
        }
    }

    fn field(
        &mut self,
        fields: &mut Vec<(String, Kept)>,
        name: &str,
        words: Kept,
        path: &mut String,
    ) {
        // By its id an item of a list file says what it translates.
        if path.is_empty() && name == "id" {
            return;
        }
        below(path, name, |path| {
            match fields.iter_mut().find(|(known, _)| known == name) {
                Some((_, slot)) => *slot = self.over(std::mem::take(slot), words, path),
                None => fields.push((name.to_owned(), self.said(words, path))),
            }
        });
    }

    fn items(&mut self, items: Vec<Kept>, said: Vec<Kept>, path: &mut String) -> Kept {
        if items.len() != said.len() {
            self.wrong
                .push((path.clone(), another_length(items.len(), said.len())));
            return Kept::List(items);
        }
        let items = items.into_iter().zip(said).enumerate();
        let items = items.map(|(at, (item, words))| {
            below(path, &at.to_string(), |path| self.over(item, words, path))
        });
        Kept::List(items.collect())
    }

    /// Words of the translation, marked as such; facts among them are told.
    fn said(&mut self, mut words: Kept, path: &mut String) -> Kept {
        let (holding, wrong) = (self.holding, &mut self.wrong);
        each(&mut words, path, &mut |text, path| {
            if holding(path) == Holding::Fact {
                wrong.push((path.to_owned(), fact()));
            }
            *text = tongue::translated(text);
        });
        words
    }
}

fn holds_maps(items: &[Kept]) -> bool {
    items.iter().any(|item| matches!(item, Kept::Map(_)))
}

fn another_shape() -> Mistake {
    Mistake::new(
        &codes::TRANSLATION,
        "this is of another shape than in the original",
    )
    .help("write it as the original does, with the words alone")
}

fn another_length(original: usize, said: usize) -> Mistake {
    let message = format!("the original has {original} items here, and this has {said}");
    Mistake::new(&codes::TRANSLATION, message)
        .help("write an item for each, in the same order: `{}` for those without words")
}
