//! Everything that is tested from outside the library, in one binary. `tests/README.md` says how.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may stop at once, and reads its own fixtures"
)]

mod codes;
mod commands;
mod crash;
mod determinism;
mod escaping;
mod golden;
mod layers;
mod links;
mod literate;
mod mistakes;
mod privacy;
mod site_test;
mod views;
