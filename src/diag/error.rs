//! What authors of content cannot mend: the machine's failures, in words that say what to do.

use std::io;
use std::path::{Path, PathBuf};

/// A failure of the machine or of how the program was called. The command ends with exit code 2.
///
/// Every message names the path, says what happened, and then what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder is there or should be, and cannot be read.
    #[error("cannot read `{}`: {}", path.display(), reason(source))]
    Read {
        /// What was to be read.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file or folder cannot be written, renamed or removed.
    #[error("cannot write `{}`: {}", path.display(), reason(source))]
    Write {
        /// What was to be written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// No room is left, or the user's share of it is used up.
    #[error(
        "cannot write `{}`: the disk is full; free some space and build again, the published site is as it was",
        path.display()
    )]
    Full {
        /// What was to be written.
        path: PathBuf,
    },
    /// A folder that must be there is missing.
    #[error(
        "there is no folder `{}`; go to the folder that holds `content`, or name it with `--root`",
        path.display()
    )]
    NoFolder {
        /// The folder that was looked for.
        path: PathBuf,
    },
    /// A link leads out of the site's folder, where nothing is read.
    #[error(
        "`{}` is a link that leads out of the site's folder; put the files themselves there",
        path.display()
    )]
    Outside {
        /// The link.
        path: PathBuf,
    },
    /// Changes in a folder cannot be followed.
    #[error("cannot follow changes in `{}`: {reason}", path.display())]
    Watch {
        /// The folder.
        path: PathBuf,
        /// What the system said, and what to do.
        reason: String,
    },
    /// A file is larger than anything that could be meant.
    #[error(
        "`{}` is larger than {} MiB; split it, or move it out of the site's folder",
        path.display(),
        limit / (1 << 20)
    )]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// Another build holds the output folder, or writes the same archive.
    #[error(
        "another build is writing `{}`; wait until it has ended, or write somewhere else",
        output.display()
    )]
    Locked {
        /// The output folder or the archive.
        output: PathBuf,
    },
    /// The output folder is one that must not be written to.
    #[error("`{}` cannot be the output folder: {reason}", path.display())]
    Unsuitable {
        /// The folder that was asked for.
        path: PathBuf,
        /// Why not, and what to choose instead.
        reason: &'static str,
    },
    /// The archive is one that must not be written.
    #[error("`{}` cannot be the archive: {reason}", path.display())]
    UnsuitableFile {
        /// The file that was asked for.
        path: PathBuf,
        /// Why not, and what to choose instead.
        reason: &'static str,
    },
    /// Files in the output folder that Guidepost did not make stand where the site has pages.
    #[error(
        "Guidepost did not make {} in `{}`, where the site now has a file of its own; move it away, \
         or run again with `--force` to replace it",
        listed(paths),
        output.display()
    )]
    Foreign {
        /// The output folder.
        output: PathBuf,
        /// The files, relative to the output folder, with forward slashes.
        paths: Vec<String>,
    },
    /// A file in the output folder stands where the site has a folder, or the other way round.
    #[error(
        "Guidepost did not make `{path}` in `{}`, and the site now needs `{wanted}` there; move it away",
        output.display()
    )]
    InTheWay {
        /// The output folder.
        output: PathBuf,
        /// The file that is in the way, relative to the output folder.
        path: String,
        /// The file of the site that cannot be written because of it.
        wanted: String,
    },
    /// The name of a file to publish is one that no web server could serve.
    #[error(
        "`{}` cannot be the address of a file; use letters, digits, `-`, `_` and `.`, with `/` between folders",
        path.escape_default()
    )]
    BadPath {
        /// The path that was asked for.
        path: String,
    },
}

impl Error {
    /// A failure to read `path`.
    pub fn read(path: impl AsRef<Path>, source: io::Error) -> Self {
        Self::Read {
            path: path.as_ref().to_path_buf(),
            source,
        }
    }

    /// A failure to write `path`; a full disk is told apart.
    pub fn write(path: impl AsRef<Path>, source: io::Error) -> Self {
        let path = path.as_ref().to_path_buf();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            _ => Self::Write { path, source },
        }
    }
}

/// The usual reasons in plain words with a remedy, the others as the system says them.
fn reason(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let words = match error.kind() {
        Kind::NotFound => "it is not there; check the spelling",
        Kind::PermissionDenied => {
            "this user is not allowed to; change its owner or its permissions"
        }
        Kind::ReadOnlyFilesystem => "the disk is read-only; choose a folder elsewhere",
        Kind::InvalidFilename => "the name is too long; shorten it",
        Kind::AlreadyExists => "something stands there already; move it away",
        Kind::NotADirectory => "a file stands where a folder is needed; move it away",
        Kind::IsADirectory => "a folder stands where a file is needed; move it away",
        _ => return format!("{error}; check the disk and try again"),
    };
    words.to_string()
}

/// Up to three names, and how many more.
fn listed(paths: &[String]) -> String {
    let shown: Vec<String> = paths
        .iter()
        .take(3)
        .map(|path| format!("`{path}`"))
        .collect();
    let more = paths.len() - shown.len();
    match more {
        0 => shown.join(", "),
        _ => format!("{} and {more} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart_from_other_failures() {
        let full = Error::write("public/a.html", io::ErrorKind::StorageFull.into());
        assert!(
            full.to_string()
                .contains("`public/a.html`: the disk is full"),
            "{full}"
        );
        let denied = Error::write("public/a.html", io::ErrorKind::PermissionDenied.into());
        assert!(denied.to_string().contains("not allowed"), "{denied}");
    }

    #[test]
    fn a_long_list_of_foreign_files_is_cut() {
        let paths = ["a", "b", "c", "d", "e"].map(String::from).to_vec();
        let error = Error::Foreign {
            output: "public".into(),
            paths,
        };
        assert!(
            error
                .to_string()
                .contains("`a`, `b`, `c` and 2 more in `public`"),
            "{error}"
        );
    }

    #[test]
    fn an_unusual_failure_keeps_the_words_of_the_system() {
        let error = Error::read("x", io::Error::other("bad sector"));
        assert_eq!(
            error.to_string(),
            "cannot read `x`: bad sector; check the disk and try again"
        );
    }
}
