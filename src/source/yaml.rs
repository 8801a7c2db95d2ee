//! YAML into `Raw` structs: straight where all is well, and by way of a tree where it is not.

use std::ops::Range;
use std::sync::Arc;

use schemars::{JsonSchema, SchemaGenerator};
use serde::de::DeserializeOwned;

use super::events::Node;
use super::{limits, structure};
use crate::diag::{Checked, Diagnostic, Mistake, Spot, codes};

/// What was read, and which fields had to be left out of it.
#[derive(Debug, Default)]
pub struct Reading<T> {
    /// The fields; none if the text is no YAML at all.
    pub value: Option<T>,
    /// Paths of fields that are there but are no good: they are reported, and not missing.
    pub spoiled: Vec<String>,
}

/// Reads one entry's YAML, which stands at byte `offset` of `file`.
///
/// A good text goes through serde alone. Any other is parsed again into a tree with positions: all
/// structural mistakes are reported at once, what they spoil is left out, and the rest is read.
pub fn read<T: DeserializeOwned + JsonSchema>(
    yaml: &str,
    file: &Arc<str>,
    offset: usize,
) -> Checked<Reading<T>> {
    let place = |(mistake, span): (Mistake, Range<usize>)| {
        let spot = Spot::Span(span.start + offset..span.end + offset);
        Diagnostic::from_mistake(mistake, file, spot)
    };
    let nothing = |wrong| {
        let reading = Reading {
            value: None,
            spoiled: Vec::new(),
        };
        Checked::new(reading, vec![place(wrong)])
    };
    if let Err(wrong) = limits::check(yaml) {
        return nothing(wrong);
    }
    if !limits::may_alias(yaml)
        && let Ok(value) = serde_yaml::from_str::<T>(yaml)
    {
        return Checked::good(Reading {
            value: Some(value),
            spoiled: Vec::new(),
        });
    }
    let node = match Node::parse(yaml) {
        Ok(node) => node,
        Err(wrong) => return nothing(wrong),
    };
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    let pruned = structure::prune(&node, schema.as_value());
    let problems: Vec<Diagnostic> = pruned.wrong.into_iter().map(place).collect();
    match serde_json::from_value(pruned.value) {
        Ok(value) => {
            let reading = Reading {
                value: Some(value),
                spoiled: pruned.spoiled,
            };
            Checked::new(reading, problems)
        }
        Err(_) if problems.is_empty() => nothing((
            Mistake::new(&codes::YAML, "these fields cannot be read together"),
            node.span,
        )),
        Err(_) => Checked::new(
            Reading {
                value: None,
                spoiled: pruned.spoiled,
            },
            problems,
        ),
    }
}
