//! The lines of a form, from a schema and the table of examples.

use serde_json::Value;

use super::field::{Field, prose};
use crate::source::FILL_IN;
use crate::starter::row::{Row, Standing, set, spare};
use crate::starter::rows::{ENTRY, rows};
use crate::starter::shape::{Shape, Shapes, meaning, properties};

/// What is shown other than usual.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    /// Whether examples stand where the author has to write something.
    pub(super) filled: bool,
    /// The path of a field that is put into force, such as `group/meetings/weeks`.
    pub(super) forced: Option<String>,
}

/// Draws the fields of a kind.
pub(super) struct Draw<'s, 'd> {
    pub(super) shapes: Shapes<'s>,
    pub(super) drawing: &'d Drawing,
}

impl<'s> Draw<'s, '_> {
    /// The fields of a mapping: those in force first, as the tables order them.
    pub(super) fn fields(&self, path: &str, schema: &'s Value, entry: bool) -> Vec<Field<'s>> {
        let Some(known) = properties(schema) else {
            return Vec::new();
        };
        let own = match rows(&format!("kind:{path}")) {
            [] => rows(path),
            rows => rows,
        };
        let last: &[Row] = if entry { ENTRY } else { &[] };
        // Where no table says what belongs together, all of it stands.
        let usual = if own.is_empty() && !entry {
            set("", "")
        } else {
            spare("", "")
        };
        let listed = |name: &str| own.iter().chain(last).any(|row| row.name == name);
        let unlisted = known
            .keys()
            .map(String::as_str)
            .filter(|name| !listed(name));
        let unlisted = unlisted.map(|name| (name, usual));
        let own = own.iter().map(|row| (row.name, *row));
        let last = last.iter().map(|row| (row.name, *row));
        let rows = own.chain(unlisted).chain(last);
        let mut fields: Vec<Field<'s>> = rows
            .filter_map(|(name, row)| Some(self.field(path, name, row, known.get(name)?)))
            .collect();
        self.company(&mut fields);
        fields.sort_by_key(|field| !field.stands());
        fields
    }

    fn field(&self, path: &str, name: &str, row: Row, schema: &'s Value) -> Field<'s> {
        let path = format!("{path}/{name}");
        Field {
            row: Row {
                standing: self.standing(row.standing, &path),
                ..row
            },
            meaning: meaning(schema),
            shape: self.shapes.of(schema),
            path,
        }
    }

    fn standing(&self, usual: Standing, path: &str) -> Standing {
        let forced = self.drawing.forced.as_deref();
        let on_the_way =
            forced.is_some_and(|forced| format!("{forced}/").starts_with(&format!("{path}/")));
        match usual {
            Standing::Spare if on_the_way => Standing::Set,
            Standing::Fill if self.drawing.filled => Standing::Set,
            usual => usual,
        }
    }

    /// What the field that is put into force needs beside it stands too, and what it stands instead of goes.
    fn company(&self, fields: &mut Vec<Field<'s>>) {
        let forced = |field: &&Field<'s>| Some(&field.path) == self.drawing.forced.as_ref();
        let Some(row) = fields.iter().find(forced).map(|field| field.row) else {
            return;
        };
        fields.retain(|field| !row.instead_of.contains(&field.name()));
        for field in fields.iter_mut() {
            if row.with.contains(&field.name()) {
                field.row.standing = Standing::Set;
            }
        }
    }

    /// A field of the entry with what it means above it.
    pub(super) fn whole(&self, field: &Field<'s>) -> Vec<String> {
        let mut lines = vec![String::new()];
        lines.extend(prose(&field.explained()));
        lines.extend(self.lines(field, 0, "", false));
        lines
    }

    /// The lines of a field. `behind` stands behind its name; `spare` is whether something around it is
    /// commented out.
    fn lines(&self, field: &Field<'s>, indent: usize, behind: &str, spare: bool) -> Vec<String> {
        let spare = spare || !field.stands();
        let pad = " ".repeat(indent);
        let mut lines = if field.in_one_line() {
            // What is commented out shows what could stand there.
            let open = field.row.standing == Standing::Fill && !spare;
            let value = if open {
                FILL_IN.to_owned()
            } else {
                field.example()
            };
            vec![format!("{pad}{}: {value}{behind}", field.name())]
        } else {
            vec![format!("{pad}{}:{behind}", field.name())]
        };
        lines.extend(self.inside(field, indent, spare));
        if field.stands() {
            return lines;
        }
        lines.iter().map(|line| commented(line, indent)).collect()
    }

    /// The lines below the first of a field.
    fn inside(&self, field: &Field<'s>, indent: usize, spare: bool) -> Vec<String> {
        match field.shape {
            Shape::Scalar(_) => Vec::new(),
            _ if field.in_one_line() => Vec::new(),
            Shape::Fields(schema) => self.below(&field.path, schema, indent + 2, spare),
            Shape::Items(schema) => {
                let mut below = self.below(&field.path, schema, indent + 4, spare);
                if let Some(first) = below.first_mut() {
                    *first = format!("{}- {}", " ".repeat(indent + 2), first.trim_start());
                }
                below
            }
            Shape::Keyed(schema) => {
                let own = Some(field.row.example).filter(|own| !own.is_empty());
                let own = format!("{}{}:", " ".repeat(indent + 2), own.unwrap_or("X"));
                let below = self.below(&field.path, schema, indent + 4, spare);
                [vec![own], below].concat()
            }
        }
    }

    fn below(&self, path: &str, schema: &'s Value, indent: usize, spare: bool) -> Vec<String> {
        let fields = self.fields(path, schema, false);
        let lines = |field: &Field<'s>| {
            let behind = format!("  # {}", field.explained());
            self.lines(field, indent, &behind, spare)
        };
        fields.iter().flat_map(lines).collect()
    }
}

/// A line with a `#` where its field begins.
fn commented(line: &str, indent: usize) -> String {
    let (pad, rest) = line.split_at_checked(indent).unwrap_or(("", line));
    format!("{pad}#{rest}")
}
