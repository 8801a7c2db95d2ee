//! The doors: the only rooms that touch the file system.
//!
//! Here: [`sources()`] and [`folder`] (what is in the site's folder), [`Files`] (reading one of its
//! files), [`Watch`] (hearing which of them change), [`create()`] (new files for an author, never over
//! one that is there), [`put()`] (those of an import, whole or not at all), [`Output`] (writing a site so that it is published whole or not at all)
//! and [`Archive`] (the same into one file). Not here: what the files mean.
//!
//! The output folder and a hidden sibling of it alternate. A build brings the sibling up to date
//! and then exchanges the two, so that nobody ever sees half a site. Each of the two has a
//! manifest of what Guidepost wrote into it.
//!
//! Invariants: the published folder changes only by being exchanged; the inode of a file may be
//! shared by both folders, so no file is ever overwritten in place unless it is the only name of
//! its inode; nothing in the output folder that Guidepost did not write is lost.
#![expect(clippy::disallowed_methods, reason = "the door to the disk")]

mod archive;
mod create;
mod exchange;
mod files;
mod foreign;
mod generations;
mod identity;
mod lock;
mod manifest;
mod part;
mod place;
mod put;
mod read;
mod sibling;
mod sources;
#[cfg(test)]
mod tests;
mod verdict;
mod watch;

pub use archive::{Archive, Form as ArchiveForm};
pub use create::{create, in_the_way, local_zone, replace};
pub use files::{Files, TEXT_LIMIT};
pub use generations::{Output, Published};
pub use identity::program;
pub use put::{links, put};
pub use read::{Folder, Found, Skipped, folder};
pub use sources::{Sources, sources};
pub use watch::Watch;
