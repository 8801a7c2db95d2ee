//! The bytes of a published file beside those that would be published: what is another, in words.

use super::added::added;
use super::finding::Finding;
use super::headers::{is_page, short};
use crate::diag::codes;

const REWRITES: &str = "turn off at the host what rewrites files (minifying, optimizing), so that what is published is what was checked";
const AGAIN: &str = "publish again; if it stays, the host changes the file, or keeps an old one";

/// Endings of pictures, in which there are no words to compare.
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "webp", "gif", "avif"];

/// Compares a file as it was built with what the host sent.
pub(super) fn judge(file: &str, own: &[u8], live: &[u8], found: &mut Vec<Finding>) {
    if own == live {
        return;
    }
    let (Ok(own), Ok(live)) = (std::str::from_utf8(own), std::str::from_utf8(live)) else {
        found.push(binary(file, own.len(), live.len()));
        return;
    };
    if is_page(file) {
        let added = added(own, live);
        if !added.is_empty() {
            found.extend(added.into_iter().map(|one| {
                let message = format!("the host added {}", one.what);
                Finding::new(&codes::LIVE_ADDED, file, message).help(one.help)
            }));
            return;
        }
    }
    found.push(if let Some(how) = rewritten(own, live) {
        Finding::new(&codes::LIVE_REWRITTEN, file, how).help(REWRITES)
    } else {
        differs(file, first_difference(own, live))
    });
}

/// A file that says something else, beginning at `place`.
fn differs(file: &str, place: String) -> Finding {
    let message = "the published file is not the one that was built";
    let finding = Finding::new(&codes::LIVE_DIFFERS, file, message);
    finding.each().detail(place).help(AGAIN)
}

fn binary(file: &str, own: usize, live: usize) -> Finding {
    let detail = format!(": {live} bytes in place of {own}");
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    if PICTURES.contains(&ending) {
        let message = "the host made pictures anew";
        return Finding::new(&codes::LIVE_REWRITTEN, file, message)
            .detail(detail)
            .help(REWRITES);
    }
    differs(file, detail)
}

/// How a text was changed that still says the same.
fn rewritten(own: &str, live: &str) -> Option<&'static str> {
    if live.strip_prefix('\u{feff}') == Some(own) {
        return Some("the host put a byte order mark before the text");
    }
    if live.replace("\r\n", "\n") == own.replace("\r\n", "\n") {
        return Some("the ends of lines were changed");
    }
    let dense = |text: &str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    let (own, live) = (dense(own), dense(live));
    if own == live {
        return Some("white space was changed, as programs do that make files smaller");
    }
    let bare = |text: &str| text.replace(['"', '\''], "").replace("/>", ">");
    (bare(&own) == bare(&live))
        .then_some("the code was written anew, as programs do that make files smaller")
}

/// Where two texts first differ, in words.
fn first_difference(own: &str, live: &str) -> String {
    if live.is_empty() {
        return ": it is empty".to_owned();
    }
    let pairs = lines(own).zip(lines(live)).zip(1..);
    // Two texts that differ in the end of their last line alone have no such line.
    let most = 1 + own.lines().count().max(live.lines().count());
    let differ = pairs.take(most).find(|((one, other), _)| one != other);
    let Some(((one, other), number)) = differ else {
        return String::new();
    };
    let begin = common(one.unwrap_or_default(), other.unwrap_or_default());
    let piece = |line: Option<&str>| match line {
        Some(line) => format!("`{}`", short(line.get(begin..).unwrap_or(line).trim_end())),
        None => "the end".to_owned(),
    };
    format!(
        ": in line {number}, {} in place of {}",
        piece(other),
        piece(one)
    )
}

/// The lines of a text, then `None` again and again.
fn lines(text: &str) -> impl Iterator<Item = Option<&str>> {
    text.lines().map(Some).chain(std::iter::repeat(None))
}

/// Where to begin to show two lines: a few letters before they differ.
fn common(one: &str, other: &str) -> usize {
    let same = one.char_indices().zip(other.chars());
    let same = same.take_while(|((_, a), b)| a == b);
    let places: Vec<usize> = same.map(|((at, _), _)| at).collect();
    let back = places.len().saturating_sub(12);
    places.get(back).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: &str, own: &str, live: &str) -> Vec<String> {
        let mut found = Vec::new();
        judge(file, own.as_bytes(), live.as_bytes(), &mut found);
        let told = super::super::finding::gather(found).into_iter();
        told.map(|one| format!("{}: {}", one.code.name, one.message))
            .collect()
    }

    #[test]
    fn what_says_the_same_was_rewritten() {
        assert_eq!(told("a.txt", "a\nb\n", "a\nb\n"), [""; 0]);
        assert_eq!(
            told("a.txt", "a\nb\n", "a\r\nb\r\n"),
            ["live-rewritten: the ends of lines were changed"]
        );
        assert!(
            told("a.html", "<p class=\"x\">a</p>\n", "<p class=x>a</p>")[0]
                .contains("written anew")
        );
        assert!(told("a.css", "a { b: c }\n", "a{b:c}")[0].contains("white space"));
        assert!(told("a.json", "{}", "\u{feff}{}")[0].contains("byte order mark"));
    }

    #[test]
    fn what_says_something_else_is_shown_where_it_begins() {
        assert_eq!(
            told(
                "a.html",
                "<p>one</p>\n<p>call 988</p>\n",
                "<p>one</p>\n<p>call 911</p>\n"
            ),
            [
                "live-differs: the published file is not the one that was built: in line 2, `<p>call 911</p>` in place of `<p>call 988</p>`"
            ]
        );
        assert!(told("a.txt", "a\n", "")[0].ends_with("it is empty"));
        assert!(told("a.txt", "a\nb\n", "a\n")[0].ends_with("in line 2, the end in place of `b`"));
    }
}
