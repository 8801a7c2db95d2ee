#![doc = include_str!("ARCHITECTURE.md")]

// In the order of the layers: a module may use those above it, and none below or beside it.
pub mod diag;
#[macro_use]
pub mod model;
pub mod source;
#[macro_use]
pub mod fields;
pub mod assets;
pub mod audit;
pub mod check;
pub mod cli;
pub mod config;
pub mod disk;
pub mod exports;
pub mod feeds;
pub mod finder;
pub mod import;
pub mod kinds;
pub mod live;
pub mod markdown;
pub mod messages;
pub mod outputs;
pub mod pictures;
pub mod pipeline;
pub mod plan;
pub mod serve;
pub mod site;
pub mod starter;
pub mod theme;
pub mod views;
pub mod worklist;

/// The README, so that its example is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
