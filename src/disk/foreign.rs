//! Files in the output folder that Guidepost did not write: a `CNAME`, a `.git` folder, a page
//! that somebody put there by hand. They are kept, and never silently replaced.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::identity::{folder_id, same_file};
use super::manifest::{Digest, Manifest};
use super::place::Place;
use super::sibling::Sibling;
use crate::diag::Error;

/// Everything below `folder` that is not a folder, relative to it and sorted. Links are not
/// followed.
pub(super) fn walk(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = below(folder, Path::new(""))
        .map_err(|(path, error)| Error::read(folder.join(path), error))?;
    files.par_sort_unstable();
    Ok(files)
}

/// The manifests of folders other than the published one and its sibling. If the published folder
/// has its own they are of no more use and are removed, otherwise they are given back, with the
/// sibling's.
pub(super) fn other_manifests(
    place: &Place,
    id: Option<&str>,
    has_own: bool,
) -> Result<Vec<Manifest>, Error> {
    let sibling = fs::metadata(place.other())
        .ok()
        .map(|there| folder_id(&there));
    let mut remembered = Vec::new();
    let fail = |error| Error::read(&place.state, error);
    for entry in fs::read_dir(&place.state).map_err(fail)? {
        let file = entry.map_err(fail)?.path();
        let of = file.file_stem().and_then(|stem| stem.to_str());
        if file.extension().is_none_or(|it| it != "manifest") || (of.is_some() && of == id) {
            continue;
        }
        if !has_own {
            remembered.extend(Manifest::load(&file));
        } else if of != sibling.as_deref() {
            fs::remove_file(&file).map_err(|error| Error::write(&file, error))?;
        }
    }
    Ok(remembered)
}

/// The path as manifests write it; nothing if it is not Unicode, which Guidepost never writes.
pub(super) fn slashed(path: &Path) -> Option<String> {
    let path = path.to_str()?;
    Some(if cfg!(windows) {
        path.replace('\\', "/")
    } else {
        path.to_string()
    })
}

/// Sorts out the foreign files of the folder `target`: gives back those to carry over.
///
/// One that stands at the path of a file of the next site is replaced if it has the same bytes or
/// if `force` says so, and an error otherwise. One that stands where the next site has a folder, or
/// below what is a file there, is always an error.
pub(super) fn to_carry(
    target: &Path,
    output: &Path,
    foreign: Vec<PathBuf>,
    next: &Manifest,
    force: bool,
) -> Result<Vec<PathBuf>, Error> {
    let (mut carry, mut collisions) = (Vec::new(), Vec::new());
    for path in foreign {
        let Some(name) = slashed(&path) else {
            carry.push(path);
            continue;
        };
        if let Some(wanted) = in_the_way(&name, next) {
            let output = output.to_path_buf();
            return Err(Error::InTheWay {
                output,
                path: name,
                wanted,
            });
        }
        match next.get(&name) {
            None => carry.push(path),
            Some(_) if force => {}
            Some(entry) if digest(&target.join(&path)).is_some_and(|it| it == entry.digest) => {}
            Some(_) => collisions.push(name),
        }
    }
    if collisions.is_empty() {
        return Ok(carry);
    }
    Err(Error::Foreign {
        output: output.to_path_buf(),
        paths: collisions,
    })
}

/// Gives each of the files in the folder `from` a second name in the sibling.
pub(super) fn carry(sibling: &Sibling, files: &[PathBuf], from: &Path) -> Result<(), Error> {
    files.par_iter().try_for_each(|path| {
        let (old, new) = (from.join(path), sibling.root.join(path));
        if let (Ok(old), Ok(new)) = (old.symlink_metadata(), new.symlink_metadata())
            && same_file(&old, &new)
        {
            return Ok(());
        }
        sibling
            .link(path, from)
            .map(|_| ())
            .map_err(|error| Error::write(&old, error))
    })
}

fn below(root: &Path, folder: &Path) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let fail = |error| (folder.to_path_buf(), error);
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(root.join(folder)).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let path = folder.join(entry.file_name());
        if entry.file_type().map_err(fail)?.is_dir() {
            folders.push(path);
        } else {
            files.push(path);
        }
    }
    let nested: Vec<_> = folders
        .par_iter()
        .map(|folder| below(root, folder))
        .collect::<Result<_, _>>()?;
    files.extend(nested.into_iter().flatten());
    Ok(files)
}

/// The file of the next site that cannot be there together with the foreign file `name`.
fn in_the_way(name: &str, next: &Manifest) -> Option<String> {
    let above = name
        .match_indices('/')
        .find_map(|(end, _)| next.get(name.get(..end)?));
    above
        .or_else(|| next.below(name))
        .map(|entry| entry.path.to_string())
}

fn digest(path: &Path) -> Option<Digest> {
    let mut hasher = blake3::Hasher::new();
    // A pipe or a link is not the file that the site would have there.
    if !path.symlink_metadata().ok()?.is_file() {
        return None;
    }
    hasher.update_reader(File::open(path).ok()?).ok()?;
    Some(hasher.finalize().into())
}
