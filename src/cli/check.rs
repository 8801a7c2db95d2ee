//! `guidepost check`.

use std::process::ExitCode;

use super::Failure;
use super::args::{self, Common};
use super::terminal::{say, tell};
use super::{build, report};
use crate::audit::Judged;
use crate::disk::{self, Files};
use crate::pipeline::{self, Project};
use crate::theme::WithBuiltIn;

/// Says everything that `build` would say and what is wrong with the finished files, and writes nothing.
pub(super) fn run(check: &args::Check, common: &Common) -> Result<ExitCode, Failure> {
    build::threads(&check.choices)?;
    let tree = build::tree(common)?;
    let files = Files::new(&common.root, disk::TEXT_LIMIT);
    let loaded = pipeline::load(
        Project {
            tree: &tree,
            reader: &files,
        },
        &build::options(&check.choices)?,
    )?;
    let mut problems = loaded.problems;
    let mut judged = Judged::default();
    if let Some(loaded) = &loaded.value {
        let audit = pipeline::audit(loaded);
        build::into_nothing(loaded, &files, &audit)?.into_value(&mut problems);
        judged = audit.finish(&WithBuiltIn::new(&files));
    }
    let leaks = !judged.problems.is_empty();
    problems.append(&mut judged.problems);
    let tally = report::problems(problems, &judged.reader(&files), common);
    match tally.words() {
        Some(words) => tell(&words),
        None if !common.quiet => say("no problems found"),
        None => {}
    }
    let bad = loaded.value.is_none()
        || leaks
        || tally.errors > 0 && !check.choices.keep_going
        || check.choices.strict && tally.words().is_some();
    Ok(if bad {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}
