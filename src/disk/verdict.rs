//! What in the site's folder is part of the site.

use std::path::Path;

use walkdir::DirEntry;

/// Whether something in the site's folder is part of the site.
pub(super) enum Verdict {
    /// It is.
    Read,
    /// It is not, and nobody expects it to be.
    Ignore,
    /// It looks as if it were, and is not, for this reason.
    Skip(&'static str),
}

/// Whether a file or folder is part of the site. `inside` is the site's folder without links.
pub(super) fn judge(entry: &DirEntry, inside: &Path) -> Verdict {
    if entry.depth() == 0 {
        return Verdict::Read; // The folder that was asked for, whatever its name.
    }
    let Some(name) = entry.file_name().to_str() else {
        return Verdict::Skip("its name is not Unicode (UTF-8); rename it");
    };
    if is_ignored(name) {
        return Verdict::Ignore;
    }
    if entry.path_is_symlink() {
        let leads_to = entry.path().canonicalize().ok();
        let Some(within) = leads_to
            .as_ref()
            .and_then(|to| to.strip_prefix(inside).ok())
        else {
            return Verdict::Skip(
                "it is a link that leads out of the site's folder; put the file itself there",
            );
        };
        let hidden = |part: &std::ffi::OsStr| part.as_encoded_bytes().starts_with(b".");
        if within.iter().any(hidden) {
            return Verdict::Skip("it is a link to something hidden; put the file itself there");
        }
    }
    if entry.file_type().is_dir() || entry.file_type().is_file() {
        return Verdict::Read;
    }
    Verdict::Skip("it is neither a file nor a folder; remove it")
}

/// Hidden files, and what editors leave behind.
pub(super) fn is_ignored(name: &str) -> bool {
    let left_by_emacs = name.starts_with('#') && name.ends_with('#');
    let ends = ["~", ".swp", ".tmp"].iter().any(|end| name.ends_with(end));
    name.starts_with('.') || left_by_emacs || ends
}
