//! Drawings (SVG): text that browsers run, so all that could run or ask another host is refused.
//!
//! The reader of XML refuses document types and entities by itself. What is judged here is the text
//! as a browser understands it, after entities and namespaces. Pictures within a drawing are cleaned
//! like others.

mod attributes;
mod css;
mod elements;
mod limits;
mod size;
#[cfg(test)]
mod tests;

use std::ops::Range;

use roxmltree::{Document, Error, ParsingOptions};

use super::Pieces;

/// The most bytes of a drawing that are read; the largest maps and logos have a tenth of it.
pub const MOST: usize = 2 << 20;

/// The most that is said about one drawing.
const MOST_REFUSED: usize = 50;

/// The most letters of a part that are shown.
const MOST_SHOWN: usize = 60;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Something in a drawing that must not be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it stands, in bytes of the text.
    pub span: Range<usize>,
    /// What is wrong: a phrase, the part in backticks.
    pub what: String,
    /// What to do about it.
    pub help: &'static str,
}

/// What is published of a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Width and height, if it names them or has a view box.
    pub size: Option<(u32, u32)>,
    /// Its text, with cleaned pictures.
    pub pieces: Pieces,
}

/// Judges a drawing; all that is wrong with it is told.
pub fn clean(text: &str) -> Result<Drawing, Vec<Refused>> {
    if let Some(other) = other_encoding(text) {
        return Err(vec![other]);
    }
    if let Some(span) = limits::beyond(text) {
        return Err(vec![too_many(span)]);
    }
    let options = ParsingOptions {
        nodes_limit: limits::NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| vec![unreadable(text, &error)])?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some(SVG) {
        return Err(vec![Refused {
            span: shown(text, root.range()),
            what: "this is no SVG drawing".to_owned(),
            help: "its outermost part must be `<svg xmlns=\"http://www.w3.org/2000/svg\">`",
        }]);
    }
    let mut found = Found::default();
    for node in document.descendants() {
        elements::judge(&node, &mut found);
        for attribute in node.attributes() {
            attributes::judge(&node, &attribute, &mut found);
        }
        if found.refused.len() >= MOST_REFUSED {
            break;
        }
    }
    if found.refused.is_empty() {
        Ok(Drawing {
            size: size::size(&root),
            pieces: found.pieces(text),
        })
    } else {
        let shown = found.refused.into_iter().map(|one| Refused {
            span: shown(text, one.span),
            ..one
        });
        Err(shown.collect())
    }
}

/// What is wrong with a drawing, and what is written anew in it.
#[derive(Default)]
struct Found {
    refused: Vec<Refused>,
    /// Values of attributes, in order, with what takes their place.
    anew: Vec<(Range<usize>, String)>,
}

impl Found {
    fn refuse(&mut self, span: Range<usize>, what: impl Into<String>, help: &'static str) {
        self.refused.push(Refused {
            span,
            what: what.into(),
            help,
        });
    }

    fn pieces(self, text: &str) -> Pieces {
        let (mut pieces, mut at) = (Pieces::default(), 0);
        for (span, value) in self.anew {
            pieces.keep(at..span.start);
            pieces.add(value.into_bytes());
            at = span.end;
        }
        pieces.keep(at..text.len());
        pieces
    }
}

/// A drawing says that it is written in another encoding: then browsers would read another text.
fn other_encoding(text: &str) -> Option<Refused> {
    let declaration = text.strip_prefix("<?xml")?.split("?>").next()?;
    let at = declaration.find("encoding")?;
    let value = declaration.get(at..)?.split(['"', '\'']).nth(1)?;
    let known = ["utf-8", "utf8", "us-ascii"].contains(&value.to_ascii_lowercase().as_str());
    (!known).then(|| Refused {
        span: 0..text.find("?>").map_or(5, |end| end + 2),
        what: format!("the drawing says that its encoding is `{value}`"),
        help: "save it as UTF-8, and write `encoding=\"UTF-8\"`",
    })
}

fn unreadable(text: &str, error: &Error) -> Refused {
    match error {
        Error::DtdDetected => {
            let start = text.find("<!DOCTYPE").unwrap_or_default();
            let end = text
                .get(start..)
                .and_then(|rest| rest.find(['>', '[', '\n']));
            Refused {
                span: start..start + end.unwrap_or_default() + 1,
                what: "a drawing must have no `<!DOCTYPE`".to_owned(),
                help: "delete it, up to its `>`: no browser needs it; in Inkscape or Illustrator, save the drawing as plain or optimized SVG",
            }
        }
        Error::NodesLimitReached
        | Error::AttributesLimitReached
        | Error::NamespacesLimitReached => too_many(0..0),
        error => {
            let position = error.pos();
            Refused {
                span: at(text, position.row, position.col),
                what: "the drawing cannot be read as SVG".to_owned(),
                help: "open it in the program that made it and save it again",
            }
        }
    }
}

fn too_many(span: Range<usize>) -> Refused {
    Refused {
        span,
        what: "the drawing has more parts than are read".to_owned(),
        help: "simplify it in the program that made it, or save it as PNG",
    }
}

/// The letter at a line and column, both from 1; columns count letters.
fn at(text: &str, row: u32, column: u32) -> Range<usize> {
    let lines = text.split_inclusive('\n');
    let before: usize = lines
        .take(row.saturating_sub(1) as usize)
        .map(str::len)
        .sum();
    let rest = text.get(before..).unwrap_or_default();
    let mut letters = rest.char_indices().skip(column.saturating_sub(1) as usize);
    let Some((start, letter)) = letters.next() else {
        return text.len()..text.len();
    };
    before + start..before + start + letter.len_utf8()
}

/// The beginning of a part, so that no message shows half a drawing.
fn shown(text: &str, part: Range<usize>) -> Range<usize> {
    let whole = text.get(part.clone()).unwrap_or_default();
    let line = whole.split(['\n', '\r', '>']).next().unwrap_or_default();
    let letters = line.char_indices().nth(MOST_SHOWN);
    let length = letters.map_or(line.len(), |(at, _)| at);
    part.start..part.start + length
}
