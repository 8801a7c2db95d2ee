//! The last step of every file: marks that tell the language of words become `lang="..."` on a page, and go elsewhere.

use crate::model::tongue::{self, Piece, has_marks, pieces, unmarked};

/// Elements whose content is text alone, so that no element can stand in it (HTML 13.1.2: raw and escapable raw text, and
/// options of a list).
const TEXT_ALONE: &[&str] = &["script", "style", "title", "textarea", "option"];

/// Finishes the bytes of `file`, which are good UTF-8 as all that is made from texts is.
pub(super) fn finish(file: &str, bytes: &mut Vec<u8>) {
    if !has_marks(bytes) {
        return;
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let html = file.rsplit('.').next() == Some("html");
    *bytes = if html {
        in_html(text).into_bytes()
    } else {
        unmarked(text).into_owned().into_bytes()
    };
}

/// A page with an element around words of another language, and without marks where no element may stand.
fn in_html(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (words, tag) = rest.split_at(at);
        text(words, &mut out);
        let (tag, after) = tag.split_at(end_of_tag(tag));
        out.push_str(&unmarked(tag));
        rest = after;
        if let Some(name) = TEXT_ALONE.iter().find(|name| opens(tag, name)) {
            let end = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            let (inside, after) = rest.split_at(end);
            out.push_str(&unmarked(inside));
            rest = after;
        }
    }
    text(rest, &mut out);
    out
}

/// The byte after a tag or comment, which begins with `<`.
fn end_of_tag(tag: &str) -> usize {
    if tag.starts_with("<!--") {
        return tag.find("-->").map_or(tag.len(), |at| at + "-->".len());
    }
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// Whether a tag opens the element `name`.
fn opens(tag: &str, name: &str) -> bool {
    let rest = tag.strip_prefix('<').and_then(|tag| tag.strip_prefix(name));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()))
}

/// Text outside of tags.
fn text(words: &str, out: &mut String) {
    for piece in pieces(words) {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Start(tag) => out.extend(["<span ", &tongue::attributes(tag), ">"]),
            Piece::End => out.push_str("</span>"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tongue::mark;

    fn finished(file: &str, text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        finish(file, &mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn words_of_another_language_stand_in_an_element_that_says_so() {
        let sky = mark("Open Sky", "en");
        assert_eq!(
            finished("a.html", &format!("<h1>{sky}</h1> {sky}")),
            "<h1><span lang=\"en\" dir=\"ltr\">Open Sky</span></h1> <span lang=\"en\" dir=\"ltr\">Open Sky</span>"
        );
    }

    #[test]
    fn where_no_element_may_stand_the_mark_goes() {
        let sky = mark("Open > Sky", "en");
        let page = format!(
            "<title>{sky}</title><a title=\"{sky}\" href='x'>y</a><script>\"{sky}\"</script><option>{sky}</option><!-- {sky} -->"
        );
        assert_eq!(finished("a.html", &page), page.replace(&sky, "Open > Sky"));
        assert_eq!(finished("a.json", &sky), "Open > Sky");
    }

    #[test]
    fn a_tag_in_a_mark_cannot_become_anything_else() {
        let page = mark("x", "en\" onclick=\"a");
        assert_eq!(
            finished("a.html", &page),
            "<span lang=\"enonclicka\" dir=\"ltr\">x</span>"
        );
    }

    #[test]
    fn a_page_without_marks_stays_as_it_is() {
        let page = "<p title=\"a>b\">ﷺ < 3 &amp; more</p>";
        assert_eq!(finished("a.html", page), page);
    }
}
