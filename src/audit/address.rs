//! What a browser makes of an address.

use std::borrow::Cow;

use crate::config::BaseUrl;

/// Where an address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leads {
    /// To the site itself.
    Home,
    /// To this other host.
    Away(String),
    /// Nowhere: a browser would run what it says.
    Runs,
    /// Nowhere: it holds a file, of this type.
    Holds(String),
    /// To another program, such as the one that calls.
    Program,
}

/// The host of a site, to tell its own addresses from those of others.
#[derive(Debug, Clone)]
pub(super) struct Home {
    /// Such as `https:`.
    scheme: String,
    /// With the port, in lower case.
    host: String,
}

impl Home {
    /// Of the site that stands at an address.
    pub(super) fn of(base_url: &BaseUrl) -> Self {
        let whole = base_url.absolute().to_ascii_lowercase();
        let (scheme, rest) = whole.split_once("//").unwrap_or(("https:", &whole));
        Self {
            scheme: scheme.to_owned(),
            host: host_of(rest),
        }
    }

    /// Where an address leads that stands in a file of the site, by the rules of <https://url.spec.whatwg.org/>: white
    /// space around it and line breaks in it do not count, and `\` is `/`.
    pub(super) fn leads(&self, address: &str) -> Leads {
        let address = bare(address);
        let Some((scheme, rest)) = scheme(&address) else {
            return match after_slashes(&address) {
                Some(rest) => self.host(rest),
                None => Leads::Home,
            };
        };
        match &*scheme.to_ascii_lowercase() {
            "javascript" | "vbscript" => Leads::Runs,
            "data" => {
                let end = rest.find([';', ',']).unwrap_or(rest.len());
                let kind = rest.get(..end).unwrap_or_default();
                Leads::Holds(kind.trim().to_ascii_lowercase())
            }
            "blob" | "filesystem" => Leads::Holds(String::new()),
            "https" | "http" | "ws" | "wss" | "ftp" => {
                let host = host_of(rest.trim_start_matches(['/', '\\']));
                let same = self.scheme.trim_end_matches(':');
                if host == self.host && scheme.eq_ignore_ascii_case(same) {
                    Leads::Home
                } else {
                    Leads::Away(host)
                }
            }
            _ => Leads::Program,
        }
    }

    fn host(&self, rest: &str) -> Leads {
        let host = host_of(rest);
        if host == self.host {
            Leads::Home
        } else {
            Leads::Away(host)
        }
    }
}

/// The address as it is read.
fn bare(address: &str) -> Cow<'_, str> {
    let address = address.trim_matches(|c: char| c <= ' ');
    if address.contains(['\t', '\n', '\r']) {
        address.replace(['\t', '\n', '\r'], "").into()
    } else {
        address.into()
    }
}

/// What stands before the first colon, if it is a scheme, and what follows.
fn scheme(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let part = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let good = scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(part);
    good.then_some((scheme, rest))
}

/// What follows two slashes of either sort, behind which a host is named.
fn after_slashes(address: &str) -> Option<&str> {
    let slash = ['/', '\\'];
    address.strip_prefix(slash)?.strip_prefix(slash)
}

/// The host, with its port, at the beginning of what follows the slashes.
fn host_of(rest: &str) -> String {
    let host = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    host.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(address: &str) -> Leads {
        let base: BaseUrl = "https://own.example/sub/".parse().unwrap();
        Home::of(&base).leads(address)
    }

    #[test]
    fn the_own_host_and_all_below_it_is_home() {
        for address in [
            "",
            "/groups/",
            "../x?a=b:c",
            "#top",
            "a/b:c",
            "https://own.example/",
            "HTTPS://OWN.example",
            "//own.example/x",
        ] {
            assert_eq!(leads(address), Leads::Home, "{address}");
        }
    }

    #[test]
    fn other_hosts_are_away_however_they_are_written() {
        for address in [
            "https://cdn.example/x.js",
            " //cdn.example/x",
            "\\\\cdn.example",
            "/\\cdn.example/",
            "/\t/cdn.example",
            "ht\ntps:cdn.example",
            "https:///cdn.example",
            "https://own.example@cdn.example/",
            "wss://cdn.example",
        ] {
            assert_eq!(
                leads(address),
                Leads::Away("cdn.example".into()),
                "{address}"
            );
        }
        assert_eq!(
            leads("http://own.example/"),
            Leads::Away("own.example".into())
        );
        assert_eq!(
            leads("https://own.example:8443/"),
            Leads::Away("own.example:8443".into())
        );
    }

    #[test]
    fn what_runs_or_holds_a_file_is_no_place() {
        assert_eq!(leads(" java\tscript:x"), Leads::Runs);
        assert_eq!(leads("\u{1}VBScript:x"), Leads::Runs);
        assert_eq!(leads("data:text/html,x"), Leads::Holds("text/html".into()));
        assert_eq!(
            leads("data:image/png;base64,x"),
            Leads::Holds("image/png".into())
        );
        assert_eq!(leads("tel:988"), Leads::Program);
    }
}
