//! What an import has to know of the site into which it writes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::sources;
use super::{Options, Project};
use crate::config::Config;
use crate::diag::{Checked, Diagnostic, Error, codes};
use crate::import::{Seal, There, ThereFile, seal};
use crate::kinds::{Defaults, Draft, Entry, Parsed, Program, discover};
use crate::model::{EntryId, Kind, Lang, Slug};
use crate::source::text;

/// A site as far as an import has to know it.
#[derive(Debug)]
pub struct Standing {
    /// Its settings.
    pub config: Config,
    /// The programs that it knows: those that are built in, under its own.
    pub programs: BTreeMap<Slug, Arc<Program>>,
    /// What holds for all its entries.
    pub defaults: Defaults,
    /// Groups, places and organizations that are there.
    pub there: There,
}

/// Reads the settings of a site, and its programs, groups, places and organizations as far as they can be read: mistakes
/// in them are those of a build. There is nothing where its settings have mistakes, or where a file of an
/// earlier import can no longer be read, since nobody knows what is in it.
pub fn standing(
    project: Project<'_>,
    options: &Options,
) -> Result<Checked<Option<Standing>>, Error> {
    let mut problems = Vec::new();
    let Some(config) = sources::settings(project, options, &mut problems)? else {
        return Ok(Checked::new(None, problems));
    };
    // An import reads and writes the files of originals.
    let languages: Vec<Lang> = config.languages.iter().take(1).cloned().collect();
    let defaults = Defaults::of(config.country, &config.zone, &languages);
    let drafts = discover(project.tree, &config.languages).value;
    let wanted = drafts.par_iter().filter(|draft| {
        let kinds = [Kind::Program, Kind::Group, Kind::Place, Kind::Organization];
        kinds.contains(&draft.kind)
    });
    let read = wanted.map(|draft| read(draft, project, &defaults));
    let read: Vec<Read> = read.collect::<Result<_, Error>>()?;
    let known = config.languages.first().map(|lang| defaults.programs(lang));
    let mut programs = known.cloned().unwrap_or_default();
    let (mut files, mut taken) = (Vec::new(), BTreeSet::new());
    for Read { file, failed, lost } in read {
        problems.extend(lost);
        taken.extend(failed);
        for entry in &file.entries {
            if let Entry::Program(program) = entry {
                programs.insert(program.head.id.slug.clone(), Arc::clone(program));
            }
        }
        files.push(file);
    }
    let standing = Standing {
        config,
        programs,
        defaults,
        there: There::new(files, taken),
    };
    let whole = problems.is_empty();
    Ok(Checked::new(whole.then_some(standing), problems))
}

struct Read {
    file: ThereFile,
    failed: BTreeSet<EntryId>,
    lost: Option<Diagnostic>,
}

fn read(draft: &Draft, project: Project<'_>, defaults: &Defaults) -> Result<Read, Error> {
    let Parsed {
        mut entries,
        damaged,
        failed,
    } = draft.parse(project.reader, defaults)?.value;
    entries.extend(damaged.into_iter().map(|damaged| damaged.entry));
    let text = text(project.reader.read(&draft.file)?, &draft.file).unwrap_or_default();
    let seal = seal(&text);
    let lost = (entries.is_empty() && seal != Seal::None).then(|| {
        let message = "this file of an earlier import can no longer be read";
        let help =
            "mend it first (`guidepost check` says where), or delete it to have it imported anew";
        Diagnostic::new(&codes::IMPORT_LOST, &draft.file, message).help(help)
    });
    let file = ThereFile {
        path: draft.file.clone(),
        text,
        seal,
        entries,
    };
    Ok(Read { file, failed, lost })
}
