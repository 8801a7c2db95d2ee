//! Every form can be read once it is filled in, and every example in it by itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::diag::Diagnostic;
use crate::fields::Source;
use crate::kinds::{Defaults, Entry};
use crate::model::Lang;
use crate::source::documents;
use crate::starter::rows::names;
use crate::starter::shape::{Shape, properties};

/// What is wrong with a file of a kind.
fn problems(kind: Kind, text: &str) -> Vec<Diagnostic> {
    let ending = if has_text(kind) { "md" } else { "yaml" };
    let file: Arc<str> = format!("content/{}/x.{ending}", kind.folder()).into();
    let document = documents(text.into(), &file);
    let mut problems = document.problems;
    let document = document.value;
    for part in &document.parts {
        let body = part.body.clone();
        let source = Source {
            file: &file,
            item: part.item,
            kind,
            stem: "x",
            lang: &Lang::en(),
            body: body.map(|body| (document.text.get(body.clone()).unwrap(), body.start)),
        };
        let defaults = Defaults::of(
            "US".parse().unwrap(),
            &"America/Chicago".parse().unwrap(),
            &[],
        );
        let yaml = document.yaml(part);
        let checked = Entry::parse(&yaml, part.yaml.start, &source, &defaults);
        assert!(checked.value.is_some(), "{text}");
        problems.extend(checked.problems);
    }
    problems
}

fn drawn(kind: Kind, forced: Option<&str>) -> String {
    let drawing = Drawing {
        filled: true,
        forced: forced.map(str::to_owned),
    };
    text(kind, "Something", &drawing)
}

/// Every path at which a kind has a field, with whether it is commented out.
fn paths(kind: Kind) -> Vec<(String, bool)> {
    let schema = schema(kind);
    let draw = Draw {
        shapes: Shapes(&schema),
        drawing: &Drawing::default(),
    };
    let mut paths = Vec::new();
    let mut open = vec![(kind.word().to_owned(), draw.shapes.entry(), true)];
    while let Some((path, schema, entry)) = open.pop() {
        let count = properties(schema).unwrap().len();
        let fields = draw.fields(&path, schema, entry);
        assert_eq!(fields.len(), count, "{path} shows each field once");
        for field in fields {
            paths.push((field.path.clone(), !field.stands()));
            match field.shape {
                // Its fields are shown elsewhere.
                _ if field.in_one_line() => {}
                Shape::Scalar(_) => {}
                Shape::Fields(below) | Shape::Items(below) | Shape::Keyed(below) => {
                    open.push((field.path, below, false));
                }
            }
        }
    }
    paths
}

#[test]
fn a_new_file_is_right_once_it_is_filled_in() {
    for &kind in Kind::ALL {
        let text = drawn(kind, None);
        let waits = |line: &str| line.contains(FILL_IN) && !line.starts_with('#');
        assert!(!text.lines().any(waits), "{text}");
        let found = problems(kind, &text);
        assert!(found.is_empty(), "{kind}: {found:#?}\n{text}");
    }
}

#[test]
fn the_check_names_every_place_that_waits_to_be_filled_in_and_nothing_else() {
    for &kind in Kind::ALL {
        let form = form(kind, &"Something".parse().unwrap()).unwrap();
        let text = &form.text;
        let found = problems(kind, text);
        let codes: Vec<&str> = found.iter().map(|one| one.code.name).collect();
        assert_eq!(
            codes,
            vec!["fill-in"; form.waiting()],
            "{kind}: {found:#?}\n{text}"
        );
    }
}

#[test]
fn every_example_is_right_by_itself() {
    let mut count = 0;
    for &kind in Kind::ALL {
        for (path, spare) in paths(kind) {
            if !spare {
                continue;
            }
            let mut text = drawn(kind, Some(&path));
            if path.ends_with("/description") {
                // Instead of the text below the front matter.
                text = text.replace("\n---\n\nHello.\n", "\n---\n");
            }
            let name = format!("{}:", path.rsplit('/').next().unwrap());
            let stands = |line: &str| line.trim_start_matches([' ', '-']).starts_with(&name);
            assert!(text.lines().any(stands), "{path}\n{text}");
            let found = problems(kind, &text);
            assert!(found.is_empty(), "{path}: {found:#?}\n{text}");
            count += 1;
        }
    }
    assert!(count > 200, "only {count} examples were found");
}

#[test]
fn a_file_with_every_field_in_use_is_right() {
    for &kind in Kind::ALL {
        let schema = schema(kind);
        let draw = Draw {
            shapes: Shapes(&schema),
            drawing: &Drawing::default(),
        };
        let fields = draw.fields(kind.word(), draw.shapes.entry(), true);
        // What stands instead of something else cannot stand beside it.
        let alone = |name: &str| {
            let fits = |field: &&Field<'_>| field.name() == name;
            let field = fields.iter().find(fits);
            field.is_some_and(|field| !field.row.instead_of.is_empty())
                || name == "description" && is_text(kind)
        };
        let mut keep = false;
        let lines = drawn(kind, None);
        let lines = lines.lines().map(|line| match line.strip_prefix('#') {
            Some(rest) if rest.starts_with(|c: char| c.is_ascii_lowercase()) => {
                keep = alone(rest.split(':').next().unwrap());
                if keep { line } else { rest }
            }
            Some(rest) if rest.starts_with("  ") => {
                if keep {
                    line
                } else {
                    rest
                }
            }
            _ => line,
        });
        let text: String = lines.flat_map(|line| [line, "\n"]).collect();
        let found = problems(kind, &text);
        assert!(found.is_empty(), "{kind}: {found:#?}\n{text}");
    }
}

#[test]
fn every_row_of_the_tables_is_about_a_field() {
    let all: BTreeSet<String> = Kind::ALL
        .iter()
        .flat_map(|kind| paths(*kind))
        .map(|(path, _)| path)
        .collect();
    for (table, rows) in names() {
        let table = table.trim_start_matches("kind:");
        for row in rows {
            let path = format!("/{table}/{}", row.name);
            let known = all.iter().any(|known| format!("/{known}").ends_with(&path));
            assert!(known, "there is no field {path}");
        }
    }
}

#[test]
fn a_name_is_quoted_where_yaml_would_take_it_for_something_else() {
    for (name, line) in [
        ("Tuesday Candlelight", "name: Tuesday Candlelight"),
        ("988", "name: \"988\""),
        ("No", "name: \"No\""),
        ("Hope: a group", "name: \"Hope: a group\""),
        ("#1 \"Best\"", "name: \"#1 \\\"Best\\\"\""),
    ] {
        let form = form(Kind::Group, &name.parse().unwrap()).unwrap();
        assert!(form.text.lines().any(|one| one == line), "{}", form.text);
    }
    assert_eq!(form(Kind::Group, &"日本".parse().unwrap()), None);
}

#[test]
fn what_a_field_means_stands_above_it() {
    let text = form(Kind::Group, &"Lights".parse().unwrap()).unwrap().text;
    assert!(
        text.contains("# The id of the program it belongs to. Such as `aa`.\nprogram: <fill in>\n"),
        "{text}"
    );
    assert!(
        text.contains("# What it costs, in words.\n#cost: Free; a basket goes round\n"),
        "{text}"
    );
    assert!(
        text.contains("    #duration: 90  # Length in minutes; 60 unless said."),
        "{text}"
    );
}
