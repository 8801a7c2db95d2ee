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
pub(super) struct Said<'f> {
    file: &'f Arc<str>,
    document: Document,
    /// Of each part its fields, and the id that it names.
    parts: Vec<(String, Option<String>)>,
}

impl<'f> Said<'f> {
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

    /// Which part says the words of an entry: the only one, or the item of a list that has its id.
    pub(super) fn of(&self, original: &Part, id: &EntryId) -> Option<usize> {
        if original.item.is_none() {
            return (self.parts.len() == 1).then_some(0);
        }
        let mut ids = self.parts.iter().map(|(_, id)| id.as_deref());
        ids.position(|known| known == Some(id.slug.as_str()))
    }

    /// The words for an entry, and whether there is a text among them.
    pub(super) fn words(&self, original: &Part, id: &EntryId) -> Option<(Words<'_>, bool)> {
        let at = self.of(original, id)?;
        let part = self.document.parts.get(at)?;
        let (yaml, _) = self.parts.get(at)?;
        let words = Words {
            yaml,
            file: self.file,
            offset: part.yaml.start,
            item: part.item,
        };
        let body = self.document.body(part);
        Some((words, body.is_some_and(|(text, _)| !text.trim().is_empty())))
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
    /// The entry with the words of a part of `said`; where they have mistakes, or there are none, with its own.
    pub(super) fn said(
        &self,
        said: Option<(&Said<'_>, usize)>,
        defaults: &Defaults,
    ) -> Checked<Option<Entry>> {
        let with = said.and_then(|(said, at)| self.with(said, at, defaults));
        let mut problems = Vec::new();
        if let Some(with) = with {
            let good = !with.denied();
            let entry = with.into_value(&mut problems);
            if good {
                return Checked::new(entry, problems);
            }
        }
        let own = self.document.body(self.part);
        let marked = own.map(|(text, at)| (tongue::mark(text, self.draft.lang.as_str()), at));
        let source = self.source(
            &self.draft.file,
            self.part.item,
            marked.as_ref().map(|(text, at)| (text.as_str(), *at)),
        );
        // What is wrong with the original is told in its own language.
        let entry = Entry::translate(&self.yaml(), None, &source, &self.draft.lang, defaults);
        Checked::new(entry.value, problems)
    }

    fn with(
        &self,
        said: &Said<'_>,
        at: usize,
        defaults: &Defaults,
    ) -> Option<Checked<Option<Entry>>> {
        let part = said.document.parts.get(at)?;
        let (yaml, _) = said.parts.get(at)?;
        let words = Words {
            yaml,
            file: said.file,
            offset: part.yaml.start,
            item: part.item,
        };
        let own = self.document.body(self.part);
        let marked = own.map(|(text, at)| (tongue::mark(text, self.draft.lang.as_str()), at));
        let marked = marked.as_ref().map(|(text, at)| (text.as_str(), *at));
        let body = said
            .document
            .body(part)
            .filter(|(text, _)| !text.trim().is_empty());
        let source = self.source(said.file, part.item, body.or(marked));
        let lang = &self.draft.lang;
        Some(Entry::translate(
            &self.yaml(),
            Some(words),
            &source,
            lang,
            defaults,
        ))
    }

    fn yaml(&self) -> String {
        self.document.yaml(self.part)
    }

    fn source<'s>(
        &'s self,
        file: &'s Arc<str>,
        item: Option<usize>,
        body: Option<(&'s str, usize)>,
    ) -> Source<'s> {
        Source {
            file,
            item,
            kind: self.draft.kind,
            stem: &self.draft.stem,
            lang: self.lang,
            body,
        }
    }
}
