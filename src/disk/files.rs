//! Reading one of the site's files.

use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;

use crate::diag::Error;
use crate::source::Reader;

/// The most that a text may have, in bytes: far more than anybody writes, and little enough to be
/// held in memory.
pub const TEXT_LIMIT: u64 = 16 << 20;

/// Reads the files that [`folder`](super::folder) listed.
#[derive(Debug, Clone)]
pub struct Files {
    root: PathBuf,
    limit: u64,
}

impl Files {
    /// Files below `root` of at most `limit` bytes, such as [`TEXT_LIMIT`].
    pub fn new(root: impl Into<PathBuf>, limit: u64) -> Self {
        Self {
            root: root.into(),
            limit,
        }
    }
}

impl Reader for Files {
    fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        // One byte more than allowed shows that there is more, even if the file is growing.
        let bytes = self.start(path, usize::try_from(self.limit + 1).unwrap_or(usize::MAX))?;
        if bytes.len() as u64 > self.limit {
            return Err(Error::TooLarge {
                path: self.root.join(path),
                limit: self.limit,
            });
        }
        Ok(bytes)
    }

    fn start(&self, path: &str, most: usize) -> Result<Vec<u8>, Error> {
        let full = self.root.join(path);
        let most = most as u64;
        let mut bytes = Vec::new();
        let read = |bytes: &mut Vec<u8>| {
            let file = File::open(&full)?;
            let len = file.metadata()?.len().min(most);
            bytes.reserve_exact(usize::try_from(len).unwrap_or(0) + 1);
            file.take(most).read_to_end(bytes)
        };
        read(&mut bytes).map_err(|error| Error::read(&full, error))?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn files_over_the_limit_are_refused() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("b.md"), "0123456789").unwrap();
        let read = |limit| Files::new(site.path(), limit).read("b.md");
        assert_eq!(read(10).unwrap(), b"0123456789");
        assert!(matches!(read(9), Err(Error::TooLarge { .. })));
        let start = |most| Files::new(site.path(), 9).start("b.md", most).unwrap();
        assert_eq!(start(4), b"0123");
        assert_eq!(start(99), b"0123456789");
        let missing = Files::new(site.path(), TEXT_LIMIT)
            .read("c.md")
            .unwrap_err();
        assert!(missing.to_string().contains("it is not there"), "{missing}");
    }
}
