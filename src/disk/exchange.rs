//! Putting the sibling in the place of the published folder.
//!
//! Where the system can exchange two folders in one step, at any moment the published folder is
//! the old or the new. Elsewhere the published folder is first renamed to [`Place::aside`]; while
//! that is there, an exchange has begun and not ended, and [`complete`] ends it.

use std::fs;
use std::io;

use super::place::{MOUNT_POINT, Place};
use crate::diag::Error;

/// Exchanges the published folder and its sibling, or puts the sibling there if it is the first.
pub(super) fn exchange(place: &Place) -> Result<(), Error> {
    let exchanged = if place.target.symlink_metadata().is_err() {
        fs::rename(place.other(), &place.target)
    } else {
        match in_one_step(place) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => by_renames(place),
            done => done,
        }
    };
    exchanged.map_err(|error| match error.kind() {
        io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => Error::Unsuitable {
            path: place.shown.clone(),
            reason: MOUNT_POINT,
        },
        _ => Error::write(&place.target, error),
    })
}

/// Ends an exchange that was interrupted.
pub(super) fn complete(place: &Place) -> Result<(), Error> {
    if place.aside().symlink_metadata().is_err() {
        return Ok(());
    }
    finish(place).map_err(|error| Error::write(&place.target, error))
}

/// Both names change in one step; `Unsupported` where the system or the disk cannot.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn in_one_step(place: &Place) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(
        CWD,
        place.other(),
        CWD,
        &place.target,
        RenameFlags::EXCHANGE,
    ) {
        // The sibling is never above or below the published folder, so `INVAL` means the flag.
        Err(Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP) => {
            Err(io::ErrorKind::Unsupported.into())
        }
        done => Ok(done?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn in_one_step(_: &Place) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

fn by_renames(place: &Place) -> io::Result<()> {
    fs::rename(&place.target, place.aside())?;
    finish(place)
}

/// From whichever step was the last: the sibling takes the free place, the folder that was set
/// aside becomes the sibling.
fn finish(place: &Place) -> io::Result<()> {
    let there = |path: &std::path::Path| path.symlink_metadata().is_ok();
    if !there(&place.target) {
        let next = if there(&place.other()) {
            place.other()
        } else {
            place.aside()
        };
        fs::rename(next, &place.target)?;
    }
    if there(&place.aside()) && !there(&place.other()) {
        fs::rename(place.aside(), place.other())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(dir: &tempfile::TempDir) -> Place {
        let place = Place::find(&dir.path().join("public"), &[]).unwrap();
        for (folder, text) in [(place.target.clone(), "old"), (place.other(), "new")] {
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("page"), text).unwrap();
        }
        place
    }

    fn assert_exchanged(place: &Place) {
        assert_eq!(
            fs::read_to_string(place.target.join("page")).unwrap(),
            "new"
        );
        assert_eq!(
            fs::read_to_string(place.other().join("page")).unwrap(),
            "old"
        );
        assert!(!place.aside().exists());
    }

    #[test]
    fn both_ways_exchange_the_two_folders() {
        let dir = tempfile::tempdir().unwrap();
        let first = place(&dir);
        exchange(&first).unwrap();
        assert_exchanged(&first);

        let dir = tempfile::tempdir().unwrap();
        let second = place(&dir);
        by_renames(&second).unwrap();
        assert_exchanged(&second);
    }

    #[test]
    fn an_exchange_killed_after_any_rename_is_completed() {
        for steps in 1..=2 {
            let dir = tempfile::tempdir().unwrap();
            let place = place(&dir);
            fs::rename(&place.target, place.aside()).unwrap();
            if steps == 2 {
                fs::rename(place.other(), &place.target).unwrap();
            }
            complete(&place).unwrap();
            assert_exchanged(&place);
        }
    }

    #[test]
    fn the_folder_set_aside_returns_if_its_successor_is_lost() {
        let dir = tempfile::tempdir().unwrap();
        let place = place(&dir);
        fs::rename(&place.target, place.aside()).unwrap();
        fs::remove_dir_all(place.other()).unwrap();
        complete(&place).unwrap();
        assert_eq!(
            fs::read_to_string(place.target.join("page")).unwrap(),
            "old"
        );
        assert!(!place.aside().exists());
    }
}
