//! The two folders that a site is made from.

use std::path::Path;

use super::read::{Skipped, folder};
use crate::diag::Error;
use crate::source::{SourceFile, SourceTree};

/// The folders of a project that are read; all others are left alone.
pub(super) const SOURCES: [&str; 2] = ["content", "themes"];

/// What a site is made from.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Its files.
    pub tree: SourceTree,
    /// What looks as if it were one of them and is not.
    pub skipped: Vec<Skipped>,
}

/// Lists the files of a project. There need not be a folder `themes`.
pub fn sources(root: &Path) -> Result<Sources, Error> {
    let (mut files, mut skipped) = (Vec::new(), Vec::new());
    for sub in SOURCES {
        if sub == "themes" && !root.join(sub).exists() {
            continue;
        }
        let folder = folder(root, sub)?;
        skipped.extend(folder.skipped);
        files.extend(folder.files.into_iter().map(|file| SourceFile {
            path: file.path,
            len: file.len,
            modified: Some(file.modified),
        }));
    }
    Ok(Sources {
        tree: SourceTree::new(files),
        skipped,
    })
}
