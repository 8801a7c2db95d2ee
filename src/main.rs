//! The program `guidepost`; all of it is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    guidepost::cli::run()
}
