//! Everything that is tested from outside the library, in one binary. `tests/README.md` says how.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test may stop at once, reads its own fixtures, and says what it skips"
)]
#![expect(
    clippy::needless_raw_string_hashes,
    reason = "snapshots are written like this"
)]
#![expect(
    clippy::format_collect,
    clippy::format_push_string,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "texts here are small, and names of files are our own"
)]

mod activities;
mod again;
mod archive;
mod assets;
mod audit;
mod bmlt;
mod calendars;
mod chooser;
mod codes;
mod commands;
mod copies;
mod crash;
mod determinism;
mod escaping;
mod exchange;
mod feed;
mod fields;
mod finder;
mod fuzz;
mod golden;
mod hostile;
mod html;
mod import_guide;
mod imports;
mod injection;
mod kept;
mod languages;
mod layers;
mod life;
mod linked;
mod links;
mod lists;
mod literate;
mod live;
mod manifest;
mod manual;
mod mistakes;
mod notes;
mod preview;
mod privacy;
mod program_codes;
mod project;
mod redirects;
mod round_trip;
mod schemas;
mod seal;
mod serve;
mod site_test;
mod start;
mod storm;
mod views;
