//! Taking the files of a build: whole ones, and large ones in pieces.

use std::io;
use std::sync::atomic::Ordering;

use blake3::Hash;

use super::{Output, lock_of};
use crate::diag::Error;
use crate::disk::manifest::{Digest, Entry, is_path};
use crate::disk::part::Part;
use crate::disk::sibling::Sibling;
use crate::plan::{Making, Sink};

impl Sink for Output {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Hash, Error> {
        is_good(path)?;
        let contents = (blake3::hash(bytes), bytes.len() as u64);
        self.add(path, contents, |sibling| sibling.write(path, bytes))
    }

    fn take(&self, path: &str, make: &mut Making<'_>) -> Result<Hash, Error> {
        is_good(path)?;
        let failed = |error| self.failed(path, error);
        let number = self.parts.fetch_add(1, Ordering::Relaxed);
        let mut part = Part::begin(self.place.part(number)).map_err(failed)?;
        make(&mut |piece| part.add(piece).map_err(failed))?;
        self.add(path, part.contents(), |sibling| sibling.take(path, part))
    }

    fn knows_copy(&self, of: &str, copy: &str) -> Option<bool> {
        if self.copies.is_empty() || self.copies != self.published.copies {
            return None;
        }
        let same = |path: &str| self.same.get(self.published.position(path)?);
        let as_it_was = same(of).is_some_and(|same| same.load(Ordering::Relaxed));
        if !as_it_was {
            return None;
        }
        let Some(there) = self.published.get(copy) else {
            // It was not worth it then, and is not now.
            return Some(false);
        };
        if !there.is_intact(&self.place.target) {
            return None;
        }
        same(copy)?.store(true, Ordering::Relaxed);
        Some(true)
    }
}

impl Output {
    /// Takes a file with these contents, its BLAKE3 and its length in bytes, which `write` writes into the sibling if neither folder has it.
    fn add(
        &self,
        path: &str,
        (hash, len): (Hash, u64),
        write: impl FnOnce(&Sibling) -> io::Result<i64>,
    ) -> Result<Hash, Error> {
        let digest = Digest::from(hash);
        if let Some(at) = self.published.position(path)
            && let (Some(entry), Some(same)) = (self.published.entries().get(at), self.same.get(at))
            && (entry.digest, entry.len) == (digest, len)
            && entry.is_intact(&self.place.target)
        {
            same.store(true, Ordering::Relaxed);
            return Ok(hash);
        }
        let sibling = self.sibling()?;
        let modified = match sibling.holds(path, digest, len) {
            Some(modified) => {
                self.reused.fetch_add(1, Ordering::Relaxed);
                modified
            }
            None => write(sibling).map_err(|error| self.failed(path, error))?,
        };
        let entry = Entry {
            path: path.into(),
            digest,
            len,
            modified,
        };
        lock_of(&self.changed).push(entry);
        Ok(hash)
    }
}

/// Refuses a path that no file of a site can have.
fn is_good(path: &str) -> Result<(), Error> {
    if is_path(path) {
        return Ok(());
    }
    let path = path.to_string();
    Err(Error::BadPath { path })
}
