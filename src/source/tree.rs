//! Which files there are.

use std::sync::Arc;

use crate::diag::{Diagnostic, Spot, codes};
use crate::model::tongue;

/// One source file: its path, not its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the project's root, with forward slashes: `content/groups/x.md`.
    pub path: Arc<str>,
    /// Bytes.
    pub len: u64,
    /// When it was last changed, in nanoseconds since 1970, if that is known.
    pub modified: Option<i64>,
}

impl SourceFile {
    /// The path below `content/`, or `None` for files elsewhere.
    pub fn in_content(&self) -> Option<&str> {
        self.path.strip_prefix("content/")
    }
}

/// The files of a project, sorted by path. Texts are read when they are parsed, and dropped.
#[derive(Debug, Clone, Default)]
pub struct SourceTree {
    /// The files.
    pub files: Vec<SourceFile>,
}

impl SourceTree {
    /// A tree of these files, whatever their order.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// Finds files by their paths, soonest where one asks for them in their order.
    pub fn lookup(&self) -> Lookup<'_> {
        Lookup {
            files: &self.files,
            next: 0,
        }
    }

    /// The file at `path`.
    pub fn get(&self, path: &str) -> Option<&SourceFile> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_ref().cmp(path))
            .ok()?;
        self.files.get(at)
    }
}

/// Finds files of a tree, and looks first where the next one stands.
#[derive(Debug)]
pub struct Lookup<'t> {
    files: &'t [SourceFile],
    next: usize,
}

impl<'t> Lookup<'t> {
    /// The file at `path`.
    pub fn get(&mut self, path: &Arc<str>) -> Option<&'t SourceFile> {
        let same = |file: &&SourceFile| Arc::ptr_eq(&file.path, path) || file.path == *path;
        let at = match self.files.get(self.next).filter(same) {
            Some(_) => self.next,
            None => self
                .files
                .binary_search_by(|file| file.path.cmp(path))
                .ok()?,
        };
        self.next = at + 1;
        self.files.get(at)
    }
}

/// Bytes as text: UTF-8 without a byte order mark.
pub fn text(bytes: Vec<u8>, file: &Arc<str>) -> Result<String, Diagnostic> {
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let mark = '\u{fffd}'.len_utf8();
        Diagnostic::new(&codes::ENCODING, file, "the file is not UTF-8 text")
            .at(Spot::Span(at..at + mark))
            .label("from here on it is something else")
            .help("open it in a text editor and save it again with the encoding UTF-8")
    })?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    // Nearly no text holds the bytes with which such characters begin.
    let marks = tongue::has_marks(text.as_bytes());
    match marks.then(|| text.find(tongue::is_mark)).flatten() {
        None => Ok(text),
        Some(at) => {
            let spot = Spot::Span(at..at + '\u{fdd0}'.len_utf8());
            Err(Diagnostic::new(
                &codes::ENCODING,
                file,
                "the file holds a character that is none",
            )
            .at(spot)
            .label("Unicode keeps it for use within programs")
            .help("delete it"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_looked_up_in_any_order() {
        let paths = ["content/a.md", "content/b.md", "content/c.md"];
        let file = |path: &&str| SourceFile {
            path: (*path).into(),
            len: 1,
            modified: None,
        };
        let tree = SourceTree::new(paths.iter().map(file).collect());
        let mut lookup = tree.lookup();
        for at in [0, 1, 2, 2, 0, 2, 1] {
            let found = lookup.get(&paths[at].into());
            assert_eq!(found.map(|file| &*file.path), Some(paths[at]));
            assert!(lookup.get(&"content/bb.md".into()).is_none());
        }
    }
}
