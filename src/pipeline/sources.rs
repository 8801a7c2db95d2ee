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
use crate::source::{FILL_IN, text};

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

fn tags(project: Project<'_>, problems: &mut Vec<Diagnostic>) -> Result<Tags, Error> {
    let file: Arc<str> = TAGS_FILE.into();
    if project.tree.get(&file).is_none() {
        return Ok(Tags::load(None).into_value(problems));
    }
    match text(project.reader.read(&file)?, &file) {
        Ok(text) => Ok(Tags::load(Some(&text)).into_value(problems)),
        Err(problem) => {
            problems.push(problem);
            Ok(Tags::load(None).into_value(problems))
        }
    }
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
    pub(super) tags: Tags,
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
    problems: &mut Vec<Diagnostic>,
) -> Result<Read, Error> {
    let tags = tags(project, problems)?;
    let drafts = discover(project.tree, &config.languages).into_value(problems);
    let (defaults, entries, damaged);
    if let Some(kept) = kept {
        defaults = kept.defaults(config);
        kept.parse(drafts, project, &defaults, now)?;
        problems.extend(kept.parsed().flat_map(|one| &one.problems).cloned());
        (entries, damaged) = Entries::new(kept.parsed().map(|one| &one.value));
    } else {
        defaults = Arc::new(Defaults::of(config.country, &config.zone));
        let parsed = drafts
            .par_iter()
            .map(|draft| draft.parse(project.reader, &defaults));
        let parsed: Vec<Checked<Parsed>> = parsed.collect::<Result<_, Error>>()?;
        let parsed: Checked<Vec<Parsed>> = parsed.into_iter().collect();
        let parsed = parsed.into_value(problems);
        (entries, damaged) = Entries::new(parsed.iter());
    }
    Ok(Read {
        redirects: redirects(project, problems)?,
        tags,
        defaults,
        entries,
        damaged,
    })
}
