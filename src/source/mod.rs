//! Text as the author wrote it: files, front matter, YAML, and where each field stands.
//!
//! Here: [`SourceTree`] (which files there are), [`Document`] (one text cut into front matter and
//! body, with offsets), reading YAML into the `Raw` structs of the kinds, and finding the bytes of a
//! field again when a diagnostic wants to show it. Not here: what the fields mean.
//!
//! Invariants: `yaml.rs` and `events.rs` are the only files that name a YAML crate. All offsets are
//! bytes of the whole file, counted after a byte order mark. Good files pay nothing for positions.

mod document;
mod events;
mod in_order;
mod kept;
mod lenient;
mod limits;
mod locate;
mod schema;
mod structure;
mod translated;
mod tree;
mod unsaid;
mod yaml;

use crate::diag::Error;

pub use document::{Document, Part, documents};
pub use events::{Node, NodeKind};
pub use in_order::InOrder;
pub(crate) use lenient::not_filled_in;
pub use lenient::{FILL_IN, Field, Lenient, Many, OneOr};
pub use locate::{Wanted, find, locate};
pub use schema::{Holds, schema};
pub use translated::{Holding, Words, read_translated};
pub use tree::{Lookup, SourceFile, SourceTree, text};
pub use unsaid::unsaid;
pub use yaml::{Reading, read};

/// Hands out the bytes of a source file by its path.
pub trait Reader: Sync {
    /// The bytes of the file at `path`, as `SourceTree` names it.
    fn read(&self, path: &str) -> Result<Vec<u8>, Error>;

    /// The first bytes of the file at `path`: at most `most` of them, and all if there are fewer.
    /// What is no text is read by this, whatever its size.
    fn start(&self, path: &str, most: usize) -> Result<Vec<u8>, Error> {
        let mut bytes = self.read(path)?;
        bytes.truncate(most);
        Ok(bytes)
    }
}

/// A reader of files held in memory, for tests and for what is compiled in.
impl Reader for std::collections::BTreeMap<String, Vec<u8>> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        self.get(path).cloned().ok_or_else(|| Error::Read {
            path: path.into(),
            source: std::io::ErrorKind::NotFound.into(),
        })
    }
}
