//! Reading: which files are in a folder of the site.

use std::io;
use std::path::Path;
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::identity::modified;
use super::verdict::{Verdict, judge};
use crate::diag::Error;

/// A file in the site's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Relative to the site's folder, with forward slashes: `content/groups/x.md`.
    pub path: Arc<str>,
    /// How long it is, in bytes.
    pub len: u64,
    /// When it was last changed, in nanoseconds since 1970; 0 where the system does not say.
    pub modified: i64,
}

/// Something that was left out, and why its author should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Relative to the site's folder, with forward slashes; what is not Unicode is replaced.
    pub path: String,
    /// Why, and what to do: a phrase for the author.
    pub reason: &'static str,
}

/// What is in a folder, sorted by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// The files that are part of the site.
    pub files: Vec<Found>,
    /// What looks as if it should be and is not. Hidden files and what editors leave behind are
    /// not mentioned.
    pub skipped: Vec<Skipped>,
    /// Whether it is a link, or there are links in it that are followed.
    pub linked: bool,
}

/// Lists the files below the folder `sub` of the site's folder `root`, sorted by path.
///
/// Left out are hidden files and folders (with a leading dot) and what editors leave behind. Links
/// are followed as long as they stay inside `root`.
///
/// # Errors
/// If there is no such folder, if it leads out of `root`, or if any folder in it cannot be read.
pub fn folder(root: &Path, sub: &str) -> Result<Folder, Error> {
    let start = root.join(sub);
    let inside = root.canonicalize().map_err(|error| missing(root, error))?;
    let real = start
        .canonicalize()
        .map_err(|error| missing(&start, error))?;
    if !real.starts_with(&inside) {
        return Err(Error::Outside { path: start });
    }
    if !real.is_dir() {
        return Err(Error::NoFolder { path: start });
    }
    let (mut files, mut skipped, mut broken) = (Vec::new(), Vec::new(), Vec::new());
    let mut linked = real != inside.join(sub);
    let wanted = |entry: &DirEntry| match judge(entry, &inside) {
        Verdict::Read => {
            linked |= entry.path_is_symlink();
            true
        }
        Verdict::Ignore => false,
        Verdict::Skip(reason) => {
            skipped.push(Skipped {
                path: name(entry.path(), root),
                reason,
            });
            false
        }
    };
    for entry in WalkDir::new(&start)
        .follow_links(true)
        .into_iter()
        .filter_entry(wanted)
    {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => files.push(found(&entry, root)?),
            Err(error) => broken.push(broken_link(error, root)?),
        }
    }
    skipped.extend(broken);
    files.sort_unstable_by(|one, two| one.path.cmp(&two.path));
    skipped.sort_unstable_by(|one, two| one.path.cmp(&two.path));
    Ok(Folder {
        files,
        skipped,
        linked,
    })
}

fn found(entry: &DirEntry, root: &Path) -> Result<Found, Error> {
    let there = entry
        .metadata()
        .map_err(|error| Error::read(entry.path(), error.into()))?;
    Ok(Found {
        path: name(entry.path(), root).into(),
        len: there.len(),
        modified: modified(&there),
    })
}

/// A link that leads nowhere or in a circle can be left out; any other failure is one.
fn broken_link(error: walkdir::Error, root: &Path) -> Result<Skipped, Error> {
    let path = error.path().unwrap_or(root).to_path_buf();
    let reason = if error.loop_ancestor().is_some() {
        "it is a link to a folder that it lies in; remove it"
    } else if path.is_symlink() && !path.exists() {
        "it is a link that leads nowhere; remove it or put the file there"
    } else {
        return Err(Error::read(path, error.into()));
    };
    Ok(Skipped {
        path: name(&path, root),
        reason,
    })
}

/// The path as authors write it: relative to `root`, with forward slashes.
fn name(path: &Path, root: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).iter();
    parts
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

pub(super) fn missing(folder: &Path, error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::NotFound => Error::NoFolder {
            path: folder.to_path_buf(),
        },
        _ => Error::read(folder, error),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn site() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for path in [
            "content/b.md",
            "content/a/x.md",
            "content/a.md",
            "themes/own.css",
        ] {
            let file = dir.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, path).unwrap();
        }
        dir
    }

    fn paths(folder: &Folder) -> Vec<&str> {
        folder.files.iter().map(|file| &*file.path).collect()
    }

    #[test]
    fn files_are_listed_sorted_with_their_lengths() {
        let site = site();
        let found = folder(site.path(), "content").unwrap();
        assert_eq!(
            paths(&found),
            ["content/a.md", "content/a/x.md", "content/b.md"]
        );
        assert_eq!(found.files[1].len, 14);
        assert!(found.skipped.is_empty());
    }

    #[test]
    fn hidden_files_and_what_editors_leave_behind_are_passed_over() {
        let site = site();
        fs::create_dir(site.path().join("content/.git")).unwrap();
        for name in [
            ".git/config",
            ".DS_Store",
            "b.md~",
            "b.md.swp",
            "#b.md#",
            "b.md.tmp",
        ] {
            fs::write(site.path().join("content").join(name), "x").unwrap();
        }
        let found = folder(site.path(), "content").unwrap();
        assert_eq!(
            paths(&found),
            ["content/a.md", "content/a/x.md", "content/b.md"]
        );
        assert!(found.skipped.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_only_to_what_is_inside_and_not_hidden() {
        use std::os::unix::fs::symlink;
        let (site, elsewhere) = (site(), tempfile::tempdir().unwrap());
        fs::write(elsewhere.path().join("secret"), "x").unwrap();
        fs::write(site.path().join(".env"), "x").unwrap();
        let content = site.path().join("content");
        symlink("b.md", content.join("in.md")).unwrap();
        symlink(elsewhere.path(), content.join("out")).unwrap();
        symlink(elsewhere.path().join("secret"), content.join("out.md")).unwrap();
        symlink("../.env", content.join("env.md")).unwrap();
        symlink("nowhere", content.join("lost.md")).unwrap();
        symlink("..", content.join("a/up")).unwrap();
        let found = folder(site.path(), "content").unwrap();
        let expected = [
            "content/a.md",
            "content/a/x.md",
            "content/b.md",
            "content/in.md",
        ];
        assert_eq!(paths(&found), expected);
        let skipped: Vec<_> = found
            .skipped
            .iter()
            .map(|it| (&*it.path, it.reason))
            .collect();
        let expected = [
            ("content/a/up", "folder that it lies in"),
            ("content/env.md", "something hidden"),
            ("content/lost.md", "leads nowhere"),
            ("content/out", "out of the site's folder"),
            ("content/out.md", "out of the site's folder"),
        ];
        assert_eq!(skipped.len(), expected.len(), "{skipped:?}");
        for ((path, reason), (expected, words)) in skipped.into_iter().zip(expected) {
            assert_eq!(path, expected);
            assert!(reason.contains(words), "{path}: {reason}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_are_not_unicode_are_reported() {
        use std::os::unix::ffi::OsStrExt;
        let site = site();
        let odd = std::ffi::OsStr::from_bytes(b"caf\xe9.md");
        fs::write(site.path().join("content").join(odd), "x").unwrap();
        let found = folder(site.path(), "content").unwrap();
        assert_eq!(found.files.len(), 3);
        assert_eq!(found.skipped.len(), 1);
        assert!(found.skipped[0].reason.contains("UTF-8"));
    }

    #[test]
    fn a_missing_folder_and_one_outside_are_errors() {
        let site = site();
        let missing = folder(site.path(), "contnet").unwrap_err();
        assert!(matches!(missing, Error::NoFolder { .. }), "{missing}");
        let outside = folder(&site.path().join("content"), "../themes").unwrap_err();
        assert!(matches!(outside, Error::Outside { .. }), "{outside}");
    }
}
