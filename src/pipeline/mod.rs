//! The build, as one readable pair of functions without I/O of their own.
//!
//! ```text
//! files -> settings, theme -> drafts -> entries -> site -> plan -> finished files
//! ```
//!
//! [`load`] goes as far as a [`Site`] that is right; [`publish`] plans its files and hands them to a
//! sink, [`publish_in_order`] to an archive; [`plan`] only plans them, for a preview that makes what it
//! is asked for. There are two gates: mistakes in content stop before anything is rendered, mistakes in
//! templates before anything is published.

mod dress;
mod entries;
mod inputs;
mod kept;
mod sources;
mod standing;
mod tongues;
mod untranslated;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::assets;
use crate::audit::Audit;
use crate::check::Wanted;
use crate::config::{BaseUrl, Config};
use crate::diag::{Checked, Diagnostic, Error, Level, codes};
use crate::model::EntryId;
use crate::outputs;
use crate::plan::{InOrder, Library, Output, Plan, Sink, made_by};
use crate::site::Site;
use crate::source::{Reader, SourceTree};
use crate::theme::Theme;
use crate::views::{Fragments, Views};

pub use inputs::Inputs;
pub use kept::Kept;
pub use standing::{Standing, standing};
use tongues::Setting;
pub use untranslated::untranslated;

/// The files of a project.
#[derive(Clone, Copy)]
pub struct Project<'p> {
    /// Which files there are.
    pub tree: &'p SourceTree,
    /// Hands them out.
    pub reader: &'p dyn Reader,
}

impl std::fmt::Debug for Project<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Project")
            .field("files", &self.tree.files.len())
            .finish_non_exhaustive()
    }
}

/// What a build is asked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// The moment of the build, from which the site's own zone makes a date.
    pub now: Timestamp,
    /// The date, if it is given.
    pub today: Option<Date>,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Where the site will stand, if not where its settings say.
    pub base_url: Option<BaseUrl>,
    /// Whether entries with mistakes are left out instead of stopping everything.
    pub keep_going: bool,
    /// Which rules judge the site.
    pub rules: Rules,
}

/// Which rules judge a site that is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// Those whose problems are errors or warnings.
    Warnings,
    /// All, also those that only give pointers.
    Notes,
    /// None that stops nothing: a preview shows the site before it is judged, by [`judge`].
    Later,
}

impl Options {
    /// The day of the build, in the site's own zone.
    fn today(&self, config: &Config) -> Date {
        let today = || self.now.to_zoned(config.zone.time_zone().clone()).date();
        self.today.unwrap_or_else(today)
    }
}

/// A site that can be published.
#[derive(Debug)]
pub struct Loaded {
    /// The site in its default language.
    pub site: Site,
    /// The site in its other languages.
    others: Vec<Site>,
    theme: Arc<Theme>,
    failed: BTreeSet<EntryId>,
    keep_going: bool,
}

impl Loaded {
    /// The same site as if it stood on another host, such as `http://127.0.0.1:1111`.
    #[must_use]
    pub fn on(mut self, origin: &str) -> Self {
        for site in std::iter::once(&mut self.site).chain(&mut self.others) {
            site.config.base_url = site.config.base_url.on(origin);
        }
        self
    }
}

/// Reads a project as far as a site. There is none where mistakes stop it; all of them are told.
pub fn load(project: Project<'_>, options: &Options) -> Result<Checked<Option<Loaded>>, Error> {
    inside(|| load_with(project, options, None))
}

/// The same for a project that is loaded again and again: files that are as they were are not parsed anew.
pub fn reload(
    project: Project<'_>,
    options: &Options,
    kept: &mut Kept,
) -> Result<Checked<Option<Loaded>>, Error> {
    inside(|| load_with(project, options, Some(kept)))
}

/// What was left for later when a site was loaded: all that rules find and that stops nothing. Nothing, if it was not `wanted`
/// any more before all of them had run.
pub fn judge(loaded: &Loaded, reader: &dyn Reader, wanted: Wanted<'_>) -> Option<Vec<Diagnostic>> {
    let sites = std::iter::once(&loaded.site).chain(&loaded.others);
    inside(|| tongues::judge(sites, reader, wanted))
}

/// Does all of `work` on one of the threads that share work. There a part that is for all threads begins at once; any other
/// thread would have to wake one of them for each part, and wait.
fn inside<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    rayon::scope(|_| work())
}

fn load_with(
    project: Project<'_>,
    options: &Options,
    kept: Option<&mut Kept>,
) -> Result<Checked<Option<Loaded>>, Error> {
    let mut problems = Vec::new();
    let Some(config) = sources::settings(project, options, &mut problems)? else {
        sources::blanks(project, &mut problems)?;
        return Ok(Checked::new(None, problems));
    };
    let mut configs = vec![config.clone()];
    configs.extend(sources::settings_in_others(
        project,
        options,
        &config,
        &mut problems,
    )?);
    let dress = |kept| dress::dress(project, &config, kept, options.now);
    let entries = |kept| sources::entries(project, &config, kept, options.now);
    let (dress, read) = match kept {
        Some(kept) => (dress(Some(&mut *kept)), entries(Some(kept))),
        None => rayon::join(|| dress(None), || entries(None)),
    };
    let (dress, read) = (dress?, read?);
    problems.extend(dress.files);
    let mut read = read.into_value(&mut problems);
    let today = options.today(&config);
    let assets = assets::read(project.tree, project.reader)?.into_value(&mut problems);
    let assets = Arc::new(assets);
    let mut entries = std::mem::take(&mut read.entries);
    let setting = Setting {
        project,
        configs: &configs,
        messages: &dress.messages,
        read: &read,
        assets: &assets,
        today,
        drafts: options.drafts,
        keep_going: options.keep_going,
        rules: options.rules,
    };
    let (site, others) = loop {
        let (sites, found) = setting.sites(&mut entries);
        let again = options.keep_going && entries.leave_out(&found);
        // What is still wrong after something was left out has been told before.
        for problem in found {
            if !options.keep_going || !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        if !again {
            let mut sites = sites.into_iter();
            let Some(site) = sites.next() else {
                return Ok(Checked::new(None, problems));
            };
            break (site, sites.collect::<Vec<_>>());
        }
    };
    let denied = problems
        .iter()
        .filter(|problem| problem.level == Level::Deny);
    let stop = denied
        .filter(|problem| !options.keep_going || !entries.left_out(problem, &site))
        .count()
        > 0;
    problems.extend(dress.templates);
    let failed = entries.failed;
    let theme = dress.theme.filter(|_| !stop);
    if theme.is_none() && options.rules == Rules::Later {
        // There is nothing to show that would have to wait.
        let sites = std::iter::once(&site).chain(&others);
        let found = tongues::judge(sites, project.reader, &|| true);
        problems.extend(found.unwrap_or_default());
    }
    let loaded = theme.map(|theme| Loaded {
        site,
        others,
        theme,
        failed,
        keep_going: options.keep_going,
    });
    Ok(Checked::new(loaded, problems))
}

/// What was published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many files there are.
    pub files: usize,
    /// How many of them are pages.
    pub pages: usize,
    /// What people should know about them, a line each.
    pub told: Vec<String>,
}

/// What judges the finished files of a site: see [`Audit::sink`].
pub fn audit(loaded: &Loaded) -> Audit {
    Audit::new(&loaded.site, &loaded.others, loaded.theme.files())
}

/// By what the compressed copies of a site's files are made: the same files get the same copies where it is the same.
pub fn copies_made_by(loaded: &Loaded) -> String {
    made_by(&loaded.site.config.outputs.compressed)
}

/// Plans the files of a site, makes them and hands them to `sink`. Nothing may be published if any
/// of the problems stops it. `progress` hears how many files there are, and then of each.
pub fn publish(
    loaded: &Loaded,
    reader: &dyn Reader,
    sink: &dyn Sink,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Checked<Summary>, Error> {
    publish_by(loaded, reader, progress, |planned, made| {
        planned.plan.run(planned.outputs, sink, made)
    })
}

/// The same for an `archive`, which is handed the files in the order of their paths.
pub fn publish_in_order(
    loaded: &Loaded,
    reader: &dyn Reader,
    archive: &mut dyn InOrder,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Checked<Summary>, Error> {
    publish_by(loaded, reader, progress, |planned, made| {
        planned.plan.run_in_order(planned.outputs, archive, made)
    })
}

/// Plans the files, and has them made by `run`, which tells after each and gives the mistakes met.
fn publish_by(
    loaded: &Loaded,
    reader: &dyn Reader,
    progress: &(dyn Fn(Progress) + Sync),
    run: impl FnOnce(&Planned<'_>, &(dyn Fn() + Sync)) -> Result<Vec<Diagnostic>, Error>,
) -> Result<Checked<Summary>, Error> {
    let published = plan(loaded, reader, |planned| {
        let Checked {
            value,
            mut problems,
        } = planned;
        progress(Progress::Planned(value.plan.len()));
        let files = AtomicUsize::new(0);
        let made = || {
            files.fetch_add(1, Ordering::Relaxed);
            progress(Progress::Made);
        };
        problems.extend(run(&value, &made)?);
        let told = value.outputs.iter().flat_map(|output| output.told());
        let summary = Summary {
            // Which compressed copies are worth it is known only now.
            files: files.into_inner(),
            told: told.collect(),
            ..value.summary()
        };
        Ok(Checked::new(summary, problems))
    });
    published.unwrap_or_else(|problems| Ok(Checked::new(Summary::default(), problems)))
}

/// Plans the files of a site and hands the plan to `work`, which may make any of them. There is no
/// plan where mistakes stop it.
///
/// What a plan is made from borrows from the site, so it lives as long as `work` does and no longer.
pub fn plan<T>(
    loaded: &Loaded,
    reader: &dyn Reader,
    work: impl FnOnce(Checked<Planned<'_>>) -> T,
) -> Result<T, Vec<Diagnostic>> {
    let sites = || std::iter::once(&loaded.site).chain(&loaded.others);
    let libraries = sites().map(|site| Library::new(site, &loaded.failed));
    let libraries: Vec<Library<'_>> = libraries.collect();
    let fragments = sites().zip(&loaded.theme.engines);
    let fragments = fragments.map(|(site, engine)| Fragments::new(engine, site.listings.len()));
    let fragments: Vec<Fragments<'_>> = fragments.collect();
    let views = sites().zip(&libraries).zip(&fragments);
    let views = views.map(|((site, library), fragments)| Views {
        site,
        library,
        fragments,
    });
    let views: Vec<Views<'_>> = views.collect();
    let (stages, assets) = outputs::prepare(&views, &loaded.theme, &loaded.site.assets, reader)?;
    let outputs = outputs::all(&stages, &assets);
    let asked = outputs.iter().map(|(site, output)| (*site, &**output));
    let asked: Vec<(&Site, &dyn Output)> = asked.collect();
    let mut plan = inside(|| Plan::new(&asked));
    let outputs: Vec<&dyn Output> = asked.into_iter().map(|(_, output)| output).collect();
    if loaded.keep_going {
        // What leads to a list that an entry left out would have filled holds nothing up.
        let redirects = plan.problems.iter_mut();
        let redirects = redirects.filter(|problem| problem.code == &codes::REDIRECT);
        redirects.for_each(|problem| problem.level = Level::Warn);
    }
    if plan.denied() {
        return Err(plan.problems);
    }
    if !loaded.others.is_empty() {
        let pages = plan.value.files().filter(|file| file.ends_with("html"));
        let pages: Arc<[String]> = pages.map(str::to_owned).collect();
        for stage in &stages {
            stage.know(&pages);
        }
    }
    let planned = Planned {
        plan: plan.value,
        outputs: &outputs,
    };
    Ok(work(Checked::new(planned, plan.problems)))
}

/// The files of a site, planned, with what it takes to make them.
pub struct Planned<'a> {
    plan: Plan,
    outputs: &'a [&'a dyn Output],
}

impl Planned<'_> {
    /// Which files there are.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How many files there are, without compressed copies.
    pub fn summary(&self) -> Summary {
        Summary {
            files: self.plan.whole(),
            pages: self.plan.pages(),
            told: Vec::new(),
        }
    }

    /// Makes one of the files; `None` if there is no such file.
    pub fn make(&self, file: &str, out: &mut Vec<u8>) -> Option<Result<(), Diagnostic>> {
        self.plan.make(file, self.outputs, out)
    }
}

impl std::fmt::Debug for Planned<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Planned")
            .field("files", &self.plan.len())
            .finish_non_exhaustive()
    }
}

/// How far a build is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many files will be made.
    Planned(usize),
    /// One of them is finished.
    Made,
}
