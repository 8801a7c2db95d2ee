//! How a folder and a moment are recognised again.

use std::fs::Metadata;
use std::time::{SystemTime, UNIX_EPOCH};

/// What tells this build of the program from others: the length of its file and when that was last changed.
pub fn program() -> Option<String> {
    let there = std::env::current_exe().ok()?.metadata().ok()?;
    Some(format!("{}-{}", there.len(), modified(&there)))
}

/// A name for a folder that stays with it when it is renamed: its inode number and its time of
/// birth, as far as the system knows them.
pub(super) fn folder_id(metadata: &Metadata) -> String {
    let born = metadata.created().map_or(0, nanoseconds);
    format!("{:x}-{born:x}", inode(metadata))
}

/// When a file was last changed, in nanoseconds since 1970; 0 where the system does not say.
pub(super) fn modified(metadata: &Metadata) -> i64 {
    metadata.modified().map_or(0, nanoseconds)
}

/// Whether both are the same file under two names.
pub(super) fn same_file(one: &Metadata, two: &Metadata) -> bool {
    inode(one) != 0 && inode(one) == inode(two) && device(one) == device(two)
}

/// How many names the file has; more than one wherever the system does not say.
#[cfg(unix)]
pub(super) fn names(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
pub(super) fn names(_: &Metadata) -> u64 {
    2
}

/// The number of the disk that a file is on; 0 where the system does not say.
#[cfg(unix)]
pub(super) fn device(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::dev(metadata)
}

#[cfg(not(unix))]
pub(super) fn device(_: &Metadata) -> u64 {
    0
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

fn nanoseconds(time: SystemTime) -> i64 {
    let whole = |nanos: u128| i64::try_from(nanos).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => whole(after.as_nanos()),
        Err(before) => -whole(before.duration().as_nanos()),
    }
}
