//! Which words of an original no translation says.

use schemars::JsonSchema;
use serde_json::Value;

use super::events::Node;
use super::structure::{self, alternatives};
use super::translated::{Holding, Words, each, laid_over, schema};
use crate::model::tongue::{Origin, origin};
use crate::model::{Email, Line, Name, Prose, Scalar, WebUrl};

/// Names stay what they are unless a translation says another.
const NAMES: &[&str] = &["name", "also_called", "short_title"];

/// The paths of the words in the YAML of an original, such as `/meetings/0/notes`, that its translation does not say.
pub fn unsaid<T: JsonSchema + 'static>(
    original: &str,
    words: Option<Words<'_>>,
    holding: fn(&str) -> Holding,
) -> Vec<String> {
    let schema = schema::<T>();
    let Ok(node) = Node::parse(original) else {
        return Vec::new();
    };
    let pruned = structure::prune(&node, &schema).value;
    let mut laid = laid_over(pruned, words, &schema, "und", holding);
    let mut paths = Vec::new();
    each(&mut laid, &mut String::new(), &mut |text, path| {
        let name = path.rsplit('/').find(|step| step.parse::<usize>().is_err());
        let named = name.is_some_and(|name| NAMES.contains(&name));
        let marked = matches!(origin(text), (Origin::Original(_), words) if !is_address(words));
        if marked && !named && is_words(&schema, path) {
            paths.push(format!("/{path}"));
        }
    });
    paths
}

/// Whether something that may be words is an address of mail or of a page.
fn is_address(words: &str) -> bool {
    words.parse::<Email>().is_ok() || words.parse::<WebUrl>().is_ok()
}

/// Whether the schema has text for readers at a path, and not a day, a number or one of a few words.
fn is_words(root: &Value, path: &str) -> bool {
    let mut schemas = alternatives(root, root);
    for step in path.split('/') {
        let inside = schemas.iter().filter_map(|schema| {
            if step.parse::<usize>().is_ok() {
                return schema.get("items");
            }
            let known = schema.get("properties").and_then(|known| known.get(step));
            let others = schema.get("additionalProperties");
            known.or(others.filter(|others| others.is_object()))
        });
        schemas = inside
            .flat_map(|schema| alternatives(root, schema))
            .collect();
    }
    let titles = [Line::EXPECTS, Name::EXPECTS, Prose::EXPECTS];
    let said = schemas.iter().filter_map(|schema| schema.get("title"));
    said.filter_map(Value::as_str)
        .any(|title| titles.contains(&title))
}
