//! Which links may stand on a page.

use crate::model::line::is_unseen;

/// Whether a link may stand in text: relative, or of a scheme that cannot run anything (`https`,
/// `http`, `mailto`, `tel`, `sms`, `geo`, `webcal`).
///
/// It is judged as a browser might read it: with character references and percent-encoding undone
/// as often as there are any, and without control characters and white space. An address that
/// starts with `//` or `\` is refused, because it leaves the site without saying so.
pub fn safe_scheme(url: &str) -> bool {
    const SAFE: [&str; 7] = ["https", "http", "mailto", "tel", "sms", "geo", "webcal"];
    if is_plain(url) {
        return true;
    }
    let Some(bare) = bared(url) else { return false };
    if bare.starts_with('\\') || bare.starts_with("//") || bare.starts_with("/\\") {
        return false;
    }
    let start = bare.split(['/', '?', '#']).next().unwrap_or_default();
    match start.split_once(':') {
        None => true,
        Some((scheme, _)) => SAFE.iter().any(|safe| scheme.eq_ignore_ascii_case(safe)),
    }
}

/// Whether an address is relative at first sight: nothing in it may be a scheme or stand for another sign.
fn is_plain(url: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./#?=".contains(&byte);
    url.bytes().all(plain) && !url.starts_with("//")
}

/// The address without disguise; `None` if it is wrapped more often than anybody honest would.
fn bared(url: &str) -> Option<String> {
    let visible = |text: &str| text.chars().filter(|c| !is_unseen(*c)).collect::<String>();
    let mut bare = visible(url);
    for _ in 0..5 {
        let next = visible(&without_percents(&without_references(&bare)));
        if next == bare {
            return Some(bare);
        }
        bare = next;
    }
    None
}

/// The text with its HTML character references undone: all numeric ones, and the named ones that
/// can stand in for a part of a scheme.
fn without_references(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if let Some((c, rest)) = reference(part) {
            out.push(c);
            out.push_str(rest);
        } else {
            out.push('&');
            out.push_str(part);
        }
    }
    out
}

/// The character that a reference stands for, and what follows it; `part` comes after the `&`.
fn reference(part: &str) -> Option<(char, &str)> {
    const NAMED: [(&str, char); 8] = [
        ("colon;", ':'),
        ("tab;", '\t'),
        ("newline;", '\n'),
        ("sol;", '/'),
        ("bsol;", '\\'),
        ("num;", '#'),
        ("percnt;", '%'),
        ("amp;", '&'),
    ];
    if let Some(number) = part.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let (number, radix) = hex.map_or((number, 10), |hex| (hex, 16));
        let rest = number.trim_start_matches(|c: char| c.is_digit(radix));
        let digits = number.strip_suffix(rest)?;
        let c = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
        return Some((c, rest.strip_prefix(';').unwrap_or(rest)));
    }
    NAMED.iter().find_map(|(name, c)| {
        let (start, rest) = part.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some((*c, rest))
    })
}

/// The text with `%3A` and its like undone; bytes that are no UTF-8 become U+FFFD.
fn without_percents(text: &str) -> String {
    let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = (hex(bytes.get(at + 1)), hex(bytes.get(at + 2)));
        if let (b'%', (Some(high), Some(low))) = (byte, pair) {
            out.extend(u8::try_from(high * 16 + low));
            at += 3;
        } else {
            out.push(*byte);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn safe_schemes_may_stand() {
        for url in [
            "https://example.org",
            "HTTP://example.org",
            "mailto:a@b.org",
            "tel:988",
            "sms:741741",
            "geo:41.8,-87.6",
            "webcal://example.org/a.ics",
            "../groups/x.md#times",
            "/a/b",
            "#top",
            "?a=b:c",
            "",
            "a/b:c",
            "https://example.org/?a=1&amp;b=100%25",
        ] {
            assert!(safe_scheme(url), "{url}");
        }
    }

    #[test]
    fn disguised_schemes_may_not_stand() {
        for url in [
            "javascript:x",
            "JavaScript:x",
            " javascript:x",
            "java\nscript:x",
            "\u{1}javascript:x",
            "&#106;avascript:x",
            "&#x6A;avascript:x",
            "&#0000106avascript:x",
            "javascript&colon;x",
            "java&Tab;script:x",
            "java&#9;script:x",
            "%6aavascript:x",
            "javascript%3Ax",
            "&amp;#106;avascript:x",
            "java\u{200B}script:x",
            "data:text/html,x",
            "vbscript:x",
            "//evil.org",
            "/\\evil.org",
            "\\\\evil.org",
            "&sol;/evil.org",
            "/%09/evil.org",
            ":x",
            "java%25252525252525250ascript:x",
        ] {
            assert!(!safe_scheme(url), "{url}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), signs in "[&#%:;/xa0-9é]{0,20}") {
            let _ = safe_scheme(&text);
            let _ = safe_scheme(&signs);
        }
    }
}
