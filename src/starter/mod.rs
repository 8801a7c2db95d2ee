//! What people start from: a new entry with every field in it, and a new site.
//!
//! Here: [`form()`], the text of a file of any kind, made from the schema of the kind and a table of
//! examples; [`site`], the files of a new site; and the list of [`schemas`] for editors. Not here:
//! writing any of it, which is `disk`'s, and asking for names and places, which is `cli`'s.
//!
//! Invariant: what a field means is said once, where it is parsed; a form repeats it from there. Nothing
//! is invented for real people: what only they can know is left to be filled in, and what is
//! made up says so.

mod form;
mod row;
mod rows;
mod shape;
pub mod site;

use serde_json::Value;

use crate::config;
use crate::kinds;
use crate::model::Kind;

pub use form::{Form, form, is_text};

/// Every schema with its name: the kinds, then `site` and `tags`.
pub fn schemas() -> Vec<(&'static str, Value)> {
    let kinds = Kind::ALL
        .iter()
        .map(|kind| (kind.word(), kinds::schema(*kind)));
    kinds
        .chain([("site", config::schema()), ("tags", config::tags_schema())])
        .collect()
}

/// The name of the file of a schema.
pub fn schema_file(name: &str) -> String {
    format!("{name}.schema.json")
}

/// A schema as the text of a file.
pub fn schema_text(schema: &Value) -> String {
    format!("{schema:#}\n")
}
