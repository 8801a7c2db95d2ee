//! The command line: the one place that knows arguments, the terminal, the clock and the environment.
//!
//! Here: one file per command. Not here: anything a command does beside asking and telling.

#![expect(
    clippy::disallowed_methods,
    reason = "the door to the environment and the clock"
)]

mod args;
mod ask;
mod build;
mod check;
mod explain;
mod export;
mod import;
mod init;
mod lan;
mod listen;
mod live;
mod made;
mod manual;
mod new;
mod news;
mod qr;
mod report;
mod schema;
mod serve;
mod target;
mod terminal;
mod worklist;

use std::process::ExitCode;

use clap::Parser;

use crate::diag::Error;
use args::{Args, Command};

/// Runs the command that the arguments name: 0 if all is well, 1 for problems in content, 2 if it
/// could not run.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    match run_command(&args) {
        Ok(code) => code,
        Err(failure) => {
            terminal::tell(&format!("error: {failure}"));
            ExitCode::from(2)
        }
    }
}

fn run_command(args: &Args) -> Result<ExitCode, Failure> {
    let listed = matches!(&args.command, Command::Check(check) if check.worklist);
    worklist::fits(listed, &args.common)?;
    match &args.command {
        Command::Init(init) => init::run(init, &args.common),
        Command::New(new) => new::run(new, &args.common),
        Command::Import(import) => import::run(import, &args.common),
        Command::Build(build) => build::run(build, &args.common),
        Command::Check(check) if check.worklist => worklist::run(check, &args.common),
        Command::Check(check) => check::run(check, &args.common),
        Command::Serve(serve) => serve::run(serve, &args.common),
        Command::Export(export) => export::run(export, &args.common),
        Command::Explain(explain) => explain::run(explain),
        Command::Schema(schema) => schema::run(schema, &args.common),
        Command::Completions(completions) => Ok(manual::completions(completions)),
        Command::Man(man) => manual::man(man, &args.common),
    }
}

/// What stops a command: the machine, or how it was called.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Machine(#[from] Error),
    #[error("{0}")]
    Call(String),
}
