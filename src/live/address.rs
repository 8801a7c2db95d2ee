//! Where a published site stands, and the address of each of its files there.

use std::fmt::Write as _;
use std::str::FromStr;

use crate::diag::Mistake;
use crate::model::WebUrl;

/// The address of a published site: its origin, and the path below which everything stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Such as `https://guide.example.org`, in lower case.
    origin: String,
    /// With a slash at both ends.
    path: String,
}

impl FromStr for Address {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let url: WebUrl = text.parse()?;
        let whole = url.as_str().split(['?', '#']).next().unwrap_or_default();
        let (origin, path) = halves(whole);
        let path = path.trim_end_matches('/');
        // Whoever copies the address of the home page may copy the name of its file with it.
        let path = path.strip_suffix("/index.html").unwrap_or(path);
        Ok(Self {
            origin,
            path: format!("{path}/"),
        })
    }
}

impl Address {
    /// The address at which a file is asked for: pages that stand for their folder have its address.
    pub(super) fn of(&self, file: &str) -> String {
        let page = match file.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => file,
        };
        let mut url = format!("{}{}", self.origin, self.path);
        for byte in page.bytes() {
            // RFC 3986, 3.3: what may stand in a path as it is.
            if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=:@".contains(&byte) {
                url.push(char::from(byte));
            } else {
                let _ = write!(url, "%{byte:02X}");
            }
        }
        url
    }

    /// Where a `Location` in the answer to `url` leads (RFC 3986, 5.2), if that is on the same origin.
    pub(super) fn on_same_origin(&self, url: &str, location: &str) -> Option<String> {
        let location = location.split('#').next().unwrap_or_default();
        let scheme = location.split_once("://").map(|(scheme, _)| scheme);
        let is_whole = |scheme: &str| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let target = if scheme.is_some_and(is_whole) {
            location.to_owned()
        } else if let Some(rest) = location.strip_prefix("//") {
            let (scheme, _) = self.origin.split_once("://")?;
            format!("{scheme}://{rest}")
        } else if location.starts_with('/') {
            format!("{}{location}", self.origin)
        } else {
            let (origin, path) = halves(url);
            let (folder, _) = path.rsplit_once('/')?;
            format!("{origin}{folder}/{location}")
        };
        (halves(&target).0 == self.origin).then_some(target)
    }

    /// Whether nobody on the way can read along.
    pub(super) fn is_https(&self) -> bool {
        self.origin.starts_with("https:")
    }

    /// Where a file is asked for, without the host.
    pub(super) fn path_of(&self, file: &str) -> String {
        halves(&self.of(file)).1.to_owned()
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.origin, self.path)
    }
}

/// The origin of an address, in lower case and without the port that everybody knows, and its path.
fn halves(url: &str) -> (String, &str) {
    let begin = url.find("://").map_or(0, |at| at + 3);
    let end = url.get(begin..).and_then(|rest| rest.find(['/', '?']));
    let (origin, path) = url.split_at(end.map_or(url.len(), |at| begin + at));
    let origin = origin.to_ascii_lowercase();
    let known = match origin.split_once("://") {
        Some(("https", _)) => ":443",
        _ => ":80",
    };
    let origin = origin.strip_suffix(known).unwrap_or(&origin).to_owned();
    (origin, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Address {
        text.parse().unwrap()
    }

    #[test]
    fn files_have_the_addresses_that_links_lead_to() {
        let site = address("https://Guide.example.org:443/sub");
        assert_eq!(site.to_string(), "https://guide.example.org/sub/");
        assert_eq!(site.of("index.html"), "https://guide.example.org/sub/");
        assert_eq!(
            site.of("talk/index.html"),
            "https://guide.example.org/sub/talk/"
        );
        assert_eq!(
            site.of("a/ü 1.txt"),
            "https://guide.example.org/sub/a/%C3%BC%201.txt"
        );
        assert_eq!(site.path_of("x.html"), "/sub/x.html");
        assert_eq!(
            address("http://a.example/index.html").of("my-index.html"),
            "http://a.example/my-index.html"
        );
    }

    #[test]
    fn other_hosts_schemes_and_ports_are_other_origins() {
        let site = address("https://a.example/sub/");
        let leads =
            |location: &str| site.on_same_origin("https://a.example/sub/x/y.html", location);
        assert_eq!(leads("/z").as_deref(), Some("https://a.example/z"));
        assert_eq!(
            leads("/z?from=https://b.example/").as_deref(),
            Some("https://a.example/z?from=https://b.example/")
        );
        assert_eq!(leads("z#top").as_deref(), Some("https://a.example/sub/x/z"));
        assert_eq!(
            leads("https://A.example:443/z").as_deref(),
            Some("https://A.example:443/z")
        );
        for other in [
            "https://b.example/",
            "http://a.example/sub/",
            "//b.example/",
            "https://a.example:8443/",
            "https://a.example.evil.example/",
        ] {
            assert_eq!(leads(other), None, "{other}");
        }
    }

    #[test]
    fn only_the_web_can_be_asked() {
        for wrong in [
            "ftp://a.example/",
            "a.example",
            "file:///etc/passwd",
            "https://me:secret@a.example/",
        ] {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
    }
}
