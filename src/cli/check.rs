//! `guidepost check`.

use std::process::ExitCode;

use super::Failure;
use super::args::{self, Common};
use super::terminal::{say, tell};
use super::{build, live, report};
use crate::audit::Judged;
use crate::diag::Level;
use crate::disk::{self, Files};
use crate::live::Live;
use crate::pipeline::{self, Project, Rules};
use crate::theme::WithBuiltIn;

/// Says everything that `build` would say and what is wrong with the finished files, and writes nothing.
pub(super) fn run(check: &args::Check, common: &Common) -> Result<ExitCode, Failure> {
    build::threads(&check.choices)?;
    live::with(check, |published| run_with(check, published, common))
}

/// The same, and compares it with what is published.
fn run_with(
    check: &args::Check,
    published: Option<&Live<'_>>,
    common: &Common,
) -> Result<ExitCode, Failure> {
    let tree = build::tree(common)?;
    let files = Files::new(&common.root, disk::TEXT_LIMIT);
    if check.untranslated {
        let project = Project {
            tree: &tree,
            reader: &files,
        };
        return untranslated(project, check, common, &files);
    }
    let loaded = pipeline::load(
        Project {
            tree: &tree,
            reader: &files,
        },
        &pipeline::Options {
            rules: Rules::Notes,
            ..live::on_its_day(build::options(&check.choices)?, published)
        },
    )?;
    let mut problems = loaded.problems;
    let mut judged = Judged::default();
    if let Some(loaded) = &loaded.value {
        let audit = pipeline::audit(loaded);
        let (summary, seal) = build::into_nothing(loaded, &files, &audit)?;
        let denied = summary.denied();
        summary.into_value(&mut problems);
        judged = audit.finish(&WithBuiltIn::new(&files));
        if let (Some(live), Some(seal), false) = (published, &seal, denied) {
            live::compare(live, (loaded, seal), &files, (check, common), &mut problems);
        }
    }
    let leaks = !judged.problems.is_empty();
    problems.append(&mut judged.problems);
    let tally = report::problems(problems, &judged.reader(&files), common);
    match tally.words() {
        Some(words) if tally.any_problem() => tell(&words),
        Some(words) if !common.quiet => say(&format!("no problems found, {words}")),
        None if !common.quiet => say("no problems found"),
        _ => {}
    }
    let bad = loaded.value.is_none()
        || leaks
        || tally.errors > 0 && !check.choices.keep_going
        || check.choices.strict && tally.any_problem();
    Ok(if bad {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

/// Lists what is not translated; nothing is wrong with that.
fn untranslated(
    project: Project<'_>,
    check: &args::Check,
    common: &Common,
    files: &Files,
) -> Result<ExitCode, Failure> {
    let found = pipeline::untranslated(project, &build::options(&check.choices)?)?;
    let count = found.len();
    let bad = found.iter().any(|problem| problem.level == Level::Deny);
    report::problems(found, files, common);
    match count {
        0 => say("everything is said in every language of the site"),
        1 => say("1 thing is not translated"),
        _ => say(&format!("{count} things are not translated")),
    }
    Ok(ExitCode::from(u8::from(bad)))
}
