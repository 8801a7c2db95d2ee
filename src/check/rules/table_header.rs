//! Tables whose columns have no name.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level};
use crate::fields::Sought;
use crate::markdown::parts;
use crate::site::{Site, Text, faults};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "table-header",
    Level::Warn,
    "A table has a column without a name in its first row. A screen reader says the name of the column before what
stands in a cell, and without it nobody knows what a bare `yes` is about (WCAG 2.2, 1.3.1). Write a word above
each column, the first one too.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    problems.extend(faults(site.texts(), Sought::Columns, nameless));
}

/// The columns of a text that have no name.
fn nameless(text: &Text<'_>) -> Vec<Diagnostic> {
    if !text.markdown.contains('|') {
        return Vec::new();
    }
    let cells = parts(text.markdown).header_cells.into_iter();
    let nameless = cells.filter(|cell| cell.words.trim().is_empty());
    let problems = nameless.map(|cell| {
        Diagnostic::new(&CODE, &text.head.file, "a column of this table has no name")
            .at(text.spot(&cell.span))
            .help("write a word above each column")
    });
    problems.collect()
}
