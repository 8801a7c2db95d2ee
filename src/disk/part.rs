//! A file that comes in pieces: it stands beside the site until all of it is there and it is known whether it is new.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file on its way. Dropped, it is gone, unless it has been put somewhere.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    file: File,
    hasher: blake3::Hasher,
    len: u64,
}

impl Part {
    /// An empty file at `path`; what a killed build left there is replaced.
    pub(super) fn begin(path: PathBuf) -> io::Result<Self> {
        if path.symlink_metadata().is_ok() {
            fs::remove_file(&path)?;
        }
        Ok(Self {
            file: File::create_new(&path)?,
            path,
            hasher: blake3::Hasher::new(),
            len: 0,
        })
    }

    /// Adds a piece.
    pub(super) fn add(&mut self, piece: &[u8]) -> io::Result<()> {
        self.hasher.update(piece);
        self.len += piece.len() as u64;
        self.file.write_all(piece)
    }

    /// What is in it, and how long it is in bytes.
    pub(super) fn contents(&self) -> (blake3::Hash, u64) {
        (self.hasher.finalize(), self.len)
    }

    /// Puts it at `target`, in place of a file that may be there.
    pub(super) fn put(self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Where it has been put somewhere, there is nothing to remove.
        let _ = fs::remove_file(&self.path);
    }
}
