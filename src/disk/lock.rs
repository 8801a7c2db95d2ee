//! One build at a time for one output folder, or for one archive.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::diag::Error;

/// Takes the lock file at `path` for as long as the returned file is open.
///
/// The system lets go of it when the process ends, however it ends, so a killed build leaves
/// nothing to clear away. The file itself stays: removing it would let two builds lock two files. A link in its
/// place is not followed.
pub(super) fn take(path: &Path, output: &Path) -> Result<File, Error> {
    match try_lock(path) {
        Ok(file) => Ok(file),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Err(Error::Locked {
            output: output.to_path_buf(),
        }),
        Err(error) => Err(Error::write(path, error)),
    }
}

#[cfg(unix)]
fn try_lock(path: &Path) -> io::Result<File> {
    use rustix::fs::{FlockOperation, OFlags, flock};
    use std::os::unix::fs::OpenOptionsExt;
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .custom_flags(OFlags::NOFOLLOW.bits().cast_signed())
        .open(path)?;
    flock(&file, FlockOperation::NonBlockingLockExclusive)?;
    Ok(file)
}

/// Without `flock`, a file that nobody else may open, though it may be renamed.
#[cfg(windows)]
fn try_lock(path: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const SHARING_VIOLATION: i32 = 32;
    const FILE_SHARE_DELETE: u32 = 4;
    let mut options = File::options();
    options
        .create(true)
        .truncate(false)
        .write(true)
        .share_mode(FILE_SHARE_DELETE);
    options
        .open(path)
        .map_err(|error| match error.raw_os_error() {
            Some(SHARING_VIOLATION) => io::ErrorKind::WouldBlock.into(),
            _ => error,
        })
}
