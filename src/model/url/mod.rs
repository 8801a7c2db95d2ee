//! Addresses on the web (here), and which links may stand on a page (in `safe`).

mod safe;

use std::fmt;
use std::str::FromStr;

use super::Scalar;
use super::line::is_unseen;
use super::suggest::{nearest, shorten};
use crate::diag::{Mistake, codes};

pub use safe::safe_scheme;

/// An address that starts with `https://` or `http://` (RFC 3986), kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebUrl(Box<str>);

impl WebUrl {
    /// The address as written, without white space around it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that was most likely meant by a text that is none: with its scheme mended, or with
    /// spaces in it encoded. None if no address is near.
    pub fn likely(text: &str) -> Option<Self> {
        meant(text.trim()).parse().ok()
    }

    /// The name of the host as written, without port; an IPv6 address keeps its brackets.
    pub fn host(&self) -> &str {
        self.0
            .split_once("://")
            .map_or("", |(_, rest)| host_and_port(rest).0)
    }
}

impl FromStr for WebUrl {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let text = text.trim();
        match fault(text) {
            None => Ok(Self(text.into())),
            Some(label) => Err(mistake(text, label)),
        }
    }
}

impl Scalar for WebUrl {
    const EXPECTS: &'static str = "a web address such as `https://example.org/meetings`";
}

impl fmt::Display for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for WebUrl {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

fn mistake(text: &str, label: &str) -> Mistake {
    let mistake = Mistake::new(
        &codes::URL,
        format!("`{}` is not a web address", shorten(text)),
    )
    .label(label);
    match Some(meant(text)).filter(|meant| fault(meant).is_none()) {
        Some(meant) => mistake.help(format!("write `{meant}`")),
        None if text.contains('@') && !text.contains('/') => {
            mistake.help("an e-mail address belongs in `email`; here write `https://example.org`")
        }
        None => mistake.help("write the whole address as the browser shows it, such as `https://example.org/meetings`"),
    }
}

/// What is wrong with an address, or `None` if nothing is.
fn fault(text: &str) -> Option<&'static str> {
    if text.chars().count() > 2000 {
        return Some("at most 2,000 characters");
    }
    if text.chars().any(is_unseen) {
        return Some("spaces, line breaks and hidden characters cannot stand in an address");
    }
    if text.contains(['\\', '<', '>', '"', '`']) {
        return Some("the signs \\ < > \" and ` cannot stand in an address");
    }
    let Some((scheme, rest)) = text.split_once("://") else {
        return Some("it does not start with `https://`");
    };
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return Some("it does not start with `https://`");
    }
    if authority(rest).contains('@') {
        return Some("a user name or password cannot stand before the host");
    }
    let (host, port) = host_and_port(rest);
    if !is_host(host) {
        return Some("the name of the host is not right");
    }
    let port_is_right =
        port.is_none_or(|port| port.parse::<u16>().is_ok() && !port.starts_with('+'));
    (!port_is_right).then_some("the number after the colon is not a port")
}

/// What stands between `//` and the path.
fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// The host and the port at the start of what follows `://`.
fn host_and_port(rest: &str) -> (&str, Option<&str>) {
    let authority = authority(rest);
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    }
}

/// Whether a host can be reached under this name: labels of letters (of any script), digits and
/// hyphens with a dot between, `localhost`, or an IPv6 address in brackets.
fn is_host(host: &str) -> bool {
    if let Some(address) = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        return address.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let is_label = |label: &str| {
        let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        !label.is_empty() && label.chars().all(fits) && !label.starts_with('-')
    };
    let name = host.strip_suffix('.').unwrap_or(host);
    name == "localhost" || (name.contains('.') && name.split('.').all(is_label))
}

/// The address that was most likely meant by one that is not right.
fn meant(text: &str) -> String {
    let text = text.trim_matches(['<', '>', '"']);
    let without_spaces = text.replace(' ', "%20");
    if fault(&without_spaces).is_none() {
        return without_spaces;
    }
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let is_sign = |c: char| [':', ';', '/', '\\'].contains(&c);
    let rest = text.trim_start_matches(is_letter);
    let bare = rest.trim_start_matches(|c| is_sign(c) || c == '.');
    let scheme = text.strip_suffix(rest).unwrap_or_default();
    // `http//x`, `htps://x`, `https:x`: something like the scheme, and something like the signs.
    match nearest(scheme, ["http", "https"]) {
        Some(scheme) if rest.starts_with(is_sign) => format!("{scheme}://{bare}"),
        None if scheme.is_empty() && rest.starts_with(is_sign) => format!("https://{bare}"),
        _ => format!("https://{text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn help(text: &str) -> String {
        text.parse::<WebUrl>().unwrap_err().help.unwrap().into()
    }

    #[test]
    fn an_address_is_kept_as_written_and_knows_its_host() {
        for (text, host) in [
            (" https://zoom.us/j/123?pwd=a%20b&amp;x=1#y ", "zoom.us"),
            ("HTTP://Example.org:8080", "Example.org"),
            ("https://bücher.example/a:b@c", "bücher.example"),
            ("http://[2001:db8::1]:80/", "[2001:db8::1]"),
            ("http://localhost:1111/", "localhost"),
            (
                "https://web.archive.org/web/https://example.org",
                "web.archive.org",
            ),
        ] {
            let url: WebUrl = text.parse().unwrap();
            assert_eq!((url.as_str(), url.host()), (text.trim(), host));
        }
    }

    #[test]
    fn what_could_run_or_mislead_is_refused() {
        for text in [
            "",
            "https://",
            "https:///x",
            "javascript:alert(1)",
            "data:text/html,x",
            "java\tscript:alert(1)",
            "ht\ntps://example.org",
            "&#x6a;avascript:alert(1)",
            "https&#58;//example.org",
            "https:\\\\example.org",
            "https://example.org\\@evil.org",
            "https://user:password@example.org",
            "https://evil.org&#x2f;x@example.org",
            "ftp://x.org",
            "https://a b.org",
            "https://x.org/\u{202E}gro",
            "https://x.org/\"onclick=",
            "https://.org",
            "https://example",
            "https://x.org:99999",
            "https://x.org:+1",
            "file:///etc/passwd",
        ] {
            assert!(text.parse::<WebUrl>().is_err(), "{text}");
        }
    }

    #[test]
    fn slips_are_refused_with_the_address_to_write() {
        for (text, meant) in [
            ("example.org", "https://example.org"),
            ("www.example.org/a", "https://www.example.org/a"),
            ("//example.org/a", "https://example.org/a"),
            ("http//example.org", "http://example.org"),
            ("https:/example.org", "https://example.org"),
            ("htps://example.org", "https://example.org"),
            ("https;//example.org", "https://example.org"),
            ("https://example.org/a b", "https://example.org/a%20b"),
            ("<https://example.org>", "https://example.org"),
        ] {
            assert_eq!(help(text), format!("write `{meant}`"), "{text}");
        }
        assert!(!help("javascript:alert(1)").contains("javascript"));
        assert!(help("tuesday@example.org").contains("`email`"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(https?|java)?[:;/&#x%\\\\@.a-f0-9\\[\\] ;é]{0,30}") {
            let _ = safe_scheme(&text);
            if let Ok(url) = text.parse::<WebUrl>() {
                prop_assert!(safe_scheme(url.as_str()), "{}", text);
                prop_assert!(!url.host().is_empty());
            }
        }

        #[test]
        fn what_help_offers_is_read(text in "[htps:/;.]{0,9}[a-c.]{1,8}[/ :a-c]{0,5}") {
            if let Err(mistake) = text.parse::<WebUrl>() {
                let help = mistake.help.unwrap();
                let offered = help.split('`').rfind(|part| part.starts_with("http")).unwrap();
                prop_assert!(offered.parse::<WebUrl>().is_ok(), "{}", help);
            }
        }
    }
}
