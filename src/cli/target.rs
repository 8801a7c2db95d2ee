//! Where `guidepost build` puts the site: into a folder, or into one file.

use std::path::Path;

use super::args::{Build, Common};
use crate::diag::{Checked, Error};
use crate::disk::{Archive, Output, Published};
use crate::pipeline::{self, Loaded, Progress, Summary};
use crate::source::Reader;

/// A folder or a file, open for one build.
pub(super) struct Target {
    /// As people know it.
    name: String,
    into: Opened,
}

enum Opened {
    Folder(Box<Output>),
    Archive(Box<Archive>),
}

/// What stands there now, for people.
pub(super) struct Placed {
    /// The folder or the file.
    pub(super) name: String,
    /// What is new about it, or how large it is.
    pub(super) what: String,
    /// Files that Guidepost did not make and that are still there.
    pub(super) carried: Vec<String>,
}

impl Target {
    /// Opens what the arguments name.
    pub(super) fn open(build: &Build, common: &Common, loaded: &Loaded) -> Result<Self, Error> {
        let path = build.archive.as_ref().unwrap_or(&build.output);
        // `.` is where people stand: they know what is in it by its name alone.
        let path = if common.root.as_os_str() == "." {
            path.clone()
        } else {
            common.root.join(path)
        };
        let sources = [common.root.join("content"), common.root.join("themes")];
        let sources: [&Path; 2] = [&sources[0], &sources[1]];
        let into = if build.archive.is_some() {
            let archive = Archive::open(&path, &sources, loaded.site.today)?;
            Opened::Archive(Box::new(archive))
        } else {
            Opened::Folder(Box::new(Output::open(&path, &sources, build.force)?))
        };
        let name = path.display().to_string();
        Ok(Self { name, into })
    }

    /// Makes every file of the site; none of them is published yet.
    pub(super) fn make(
        &mut self,
        loaded: &Loaded,
        reader: &dyn Reader,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Checked<Summary>, Error> {
        match &mut self.into {
            Opened::Folder(output) => pipeline::publish(loaded, reader, &**output, progress),
            Opened::Archive(archive) => {
                pipeline::publish_in_order(loaded, reader, &mut **archive, progress)
            }
        }
    }

    /// Publishes what was made, whole.
    pub(super) fn publish(self) -> Result<Placed, Error> {
        let (what, carried) = match self.into {
            Opened::Folder(output) => {
                let published = output.publish()?;
                (changed(&published), published.carried)
            }
            Opened::Archive(archive) => (size(archive.publish()?), Vec::new()),
        };
        let name = self.name;
        Ok(Placed {
            name,
            what,
            carried,
        })
    }
}

fn changed(published: &Published) -> String {
    match (published.changed, published.removed) {
        (0, 0) => "nothing changed".to_owned(),
        (changed, 0) => format!("{changed} changed"),
        (changed, removed) => format!("{changed} changed, {removed} removed"),
    }
}

/// A number of bytes, rounded up: in KB (1,000 bytes), or from a million bytes on in MB with one decimal.
fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        return format!("{} KB", bytes.div_ceil(1000));
    }
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_up() {
        let cases = [
            (1, "1 KB"),
            (999_000, "999 KB"),
            (1_000_000, "1.0 MB"),
            (1_000_001, "1.1 MB"),
            (12_300_000, "12.3 MB"),
        ];
        for (bytes, words) in cases {
            assert_eq!(size(bytes), words);
        }
    }
}
