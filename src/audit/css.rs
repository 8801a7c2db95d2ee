//! Style sheets: which other files they ask for.

use std::ops::Range;

use super::address::{Home, Leads};
use super::found::Found;
use crate::diag::codes;

/// The functions by which CSS names files, and the rule that asks for another sheet.
const NAMING: [&str; 5] = ["url(", "src(", "image(", "image-set(", "cross-fade("];

/// Judges a text of CSS, which stands at byte `start` of its file.
pub(super) fn judge(css: &str, start: usize, home: &Home, found: &mut Vec<Found>) {
    let plain = Plain::of(css);
    let mut say = |span: Range<usize>, leads: Leads| {
        let span = plain.written(span.start) + start..plain.written(span.end) + start;
        if let Some((code, message, help)) = wrong(leads) {
            found.push(Found {
                code,
                span,
                message,
                help,
            });
        }
    };
    for name in NAMING {
        for (at, _) in plain.lower.match_indices(name) {
            for (span, address) in named(&plain.text, at + name.len(), name) {
                say(at..span.end, home.leads(address));
            }
        }
    }
    for (at, _) in plain.lower.match_indices("@import") {
        for (span, address) in named(&plain.text, at + "@import".len(), "@import") {
            say(at..span.end, home.leads(address));
        }
    }
}

/// What is wrong with a file that a style sheet asks for.
fn wrong(leads: Leads) -> Option<(&'static crate::diag::Code, String, &'static str)> {
    match leads {
        Leads::Away(host) => Some((
            &codes::PRIVACY_REQUEST,
            format!("the style would ask `{host}`"),
            "put the file below `assets/` of the theme and name it there",
        )),
        Leads::Runs => Some((
            &codes::PRIVACY_SCRIPT,
            "the style names an address that runs".to_owned(),
            "delete it",
        )),
        Leads::Holds(kind) if !kind.starts_with("image/") && !kind.starts_with("font/") => Some((
            &codes::PRIVACY_SCRIPT,
            format!("the style holds `{kind}`, which is neither a picture nor a font"),
            "delete it",
        )),
        _ => None,
    }
}

/// The addresses that stand behind a name, up to the end of its parentheses or of the rule; each with its place.
fn named<'c>(css: &'c str, from: usize, name: &str) -> Vec<(Range<usize>, &'c str)> {
    let rest = css.get(from..).unwrap_or_default();
    let bare = rest.trim_start();
    let start = from + rest.len() - bare.len();
    if let Some(quote) = bare.chars().next().filter(|c| "\"'".contains(*c)) {
        let inner = bare.get(1..).unwrap_or_default();
        let text = inner.split(quote).next().unwrap_or_default();
        return vec![(start..start + text.len() + 2, text)];
    }
    if name == "url(" || name == "src(" {
        let text = bare.split([')', ';']).next().unwrap_or_default().trim_end();
        return vec![(start..start + text.len(), text)];
    }
    // In a list of pictures each has its quotes, or a `url()` which is found by itself.
    let end = bare.find([';', '}']).unwrap_or(bare.len());
    let list = bare.get(..end).unwrap_or_default();
    let mut at = start;
    let mut all = Vec::new();
    for (number, text) in list.split(['"', '\'']).enumerate() {
        if number % 2 == 1 {
            all.push((at..at + text.len(), text));
        }
        at += text.len() + 1;
    }
    all
}

/// A text without comments, in which no letter hides behind `\`.
struct Plain {
    text: String,
    lower: String,
    /// From which byte of `text` on how many bytes more stand in what was written.
    moved: Vec<(usize, usize)>,
}

impl Plain {
    fn of(css: &str) -> Self {
        let mut text = String::with_capacity(css.len());
        let mut moved = Vec::new();
        let mut rest = css;
        while let Some(at) = rest.find(['\\', '/']) {
            let (before, from) = rest.split_at(at);
            text.push_str(before);
            let (letter, len) = one(from);
            if let Some(letter) = letter {
                text.push(letter);
            }
            rest = from.get(len..).unwrap_or_default();
            moved.push((text.len(), css.len() - rest.len() - text.len()));
        }
        text.push_str(rest);
        Self {
            lower: text.to_ascii_lowercase(),
            text,
            moved,
        }
    }

    /// Where a byte of the text stands in what was written.
    fn written(&self, at: usize) -> usize {
        let before = self.moved.partition_point(|(from, _)| *from <= at);
        let last = before.checked_sub(1).and_then(|last| self.moved.get(last));
        at + last.map_or(0, |(_, more)| *more)
    }
}

/// The letter for which the beginning of a text stands, and how many bytes of it do: a comment stands for none.
fn one(text: &str) -> (Option<char>, usize) {
    if let Some(comment) = text.strip_prefix("/*") {
        return (None, comment.find("*/").map_or(text.len(), |end| end + 4));
    }
    let Some(rest) = text.strip_prefix('\\') else {
        return (Some('/'), 1);
    };
    let digits = rest
        .bytes()
        .take(6)
        .take_while(u8::is_ascii_hexdigit)
        .count();
    if digits == 0 {
        let letter = rest.chars().next();
        return (
            letter.filter(|c| *c != '\n'),
            1 + letter.map_or(0, char::len_utf8),
        );
    }
    let number = u32::from_str_radix(rest.get(..digits).unwrap_or_default(), 16).ok();
    let space = rest
        .get(digits..)
        .is_some_and(|rest| rest.starts_with([' ', '\t', '\n']));
    let letter = number.and_then(char::from_u32).unwrap_or('\u{FFFD}');
    (Some(letter), 1 + digits + usize::from(space))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::BaseUrl;

    fn found(css: &str) -> Vec<String> {
        let base: BaseUrl = "https://own.example/".parse().unwrap();
        let mut found = Vec::new();
        judge(css, 0, &Home::of(&base), &mut found);
        let line = |one: Found| format!("{}: {}", css.get(one.span).unwrap(), one.message);
        found.into_iter().map(line).collect()
    }

    #[test]
    fn own_files_and_data_of_pictures_are_no_request() {
        for good in [
            "a { background: url(/x.png) }",
            "a { background: url( \"x.png\" ) }",
            "@import 'own.css';",
            "a { mask: URL(data:image/svg+xml,%3Csvg/%3E) }",
            "a::after { content: \"https://x.example\" }",
            "a { color: /* url(//x.example) */ red }",
            "a::before { content: \"\\201C\" }",
        ] {
            assert!(found(good).is_empty(), "{good}: {:?}", found(good));
        }
    }

    #[test]
    fn requests_are_found_however_they_are_written() {
        let say = |part: &str| format!("{part}: the style would ask `x.example`");
        for (css, part) in [
            ("a { b: url(//x.example/a.png) }", "url(//x.example/a.png"),
            (
                "a { b: URL( 'https://x.example' ) }",
                "URL( 'https://x.example'",
            ),
            (
                "@import \"https://x.example/a.css\";",
                "@import \"https://x.example/a.css\"",
            ),
            ("@import/**/\"//x.example\";", "@import/**/\"//x.example\""),
            ("a { b: u\\72l(//x.example) }", "u\\72l(//x.example"),
            (
                "a { b: url(\\68ttps://x.example) }",
                "url(\\68ttps://x.example",
            ),
            (
                "a { b: image-set(\"//x.example/a\" 1x) }",
                "image-set(\"//x.example/a\"",
            ),
        ] {
            assert_eq!(found(css), [say(part)], "{css}");
        }
        assert_eq!(found("@import url(//x.example);").len(), 1);
        assert_eq!(found("a { b: url(data:text/html,x) }").len(), 1);
    }
}
