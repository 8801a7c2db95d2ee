//! Where `guidepost build` puts the site: into a folder, or into one file.

use std::path::PathBuf;

use super::args::{Build, Common};
use super::made::{Made, Placed};
use crate::audit::Audit;
use crate::diag::{Checked, Error};
use crate::disk::{self, Archive, Output, Published};
use crate::pipeline::{self, Inputs, Loaded, Options, Progress, Summary};
use crate::source::Reader;

/// A folder or a file for one build.
pub(super) struct Target {
    /// As people know it.
    name: String,
    path: PathBuf,
    /// What the site is made from: nothing of it may be in there.
    sources: [PathBuf; 2],
    into: Opened,
}

enum Opened {
    Folder(Box<Output>),
    /// A file, which is opened once there is a site to put into it.
    Archive(Option<Box<Archive>>),
}

impl Target {
    /// Finds what the arguments name; a folder is opened.
    pub(super) fn open(build: &Build, common: &Common) -> Result<Self, Error> {
        let path = build.archive.as_ref().unwrap_or(&build.output);
        // `.` is where people stand: they know what is in it by its name alone.
        let path = if common.root.as_os_str() == "." {
            path.clone()
        } else {
            common.root.join(path)
        };
        let sources = [common.root.join("content"), common.root.join("themes")];
        let into = if build.archive.is_some() {
            Opened::Archive(None)
        } else {
            let output = Output::open(&path, &[&sources[0], &sources[1]], build.force)?;
            Opened::Folder(Box::new(output))
        };
        Ok(Self {
            name: path.display().to_string(),
            path,
            sources,
            into,
        })
    }

    /// What the build of the published site made, if it was one from these inputs and nothing has changed since.
    pub(super) fn made_of(&self, inputs: &Inputs<'_>, options: &Options) -> Option<Made> {
        match &self.into {
            Opened::Folder(output) if output.remembers() => {
                let inputs = inputs.digest(options, &disk::program()?)?;
                Made::read(output.current(&inputs)?)
            }
            _ => None,
        }
    }

    /// Keeps with the site what was made from these inputs.
    pub(super) fn remember(&mut self, made: &Made, inputs: &Inputs<'_>, options: &Options) {
        if let Opened::Folder(output) = &mut self.into
            && let Some(inputs) =
                disk::program().and_then(|program| inputs.digest(options, &program))
        {
            output.remember(&inputs, &made.kept());
        }
    }

    /// What stands there, where there is nothing to build.
    pub(super) fn unchanged(&self) -> Placed {
        Placed {
            name: self.name.clone(),
            what: changed(&Published::default()),
            carried: Vec::new(),
        }
    }

    /// Makes every file of the site; none of them is published yet. Each is judged on its way if there is an `audit`.
    pub(super) fn make(
        &mut self,
        loaded: &Loaded,
        reader: &dyn Reader,
        audit: Option<&Audit>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Checked<Summary>, Error> {
        match &mut self.into {
            Opened::Folder(output) => {
                output.copies_by(&pipeline::copies_made_by(loaded));
                match audit {
                    Some(audit) => {
                        pipeline::publish(loaded, reader, &audit.sink(&**output), progress)
                    }
                    None => pipeline::publish(loaded, reader, &**output, progress),
                }
            }
            Opened::Archive(opened) => {
                let sources = [&*self.sources[0], &*self.sources[1]];
                let archive = Archive::open(&self.path, &sources, loaded.site.today)?;
                let archive = opened.insert(Box::new(archive));
                match audit {
                    Some(audit) => {
                        let mut judged = audit.in_order(&mut **archive);
                        pipeline::publish_in_order(loaded, reader, &mut judged, progress)
                    }
                    None => pipeline::publish_in_order(loaded, reader, &mut **archive, progress),
                }
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
            Opened::Archive(archive) => {
                let written = archive.map(|archive| archive.publish()).transpose()?;
                (size(written.unwrap_or_default()), Vec::new())
            }
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
