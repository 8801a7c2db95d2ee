//! The codes of mistakes that are not judgements of a rule: one static each, with its story.
//!
//! Codes of rules stand in their rule's own file under `check/rules/`.

mod assets;
mod content;
mod export;
mod feed_files;
mod feeds;
mod site;
mod values;

pub use assets::*;
pub use content::*;
pub use export::*;
pub use feed_files::*;
pub use feeds::*;
pub use site::*;
pub use values::*;
