//! `guidepost build`.

use std::process::ExitCode;
use std::sync::OnceLock;
use std::time::Instant;

use blake3::Hash;
use jiff::Timestamp;

use super::Failure;
use super::args::{self, Choices, Common};
use super::made::Made;
use super::report;
use super::target::Target;
use super::terminal::{Bar, say, tell};
use crate::audit::Audit;
use crate::check;
use crate::diag::{Checked, Diagnostic, Error, Level, Tally};
use crate::disk::{self, Files, Skipped};
use crate::model::Day;
use crate::pipeline::{self, Inputs, Loaded, Options, Project, Rules, Summary};
use crate::plan::{Making, SEAL, Sealed, Sink};
use crate::source::SourceTree;
use crate::theme::WithBuiltIn;

/// Makes the site.
pub(super) fn run(build: &args::Build, common: &Common) -> Result<ExitCode, Failure> {
    let began = Instant::now();
    threads(&build.choices)?;
    let tree = tree(common)?;
    let files = Files::new(&common.root, disk::TEXT_LIMIT);
    let options = options(&build.choices)?;
    let inputs = Inputs::new(Project {
        tree: &tree,
        reader: &files,
    });
    let mut target = Target::open(build, common)?;
    // What is to be judged has to be made.
    let known = || target.made_of(&inputs, &options);
    let known = (!build.verify).then(known).flatten();
    if let Some(made) = known.filter(|made| may_say_again(made, build, common)) {
        made.warn_again(common);
        if !common.quiet {
            say(&made.told(&target.unchanged(), began.elapsed()));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let loaded = pipeline::load(inputs.project(), &options)?;
    let mut problems = without_examples(loaded.problems, loaded.value.as_ref());
    let Some(loaded) = stop(loaded.value, &problems, &build.choices) else {
        return Ok(refuse(report::problems(problems, &files, common)));
    };
    let bar = Bar::new(common);
    let audit = build.verify.then(|| pipeline::audit(&loaded));
    let summary = target.make(&loaded, &inputs, audit.as_ref(), &|progress| {
        bar.hear(progress);
    })?;
    bar.clear();
    let judged = audit.map(|audit| audit.finish(&WithBuiltIn::new(&files)));
    let mut judged = judged.unwrap_or_default();
    let denied = summary.denied() || !judged.problems.is_empty();
    let summary = summary.into_value(&mut problems);
    problems.append(&mut judged.problems);
    if denied || (build.choices.strict && !problems.is_empty()) {
        let files = judged.reader(&files);
        return Ok(refuse(report::problems(problems, &files, common)));
    }
    let found = report::located(problems, &files, common);
    let made = Made::new(&loaded, summary, report::Warned::of(&found));
    target.remember(&made, &inputs, &options);
    // The program ends soon: to take a large site apart piece by piece would only cost time.
    std::mem::forget(loaded);
    let placed = target.publish()?;
    report::print(&found, common);
    if !common.quiet {
        say(&made.told(&placed, began.elapsed()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether all that a build would say is known from the one that made the same. Of problems only the words for people are
/// kept, and what stops a build has to be found.
fn may_say_again(made: &Made, build: &args::Build, common: &Common) -> bool {
    !made.warned() || (report::for_people(common) && !build.choices.strict)
}

/// Whoever builds a site that only they can see knows that its examples are there: `check` names them.
/// Where something else stops the build, that comes first.
fn without_examples(mut problems: Vec<Diagnostic>, loaded: Option<&Loaded>) -> Vec<Diagnostic> {
    let public = loaded.is_some_and(|loaded| loaded.site.config.base_url.is_public());
    problems
        .retain(|problem| public || problem.code != check::EXAMPLE || problem.level == Level::Deny);
    problems
}

/// What may be published: nothing if warnings count as errors and there are any.
pub(super) fn stop(
    loaded: Option<Loaded>,
    problems: &[Diagnostic],
    choices: &Choices,
) -> Option<Loaded> {
    loaded.filter(|_| !choices.strict || problems.is_empty())
}

/// Says that nothing was published.
fn refuse(tally: Tally) -> ExitCode {
    if let Some(words) = tally.words() {
        tell(&format!(
            "{words}: nothing was published, what stood there before is as it was"
        ));
    }
    ExitCode::from(1)
}

/// The files of the project.
pub(super) fn tree(common: &Common) -> Result<SourceTree, Failure> {
    let sources = disk::sources(&common.root)?;
    sources.skipped.iter().for_each(skipped);
    Ok(sources.tree)
}

/// Says that something is not read.
pub(super) fn skipped(skipped: &Skipped) {
    tell(&format!(
        "note: `{}` is not read: {}",
        skipped.path, skipped.reason
    ));
}

/// What a build is asked for, with what the environment says.
pub(super) fn options(choices: &Choices) -> Result<Options, Failure> {
    let today = match &choices.today {
        Some(text) => Some(
            text.parse::<Day>()
                .map_err(|mistake| call("--today", &mistake))?
                .date(),
        ),
        None => epoch()?,
    };
    let base_url = match &choices.base_url {
        Some(text) => Some(
            text.parse()
                .map_err(|mistake| call("--base-url", &mistake))?,
        ),
        None => None,
    };
    Ok(Options {
        now: Timestamp::now(),
        today,
        drafts: choices.drafts,
        base_url,
        keep_going: choices.keep_going,
        rules: Rules::Warnings,
    })
}

/// An option that cannot be read.
pub(super) fn call(option: &str, mistake: &crate::diag::Mistake) -> Failure {
    let help = mistake
        .help
        .as_ref()
        .map(|help| format!("; {help}"))
        .unwrap_or_default();
    Failure::Call(format!("{option}: {}{help}", mistake.message))
}

/// The date that `SOURCE_DATE_EPOCH` means (reproducible-builds.org): seconds since 1970, in UTC.
pub(super) fn epoch() -> Result<Option<jiff::civil::Date>, Failure> {
    let Some(written) = std::env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(None);
    };
    let seconds = written.to_str().and_then(|text| text.parse().ok());
    let moment = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    match moment {
        Some(moment) => Ok(Some(moment.to_zoned(jiff::tz::TimeZone::UTC).date())),
        None => Err(Failure::Call(
            "SOURCE_DATE_EPOCH must be a number of seconds since 1970".to_owned(),
        )),
    }
}

/// Sets the number of threads for the whole program.
pub(super) fn threads(choices: &Choices) -> Result<(), Failure> {
    let Some(threads) = choices.threads else {
        return Ok(());
    };
    let built = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build_global();
    built.map_err(|error| Failure::Call(format!("--threads: {error}")))
}

/// Both halves of a build with nothing written, whose files are judged: what `check` needs. Gives the seal, too, if all
/// went well.
pub(super) fn into_nothing(
    loaded: &Loaded,
    files: &Files,
    audit: &Audit,
) -> Result<(Checked<Summary>, Option<Sealed>), Error> {
    let nothing = Nothing::default();
    let summary = pipeline::publish(loaded, files, &audit.sink(&nothing), &|_| {})?;
    let seal = nothing.seal.into_inner();
    let seal = seal.and_then(|text| serde_json::from_slice(&text).ok());
    Ok((summary, seal))
}

/// A sink that keeps nothing but the seal.
#[derive(Default)]
struct Nothing {
    seal: OnceLock<Vec<u8>>,
}

impl Sink for Nothing {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Hash, Error> {
        if path == SEAL {
            self.seal.get_or_init(|| bytes.to_vec());
        }
        Ok(blake3::hash(bytes))
    }

    fn take(&self, _: &str, make: &mut Making<'_>) -> Result<Hash, Error> {
        let mut hasher = blake3::Hasher::new();
        make(&mut |piece| {
            hasher.update(piece);
            Ok(())
        })?;
        Ok(hasher.finalize())
    }

    fn knows_copy(&self, _: &str, _: &str) -> Option<bool> {
        Some(false)
    }
}
