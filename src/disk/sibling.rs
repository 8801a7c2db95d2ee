//! The folder in which the next site is prepared.
//!
//! It was the published folder once, so most of its files are often right already; the rest is
//! written, linked from the published folder, or removed. It may also be what a killed build left:
//! only what its manifest names and what still looks so is trusted.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::foreign::walk;
use super::identity::{folder_id, modified, names};
use super::manifest::{Digest, Manifest};
use super::part::Part;
use super::place::Place;
use crate::diag::Error;

/// The sibling of the published folder, open for many threads.
#[derive(Debug)]
pub(super) struct Sibling {
    /// Where it is until the exchange.
    pub(super) root: PathBuf,
    /// Its [id](folder_id), the name of its manifest.
    pub(super) id: String,
    /// Whether it was not there before, so that nothing in it can be stale.
    fresh: bool,
    manifest: Manifest,
    /// The folders that are known to be there, by digests of their paths: there are as many as pages, and their names would
    /// take far more memory.
    folders: Mutex<HashSet<Digest>>,
}

impl Sibling {
    /// Opens the sibling, or makes an empty one.
    pub(super) fn open(place: &Place) -> Result<Self, Error> {
        let root = place.other();
        let fail = |error| Error::write(&root, error);
        let fresh = !root.symlink_metadata().is_ok_and(|there| there.is_dir());
        if fresh {
            clear(&root)
                .and_then(|()| fs::create_dir(&root))
                .map_err(fail)?;
        }
        let id = folder_id(&root.symlink_metadata().map_err(fail)?);
        let manifest = Manifest::load(&place.manifest(&id)).unwrap_or_default();
        Ok(Self {
            root,
            id,
            fresh,
            manifest,
            folders: Mutex::default(),
        })
    }

    /// When the file at `path` was written, if it has these contents and still looks so.
    pub(super) fn holds(&self, path: &str, digest: Digest, len: u64) -> Option<i64> {
        let entry = self.manifest.get(path)?;
        let equal = entry.digest == digest && entry.len == len;
        (equal && entry.is_intact(&self.root)).then_some(entry.modified)
    }

    /// Writes a file and says when, in nanoseconds since 1970.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> io::Result<i64> {
        let path = Path::new(path);
        self.make_folder_of(path)?;
        let mut file = unshared(&self.root.join(path))?;
        file.write_all(bytes)?;
        let there = file.metadata()?;
        if there.len() == bytes.len() as u64 {
            return Ok(modified(&there));
        }
        // Cut off what a longer file had here. Emptying it first would be simpler, and makes ext4
        // wait for the disk at every file.
        file.set_len(bytes.len() as u64)?;
        Ok(modified(&file.metadata()?))
    }

    /// Takes in a file that came in pieces, and says when it was written.
    pub(super) fn take(&self, path: &str, part: Part) -> io::Result<i64> {
        let path = Path::new(path);
        self.make_folder_of(path)?;
        let full = self.root.join(path);
        clear(&full)?;
        part.put(&full)?;
        Ok(modified(&full.symlink_metadata()?))
    }

    /// Gives the file at `path` in the folder `from` a second name here, or copies it where that
    /// cannot be. Says when the file was last changed.
    pub(super) fn link(&self, path: &Path, from: &Path) -> io::Result<i64> {
        self.make_folder_of(path)?;
        let (old, new) = (from.join(path), self.root.join(path));
        let linked = match fs::hard_link(&old, &new) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                clear(&new)?;
                fs::hard_link(&old, &new)
            }
            done => done,
        };
        if linked.is_err() {
            copy(&old, &new)?;
        }
        Ok(modified(&new.symlink_metadata()?))
    }

    /// Removes every file for which `keep` says no, and the folders that are empty then.
    pub(super) fn sweep(&self, keep: impl Fn(&Path) -> bool + Sync) -> Result<(), Error> {
        if self.fresh {
            return Ok(());
        }
        let extra: Vec<PathBuf> = walk(&self.root)?
            .into_par_iter()
            .filter(|path| !keep(path))
            .collect();
        extra.par_iter().try_for_each(|path| {
            let full = self.root.join(path);
            fs::remove_file(&full).map_err(|error| Error::write(&full, error))
        })?;
        for path in extra.iter().rev() {
            for folder in path
                .ancestors()
                .skip(1)
                .filter(|folder| *folder != Path::new(""))
            {
                if fs::remove_dir(self.root.join(folder)).is_err() {
                    break; // It holds something else.
                }
            }
        }
        Ok(())
    }

    /// Makes the folders above `path`. Each is looked at once; a file or a link that stands where a
    /// folder must be is removed, since a link would lead the next write out of the sibling.
    fn make_folder_of(&self, path: &Path) -> io::Result<()> {
        let Some(folder) = path.parent().filter(|folder| *folder != Path::new("")) else {
            return Ok(());
        };
        let name = Digest::from(blake3::hash(folder.as_os_str().as_encoded_bytes()));
        if self.known().contains(&name) {
            return Ok(());
        }
        self.make_folder_of(folder)?;
        let full = self.root.join(folder);
        if let Err(error) = fs::create_dir(&full) {
            if error.kind() != io::ErrorKind::AlreadyExists {
                return Err(error);
            }
            if !full.symlink_metadata()?.is_dir() {
                // Another thread may do the same at this moment; what counts is the outcome.
                let _ = fs::remove_file(&full);
                let _ = fs::create_dir(&full);
                if !full.symlink_metadata()?.is_dir() {
                    return Err(error);
                }
            }
        }
        self.known().insert(name);
        Ok(())
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashSet<Digest>> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A file at `path` whose inode has no other name, so that nothing published changes. It may still
/// have its old contents.
fn unshared(path: &Path) -> io::Result<File> {
    match File::create_new(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        done => return done,
    }
    let there = path.symlink_metadata()?;
    if there.is_file() && names(&there) == 1 {
        // Cheaper than removing it and making another.
        return File::options().write(true).open(path);
    }
    clear(path)?;
    File::create_new(path)
}

/// Makes `path` free, whatever is there. Only ever used below the sibling.
fn clear(path: &Path) -> io::Result<()> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(there) if there.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
    }
}

/// Copies a file with its time, or a link.
fn copy(old: &Path, new: &Path) -> io::Result<()> {
    let there = old.symlink_metadata()?;
    if there.is_symlink() {
        return copy_link(old, new);
    }
    if !there.is_file() {
        return Err(io::Error::other(
            "it is neither a file nor a folder, and cannot be kept",
        ));
    }
    fs::copy(old, new)?;
    match File::options().write(true).open(new) {
        Ok(file) => file.set_modified(there.modified()?),
        Err(_) => Ok(()), // It is read-only; then it has the time of the copy.
    }
}

#[cfg(unix)]
fn copy_link(old: &Path, new: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(old)?, new)
}

#[cfg(not(unix))]
fn copy_link(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::other(
        "it is a link, which cannot be copied here",
    ))
}
