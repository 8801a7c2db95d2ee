//! Where a site will stand.

use std::net::{Ipv4Addr, Ipv6Addr};
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

    /// Whether other people can reach it: not if it is of this machine or a private network, or a name
    /// that is reserved so that it never leads anywhere (RFC 2606, RFC 6761, RFC 6762).
    pub fn is_public(&self) -> bool {
        let host = self.host();
        if let Some(address) = host.strip_prefix('[') {
            let address = address.trim_end_matches(']').parse::<Ipv6Addr>();
            return address.is_ok_and(|address| !private_v6(address));
        }
        if let Ok(address) = host.parse::<Ipv4Addr>() {
            return !private_v4(address);
        }
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let within = |domain: &&str| {
            let before = host.strip_suffix(*domain);
            before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
        };
        !RESERVED.iter().any(within)
    }

    /// The same place of another host; `origin` is such as `http://127.0.0.1:1111`.
    #[must_use]
    pub fn on(&self, origin: &str) -> Self {
        Self {
            origin: origin.into(),
            path: self.path.clone(),
        }
    }

    /// The name or number of the machine, without a port.
    pub fn host(&self) -> &str {
        let (_, host) = self.origin.split_once("://").unwrap_or(("", &self.origin));
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        match host.find(']') {
            Some(end) => host.get(..=end).unwrap_or(host),
            None => host.split(':').next().unwrap_or(host),
        }
    }

    /// The absolute address of a path within the site that begins with [`root`](Self::root).
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

/// Names that never lead anywhere, with all that end in them.
const RESERVED: &[&str] = &[
    "localhost",
    "local",
    "test",
    "example",
    "invalid",
    "example.com",
    "example.net",
    "example.org",
];

fn private_v4(address: Ipv4Addr) -> bool {
    address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_unspecified()
        || address.is_documentation()
}

fn private_v6(address: Ipv6Addr) -> bool {
    let mapped = address.to_ipv4_mapped();
    address.is_loopback()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.is_unspecified()
        || mapped.is_some_and(private_v4)
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

    #[test]
    fn local_private_and_reserved_addresses_are_not_public() {
        for host in [
            "localhost",
            "localhost:8000",
            "guide.localhost",
            "127.0.0.1:3000",
            "127.8.9.1",
            "[::1]",
            "[::1]:8000",
            "[fd00::1]",
            "[::ffff:10.0.0.1]",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.0.7:8080",
            "169.254.1.1",
            "pi.local",
            "x.test",
            "x.example",
            "x.invalid",
            "example.org",
            "EXAMPLE.com",
            "a.b.example.net",
        ] {
            let base: BaseUrl = format!("http://{host}/guide/").parse().unwrap();
            assert!(!base.is_public(), "{host}");
        }
    }

    #[test]
    fn every_other_address_is_public() {
        for host in [
            "guide.org",
            "myexample.org",
            "example.org.uk",
            "test.org",
            "local.net",
            "mylocalhost.com",
            "172.32.0.1",
            "8.8.8.8:80",
            "[2606:4700::1]",
        ] {
            let base: BaseUrl = format!("https://{host}").parse().unwrap();
            assert!(base.is_public(), "{host}");
        }
    }
}
