//! The two folders that a site is made from.

use std::path::Path;

use super::identity::modified;
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
    /// Whether some of them are reached by links.
    linked: bool,
}

/// Lists the files of a project. There need not be a folder `themes`.
pub fn sources(root: &Path) -> Result<Sources, Error> {
    let mut sources = Sources::default();
    let mut files = Vec::new();
    for sub in SOURCES {
        if sub == "themes" && !root.join(sub).exists() {
            continue;
        }
        let folder = folder(root, sub)?;
        sources.linked |= folder.linked;
        sources.skipped.extend(folder.skipped);
        files.extend(folder.files.into_iter().map(|file| SourceFile {
            path: file.path,
            len: file.len,
            modified: Some(file.modified),
        }));
    }
    sources.tree = SourceTree::new(files);
    Ok(sources)
}

impl Sources {
    /// The list after something changed at these names, relative to `root`. Where that concerns only files that were
    /// there before, nothing else is looked at; else the folders are listed anew.
    pub fn after(mut self, root: &Path, names: &[String]) -> Result<Self, Error> {
        for name in names {
            // One file may be reached by several links.
            if self.linked || !self.renew(root, name) {
                return sources(root);
            }
        }
        Ok(self)
    }

    /// Looks at one name again; whether that is enough to know what changed.
    fn renew(&mut self, root: &Path, name: &str) -> bool {
        let there = root.join(name).symlink_metadata();
        let files = &mut self.tree.files;
        match (files.binary_search_by(|file| (*file.path).cmp(name)), there) {
            (Ok(at), Ok(there)) if there.is_file() => {
                if let Some(file) = files.get_mut(at) {
                    file.len = there.len();
                    file.modified = Some(modified(&there));
                }
                true
            }
            (Ok(at), Err(_)) => {
                files.remove(at);
                true
            }
            // It came and went, unless it was a folder with files in it.
            (Err(at), Err(_)) => {
                let next = files.get(at..).unwrap_or_default().iter();
                let inside = |file: &SourceFile| {
                    let rest = file.path.strip_prefix(name);
                    rest.is_some_and(|rest| rest.starts_with('/'))
                };
                // Between a folder's name and what is in it stand only names that it begins.
                let mut begun = next.take_while(|file| file.path.starts_with(name));
                !begun.any(inside)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn project() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for path in ["a.md", "groups/x.md", "groups/y.md", "groups-old.md"] {
            write(&dir, &format!("content/{path}"), path);
        }
        dir
    }

    fn write(dir: &tempfile::TempDir, path: &str, text: &str) {
        let file = dir.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Changes a project, tells these names, and compares with a list made anew.
    fn follows(names: &[&str], change: impl Fn(&tempfile::TempDir)) -> Sources {
        let dir = project();
        let before = sources(dir.path()).unwrap();
        change(&dir);
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        let after = before.after(dir.path(), &names).unwrap();
        let anew = sources(dir.path()).unwrap();
        assert_eq!(after.tree.files, anew.tree.files);
        assert_eq!(after.skipped, anew.skipped);
        after
    }

    #[test]
    fn what_changed_is_looked_at_and_nothing_else() {
        let dir = project();
        let before = sources(dir.path()).unwrap();
        write(&dir, "content/a.md", "longer than before");
        write(&dir, "content/groups/x.md", "this as well");
        let after = before.after(dir.path(), &["content/a.md".into()]).unwrap();
        let lens: Vec<u64> = after.tree.files.iter().map(|file| file.len).collect();
        assert_eq!(lens, [18, 13, 11, 11]);
    }

    #[test]
    fn files_change_come_and_go() {
        follows(&["content/a.md"], |dir| write(dir, "content/a.md", "other"));
        follows(&["content/groups/x.md"], |dir| {
            fs::remove_file(dir.path().join("content/groups/x.md")).unwrap();
        });
        follows(&["content/new.md"], |dir| write(dir, "content/new.md", "x"));
        follows(&["content/4567", "content/a.md"], |dir| {
            write(dir, "content/a.md", "saved beside and renamed");
        });
    }

    #[test]
    fn folders_come_and_go() {
        follows(&["content/groups"], |dir| {
            fs::rename(dir.path().join("content/groups"), dir.path().join("away")).unwrap();
        });
        follows(&["content/groups", "content/kept"], |dir| {
            let content = dir.path().join("content");
            fs::rename(content.join("groups"), content.join("kept")).unwrap();
        });
        follows(&["content/a.md"], |dir| {
            fs::remove_file(dir.path().join("content/a.md")).unwrap();
            write(dir, "content/a.md/inside.md", "now a folder");
        });
        follows(&["themes"], |dir| write(dir, "themes/own/x.css", "x"));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_reached_by_a_link_changes_too() {
        follows(&["content/b.md"], |dir| {
            std::os::unix::fs::symlink("a.md", dir.path().join("content/b.md")).unwrap();
        });
        let dir = project();
        std::os::unix::fs::symlink("a.md", dir.path().join("content/b.md")).unwrap();
        let before = sources(dir.path()).unwrap();
        write(&dir, "content/a.md", "longer than before");
        let after = before.after(dir.path(), &["content/a.md".into()]).unwrap();
        assert_eq!(after.tree.get("content/b.md").unwrap().len, 18);
    }
}
