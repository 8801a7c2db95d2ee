//! Content files of an import: each written whole or not at all, and never over what somebody else wrote.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::create::folder_above;
use crate::diag::Error;

/// What is in the way of files (relative to `root`, with forward slashes): links, in place of a file or of a folder above
/// it. An import writes through none.
pub fn links<'a>(root: &Path, paths: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let link = |path: &str| {
        let folders = path.match_indices('/').map(|(at, _)| at);
        let mut parts = folders.filter_map(|at| path.get(..at)).chain([path]);
        let is_link = |part: &&str| {
            let there = fs::symlink_metadata(root.join(part));
            there.is_ok_and(|there| there.is_symlink())
        };
        parts.find(is_link).map(str::to_owned)
    };
    let mut found: Vec<String> = paths.into_iter().filter_map(link).collect();
    found.sort();
    found.dedup();
    found
}

/// Writes a file: a new one, or in the place of one whose text is still `was`. Killed at any moment, the file is the
/// old one or the new one; a hidden file beside it may be left, which nothing reads and the next import replaces.
///
/// # Errors
/// If something else stands there by now, or the disk does not let it be written.
pub fn put(root: &Path, path: &str, text: &str, was: Option<&str>) -> Result<(), Error> {
    let full = root.join(path);
    folder_above(&full)?;
    let failed = |error: io::Error| Error::write(&full, error);
    let there = || Error::write(&full, io::ErrorKind::AlreadyExists.into());
    let beside = beside(&full)?;
    if let Some(was) = was {
        let bytes = fs::read(&full).map_err(|error| Error::read(&full, error))?;
        let now = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&bytes);
        if now != was.as_bytes() {
            return Err(there());
        }
        write(&beside, text).map_err(failed)?;
        return fs::rename(&beside, &full).map_err(failed);
    }
    write(&beside, text).map_err(failed)?;
    let linked = match fs::hard_link(&beside, &full) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(there()),
        Err(_) if fs::symlink_metadata(&full).is_ok() => Err(there()),
        // A disk without second names for a file.
        Err(_) => return fs::rename(&beside, &full).map_err(failed),
    };
    let _ = fs::remove_file(&beside);
    linked
}

/// The hidden file beside another into which it is written first.
fn beside(full: &Path) -> Result<std::path::PathBuf, Error> {
    let name = full.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| Error::write(full, io::ErrorKind::InvalidFilename.into()))?;
    Ok(full.with_file_name(format!(".{name}.importing")))
}

/// Writes a new file. What a run that was killed left behind goes first.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        fs::remove_file(path)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_new_or_takes_the_place_of_the_one_that_is_known() {
        let dir = tempfile::tempdir().unwrap();
        let put = |text, was| put(dir.path(), "a/b.md", text, was);
        put("one", None).unwrap();
        assert!(put("two", None).is_err());
        assert!(put("two", Some("other")).is_err());
        put("two", Some("one")).unwrap();
        assert_eq!(
            fs::read_to_string(dir.path().join("a/b.md")).unwrap(),
            "two"
        );
        assert_eq!(names(&dir.path().join("a")), ["b.md"]);
    }

    #[test]
    fn what_a_killed_run_left_is_in_nobodys_way() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(".b.md.importing"), "half").unwrap();
        put(dir.path(), "b.md", "whole", None).unwrap();
        assert_eq!(names(dir.path()), ["b.md"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_found_wherever_they_lead() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("real")).unwrap();
        symlink("real", dir.path().join("linked")).unwrap();
        symlink("nowhere", dir.path().join("real/x.md")).unwrap();
        let found = links(dir.path(), ["real/a.md", "linked/a.md", "real/x.md"]);
        assert_eq!(found, ["linked", "real/x.md"]);
    }
}
