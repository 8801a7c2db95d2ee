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
    match T::deserialize(pruned.value) {
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

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::model::{Line, TimeOfDay};
    use crate::source::{Field, InOrder, Many};

    #[derive(Debug, Default, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields, default)]
    struct Raw {
        name: Field<Line>,
        codes: Many<Line>,
        time: Many<TimeOfDay>,
        inner: Vec<Inner>,
        table: InOrder<Inner>,
    }

    #[derive(Debug, Default, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields, default)]
    struct Inner {
        zip: Field<Line>,
    }

    fn both(yaml: &str) -> (String, String) {
        let straight: Raw = serde_yaml::from_str(yaml).unwrap();
        let node = Node::parse(yaml).unwrap();
        let schema = SchemaGenerator::default().into_root_schema_for::<Raw>();
        let pruned = structure::prune(&node, schema.as_value());
        assert!(pruned.wrong.is_empty(), "{yaml}");
        let by_tree = Raw::deserialize(pruned.value).unwrap();
        (format!("{straight:?}"), format!("{by_tree:?}"))
    }

    #[test]
    fn both_ways_of_reading_agree() {
        for yaml in [
            "name: 988\ncodes: 1\ntime: \"19:00\"\n",
            "name: \"0123\"\ncodes: [01, x, true]\ntime: [7pm, noon]\n",
            "name: yes\ninner:\n- zip: 02134\n- zip: 1e5\n",
            "name: >-\n  a folded\n  line\ncodes: []\n",
            "name:\ncodes: [a]\n",
            "table:\n  ZZ: {zip: 1}\n  \"11\": {zip: 2}\n  AA: {}\n",
        ] {
            let (straight, by_tree) = both(yaml);
            assert_eq!(straight, by_tree, "{yaml}");
        }
    }

    fn codes(yaml: &str) -> Vec<&'static str> {
        let checked = read::<Raw>(yaml, &"x.yaml".into(), 0);
        checked
            .problems
            .iter()
            .map(|problem| problem.code.name)
            .collect()
    }

    #[test]
    fn a_number_whose_text_matters_is_read_as_written() {
        let checked = read::<Raw>("time: 19.30\n", &"x.yaml".into(), 0);
        let written = checked.value.value.unwrap().time.items.remove(0);
        assert_eq!(
            written.0.unwrap_err().help.as_deref(),
            Some("write `19:30`")
        );
    }

    #[test]
    fn every_structural_mistake_is_told_at_once() {
        assert_eq!(
            codes("nmae: x\nname: [a]\ninner: {zip: 1}\nbogus: 2\nname: y\n"),
            [
                "unknown-field",
                "value",
                "value",
                "unknown-field",
                "duplicate-field"
            ]
        );
    }

    #[test]
    fn aliases_and_deep_nesting_are_refused_before_they_cost_anything() {
        assert_eq!(codes("name: &a x\ncodes: [*a]\n"), ["yaml"]);
        assert_eq!(codes(&format!("codes: {}", "[".repeat(100_000))), ["limit"]);
        assert_eq!(codes(&"- ".repeat(5_000)), ["limit"]);
    }

    #[test]
    fn named_values_keep_their_order_whichever_way_they_are_read() {
        let order = |yaml: &str| -> Vec<String> {
            let reading = read::<Raw>(yaml, &"x.yaml".into(), 0).value;
            let table = reading.value.unwrap().table.0;
            table.into_iter().map(|(name, _)| name).collect()
        };
        let table = "table:\n  Z: {}\n  A: {}\n  M: {}\n";
        assert_eq!(order(table), ["Z", "A", "M"]);
        assert_eq!(order(&format!("bogus: 1\n{table}")), ["Z", "A", "M"]);
        let twice = format!("{table}  Z: {{zip: 1}}\n");
        assert_eq!(order(&twice), ["Z", "A", "M"]);
        assert_eq!(codes(&twice), ["duplicate-field"]);
    }

    #[test]
    fn text_with_an_ampersand_is_no_alias() {
        assert_eq!(codes("name: Rock & Roll *and* more\n"), Vec::<&str>::new());
    }
}
