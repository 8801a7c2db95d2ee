//! `guidepost serve`.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;

use jiff::Timestamp;

use super::Failure;
use super::args::{self, Choices, Common, Whether};
use super::build;
use super::news::Terminal;
use super::terminal::{say, tell};
use crate::config::BaseUrl;
use crate::pipeline::Options;
use crate::serve::{Guests, Preview, Settings};

/// The port unless another is asked for, and how many after it are tried.
const PORT: u16 = 1111;
const TRIED: u16 = 20;

/// Shows the site while it is being edited.
pub(super) fn run(serve: &args::Serve, common: &Common) -> Result<ExitCode, Failure> {
    let options = options(serve)?;
    let (listener, port) = listen(serve)?;
    let origin = format!("http://{}", SocketAddr::new(reachable(serve.bind), port));
    let base_url = options.base_url.as_ref();
    let settings = Settings {
        root: common.root.clone(),
        origin: base_url.is_none().then(|| origin.clone()),
        guests: Guests::new(serve.bind, base_url.map(BaseUrl::host)),
        run: Timestamp::now().as_millisecond().to_string(),
        // A preview may stay open over midnight.
        options: Box::new(move || Options {
            now: Timestamp::now(),
            ..options.clone()
        }),
    };
    let terminal = Terminal::new(common);
    let preview = Preview::open(settings, Arc::new(move |news| terminal.hear(news)))?;
    let address = format!("{origin}{}", preview.home());
    if !common.quiet {
        say(&format!(
            "{address} shows the site and follows every change; Ctrl-C ends it"
        ));
    }
    if !serve.bind.is_loopback() {
        tell(&format!(
            "note: on {} everybody who can reach this computer sees the site, drafts and mistakes too",
            serve.bind
        ));
    }
    if serve.open == Whether::Yes {
        open(&address);
    }
    preview
        .run(listener)
        .map_err(|error| Failure::Call(format!("the preview has ended: {error}")))?;
    Ok(ExitCode::SUCCESS)
}

/// What a build would be asked for.
fn options(serve: &args::Serve) -> Result<Options, Failure> {
    build::options(&Choices {
        base_url: serve.base_url.clone(),
        drafts: serve.drafts,
        today: serve.today.clone(),
        strict: false,
        keep_going: false,
        threads: None,
    })
}

/// The address under which this computer reaches what is bound to `bind`.
fn reachable(bind: IpAddr) -> IpAddr {
    match bind {
        IpAddr::V4(address) if address.is_unspecified() => [127, 0, 0, 1].into(),
        IpAddr::V6(address) if address.is_unspecified() => {
            IpAddr::V6(std::net::Ipv6Addr::LOCALHOST)
        }
        bind => bind,
    }
}

/// The port that was asked for and no other; without one, the first that is free.
fn listen(serve: &args::Serve) -> Result<(TcpListener, u16), Failure> {
    let bind = |port| TcpListener::bind(SocketAddr::new(serve.bind, port));
    let failed = |port, error| Failure::Call(refusal(serve.bind, port, &error));
    let listener = if let Some(port) = serve.port {
        bind(port).map_err(|error| failed(port, error))?
    } else {
        let mut port = PORT;
        loop {
            match bind(port) {
                Ok(listener) => break listener,
                Err(error) if error.kind() == ErrorKind::AddrInUse && port < PORT + TRIED => {
                    port += 1;
                }
                Err(error) => return Err(failed(port, error)),
            }
        }
    };
    let port = listener
        .local_addr()
        .map_err(|error| failed(serve.port.unwrap_or(PORT), error))?
        .port();
    if serve.port.is_none() && port != PORT {
        tell(&format!("note: port {PORT} is taken, so this is {port}"));
    }
    Ok((listener, port))
}

fn refusal(bind: IpAddr, port: u16, error: &std::io::Error) -> String {
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

/// Opens an address in the browser, if the system knows how.
fn open(address: &str) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(before)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match started {
        // Somebody has to take note that it ended.
        Ok(mut browser) => drop(std::thread::spawn(move || browser.wait())),
        Err(error) => tell(&format!(
            "note: the browser could not be opened ({error}); open the address above in it"
        )),
    }
}
