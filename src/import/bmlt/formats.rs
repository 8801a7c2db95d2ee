//! The formats of a BMLT server: what `GetFormats` says about the kinds of its meetings.
//!
//! Here: one [`Format`] for each id, whatever number of languages it is described in, and finding the
//! formats of a meeting: by id, by key in the meeting's language, or by the keys that servers start with
//! where the feed has no formats. Not here: what a format means to us ([`super::kinds`]).

use std::collections::BTreeMap;

use super::fields::{raw, text_of};
use super::files::server;
use crate::feeds::codes::formats as world;
use crate::import::{Record, Value};

/// The formats of one or several servers.
#[derive(Debug, Default)]
pub(super) struct Formats {
    /// By server, then id: an aggregator lists formats of several servers under the same ids.
    all: BTreeMap<(Box<str>, Box<str>), Format>,
}

/// One format.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Format {
    /// What it is called all over the world; empty where it is this server's own.
    pub(super) world_id: Box<str>,
    /// Its key and name in each language.
    pub(super) words: Vec<Words>,
}

/// A format in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    lang: Box<str>,
    /// The key that meetings in this language are marked with.
    pub(super) key: Box<str>,
    /// The name, as the server has it.
    pub(super) name: Box<str>,
}

/// One format of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found<'f> {
    /// A format that the feed describes.
    Known(&'f Format),
    /// A key that servers start with, in a feed without formats.
    Seed(&'f world::Format),
    /// An id or key that nothing explains.
    Unknown(&'f str),
}

/// Whether a record describes a format.
pub(super) fn is_format(record: &Record) -> bool {
    record.cell("key_string").is_some()
        && (record.cell("world_id").is_some() || record.cell("name_string").is_some())
}

impl Formats {
    /// Whether the feed has no formats.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Takes in one record of `GetFormats`: one format in one language.
    pub(super) fn add(&mut self, record: &Record) {
        let key = (server(record).into(), raw(record, "id").trim().into());
        let format = self.all.entry(key).or_default();
        // They are in capitals on all servers, but for slips.
        let world_id = raw(record, "world_id").trim().to_uppercase();
        if format.world_id.is_empty() {
            format.world_id = world_id.into();
        }
        format.words.push(Words {
            lang: raw(record, "lang").trim().to_lowercase().into(),
            key: raw(record, "key_string").trim().into(),
            name: raw(record, "name_string").trim().into(),
        });
    }

    /// Whether another format of the feed says the same by the same world id, under another key.
    pub(super) fn has_double(&self, format: &Format) -> bool {
        let own = format.key();
        let mut same = self
            .all
            .values()
            .filter(|other| other.world_id == format.world_id);
        !format.world_id.is_empty()
            && same.any(|other| other.key() != own && other.meaning() == format.meaning())
    }

    /// The formats of a meeting, in its order.
    pub(super) fn of<'f>(&'f self, meeting: &'f Record) -> Vec<Found<'f>> {
        let keys = || listed(meeting, "formats");
        let mut ids = listed(meeting, "format_shared_id_list").peekable();
        if self.is_empty() {
            // The numbers of formats are free too, so that without formats they say nothing.
            let seed = |key: &str| world::all().find(|format| format.key == key);
            let found = |key| seed(key).map_or(Found::Unknown(key), Found::Seed);
            return match keys().next() {
                Some(_) => keys().map(found).collect(),
                None => ids.map(Found::Unknown).collect(),
            };
        }
        let server = server(meeting);
        if ids.peek().is_some() {
            let found = |id| {
                self.by_id(server, id)
                    .map_or(Found::Unknown(id), Found::Known)
            };
            return ids.map(found).collect();
        }
        let lang = raw(meeting, "lang_enum").trim().to_lowercase();
        let found = |key| {
            // Some tools write the numbers of formats where their keys belong.
            let known = self.by_key(server, &lang, key);
            let known = known.or_else(|| self.by_id(server, key));
            known.map_or(Found::Unknown(key), Found::Known)
        };
        keys().map(found).collect()
    }

    /// The format with this id: of this server, or of the only one that there is.
    fn by_id(&self, server: &str, id: &str) -> Option<&Format> {
        let of = |server: &str| self.all.get(&(server.into(), id.into()));
        of(server).or_else(|| of("")).or_else(|| {
            let mut others = self.all.iter().filter(|((_, other), _)| **other == *id);
            let only = others.next().filter(|_| server.is_empty());
            only.filter(|_| others.next().is_none())
                .map(|(_, format)| format)
        })
    }

    /// The format with this key in this language, else in any.
    fn by_key(&self, server: &str, lang: &str, key: &str) -> Option<&Format> {
        let of_server = || {
            let here = |at: &&(Box<str>, Box<str>)| {
                server.is_empty() || at.0.is_empty() || *at.0 == *server
            };
            self.all
                .iter()
                .filter(move |(at, _)| here(at))
                .map(|(_, format)| format)
        };
        let has = |format: &&Format, lang: Option<&str>| {
            let mut words = format.words.iter();
            words.any(|words| *words.key == *key && lang.is_none_or(|lang| *words.lang == *lang))
        };
        of_server()
            .find(|format| has(format, Some(lang)))
            .or_else(|| of_server().find(|format| has(format, None)))
    }
}

impl Format {
    /// Its words in this language, else in English, else in the first that has a name.
    pub(super) fn words(&self, lang: &str) -> Option<&Words> {
        let named = || self.words.iter().filter(|words| !words.name.is_empty());
        let of = |lang: &str| named().find(|words| *words.lang == *lang);
        of(lang).or_else(|| of("en")).or_else(|| named().next())
    }

    /// What it says, and whether only its name told; none if nobody can tell.
    pub(super) fn meaning(&self) -> Option<(world::Meaning, bool)> {
        let english = self.words("en").into_iter();
        let by_name = self.world_id.is_empty();
        let mut words = english.chain(&self.words);
        let meaning =
            words.find_map(|words| world::understand(&self.world_id, &words.key, &words.name))?;
        Some((meaning, by_name))
    }

    /// Its key in English, else in the first language.
    fn key(&self) -> Option<&str> {
        self.words("en").map(|words| &*words.key)
    }
}

/// The parts of a field that is a list with commas, or a list of JSON.
fn listed<'r>(record: &'r Record, field: &str) -> impl Iterator<Item = &'r str> {
    let items = match record.cell(field).map(|cell| &cell.value) {
        Some(Value::List(items)) => items.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let texts = items.iter().flat_map(|item| text_of(item).split(','));
    texts.map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::fields::tests::record;
    use super::*;

    fn formats(rows: &[[&str; 5]]) -> Formats {
        let mut formats = Formats::default();
        for [id, lang, key, world_id, name] in rows {
            formats.add(&record(&[
                ("id", id),
                ("lang", lang),
                ("key_string", key),
                ("world_id", world_id),
                ("name_string", name),
            ]));
        }
        formats
    }

    fn world_ids(formats: &Formats, meeting: &[(&str, &str)]) -> Vec<String> {
        let meeting = record(meeting);
        let found = formats.of(&meeting).into_iter();
        found
            .map(|found| match found {
                Found::Known(format) => format.world_id.to_string(),
                Found::Seed(seed) => format!("seed {}", seed.world_id.unwrap_or_default()),
                Found::Unknown(text) => format!("unknown {text}"),
            })
            .collect()
    }

    #[test]
    fn ids_are_read_before_keys() {
        let formats = formats(&[
            ["7", "en", "O", "OPEN", "Open"],
            ["8", "en", "C", "CLOSED", "Closed"],
        ]);
        let meeting = [("formats", "C"), ("format_shared_id_list", "7, 99")];
        assert_eq!(world_ids(&formats, &meeting), ["OPEN", "unknown 99"]);
    }

    #[test]
    fn keys_are_read_in_the_language_of_the_meeting() {
        let formats = formats(&[
            ["1", "en", "S", "STEP", "Step"],
            ["2", "en", "C", "CLOSED", "Closed"],
            ["2", "sv", "S", "CLOSED", "Slutet"],
        ]);
        assert_eq!(
            world_ids(&formats, &[("formats", "S"), ("lang_enum", "sv")]),
            ["CLOSED"]
        );
        assert_eq!(
            world_ids(&formats, &[("formats", "S"), ("lang_enum", "en")]),
            ["STEP"]
        );
        assert_eq!(
            world_ids(&formats, &[("formats", "C,s"), ("lang_enum", "sv")]),
            ["CLOSED", "unknown s"]
        );
    }

    #[test]
    fn a_feed_without_formats_is_read_by_the_keys_that_servers_start_with() {
        let none = Formats::default();
        let meeting = [
            ("formats", "St,ST,,O"),
            ("format_shared_id_list", "27,1,17"),
        ];
        assert_eq!(
            world_ids(&none, &meeting),
            ["seed STEP", "unknown ST", "seed OPEN"]
        );
        assert_eq!(
            world_ids(&none, &[("format_shared_id_list", "27")]),
            ["unknown 27"]
        );
    }

    #[test]
    fn servers_are_told_apart() {
        let mut formats = Formats::default();
        for (server, world_id) in [("1", "OPEN"), ("2", "MED")] {
            formats.add(&record(&[
                ("id", "5"),
                ("lang", "en"),
                ("key_string", "X"),
                ("world_id", world_id),
                ("root_server_id", server),
            ]));
        }
        let meeting = [("format_shared_id_list", "5"), ("root_server_id", "2")];
        assert_eq!(world_ids(&formats, &meeting), ["MED"]);
        assert_eq!(
            world_ids(&formats, &[("format_shared_id_list", "5")]),
            ["unknown 5"]
        );
    }

    #[test]
    fn a_world_id_in_one_language_is_that_of_the_format() {
        let formats = formats(&[
            ["9", "es", "ES", "", "Español"],
            ["9", "en", "ES", "LANG", "Spanish"],
        ]);
        let format = formats.by_id("", "9").unwrap();
        assert_eq!(&*format.world_id, "LANG");
        assert_eq!(
            format.words("es").map(|words| &*words.name),
            Some("Español")
        );
        assert_eq!(
            format.words("fr").map(|words| &*words.name),
            Some("Spanish")
        );
    }
}
