//! The program `guidepost`; all of it is in the library.

use std::process::ExitCode;

// A build makes millions of short texts on every thread: this allocator does a fifth less work for it than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    guidepost::cli::run()
}
