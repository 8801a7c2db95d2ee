//! `guidepost completions` and `guidepost man`.

use std::process::ExitCode;

use clap::CommandFactory;
use clap_mangen::Man;

use super::Failure;
use super::args::{self, Args, Common};
use super::terminal::{print, say};
use crate::diag::Error;
use crate::disk;

/// Prints what makes a shell complete our words.
pub(super) fn completions(completions: &args::Completions) -> ExitCode {
    let mut text = Vec::new();
    clap_complete::generate(
        completions.shell,
        &mut Args::command(),
        "guidepost",
        &mut text,
    );
    print(&text);
    ExitCode::SUCCESS
}

/// Prints the man page, or writes one for each command.
pub(super) fn man(man: &args::Man, common: &Common) -> Result<ExitCode, Failure> {
    let mut command = Args::command();
    command.build();
    let Some(folder) = &man.output else {
        print(&page(&command)?);
        return Ok(ExitCode::SUCCESS);
    };
    let below = command
        .get_subcommands()
        .filter(|below| below.get_name() != "help");
    for one in std::iter::once(&command).chain(below) {
        // A command below ours knows its whole name once it is built: `guidepost-build`.
        let name = one.get_display_name().unwrap_or_else(|| one.get_name());
        let file = format!("{name}.1");
        let text = String::from_utf8_lossy(&page(one)?).into_owned();
        let ours = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(".TH guidepost");
        disk::replace(folder, &file, &text, ours)?;
        if !common.quiet {
            say(&format!("made `{}`", folder.join(&file).display()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn page(command: &clap::Command) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    let page = Man::new(command.clone());
    page.render(&mut text)
        .map_err(|error| Error::write("the man page", error))?;
    Ok(text)
}
