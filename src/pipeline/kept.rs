//! Entries that were parsed before, for a preview that loads the same site again and again: of a hundred thousand
//! files, an edit changes one.

use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;

use super::Project;
use super::dress::Dress;
use crate::config::Config;
use crate::diag::{Checked, Error};
use crate::kinds::{Defaults, Draft, Parsed, discover};
use crate::model::Lang;
use crate::source::{Lookup, SourceFile, SourceTree};

/// What was parsed at an earlier load.
#[derive(Debug, Default)]
pub struct Kept {
    drafts: Arc<Drafts>,
    /// One for each of the drafts.
    files: Vec<KeptFile>,
    /// What entries mean depends on these.
    defaults: Option<Arc<Defaults>>,
    dress: Option<KeptDress>,
}

#[derive(Debug)]
struct KeptDress {
    theme: String,
    languages: Vec<Lang>,
    /// The files of the theme, those that are built in aside.
    files: Vec<(Arc<str>, Stamp)>,
    dress: Dress,
}

/// The files of entries that there are, as long as none comes or goes.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    paths: Vec<Arc<str>>,
    languages: Vec<Lang>,
    /// In order of their paths, and what is wrong with those of others.
    pub(super) found: Checked<Vec<Draft>>,
}

impl Drafts {
    fn of(tree: &SourceTree, languages: &[Lang]) -> Self {
        Self {
            paths: tree
                .files
                .iter()
                .map(|file| Arc::clone(&file.path))
                .collect(),
            languages: languages.to_vec(),
            found: discover(tree, languages),
        }
    }

    /// Whether they are those of a tree on a site in these languages.
    fn fit(&self, tree: &SourceTree, languages: &[Lang]) -> bool {
        let same = |(known, file): (&Arc<str>, &SourceFile)| {
            Arc::ptr_eq(known, &file.path) || *known == file.path
        };
        self.languages == languages
            && self.paths.len() == tree.files.len()
            && self.paths.iter().zip(&tree.files).all(same)
    }
}

#[derive(Debug)]
struct KeptFile {
    stamps: Option<Stamps>,
    parsed: Arc<Checked<Parsed>>,
}

/// The length of a file in bytes, and when it was last changed, in nanoseconds since 1970.
type Stamp = (u64, i64);

/// Those of the file of a draft, and of its translations.
type Stamps = (Stamp, Vec<Stamp>);

/// How old a change must be, in seconds, until the time of a file is believed: clocks of disks are coarse, and a second
/// change may bear the same time.
const SETTLED: i64 = 2;

impl Kept {
    /// Forgets these files, and those in these folders, which are known to have changed: what has taken the place of a
    /// file may have its length and its time.
    pub fn forget(&mut self, changed: &[String]) {
        for name in changed {
            let same = |path: &str| match path.strip_prefix(name.as_str()) {
                Some(rest) => rest.is_empty() || rest.starts_with('/'),
                None => false,
            };
            let drafts = &self.drafts.found.value;
            // Between a folder's name and what is in it stand only names that it begins.
            let first = drafts.partition_point(|draft| *draft.file < **name);
            let files = drafts.iter().zip(&mut self.files);
            let begun = files.skip(first);
            let begun = begun.take_while(|(draft, _)| draft.file.starts_with(name.as_str()));
            for (_, file) in begun.filter(|(draft, _)| same(&draft.file)) {
                file.stamps = None;
            }
            for (draft, file) in drafts.iter().zip(&mut self.files) {
                if draft.translations.iter().any(|(_, path)| same(path)) {
                    file.stamps = None;
                }
            }
            if name == "themes" || name.starts_with("themes/") {
                self.dress = None;
            }
        }
    }

    /// The dress of the site: the one of the load before, if it is of the same theme and languages, and no file of it has
    /// changed; else what `read` makes.
    pub(super) fn dress(
        &mut self,
        theme: &str,
        languages: &[Lang],
        project: Project<'_>,
        now: Timestamp,
        read: impl FnOnce() -> Result<Dress, Error>,
    ) -> Result<Dress, Error> {
        let folder = format!("themes/{theme}/");
        let files = project.tree.files.iter();
        let files = files.filter(|file| file.path.starts_with(&folder));
        let stamped = files.map(|file| Some((Arc::clone(&file.path), stamp(file, now)?)));
        let files: Option<Vec<(Arc<str>, Stamp)>> = stamped.collect();
        let known = self.dress.take().filter(|known| {
            known.theme == theme
                && known.languages == languages
                && Some(&known.files) == files.as_ref()
        });
        let dress = match known {
            Some(known) => known.dress,
            None => read()?,
        };
        self.dress = files.map(|files| KeptDress {
            theme: theme.to_owned(),
            languages: languages.to_vec(),
            files,
            dress: dress.clone(),
        });
        Ok(dress)
    }

    /// What holds for all entries under these settings. If the settings that it depends on are others than before,
    /// all files are parsed anew.
    pub(super) fn defaults(&mut self, config: &Config) -> Arc<Defaults> {
        let (country, zone, languages) = (config.country, &config.zone, &config.languages);
        let known = self.defaults.take().filter(|known| {
            known.country == country && known.zone == *zone && known.languages == *languages
        });
        let defaults = known.unwrap_or_else(|| {
            self.files.clear();
            Arc::new(Defaults::of(country, zone, languages))
        });
        self.defaults = Some(Arc::clone(&defaults));
        defaults
    }

    /// The files of entries of a tree; those of the load before, if no file has come or gone.
    pub(super) fn drafts(&self, tree: &SourceTree, languages: &[Lang]) -> Arc<Drafts> {
        if self.drafts.fit(tree, languages) {
            return Arc::clone(&self.drafts);
        }
        Arc::new(Drafts::of(tree, languages))
    }

    /// Parses the files that are not as they were.
    pub(super) fn parse(
        &mut self,
        drafts: &Arc<Drafts>,
        project: Project<'_>,
        defaults: &Defaults,
        now: Timestamp,
    ) -> Result<(), Error> {
        let before = std::mem::replace(&mut self.drafts, Arc::clone(drafts));
        let files = std::mem::take(&mut self.files);
        let (before, drafts) = (&before.found.value, &drafts.found.value);
        let known = |at: usize, draft: &Draft| {
            if std::ptr::eq(before, drafts) {
                return files.get(at);
            }
            let found = before.binary_search_by(|known| known.file.cmp(&draft.file));
            let at = found.ok()?;
            let same = before.get(at).is_some_and(|known| known == draft);
            files.get(at).filter(|_| same)
        };
        let parse = |lookup: &mut Lookup<'_>, (at, draft): (usize, &Draft)| {
            let stamps = stamps(draft, lookup, now);
            let known = known(at, draft).filter(|known| stamps.is_some() && known.stamps == stamps);
            let parsed = match known {
                Some(known) => Arc::clone(&known.parsed),
                None => Arc::new(draft.parse(project.reader, defaults)?),
            };
            Ok(KeptFile { stamps, parsed })
        };
        let parsed = drafts.par_iter().enumerate();
        let parsed = parsed.map_init(|| project.tree.lookup(), parse);
        self.files = parsed.collect::<Result<_, Error>>()?;
        Ok(())
    }

    /// What all files hold, in order of their paths.
    pub(super) fn parsed(&self) -> impl ParallelIterator<Item = &Checked<Parsed>> {
        self.files.par_iter().map(|file| &*file.parsed)
    }
}

/// What tells the state of a draft's files from others; none where that is not sure.
fn stamps(draft: &Draft, lookup: &mut Lookup<'_>, now: Timestamp) -> Option<Stamps> {
    let mut stamp = |path: &Arc<str>| stamp(lookup.get(path)?, now);
    let own = stamp(&draft.file)?;
    let translations = draft.translations.iter();
    let translations = translations.map(|(_, path)| stamp(path));
    Some((own, translations.collect::<Option<_>>()?))
}

/// What tells this state of a file from others; none where that is not sure.
fn stamp(file: &SourceFile, now: Timestamp) -> Option<Stamp> {
    let modified = file.modified?;
    let settled = now.as_nanosecond() - i128::from(SETTLED) * 1_000_000_000;
    (i128::from(modified) < settled).then_some((file.len, modified))
}
