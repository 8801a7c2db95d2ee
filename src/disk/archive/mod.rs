//! A site in one file, as hosts take it as an upload: no folder of files is made first.
//!
//! Here: [`Archive`], which writes beside its name and takes it in the end. Forms in `form.rs`, the bytes of each in
//! `pack.rs`, the hidden file beside in `part.rs`.
//!
//! Invariants: the bytes follow from the files and the date alone (no clock, no names of users, no order of threads);
//! what stood under the name before stays until the new archive is whole.

mod form;
mod pack;
mod part;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::manifest::is_path;
use crate::diag::Error;
use crate::plan::{InOrder, Making};

use pack::Pack;
use part::Part;

pub use form::Form;

/// Bytes that go to the disk at once.
const BUFFER: usize = 256 << 10;

/// An archive that is being written. Dropped without [`publish`](Self::publish), what stood under its name stays.
#[derive(Debug)]
pub struct Archive {
    /// The file as the caller named it, for messages.
    shown: PathBuf,
    // Dropped before `pack`, which holds the lock: the file is gone before the next build can begin.
    part: Part,
    pack: Pack<BufWriter<File>>,
}

impl Archive {
    /// Begins an archive at `target`, whose name says its form. `sources` are the folders that the site is made from;
    /// `date` is what its members bear, as the first moment of that day in UTC.
    ///
    /// # Errors
    /// If the name says no form, if it is not a place for a file or another build is writing it, or if something that
    /// is no ordinary file stands there: then nothing is replaced, and links are not followed.
    pub fn open(target: &Path, sources: &[&Path], date: Date) -> Result<Self, Error> {
        let form = Form::of(target).map_err(|reason| Error::UnsuitableFile {
            path: target.to_path_buf(),
            reason,
        })?;
        let (part, file) = Part::open(target, sources)?;
        let file = BufWriter::with_capacity(BUFFER, file);
        Ok(Self {
            shown: target.to_path_buf(),
            part,
            pack: Pack::new(form, file, seconds(date)),
        })
    }

    /// Puts the whole archive under its name, and gives its size in bytes.
    ///
    /// # Errors
    /// If writing fails; then what stood there is as it was.
    pub fn publish(self) -> Result<u64, Error> {
        let Self { shown, part, pack } = self;
        let failed = |error| Error::write(&shown, error);
        let mut file = pack.finish().map_err(failed)?;
        file.flush().map_err(failed)?;
        let file = file
            .into_inner()
            .map_err(|error| failed(error.into_error()))?;
        let bytes = file.metadata().map_err(failed)?.len();
        part.publish(&file).map_err(failed)?;
        Ok(bytes)
    }
}

impl InOrder for Archive {
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        is_good(path)?;
        let put = self.pack.put(path, bytes);
        put.map_err(|error| Error::write(&self.shown, error))
    }

    fn take(&mut self, path: &str, len: u64, make: &mut Making<'_>) -> Result<(), Error> {
        is_good(path)?;
        let failed = |error| Error::write(&self.shown, error);
        let mut made = Ok(());
        let taken = self.pack.take(path, len, |out| {
            made = make(&mut |piece| out.write_all(piece).map_err(failed));
            Ok(())
        });
        made?;
        taken.map_err(failed)
    }
}

/// Refuses a path that no file of a site can have.
fn is_good(path: &str) -> Result<(), Error> {
    if is_path(path) {
        return Ok(());
    }
    let path = path.to_string();
    Err(Error::BadPath { path })
}

/// The first moment of a day in UTC, in seconds since 1970.
fn seconds(date: Date) -> i64 {
    let midnight = date.to_zoned(TimeZone::UTC);
    midnight.map_or(0, |moment| moment.timestamp().as_second())
}
