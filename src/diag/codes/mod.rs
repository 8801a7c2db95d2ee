//! The codes of mistakes that are not judgements of a rule: one static each, with its story.
//!
//! Codes of rules stand in their rule's own file under `check/rules/`.

mod assets;
mod bmlt;
mod content;
mod export;
mod feed_files;
mod feeds;
mod joining;
mod live;
mod privacy;
mod site;
mod values;

pub use assets::*;
pub use bmlt::*;
pub use content::*;
pub use export::*;
pub use feed_files::*;
pub use feeds::*;
pub use joining::*;
pub use live::*;
pub use privacy::*;
pub use site::*;
pub use values::*;
