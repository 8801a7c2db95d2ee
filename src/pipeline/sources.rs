//! What a site is made from, read from the files of a project.

use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;

use super::entries::Entries;
use super::{Kept, Options, Project};
use crate::check;
use crate::config::{self, Config, TAGS_FILE, Tags};
use crate::diag::{Checked, Diagnostic, Error, Spot, codes};
use crate::kinds::{Damaged, Defaults, Parsed, discover};
use crate::source::{FILL_IN, Words, text};

/// The settings; none where they have mistakes.
pub(super) fn settings(
    project: Project<'_>,
    options: &Options,
    problems: &mut Vec<Diagnostic>,
) -> Result<Option<Config>, Error> {
    let file: Arc<str> = config::FILE.into();
    if project.tree.get(&file).is_none() {
        let help = "a project has a folder `content` with a file `site.yaml`: run the command where that folder is, or name it with `--root`";
        problems.push(
            Diagnostic::new(
                &codes::CONFIG,
                &file,
                "there is no `content/site.yaml` here",
            )
            .help(help),
        );
        return Ok(None);
    }
    match text(project.reader.read(&file)?, &file) {
        Ok(text) => Ok(
            config::parse(&text, &check::all_codes(), options.base_url.clone())
                .into_value(problems),
        ),
        Err(problem) => {
            problems.push(problem);
            Ok(None)
        }
    }
}

/// The settings in the other languages of the site: with the words of `content/site.es.yaml` and the like, where there
/// are such files.
pub(super) fn settings_in_others(
    project: Project<'_>,
    options: &Options,
    config: &Config,
    problems: &mut Vec<Diagnostic>,
) -> Result<Vec<Config>, Error> {
    let Some((default, others)) = config.languages.split_first() else {
        return Ok(Vec::new());
    };
    let mut all = Vec::with_capacity(others.len());
    if others.is_empty() {
        return Ok(all);
    }
    let own = text(project.reader.read(config::FILE)?, &config::FILE.into()).unwrap_or_default();
    for lang in others {
        let words = optional(project, &config::in_language(config::FILE, lang), problems)?;
        let said = words.as_ref().map(|(file, text)| Words {
            yaml: text,
            file,
            offset: 0,
            item: None,
        });
        let base_url = options.base_url.clone();
        let parsed = config::translated(&own, said, default, &check::all_codes(), base_url);
        // Where the words have mistakes, the site speaks its own until they are mended.
        all.push(
            parsed
                .into_value(problems)
                .unwrap_or_else(|| config.clone()),
        );
    }
    Ok(all)
}

/// The text of a file that need not be there.
fn optional(
    project: Project<'_>,
    file: &str,
    problems: &mut Vec<Diagnostic>,
) -> Result<Option<(Arc<str>, String)>, Error> {
    let file: Arc<str> = file.into();
    if project.tree.get(&file).is_none() {
        return Ok(None);
    }
    match text(project.reader.read(&file)?, &file) {
        Ok(text) => Ok(Some((file, text))),
        Err(problem) => {
            problems.push(problem);
            Ok(None)
        }
    }
}

/// A new site waits for its settings and for its entries to be filled in: where the settings do, so that nothing
/// else can be read, the places in all other files are told in the same run.
pub(super) fn blanks(project: Project<'_>, problems: &mut Vec<Diagnostic>) -> Result<(), Error> {
    if !problems
        .iter()
        .any(|problem| problem.code == &codes::FILL_IN)
    {
        return Ok(());
    }
    let content = project.tree.files.iter().filter(|file| {
        let entry = file.path.ends_with(".yaml") || file.path.ends_with(".md");
        entry && file.in_content().is_some() && *file.path != *config::FILE
    });
    for file in content {
        let Ok(text) = text(project.reader.read(&file.path)?, &file.path) else {
            continue;
        };
        let mut from = 0;
        for line in text.split_inclusive('\n') {
            let value = line
                .split_once(" #")
                .map_or(line, |(value, _)| value)
                .trim();
            if value.ends_with(FILL_IN) && !value.starts_with('#') {
                let at = from + line.find(FILL_IN).unwrap_or(0);
                let problem = Diagnostic::new(
                    &codes::FILL_IN,
                    &file.path,
                    "this has not been filled in yet",
                );
                problems.push(problem.at(Spot::Span(at..at + FILL_IN.len())));
            }
            from += line.len();
        }
    }
    Ok(())
}

/// The tags in each language of the site, the default one first.
fn tags(
    project: Project<'_>,
    config: &Config,
    problems: &mut Vec<Diagnostic>,
) -> Result<Vec<Tags>, Error> {
    let own = optional(project, TAGS_FILE, problems)?;
    let own = own.as_ref().map(|(_, text)| text.as_str());
    let default = config.languages.first();
    let mut all = Vec::with_capacity(config.languages.len());
    for lang in &config.languages {
        if Some(lang) == default {
            all.push(Tags::load(own, lang).into_value(problems));
            continue;
        }
        let words = optional(project, &config::in_language(TAGS_FILE, lang), problems)?;
        let said = words.as_ref().map(|(file, text)| Words {
            yaml: text,
            file,
            offset: 0,
            item: None,
        });
        let own = own.zip(default);
        all.push(Tags::translated(own, said, lang).into_value(problems));
    }
    Ok(all)
}

/// The lines of `content/redirects.csv`, if there is one.
fn redirects(
    project: Project<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Result<Vec<config::Row>, Error> {
    let file: Arc<str> = config::REDIRECTS_FILE.into();
    if project.tree.get(&file).is_none() {
        return Ok(Vec::new());
    }
    match text(project.reader.read(&file)?, &file) {
        Ok(text) => Ok(config::redirects::read(&text, &file).into_value(problems)),
        Err(problem) => {
            problems.push(problem);
            Ok(Vec::new())
        }
    }
}

/// Everything below `content/` that a site is made from.
pub(super) struct Read {
    /// In each language of the site.
    pub(super) tags: Vec<Tags>,
    pub(super) defaults: Arc<Defaults>,
    pub(super) redirects: Vec<config::Row>,
    pub(super) entries: Entries,
    pub(super) damaged: Vec<Damaged>,
}

/// Reads tags and entries, files in parallel; those that are `kept` are not parsed again.
pub(super) fn entries(
    project: Project<'_>,
    config: &Config,
    kept: Option<&mut Kept>,
    now: Timestamp,
) -> Result<Checked<Read>, Error> {
    let mut problems = Vec::new();
    let tags = tags(project, config, &mut problems)?;
    let (defaults, entries, damaged);
    if let Some(kept) = kept {
        let drafts = kept.drafts(project.tree, &config.languages);
        problems.extend(drafts.found.problems.iter().cloned());
        defaults = kept.defaults(config);
        kept.parse(&drafts, project, &defaults, now)?;
        let found = kept.parsed().flat_map_iter(|one| &one.problems);
        problems.par_extend(found.cloned());
        (entries, damaged) = Entries::new(kept.parsed().map(|one| &one.value));
    } else {
        let drafts = discover(project.tree, &config.languages).into_value(&mut problems);
        defaults = Arc::new(Defaults::of(
            config.country,
            &config.zone,
            &config.languages,
        ));
        let parsed = drafts
            .par_iter()
            .map(|draft| draft.parse(project.reader, &defaults));
        let parsed: Vec<Checked<Parsed>> = parsed.collect::<Result<_, Error>>()?;
        let parsed: Checked<Vec<Parsed>> = parsed.into_iter().collect();
        let parsed = parsed.into_value(&mut problems);
        (entries, damaged) = Entries::new(parsed.par_iter());
    }
    let read = Read {
        redirects: redirects(project, &mut problems)?,
        tags,
        defaults,
        entries,
        damaged,
    };
    Ok(Checked::new(read, problems))
}
