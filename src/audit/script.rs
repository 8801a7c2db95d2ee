//! Scripts: which other hosts they name, and what no script of a site may do.
//!
//! A script is not run, so what it puts together from pieces is not seen; the policy of the page stops that. What is
//! judged are its words outside of comments.

use super::address::{Home, Leads};
use super::found::Found;
use crate::diag::{Code, codes};
use crate::theme::{Word, words};

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
