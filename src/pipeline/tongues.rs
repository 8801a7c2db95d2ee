//! The site in each of its languages, and which mistakes belong to which.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::entries::Entries;
use super::sources::Read;
use super::{Project, Rules};
use crate::assets::SiteAssets;
use crate::check::{self, Wanted};
use crate::config::Config;
use crate::diag::{Diagnostic, Spot};
use crate::kinds::Entry;
use crate::messages::Messages;
use crate::model::{EntryId, Lang};
use crate::plan::{Library, check_links};
use crate::site::{Elsewhere, Input, Site, Tongue, assemble, is_in};
use crate::source::{Node, Reader, documents, text};

/// What the sites of all languages are made from, but for the entries.
pub(super) struct Setting<'a> {
    pub(super) project: Project<'a>,
    /// The settings in each language, the default one first.
    pub(super) configs: &'a [Config],
    /// The words of the interface in each language.
    pub(super) messages: &'a [Arc<Messages>],
    pub(super) read: &'a Read,
    pub(super) assets: &'a Arc<SiteAssets>,
    pub(super) today: Date,
    pub(super) drafts: bool,
    /// Whether entries with mistakes may be left out.
    pub(super) keep_going: bool,
    pub(super) rules: Rules,
}

impl Setting<'_> {
    /// The site in each of its languages, the default one first, with what is wrong in any of them.
    pub(super) fn sites(&self, entries: &mut Entries) -> (Vec<Site>, Vec<Diagnostic>) {
        let tongues: Vec<Tongue> = self.tongues().collect();
        let languages: Vec<Lang> = tongues.iter().map(|tongue| tongue.lang.clone()).collect();
        let elsewhere = Elsewhere::of(tongues, entries.all(), self.today, self.drafts);
        let elsewhere = Arc::new(elsewhere);
        let own = entries.for_assembly(self.keep_going, &languages);
        let mut sites = Vec::with_capacity(own.len());
        let mut found = Vec::new();
        for (number, own) in own.into_iter().enumerate() {
            if let Some(input) = self.input(number, own, &elsewhere, &entries.failed) {
                sites.push(self.site(input, &entries.failed, &mut found));
            }
        }
        (sites, found)
    }

    fn tongues(&self) -> impl Iterator<Item = Tongue> {
        let languages = self.configs.first().map(|config| &config.languages);
        let languages = languages.into_iter().flatten().zip(self.messages);
        languages.map(|(lang, messages)| Tongue {
            lang: lang.clone(),
            messages: Arc::clone(messages),
        })
    }

    /// What the site in one language is made from. What stands in no language, such as old addresses, belongs to the default
    /// one.
    fn input(
        &self,
        number: usize,
        entries: Vec<Entry>,
        elsewhere: &Arc<Elsewhere>,
        failed: &BTreeSet<EntryId>,
    ) -> Option<Input<'_>> {
        let tongue = elsewhere.tongues.get(number)?;
        let default = number == 0;
        Some(Input {
            lang: tongue.lang.clone(),
            elsewhere: Arc::clone(elsewhere),
            config: self.configs.get(number)?.clone(),
            tags: self.read.tags.get(number)?.clone(),
            messages: Arc::clone(&tongue.messages),
            assets: Arc::clone(self.assets),
            entries,
            damaged: if default { &self.read.damaged } else { &[] },
            failed: failed.clone(),
            built_in: self.read.defaults.programs(&tongue.lang),
            redirects: if default { &self.read.redirects } else { &[] },
            today: self.today,
            drafts: self.drafts,
        })
    }

    /// Puts one of the sites together and judges it.
    fn site(
        &self,
        input: Input<'_>,
        failed: &BTreeSet<EntryId>,
        found: &mut Vec<Diagnostic>,
    ) -> Site {
        let damaged = input.damaged;
        let mut here = Vec::new();
        let site = assemble(input).into_value(&mut here);
        let library = Library::new(&site, failed);
        let links = || check_links(&library, damaged);
        let (links, judged) = rayon::join(links, || self.judged(&site));
        here.extend(links);
        here.extend(judged);
        found.extend(told(here, &site, self.project.reader, self.notes()));
        site
    }

    fn judged(&self, site: &Site) -> Vec<Diagnostic> {
        if self.rules == Rules::Later && check::may_wait(site) {
            check::unknown(site)
        } else {
            check::run(site, self.notes())
        }
    }

    /// Whether pointers are given, too.
    fn notes(&self) -> bool {
        self.rules == Rules::Notes
    }
}

/// What rules find in sites that were loaded without them, as long as that is `wanted`; nothing where all were run then.
pub(super) fn judge<'s>(
    sites: impl Iterator<Item = &'s Site>,
    reader: &dyn Reader,
    wanted: Wanted<'_>,
) -> Option<Vec<Diagnostic>> {
    let mut all = Vec::new();
    for site in sites.filter(|site| check::may_wait(site)) {
        let mut found = check::run_while(wanted, site, false)?;
        // These were found when it was loaded.
        found.retain(|problem| !check::is_unknown(problem));
        all.extend(told(found, site, reader, false));
    }
    Some(all)
}

/// Those of the mistakes found in a site that belong to its language, with their levels.
fn told(
    mut found: Vec<Diagnostic>,
    site: &Site,
    reader: &dyn Reader,
    notes: bool,
) -> Vec<Diagnostic> {
    if !site.is_default() {
        found = own(found, site, reader);
    }
    check::levels(found, site, notes)
}

/// Of mistakes found in a site that is not in its default language, those that are of this language: they stand in a file
/// of it. All others are told in the default language.
fn own(found: Vec<Diagnostic>, site: &Site, reader: &dyn Reader) -> Vec<Diagnostic> {
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
        settings: site.settings_file(),
        reader,
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
    settings: Arc<str>,
    reader: &'s dyn Reader,
}

impl Files<'_> {
    /// Whether what a mistake is about stands in a file of the language.
    fn hold(&mut self, problem: &Diagnostic) -> bool {
        if self.writing.contains(&*problem.file) {
            return true;
        }
        let file = &problem.file;
        let translation = self.translations.contains(&**file) || *file == self.settings;
        translation
            && match &problem.spot {
                Spot::Value(path) | Spot::Key(path) => self.has(file, path),
                _ => true,
            }
    }

    /// Whether a file of translations has the field at a path.
    fn has(&mut self, file: &Arc<str>, path: &str) -> bool {
        let reader = self.reader;
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
