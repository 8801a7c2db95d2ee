//! Formats of BMLT: by world id, which is the same on every server, and by name where there is none.
//!
//! Here: what a format says ([`understand`]), and which format goes out for a code, a language or a
//! way to attend. Not here: the table itself (`table`).
//!
//! The keys of formats (`B`, `St`) are free: every server has its own, and `St` is not `ST`. So a key
//! alone means nothing here; it only tells apart formats that share a world id. `LANG` is such an id:
//! name and key say which language it is.

mod table;

use super::Signal;
use super::label::core;
use crate::model::Lang;
use table::FORMATS;

pub use table::Format;

/// What a format says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A code of NA, in whose words formats are. Read it by NA's [`Vocabulary`](super::Vocabulary).
    Code(&'static str),
    /// Languages.
    Languages(Vec<Lang>),
    /// How one attends.
    Signal(Signal),
}

/// What a format says in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Code(&'static str),
    Langs(&'static [&'static str]),
    Signal(Signal),
}

/// The world id of everything that is about languages.
const LANG: &str = "LANG";

/// Keys by which servers name languages, beside those of the table.
const LANGUAGES: &[(&str, &str)] = &[
    ("EN", "en"),
    ("FA", "fa"),
    ("FR", "fr"),
    ("GER", "de"),
    ("HE", "he"),
    ("ITA", "it"),
    ("JPN", "ja"),
    ("POL", "pl"),
    ("POR", "pt"),
    ("RUS", "ru"),
    ("SPA", "es"),
    ("SV", "sv"),
    ("SWE", "sv"),
];

/// What the format with this world id, key and English name says; `None` if nobody can tell. Text
/// that a server does not give is empty.
pub fn understand(world_id: &str, key: &str, name: &str) -> Option<Meaning> {
    let (world_id, key) = (world_id.trim(), key.trim());
    if world_id.is_empty() {
        let wanted = core(name);
        let known = FORMATS.iter().find(|one| one.is_called(&wanted));
        return known.map(Format::meaning);
    }
    let mut same = FORMATS.iter().filter(|one| one.has(world_id));
    if let Some(format) = same.clone().find(|one| one.key == key) {
        return Some(format.meaning());
    }
    if world_id == LANG {
        return language(key, name).map(Meaning::Languages);
    }
    same.next().map(Format::meaning)
}

/// The format that goes out for a code of NA.
pub fn of_code(code: &str) -> Option<&'static Format> {
    let says = |one: &&Format| matches!(one.says, Says::Code(own) if own == code);
    FORMATS.iter().find(says)
}

/// The format that goes out for a language; none if new servers have none for it.
pub fn of_language(lang: &Lang) -> Option<&'static Format> {
    let only = |one: &&Format| matches!(one.says, Says::Langs([tag]) if *tag == lang.as_str());
    FORMATS.iter().find(only)
}

/// The format that goes out for a way to attend; none for a meeting in person.
pub fn of_signal(signal: Signal) -> Option<&'static Format> {
    FORMATS.iter().find(|one| one.says == Says::Signal(signal))
}

/// All formats that new servers have, and a few that older ones had.
pub fn all() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter()
}

impl Format {
    /// What it says.
    pub fn meaning(&self) -> Meaning {
        match self.says {
            Says::Code(code) => Meaning::Code(code),
            Says::Signal(signal) => Meaning::Signal(signal),
            Says::Langs(tags) => Meaning::Languages(parsed(tags)),
        }
    }

    fn has(&self, world_id: &str) -> bool {
        self.world_id == Some(world_id) || self.once == Some(world_id)
    }

    fn is_called(&self, wanted: &str) -> bool {
        let mut names = std::iter::once(&self.name).chain(self.names);
        !wanted.is_empty() && names.any(|name| core(name) == wanted)
    }
}

/// The languages that a name or a key stands for: `Lithuanian/Russian`, `Spanish speaking`.
fn language(key: &str, name: &str) -> Option<Vec<Lang>> {
    let name = name.to_lowercase().replace(" and ", "/");
    let parts = name.split(['/', ',', '&']);
    let named: Option<Vec<Lang>> = parts.map(|part| Lang::of_name(bare(part))).collect();
    named.or_else(|| {
        let by_key = |(known, _): &&(&str, &str)| *known == key.to_uppercase();
        let known = LANGUAGES.iter().find(by_key);
        known.map_or_else(|| tagged(key), |(_, tag)| Some(parsed(&[tag])))
    })
}

/// Languages in which NA meets, whose tags servers use as keys. Not `SL`, which is sign language on most servers, nor
/// `CH`, which is children.
const TAGS: &[&str] = &[
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
    "it", "ja", "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sr", "sv", "tr", "uk",
    "vi", "zh",
];

/// The language whose tag is a key, where the name is in a language that we do not read: `uk`, Ukrainisch.
fn tagged(key: &str) -> Option<Vec<Lang>> {
    let tag = key.to_lowercase();
    TAGS.contains(&&*tag).then(|| parsed(&[&tag]))
}

/// The name of a language without the words beside it.
fn bare(name: &str) -> &str {
    let mut name = name.trim();
    for word in ["meeting", "speaking", "language", "-"] {
        name = name.strip_suffix(word).unwrap_or(name).trim_end();
    }
    name
}

fn parsed(tags: &[&str]) -> Vec<Lang> {
    tags.iter().filter_map(|tag| tag.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(world_id: &str, key: &str, name: &str) -> Option<&'static str> {
        match understand(world_id, key, name) {
            Some(Meaning::Code(code)) => Some(code),
            _ => None,
        }
    }

    fn langs(key: &str, name: &str) -> Vec<String> {
        match understand("LANG", key, name) {
            Some(Meaning::Languages(langs)) => langs.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_world_id_says_what_a_format_is_whatever_its_key() {
        assert_eq!(code("CLOSED", "C", "Closed"), Some("C"));
        assert_eq!(code("OPEN", "OP", "Offen"), Some("O"));
        assert_eq!(code("WCHR", "Rolli", ""), Some("X"));
        assert_eq!(code("STEP", "ST", ""), Some("STEP"));
        assert_eq!(code("CH", "CH", ""), Some("CH"));
        assert_eq!(code("SMOK", "", ""), Some("SMOK"));
        assert_eq!(code("NOPE", "B", "Beginners"), None);
    }

    #[test]
    fn a_key_tells_formats_apart_that_share_a_world_id() {
        assert_eq!(code("TRAD", "Tr", ""), Some("TRAD"));
        assert_eq!(code("TRAD", "TW", ""), Some("TW"));
        assert_eq!(code("TRAD", "XY", ""), Some("TRAD"));
        assert_eq!(code("QA", "AB", ""), Some("AB"));
        assert_eq!(code("SPK", "So", ""), Some("SPK"));
        assert_eq!(code("SPK", "SD", "Speaker/Discussion"), Some("S-D"));
        assert_eq!(code("LANG", "BL", "Bi-Lingual"), Some("BL"));
    }

    #[test]
    fn without_a_world_id_the_name_counts_and_not_the_key() {
        assert_eq!(code("", "SL", "ASL"), Some("ASL"));
        assert_eq!(code("", "SC", "Surveillance Cameras"), Some("SC"));
        assert_eq!(code("", "FD", "Five and Dime"), Some("FD"));
        assert_eq!(code("", "CH", "Closed Holidays"), Some("CH"));
        assert_eq!(code("", "FD", "Fondue"), None);
        assert_eq!(code("", "FD", ""), None);
    }

    #[test]
    fn languages_are_known_by_name_or_key() {
        assert_eq!(langs("ES", "Español"), ["es"]);
        assert_eq!(langs("ES", "Espanol"), ["es"]);
        assert_eq!(langs("L/R", "Lithuanian/Russian"), ["lt", "ru"]);
        assert_eq!(langs("Fa", "Farsi"), ["fa"]);
        assert_eq!(langs("X", "Polish speaking meeting"), ["pl"]);
        assert_eq!(langs("X", "French and English"), ["fr", "en"]);
        assert!(langs("X", "Nonesuch").is_empty());
        assert_eq!(langs("uk", "Ukrainisch"), ["uk"]);
        assert_eq!(langs("ES", "Spanisch"), ["es"]);
        for key in ["SL", "CH", "KL", "CN", "S", "ASL"] {
            assert!(langs(key, "Nonesuch").is_empty(), "{key}");
        }
    }

    #[test]
    fn ways_to_attend_are_no_codes() {
        for (world_id, key, name, signal) in [
            ("VM", "VM", "", Signal::Online),
            ("HYBR", "HY", "", Signal::Hybrid),
            ("TC", "", "", Signal::Shut),
            ("", "WEB", "Online Meeting", Signal::Online),
        ] {
            let meaning = understand(world_id, key, name);
            assert_eq!(meaning, Some(Meaning::Signal(signal)));
        }
        assert_eq!(of_signal(Signal::Online).unwrap().key, "VM");
        assert_eq!(of_signal(Signal::Hybrid).unwrap().key, "HY");
        assert_eq!(of_signal(Signal::Shut).unwrap().key, "TC");
        assert_eq!(of_signal(Signal::InPerson), None);
    }

    #[test]
    fn what_goes_out_says_the_same_when_it_comes_back() {
        for format in all() {
            let world_id = format.world_id.unwrap_or_default();
            let back = understand(world_id, format.key, format.name);
            assert_eq!(back, Some(format.meaning()), "{}", format.key);
            match format.meaning() {
                Meaning::Code(code) => assert_eq!(of_code(code), Some(format)),
                Meaning::Languages(langs) => {
                    if let [lang] = langs.as_slice() {
                        assert_eq!(of_language(lang), Some(format));
                    }
                }
                Meaning::Signal(signal) => assert!(of_signal(signal).is_some()),
            }
        }
        assert_eq!(all().filter(|format| format.id.is_some()).count(), 54);
    }
}
