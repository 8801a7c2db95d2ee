//! YAML into `Raw` structs: straight where all is well, and by way of a tree where it is not.

use std::ops::Range;
use std::sync::Arc;

use schemars::{JsonSchema, SchemaGenerator};
use serde::de::DeserializeOwned;

use super::events::Node;
use super::{limits, structure};
use crate::diag::{Checked, Diagnostic, Mistake, Spot, codes};

/// Reads one entry's YAML, which stands at byte `offset` of `file`, with fields below `path`.
///
/// A good text goes through serde alone. Any other is parsed again into a tree with positions: all
/// structural mistakes are reported at once, what they spoil is left out, and the rest is read.
pub fn read<T: DeserializeOwned + JsonSchema>(
    yaml: &str,
    file: &Arc<str>,
    offset: usize,
) -> Checked<Option<T>> {
    let place = |(mistake, span): (Mistake, Range<usize>)| {
        Diagnostic::from_mistake(
            mistake,
            file,
            Spot::Span(span.start + offset..span.end + offset),
        )
    };
    if let Err(wrong) = limits::check(yaml) {
        return Checked::new(None, vec![place(wrong)]);
    }
    if !limits::may_alias(yaml)
        && let Ok(value) = serde_yaml::from_str::<T>(yaml)
    {
        return Checked::good(Some(value));
    }
    let node = match Node::parse(yaml) {
        Ok(node) => node,
        Err(wrong) => return Checked::new(None, vec![place(wrong)]),
    };
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    let pruned = structure::prune(&node, schema.as_value());
    let mut problems: Vec<Diagnostic> = pruned.wrong.into_iter().map(place).collect();
    if let Ok(value) = serde_json::from_value(pruned.value) {
        Checked::new(Some(value), problems)
    } else {
        if problems.is_empty() {
            let mistake = Mistake::new(&codes::YAML, "these fields cannot be read together");
            problems.push(place((mistake, node.span)));
        }
        Checked::new(None, problems)
    }
}
