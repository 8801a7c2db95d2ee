//! The index: counts, and which other files there are.

use serde::Serialize;
use serde_json::{Value, json};

use super::VERSION;
use super::counts::Counts;
use super::split::{About, Part};
use crate::model::Kind;
use crate::site::Site;

/// The index, with its fields in the order in which they are written.
#[derive(Debug, Serialize)]
struct Index<'s> {
    version: u32,
    built: String,
    zone: &'s str,
    entry: String,
    #[serde(flatten)]
    counts: Counts<'s>,
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<&'s str>,
    tiles: Vec<Value>,
    slots: Vec<Value>,
    places: Vec<Value>,
}

/// The bytes of the index of files with these names.
pub(super) fn write(site: &Site, parts: &[Part], names: &[String]) -> Vec<u8> {
    let mut index = Index {
        version: VERSION,
        built: site.today.to_string(),
        zone: site.config.zone.name(),
        entry: site
            .addresses()
            .page(&format!("{}/{{}}", Kind::Group.folder())),
        counts: Counts::of(site),
        all: None,
        tiles: Vec::new(),
        slots: Vec::new(),
        places: Vec::new(),
    };
    for (part, name) in parts.iter().zip(names) {
        match &part.about {
            About::All => index.all = Some(name),
            About::Tile(key, rows, Some([west, south, east, north])) => {
                index
                    .tiles
                    .push(json!([key, name, rows, west, south, east, north]));
            }
            About::Tile(key, rows, None) => index.tiles.push(json!([key, name, rows])),
            About::Slot(from, to, rows) => index.slots.push(json!([from, to, name, rows])),
            About::Names(key, count) => index.places.push(json!([key, name, count])),
        }
    }
    // Texts and finite numbers: nothing that JSON cannot say.
    let text = serde_json::to_string(&index).unwrap_or_default();
    text.replace('<', "\\u003c").into_bytes()
}
