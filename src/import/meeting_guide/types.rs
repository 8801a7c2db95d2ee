//! The kinds of a meeting: codes or names out of the program's own table.

use super::row::Row;
use super::vocabulary::Field;
use crate::diag::codes;
use crate::feeds::codes::{How, Meaning, Signal, Vocabulary};
use crate::import::Notes;
use crate::import::convert;
use crate::kinds::program::Shared;
use crate::model::{AccessFact, Lang, Line, Slug};

/// What the kinds of a meeting say.
#[derive(Debug, Default)]
pub(super) struct Types {
    pub(super) tags: Vec<Slug>,
    pub(super) codes: Vec<Line>,
    pub(super) languages: Vec<Lang>,
    pub(super) access: Vec<AccessFact>,
    /// Said to be online.
    pub(super) online: bool,
    /// Said to be closed at present.
    pub(super) shut: bool,
    /// Said to be hybrid, which has no code in Meeting Guide.
    pub(super) hybrid: bool,
}

/// The most kinds that one text or list may name.
const MOST: usize = 100;

/// Reads the kinds of a meeting.
pub(super) fn types(row: &Row<'_>, vocabulary: &Vocabulary<'_>, notes: &mut Notes<'_>) -> Types {
    let mut types = Types::default();
    let Some(cell) = row.cell(Field::Types) else {
        return types;
    };
    let notes = notes.about(cell);
    let texts = convert::texts(&cell.value, notes);
    if let Some(next) = texts.get(MOST) {
        let why = "this and what follows: a hundred kinds fit";
        notes.dropped(&codes::FEED_TYPES, next, why);
    }
    for text in texts.into_iter().take(MOST) {
        if text.trim().is_empty() {
            notes.dropped(&codes::FEED_TYPES, "", "an empty code");
            continue;
        }
        // A label may hold a comma; a list of codes in one text has them between.
        if vocabulary.understand(&text).how == How::NotAtAll {
            let mut parts = text.split([',', ';', '\n']).map(str::trim);
            for part in parts.by_ref().take(MOST).filter(|part| !part.is_empty()) {
                types.take(part, vocabulary, notes);
            }
            if let Some(next) = parts.next() {
                let why = "this and what follows: a hundred kinds fit";
                notes.dropped(&codes::FEED_TYPES, next, why);
            }
        } else {
            types.take(&text, vocabulary, notes);
        }
    }
    types.open_or_closed(notes);
    types
}

impl Types {
    fn take(&mut self, written: &str, vocabulary: &Vocabulary<'_>, notes: &mut Notes<'_>) {
        let understood = vocabulary.understand(written);
        match understood.how {
            How::OtherForm | How::Alias => {
                let now = name_of(&understood.meaning, vocabulary);
                notes.changed(&codes::FEED_TYPES, written, &now, "");
            }
            How::Code | How::Label | How::NotAtAll => {}
        }
        let new = match understood.meaning {
            Meaning::Shared(Shared::Tag(tag)) => push(&mut self.tags, tag),
            Meaning::Shared(Shared::Language(lang)) => push(&mut self.languages, lang),
            Meaning::Shared(Shared::Access(fact)) => push(&mut self.access, fact),
            Meaning::Code(code) => push(&mut self.codes, code),
            Meaning::Signal(signal) => self.signal(signal),
            Meaning::Unknown => match convert::line(written, notes) {
                Some(code) => {
                    notes.doubtful(&codes::FEED_TYPES, &code, "the program has no such code");
                    push(&mut self.codes, code)
                }
                None => true,
            },
            Meaning::Nothing => true,
        };
        if !new {
            notes.dropped(&codes::FEED_TYPES, written, "said twice");
        }
    }

    fn signal(&mut self, signal: Signal) -> bool {
        let said = match signal {
            Signal::Online => &mut self.online,
            Signal::Hybrid => &mut self.hybrid,
            Signal::Shut => &mut self.shut,
            Signal::InPerson => return true,
        };
        !std::mem::replace(said, true)
    }

    /// Who is both open and closed is closed: nobody is sent to a meeting that does not want them.
    fn open_or_closed(&mut self, notes: &mut Notes<'_>) {
        let has = |word: &str| self.tags.iter().any(|tag| tag.as_str() == word);
        if has("open") && has("closed") {
            self.tags.retain(|tag| tag.as_str() != "open");
            let why = "a meeting is one of the two";
            notes.changed(&codes::FEED_TYPES, "open, closed", "closed", why);
        }
    }
}

/// Adds what is not there yet.
fn push<T: PartialEq>(all: &mut Vec<T>, new: T) -> bool {
    let is_new = !all.contains(&new);
    if is_new {
        all.push(new);
    }
    is_new
}

/// The code that goes out for what was understood.
fn name_of(meaning: &Meaning, vocabulary: &Vocabulary<'_>) -> String {
    let (tags, languages, access) = match meaning {
        Meaning::Shared(Shared::Tag(tag)) => (vec![tag.clone()], vec![], vec![]),
        Meaning::Shared(Shared::Language(lang)) => (vec![], vec![lang.clone()], vec![]),
        Meaning::Shared(Shared::Access(fact)) => (vec![], vec![], vec![*fact]),
        Meaning::Code(code) => return code.to_string(),
        Meaning::Signal(Signal::Shut) => return "TC".to_owned(),
        Meaning::Signal(Signal::Online) => return "ONL".to_owned(),
        Meaning::Signal(Signal::Hybrid) => return "hybrid".to_owned(),
        Meaning::Signal(Signal::InPerson) => return "in person".to_owned(),
        Meaning::Unknown | Meaning::Nothing => return String::new(),
    };
    vocabulary
        .written(&tags, &languages, &access, &[])
        .codes
        .join(", ")
}
