//! Texts of content as plain text, for programs that know no Markdown.

use crate::markdown::has_scheme;

/// The text without the marks that would show: backslashes, entities, and addresses in parentheses behind
/// the words of a link. Line breaks stay, and so do hyphens of lists, which people read as they are.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '[', '&']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let taken = escape(after).or_else(|| link(after)).or_else(|| entity(after));
        let (words, length) = taken.unwrap_or_else(|| (first(after), first(after).len()));
        out.push_str(&words);
        rest = after.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

type Taken = Option<(String, usize)>;

fn first(text: &str) -> String {
    text.chars().take(1).collect()
}

/// A backslash before a sign that would mean something.
fn escape(text: &str) -> Taken {
    let sign = text.strip_prefix('\\')?.chars().next()?;
    sign.is_ascii_punctuation()
        .then(|| (sign.to_string(), 1 + sign.len_utf8()))
}

/// `[words](address)`: the words, and the address if it leads anywhere from outside.
fn link(text: &str) -> Taken {
    let (words, after) = text.strip_prefix('[')?.split_once("](")?;
    let (target, _) = after.split_once(')')?;
    if words.contains(['[', ']', '\n']) || target.contains(char::is_whitespace) {
        return None;
    }
    let length = "[](".len() + words.len() + target.len() + ")".len();
    let words = plain(words);
    let told = if has_scheme(target) && words != target {
        format!("{words} ({target})")
    } else {
        words
    };
    Some((told, length))
}

fn entity(text: &str) -> Taken {
    let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")];
    let found = known.iter().find(|(entity, _)| text.starts_with(entity));
    found.map(|(entity, sign)| ((*sign).to_owned(), entity.len()))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_only_markdown_needs_is_taken_away() {
        assert_eq!(plain("Ring \\*bell\\*, C:\\dir"), "Ring *bell*, C:\\dir");
        assert_eq!(plain("AT&amp;T & co"), "AT&T & co");
        let link = "See [the *map*](https://map.example/a) or [x](../places/x.yaml).";
        assert_eq!(plain(link), "See the *map* (https://map.example/a) or x.");
    }

    #[test]
    fn what_is_no_markdown_stays() {
        for text in ["- one\n- two", "[no link] (here)", "a & b", "[a](b c)", "\\", "["] {
            assert_eq!(plain(text), text);
        }
    }
}
