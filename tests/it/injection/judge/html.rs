//! Pages: which elements with which attributes, whom they ask, and where their links lead.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::{Parts, asked, data, followed, wrong};

/// What the words after a tag are.
enum Within {
    Words,
    /// Data that scripts read.
    Data,
    /// Code of this element.
    Code(String),
}

/// Attributes whose words say what an element does.
const WORDS: &[&str] = &[
    "style",
    "rel",
    "type",
    "target",
    "http-equiv",
    "method",
    "enctype",
    "is",
];

/// Attributes from which a browser loads something, or sends it to, without being asked again.
const LOADED: &[&str] = &[
    "src",
    "srcset",
    "poster",
    "data",
    "action",
    "formaction",
    "background",
    "manifest",
    "ping",
    "xlink:href",
    "imagesrcset",
];

pub(super) fn parts(text: &str, parts: &mut Parts) {
    let mut within = Within::Words;
    // A script's text is no HTML.
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => within = element(&tag, parts),
            Token::String(text) => words(&within, &String::from_utf8_lossy(&text), parts),
            Token::Comment(_) => drop(parts.insert("<!-- -->".to_owned())),
            Token::Error(_) => {}
            _ => within = Within::Words,
        }
    }
}

fn words(within: &Within, text: &str, parts: &mut Parts) {
    match within {
        Within::Words => {}
        Within::Code(name) => drop(parts.insert(format!("<{name}> {}", text.trim()))),
        Within::Data => {
            // Whatever an old or odd reader takes for the end of the element begins with this sign.
            if text.contains('<') {
                wrong(&format!("`<` in data of a page: {text}"), parts);
            }
            data::json(text, parts);
        }
    }
}

/// An element, and what the words after it are.
fn element(tag: &StartTag<()>, parts: &mut Parts) -> Within {
    let name = String::from_utf8_lossy(&tag.name).into_owned();
    let data = tag.attributes.get(&b"type"[..]);
    let data = data.is_some_and(|kind| kind.ends_with(b"json"));
    for (attribute, value) in &tag.attributes {
        let known = String::from_utf8_lossy(attribute);
        one_attribute(&name, &known, &String::from_utf8_lossy(value), parts);
    }
    if name == "meta" && tag.attributes.contains_key(&b"http-equiv"[..]) {
        let content = tag.attributes.get(&b"content"[..]);
        let content = content.map(|value| String::from_utf8_lossy(value));
        leads_on(&content.unwrap_or_default(), parts);
    }
    parts.insert(format!("<{name}>"));
    match &*name {
        "script" if data => Within::Data,
        "script" | "style" => Within::Code(name),
        _ => Within::Words,
    }
}

fn one_attribute(element: &str, name: &str, value: &str, parts: &mut Parts) {
    parts.insert(format!("<{element} {name}>"));
    if WORDS.contains(&name) {
        parts.insert(format!("<{element} {name}> {value}"));
    }
    if LOADED.contains(&name) || (name == "href" && element != "a") {
        parts.insert(format!("<{element} {name}> asks {}", asked(value)));
    }
    if LOADED.contains(&name) || name == "href" {
        followed(value, parts);
    }
}

/// Where a page at an old address leads on.
fn leads_on(value: &str, parts: &mut Parts) {
    let target = value.split_once('=').map_or("", |(_, target)| target);
    parts.insert(format!("<meta content> leads to {}", asked(target)));
    followed(target, parts);
}

#[test]
fn what_breaks_out_of_a_page_shows() {
    use super::{WRONG, has};
    let out = "<p title=\"<b>\" onclick=x>&lt;i&gt;";
    has("a.html", out, "<p onclick>");
    has("a.html", "<p></p><!-- x -->", "<!-- -->");
    let data = |text: &str| format!("<script type=\"application/ld+json\">{text}</script>");
    has("a.html", &data("{\"a\": [{\"b\": 1}]}"), "/a/b");
    has("a.html", &data("{\"a\": \"<!--\"}"), WRONG);
    has("a.html", &data("{\"a\": \"</script>\"}"), WRONG);
    has("a.html", &data("{\"url\": \"javascript:x\"}"), WRONG);
    has("a.html", "<script>canary(1)", "<script> canary(1)");
    has("a.html", "<style>a {}", "<style> a {}");
    let picture = "<img src='//evil.example/a'>";
    has("a.html", picture, "<img src> asks evil.example");
    let refresh = "<meta http-equiv=refresh content='0;url=https://evil.example/'>";
    has("a.html", refresh, "<meta content> leads to evil.example");
    let good = super::parts("a.html", b"<p title=\"<b>\">&lt;i&gt;");
    let more = |part: &String| part.starts_with("<b") || part.starts_with("<i");
    assert!(!good.iter().any(more), "{good:?}");
}
