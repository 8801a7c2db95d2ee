//! The build, as one readable pair of functions without I/O of their own.
//!
//! ```text
//! files -> settings, theme -> drafts -> entries -> site -> plan -> finished files
//! ```
//!
//! [`load`] goes as far as a [`Site`] that is right; [`publish`] plans its files and hands them to a
//! sink. There are two gates: mistakes in content stop before anything is rendered, mistakes in
//! templates before anything is published.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::check;
use crate::config::{self, BaseUrl, Config, TAGS_FILE, Tags};
use crate::diag::{Checked, Diagnostic, Error, Level, codes};
use crate::kinds::{Damaged, Defaults, Entry, Parsed, discover, program};
use crate::model::{EntryId, Kind};
use crate::outputs::{self, SiteAsset};
use crate::plan::{Library, Plan, Sink, check_links};
use crate::site::{Input, Site, assemble};
use crate::source::{Reader, SourceTree, text};
use crate::theme::{Theme, ThemeFiles};
use crate::views::Views;

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
}

/// A site that can be published.
#[derive(Debug)]
pub struct Loaded {
    /// The site.
    pub site: Site,
    theme: Theme,
    failed: BTreeSet<EntryId>,
    assets: Vec<SiteAsset>,
}

/// Reads a project as far as a site. There is none where mistakes stop it; all of them are told.
pub fn load(project: Project<'_>, options: &Options) -> Result<Checked<Option<Loaded>>, Error> {
    let mut problems = Vec::new();
    let Some(config) = settings(project, options, &mut problems)? else {
        return Ok(Checked::new(None, problems));
    };
    let theme = ThemeFiles::read(config.theme.as_str(), project.tree, project.reader)?
        .into_value(&mut problems);
    let tags = tags(project, &mut problems)?;
    let built_in = program::built_in(config.country, &config.zone).into_value(&mut problems);
    let languages = config.languages.clone();
    let drafts = discover(project.tree, &languages).into_value(&mut problems);
    let defaults = Defaults {
        programs: built_in.clone(),
        country: config.country,
        zone: config.zone.clone(),
    };
    let parsed: Vec<Checked<Parsed>> = drafts
        .par_iter()
        .map(|draft| draft.parse(project.reader, &defaults))
        .collect::<Result<_, Error>>()?;
    let parsed: Checked<Vec<Parsed>> = parsed.into_iter().collect();
    let (mut entries, damaged) = Entries::new(parsed.into_value(&mut problems));
    let today = options
        .today
        .unwrap_or_else(|| options.now.to_zoned(config.zone.time_zone().clone()).date());
    loop {
        let messages = match theme.catalogue(languages.first().unwrap_or(&crate::model::Lang::en()))
        {
            Ok(messages) => messages,
            Err(wrong) => return Ok(Checked::new(None, [problems, wrong].concat())),
        };
        let input = Input {
            config: config.clone(),
            tags: tags.clone(),
            messages: Arc::new(messages),
            entries: entries.for_assembly(options.keep_going),
            damaged: &damaged,
            failed: entries.failed.clone(),
            built_in: built_in.clone(),
            today,
            drafts: options.drafts,
        };
        let mut found = Vec::new();
        let site = assemble(input).into_value(&mut found);
        let assets = assets(project.tree);
        let library = Library::new(
            &site,
            assets.iter().map(|asset| &*asset.path),
            &entries.failed,
        );
        found.extend(check_links(&library, &damaged));
        found.extend(check::run(&site));
        let found = check::levels(found, Some(&config), Some(&site));
        let again = options.keep_going && entries.leave_out(&found);
        problems.extend(found);
        if !again {
            let stop = problems.iter().any(|problem| {
                problem.level == Level::Deny
                    && !(options.keep_going && entries.left_out(problem, &site))
            });
            let messages = Arc::clone(&site.messages);
            let theme = Theme::load(theme, messages).into_value(&mut problems);
            let loaded = theme.filter(|_| !stop).map(|theme| Loaded {
                site,
                theme,
                failed: entries.failed,
                assets,
            });
            return Ok(Checked::new(loaded, problems));
        }
    }
}

fn settings(
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

fn assets(tree: &SourceTree) -> Vec<SiteAsset> {
    let own = tree.files.iter().filter(|file| {
        file.in_content()
            .is_some_and(|path| path.starts_with("assets/"))
    });
    own.map(|file| SiteAsset {
        path: Arc::clone(&file.path),
    })
    .collect()
}

/// Entries on their way into a site, and those that are left out of it.
struct Entries {
    entries: Vec<Entry>,
    failed: BTreeSet<EntryId>,
}

impl Entries {
    /// The entries of all files, and those of them that have mistakes.
    fn new(parsed: Vec<Parsed>) -> (Self, Vec<Damaged>) {
        let (mut entries, mut failed, mut damaged) = (Vec::new(), BTreeSet::new(), Vec::new());
        for parsed in parsed {
            entries.extend(parsed.entries);
            failed.extend(parsed.failed);
            damaged.extend(parsed.damaged);
        }
        (Self { entries, failed }, damaged)
    }

    /// The entries; a copy of them where some may have to be left out later.
    fn for_assembly(&mut self, keep: bool) -> Vec<Entry> {
        if keep {
            self.entries.clone()
        } else {
            std::mem::take(&mut self.entries)
        }
    }

    /// Leaves out entries that have mistakes; whether there were any.
    fn leave_out(&mut self, problems: &[Diagnostic]) -> bool {
        let before = self.entries.len();
        let denied: Vec<&Diagnostic> = problems
            .iter()
            .filter(|problem| problem.level == Level::Deny)
            .collect();
        let failed = &mut self.failed;
        self.entries.retain(|entry| {
            let head = entry.head();
            let wrong = denied
                .iter()
                .any(|problem| problem.file == head.file && problem.spot.in_item(head.item));
            if wrong {
                failed.insert(head.id.clone());
            }
            !wrong
        });
        self.entries.len() < before
    }

    /// Whether a mistake is one of an entry that a site can do without.
    fn left_out(&self, problem: &Diagnostic, site: &Site) -> bool {
        let config = &site.config;
        let settings = !problem.file.starts_with("content/")
            || &*problem.file == config::FILE
            || &*problem.file == TAGS_FILE;
        let needed = |id: &EntryId| match id.kind {
            Kind::Hotline => config.crisis_lines.contains(&id.slug),
            Kind::Program => site
                .groups
                .iter()
                .any(|group| group.program.as_ref() == Some(&id.slug)),
            _ => false,
        };
        !settings && !self.failed.iter().any(needed)
    }
}

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// How many files there are.
    pub files: usize,
    /// How many of them are pages.
    pub pages: usize,
}

/// Plans the files of a site, makes them and hands them to `sink`. Nothing may be published if any
/// of the problems stops it. `progress` hears how many files there are, and then of each.
pub fn publish(
    loaded: &Loaded,
    reader: &dyn Reader,
    sink: &dyn Sink,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Checked<Summary>, Error> {
    let library = Library::new(
        &loaded.site,
        loaded.assets.iter().map(|asset| &*asset.path),
        &loaded.failed,
    );
    let views = Views {
        site: &loaded.site,
        library: &library,
    };
    let (stage, assets) =
        match outputs::prepare(views, &loaded.theme, loaded.assets.clone(), reader) {
            Ok(prepared) => prepared,
            Err(problems) => return Ok(Checked::new(Summary { files: 0, pages: 0 }, problems)),
        };
    let outputs = outputs::all(&stage, &assets);
    let outputs: Vec<&dyn crate::plan::Output> = outputs.iter().map(AsRef::as_ref).collect();
    let plan = Plan::new(&loaded.site, &outputs);
    let denied = plan.denied();
    let mut problems = plan.problems;
    let plan = plan.value;
    let pages = plan.pages();
    let summary = Summary {
        files: plan.len(),
        pages,
    };
    if !denied {
        progress(Progress::Planned(plan.len()));
        problems.extend(plan.run(&outputs, sink, &|| progress(Progress::Made))?);
    }
    Ok(Checked::new(summary, problems))
}

/// How far a build is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many files will be made.
    Planned(usize),
    /// One of them is finished.
    Made,
}
