//! The files of a new site.
//!
//! Here: [`Answers`], all that has to be known for one, and [`files`]. Real help lines are those of this
//! repository's own content, so that each number stands in one place; for a country of which we
//! know none, the site waits for one to be filled in.

mod lines;
mod template;

use serde_json::{Map, Value, json};

use self::lines::Lines;
use self::template::{filled, markdown};
use super::{form, schema_file, schema_text, schemas};
use crate::config::{self, BaseUrl};
use crate::model::{Country, Kind, Lang, Name, Slug, Zone};

/// The name of a site that nobody has named.
pub const TITLE: &str = "Recovery Guide";
/// Who runs a site if nobody says: invented, and marked so.
pub const RUNNER: &str = "Example Recovery Network";
/// Where a site stands that has no address yet.
pub const ADDRESS: &str = "https://example.org";

/// The file that waits for a crisis line where we know of none.
pub const CRISIS_LINE: &str = "content/hotlines/crisis-line.yaml";

/// The organization that stands for the one that runs the site.
const EXAMPLE_RUNNER: &str = "example-network";

/// What has to be known for a new site.
#[derive(Debug, Clone)]
pub struct Answers {
    /// The name of the site.
    pub title: Name,
    /// The country it is for.
    pub country: Country,
    /// The zone of its times.
    pub zone: Zone,
    /// Its language.
    pub language: Lang,
    /// Who runs it.
    pub runner: Name,
    /// Where it will stand.
    pub base_url: BaseUrl,
    /// Whether GitHub is to publish it.
    pub github: bool,
}

impl Answers {
    /// Whether the crisis line of the country has to be added by whoever knows it.
    pub fn waits_for_a_line(&self) -> bool {
        Lines::of(self.country).is_none()
    }
}

/// A file: its path with forward slashes, and its text.
pub type File = (String, String);

/// The files of a new site, sorted by path.
pub fn files(answers: &Answers) -> Vec<File> {
    let lines = Lines::of(answers.country);
    let values = values(answers, lines);
    let mut files: Vec<File> = template::FILES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), filled(text, &values)))
        .collect();
    let hotlines = lines.map_or(&[][..], |lines| lines.hotlines);
    for (id, text) in hotlines {
        files.push((format!("content/hotlines/{id}.yaml"), (*text).to_owned()));
    }
    if lines.is_none() {
        files.push((CRISIS_LINE.to_owned(), form::blank(Kind::Hotline)));
    }
    let run_by = runner(answers);
    if run_by != EXAMPLE_RUNNER {
        let path = format!("content/organizations/{run_by}.yaml");
        files.push((path, filled(template::OWN_ORGANIZATION, &values)));
    }
    if answers.github {
        let path = ".github/workflows/publish.yaml".to_owned();
        files.push((path, filled(template::WORKFLOW, &values)));
    }
    for (name, schema) in schemas() {
        files.push((
            format!("schemas/{}", schema_file(name)),
            schema_text(&schema),
        ));
    }
    files.push((".vscode/settings.json".to_owned(), editor_settings()));
    files.sort();
    files
}

/// What stands in the files in place of the words between `«` and `»`.
fn values(answers: &Answers, lines: Option<&Lines>) -> Vec<(&'static str, String)> {
    let quoted = |text: &str| Value::from(text).to_string();
    let ids = match lines {
        Some(lines) => lines.hotlines.iter().map(|(id, _)| *id).collect(),
        None => vec!["crisis-line"],
    };
    let american = answers.country.code() == "US";
    let emergency = lines.map_or(crate::source::FILL_IN.to_owned(), |lines| {
        quoted(lines.emergency)
    });
    vec![
        ("title", quoted(&answers.title)),
        ("title_text", markdown(&answers.title)),
        ("runner", quoted(&answers.runner)),
        ("runner_text", markdown(&answers.runner)),
        ("run_by", runner(answers)),
        ("base_url", quoted(&answers.base_url.absolute())),
        ("language", quoted(answers.language.as_str())),
        ("time_zone", answers.zone.name().to_owned()),
        ("country", quoted(answers.country.code())),
        ("emergency", emergency),
        ("crisis_lines", ids.join(", ")),
        ("clock", if american { "12" } else { "24" }.to_owned()),
        (
            "week_starts",
            if american { "sunday" } else { "monday" }.to_owned(),
        ),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
    ]
}

/// The id of the organization that runs the site.
fn runner(answers: &Answers) -> String {
    if answers.runner.as_str() == RUNNER {
        return EXAMPLE_RUNNER.to_owned();
    }
    match Slug::from_text(&answers.runner) {
        Some(slug) if slug.as_str() != EXAMPLE_RUNNER => slug.to_string(),
        _ => "our-organization".to_owned(),
    }
}

/// Tells the YAML extension of Visual Studio Code which schema each file follows.
fn editor_settings() -> String {
    let mut map = Map::new();
    let mut follow = |name: &str, files: Value| {
        map.insert(format!("./schemas/{}", schema_file(name)), files);
    };
    for kind in Kind::ALL {
        let folder = kind.folder();
        let globs = ["yaml", "yml"].map(|ending| format!("content/{folder}/**/*.{ending}"));
        follow(kind.word(), json!(globs));
    }
    follow("site", json!([config::FILE]));
    follow("tags", json!([config::TAGS_FILE]));
    let settings = json!({ "files.encoding": "utf8", "yaml.schemas": map });
    format!("{settings:#}\n")
}
