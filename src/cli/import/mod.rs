//! `guidepost import`.

mod asked;

use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::civil::Date;
use rayon::prelude::*;

use super::args::{self, Common, ReportForm};
use super::terminal::{say, tell};
use super::{Failure, build, report};
use crate::config;
use crate::diag::Found;
use crate::disk::{self, Files, TEXT_LIMIT};
use crate::import::read::limits;
use crate::import::report::{Summary, is_report, json, text};
use crate::import::{self, ContentFile, Fate, Feed, Ground, Imported};
use crate::model::Line;
use crate::pipeline::{self, Options, Project, Rules, Standing};
use crate::source::Reader;
use asked::Asked;

/// Imports feeds into the site.
pub(super) fn run(import: &args::Import, common: &Common) -> Result<ExitCode, Failure> {
    let Some((standing, today)) = standing(common)? else {
        tell("nothing was imported: mend this first");
        return Ok(ExitCode::from(1));
    };
    let asked = Asked::new(import, &standing)?;
    let feeds = feeds(import)?;
    let ground = Ground {
        there: &standing.there,
        defaults: &standing.defaults,
        language: &asked.language,
        folder: &asked.folder,
        program: asked.program,
        zone: &asked.zone,
        country: asked.country,
        today,
    };
    let imported = import::import(import.format_of_files, feeds, &ground, import.with_contacts);
    let imported = match imported {
        Ok(imported) => imported,
        Err(unread) => {
            let located = unread.into_iter().map(|(file, why)| why.located(&file));
            report::print(&Found::all(located.collect()), common);
            tell("nothing was imported");
            return Ok(ExitCode::from(1));
        }
    };
    let nothing = imported.totals().meetings == 0;
    let written = !import.dry_run && !nothing;
    if written && !write(&imported, &common.root)? {
        return Ok(ExitCode::from(1));
    }
    let summary = Summary {
        format: import.format_of_files,
        program: &asked.program.head.id.slug,
        folder: &asked.folder,
        written,
    };
    told(&imported, &summary, import, common)?;
    Ok(ExitCode::from(u8::from(nothing)))
}

/// The site, and the day on which it is there. None where it has mistakes that are told.
fn standing(common: &Common) -> Result<Option<(Standing, Date)>, Failure> {
    if !common.root.join(config::FILE).is_file() {
        let message = "there is no site here: an import writes into one. Make it with `guidepost init`, or go to \
                       the folder that holds `content`, or name that folder with `--root`";
        return Err(Failure::Call(message.to_owned()));
    }
    let files = Files::new(&common.root, TEXT_LIMIT);
    // What is not read is no matter of an import: `build` and `check` name it.
    let tree = disk::sources(&common.root)?.tree;
    let project = Project {
        tree: &tree,
        reader: &files,
    };
    let options = Options {
        now: Timestamp::now(),
        today: build::epoch()?,
        drafts: false,
        base_url: None,
        keep_going: false,
        rules: Rules::Warnings,
    };
    let mut problems = Vec::new();
    let standing = pipeline::standing(project, &options)?.into_value(&mut problems);
    report::problems(problems, &files, common);
    Ok(standing.map(|standing| {
        let zone = standing.config.zone.time_zone().clone();
        let today = options
            .today
            .unwrap_or_else(|| options.now.to_zoned(zone).date());
        (standing, today)
    }))
}

/// The files of the feeds, each by its name alone.
fn feeds(import: &args::Import) -> Result<Vec<Feed>, Failure> {
    let reader = Files::new("", limits::FILE);
    let feed = |path: &std::path::PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy());
        let shown = path.display().to_string();
        let name: Option<Line> = name.and_then(|name| name.parse().ok());
        let name = name.ok_or_else(|| Failure::Call(format!("`{shown}` is no name of a file")))?;
        let path = path.to_str().ok_or_else(|| {
            Failure::Call(format!(
                "`{shown}` cannot be read: rename it with plain letters"
            ))
        })?;
        let bytes = reader.read(path)?;
        Ok(Feed { name, bytes })
    };
    import.files.iter().map(feed).collect()
}

/// Writes what is new and what has changed; gives whether it could. Nothing is written if anything is in the way.
fn write(imported: &Imported, root: &Path) -> Result<bool, Failure> {
    let of = |fate: Fate| imported.with(fate);
    let new = || of(Fate::New).map(|file| file.path.as_str());
    let all = new().chain(of(Fate::Replaced).map(|file| file.path.as_str()));
    let mut hindered = disk::in_the_way(root, new());
    hindered.extend(disk::links(root, all));
    hindered.sort();
    hindered.dedup();
    if !hindered.is_empty() {
        for path in &hindered {
            tell(&format!("there already, or a link: {path}"));
        }
        tell("nothing was imported; move these away, or choose another folder with `--into`");
        return Ok(false);
    }
    let files: Vec<&ContentFile> = of(Fate::New).chain(of(Fate::Replaced)).collect();
    let put = |file: &&ContentFile| disk::put(root, &file.path, &file.text, file.was.as_deref());
    files.par_iter().try_for_each(put)?;
    Ok(true)
}

/// Prints the report, and writes it into a file if that was asked for.
fn told(
    imported: &Imported,
    summary: &Summary<'_>,
    import: &args::Import,
    common: &Common,
) -> Result<(), Failure> {
    if let Some(path) = &import.report_file {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let whole = match ending {
            Some("json") => json(imported, summary),
            _ => text(imported, summary, true),
        };
        let path = path.to_string_lossy();
        disk::replace(Path::new(""), &path, &whole, is_report)?;
    }
    match import.report {
        ReportForm::Json => say(json(imported, summary).trim_end()),
        ReportForm::Text if common.quiet => {}
        ReportForm::Text => say(text(imported, summary, false).trim_end()),
    }
    Ok(())
}
