//! What there is in which language: writing exists only in those in which somebody wrote it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hashbrown::HashMap;
use jiff::civil::Date;

use super::Site;
use super::admitted::{forgotten, withdrawn};
use crate::config;
use crate::fields::Head;
use crate::kinds::Entry;
use crate::messages::Messages;
use crate::model::{EntryId, Lang};

/// One of the languages of a site.
#[derive(Debug, Clone)]
pub struct Tongue {
    /// The language.
    pub lang: Lang,
    /// The words of the interface in it.
    pub messages: Arc<Messages>,
}

/// The languages of a site, and which entries exist in which.
#[derive(Debug, Default)]
pub struct Elsewhere {
    /// The languages, the default one first.
    pub tongues: Vec<Tongue>,
    /// The languages of each piece of writing.
    writing: BTreeMap<EntryId, Vec<Lang>>,
    /// Structured entries whose words are said in a language other than their own.
    translated: BTreeSet<(EntryId, Lang)>,
    /// Structured entries whose own language is not the default one.
    foreign: BTreeSet<EntryId>,
    /// What each file of writing and each file of translations holds, and in which language.
    files: HashMap<Arc<str>, (EntryId, Lang)>,
}

impl Elsewhere {
    /// What exists where on a day, from the entries of all languages: what is not published then, was withdrawn or ended long
    /// ago exists nowhere. On a site with one language there is nothing to know.
    pub fn of(tongues: Vec<Tongue>, entries: &[Entry], today: Date, drafts: bool) -> Self {
        let mut elsewhere = Self {
            tongues,
            ..Self::default()
        };
        if elsewhere.tongues.len() > 1 {
            let there = |entry: &&Entry| {
                let gone = withdrawn(entry, today).is_some() || forgotten(entry.head(), today);
                entry.published(today, drafts) && !gone
            };
            let heads = entries.iter().filter(there).map(Entry::head);
            heads.for_each(|head| elsewhere.add(head));
        }
        elsewhere
    }

    fn add(&mut self, head: &Head) {
        if !head.id.kind.is_structured() {
            let known = self.writing.entry(head.id.clone()).or_default();
            known.push(head.lang.clone());
        } else if is_in(&head.file, &head.lang) {
            self.translated.insert((head.id.clone(), head.lang.clone()));
        } else if self.is_default(&head.lang) && self.is_translation(&head.file) {
            self.foreign.insert(head.id.clone());
        }
        if head.item.is_none() {
            // The file of an original stands for its entry in each language that has no file of its own: the language
            // in which it was read first is its own.
            let file = self.files.entry(Arc::clone(&head.file));
            file.or_insert_with(|| (head.id.clone(), head.lang.clone()));
        }
    }

    /// What a file holds, and in which language it is written.
    pub fn in_file(&self, file: &str) -> Option<(&EntryId, &Lang)> {
        self.files.get(file).map(|(id, lang)| (id, lang))
    }

    /// The files that hold something in any language, in no order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(|path| &**path)
    }

    /// Whether an entry has a page in a language.
    pub fn has(&self, id: &EntryId, lang: &Lang) -> bool {
        id.kind.is_structured()
            || self
                .writing
                .get(id)
                .is_some_and(|known| known.contains(lang))
    }

    /// Whether the words of an entry are said in a language, and not only shown in another.
    pub fn is_said_in(&self, id: &EntryId, lang: &Lang) -> bool {
        if !id.kind.is_structured() {
            return self.has(id, lang);
        }
        let said = || self.translated.contains(&(id.clone(), lang.clone()));
        self.is_default(lang) && !self.foreign.contains(id) || said()
    }

    fn is_default(&self, lang: &Lang) -> bool {
        self.tongues
            .first()
            .is_some_and(|first| first.lang == *lang)
    }

    /// Whether the name of a file says a language of the site.
    fn is_translation(&self, file: &str) -> bool {
        self.tongues.iter().any(|tongue| is_in(file, &tongue.lang))
    }

    /// Whether a piece of writing exists in any language.
    pub fn exists(&self, id: &EntryId) -> bool {
        self.writing.contains_key(id)
    }
}

/// Whether the name of a file says that it is in this language: `lights.es.md`.
pub fn is_in(file: &str, lang: &Lang) -> bool {
    file.rsplit('.').nth(1) == Some(lang.as_str())
}

impl Site {
    /// The languages of the site other than this one.
    pub fn other_tongues(&self) -> impl Iterator<Item = &Tongue> {
        let tongues = self.elsewhere.tongues.iter();
        tongues.filter(|tongue| tongue.lang != self.lang)
    }

    /// Whether this is the site in its default language, in which there are also files that no language has.
    pub fn is_default(&self) -> bool {
        self.config.languages.first() == Some(&self.lang)
    }

    /// The file that says the words of the settings in this language.
    pub fn settings_file(&self) -> Arc<str> {
        if self.is_default() {
            config::FILE.into()
        } else {
            config::in_language(config::FILE, &self.lang).into()
        }
    }
}
