//! Programs.

use super::Node;
use crate::kinds::Program;
use crate::model::{Name, WebUrl};
use crate::views::Views;

impl Views<'_> {
    /// The page of a program; what else is said of it elsewhere is not its own site.
    pub(super) fn linked_program(&self, program: &Program) -> Vec<Node> {
        let other = program.short_name.iter().chain(&program.also_called);
        let other: Vec<&str> = other.map(Name::as_str).collect();
        vec![
            Node::new("Organization")
                .with("name", &*program.head.name)
                .with("alternateName", other)
                .with("description", program.summary.as_deref())
                .with("url", self.whole(&program.head))
                .with("sameAs", program.website.as_ref().map(WebUrl::as_str)),
        ]
    }
}
