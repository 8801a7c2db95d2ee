//! Hosts of meeting software that the fellowships' programs know.
//!
//! TSML UI and the WordPress plugin count a meeting as online only if its link leads to one of these.

/// The domains, in order of the alphabet.
const KNOWN: &[&str] = &[
    "bluejeans.com",
    "discord.gg",
    "freeconference.com",
    "freeconferencecall.com",
    "goto.com",
    "gotomeet.me",
    "gotomeeting.com",
    "horizon.meta.com",
    "maps.secondlife.com",
    "meet.google.com",
    "meet.jit.si",
    "meetings.dialpad.com",
    "signal.group",
    "skype.com",
    "slurl.com",
    "teams.live.com",
    "teams.microsoft.com",
    "vrchat.com",
    "webex.com",
    "zoho.com",
    "zoom.us",
];

/// Whether programs know a host, or the domain that it belongs to.
pub fn is_known(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    KNOWN.iter().any(|known| {
        let before = host.strip_suffix(known);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn a_host_is_known_by_its_whole_domain() {
        for host in ["zoom.us", "us02web.zoom.us", "Meet.Google.com"] {
            assert!(is_known(host), "{host}");
        }
        for host in ["google.com", "notzoom.us", "zoom.us.example", ""] {
            assert!(!is_known(host), "{host}");
        }
    }
}
