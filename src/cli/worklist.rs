//! `guidepost check --worklist`.

use std::process::ExitCode;

use super::args::{Check, Common, Format};
use super::terminal::{print, say, tell};
use super::{Failure, build, report};
use crate::disk::{self, Files};
use crate::pipeline::{self, Project};
use crate::worklist::{self, Worklist};

/// Lists the entries that wait for a check. Content that makes no site has none, and its mistakes are told.
pub(super) fn run(check: &Check, common: &Common) -> Result<ExitCode, Failure> {
    build::threads(&check.choices)?;
    let tree = build::tree(common)?;
    let files = Files::new(&common.root, disk::TEXT_LIMIT);
    let project = Project {
        tree: &tree,
        reader: &files,
    };
    let loaded = pipeline::load(project, &build::options(&check.choices)?)?;
    let Some(site) = loaded.value.map(|loaded| loaded.site) else {
        report::problems(loaded.problems, &files, common);
        tell("there is no list: the content has mistakes, see above");
        return Ok(ExitCode::from(1));
    };
    let list = Worklist::new(&site);
    match common.format {
        Format::Csv => print(&worklist::table(&list)),
        Format::GithubIssue => print(worklist::github(&list).as_bytes()),
        _ => say(&worklist::text(&list)),
    }
    Ok(ExitCode::SUCCESS)
}

/// Refuses a form that what is printed does not have.
pub(super) fn fits(worklist: bool, common: &Common) -> Result<(), Failure> {
    let forms = match common.format {
        Format::Csv | Format::GithubIssue if !worklist => {
            "`csv` and `github-issue` are forms of `check --worklist`"
        }
        Format::Short | Format::Json | Format::Github if worklist => {
            "the list is printed as `human`, `csv` or `github-issue`"
        }
        _ => return Ok(()),
    };
    Err(Failure::Call(format!("--format: {forms}")))
}
