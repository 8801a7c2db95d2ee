//! One field of a form, in words.

use crate::starter::row::{Row, Standing};
use crate::starter::shape::{Shape, example, words};

/// A field of a form.
pub(super) struct Field<'s> {
    pub(super) row: Row,
    /// Where it stands, such as `group/meetings`.
    pub(super) path: String,
    pub(super) meaning: &'s str,
    pub(super) shape: Shape<'s>,
}

impl Field<'_> {
    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Whether it is in force.
    pub(super) fn stands(&self) -> bool {
        self.row.standing != Standing::Spare
    }

    /// Whether its example stands behind it, and not what is below it on lines of their own.
    pub(super) fn in_one_line(&self) -> bool {
        match self.shape {
            Shape::Scalar(_) => true,
            Shape::Fields(_) | Shape::Items(_) => !self.row.example.is_empty(),
            Shape::Keyed(_) => false,
        }
    }

    /// An example of what may stand there.
    pub(super) fn example(&self) -> String {
        match (&self.shape, self.row.example) {
            (Shape::Scalar(scalar), "") => example(scalar),
            (_, example) => example.to_owned(),
        }
    }

    /// What it means, and what may stand there.
    pub(super) fn explained(&self) -> String {
        let mut said = vec![self.meaning.to_owned()];
        said.extend(self.choices().map(|choices| format!("One of {choices}.")));
        if self.row.standing == Standing::Fill && matches!(self.shape, Shape::Scalar(_)) {
            said.push(format!("Such as `{}`.", self.example()));
        }
        if !self.row.instead_of.is_empty() {
            said.push(format!("Instead of {}.", named(self.row.instead_of)));
        }
        let told = |name: &&str| self.meaning.contains(&format!("needs `{name}`"));
        if !self.row.with.iter().all(told) {
            said.push(format!("Write {} too.", named(self.row.with)));
        }
        said.push(self.row.note.to_owned());
        said.join(" ").trim().to_owned()
    }

    /// The words of which one may stand there, unless its meaning names them or everybody knows them.
    fn choices(&self) -> Option<String> {
        let Shape::Scalar(scalar) = self.shape else {
            return None;
        };
        let words = words(scalar);
        let told = words.iter().all(|word| self.meaning.contains(*word));
        let known = matches!(words.first(), None | Some(&("yes" | "1" | "monday")));
        (!told && !known).then(|| words.join(", "))
    }
}

fn named(fields: &[&str]) -> String {
    let fields: Vec<String> = fields.iter().map(|name| format!("`{name}`")).collect();
    fields.join(" and ")
}

/// Comments of at most 110 characters a line.
pub(super) fn prose(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines
            .last_mut()
            .filter(|line| line.len() + word.len() < 110)
        {
            Some(line) => *line = format!("{line} {word}"),
            None => lines.push(format!("# {word}")),
        }
    }
    lines
}
