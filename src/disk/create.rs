//! New files for an author: never over one that is there.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::diag::Error;

/// What stands where one of `paths` (relative to `root`, with forward slashes) is to be made: a file of
/// that name, or a file or link in place of a folder above it. Sorted, each once.
pub fn in_the_way<'a>(root: &Path, paths: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut found: Vec<String> = paths
        .into_iter()
        .filter_map(|path| obstacle(root, path))
        .collect();
    found.sort();
    found.dedup();
    found
}

fn obstacle(root: &Path, path: &str) -> Option<String> {
    let folders = path.match_indices('/').map(|(at, _)| at);
    let above = folders.filter_map(|at| path.get(..at));
    let no_folder = |name: &&str| {
        let there = fs::symlink_metadata(root.join(name));
        there.is_ok_and(|there| !there.is_dir())
    };
    let mut above = above.filter(no_folder);
    let name = above.next().or_else(|| {
        let there = fs::symlink_metadata(root.join(path));
        there.is_ok().then_some(path)
    });
    name.map(str::to_owned)
}

/// Makes a file with the folders above it.
///
/// # Errors
/// If something stands there, or the disk does not let it be written. What could be written of it by then is
/// taken away again.
pub fn create(root: &Path, path: &str, text: &str) -> Result<(), Error> {
    let full = root.join(path);
    folder_above(&full)?;
    let failed = |error: io::Error| Error::write(&full, error);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&full)
        .map_err(failed)?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(|error| {
            let _ = fs::remove_file(&full);
            failed(error)
        })
}

/// Makes a file, or replaces one whose bytes `ours` knows for an earlier one of ours. Gives whether it was
/// written; a file with the same text is left as it is.
///
/// # Errors
/// If something else stands there, or the disk does not let it be written.
pub fn replace(
    root: &Path,
    path: &str,
    text: &str,
    ours: impl Fn(&[u8]) -> bool,
) -> Result<bool, Error> {
    let full = root.join(path);
    match fs::read(&full) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            create(root, path, text).map(|()| true)
        }
        Err(error) => Err(Error::read(&full, error)),
        Ok(bytes) if bytes == text.as_bytes() => Ok(false),
        Ok(bytes) if ours(&bytes) => {
            // Written beside it first, so that a full disk leaves the earlier one.
            let beside = format!("{path}.new");
            create(root, &beside, text)?;
            let renamed = fs::rename(root.join(&beside), &full);
            renamed.map_err(|error| Error::write(&full, error))?;
            Ok(true)
        }
        Ok(_) => Err(Error::write(&full, io::ErrorKind::AlreadyExists.into())),
    }
}

pub(super) fn folder_above(file: &Path) -> Result<(), Error> {
    match file.parent() {
        Some(folder) if folder != Path::new("") => {
            fs::create_dir_all(folder).map_err(|error| Error::write(folder, error))
        }
        _ => Ok(()),
    }
}

/// The name of the machine's own time zone, if its clock is set up in the usual way: `/etc/localtime` is a
/// link into the zone database.
pub fn local_zone() -> Option<String> {
    let target: PathBuf = fs::read_link("/etc/localtime").ok()?;
    let (_, name) = target.to_str()?.split_once("zoneinfo/")?;
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_is_never_written_over() {
        let dir = tempfile::tempdir().unwrap();
        create(dir.path(), "a/b/c.md", "one").unwrap();
        let again = create(dir.path(), "a/b/c.md", "two").unwrap_err();
        assert!(
            again.to_string().contains("stands there already"),
            "{again}"
        );
        let text = fs::read_to_string(dir.path().join("a/b/c.md")).unwrap();
        assert_eq!(text, "one");
    }

    #[test]
    fn what_is_in_the_way_is_named() {
        let dir = tempfile::tempdir().unwrap();
        for path in ["content/site.yaml", "schemas", "other/x"] {
            create(dir.path(), path, "x").unwrap();
        }
        let paths = [
            "content/site.yaml",
            "content/new.md",
            "schemas/a",
            "schemas/b",
        ];
        assert_eq!(
            in_the_way(dir.path(), paths),
            ["content/site.yaml", "schemas"]
        );
        assert!(in_the_way(&dir.path().join("nowhere"), paths).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_in_the_way_even_if_they_lead_nowhere() {
        use std::os::unix::fs::symlink;
        let (dir, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        symlink(elsewhere.path(), dir.path().join("content")).unwrap();
        symlink("nowhere", dir.path().join("README.md")).unwrap();
        let found = in_the_way(dir.path(), ["content/site.yaml", "README.md"]);
        assert_eq!(found, ["README.md", "content"]);
        assert!(create(dir.path(), "README.md", "x").is_err());
    }

    #[test]
    fn only_a_file_of_our_own_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let ours = |bytes: &[u8]| bytes.starts_with(b"ours");
        let replace = |text: &str| replace(dir.path(), "a.json", text, ours);
        assert!(replace("ours 1").unwrap());
        assert!(!replace("ours 1").unwrap());
        assert!(replace("ours 2").unwrap());
        fs::write(dir.path().join("a.json"), "theirs").unwrap();
        assert!(replace("ours 3").is_err());
        assert_eq!(
            fs::read_to_string(dir.path().join("a.json")).unwrap(),
            "theirs"
        );
    }
}
