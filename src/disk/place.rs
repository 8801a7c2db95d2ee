//! Where a site is written, and whether that is a place to write one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::identity::device;
use crate::diag::Error;

/// The output folder and the folder beside it that holds its sibling, manifests and lock.
#[derive(Debug)]
pub(super) struct Place {
    /// The output folder as the caller named it, for messages.
    pub(super) shown: PathBuf,
    /// The output folder, absolute and without links. It may not be there yet.
    pub(super) target: PathBuf,
    /// `.guidepost/NAME/` in the folder that holds the output folder: on the same disk, so that a
    /// folder can be renamed from one to the other.
    pub(super) state: PathBuf,
}

impl Place {
    /// Finds out where `target` is, refuses what must not be an output folder, and makes the state
    /// folder. `sources` are the folders that the site is made from.
    pub(super) fn find(target: &Path, sources: &[&Path]) -> Result<Self, Error> {
        let unsuitable = |reason| Error::Unsuitable {
            path: target.to_path_buf(),
            reason,
        };
        let real = resolve(target)?;
        let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
            return Err(unsuitable(
                "it is the whole disk; name a folder for the site",
            ));
        };
        refuse(&real, parent, sources).map_err(unsuitable)?;
        let own = parent.join(".guidepost");
        let state = own.join(name);
        fs::create_dir_all(&state).map_err(|error| Error::write(&state, error))?;
        ignore_in_git(&own);
        Ok(Self {
            shown: target.to_path_buf(),
            target: real,
            state,
        })
    }

    /// The folder that the next site is prepared in.
    pub(super) fn other(&self) -> PathBuf {
        self.state.join("other")
    }

    /// Where the published folder is set aside while two renames do the work of one exchange. That
    /// it is there is the journal: see [`exchange`](super::exchange).
    pub(super) fn aside(&self) -> PathBuf {
        self.state.join("aside")
    }

    /// The manifest of the folder with this [id](super::identity::folder_id), wherever it is now.
    pub(super) fn manifest(&self, id: &str) -> PathBuf {
        self.state.join(format!("{id}.manifest"))
    }

    /// A file that comes in pieces, by its number among those of a build.
    pub(super) fn part(&self, number: usize) -> PathBuf {
        self.state.join(format!("{number}.part"))
    }

    /// The lock file.
    pub(super) fn lock(&self) -> PathBuf {
        self.state.join("lock")
    }
}

/// The absolute path without links; the folder itself may be missing, the ones above it are made.
fn resolve(target: &Path) -> Result<PathBuf, Error> {
    let unsuitable = |reason| Error::Unsuitable {
        path: target.to_path_buf(),
        reason,
    };
    match target.canonicalize() {
        Ok(real) => return Ok(real),
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(Error::read(target, error));
        }
        Err(_) if target.is_symlink() => {
            return Err(unsuitable(
                "it is a link that leads nowhere; remove the link",
            ));
        }
        Err(_) => {}
    }
    let Some(name) = target.file_name() else {
        return Err(unsuitable("it has no name; name a folder for the site"));
    };
    Ok(above(target)?.join(name))
}

/// The folder above `target`, absolute and without links; it is made if it is missing.
pub(super) fn above(target: &Path) -> Result<PathBuf, Error> {
    let parent = match target.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(|error| Error::write(parent, error))?;
    parent
        .canonicalize()
        .map_err(|error| Error::read(parent, error))
}

/// Whether `inside`, which is absolute and without links, lies in `folder` or is it.
pub(super) fn holds(folder: &Path, inside: &Path) -> bool {
    let folder = folder.canonicalize();
    folder.is_ok_and(|folder| inside.starts_with(folder))
}

/// Says why `target` must not be an output folder, if so.
fn refuse(target: &Path, parent: &Path, sources: &[&Path]) -> Result<(), &'static str> {
    if let Ok(there) = fs::metadata(target) {
        if !there.is_dir() {
            return Err("it is a file; name a folder");
        }
        // A bind mount of the same disk is not seen here; renaming it then fails with its own words.
        if fs::metadata(parent).is_ok_and(|above| device(&above) != device(&there)) {
            return Err(MOUNT_POINT);
        }
    }
    if target.file_name().is_some_and(|name| name == ".guidepost") {
        return Err("Guidepost keeps its own notes there; choose another name");
    }
    let home = std::env::home_dir().and_then(|home| home.canonicalize().ok());
    if home.is_some_and(|home| home.starts_with(target)) {
        return Err("it holds your home folder; choose a folder of its own, such as `public`");
    }
    for source in sources
        .iter()
        .filter_map(|source| source.canonicalize().ok())
    {
        if source.starts_with(target) {
            return Err(
                "it holds what the site is made from; choose a folder of its own, such as `public`",
            );
        }
        if target.starts_with(&source) {
            return Err("it lies inside what the site is made from; choose a folder beside it");
        }
    }
    Ok(())
}

/// Why a mount point cannot be an output folder.
pub(super) const MOUNT_POINT: &str =
    "it is a disk of its own (a mount point), which cannot be exchanged; name a folder inside it";

/// Keeps the notes out of version control. Failing to is no reason not to build.
fn ignore_in_git(own: &Path) {
    let file = own.join(".gitignore");
    if !file.exists() {
        let _ = fs::write(file, "*\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(target: &Path, sources: &[&Path]) -> String {
        Place::find(target, sources).unwrap_err().to_string()
    }

    #[test]
    fn folders_that_hold_or_are_the_content_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let content = dir.path().join("content");
        fs::create_dir(&content).unwrap();
        assert!(refused(dir.path(), &[&content]).contains("holds what the site is made from"));
        assert!(refused(&content, &[&content]).contains("holds what the site is made from"));
        assert!(refused(&content.join("public"), &[&content]).contains("lies inside"));
        assert!(Place::find(&dir.path().join("public"), &[&content]).is_ok());
    }

    #[test]
    fn the_root_the_home_folder_a_file_and_a_dead_link_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        assert!(refused(Path::new("/"), &[]).contains("whole disk"));
        if let Some(home) = std::env::home_dir() {
            assert!(refused(&home, &[]).contains("home folder"));
        }
        let file = dir.path().join("file");
        fs::write(&file, "x").unwrap();
        assert!(refused(&file, &[]).contains("it is a file"));
        #[cfg(unix)]
        {
            let link = dir.path().join("link");
            std::os::unix::fs::symlink("nowhere", &link).unwrap();
            assert!(refused(&link, &[]).contains("leads nowhere"));
        }
    }

    #[test]
    fn a_missing_folder_above_is_made_and_a_link_is_followed() {
        let dir = tempfile::tempdir().unwrap();
        let place = Place::find(&dir.path().join("a/b/public"), &[]).unwrap();
        let above = dir.path().canonicalize().unwrap().join("a/b");
        assert_eq!(place.target, above.join("public"));
        assert_eq!(place.state, above.join(".guidepost/public"));
        assert_eq!(
            fs::read_to_string(above.join(".guidepost/.gitignore")).unwrap(),
            "*\n"
        );
    }
}
