//! Files that are published beside pages: those below `content/assets/`, and those of a theme.
//!
//! Here: what a file is, by its name and its first bytes; what must not be published; and
//! [`finish()`], which takes out of pictures where, when and by whom they were made. Not here: how a
//! picture is put together ([`pictures`](crate::pictures)), and where files go.
//!
//! Invariant: no bytes of such a file are published but through [`finish()`]. The file itself is never
//! changed.

mod finish;
mod read;
mod sort;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use finish::{Finished, finish};
pub use read::{MOST, read};

/// A file below `content/assets/` that can be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAsset {
    /// Its path, such as `content/assets/flyer.pdf`.
    pub path: Arc<str>,
    /// How many bytes are published.
    pub len: u64,
    /// What is known of it if it is a picture.
    pub picture: Option<Picture>,
}

/// What is known of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// Width and height in pixels, as it is shown; drawings may have none.
    pub size: Option<(u32, u32)>,
    /// Whether it is made of lines, not of pixels.
    pub drawing: bool,
}

/// The files below `content/assets/`, by path.
#[derive(Debug, Clone, Default)]
pub struct SiteAssets {
    files: BTreeMap<Arc<str>, SiteAsset>,
    refused: BTreeSet<Arc<str>>,
}

impl SiteAssets {
    /// The file at a path, if it can be published.
    pub fn get(&self, path: &str) -> Option<&SiteAsset> {
        self.files.get(path)
    }

    /// Whether there is a file at a path that cannot be published.
    pub fn is_refused(&self, path: &str) -> bool {
        self.refused.contains(path)
    }

    /// All that can be published, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &SiteAsset> {
        self.files.values()
    }
}
