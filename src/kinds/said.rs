//! The words that a file of translations says, and the entries they make.

use std::sync::Arc;

use super::draft::Draft;
use super::{Defaults, Entry};
use crate::diag::{Checked, Diagnostic, Spot, codes};
use crate::fields::Source;
use crate::model::suggest::did_you_mean;
use crate::model::{EntryId, Lang, tongue};
use crate::source::{Document, Node, NodeKind, Part, Words};

/// A file of translations.
#[derive(Debug)]
pub(super) struct Translations<'f> {
    file: &'f Arc<str>,
    document: Document,
    /// Of each part its fields, and the id that it names.
    parts: Vec<(String, Option<String>)>,
}

impl<'f> Translations<'f> {
    pub(super) fn new(file: &'f Arc<str>, document: Document) -> Self {
        let part = |part: &Part| {
            let yaml = document.yaml(part);
            let id = id(&yaml);
            (yaml, id)
        };
        let parts = document.parts.iter().map(part).collect();
        Self {
            file,
            document,
            parts,
        }
    }

    /// The words for an entry, and the text among them: of the only part, or of the item of a list that has its id.
    pub(super) fn of(&self, original: &Part, id: &EntryId) -> Option<Said<'_>> {
        let at = if original.item.is_none() {
            (self.parts.len() == 1).then_some(0)
        } else {
            let mut ids = self.parts.iter().map(|(_, id)| id.as_deref());
            ids.position(|known| known == Some(id.slug.as_str()))
        };
        let part = self.document.parts.get(at?)?;
        let (yaml, _) = self.parts.get(at?)?;
        let words = Words {
            yaml,
            file: self.file,
            offset: part.yaml.start,
            item: part.item,
        };
        Some(Said {
            words,
            text: text(&self.document, part),
        })
    }

    /// What is wrong with parts that translate nothing. `damaged` says that the original has entries with mistakes, so that
    /// not all its ids are known.
    pub(super) fn strangers<'i>(
        &self,
        ids: &(impl Iterator<Item = &'i str> + Clone),
        damaged: bool,
    ) -> Vec<Diagnostic> {
        let items = self.document.parts.iter().zip(&self.parts);
        let items = items.filter_map(|(part, (_, id))| Some((part.item?, id.as_deref())));
        let stranger = |(item, id): (usize, Option<&str>)| {
            let (spot, message, near) = match id {
                Some(id) if damaged || ids.clone().any(|known| known == id) => return None,
                Some(id) => (
                    Spot::Value(format!("/{item}/id")),
                    format!("the original has no entry `{id}`"),
                    did_you_mean(id, ids.clone()),
                ),
                None => (
                    Spot::Key(format!("/{item}/id")),
                    "an item of a list of translations needs the id of its original".to_owned(),
                    None,
                ),
            };
            let problem = Diagnostic::new(&codes::TRANSLATION, self.file, message).at(spot);
            let problem = problem.help("write the `id:` that stands in the original's list");
            Some(match near {
                Some(near) => problem.label(near),
                None => problem,
            })
        };
        items.filter_map(stranger).collect()
    }
}

/// What a translation says for one entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'f> {
    /// Its fields.
    pub(super) words: Words<'f>,
    /// The text below them, and the byte at which it begins.
    pub(super) text: Option<(&'f str, usize)>,
}

/// The text of a part, if there is one.
pub(super) fn text<'d>(document: &'d Document, part: &Part) -> Option<(&'d str, usize)> {
    let body = document.body(part);
    body.filter(|(text, _)| !text.trim().is_empty())
}

/// The id that the fields of an item name.
fn id(yaml: &str) -> Option<String> {
    let node = Node::parse(yaml).ok()?;
    match &node.field("id")?.1.kind {
        NodeKind::Scalar(id) => Some(id.clone()),
        _ => None,
    }
}

/// An entry that is right in its own language, on its way into another.
pub(super) struct Original<'d> {
    pub(super) draft: &'d Draft,
    pub(super) document: &'d Document,
    pub(super) part: &'d Part,
    pub(super) lang: &'d Lang,
}

impl Original<'_> {
    /// The entry with the words that are said for it; where they have mistakes, or there are none, with its own.
    pub(super) fn said(
        &self,
        said: Option<Said<'_>>,
        defaults: &Defaults,
    ) -> Checked<Option<Entry>> {
        let mut problems = Vec::new();
        if let Some(said) = said {
            let with = self.entry(Some(said), defaults);
            let good = !with.denied();
            let entry = with.into_value(&mut problems);
            if good {
                return Checked::new(entry, problems);
            }
        }
        // What is wrong with the original is told in its own language.
        Checked::new(self.entry(None, defaults).value, problems)
    }

    /// The entry with what is said; its own words are marked as those of its language.
    fn entry(&self, said: Option<Said<'_>>, defaults: &Defaults) -> Checked<Option<Entry>> {
        let from = &self.draft.lang;
        let own = text(self.document, self.part);
        let marked = own.map(|(text, at)| (tongue::mark(text, from.as_str()), at));
        let marked = marked.as_ref().map(|(text, at)| (text.as_str(), *at));
        let words = said.map(|said| said.words);
        let source = Source {
            file: words.map_or(&self.draft.file, |words| words.file),
            item: words.map_or(self.part.item, |words| words.item),
            kind: self.draft.kind,
            stem: &self.draft.stem,
            lang: self.lang,
            body: said.and_then(|said| said.text).or(marked),
        };
        let yaml = self.document.yaml(self.part);
        Entry::translate(&yaml, words, &source, from, defaults)
    }
}
