//! Scripts: which other hosts they name, and what no script of a site may do.
//!
//! A script is not run, so what it puts together from pieces is not seen; the policy of the page stops that. What is
//! judged are its words outside of comments.

use std::ops::Range;

use super::address::{Home, Leads};
use super::found::Found;
use crate::diag::{Code, codes};

/// A word of a script.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Word<'s> {
    /// A name or keyword.
    Name(&'s str),
    /// What stands between quotes, as it is written.
    Text(&'s str),
    /// Any other sign.
    Sign(char),
}

const COOKIES: &str = "the script works with cookies";
const KEPT: &str = "keep what a visitor asks for in `localStorage`, as `kept.js` does";
const AS_CODE: &str = "the script runs a text as code";
const ITSELF: &str = "write the code itself";

/// Names that are the names of things no site of ours may have.
const FORBIDDEN: [(&str, &Code, &str, &str); 5] = [
    ("cookieStore", &codes::PRIVACY_COOKIE, COOKIES, KEPT),
    (
        "sendBeacon",
        &codes::PRIVACY_REQUEST,
        "the script sends something while the page is closed",
        "delete it: nobody is told what a visitor does",
    ),
    (
        "RTCPeerConnection",
        &codes::PRIVACY_REQUEST,
        "the script could talk to other computers, which no policy of the page prevents",
        "delete it",
    ),
    ("eval", &codes::PRIVACY_SCRIPT, AS_CODE, ITSELF),
    (
        "importScripts",
        &codes::PRIVACY_SCRIPT,
        "the script loads others by a name that is put together",
        "write `import` with the name of the file",
    ),
];

/// Judges a script, which stands at byte `start` of its file.
pub(super) fn judge(script: &str, start: usize, home: &Home, found: &mut Vec<Found>) {
    let words = words(script);
    for (at, (span, word)) in words.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
        let name_before = |back| match before(back) {
            Some((_, Word::Name(name))) => *name,
            _ => "",
        };
        let wrong = match word {
            Word::Name("cookie") if name_before(2) == "document" => {
                Some((&codes::PRIVACY_COOKIE, COOKIES.to_owned(), KEPT))
            }
            Word::Name("Function") if name_before(1) == "new" => {
                Some((&codes::PRIVACY_SCRIPT, AS_CODE.to_owned(), ITSELF))
            }
            Word::Name(name) => {
                let known = FORBIDDEN.iter().find(|(known, ..)| known == name);
                known.map(|(_, code, message, help)| (*code, (*message).to_owned(), *help))
            }
            Word::Text(text) => address(text, home),
            Word::Sign(_) => None,
        };
        if let Some((code, message, help)) = wrong {
            found.push(Found {
                code,
                span: span.start + start..span.end + start,
                message,
                help,
            });
        }
    }
}

/// What is wrong with a text if it is an address.
fn address(text: &str, home: &Home) -> Option<(&'static Code, String, &'static str)> {
    match home.leads(text) {
        // Names of vocabularies look like addresses, and are never asked for.
        Leads::Away(host) if host == "www.w3.org" && text.starts_with("http:") => None,
        Leads::Away(host)
            if host.contains('.') || host.starts_with("localhost") || host.contains('$') =>
        {
            Some((
                &codes::PRIVACY_REQUEST,
                format!("the script names `{host}`"),
                "ask only for files of the site; a link belongs into the page, where the visitor chooses it",
            ))
        }
        Leads::Runs => Some((
            &codes::PRIVACY_SCRIPT,
            "the script holds an address that runs".to_owned(),
            "listen to the element instead",
        )),
        _ => None,
    }
}

/// The words of a script with their places; comments and white space are left out.
pub(super) fn words(script: &str) -> Vec<(Range<usize>, Word<'_>)> {
    let mut all: Vec<(Range<usize>, Word<'_>)> = Vec::new();
    let mut at = 0;
    while let Some(rest) = script.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else {
            break;
        };
        let len = match first {
            _ if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ if rest.starts_with("/*") => {
                let comment = rest.get(2..).unwrap_or_default();
                comment.find("*/").map_or(rest.len(), |end| end + 4)
            }
            first if first.is_whitespace() => first.len_utf8(),
            '"' | '\'' | '`' => {
                let inner = quoted(rest, first);
                let text = rest.get(1..=inner).unwrap_or_default();
                all.push((at..(at + inner + 2).min(script.len()), Word::Text(text)));
                if first == '`' {
                    for (place, text) in inserted(text) {
                        let moved = words(text).into_iter().map(|(span, word)| {
                            (span.start + at + 1 + place..span.end + at + 1 + place, word)
                        });
                        all.extend(moved);
                    }
                }
                inner + 2
            }
            '/' if begins_pattern(all.last().map(|(_, word)| word)) => pattern(rest),
            first if is_part(first) => {
                let len = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
                all.push((
                    at..at + len,
                    Word::Name(rest.get(..len).unwrap_or_default()),
                ));
                len
            }
            first => {
                all.push((at..at + first.len_utf8(), Word::Sign(first)));
                first.len_utf8()
            }
        };
        at += len;
    }
    all
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || "_$#".contains(letter)
}

/// How many bytes stand between the quotes with which a text begins.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            letter if letter == quote => return at - 1,
            _ => {}
        }
    }
    text.len().saturating_sub(1)
}

/// The code within a text between backquotes: what stands between `${` and `}`.
fn inserted(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("${")) {
        let from = at + start + 2;
        let rest = text.get(from..).unwrap_or_default();
        let mut depth = 1;
        let end = rest.find(|letter| {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let end = end.unwrap_or(rest.len());
        found.push((from, rest.get(..end).unwrap_or_default()));
        at = from + end;
    }
    found
}

/// Whether a `/` after this word begins a pattern and is no division.
fn begins_pattern(before: Option<&Word<'_>>) -> bool {
    match before {
        None => true,
        Some(Word::Sign(sign)) => !")]}".contains(*sign),
        Some(Word::Name(name)) => ["return", "typeof", "case", "in", "of"].contains(name),
        Some(Word::Text(_)) => false,
    }
}

/// How long the pattern is with which a text begins.
fn pattern(text: &str) -> usize {
    let (mut escaped, mut set) = (false, false);
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => set = true,
            ']' => set = false,
            '/' if !set => return at + 1,
            // It was none.
            '\n' => return 1,
            _ => {}
        }
    }
    1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::BaseUrl;

    fn found(script: &str) -> Vec<String> {
        let base: BaseUrl = "https://own.example/".parse().unwrap();
        let mut found = Vec::new();
        judge(script, 0, &Home::of(&base), &mut found);
        let line = |one: Found| format!("{} {}", one.code, script.get(one.span).unwrap());
        found.into_iter().map(line).collect()
    }

    #[test]
    fn what_asks_nobody_else_is_good() {
        for good in [
            "const answer = await fetch(form.dataset.index ?? \"\");",
            "import { a } from \"./a.js\"; // https://x.example",
            "/* document.cookie */ document.createElementNS(\"http://www.w3.org/2000/svg\", 'g')",
            "const r = /https:\\/\\/x.example/g, half = a / b / c;",
            "s.replace(/[\"'//]/, '//')",
            "localStorage.setItem(`kept ${root}`, x); fetch(`/a/${b}`)",
            "cookie = 1; evaluate(2); const f = Function.prototype",
        ] {
            assert!(found(good).is_empty(), "{good}: {:?}", found(good));
        }
    }

    #[test]
    fn what_could_tell_somebody_is_found() {
        for (script, expected) in [
            (
                "fetch(\"https://x.example/a\")",
                "privacy-request \"https://x.example/a\"",
            ),
            (
                "new WebSocket('wss://x.example')",
                "privacy-request 'wss://x.example'",
            ),
            (
                "new Image().src = `//x.example/${a}`",
                "privacy-request `//x.example/${a}`",
            ),
            ("navigator.sendBeacon('/a')", "privacy-request sendBeacon"),
            ("document.cookie = 'a=b'", "privacy-cookie cookie"),
            ("a = `${document.cookie}`", "privacy-cookie cookie"),
            ("eval(x)", "privacy-script eval"),
            ("new Function('x')", "privacy-script Function"),
            ("a.href = 'javascript:x'", "privacy-script 'javascript:x'"),
        ] {
            assert_eq!(found(script), [expected], "{script}");
        }
    }
}
