//! The JSON Schemas, judged by a validator that knows nothing of us.

use std::collections::BTreeMap;

use guidepost::model::Kind;
use guidepost::starter::{schema_file, schemas};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::site_test::{repository, slashes, walk};

fn validators() -> BTreeMap<&'static str, Validator> {
    let compiled = |(name, schema): (&'static str, Value)| {
        let validator = jsonschema::draft202012::new(&schema);
        (
            name,
            validator.unwrap_or_else(|why| panic!("{name}: {why}")),
        )
    };
    schemas().into_iter().map(compiled).collect()
}

/// The schema that a file of `content/` follows.
fn name(path: &str) -> Option<&'static str> {
    match path {
        "site.yaml" => return Some("site"),
        "tags.yaml" => return Some("tags"),
        _ => {}
    }
    let kind = Kind::of_folder(path.split('/').next()?)?;
    Some(kind.word())
}

/// What an editor sees in a file: YAML, in a Markdown file the front matter.
fn seen(path: &str, text: &str) -> Value {
    let yaml = if path.ends_with(".md") {
        text.split("---\n").nth(1).unwrap()
    } else {
        text
    };
    serde_yaml::from_str(yaml).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// What is wrong with the files below `folder`, and how many were looked at.
pub(crate) fn wrong(folder: &std::path::Path) -> (usize, Vec<String>) {
    let validators = validators();
    let (mut count, mut wrong) = (0, Vec::new());
    for path in walk(folder) {
        let below = slashes(path.strip_prefix(folder).unwrap());
        let Some(name) = name(&below).filter(|_| !below.starts_with("assets/")) else {
            continue;
        };
        count += 1;
        let value = seen(&below, &std::fs::read_to_string(&path).unwrap());
        // A translation may say nothing but its text.
        if value.is_null() && path.to_string_lossy().ends_with(".es.md") {
            continue;
        }
        for error in validators[name].iter_errors(&value) {
            wrong.push(format!(
                "{}: {}: {error}",
                path.display(),
                error.instance_path()
            ));
        }
    }
    (count, wrong)
}

#[test]
fn every_file_of_the_repositorys_content_follows_its_schema() {
    for (folder, least) in [
        ("content", 40),
        ("tests/sites/directory/content", 8),
        ("tests/sites/tiny/content", 3),
    ] {
        let (count, wrong) = wrong(&repository(folder));
        assert!(count >= least, "only {count} files in {folder}");
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn built_in_programs_follow_the_schema_too() {
    let validator = &validators()["program"];
    for path in walk(&repository("src/built_in/programs")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let value = seen("x.yaml", &text);
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|one| one.to_string())
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

#[test]
fn a_misspelled_field_and_a_wrong_word_do_not_follow_the_schema() {
    let validators = validators();
    for (name, validator) in &validators {
        let good = if *name == "tags" {
            json!({ "x": { "label": "X" } })
        } else {
            json!({})
        };
        assert!(validator.is_valid(&good), "{name}");
        let bad = if *name == "tags" {
            json!({ "x": { "lable": "X" } })
        } else {
            json!({ "nmae": "X" })
        };
        assert!(!validator.is_valid(&bad), "{name}");
    }
    let group = &validators["group"];
    assert!(!group.is_valid(&json!({ "attendance": "in-persn" })));
    assert!(!group.is_valid(&json!({ "meetings": [{ "dya": "tuesday" }] })));
    assert!(!group.is_valid(&json!({ "place": { "ctiy": "Millbrook" } })));
    assert!(!group.is_valid(&json!({ "name": ["A", "B"] })));
}

#[test]
fn values_may_stand_as_an_editor_reads_them() {
    let validators = validators();
    for (name, value) in [
        (
            "site",
            json!({ "emergency": { "number": 911 }, "clock": 12 }),
        ),
        (
            "site",
            json!({ "clock": "12", "demonstration": "yes", "title": null }),
        ),
        (
            "group",
            json!({ "independent": true, "tags": "open", "meetings": [{ "weeks": [1, "last"] }] }),
        ),
        (
            "group",
            json!({ "access": { "toilet": false, "lift": "unknown" }, "place": "st-marks" }),
        ),
        (
            "place",
            json!({ "coordinates": [43.1, -87.2], "postal_code": 12345 }),
        ),
        ("place", json!({ "coordinates": "43.1, -87.2" })),
    ] {
        let errors: Vec<String> = validators[name]
            .iter_errors(&value)
            .map(|one| one.to_string())
            .collect();
        assert!(errors.is_empty(), "{name}: {value}: {errors:#?}");
    }
}

#[test]
fn a_file_holds_an_entry_or_a_list_whose_items_say_their_id() {
    for (name, validator) in validators() {
        let list = json!([{ "id": "a" }, { "id": "b" }]);
        let of_kind = !["site", "tags"].contains(&name);
        assert_eq!(validator.is_valid(&list), of_kind, "{name}");
        assert!(!validator.is_valid(&json!([{ "id": "a" }, {}])), "{name}");
    }
}

#[test]
fn a_schema_names_its_dialect_and_says_what_each_field_means() {
    for (name, schema) in schemas() {
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert!(jsonschema::meta::is_valid(&schema), "{name}");
        assert!(schema["title"].is_string(), "{name}");
        let definitions = schema["$defs"].as_object().unwrap().values();
        for definition in definitions.chain([&schema]) {
            let fields = definition.get("properties").and_then(Value::as_object);
            for (field, told) in fields.into_iter().flatten() {
                assert!(told["description"].is_string(), "{name}: {field}");
            }
        }
        assert!(!schema.to_string().contains("Raw"), "{name}");
        assert!(schema_file(name).ends_with(".schema.json"));
    }
}
