//! What the formats of a meeting say: tags, languages, access, codes, and how one attends.
//!
//! Here: [`Reader`], made once for a feed. Formats are read by their world id, which is the same on all
//! servers; where there is none, by a name that servers start with; otherwise they stay as codes under
//! their names. Not here: the table of world ids ([`crate::feeds::codes::formats`]).

use super::fields::raw;
use super::formats::{Format, Formats, Found};
use crate::diag::codes;
use crate::feeds::codes::{Meaning, Signal, Vocabulary, formats as world};
use crate::import::{Context, Notes, Record};
use crate::kinds::program::Shared;
use crate::model::{AccessFact, Lang, Line, Slug};

/// Reads the formats of meetings.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    formats: &'a Formats,
    /// The codes of NA, in whose words formats are; none where the meetings are of another program.
    codes: Option<Vocabulary<'a>>,
    /// The language in which names are shown.
    lang: &'a str,
}

/// What the formats of a meeting say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Kinds {
    pub(super) tags: Vec<Slug>,
    pub(super) codes: Vec<Line>,
    pub(super) languages: Vec<Lang>,
    pub(super) access: Vec<AccessFact>,
    /// Virtual: world id `VM`.
    pub(super) vm: bool,
    /// Hybrid: world id `HYBR`.
    pub(super) hy: bool,
    /// The room is shut for now: world id `TC`.
    pub(super) tc: bool,
}

/// The program whose words the formats of BMLT are.
const NA: &str = "na";

impl<'a> Reader<'a> {
    /// For meetings with these formats; `lang` is the language of the feed.
    pub(super) fn new(formats: &'a Formats, lang: &'a str, context: &Context<'a>) -> Self {
        let na = context
            .program
            .filter(|program| program.head.id.slug.as_str() == NA);
        Self {
            formats,
            codes: na.map(|program| Vocabulary::of(Some(program))),
            lang,
        }
    }

    /// What the formats of a meeting say.
    pub(super) fn read(&self, meeting: &Record, notes: &mut Notes<'_>) -> Kinds {
        let mut kinds = Kinds::default();
        for field in ["format_shared_id_list", "formats"] {
            if let Some(cell) = meeting.cell(field) {
                notes.about(cell);
            }
        }
        let found = self.formats.of(meeting);
        if self.formats.is_empty() && !found.is_empty() {
            let why = "read by the keys that servers start with";
            let keys = raw(meeting, "formats");
            notes.guessed(&codes::BMLT_FORMAT_KEYS, keys, keys, why);
        }
        for found in found {
            match found {
                Found::Known(format) => self.known(format, &mut kinds, notes),
                Found::Seed(seed) => {
                    self.say(seed.meaning(), seed.key, seed.name, &mut kinds, notes);
                }
                Found::Unknown(key) => unknown(key, &mut kinds, notes),
            }
        }
        kinds.closed_wins(notes);
        kinds
    }

    /// A format that the feed describes.
    fn known(&self, format: &Format, kinds: &mut Kinds, notes: &mut Notes<'_>) {
        let shown = format.words(self.lang);
        let (key, name) = shown.map_or(("", ""), |words| (&*words.key, &*words.name));
        let Some((meaning, by_name)) = format.meaning() else {
            return self.keep(&format.world_id, key, name, kinds, notes);
        };
        if by_name {
            let why = "no world id: the name is one that servers start with";
            notes.guessed(&codes::BMLT_FORMAT_BY_NAME, key, name, why);
        } else if let Some(now) = other_world_id(&meaning, &format.world_id) {
            let why = "an id that this format had once: told apart by its key";
            notes.changed(&codes::BMLT_FORMAT_SHARED, &format.world_id, now, why);
        } else if self.formats.has_double(format) {
            let why = "another format of this server has the same world id";
            let now: &str = &format.world_id;
            notes.changed(&codes::BMLT_FORMAT_SHARED, name, now, why);
        } else if let Some(lang) = by_key(&meaning, format) {
            let why = "not the name of a language: by its key";
            notes.guessed(&codes::BMLT_LANGUAGE, name, lang.english(), why);
        }
        self.say(meaning, key, name, kinds, notes);
    }

    /// Takes in what a format says; it stays under its name where its words are not the program's.
    fn say(
        &self,
        meaning: world::Meaning,
        key: &str,
        name: &str,
        kinds: &mut Kinds,
        notes: &mut Notes<'_>,
    ) {
        match (meaning, &self.codes) {
            (world::Meaning::Signal(signal), _) => kinds.signal(signal),
            (world::Meaning::Languages(languages), _) => kinds.languages(languages),
            (world::Meaning::Code(code), Some(codes)) => match codes.understand(code).meaning {
                Meaning::Shared(Shared::Tag(tag)) => add(&mut kinds.tags, tag),
                Meaning::Shared(Shared::Language(lang)) => kinds.languages(vec![lang]),
                Meaning::Shared(Shared::Access(fact)) => add(&mut kinds.access, fact),
                Meaning::Code(code) => add(&mut kinds.codes, code),
                Meaning::Signal(signal) => kinds.signal(signal),
                Meaning::Unknown | Meaning::Nothing => kinds.code(code),
            },
            (world::Meaning::Code(code), None) => self.keep(code, key, name, kinds, notes),
        }
    }

    /// Keeps a format under its name.
    fn keep(
        &self,
        world_id: &str,
        key: &str,
        name: &str,
        kinds: &mut Kinds,
        notes: &mut Notes<'_>,
    ) {
        let now = if name.is_empty() { key } else { name };
        let why = match (world_id, &self.codes) {
            ("", _) => "no world id: kept under its name".to_owned(),
            ("LANG", _) => "not the name of a language: kept under its name".to_owned(),
            (id, Some(_)) => format!("nobody knows the world id `{id}`: kept under its name"),
            (id, None) => format!("`{id}` is a word of NA: kept under its name"),
        };
        let code = if world_id == "LANG" {
            &codes::BMLT_LANGUAGE
        } else {
            &codes::BMLT_FORMAT_NAME
        };
        notes.changed(code, key, now, &why);
        kinds.code(now);
    }
}

/// The language of a format, if only its key says which one.
fn by_key<'m>(meaning: &'m world::Meaning, format: &Format) -> Option<&'m Lang> {
    let world::Meaning::Languages(langs) = meaning else {
        return None;
    };
    let [lang] = langs.as_slice() else {
        return None;
    };
    let says = |key: &str, name: &str| {
        let of_name = |world_id: &str| world::understand(world_id, "", name).is_some();
        !key.eq_ignore_ascii_case(lang.as_str()) || of_name(&format.world_id) || of_name("")
    };
    let mut words = format.words.iter();
    words
        .all(|words| !says(&words.key, &words.name))
        .then_some(lang)
}

/// The world id that a format has now, if it is not the one that the server gives.
fn other_world_id(meaning: &world::Meaning, world_id: &str) -> Option<&'static str> {
    let world::Meaning::Code(code) = meaning else {
        return None;
    };
    let now = world::of_code(code)?.world_id?;
    (now != world_id).then_some(now)
}

/// Keeps what nothing explains. The number of a format says nothing to anybody.
fn unknown(key: &str, kinds: &mut Kinds, notes: &mut Notes<'_>) {
    if key.bytes().all(|b| b.is_ascii_digit()) {
        notes.dropped(&codes::BMLT_FORMAT_UNKNOWN, key, "no format has this id");
        return;
    }
    notes.doubtful(&codes::BMLT_FORMAT_UNKNOWN, key, "no format has this key");
    kinds.code(key);
}

fn add<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

impl Kinds {
    fn signal(&mut self, signal: Signal) {
        match signal {
            Signal::Online => self.vm = true,
            Signal::Hybrid => self.hy = true,
            Signal::Shut => self.tc = true,
            Signal::InPerson => {}
        }
    }

    fn languages(&mut self, languages: Vec<Lang>) {
        for lang in languages {
            add(&mut self.languages, lang);
        }
    }

    fn code(&mut self, code: &str) {
        if let Ok(code) = code.parse() {
            add(&mut self.codes, code);
        }
    }

    /// A meeting that is said to be both open and closed is closed.
    fn closed_wins(&mut self, notes: &mut Notes<'_>) {
        let is = |wanted: &'static str| move |tag: &Slug| tag.as_str() == wanted;
        if self.tags.iter().any(is("closed")) && self.tags.iter().any(is("open")) {
            self.tags.retain(|tag| tag.as_str() != "open");
            let why = "said to be open and closed: closed";
            notes.guessed(&codes::FEED_TYPES, "open, closed", "closed", why);
        }
    }
}
