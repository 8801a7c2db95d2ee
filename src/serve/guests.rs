//! Who may look at the preview.

use std::net::IpAddr;

/// Which names the preview answers to.
///
/// A page elsewhere could have its own name lead to this machine and then read the preview through the
/// visitor's browser (DNS rebinding). Such a request still carries the foreign name.
#[derive(Debug, Clone)]
pub struct Guests {
    bound: IpAddr,
    host: Option<String>,
}

impl Guests {
    /// Guests of a server that is bound to `bound`, which may be called `host` as well.
    pub fn new(bound: IpAddr, host: Option<&str>) -> Self {
        Self {
            bound,
            host: host.map(str::to_ascii_lowercase),
        }
    }

    /// Whether the preview answers to a `Host` header (RFC 9110, 7.2): a name or address, with or
    /// without a port.
    pub(super) fn welcome(&self, host: &str) -> bool {
        let name = without_port(host).to_ascii_lowercase();
        let name = name.trim_end_matches('.');
        if name == "localhost" || name.ends_with(".localhost") {
            return true;
        }
        let bare = name.trim_start_matches('[').trim_end_matches(']');
        if let Ok(address) = bare.parse::<IpAddr>() {
            // An address is no name, so nobody else can have it lead here.
            return address.is_loopback() || address == self.bound || !self.bound.is_loopback();
        }
        self.host.as_deref() == Some(name)
    }
}

fn without_port(host: &str) -> &str {
    // Colons in brackets belong to the address.
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_this_machine_are_welcome_and_all_others_are_not() {
        let guests = Guests::new([127, 0, 0, 1].into(), None);
        for host in [
            "localhost",
            "LOCALHOST:1111",
            "a.localhost:1",
            "127.0.0.1:1111",
            "[::1]:1111",
            "[::1]",
        ] {
            assert!(guests.welcome(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example:1111",
            "192.168.1.7:1111",
            "evil.example:localhost",
        ] {
            assert!(!guests.welcome(host), "{host}");
        }
    }

    #[test]
    fn a_wider_server_answers_to_addresses_and_to_its_own_name() {
        let guests = Guests::new([0, 0, 0, 0].into(), Some("preview.example.org"));
        for host in ["192.168.1.7:1111", "[fe80::1]", "Preview.Example.org:443"] {
            assert!(guests.welcome(host), "{host}");
        }
        assert!(!guests.welcome("evil.example"));
    }

    #[test]
    fn in_the_local_network_it_answers_to_addresses_and_to_no_name_but_localhost() {
        let guests = Guests::new([192, 168, 1, 7].into(), None);
        for host in [
            "192.168.1.7:1111",
            "127.0.0.1:1111",
            "localhost:1111",
            "[::1]",
        ] {
            assert!(guests.welcome(host), "{host}");
        }
        for host in ["evil.example:1111", "192.168.1.7.evil.example", "router"] {
            assert!(!guests.welcome(host), "{host}");
        }
    }
}
