//! One build at a time for one output folder.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::diag::Error;

/// Takes the lock file at `path` for as long as the returned file is open.
///
/// The system lets go of it when the process ends, however it ends, so a killed build leaves
/// nothing to clear away. The file itself stays: removing it would let two builds lock two files.
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
    use rustix::fs::{FlockOperation, flock};
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)?;
    flock(&file, FlockOperation::NonBlockingLockExclusive)?;
    Ok(file)
}

/// Without `flock`, a file that nobody else may open.
#[cfg(windows)]
fn try_lock(path: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const SHARING_VIOLATION: i32 = 32;
    let mut options = File::options();
    options
        .create(true)
        .truncate(false)
        .write(true)
        .share_mode(0);
    options
        .open(path)
        .map_err(|error| match error.raw_os_error() {
            Some(SHARING_VIOLATION) => io::ErrorKind::WouldBlock.into(),
            _ => error,
        })
}
