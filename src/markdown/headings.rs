//! Ids of headings.

use std::collections::BTreeSet;

use crate::model::Slug;

/// Gives each heading of one text an id of its own.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    /// The id of a heading, made from its text; a second one of the same text gets a number.
    pub(super) fn next(&mut self, text: &str) -> String {
        let base = Slug::from_text(text)
            .map_or_else(|| "section".to_owned(), |slug| slug.as_str().to_owned());
        let mut id = base.clone();
        let mut number = 2;
        while !self.0.insert(id.clone()) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }
}
