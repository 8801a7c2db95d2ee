//! Words laid over what they translate.

use std::ops::Range;

use serde_json::Value;

use super::{Holding, Words, below, each};
use crate::diag::{Checked, Diagnostic, Mistake, Spot, codes};
use crate::model::tongue;
use crate::source::events::Node;
use crate::source::kept::Kept;
use crate::source::lenient::fact;
use crate::source::{limits, structure};

/// A value with words over it, and the paths of fields of the words that had to be left out.
pub(super) type Laid = (Kept, Vec<String>);

/// The words laid over the original; none where they cannot be read at all.
pub(super) fn lay(
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
