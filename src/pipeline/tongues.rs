//! The site in each of its languages, and which mistakes belong to which.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Project;
use crate::config::Config;
use crate::diag::{Diagnostic, Spot};
use crate::kinds::Entry;
use crate::messages::Messages;
use crate::model::Lang;
use crate::site::{Elsewhere, Site, Tongue, is_in};
use crate::source::{Node, documents, text};

/// The languages of a site with their words.
pub(super) fn tongues(config: &Config, messages: &[Arc<Messages>]) -> Vec<Tongue> {
    let languages = config.languages.iter().zip(messages);
    let tongue = |(lang, messages): (&Lang, &Arc<Messages>)| Tongue {
        lang: lang.clone(),
        messages: Arc::clone(messages),
    };
    languages.map(tongue).collect()
}

/// What exists in which language.
pub(super) fn elsewhere(
    tongues: Vec<Tongue>,
    entries: &[Entry],
    today: jiff::civil::Date,
    drafts: bool,
) -> Arc<Elsewhere> {
    let published = |entry: &&Entry| entry.published(today, drafts);
    Arc::new(Elsewhere::of(tongues, entries.iter().filter(published)))
}

/// Of mistakes found in a site that is not in its default language, those that are of this language: they stand in a file
/// of it. All others are told in the default language.
pub(super) fn own(found: Vec<Diagnostic>, site: &Site, project: Project<'_>) -> Vec<Diagnostic> {
    if found.is_empty() {
        return found;
    }
    let mut files = Files {
        known: BTreeMap::new(),
        writing: site
            .heads()
            .filter(|head| !head.id.kind.is_structured())
            .map(|head| &*head.file)
            .collect(),
        translations: site
            .heads()
            .map(|head| &*head.file)
            .filter(|file| is_in(file, &site.lang))
            .collect(),
        project,
    };
    let found = found.into_iter();
    found.filter(|problem| files.hold(problem)).collect()
}

/// The files of a language.
struct Files<'s> {
    /// Trees of files of translations, as they are asked for; none where a file cannot be read.
    known: BTreeMap<Arc<str>, Option<Vec<Node>>>,
    writing: BTreeSet<&'s str>,
    translations: BTreeSet<&'s str>,
    project: Project<'s>,
}

impl Files<'_> {
    /// Whether what a mistake is about stands in a file of the language.
    fn hold(&mut self, problem: &Diagnostic) -> bool {
        if self.writing.contains(&*problem.file) {
            return true;
        }
        let (Spot::Value(path) | Spot::Key(path)) = &problem.spot else {
            return self.translations.contains(&*problem.file);
        };
        self.translations.contains(&*problem.file) && self.has(&problem.file, path)
    }

    /// Whether a file of translations has the field at a path.
    fn has(&mut self, file: &Arc<str>, path: &str) -> bool {
        let reader = self.project.reader;
        let nodes = self.known.entry(Arc::clone(file)).or_insert_with(|| {
            let text = text(reader.read(file).ok()?, file).ok()?;
            let document = documents(text.into(), file).value;
            let parts = document.parts.iter();
            parts
                .map(|part| Node::parse(&document.yaml(part)).ok())
                .collect()
        });
        let Some(nodes) = nodes else { return false };
        let mut steps = path.split('/').skip(1).peekable();
        let item = steps.peek().and_then(|step| step.parse::<usize>().ok());
        let mut node = match item {
            Some(item) => {
                steps.next();
                nodes.get(item)
            }
            None => nodes.first(),
        };
        for step in steps {
            node = node.and_then(|node| match step.parse::<usize>() {
                Ok(at) => node.item(at),
                Err(_) => node.field(step).map(|(_, node)| node),
            });
        }
        node.is_some()
    }
}
