//! Where the preview answers: addresses and a port.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, SocketAddr, TcpListener};

use super::Failure;
use super::terminal::tell;

/// The port unless another is asked for, and how many after it are tried.
const PORT: u16 = 1111;
const TRIED: u16 = 20;

/// Listens at all these addresses on one port: the one that was asked for and no other; without one, the first that is
/// free.
pub(super) fn listen(
    addresses: &[IpAddr],
    asked: Option<u16>,
) -> Result<(Vec<TcpListener>, u16), Failure> {
    let ports: Vec<u16> = match asked {
        None => (PORT..=PORT + TRIED).collect(),
        // Any will do, but what is free at one address need not be so at another.
        Some(0) => vec![0; TRIED.into()],
        Some(port) => vec![port],
    };
    let mut refused = String::new();
    for port in ports {
        match bind(addresses, port) {
            Ok((listeners, port)) => {
                if asked.is_none() && port != PORT {
                    tell(&format!("note: port {PORT} is taken, so this is {port}"));
                }
                return Ok((listeners, port));
            }
            Err((address, error)) => {
                refused = refusal(address, port, &error);
                if error.kind() != ErrorKind::AddrInUse {
                    break;
                }
            }
        }
    }
    Err(Failure::Call(refused))
}

/// Listens at all these addresses on one port; if it is 0, on any that the first has free.
fn bind(
    addresses: &[IpAddr],
    mut port: u16,
) -> Result<(Vec<TcpListener>, u16), (IpAddr, io::Error)> {
    let mut listeners = Vec::new();
    for address in addresses {
        let listener = TcpListener::bind(SocketAddr::new(*address, port));
        let listener = listener.and_then(|listener| {
            port = listener.local_addr()?.port();
            Ok(listener)
        });
        listeners.push(listener.map_err(|error| (*address, error))?);
    }
    Ok((listeners, port))
}

/// What is said where nobody can answer.
fn refusal(bind: IpAddr, port: u16, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::AddrInUse => format!(
            "--port: {port} is taken by another program; give another one, or leave `--port` out and the next \
             free one is used"
        ),
        ErrorKind::PermissionDenied => format!(
            "--port: this user may not answer on {port}; give one above 1023, such as `--port {PORT}`"
        ),
        ErrorKind::AddrNotAvailable => format!(
            "--bind: this computer does not have the address {bind}; leave `--bind` out, or write `--bind 0.0.0.0` \
             to answer on all that it has"
        ),
        _ => format!("cannot answer on {bind}, port {port}: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    const HOME: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    #[test]
    fn all_addresses_have_the_same_port() {
        let second = IpAddr::from([127, 0, 0, 2]);
        // Not every system has the second without being told.
        if TcpListener::bind((second, 0)).is_err() {
            return;
        }
        let (listeners, port) = listen(&[HOME, second], Some(0)).unwrap();
        let found = listeners.iter().map(|one| one.local_addr().unwrap());
        let wanted = [HOME, second].map(|address| SocketAddr::new(address, port));
        assert!(found.eq(wanted));
    }

    #[test]
    fn a_port_that_one_of_them_does_not_have_is_refused() {
        let taken = TcpListener::bind((HOME, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let refused = listen(&[HOME], Some(port)).unwrap_err().to_string();
        let words = format!("--port: {port} is taken by another program; ");
        assert!(refused.starts_with(&words), "{refused}");
    }
}
