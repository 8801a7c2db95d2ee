//! A text cut into the parts that are parsed one by one: front matter and body, or items of a list.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Checked, Diagnostic, Spot, codes};

/// The most bytes of YAML that one entry may have.
pub(super) const MOST_FRONT_MATTER: usize = 256 * 1024;

/// One part of a file: the YAML of one entry and, in a Markdown file, its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Bytes of the YAML.
    pub yaml: Range<usize>,
    /// Bytes of the Markdown below it.
    pub body: Option<Range<usize>>,
    /// Which item of a list it is; `None` in a file that holds one entry.
    pub item: Option<usize>,
}

/// A text and its parts.
#[derive(Debug, Clone)]
pub struct Document {
    /// The whole text.
    pub text: Arc<str>,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

impl Document {
    /// The YAML of a part, with the mark of a list item blanked out so that it is a mapping.
    pub fn yaml(&self, part: &Part) -> String {
        let mut yaml = self
            .text
            .get(part.yaml.clone())
            .unwrap_or_default()
            .to_owned();
        if part.item.is_some() && yaml.starts_with('-') {
            yaml.replace_range(..1, " ");
        }
        yaml
    }

    /// The Markdown of a part, and the byte at which it begins.
    pub fn body(&self, part: &Part) -> Option<(&str, usize)> {
        let body = part.body.clone()?;
        Some((self.text.get(body.clone())?, body.start))
    }
}

/// Cuts the text of `file` into parts, by the ending of its name.
pub fn documents(text: Arc<str>, file: &Arc<str>) -> Checked<Document> {
    let markdown = file.ends_with(".md");
    let parts = if markdown {
        front_matter(&text, file).map(|part| vec![part])
    } else {
        Ok(items(&text))
    };
    match parts {
        Ok(parts) => {
            let problems = parts
                .iter()
                .filter_map(|part| too_large(part, file))
                .collect();
            Checked::new(Document { text, parts }, problems)
        }
        Err(problem) => Checked::new(
            Document {
                text,
                parts: Vec::new(),
            },
            vec![problem],
        ),
    }
}

/// Splits `---`, YAML, `---`, Markdown.
fn front_matter(text: &str, file: &Arc<str>) -> Result<Part, Diagnostic> {
    let mut lines = lines(text, 0);
    let opening = lines.by_ref().find(|(_, line)| !line.trim().is_empty());
    let (opened, first) = opening.unwrap_or((0..0, ""));
    if first.trim_end() != "---" {
        return Err(Diagnostic::new(&codes::FRONT_MATTER, file, "the file does not begin with front matter")
            .at(Spot::Span(opened))
            .help("put a line `---` first, then fields such as `name: ...`, then a line `---`, then the text"));
    }
    let from = after_line(text, opened.end);
    match lines.find(|(_, line)| line.trim_end() == "---") {
        Some((closed, _)) => {
            let body = after_line(text, closed.end)..text.len();
            Ok(Part {
                yaml: from..closed.start,
                body: Some(body),
                item: None,
            })
        }
        None => Err(
            Diagnostic::new(&codes::FRONT_MATTER, file, "the front matter never ends")
                .at(Spot::Span(opened))
                .label("it begins here")
                .help("put a line `---` between the fields and the text"),
        ),
    }
}

/// One part for a mapping, or one for each item of a list. Items begin with `-` at the start of a
/// line, which nothing else in a list of mappings does.
fn items(text: &str) -> Vec<Part> {
    let first = lines(text, 0).find(|(_, line)| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#') && line != "---"
    });
    let starts: Vec<usize> = match first {
        Some((_, line)) if is_item(line) => lines(text, 0)
            .filter(|(_, line)| is_item(line))
            .map(|(span, _)| span.start)
            .collect(),
        _ => {
            return vec![Part {
                yaml: 0..text.len(),
                body: None,
                item: None,
            }];
        }
    };
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    (starts.iter().copied().zip(ends).enumerate())
        .map(|(item, (from, to))| Part {
            yaml: from..to,
            body: None,
            item: Some(item),
        })
        .collect()
}

fn is_item(line: &str) -> bool {
    line == "-" || line.starts_with("- ") || line.starts_with("-\t") || line.starts_with("-\r")
}

fn too_large(part: &Part, file: &Arc<str>) -> Option<Diagnostic> {
    (part.yaml.len() > MOST_FRONT_MATTER).then(|| {
        Diagnostic::new(
            &codes::LIMIT,
            file,
            format!(
                "the fields of one entry take {} KiB",
                part.yaml.len() / 1024
            ),
        )
        .at(Spot::Span(part.yaml.start..part.yaml.start))
        .help("at most 256 KiB are read: put long text below the front matter, or split the entry")
    })
}

/// The lines of `text` from `from` on, with their bytes, without the line break.
fn lines(text: &str, from: usize) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = from;
    text.get(from..)
        .unwrap_or_default()
        .split('\n')
        .map(move |line| {
            let start = at;
            at += line.len() + 1;
            let line = line.strip_suffix('\r').unwrap_or(line);
            (start..start + line.len(), line)
        })
}

/// The first byte of the line after the one that ends at `end`.
fn after_line(text: &str, end: usize) -> usize {
    text.get(end..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |at| end + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, name: &str) -> Checked<Document> {
        documents(text.into(), &name.into())
    }

    #[test]
    fn front_matter_and_body_keep_their_offsets() {
        let document = cut("---\r\nname: x\r\n---\r\nHello\n", "a.md").value;
        let part = &document.parts[0];
        assert_eq!(document.text.get(part.yaml.clone()).unwrap(), "name: x\r\n");
        assert_eq!(
            document.text.get(part.body.clone().unwrap()).unwrap(),
            "Hello\n"
        );
    }

    #[test]
    fn items_of_a_list_are_parts_at_their_own_offsets() {
        let document = cut(
            "# groups\n- id: a\n  name: A\n- id: b\n  name: B\n",
            "a.yaml",
        )
        .value;
        assert_eq!(document.parts.len(), 2);
        assert_eq!(document.yaml(&document.parts[1]), "  id: b\n  name: B\n");
        assert_eq!(document.parts[1].yaml.start, 27);
    }

    #[test]
    fn front_matter_that_never_ends_is_reported_where_it_begins() {
        let checked = cut("---\nname: x\n\nHello\n", "a.md");
        assert_eq!(checked.problems[0].spot, Spot::Span(0..3));
    }

    #[test]
    fn a_file_without_front_matter_is_reported() {
        assert_eq!(cut("Hello\n", "a.md").problems[0].code.name, "front-matter");
        assert_eq!(cut("", "a.md").problems[0].code.name, "front-matter");
    }
}
