//! The elements of HTML, as far as they are met in feeds.

/// What an element does to the lines of a plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// Nothing.
    Inline,
    /// A link.
    Link,
    /// Ends the line.
    Break,
    /// Stands on lines of its own.
    Block,
    /// Stands between empty lines.
    Paragraph,
    /// An item of a list, on a line of its own.
    Item,
    /// A cell of a table, with a space after it.
    Cell,
    /// Its content is no text.
    Code,
}

/// The element with this name, if HTML has or had one; a text such as `<Zoom>` is not markup.
pub(super) fn element(name: &str) -> Option<Element> {
    let lower = name.to_ascii_lowercase();
    match lower.as_str() {
        "a" => Some(Element::Link),
        "br" => Some(Element::Break),
        "li" => Some(Element::Item),
        "td" | "th" => Some(Element::Cell),
        "script" | "style" => Some(Element::Code),
        name if INLINE.contains(&name) => Some(Element::Inline),
        name if BLOCK.contains(&name) => Some(Element::Block),
        name if PARAGRAPH.contains(&name) => Some(Element::Paragraph),
        // Office programs have elements of their own, such as `<o:p>`.
        name if name.contains(':') && !name.ends_with(':') => Some(Element::Inline),
        _ => None,
    }
}

const INLINE: &[&str] = &[
    "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "body", "button", "cite", "code", "data",
    "del", "dfn", "em", "embed", "font", "head", "html", "i", "iframe", "img", "input", "ins",
    "kbd", "label", "link", "mark", "meta", "noscript", "object", "picture", "q", "s", "samp",
    "small", "source", "span", "strike", "strong", "sub", "sup", "svg", "time", "tt", "u", "var",
    "video", "wbr",
];

const BLOCK: &[&str] = &[
    "address",
    "article",
    "aside",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "pre",
    "section",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

const PARAGRAPH: &[&str] = &["blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "p"];
