//! What the script of `/groups/` reads, so that a list of any length can be filtered from static files.
//!
//! `FORMAT.md` beside this file is the contract. Here: which files there are ([`Finder::of`]), each named by its
//! own digest, and what they hold. Not here: where they stand (`outputs`), and the script, which is the theme's.
//!
//! ```text
//! Site ── listings ──▶ rooms ──▶ tiles   a tree of quarters of the world
//!             │          └─────▶ names   of towns, regions and postal codes, by their beginning
//!             └───────▶ slots            hours of the week in UTC
//! ```
//!
//! Invariants: a file holds only numbers of rows until it is written, and is written anew each time, to the same
//! bytes; nothing is in it that the list pages do not show; of a private or approximate place only town and
//! region are told.

mod counts;
mod index;
mod meetings;
mod names;
mod rooms;
mod row;
mod rule;
mod slots;
mod spelling;
mod split;
mod table;
mod tiles;
mod whereabouts;

use rayon::prelude::*;

use crate::site::Site;

use names::Name;
use split::Part;

/// The version of the format.
const VERSION: u32 = 1;

/// The folder of the files.
const FOLDER: &str = "finder";

/// The files of a site's finder: an index, and the data in parts.
#[derive(Debug)]
pub struct Finder<'s> {
    site: &'s Site,
    files: Vec<File>,
}

/// One file.
#[derive(Debug)]
struct File {
    /// Its path below the root of the site.
    path: String,
    holds: Holds,
}

/// What a file is made of.
#[derive(Debug)]
enum Holds {
    /// Meetings, by the numbers of their rows in the site.
    Meetings(Vec<u32>),
    /// Names of places.
    Names(Vec<Name>),
    /// The index, finished: it names all the others.
    Index(Vec<u8>),
}

impl<'s> Finder<'s> {
    /// The files of a site; none if it lists no meeting.
    ///
    /// Every file is written once to know its digest, and forgotten again.
    pub fn of(site: &'s Site) -> Option<Self> {
        if site.listings.is_empty() {
            return None;
        }
        let parts = split::parts(site);
        let name = |part: &Part| {
            let mut bytes = Vec::new();
            part.holds.write(site, &mut bytes);
            named(&part.stem(), &bytes)
        };
        let names: Vec<String> = parts.par_iter().map(name).collect();
        let index = index::write(site, &parts, &names);
        let own = (named("index", &index), Holds::Index(index));
        let files = names
            .into_iter()
            .zip(parts.into_iter().map(|part| part.holds));
        let file = |(name, holds)| File {
            path: site.addresses().data(&format!("{FOLDER}/{name}")),
            holds,
        };
        Some(Self {
            site,
            files: files.chain([own]).map(file).collect(),
        })
    }

    /// The paths of the files below the root of the site; the index comes last.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// The path of the index.
    pub fn index(&self) -> Option<&str> {
        self.files.last().map(|file| file.path.as_str())
    }

    /// Writes the file with this number.
    pub fn write(&self, number: usize, out: &mut Vec<u8>) {
        if let Some(file) = self.files.get(number) {
            file.holds.write(self.site, out);
        }
    }
}

impl Holds {
    fn write(&self, site: &Site, out: &mut Vec<u8>) {
        match self {
            Self::Meetings(rows) => meetings::write(site, rows, out),
            Self::Names(names) => names::write(names, out),
            Self::Index(bytes) => out.extend_from_slice(bytes),
        }
    }
}

/// What the script of a group's page reads: the rows of the group as a file of the finder has them. Empty if the
/// group has none.
pub fn of_group(site: &Site, number: u32) -> String {
    let rows = site.listings_of(number);
    if rows.is_empty() {
        return String::new();
    }
    let mut bytes = Vec::new();
    meetings::write_all(site, rows.into_iter(), &mut bytes);
    let text = String::from_utf8(bytes).unwrap_or_default();
    // It stands in a page, where nothing should look like markup.
    text.replace('>', "\\u003e")
}

/// `index.0123456789.json`: the first ten digits of the BLAKE3 of the bytes.
fn named(stem: &str, bytes: &[u8]) -> String {
    let digest = blake3::hash(bytes).to_hex();
    let digest = digest.get(..10).unwrap_or_default();
    format!("{stem}.{digest}.json")
}
