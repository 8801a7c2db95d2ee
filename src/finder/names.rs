//! Names of places, divided by how they begin.

use std::collections::{BTreeMap, BTreeSet};

use super::VERSION;
use super::rooms::{Middle, Point, Room};
use super::spelling::plain;
use super::table::{Record, list};

/// From how many names on a file is divided, and how many files of names there may be.
const MOST_NAMES: usize = 400;
const MOST_FILES: usize = 256;

/// A town, region, part of a region or postal code.
#[derive(Debug, Clone)]
pub(super) struct Name {
    words: String,
    /// What it is in; may be empty.
    within: String,
    /// The middle of its meetings.
    at: Point,
    /// How many rows it has.
    rows: usize,
}

/// Names that begin alike.
#[derive(Debug)]
pub(super) struct NameFile {
    /// How they begin; `_` if none of their letters count.
    pub(super) key: String,
    /// Those with most rows first.
    pub(super) names: Vec<Name>,
}

/// All names of places in files.
pub(super) fn files(rooms: &[Room<'_>]) -> Vec<NameFile> {
    let names = names(rooms);
    let mut limit = MOST_NAMES;
    loop {
        let files = divided(&names, limit);
        if files.len() <= MOST_FILES || limit > names.len() {
            return files;
        }
        limit += limit / 4;
    }
}

/// The bytes of a file of names.
pub(super) fn write(names: &[Name], out: &mut Vec<u8>) {
    let record = |name: &Name| {
        let mut record = Record::default();
        record.text(&name.words);
        record.text(&name.within);
        record.number(name.at.latitude);
        record.number(name.at.longitude);
        record.number(name.rows);
        record.finish()
    };
    let places = list(names.iter().map(record));
    let text = format!("{{\"version\":{VERSION},\"places\":{places}}}");
    out.extend_from_slice(text.as_bytes());
}

/// The names of all places that have a position.
fn names(rooms: &[Room<'_>]) -> Vec<Name> {
    let mut found: BTreeMap<(&str, &str), (Middle, usize)> = BTreeMap::new();
    for (room, at) in rooms.iter().filter_map(|room| Some((room, room.at?))) {
        for place in places(room) {
            let (middle, rows) = found.entry(place).or_default();
            middle.add(at);
            *rows += 1;
        }
    }
    let name = |((name, within), (middle, rows)): ((&str, &str), (Middle, usize))| {
        Some(Name {
            words: name.to_owned(),
            within: within.to_owned(),
            at: middle.point()?,
            rows,
        })
    };
    let mut names: Vec<Name> = found.into_iter().filter_map(name).collect();
    // The map has put them in the order of their names, which a stable sort keeps.
    names.sort_by_key(|name| std::cmp::Reverse(name.rows));
    names
}

/// What a room is in, each with what that is in, and each once.
fn places<'r>(room: &Room<'r>) -> BTreeSet<(&'r str, &'r str)> {
    let place = &room.place;
    let around = if place.town.is_empty() {
        place.region
    } else {
        place.town
    };
    let mut within = place.region;
    let parts = place.parts.split('>').map(str::trim);
    let parts = parts.map(|part| (part, std::mem::replace(&mut within, part)));
    let mut places: BTreeSet<(&str, &str)> = parts.collect();
    places.extend([
        (place.town, place.region),
        (place.region, ""),
        (place.postal_code, around),
    ]);
    places.retain(|(name, _)| !name.is_empty());
    places
}

fn divided(names: &[Name], limit: usize) -> Vec<NameFile> {
    let all = names.iter().map(|name| (plain(&name.words), name));
    let (known, others): (Vec<_>, Vec<_>) = all.partition(|(plain, _)| !plain.is_empty());
    let mut files = Vec::new();
    for (key, names) in by_next("", known) {
        divide(key, names, limit, &mut files);
    }
    if !others.is_empty() {
        files.push(file("_".to_owned(), others));
    }
    files
}

/// Divides names that begin with `key` by one more letter while there are too many; those that end with it stay.
fn divide(key: String, names: Vec<(String, &Name)>, limit: usize, files: &mut Vec<NameFile>) {
    if names.len() <= limit {
        files.push(file(key, names));
        return;
    }
    let (stay, longer): (Vec<_>, Vec<_>) = names.into_iter().partition(|(plain, _)| *plain == key);
    let longer = by_next(&key, longer);
    if !stay.is_empty() {
        files.push(file(key, stay));
    }
    for (key, names) in longer {
        divide(key, names, limit, files);
    }
}

/// Names that begin with `key` and go on, by that and the letter after it.
fn by_next<'n>(
    key: &str,
    names: Vec<(String, &'n Name)>,
) -> BTreeMap<String, Vec<(String, &'n Name)>> {
    let mut parts: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (plain, name) in names {
        let next = plain.get(..=key.len()).unwrap_or_default().to_owned();
        parts.entry(next).or_default().push((plain, name));
    }
    parts
}

fn file(key: String, names: Vec<(String, &Name)>) -> NameFile {
    let names = names.into_iter().map(|(_, name)| name.clone());
    NameFile {
        key,
        names: names.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(names: &[String], limit: usize) -> Vec<(String, usize)> {
        let name = |name: &String| Name {
            words: name.clone(),
            within: String::new(),
            at: Point {
                latitude: 41.5,
                longitude: -90.5,
            },
            rows: 1,
        };
        let names: Vec<Name> = names.iter().map(name).collect();
        let files = divided(&names, limit).into_iter();
        files.map(|file| (file.key, file.names.len())).collect()
    }

    #[test]
    fn files_are_divided_by_letters_and_a_name_that_ends_stays() {
        let names = ["Mill", "Millbrook", "Mi-Lo", "Moor", "Élan", "札幌"].map(str::to_owned);
        let plain = [("e", 1), ("m", 4), ("_", 1)].map(|(key, count)| (key.to_owned(), count));
        assert_eq!(keys(&names, 4), plain);
        let expected = [
            ("e", 1),
            ("mill", 1),
            ("millb", 1),
            ("milo", 1),
            ("mo", 1),
            ("_", 1),
        ];
        let expected = expected.map(|(key, count)| (key.to_owned(), count));
        assert_eq!(keys(&names, 1), expected);
    }

    #[test]
    fn names_that_are_alike_to_the_end_stay_together() {
        let names = vec!["Springfield".to_owned(); 500];
        assert_eq!(keys(&names, 400), [("springfield".to_owned(), 500)]);
    }
}
