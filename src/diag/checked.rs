//! A value together with the problems met while making it.

use super::{Diagnostic, Level};

/// What every stage returns: as much as could be made, and everything that was wrong.
#[derive(Debug, Clone, Default)]
#[must_use = "the problems must reach the person who can mend them"]
pub struct Checked<T> {
    /// What could be made.
    pub value: T,
    /// What was wrong on the way, in no particular order.
    pub problems: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value with nothing wrong.
    pub fn good(value: T) -> Self {
        Self {
            value,
            problems: Vec::new(),
        }
    }

    /// A value and its problems.
    pub fn new(value: T, problems: Vec<Diagnostic>) -> Self {
        Self { value, problems }
    }

    /// Whether anything here stops publication.
    pub fn denied(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.level == Level::Deny)
    }

    /// Takes the value out and adds the problems to `problems`.
    pub fn into_value(self, problems: &mut Vec<Diagnostic>) -> T {
        problems.extend(self.problems);
        self.value
    }
}

/// Many checked values are one checked list holding all their problems.
impl<T> FromIterator<Checked<T>> for Checked<Vec<T>> {
    fn from_iter<I: IntoIterator<Item = Checked<T>>>(items: I) -> Self {
        let mut all = Checked::good(Vec::new());
        for item in items {
            all.value.push(item.value);
            all.problems.extend(item.problems);
        }
        all
    }
}
