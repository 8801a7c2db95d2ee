//! From files to entries: which kind, id and language a file has by where it stands.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::said::{Original, Translations, text as text_of};
use super::translated::joined;
use super::{Defaults, Entry};
use crate::diag::{Checked, Diagnostic, Error, Spot, codes};
use crate::fields::Source;
use crate::model::suggest::did_you_mean;
use crate::model::{EntryId, Kind, Lang, Slug};
use crate::source::{Document, Part, Reader, SourceTree, documents, text};

/// A file of entries that has not been read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The file.
    pub file: Arc<str>,
    /// The kind, from its folder.
    pub kind: Kind,
    /// The name of the file, without language and ending.
    pub stem: String,
    /// The language.
    pub lang: Lang,
    /// The files that say its words in other languages.
    pub translations: Vec<(Lang, Arc<str>)>,
}

/// The entries of one file, in every language in which they exist.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// What can be published.
    pub entries: Vec<Entry>,
    /// What cannot, as far as it could be read: its references and links are checked all the same.
    pub damaged: Vec<Damaged>,
    /// The ids of all that cannot be published: references to them are no mistakes.
    pub failed: BTreeSet<EntryId>,
}

/// An entry that has mistakes, as far as it could be read.
#[derive(Debug, Clone)]
pub struct Damaged {
    /// The entry.
    pub entry: Entry,
    /// Paths of the fields that are wrong.
    wrong: Vec<String>,
}

impl Damaged {
    fn new(entry: Entry, problems: &[Diagnostic]) -> Self {
        let path = |problem: &Diagnostic| match &problem.spot {
            Spot::Value(path) | Spot::Key(path) => Some(path.clone()),
            Spot::File | Spot::Span(_) => None,
        };
        let wrong = problems.iter().filter_map(path).collect();
        Self { entry, wrong }
    }

    /// Whether everything in a field of the entry could be read, so that what it says can be judged
    /// and is found again where it stands.
    pub fn intact(&self, field: &str) -> bool {
        let first = field.split('/').next().unwrap_or(field);
        let path = self.entry.head().path(first);
        !self.wrong.iter().any(|wrong| wrong.starts_with(&path))
    }
}

/// Files in `content/` that are no entries; the first two may have translations beside them.
const SETTINGS: &[&str] = &["site.yaml", "tags.yaml", "redirects.csv"];

/// Whether a file below `content/` holds settings, or their words in another language of the site.
fn is_settings(path: &str, languages: &[Lang]) -> bool {
    let translates = |name: &str| {
        let tag = path.strip_prefix(name)?.strip_suffix(".yaml")?;
        Some(languages.iter().any(|lang| lang.as_str() == tag))
    };
    SETTINGS.contains(&path)
        || ["site.", "tags."]
            .iter()
            .any(|name| translates(name) == Some(true))
}

/// Finds the files of entries in `content/`. `languages` are the site's, the default one first.
pub fn discover(tree: &SourceTree, languages: &[Lang]) -> Checked<Vec<Draft>> {
    let mut found = Checked::good(Vec::new());
    for file in &tree.files {
        let Some(path) = file.in_content() else {
            continue;
        };
        if is_settings(path, languages) || path.starts_with("assets/") {
            continue;
        }
        match draft(&file.path, path, languages) {
            Ok(draft) => found.value.push(draft),
            Err(problem) => found.problems.push(*problem),
        }
    }
    found.value = joined(found.value, languages);
    found
}

fn draft(file: &Arc<str>, path: &str, languages: &[Lang]) -> Result<Draft, Box<Diagnostic>> {
    let unknown = |message: String, help: String| {
        Err(Box::new(
            Diagnostic::new(&codes::UNKNOWN_FILE, file, message).help(help),
        ))
    };
    let Some((folder, _)) = path.split_once('/') else {
        return unknown(
            "this file is in no folder of a kind".into(),
            "move it to `content/pages/` or `content/assets/`".into(),
        );
    };
    let Some(kind) = Kind::of_folder(folder) else {
        let folders = Kind::ALL.iter().map(|kind| kind.folder());
        let help = did_you_mean(folder, folders)
            .unwrap_or_else(|| "folders are named after kinds, such as `groups`".into());
        return unknown(format!("there is no kind with the folder `{folder}`"), help);
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some(stem) = [".md", ".yaml", ".yml"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
    else {
        return unknown(
            "this is no entry".into(),
            "entries end in `.md` or `.yaml`; other files belong in `content/assets/`".into(),
        );
    };
    let (stem, lang) = language(stem, languages);
    Ok(Draft {
        file: Arc::clone(file),
        kind,
        stem: stem.to_owned(),
        lang,
        translations: Vec::new(),
    })
}

/// A suffix is a language only if the site lists it.
fn language<'a>(stem: &'a str, languages: &[Lang]) -> (&'a str, Lang) {
    let suffixed = stem.rsplit_once('.');
    let found = suffixed
        .and_then(|(stem, tag)| Some((stem, languages.iter().find(|lang| lang.as_str() == tag)?)));
    match (found, languages.first()) {
        (Some((stem, lang)), _) => (stem, lang.clone()),
        (None, Some(default)) => (stem, default.clone()),
        (None, None) => (stem, Lang::en()),
    }
}

impl Draft {
    /// What it shares with the files of its translations: the path without language and ending.
    pub fn name(&self) -> String {
        let folder = self.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{folder}/{}", self.stem)
    }

    /// Reads and parses the file, and those of its translations.
    pub fn parse(
        &self,
        reader: &dyn Reader,
        defaults: &Defaults,
    ) -> Result<Checked<Parsed>, Error> {
        let mut problems = Vec::new();
        let document = read(reader, &self.file)?.into_value(&mut problems);
        let Some(document) = document else {
            return Ok(Checked::new(self.lost(), problems));
        };
        let mut parsed = Parsed::default();
        // The parts that are right by themselves, with their entries.
        let mut right: Vec<(&Part, EntryId)> = Vec::new();
        for part in &document.parts {
            let checked = self.entry(&document, part, defaults);
            let denied = checked.denied();
            match checked.value {
                Some(entry) if !denied => {
                    right.push((part, entry.head().id.clone()));
                    parsed.entries.push(entry);
                }
                Some(entry) => {
                    parsed.failed.insert(entry.head().id.clone());
                    parsed.damaged.push(Damaged::new(entry, &checked.problems));
                }
                None => parsed
                    .failed
                    .extend(self.id(part.item.map(|_| document.yaml(part)))),
            }
            problems.extend(checked.problems);
        }
        if self.kind.is_structured() {
            for lang in defaults.languages.iter().filter(|lang| **lang != self.lang) {
                let others = self.in_language(lang, &document, &right, reader, defaults)?;
                parsed.entries.extend(others.into_value(&mut problems));
            }
        }
        Ok(Checked::new(parsed, problems))
    }

    fn entry(
        &self,
        document: &Document,
        part: &Part,
        defaults: &Defaults,
    ) -> Checked<Option<Entry>> {
        let source = Source {
            file: &self.file,
            item: part.item,
            kind: self.kind,
            stem: &self.stem,
            lang: &self.lang,
            body: document.body(part),
        };
        Entry::parse(&document.yaml(part), part.yaml.start, &source, defaults)
    }

    /// The entries in another language: with the words of a translation where there is one, and with their own, marked,
    /// where there is none.
    fn in_language(
        &self,
        lang: &Lang,
        document: &Document,
        right: &[(&Part, EntryId)],
        reader: &dyn Reader,
        defaults: &Defaults,
    ) -> Result<Checked<Vec<Entry>>, Error> {
        let mut found = Checked::good(Vec::with_capacity(right.len()));
        let translations = self
            .translations(lang, reader)?
            .into_value(&mut found.problems);
        for (part, id) in right {
            let said = translations.as_ref().and_then(|all| all.of(part, id));
            let original = Original {
                draft: self,
                document,
                part,
                lang,
            };
            let entry = original.said(said, defaults);
            found.value.extend(entry.into_value(&mut found.problems));
        }
        if let Some(all) = translations {
            let ids = right.iter().map(|(_, id)| id.slug.as_str());
            let damaged = document.parts.len() != right.len();
            found.problems.extend(all.strangers(&ids, damaged));
        }
        Ok(found)
    }

    /// The file that says the words in a language, if there is one.
    fn translations(
        &self,
        lang: &Lang,
        reader: &dyn Reader,
    ) -> Result<Checked<Option<Translations<'_>>>, Error> {
        let file = self.translations.iter().find(|(known, _)| known == lang);
        let Some((_, file)) = file else {
            return Ok(Checked::good(None));
        };
        let document = read(reader, file)?;
        let all = document
            .value
            .map(|document| Translations::new(file, document));
        Ok(Checked::new(all, document.problems))
    }

    /// The words that no translation says in a language, each where it stands in the file; a single mistake for an entry of
    /// which none is said.
    pub fn unsaid(&self, lang: &Lang, reader: &dyn Reader) -> Result<Vec<Diagnostic>, Error> {
        let mut ignored = Vec::new();
        let Some(document) = read(reader, &self.file)?.into_value(&mut ignored) else {
            return Ok(Vec::new());
        };
        let translations = self.translations(lang, reader)?.value;
        let parts = document.parts.iter();
        let unsaid = parts.map(|part| self.unsaid_of(&document, part, lang, translations.as_ref()));
        Ok(unsaid.flatten().collect())
    }

    fn unsaid_of(
        &self,
        document: &Document,
        part: &Part,
        lang: &Lang,
        translations: Option<&Translations<'_>>,
    ) -> Vec<Diagnostic> {
        let yaml = document.yaml(part);
        let id = self.id(part.item.map(|_| yaml.clone()));
        let said = translations.zip(id).and_then(|(all, id)| all.of(part, &id));
        let base = part.item.map(|item| format!("/{item}")).unwrap_or_default();
        let paths = Entry::unsaid(self.kind, &yaml, said.map(|said| said.words));
        let mut places: Vec<Spot> = paths
            .into_iter()
            .map(|path| Spot::Value(format!("{base}{path}")))
            .collect();
        let own = text_of(document, part).filter(|_| said.is_none_or(|said| said.text.is_none()));
        if let Some((_, at)) = own {
            places.push(Spot::Span(at..at));
        }
        let problem = |message: String| Diagnostic::new(&codes::UNTRANSLATED, &self.file, message);
        if said.is_none() && !places.is_empty() {
            let message = format!("nothing of this is said in `{lang}`");
            let spot = part
                .item
                .map_or(Spot::File, |item| Spot::Key(format!("/{item}/id")));
            let help = format!(
                "write its words in `{}`",
                crate::config::in_language(&self.file, lang)
            );
            return vec![problem(message).at(spot).help(help)];
        }
        let unsaid = places.into_iter();
        unsaid
            .map(|spot| problem(format!("these words are not said in `{lang}`")).at(spot))
            .collect()
    }

    /// The id of what could not be read at all, as far as it can be told.
    fn id(&self, item: Option<String>) -> Option<EntryId> {
        let written = item.and_then(|yaml| {
            let id = yaml
                .lines()
                .find_map(|line| line.trim().strip_prefix("id:"))?;
            Slug::from_text(id)
        });
        let slug = written.or_else(|| Slug::from_text(&self.stem))?;
        Some(EntryId {
            kind: self.kind,
            slug,
        })
    }

    /// What is left of a file of which nothing could be read.
    fn lost(&self) -> Parsed {
        Parsed {
            failed: self.id(None).into_iter().collect(),
            ..Parsed::default()
        }
    }
}

/// The document in a file; none where it cannot be cut into parts.
fn read(reader: &dyn Reader, file: &Arc<str>) -> Result<Checked<Option<Document>>, Error> {
    let text = match text(reader.read(file)?, file) {
        Ok(text) => text,
        Err(problem) => return Ok(Checked::new(None, vec![problem])),
    };
    let document = documents(text.into(), file);
    let good = document.problems.is_empty();
    Ok(Checked::new(
        good.then_some(document.value),
        document.problems,
    ))
}
