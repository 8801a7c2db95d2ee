//! YAML as a tree that remembers where everything stands. Built only when something is wrong.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use crate::diag::{Mistake, codes};
use crate::model::suggest::nearest;

/// How deep lists and mappings may be nested.
const DEEPEST: usize = 32;

/// A piece of YAML and its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Bytes of the text that was parsed.
    pub span: Range<usize>,
    /// What it is.
    pub kind: NodeKind,
}

/// What a piece of YAML is.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind {
    /// Nothing: an empty value, `null` or `~`.
    Null,
    /// A scalar as written, without its quotes.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping: keys with their bytes, in order, repeated ones too.
    Map(Vec<(String, Range<usize>, Node)>),
}

impl Node {
    /// The tree of the first document in `yaml`, or what is wrong with its syntax and where.
    pub fn parse(yaml: &str) -> Result<Self, (Mistake, Range<usize>)> {
        let mut reader = Events {
            parser: Parser::new_from_str(yaml),
            bytes: Bytes::new(yaml),
            len: yaml.len(),
        };
        loop {
            match reader.next()? {
                (Event::StreamStart | Event::DocumentStart(_) | Event::Nothing, _) => {}
                (Event::StreamEnd | Event::DocumentEnd, span) => {
                    return Ok(Self {
                        span,
                        kind: NodeKind::Null,
                    });
                }
                (event, span) => return reader.node(event, span, 0),
            }
        }
    }

    /// The field of a mapping.
    pub fn field(&self, name: &str) -> Option<(&Range<usize>, &Self)> {
        match &self.kind {
            NodeKind::Map(fields) => fields
                .iter()
                .find(|(key, ..)| key == name)
                .map(|(_, span, node)| (span, node)),
            _ => None,
        }
    }

    /// The field of a mapping that was most likely meant to be `name`.
    pub fn misspelled(&self, name: &str) -> Option<(&Range<usize>, &Self)> {
        let NodeKind::Map(fields) = &self.kind else {
            return None;
        };
        let near = nearest(name, fields.iter().map(|(key, ..)| key.as_str()))?;
        self.field(near)
    }

    /// The item of a list. A single value stands for a list of one.
    pub fn item(&self, at: usize) -> Option<&Self> {
        match &self.kind {
            NodeKind::List(items) => items.get(at),
            _ => (at == 0).then_some(self),
        }
    }
}

struct Events<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    bytes: Bytes,
    len: usize,
}

type Wrong = (Mistake, Range<usize>);

impl<'a> Events<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), Wrong> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, self.range(span))),
            Some(Err(error)) => {
                let at = self.bytes.at(error.marker().index()).min(self.len);
                Err((syntax(error.info()), at..at))
            }
            None => Ok((Event::StreamEnd, self.len..self.len)),
        }
    }

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.bytes.at(span.start.index()).min(self.len);
        start..self.bytes.at(span.end.index()).clamp(start, self.len)
    }

    fn node(&mut self, event: Event<'a>, span: Range<usize>, depth: usize) -> Result<Node, Wrong> {
        if depth > DEEPEST {
            return Err((
                Mistake::new(
                    &codes::LIMIT,
                    format!("lists and mappings are nested deeper than {DEEPEST}"),
                ),
                span,
            ));
        }
        match event {
            Event::Scalar(text, style, 0, _) => {
                let null = style == ScalarStyle::Plain
                    && matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL");
                let kind = if null {
                    NodeKind::Null
                } else {
                    NodeKind::Scalar(text.into_owned())
                };
                Ok(Node { span, kind })
            }
            Event::SequenceStart(0, _) => self.list(&span, depth),
            Event::MappingStart(0, _) => self.map(&span, depth),
            _ => Err((
                Mistake::new(&codes::YAML, "anchors and aliases are not read here")
                    .label("`&` and `*` mark them")
                    .help("write the value out, or put it in quotes if it is text"),
                span,
            )),
        }
    }

    fn list(&mut self, start: &Range<usize>, depth: usize) -> Result<Node, Wrong> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, end) => {
                    return Ok(Node {
                        span: start.start..end.end.max(start.end),
                        kind: NodeKind::List(items),
                    });
                }
                (event, span) => items.push(self.node(event, span, depth + 1)?),
            }
        }
    }

    fn map(&mut self, start: &Range<usize>, depth: usize) -> Result<Node, Wrong> {
        let mut fields = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::MappingEnd {
                return Ok(Node {
                    span: start.start..span.end.max(start.end),
                    kind: NodeKind::Map(fields),
                });
            }
            let key = self.node(event, span, depth + 1)?;
            let name = match key.kind {
                NodeKind::Scalar(name) => name,
                NodeKind::Null => String::new(),
                _ => {
                    return Err((
                        Mistake::new(&codes::YAML, "the name of a field must be one word"),
                        key.span,
                    ));
                }
            };
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1)?;
            fields.push((name, key.span, value));
        }
    }
}

/// What a scanner says about broken YAML, for a person.
fn syntax(info: &str) -> Mistake {
    let (message, help) = if info.contains("tab") {
        ("a tab stands where spaces belong", "indent with spaces")
    } else if info.contains("mapping values are not allowed") {
        (
            "a colon stands where no field can begin",
            "put text that holds a colon in quotes, and check the indentation",
        )
    } else if info.contains("quote") || info.contains("quoted") {
        (
            "a quotation mark is never closed",
            "close it, or write the text without quotation marks",
        )
    } else if info.contains("flow")
        || info.contains("']'")
        || info.contains("'}'")
        || info.contains(',')
    {
        (
            "a list `[...]` or mapping `{...}` is not closed, or a comma is missing in it",
            "check the brackets and commas",
        )
    } else if info.contains("simple key") || info.contains("':'") {
        (
            "a line has no colon after its field",
            "write `field: value`",
        )
    } else if info.contains("duplicate") {
        ("a field stands twice", "keep one of the two")
    } else {
        (
            "this cannot be read as YAML",
            "check the indentation, the quotation marks and the brackets",
        )
    };
    Mistake::new(&codes::YAML, message).help(help)
}

/// From characters, which the scanner counts, to bytes.
struct Bytes(Option<Vec<usize>>);

impl Bytes {
    fn new(text: &str) -> Self {
        Self((!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).collect()))
    }

    fn at(&self, character: usize) -> usize {
        match &self.0 {
            None => character,
            Some(table) => table.get(character).copied().unwrap_or(usize::MAX),
        }
    }
}
