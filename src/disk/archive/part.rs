//! The hidden file beside an archive, into which it is written until it is whole.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::diag::Error;
use crate::disk::identity::same_file;
use crate::disk::lock;
use crate::disk::place::{above, holds};

/// A file that is to take a name, locked for one build. Dropped without [`publish`](Self::publish), it is removed.
#[derive(Debug)]
pub(super) struct Part {
    /// The hidden file beside the other: `.site.tar.part`.
    path: PathBuf,
    /// The name to take, absolute and without links above it.
    target: PathBuf,
    published: bool,
}

impl Part {
    /// Finds out where `target` is, refuses what must not be replaced, and begins an empty file beside it. What a
    /// killed build left there is replaced; if another build is writing it, that is an error.
    pub(super) fn open(target: &Path, sources: &[&Path]) -> Result<(Self, File), Error> {
        let unsuitable = |reason| Error::UnsuitableFile {
            path: target.to_path_buf(),
            reason,
        };
        let name = target.file_name();
        let name = name.ok_or_else(|| unsuitable("it has no name; name a file"))?;
        refuse(target).map_err(unsuitable)?;
        let folder = above(target)?;
        if sources.iter().any(|source| holds(source, &folder)) {
            return Err(unsuitable(
                "it lies inside what the site is made from; choose a file beside it",
            ));
        }
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(".part");
        let path = folder.join(hidden);
        let file = begin(&path, target)?;
        let part = Self {
            path,
            target: folder.join(name),
            published: false,
        };
        Ok((part, file))
    }

    /// Gives the file its name, in one step. `file` is the open part, still locked.
    pub(super) fn publish(mut self, file: &File) -> io::Result<()> {
        // On the disk before it has the name, so that a power cut leaves the old or the new.
        file.sync_all()?;
        if !is_named(file, &self.path)? {
            return Err(io::ErrorKind::NotFound.into());
        }
        fs::rename(&self.path, &self.target)?;
        self.published = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.published {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Says why what stands at `target` is not replaced, if so.
fn refuse(target: &Path) -> Result<(), &'static str> {
    match fs::symlink_metadata(target) {
        Ok(there) if there.is_symlink() => Err("it is a link; name the file that it leads to"),
        Ok(there) if there.is_dir() => Err("it is a folder; name a file in it"),
        Ok(there) if !there.is_file() => Err("it is no ordinary file; choose another name"),
        _ => Ok(()),
    }
}

/// Opens the file at `path`, empty and locked. A build that ends in this moment takes the file away under our hands:
/// then it is opened again.
fn begin(path: &Path, target: &Path) -> Result<File, Error> {
    let failed = |error| Error::write(path, error);
    loop {
        let there = fs::symlink_metadata(path);
        if there.is_ok_and(|there| !there.is_file()) {
            return Err(failed(io::ErrorKind::AlreadyExists.into()));
        }
        let file = lock::take(path, target)?;
        if is_named(&file, path).map_err(failed)? {
            file.set_len(0).map_err(failed)?;
            return Ok(file);
        }
    }
}

/// Whether an open file still has this name, as far as the system says.
fn is_named(file: &File, path: &Path) -> io::Result<bool> {
    let (own, named) = (file.metadata()?, fs::symlink_metadata(path));
    Ok(cfg!(not(unix)) || named.is_ok_and(|named| same_file(&own, &named)))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn refused(target: &Path, sources: &[&Path]) -> String {
        Part::open(target, sources).unwrap_err().to_string()
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_takes_the_name_when_it_is_whole() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a/site.tar");
        let (part, mut file) = Part::open(&target, &[]).unwrap();
        file.write_all(b"one").unwrap();
        assert_eq!(names(&dir.path().join("a")), [".site.tar.part"]);
        part.publish(&file).unwrap();
        assert_eq!(names(&dir.path().join("a")), ["site.tar"]);

        let (part, mut file) = Part::open(&target, &[]).unwrap();
        file.write_all(b"two").unwrap();
        drop(part);
        assert_eq!(names(&dir.path().join("a")), ["site.tar"]);
        assert_eq!(fs::read(&target).unwrap(), b"one");
    }

    #[test]
    fn what_a_killed_build_left_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("site.tar");
        fs::write(dir.path().join(".site.tar.part"), "half of something long").unwrap();
        let (part, mut file) = Part::open(&target, &[]).unwrap();
        file.write_all(b"whole").unwrap();
        part.publish(&file).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"whole");
        assert_eq!(names(dir.path()), ["site.tar"]);
    }

    #[test]
    fn two_builds_never_write_one_file() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("site.tar");
        let (part, mut file) = Part::open(&target, &[]).unwrap();
        file.write_all(b"one").unwrap();
        assert!(refused(&target, &[]).contains("another build is writing"));
        part.publish(&file).unwrap();
        // As long as the first holds its file, the second has one of its own.
        let (second, _other) = Part::open(&target, &[]).unwrap();
        drop(second);
        assert_eq!(fs::read(&target).unwrap(), b"one");
    }

    #[test]
    fn folders_sources_and_names_that_are_none_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let content = dir.path().join("content");
        fs::create_dir(&content).unwrap();
        assert!(refused(&content, &[]).contains("it is a folder"));
        assert!(refused(&content.join("site.tar"), &[&content]).contains("lies inside"));
        assert!(refused(&content.join("a/site.tar"), &[&content]).contains("lies inside"));
        assert!(refused(Path::new("/"), &[]).contains("it has no name"));
        assert!(refused(Path::new(""), &[]).contains("it has no name"));
        fs::create_dir(dir.path().join(".site.tar.part")).unwrap();
        assert!(refused(&dir.path().join("site.tar"), &[]).contains("stands there already"));
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed_and_none_replaced() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        let (mine, target) = (dir.path().join("mine"), dir.path().join("site.tar"));
        fs::write(&mine, "mine").unwrap();
        symlink(&mine, &target).unwrap();
        assert!(refused(&target, &[]).contains("it is a link"));
        fs::remove_file(&target).unwrap();
        symlink("nowhere", &target).unwrap();
        assert!(refused(&target, &[]).contains("it is a link"));
        fs::remove_file(&target).unwrap();
        symlink(&mine, dir.path().join(".site.tar.part")).unwrap();
        assert!(refused(&target, &[]).contains("stands there already"));
        assert_eq!(fs::read(&mine).unwrap(), b"mine");
    }
}
