//! Where a site will stand.

use std::str::FromStr;

use crate::diag::{Mistake, codes};
use crate::model::{Scalar, WebUrl};

/// The address of a site: an origin and the path below which everything stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    origin: Box<str>,
    path: Box<str>,
}

impl BaseUrl {
    /// The address without a slash at its end: `https://example.org/sub`.
    pub fn absolute(&self) -> String {
        format!("{}{}", self.origin, self.path.trim_end_matches('/'))
    }

    /// What every address within the site begins with: `/` or `/sub/`.
    pub fn root(&self) -> &str {
        &self.path
    }

    /// The same place of another host; `origin` is such as `http://127.0.0.1:1111`.
    #[must_use]
    pub fn on(&self, origin: &str) -> Self {
        Self {
            origin: origin.into(),
            path: self.path.clone(),
        }
    }

    /// The name of its host, without a port.
    pub fn host(&self) -> &str {
        let after = self.origin.find("://").map_or(0, |at| at + 3);
        let host = self.origin.get(after..).unwrap_or_default();
        let end = match host.find(']') {
            Some(end) => end + 1,
            None => host.find(':').unwrap_or(host.len()),
        };
        host.get(..end).unwrap_or_default()
    }

    /// The absolute address of a path within the site that begins with [`root`](Self::root).
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

impl FromStr for BaseUrl {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let url: WebUrl = text.parse()?;
        let url = url.as_str();
        if url.contains(['?', '#']) {
            return Err(
                Mistake::new(&codes::URL, format!("`{url}` has more than a path"))
                    .help("write only where the site stands: `https://example.org/directory/`"),
            );
        }
        let host = url.find("://").map_or(0, |at| at + 3);
        let end = url
            .get(host..)
            .and_then(|rest| rest.find('/'))
            .map_or(url.len(), |at| host + at);
        let (origin, path) = url.split_at(end);
        let path = format!("/{}/", path.trim_matches('/'));
        Ok(Self {
            origin: origin.into(),
            path: if path == "//" {
                "/".into()
            } else {
                path.into()
            },
        })
    }
}

impl Scalar for BaseUrl {
    const EXPECTS: &'static str = "an address such as `https://example.org/`";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_may_have_a_path() {
        let base: BaseUrl = "https://x.org/sub".parse().unwrap();
        assert_eq!(
            (base.absolute().as_str(), base.root()),
            ("https://x.org/sub", "/sub/")
        );
        assert_eq!(base.join("/sub/groups/"), "https://x.org/sub/groups/");
    }

    #[test]
    fn a_base_url_without_a_path_stands_at_the_root() {
        for text in ["https://x.org", "https://x.org/"] {
            let base: BaseUrl = text.parse().unwrap();
            assert_eq!(
                (base.absolute().as_str(), base.root()),
                ("https://x.org", "/")
            );
        }
    }

    #[test]
    fn a_base_url_keeps_its_path_on_another_host() {
        let base: BaseUrl = "https://x.org:8443/sub".parse().unwrap();
        assert_eq!(base.host(), "x.org");
        let local = base.on("http://[::1]:1111");
        assert_eq!(local.absolute(), "http://[::1]:1111/sub");
        assert_eq!((local.host(), local.root()), ("[::1]", "/sub/"));
    }

    #[test]
    fn a_base_url_with_a_query_is_refused() {
        assert!("https://x.org/?a=b".parse::<BaseUrl>().is_err());
    }
}
