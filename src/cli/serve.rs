//! `guidepost serve`.

use std::iter;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;

use jiff::Timestamp;

use super::args::{self, Choices, Common, Whether};
use super::listen::listen;
use super::news::Terminal;
use super::terminal::{self, print, say, tell};
use super::{Failure, build, lan, qr, report};
use crate::config::BaseUrl;
use crate::pipeline::Options;
use crate::serve::{Guests, Preview, Settings};

/// Shows the site while it is being edited.
pub(super) fn run(serve: &args::Serve, common: &Common) -> Result<ExitCode, Failure> {
    let options = options(serve)?;
    let bind = if serve.lan { lan()? } else { serve.bind };
    // Somebody at this computer may still call it `localhost`.
    let home = serve.lan.then_some(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let addresses: Vec<IpAddr> = iter::once(bind).chain(home).collect();
    let (listeners, port) = listen(&addresses, serve.port)?;
    let origin = format!("http://{}", SocketAddr::new(reachable(bind), port));
    let base_url = options.base_url.as_ref();
    let settings = Settings {
        root: common.root.clone(),
        origin: base_url.is_none().then(|| origin.clone()),
        wanted: report::wanted(common),
        guests: Guests::new(bind, base_url.map(BaseUrl::host)),
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
        if serve.lan {
            picture(&address, common);
        }
    }
    if !bind.is_loopback() {
        tell(&format!(
            "note: on {bind} everybody who can reach this computer sees the site, drafts and mistakes too"
        ));
    }
    if serve.open == Whether::Yes {
        open(&address);
    }
    preview
        .run(listeners)
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

/// The address that others in the local network reach.
fn lan() -> Result<IpAddr, Failure> {
    lan::address().ok_or_else(|| Failure::Call(lan::NONE.to_owned()))
}

/// Shows an address to the camera of a phone, where colors are certain.
fn picture(address: &str, common: &Common) {
    if let Some(picture) = terminal::paints(common)
        .then(|| qr::draw(address))
        .flatten()
    {
        print(format!("\n{picture}\n").as_bytes());
    }
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
