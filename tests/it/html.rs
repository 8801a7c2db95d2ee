//! Just enough of an HTML reader to judge finished pages: tags with their attributes.

/// An opening tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    /// Its name, in lower case.
    pub(crate) name: String,
    /// Names in lower case, and values as a browser reads them.
    pub(crate) attributes: Vec<(String, String)>,
    /// The text up to the next tag; all of a script's or style's text.
    pub(crate) text: String,
}

impl Tag {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The opening tags of a page, in order.
pub(crate) fn tags(page: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap();
        if rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (mut tag, after) = tag(rest);
            let end = match tag.name.as_str() {
                raw @ ("script" | "style") => after.find(&format!("</{raw}")),
                _ => after.find('<'),
            };
            let (text, after) = after.split_at(end.unwrap_or(after.len()));
            text.clone_into(&mut tag.text);
            tags.push(tag);
            rest = after;
        }
    }
    tags
}

/// One tag, and what follows it.
fn tag(text: &str) -> (Tag, &str) {
    let (name, mut rest) = word(text, |letter| {
        letter.is_whitespace() || "/>".contains(letter)
    });
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let (name, after) = word(rest, |letter| {
            letter.is_whitespace() || "=/>".contains(letter)
        });
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(value) => quoted(value.trim_start()),
            None => ("", after),
        };
        attributes.push((name.to_lowercase(), decoded(value)));
        // A stray sign must not hold the reader up.
        rest = if after.len() == rest.len() {
            rest.get(1..).unwrap_or_default()
        } else {
            after
        };
    }
    let tag = Tag {
        name: name.to_lowercase(),
        attributes,
        text: String::new(),
    };
    (tag, rest.strip_prefix('>').unwrap_or(rest))
}

fn quoted(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    word(text, |letter| letter.is_whitespace() || letter == '>')
}

fn word(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

/// The entities that pages use, read.
fn decoded(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (entity, sign)| {
        text.replace(entity, sign)
    })
}

#[test]
fn tags_are_read_with_their_attributes() {
    let found = tags(
        "<p class=\"a > b\" hidden data-x='1'>One<br/><a href=/x?a&amp;b>two</a><script>if (a<b) {}</script>",
    );
    let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["p", "br", "a", "script"]);
    assert_eq!(found[0].get("class"), Some("a > b"));
    assert_eq!(found[0].get("hidden"), Some(""));
    assert_eq!(found[0].text, "One");
    assert_eq!(found[2].get("href"), Some("/x?a&b"));
    assert_eq!(found[3].text, "if (a<b) {}");
}
