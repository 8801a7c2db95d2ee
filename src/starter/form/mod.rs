//! The form of a kind: a file with every field in it, ready to be filled in.

mod draw;
mod field;
#[cfg(test)]
mod tests;

use self::draw::{Draw, Drawing};
use self::field::{Field, prose};
use super::shape::{Shapes, meaning, yaml};
use crate::kinds::schema;
use crate::model::{Kind, Name, Slug};
use crate::source::FILL_IN;

/// What stands above every form.
const HOW: &str = "Write something in place of every `<fill in>`. Lines that begin with `#` are not read: to use a \
                   field, delete the first `#` of its line and of the lines below that belong to it. `guidepost \
                   check` says what is still to do.";

/// A new file of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The id of the entry.
    pub slug: Slug,
    /// The name of the file.
    pub file: String,
    /// Its text.
    pub text: String,
}

impl Form {
    /// How many places wait to be filled in.
    pub fn waiting(&self) -> usize {
        let waits = |line: &&str| line.contains(FILL_IN) && !line.starts_with('#');
        self.text.lines().filter(waits).count()
    }
}

/// The form of a new entry; none if nothing of the name can stand in an address.
pub fn form(kind: Kind, name: &Name) -> Option<Form> {
    let slug = Slug::from_text(name)?;
    let ending = if has_text(kind) { "md" } else { "yaml" };
    let file = format!("{slug}.{ending}");
    let text = text(kind, &yaml(name), &Drawing::default());
    Some(Form { slug, file, text })
}

/// The form of a kind without a name.
pub(super) fn blank(kind: Kind) -> String {
    text(kind, FILL_IN, &Drawing::default())
}

/// Whether entries of a kind usually have a text, and so are Markdown.
fn has_text(kind: Kind) -> bool {
    let kinds = ["group", "article", "page", "story", "activity"];
    kinds.contains(&kind.word())
}

/// Whether an entry of a kind is nothing without its text.
pub fn is_text(kind: Kind) -> bool {
    ["article", "page", "story"].contains(&kind.word())
}

/// The text of a form whose entry has this name, already YAML.
fn text(kind: Kind, name: &str, drawing: &Drawing) -> String {
    let schema = schema(kind);
    let draw = Draw {
        shapes: Shapes(&schema),
        drawing,
    };
    let entry = draw.shapes.entry();
    let mut fields = draw.fields(kind.word(), entry, true);
    let others = fields.split_off(fields.partition_point(Field::stands));
    let mut lines = prose(meaning(entry));
    lines.extend(prose(HOW));
    let mut needed = fields.iter();
    if let Some(title) = needed.next() {
        lines.push(String::new());
        lines.extend(prose(title.meaning));
        lines.push(format!("{}: {name}", title.name()));
    }
    lines.extend(needed.flat_map(|field| draw.whole(field)));
    lines.push(String::new());
    lines.extend(prose("All that follows may be left out."));
    lines.extend(others.iter().flat_map(|field| draw.whole(field)));
    let yaml = lines.join("\n");
    if !has_text(kind) {
        return format!("{yaml}\n");
    }
    let below = match (is_text(kind), drawing.filled) {
        (false, _) => String::new(),
        (true, true) => "\nHello.\n".to_owned(),
        (true, false) => format!("\n{FILL_IN}\n"),
    };
    format!("---\n{yaml}\n\n# The text for visitors stands below the next line.\n---\n{below}")
}
