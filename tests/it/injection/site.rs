//! A site in which every attempt stands in every field of every kind.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use guidepost::diag::{Level, Spot};
use guidepost::model::Kind;
use guidepost::pipeline::Kept;
use guidepost::starter::schemas;
use serde_json::{Value, json};

use super::attempts::Attempt;
use super::fields::{base, filled, milder, remove};
use crate::site_test::SiteTest;

/// What was tried, and what came of it.
#[derive(Debug, Default)]
pub(super) struct Tried {
    /// In how many fields something was written.
    pub(super) fields: usize,
    /// In how many of them it was refused, with the words of the first refusals.
    pub(super) refused: usize,
}

/// The schemas of all kinds, made once.
static SCHEMAS: LazyLock<BTreeMap<&str, Value>> = LazyLock::new(|| schemas().into_iter().collect());

/// Files of content as values, by path.
type Files = BTreeMap<String, Value>;

/// A site with an entry of each kind for each attempt, but for what is refused.
pub(super) fn site(attempts: &[Attempt], kept: &mut Kept) -> (SiteTest, Tried) {
    let schemas = &*SCHEMAS;
    let (mut files, mut tried) = (Files::new(), Tried::default());
    for attempt in attempts {
        for kind in Kind::ALL {
            let base = base(kind.word(), &attempt.name);
            let (entry, fields) = filled(&schemas[kind.word()], base, attempt);
            tried.fields += fields;
            files.insert(
                format!("content/{}/{}.yaml", kind.folder(), attempt.name),
                entry,
            );
        }
    }
    let labels = attempts
        .iter()
        .map(|attempt| (attempt.name.clone(), json!({})));
    let mut tags = Value::Object(labels.collect());
    for attempt in attempts {
        let (tag, fields) = filled(
            &schemas["tags"]["additionalProperties"].with(&schemas["tags"]),
            json!({}),
            attempt,
        );
        tried.fields += fields;
        tags[&attempt.name] = tag;
    }
    files.insert("content/tags.yaml".to_owned(), tags);
    accepted(
        SiteTest::new().adding("content/site.yaml", "outputs: {tsml_csv: yes, bmlt: yes}\n"),
        files,
        tried,
        kept,
    )
}

/// The smallest site with an attempt in every field of its settings.
pub(super) fn settings(attempt: &Attempt, kept: &mut Kept) -> (SiteTest, Tried) {
    let schemas = &*SCHEMAS;
    let (entry, fields) = filled(&schemas["site"], base("site", ""), attempt);
    let mut tried = Tried::default();
    tried.fields += fields;
    let mut files = Files::new();
    files.insert("content/site.yaml".to_owned(), entry);
    accepted(SiteTest::new(), files, tried, kept)
}

/// The site without the fields in which something is refused; what did not change since the load before is `kept`.
fn accepted(
    site: SiteTest,
    mut files: Files,
    mut tried: Tried,
    kept: &mut Kept,
) -> (SiteTest, Tried) {
    let mut last = Vec::new();
    for _ in 0..12 {
        let written = files.iter().fold(site.clone(), |site, (path, value)| {
            site.file(path, yaml(value))
        });
        let problems = written.problems_again(kept);
        let wrong = problems.iter().filter(|one| one.level == Level::Deny);
        let mut any = false;
        for problem in wrong {
            any = true;
            let Some(entry) = files.get_mut(&*problem.file) else {
                panic!("{problem:?}");
            };
            let removed = match &problem.spot {
                Spot::Value(path) | Spot::Key(path) => milder(entry, path),
                // A link in a text.
                Spot::Span(_) => remove(entry, "/description"),
                Spot::File => false,
            };
            // Several things may be wrong with one field.
            tried.refused += usize::from(removed);
        }
        if !any {
            return (written, tried);
        }
        last = problems;
    }
    let stays: Vec<String> = last
        .iter()
        .map(|one| format!("{}: {:?}: {}", one.file, one.spot, one.message))
        .collect();
    panic!("refused again and again: {stays:#?}");
}

/// A value as JSON, which is YAML; brackets within texts are escaped, because the depth of them all is limited.
fn yaml(value: &Value) -> String {
    let (mut text, mut quoted, mut escaped) = (String::new(), false, false);
    for letter in value.to_string().chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        if quoted && "[]{}".contains(letter) {
            text += &format!("\\u{:04x}", u32::from(letter));
        } else {
            text.push(letter);
        }
    }
    text
}

/// A schema that knows the definitions of another.
trait With {
    fn with(&self, other: &Value) -> Value;
}

impl With for Value {
    fn with(&self, other: &Value) -> Value {
        let mut schema = self.clone();
        schema["$defs"] = other["$defs"].clone();
        schema
    }
}
