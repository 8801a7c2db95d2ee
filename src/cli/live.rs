//! `guidepost check --live URL`: the one command that asks another machine for anything, and only then.

use std::process::ExitCode;

use super::Failure;
use super::args::{Check, Common};
use super::build;
use super::terminal::{Bar, tell};
use crate::diag::{Diagnostic, number};
use crate::disk::Files;
use crate::live::{Address, Compared, Host, Live, Silence};
use crate::pipeline::{self, Loaded, Options, Progress};
use crate::plan::Sealed;

/// Runs a check with a published site beside it, if one is named: `check` gets it as soon as it has answered.
pub(super) fn with(
    check: &Check,
    run: impl FnOnce(Option<&Live<'_>>) -> Result<ExitCode, Failure>,
) -> Result<ExitCode, Failure> {
    let Some(url) = &check.live else {
        return run(None);
    };
    let address: Address = url
        .parse()
        .map_err(|mistake| build::call("--live", &mistake))?;
    let host = host()?;
    let silent = |Silence(why): Silence| {
        Failure::Call(format!(
            "--live: `{address}` does not answer: {why}; open it in a browser, and check the spelling"
        ))
    };
    let live = Live::ask(&*host, address.clone()).map_err(silent)?;
    run(Some(&live))
}

#[cfg(feature = "live")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "without the network there is none"
)]
fn host() -> Result<Box<dyn Host>, Failure> {
    Ok(Box::new(crate::live::Client::new()))
}

#[cfg(not(feature = "live"))]
fn host() -> Result<Box<dyn Host>, Failure> {
    let words = "--live: this program was built without the part that asks the network; \
                 `cargo install --path . --features live` builds it with it";
    Err(Failure::Call(words.to_owned()))
}

/// What is asked for, as of the day of the published site unless another is named.
pub(super) fn on_its_day(mut options: Options, live: Option<&Live<'_>>) -> Options {
    let day = live.and_then(Live::day);
    options.today = options.today.or_else(|| day?.parse().ok());
    options
}

/// Compares the published site with what is loaded, and adds what is not as it should be.
pub(super) fn compare(
    live: &Live<'_>,
    (loaded, own): (&Loaded, &Sealed),
    files: &Files,
    (check, common): (&Check, &Common),
    problems: &mut Vec<Diagnostic>,
) {
    let bar = Bar::new(common);
    let read = |done: usize, of: usize| {
        if done == 1 {
            bar.hear(Progress::Planned(of));
        }
        bar.hear(Progress::Made);
    };
    let compared = pipeline::plan(loaded, files, |planned| {
        live.compare(&planned.value, own, check.all, &read)
    });
    bar.clear();
    // What stops a plan has been told by the check.
    let Ok(Compared {
        problems: found,
        asked,
        files,
    }) = compared
    else {
        return;
    };
    problems.extend(found);
    if !common.quiet {
        let of = if asked < files {
            let words = number(files, "file");
            format!("{asked} of {words}, some of each kind (`--all` compares them all),")
        } else {
            number(asked, "file")
        };
        tell(&format!("compared {of} with the published site"));
    }
}
