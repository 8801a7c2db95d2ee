//! From field paths to bytes, for diagnostics that are about to be shown.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::events::Node;
use super::{Document, Part, Reader, documents, text};
use crate::diag::{self, Diagnostic, Found, Located, Spot, Tally};

/// Which problems are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// All of them, for programs.
    All,
    /// Those among which are all that people are shown: files without one are not read.
    Shown,
}

/// Counts problems, and finds the bytes of those that are wanted.
pub fn find(problems: Vec<Diagnostic>, wanted: Wanted, reader: &dyn Reader) -> Found {
    let tally = Tally::of(&problems);
    let problems = match wanted {
        Wanted::All => problems,
        Wanted::Shown => diag::most_pressing(problems),
    };
    Found {
        problems: locate(problems, reader),
        tally,
    }
}

/// Reads the files of `problems` again and finds the bytes of every field they name.
///
/// A field that cannot be found (its key is missing) is shown at the nearest field around it.
pub fn locate(problems: Vec<Diagnostic>, reader: &dyn Reader) -> Vec<Located> {
    let mut files: BTreeMap<Arc<str>, Vec<Diagnostic>> = BTreeMap::new();
    for problem in problems {
        let file = Arc::clone(&problem.file);
        files.entry(file).or_default().push(problem);
    }
    let located = files.into_par_iter().flat_map_iter(|(file, problems)| {
        // What is about a file as a whole shows none of it: pictures are no text.
        let shows_text = problems.iter().any(|problem| problem.spot != Spot::File);
        let document = shows_text.then(|| open(&file, reader)).flatten();
        problems
            .into_iter()
            .map(move |problem| in_document(problem, document.as_ref()))
    });
    let mut located: Vec<Located> = located.collect();
    diag::order(&mut located);
    located
}

fn in_document(problem: Diagnostic, document: Option<&Document>) -> Located {
    let document = document.filter(|_| problem.spot != Spot::File);
    Located {
        text: document.map(|document| Arc::clone(&document.text)),
        span: document.and_then(|document| span(document, &problem.spot)),
        problem,
    }
}

fn open(file: &Arc<str>, reader: &dyn Reader) -> Option<Document> {
    let bytes = reader.read(file).ok()?;
    // What is no text is shown as far as it is.
    let text =
        text(bytes.clone(), file).unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into_owned());
    if file.ends_with(".md") || file.ends_with(".yaml") || file.ends_with(".yml") {
        return Some(documents(text.into(), file).value);
    }
    Some(Document {
        text: text.into(),
        parts: Vec::new(),
    })
}

fn span(document: &Document, spot: &Spot) -> Option<Range<usize>> {
    match spot {
        Spot::File => None,
        Spot::Span(span) => {
            let end = span.end.min(document.text.len());
            Some(span.start.min(end)..end)
        }
        Spot::Value(path) => at_path(document, path, false),
        Spot::Key(path) => at_path(document, path, true),
    }
}

/// Follows a path such as `/meetings/1/time`; in a list file the first step is the item.
fn at_path(document: &Document, path: &str, key: bool) -> Option<Range<usize>> {
    let mut steps = path.split('/').skip(1);
    let part: &Part = match document.parts.as_slice() {
        [part] if part.item.is_none() => part,
        parts => {
            let item = steps.next()?.parse().ok();
            parts.iter().find(|part| part.item == item)?
        }
    };
    let yaml = document.yaml(part);
    let node = Node::parse(&yaml).ok()?;
    let found = follow(&node, steps, key);
    let found = if found == node.span {
        first_key(&node).unwrap_or(found)
    } else {
        found
    };
    Some(trim(&yaml, found, part.yaml.start))
}

fn follow<'a>(root: &Node, steps: impl Iterator<Item = &'a str>, key: bool) -> Range<usize> {
    let (mut node, mut shown) = (root, root.span.clone());
    for step in steps {
        if let Some((name, value)) = node.field(step).or_else(|| node.misspelled(step)) {
            shown = if key || value.span.is_empty() {
                name.clone()
            } else {
                value.span.clone()
            };
            node = value;
        } else if let Some(item) = step.parse().ok().and_then(|at| node.item(at)) {
            shown = item.span.clone();
            node = item;
        } else {
            break;
        }
    }
    shown
}

/// An entry as a whole is shown by its first field, not by all of them.
fn first_key(node: &Node) -> Option<Range<usize>> {
    match &node.kind {
        super::NodeKind::Map(fields) => fields.first().map(|(_, span, _)| span.clone()),
        _ => None,
    }
}

/// Bytes of the file instead of the part, at most one line of them.
fn trim(yaml: &str, span: Range<usize>, offset: usize) -> Range<usize> {
    let shown = yaml.get(span.clone()).unwrap_or_default();
    let line = shown
        .split(['\n', '\r'])
        .next()
        .unwrap_or_default()
        .trim_end();
    span.start + offset..span.start + offset + line.len()
}
