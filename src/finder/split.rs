//! Which files the data is divided into.

use super::Holds;
use super::names;
use super::rooms::rooms;
use super::slots::slots;
use super::tiles::tiles;
use crate::site::Site;

/// Up to how many rows all of them are in one file.
pub(super) const SMALL: usize = 1500;

/// How many files there may be, the index among them.
const MOST_FILES: usize = 1024;

/// A part of the data, which becomes a file.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) about: About,
    pub(super) holds: Holds,
}

/// What the index says about a part.
#[derive(Debug)]
pub(super) enum About {
    /// All meetings of a small site.
    All,
    /// Meetings in rooms: the key of the tile, how many rows, and west, south, east and north.
    Tile(String, usize, Option<[f64; 4]>),
    /// Meetings online and by phone: from which minute to which, and how many rows.
    Slot(i32, i32, usize),
    /// Names: how they begin, and how many.
    Names(String, usize),
}

impl Part {
    /// The name of its file before the digest.
    pub(super) fn stem(&self) -> String {
        match &self.about {
            About::All => "all".to_owned(),
            About::Tile(key, ..) => format!("t-{key}"),
            About::Slot(-1, ..) => "s--".to_owned(),
            About::Slot(from, ..) => format!("s-{from}"),
            About::Names(key, _) => format!("p-{key}"),
        }
    }
}

/// The parts of a site: one if it is small, else tiles, slots and names.
pub(super) fn parts(site: &Site) -> Vec<Part> {
    if site.listings.len() <= SMALL {
        return vec![Part {
            about: About::All,
            holds: Holds::Meetings((0..).take(site.listings.len()).collect()),
        }];
    }
    let rooms = rooms(site);
    let (slots, names) = (slots(site), names::files(&rooms));
    let most = MOST_FILES.saturating_sub(1 + slots.len() + names.len());
    let tiles = tiles(&rooms, most);
    let tiles = tiles.into_iter().map(|tile| Part {
        about: About::Tile(tile.key, tile.rows.len(), tile.bounds),
        holds: Holds::Meetings(tile.rows),
    });
    let slots = slots.into_iter().map(|slot| Part {
        about: About::Slot(slot.from, slot.to, slot.rows.len()),
        holds: Holds::Meetings(slot.rows),
    });
    let names = names.into_iter().map(|file| Part {
        about: About::Names(file.key, file.names.len()),
        holds: Holds::Names(file.names),
    });
    tiles.chain(slots).chain(names).collect()
}
