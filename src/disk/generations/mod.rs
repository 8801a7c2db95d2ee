//! Writing a site: every file is compared with the published one, what differs goes into the
//! sibling, and in the end the two folders are exchanged.

mod sink;

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use crate::diag::Error;
use crate::disk::foreign::{carry, other_manifests, slashed, to_carry, walk};
use crate::disk::identity::folder_id;
use crate::disk::manifest::{Entry, Manifest};
use crate::disk::place::Place;
use crate::disk::sibling::Sibling;
use crate::disk::{exchange, lock};

/// An output folder, locked for one build. Dropped without [`publish`](Self::publish), the
/// published folder stays as it was.
#[derive(Debug)]
pub struct Output {
    place: Place,
    force: bool,
    inputs: String,
    /// By what this build makes compressed copies.
    copies: String,
    /// What Guidepost wrote into the published folder.
    published: Manifest,
    /// The name of its manifest; nothing if there is no published folder yet.
    id: Option<String>,
    /// Paths from manifests that belong to no folder here, as after restoring a copy of the site:
    /// what is in such files is not known, but Guidepost wrote them.
    remembered: Vec<Manifest>,
    /// For each published file whether this build put the same again.
    same: Vec<AtomicBool>,
    /// What this build put that is new or differs.
    changed: Mutex<Vec<Entry>>,
    /// How many of those the sibling had already.
    reused: AtomicUsize,
    /// How many files came in pieces.
    parts: AtomicUsize,
    sibling: OnceLock<Sibling>,
    opening: Mutex<()>,
    _lock: File,
}

/// What publishing did, in numbers of files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// New, or different from what was published before.
    pub changed: usize,
    /// Published before and not part of the site any more.
    pub removed: usize,
    /// Written to the disk by this build.
    pub written: usize,
    /// Given a second name, because only the folder published before had them.
    pub linked: usize,
    /// Left as they were on the disk.
    pub kept: usize,
    /// Files that Guidepost did not make and that are still there, relative to the output folder.
    pub carried: Vec<String>,
}

impl Output {
    /// Opens the output folder `target` for one build, which need not be there yet. `sources` are
    /// the folders that the site is made from. With `force`, files in the output folder that
    /// Guidepost did not make may be replaced by those of the site.
    ///
    /// # Errors
    /// If another build has it open, or if it is not a place to write a site.
    pub fn open(target: &Path, sources: &[&Path], force: bool) -> Result<Self, Error> {
        let place = Place::find(target, sources)?;
        let lock = lock::take(&place.lock(), &place.shown)?;
        exchange::complete(&place)?;
        let id = fs::metadata(&place.target)
            .ok()
            .map(|there| folder_id(&there));
        let own = id
            .as_ref()
            .and_then(|id| Manifest::load(&place.manifest(id)));
        let remembered = other_manifests(&place, id.as_deref(), own.is_some())?;
        let published = own.unwrap_or_default();
        let same = published
            .entries()
            .iter()
            .map(|_| AtomicBool::new(false))
            .collect();
        Ok(Self {
            place,
            force,
            inputs: String::new(),
            copies: String::new(),
            published,
            id,
            remembered,
            same,
            changed: Mutex::default(),
            reused: AtomicUsize::new(0),
            parts: AtomicUsize::new(0),
            sibling: OnceLock::new(),
            opening: Mutex::default(),
            _lock: lock,
        })
    }

    /// Remembers with the site what it was made from, a digest of program, content, theme, options and date, and
    /// what the build had to say, in one line each.
    pub fn remember(&mut self, inputs: &str, said: &str) {
        self.inputs = format!("{inputs} {said}").replace(char::is_control, "");
    }

    /// Says by what this build makes compressed copies of files. Those of the published site were made alike if that
    /// was the same, and are kept with their files; otherwise all are made again.
    pub fn copies_by(&mut self, made_by: &str) {
        self.copies = made_by.replace(char::is_control, "");
    }

    /// Whether it is known from what the published site was made.
    pub fn remembers(&self) -> bool {
        !self.published.inputs.is_empty()
    }

    /// What the build of the published site had to say, if it was made from these `inputs` and all of its files
    /// still look as they were written: then there is nothing to build.
    pub fn current(&self, inputs: &str) -> Option<&str> {
        let (made_from, said) = self.published.inputs.split_once(' ')?;
        let entries = self.published.entries();
        let intact = || {
            entries
                .par_iter()
                .all(|entry| entry.is_intact(&self.place.target))
        };
        (!inputs.is_empty() && made_from == inputs && intact()).then_some(said)
    }

    /// Publishes what was put, whole: every file put by this build, none that it did not put, and
    /// the files that Guidepost did not make. If that is what is published already, nothing is
    /// touched.
    ///
    /// # Errors
    /// If a file that Guidepost did not make stands in the way, or if writing fails. Then the
    /// published folder is as it was.
    pub fn publish(self) -> Result<Published, Error> {
        let changed = std::mem::take(&mut *lock_of(&self.changed));
        let mut same = Vec::new();
        for (entry, same_again) in self.published.entries().iter().zip(&self.same) {
            if same_again.load(Ordering::Relaxed) {
                same.push(entry);
            }
        }
        let replaced = changed
            .iter()
            .filter(|entry| self.published.get(&entry.path).is_some());
        let put_again = same.len() + replaced.count();
        let removed = self.published.entries().len().saturating_sub(put_again);
        if self.id.is_some() && changed.is_empty() && removed == 0 {
            return self.publish_nothing();
        }
        let mut report = Published {
            changed: changed.len(),
            removed,
            ..Published::default()
        };
        let sibling = self.sibling()?;
        let next = self.complete(sibling, &same, changed, &mut report)?;
        report.carried = self.tidy(sibling, &next)?;
        next.save(&self.place.manifest(&sibling.id))?;
        exchange::exchange(&self.place)?;
        Ok(report)
    }

    /// All is as it was; only the inputs may have another name.
    fn publish_nothing(mut self) -> Result<Published, Error> {
        let kept = self.published.entries().len();
        let same = (&self.published.inputs, &self.published.copies) == (&self.inputs, &self.copies);
        if !same && let Some(id) = &self.id {
            self.published.inputs = self.inputs;
            self.published.copies = self.copies;
            self.published.save(&self.place.manifest(id))?;
        }
        Ok(Published {
            kept,
            ..Published::default()
        })
    }

    /// Adds to the sibling the files that are the same as published, and lists all it then has.
    fn complete(
        &self,
        sibling: &Sibling,
        same: &[&Entry],
        mut next: Vec<Entry>,
        report: &mut Published,
    ) -> Result<Manifest, Error> {
        let bring = |entry: &&Entry| {
            let Entry {
                path, digest, len, ..
            } = *entry;
            let held = sibling.holds(path, *digest, *len);
            let modified = match held {
                Some(modified) => modified,
                None => sibling
                    .link(Path::new(&**path), &self.place.target)
                    .map_err(|error| self.failed(path, error))?,
            };
            Ok((
                Entry {
                    modified,
                    ..(*entry).clone()
                },
                held.is_some(),
            ))
        };
        let brought = same
            .par_iter()
            .map(bring)
            .collect::<Result<Vec<_>, Error>>()?;
        let kept = brought.iter().filter(|(_, kept)| *kept).count();
        let reused = self.reused.load(Ordering::Relaxed);
        report.kept = kept + reused;
        report.linked = brought.len() - kept;
        report.written = next.len() - reused;
        next.extend(brought.into_iter().map(|(entry, _)| entry));
        let mut next = Manifest::new(self.inputs.clone(), next);
        next.copies.clone_from(&self.copies);
        Ok(next)
    }

    /// Leaves in the sibling only the files of `next` and the foreign ones, which are given back.
    fn tidy(&self, sibling: &Sibling, next: &Manifest) -> Result<Vec<String>, Error> {
        let Place { target, shown, .. } = &self.place;
        let mut foreign = match self.id {
            Some(_) => walk(target)?,
            None => Vec::new(),
        };
        foreign.retain(|path| !slashed(path).is_some_and(|name| self.wrote(&name)));
        let foreign = to_carry(target, shown, foreign, next, self.force)?;
        sibling.sweep(|path| {
            let ours = slashed(path).is_some_and(|name| next.get(&name).is_some());
            ours || foreign
                .binary_search_by(|other| (**other).cmp(path))
                .is_ok()
        })?;
        carry(sibling, &foreign, target)?;
        Ok(foreign
            .iter()
            .map(|path| path.to_string_lossy().into_owned())
            .collect())
    }

    /// Whether Guidepost wrote the file at `path` in the published folder.
    fn wrote(&self, path: &str) -> bool {
        let mut manifests = self.remembered.iter().chain([&self.published]);
        manifests.any(|manifest| manifest.get(path).is_some())
    }

    /// The sibling, opened when the first file differs.
    fn sibling(&self) -> Result<&Sibling, Error> {
        if let Some(sibling) = self.sibling.get() {
            return Ok(sibling);
        }
        let _one_at_a_time = lock_of(&self.opening);
        if let Some(sibling) = self.sibling.get() {
            return Ok(sibling);
        }
        let sibling = Sibling::open(&self.place)?;
        Ok(self.sibling.get_or_init(|| sibling))
    }

    fn failed(&self, path: &str, error: io::Error) -> Error {
        Error::write(self.place.shown.join(path), error)
    }
}

fn lock_of<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
