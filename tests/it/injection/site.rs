//! A site in which every attempt stands in every field of every kind.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use guidepost::diag::{Diagnostic, Level, Spot};
use guidepost::model::Kind;
use guidepost::pipeline::Kept;
use guidepost::starter::schemas;
use serde_json::{Value, json};

use super::attempts::Attempt;
use super::base::base;
use super::fields::filled;
use super::milder::{milder, remove};
use crate::site_test::SiteTest;

/// What was tried, and what came of it.
#[derive(Debug, Default)]
pub(super) struct Tried {
    /// In how many fields something was written.
    pub(super) fields: usize,
    /// How many of them took nothing at all.
    pub(super) refused: usize,
}

/// The schemas of all kinds, made once.
static SCHEMAS: LazyLock<BTreeMap<&str, Value>> = LazyLock::new(|| schemas().into_iter().collect());

/// What says a thing of its own, so that the settings show in every format.
const PLAIN: &[(&str, &str)] = &[
    (
        "content/groups/plain.yaml",
        "name: Plain\nindependent: yes\nattendance: hybrid\nplace: {name: Hall, city: Millbrook, coordinates: \"39.8, -89.6\"}\n\
        online: {url: \"https://zoom.example/j/1\", join: open}\nmeetings: [{day: monday, time: \"19:00\"}]\nupdated: 2026-11-20\n",
    ),
    (
        "content/articles/plain.yaml",
        "title: Plain\nupdated: 2026-11-20\ndescription: Words.\n",
    ),
];

/// Files of content as values, by path.
type Files = BTreeMap<String, Value>;

/// A site with an entry of each kind for each attempt, but for what is refused.
pub(super) fn site(attempts: &[Attempt], kept: &mut Kept) -> (SiteTest, Tried) {
    let schemas = &*SCHEMAS;
    let (mut files, mut tried) = (Files::new(), Tried::default());
    let mut tags = serde_json::Map::new();
    let mut tag_schema = schemas["tags"]["additionalProperties"].clone();
    tag_schema["$defs"] = schemas["tags"]["$defs"].clone();
    for attempt in attempts {
        for kind in Kind::ALL {
            let base = base(kind.word(), &attempt.name);
            let (entry, fields) = filled(&schemas[kind.word()], base, attempt, kind.word());
            tried.fields += fields;
            let path = format!("content/{}/{}.yaml", kind.folder(), attempt.name);
            files.insert(path, entry);
        }
        let (tag, fields) = filled(&tag_schema, json!({}), attempt, "tag");
        tried.fields += fields;
        tags.insert(attempt.name.clone(), tag);
    }
    files.insert("content/tags.yaml".to_owned(), Value::Object(tags));
    let outputs = "outputs: {tsml_csv: yes, bmlt: yes}\n";
    let site = SiteTest::new().adding("content/site.yaml", outputs);
    accepted(site, files, tried, kept)
}

/// A small site with an attempt in every field of its settings.
pub(super) fn settings(attempt: &Attempt, kept: &mut Kept) -> (SiteTest, Tried) {
    let (entry, fields) = filled(&SCHEMAS["site"], base("site", ""), attempt, "site");
    let tried = Tried { fields, refused: 0 };
    let files = [("content/site.yaml".to_owned(), entry)].into();
    let site = PLAIN
        .iter()
        .fold(SiteTest::new(), |site, (path, text)| site.file(path, *text));
    accepted(site, files, tried, kept)
}

/// The site without the fields in which something is refused; what did not change since the load before is `kept`.
fn accepted(
    mut site: SiteTest,
    mut files: Files,
    mut tried: Tried,
    kept: &mut Kept,
) -> (SiteTest, Tried) {
    for (path, value) in &files {
        site = site.file(path, yaml(value));
    }
    let mut last = Vec::new();
    for _ in 0..12 {
        let mut wrong = site.problems_again(kept);
        wrong.retain(|one| one.level == Level::Deny);
        if wrong.is_empty() {
            return (site, tried);
        }
        for path in less(&mut files, &wrong, &mut tried) {
            site = site.file(&path, yaml(&files[&path]));
        }
        last = wrong;
    }
    let stays = last.iter();
    let stays = stays.map(|one| format!("{}: {:?}: {}", one.file, one.spot, one.message));
    panic!("refused again: {:#?}", stays.collect::<Vec<_>>());
}

/// Writes less where something is wrong, once for each field; gives the paths of the files that have changed.
fn less(files: &mut Files, wrong: &[Diagnostic], tried: &mut Tried) -> BTreeSet<String> {
    let (mut changed, mut done) = (BTreeSet::new(), BTreeSet::new());
    for problem in wrong {
        let Some(entry) = files.get_mut(&*problem.file) else {
            panic!("{problem:?}");
        };
        let place = format!("{:?} {}", problem.spot, problem.file);
        if !done.insert(place) {
            continue;
        }
        let removed = match &problem.spot {
            Spot::Value(path) | Spot::Key(path) => milder(entry, path, problem.code.name),
            // A link in a text.
            Spot::Span(_) => remove(entry, "/description"),
            Spot::File => false,
        };
        tried.refused += usize::from(removed);
        changed.insert(problem.file.to_string());
    }
    changed
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
