//! Where finished files go: the other door of the pure core.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use blake3::Hash;

use super::Pieces;
use crate::diag::Error;

/// Takes the finished files of a site, one at a time, from many threads.
pub trait Sink: Sync {
    /// Takes one finished file, and gives its BLAKE3, which most sinks need to know anyway.
    ///
    /// `path` is relative, with forward slashes, such as `groups/early-birds/index.html`. Each path
    /// is put once.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Hash, Error>;

    /// Takes one large file, of which `make` hands over one piece after the other, and gives its BLAKE3.
    fn take(&self, path: &str, make: &mut Making<'_>) -> Result<Hash, Error> {
        self.put(path, &whole(make)?)
    }

    /// Whether what is to be `copy`, a compressed copy of the file `of` that was put before, is known without making
    /// it: it is there (`true`), or there is to be none (`false`).
    fn knows_copy(&self, _of: &str, _copy: &str) -> Option<bool> {
        None
    }
}

/// Makes a file in pieces.
pub type Making<'m> = dyn FnMut(&mut Pieces<'_>) -> Result<(), Error> + 'm;

/// Takes the finished files of a site in the order of their paths, one at a time: for what is written from one
/// end to the other, such as an archive. Last comes [`SEAL`](super::SEAL), which is about all of them.
pub trait InOrder: Send {
    /// Takes the next finished file; `path` is as in [`Sink::put`].
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error>;

    /// Takes the next finished file, a large one, of which `make` hands over `len` bytes, one piece after the other.
    fn take(&mut self, path: &str, _len: u64, make: &mut Making<'_>) -> Result<(), Error> {
        self.put(path, &whole(make)?)
    }
}

/// All pieces of a file.
fn whole(make: &mut Making<'_>) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    make(&mut |piece| {
        bytes.extend_from_slice(piece);
        Ok(())
    })?;
    Ok(bytes)
}

/// A sink that keeps all files in memory: for tests, and for judging a site without writing it.
#[derive(Debug, Default)]
pub struct Memory {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Memory {
    /// An empty sink.
    pub fn new() -> Self {
        Self::default()
    }

    /// What was put, in the order of the paths.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Memory {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Hash, Error> {
        let hash = blake3::hash(bytes);
        let (path, bytes) = (path.to_string(), bytes.to_vec());
        self.files
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path, bytes);
        Ok(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_gives_back_what_was_put_in_the_order_of_the_paths() {
        let sink = Memory::new();
        sink.put("b/index.html", b"two").unwrap();
        sink.put("a.txt", b"one").unwrap();
        let files: Vec<_> = sink.into_files().into_iter().collect();
        let expected = [("a.txt", "one"), ("b/index.html", "two")];
        assert_eq!(
            files,
            expected.map(|(path, text)| (path.to_string(), text.into()))
        );
    }
}
