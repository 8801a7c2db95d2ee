//! Mistakes in templates as diagnostics in the template's own file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::{Error, ErrorKind};

use super::folded::Folded;
use crate::diag::{Diagnostic, Spot, codes};

/// The templates as their authors know them.
pub(super) type Sources = BTreeMap<String, Source>;

/// One of them.
#[derive(Debug)]
pub(super) struct Source {
    /// Its file.
    pub(super) path: Arc<str>,
    /// What is rendered for it; none if that is what its author wrote.
    pub(super) folded: Option<Folded>,
}

impl Source {
    /// Where something stands in the file.
    fn written(&self, span: &Range<usize>) -> Range<usize> {
        match &self.folded {
            Some(folded) => folded.written(span),
            None => span.clone(),
        }
    }
}

/// A syntax mistake; `None` for mistakes that only show beside the other templates.
pub(super) fn syntax(error: &Error, sources: &Sources) -> Option<Diagnostic> {
    matches!(error.kind(), ErrorKind::SyntaxError(_)).then(|| diagnostic(error, sources, None))
}

/// A mistake of the engine, with the page that was being made.
pub(super) fn diagnostic(error: &Error, sources: &Sources, subject: Option<&str>) -> Diagnostic {
    let file = |name: &str| {
        let known = sources.get(name).map(|source| Arc::clone(&source.path));
        known.unwrap_or_else(|| format!("themes/{name}").into())
    };
    let problem = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let message = lower(report.message());
            let range = &report.span().range;
            let source = sources.get(report.filename());
            let span = source.map_or_else(|| range.clone(), |source| source.written(range));
            Diagnostic::new(&codes::TEMPLATE, &file(report.filename()), message)
                .at(Spot::Span(span))
        }
        ErrorKind::MissingParent { current, parent } => {
            let message = format!("this template extends `{parent}`, which does not exist");
            Diagnostic::new(&codes::TEMPLATE, &file(current), message)
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            Diagnostic::new(
                &codes::TEMPLATE,
                &file(tpl),
                "this template ends up including itself",
            )
        }
        ErrorKind::TemplateNotFound(name) => Diagnostic::new(
            &codes::TEMPLATE,
            &file(name),
            format!("there is no template `{name}`"),
        ),
        other => Diagnostic::new(
            &codes::TEMPLATE,
            &file("templates"),
            lower(&other.to_string()),
        ),
    };
    match subject {
        Some(subject) => problem.help(format!("this came up while making the page of {subject}")),
        None => problem,
    }
}

/// The engine's words in the form of ours: lower case, no full stop, one line.
fn lower(message: &str) -> String {
    let line = message
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches('.');
    let mut letters = line.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => "this template cannot be rendered".to_owned(),
    }
}
