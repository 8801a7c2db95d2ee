//! The address of this computer in the local network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

/// Addresses that are kept for documentation (RFC 5737, RFC 3849): nobody has them, and the way there is the way out of
/// this computer.
const NOBODY: [IpAddr; 2] = [
    IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)),
    IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1)),
];
/// A port on which everything is thrown away (RFC 863).
const DISCARD: u16 = 9;

/// What is said where there is no such address.
pub(super) const NONE: &str = "--lan: this computer seems to be in no network; connect it to the one that the phone is in, or name \
     the address that it has there: `--bind ADDRESS`";

/// The address under which others in the local network reach this computer, if it is in one.
pub(super) fn address() -> Option<IpAddr> {
    NOBODY.into_iter().filter_map(way_out).find(is_reachable)
}

/// The address from which this computer would speak to another. Nothing is sent: connecting a UDP socket only looks up
/// the way.
fn way_out(to: IpAddr) -> Option<IpAddr> {
    let any: IpAddr = match to {
        IpAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        IpAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    };
    let socket = UdpSocket::bind(SocketAddr::new(any, 0)).ok()?;
    socket.connect(SocketAddr::new(to, DISCARD)).ok()?;
    Some(socket.local_addr().ok()?.ip())
}

/// Whether others could reach this computer at an address.
fn is_reachable(address: &IpAddr) -> bool {
    !address.is_loopback() && !address.is_unspecified() && !NOBODY.contains(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_this_computer_begins_at_this_computer() {
        let home = Ipv4Addr::LOCALHOST.into();
        assert_eq!(way_out(home), Some(home));
    }

    #[test]
    fn an_address_that_only_this_computer_can_reach_is_none() {
        for address in [
            "127.0.0.1",
            "127.3.2.1",
            "0.0.0.0",
            "::1",
            "::",
            "192.0.2.1",
        ] {
            assert!(!is_reachable(&address.parse().unwrap()), "{address}");
        }
        for address in ["192.168.1.7", "10.0.0.2", "169.254.3.4", "fd00::7"] {
            assert!(is_reachable(&address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn the_address_is_one_that_this_computer_can_answer_on() {
        // Where the tests run there may be no network.
        let Some(address) = address() else { return };
        assert!(is_reachable(&address));
        std::net::TcpListener::bind(SocketAddr::new(address, 0)).unwrap();
    }
}
