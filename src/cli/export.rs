//! `guidepost export`.

use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use super::args::{self, Common, ReportForm};
use super::terminal::{print, tell};
use super::{Failure, build, report};
use crate::disk::{self, Files};
use crate::exports::{self, Detail, Loss, Lost, Records};
use crate::import::Deed;
use crate::model::Slug;
use crate::pipeline::{self, Project};
use crate::plan::Flow;
use crate::site::Site;

/// Writes the list of meetings in the format of another program, and tells what it cannot say.
pub(super) fn run(export: &args::Export, common: &Common) -> Result<ExitCode, Failure> {
    build::threads(&export.choices)?;
    let tree = build::tree(common)?;
    let files = Files::new(&common.root, disk::TEXT_LIMIT);
    let project = Project {
        tree: &tree,
        reader: &files,
    };
    let loaded = pipeline::load(project, &build::options(&export.choices)?)?;
    let problems = loaded.problems;
    let loaded = build::stop(loaded.value, &problems, &export.choices);
    let stopped = loaded.is_none();
    // What is only doubtful belongs to `build` and `check`.
    if stopped {
        report::problems(problems, &files, common);
    }
    let Some(loaded) = loaded else {
        tell("nothing was written: the content has mistakes, see above");
        return Ok(ExitCode::from(1));
    };
    let program = program(export, &loaded.site)?;
    let (mut loss, mut out) = (Loss::new(Detail::Each), Vec::new());
    let records = Records::new(&loaded.site);
    Flow::collect(&mut out, |flow| {
        exports::write(&records, export.to, program.as_ref(), &mut loss, flow);
    });
    if let Some(there) = write(export, &out)? {
        tell(&there);
        return Ok(ExitCode::from(1));
    }
    match export.report {
        ReportForm::Text if common.quiet => {}
        ReportForm::Text => text(export, &loss),
        ReportForm::Json => json(export, &loss),
    }
    Ok(ExitCode::SUCCESS)
}

/// The program that is asked for, if the site has it.
fn program(export: &args::Export, site: &Site) -> Result<Option<Slug>, Failure> {
    let Some(written) = &export.program else {
        return Ok(None);
    };
    let slug = written.parse::<Slug>().ok();
    let known = slug.filter(|slug| site.program(slug).is_some());
    known.map(Some).ok_or_else(|| {
        let all: Vec<String> = site
            .programs
            .iter()
            .map(|program| format!("`{}`", program.head.id.slug))
            .collect();
        Failure::Call(format!(
            "--program: this site has no program `{written}`; it has {}",
            all.join(", ")
        ))
    })
}

/// Writes the file, or prints it. Gives what to tell where something is in the way.
fn write(export: &args::Export, bytes: &[u8]) -> Result<Option<String>, Failure> {
    if export.output == Path::new("-") {
        print(bytes);
        return Ok(None);
    }
    let (Some(name), Ok(text)) = (export.output.file_name(), std::str::from_utf8(bytes)) else {
        let message = format!("--output: `{}` is no file", export.output.display());
        return Err(Failure::Call(message));
    };
    let name = name.to_string_lossy();
    let folder = export.output.parent().unwrap_or(Path::new(""));
    let in_the_way = disk::in_the_way(folder, [name.as_ref()]);
    if !export.force && !in_the_way.is_empty() {
        return Ok(Some(format!(
            "there already: `{}`\nnothing was written; name another file, or replace it with `--force`",
            export.output.display()
        )));
    }
    disk::replace(folder, &name, text, |_| export.force)?;
    Ok(None)
}

/// The report in lines, with one line of numbers at its end.
fn text(export: &args::Export, loss: &Loss) {
    for lost in &loss.lost {
        let field = match lost.field {
            "" => String::new(),
            field => format!(", {field}"),
        };
        let was = match &*lost.was {
            "" => String::new(),
            was => format!(": {was}"),
        };
        tell(&format!(
            "{}: {}{field}{was} [{}]",
            word(lost.deed),
            lost.slug,
            lost.code
        ));
    }
    tell(&format!("{}: {}", export.to, loss.summary()));
}

fn word(deed: Deed) -> &'static str {
    match deed {
        Deed::Refused => "left out",
        Deed::Dropped => "not said",
        Deed::Guessed | Deed::Changed => "said in another form",
        Deed::Doubtful => "to look at",
    }
}

#[derive(Serialize)]
struct Report<'l> {
    format: &'static str,
    program: Option<&'l str>,
    records: usize,
    written: usize,
    left_out: usize,
    remarks: &'l [Lost],
}

/// The report for programs.
fn json(export: &args::Export, loss: &Loss) {
    let report = Report {
        format: export.to.word(),
        program: export.program.as_deref(),
        records: loss.records,
        written: loss.written,
        left_out: loss.left_out(),
        remarks: &loss.lost,
    };
    // Strings, numbers and lists always become JSON.
    tell(&serde_json::to_string(&report).unwrap_or_default());
}
