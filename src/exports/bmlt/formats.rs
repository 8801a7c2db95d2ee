//! The formats that meetings use, as `GetFormats` lists them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::number;
use crate::exports::json::List;
use crate::kinds::program::{CodeMeaning, Shared};
use crate::model::{AccessFact, Lang};

/// Only by video or telephone.
pub(super) const VIRTUAL: &str = "VM";
/// In a room and by video.
pub(super) const HYBRID: &str = "HY";
/// Its room cannot be used.
pub(super) const CLOSED: &str = "TC";

/// The formats that meetings use.
#[derive(Debug, Default)]
pub(super) struct Used {
    by_key: BTreeMap<String, Words>,
}

#[derive(Debug, Default)]
struct Words {
    name: String,
    world_id: &'static str,
    sort: &'static str,
}

#[derive(Debug, Serialize)]
struct Format<'f> {
    id: String,
    key_string: &'f str,
    name_string: &'f str,
    description_string: &'f str,
    lang: &'f str,
    world_id: &'f str,
    format_type_enum: &'f str,
    root_server_uri: &'f str,
}

impl Used {
    /// Keeps a format; `meaning` is what the program says about the code.
    pub(super) fn add(&mut self, key: &str, meaning: Option<&CodeMeaning>) {
        if !self.by_key.contains_key(key) {
            self.by_key.insert(key.to_owned(), words(key, meaning));
        }
    }

    /// Writes the list.
    pub(super) fn write(&self, lang: &Lang, server: &str, out: &mut Vec<u8>) {
        let mut list = List::begin(out);
        for (key, words) in &self.by_key {
            list.add(&Format {
                id: number(key),
                key_string: key,
                name_string: &words.name,
                description_string: &words.name,
                lang: super::primary(lang.as_str()),
                world_id: words.world_id,
                format_type_enum: words.sort,
                root_server_uri: server,
            });
        }
        list.end();
    }
}

fn words(key: &str, meaning: Option<&CodeMeaning>) -> Words {
    let known = |name: &str, world_id, sort| Words {
        name: name.to_owned(),
        world_id,
        sort,
    };
    match key {
        VIRTUAL => return known("Virtual Meeting", "VM", "FC2"),
        HYBRID => return known("Virtual and In-person", "HYBR", "FC2"),
        CLOSED => return known("Temporarily Closed Facility", "TC", "FC2"),
        _ => {}
    }
    let label = meaning.and_then(|meaning| meaning.label.as_deref());
    let shared = meaning.and_then(|meaning| meaning.shared.as_ref());
    let (world_id, sort) = match shared {
        Some(Shared::Language(_)) => ("LANG", "LANG"),
        Some(Shared::Access(AccessFact::Wheelchair)) => ("WCHR", "FC2"),
        Some(Shared::Access(_)) => ("", "FC2"),
        Some(Shared::Tag(tag)) => of_tag(tag.as_str()),
        None => ("", "FC1"),
    };
    known(label.unwrap_or(key), world_id, sort)
}

/// The world id of a tag and the sort of format that it is.
fn of_tag(tag: &str) -> (&'static str, &'static str) {
    match tag {
        "open" => ("OPEN", "O"),
        "closed" => ("CLOSED", "O"),
        "women" => ("W", "FC3"),
        "men" => ("M", "FC3"),
        "young-people" => ("Y", "FC3"),
        "lgbtq" => ("GL", "FC3"),
        "beginners" => ("BEG", "FC1"),
        "speaker" => ("SPK", "FC1"),
        "discussion" => ("DISC", "FC1"),
        "candlelight" => ("CAN", "FC2"),
        _ => ("", "FC1"),
    }
}
