//! Parsing field by field, remembering what was wrong and where.

use std::fmt::{Display, Write as _};
use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Checked, Diagnostic, Mistake, Spot, codes};
use crate::source::{Field, Many};

/// Takes values out of `Raw` structs and keeps the mistakes with their field paths.
#[derive(Debug)]
pub(crate) struct Gather {
    file: Arc<str>,
    base: String,
    /// Paths of fields that are there, but were no good even as YAML.
    spoiled: Vec<String>,
    problems: Vec<Diagnostic>,
}

impl Gather {
    /// For the entry of `file`; `item` is its number in a list file, `spoiled` what
    /// [`source::read`](crate::source::read) had to leave out.
    pub(crate) fn new(file: &Arc<str>, item: Option<usize>, spoiled: Vec<String>) -> Self {
        let base = item.map(|item| format!("/{item}")).unwrap_or_default();
        let spoiled = spoiled.into_iter().map(|path| format!("{base}{path}"));
        Self {
            file: Arc::clone(file),
            spoiled: spoiled.collect(),
            base,
            problems: Vec::new(),
        }
    }

    /// The value of a field, if it is there and right.
    pub(crate) fn field<T>(&mut self, name: &str, field: Field<T>) -> Option<T> {
        match field?.0 {
            Ok(value) => Some(value),
            Err(mistake) => {
                self.wrong(name, mistake);
                None
            }
        }
    }

    /// The values of a list that are right.
    pub(crate) fn many<T>(&mut self, name: &str, many: Many<T>) -> Vec<T> {
        let list = many.list;
        let path = |at: usize| {
            if list {
                format!("{name}/{at}")
            } else {
                name.to_owned()
            }
        };
        // A list of its own: one made in place would keep the room of what was written, which is many times as large.
        let mut values = Vec::with_capacity(many.items.len());
        for (at, item) in many.items.into_iter().enumerate() {
            match item.0 {
                Ok(value) => values.push(value),
                Err(mistake) => self.wrong(&path(at), mistake),
            }
        }
        values
    }

    /// Parses what stands below `name`.
    pub(crate) fn inside<R>(
        &mut self,
        name: impl Display,
        parse: impl FnOnce(&mut Self) -> R,
    ) -> R {
        let length = self.base.len();
        // Writing to a text never fails.
        let _ = write!(self.base, "/{name}");
        let result = parse(self);
        self.base.truncate(length);
        result
    }

    /// Parses each item of the list `name`.
    pub(crate) fn each<T, R>(
        &mut self,
        name: &str,
        items: Vec<T>,
        mut parse: impl FnMut(&mut Self, T) -> Option<R>,
    ) -> Vec<R> {
        // A list of its own, as in `many`.
        let mut parsed = Vec::with_capacity(items.len());
        for (at, item) in items.into_iter().enumerate() {
            parsed.extend(self.inside(format_args!("{name}/{at}"), |gather| parse(gather, item)));
        }
        parsed
    }

    /// Remembers that the value of `name` is wrong.
    pub(crate) fn wrong(&mut self, name: &str, mistake: Mistake) {
        let spot = Spot::Value(self.path(name));
        self.problems
            .push(Diagnostic::from_mistake(mistake, &self.file, spot));
    }

    /// Remembers that these bytes of the file are wrong.
    pub(crate) fn wrong_at(&mut self, span: Range<usize>, mistake: Mistake) {
        let spot = Spot::Span(span);
        self.problems
            .push(Diagnostic::from_mistake(mistake, &self.file, spot));
    }

    /// Remembers that `name` should not be there, or not like this.
    pub(crate) fn wrong_key(&mut self, name: &str, mistake: Mistake) {
        let spot = Spot::Key(self.path(name));
        self.problems
            .push(Diagnostic::from_mistake(mistake, &self.file, spot));
    }

    /// Remembers that `name` is missing; shown at what stands around it.
    pub(crate) fn missing(&mut self, name: &str, message: &str, help: &str) {
        if self.spoiled.contains(&self.path(name)) {
            return;
        }
        let mistake = Mistake::new(&codes::MISSING_FIELD, message).help(help);
        self.wrong_key(name, mistake);
    }

    /// The value of a field that must be there.
    pub(crate) fn required<T>(
        &mut self,
        name: &str,
        field: Field<T>,
        message: &str,
        help: &str,
    ) -> Option<T> {
        if field.is_none() {
            self.missing(name, message, help);
        }
        self.field(name, field)
    }

    /// Remembers that two fields contradict each other, at the first of them.
    pub(crate) fn contradiction(&mut self, name: &str, message: &str, help: &str) {
        self.wrong_key(
            name,
            Mistake::new(&codes::CONTRADICTION, message).help(help),
        );
    }

    /// The path of a field in the file.
    pub(crate) fn path(&self, name: &str) -> String {
        if name.is_empty() {
            self.base.clone()
        } else {
            format!("{}/{name}", self.base)
        }
    }

    /// How many mistakes there are so far.
    pub(crate) fn count(&self) -> usize {
        self.problems.len()
    }

    /// The value with all that was wrong.
    pub(crate) fn finish<T>(self, value: T) -> Checked<T> {
        Checked::new(value, self.problems)
    }
}
