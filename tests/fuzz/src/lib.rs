//! What hostile feeds and content must not do.
//!
//! Here: [`targets`], one function for each reader, which is given any bytes and panics if a promise is
//! broken; and [`mutate`], which changes an input token by token. Not here: the engine (libFuzzer), which looks for
//! inputs that reach new code. `cargo test` runs the targets over the corpus.

pub mod mutate;
pub mod targets;
