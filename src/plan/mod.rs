//! What will be written, decided before anything is rendered.
//!
//! Here: [`Plan`] (every file of the site with the [`Job`] that makes it), [`Output`] (what an output
//! format has to say for itself), collisions of addresses, dead links, and running the jobs into a
//! [`Sink`], or in the order of the paths into an [`InOrder`]. Not here: any output format.
//!
//! Invariant: a plan names each file once. A job is a few numbers; its bytes exist only while it runs.

mod links;
mod run;
mod sink;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Checked, Diagnostic, Spot, codes};
use crate::fields::Head;
use crate::site::Site;

pub use links::{Library, check as check_links};
pub use sink::{InOrder, Memory, Sink};

/// An output format: which files it makes, and how.
pub trait Output: Sync {
    /// Names every file it will make.
    fn plan(&self, site: &Site, routes: &mut Routes<'_>);

    /// Makes one of them.
    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic>;

    /// What people should know about the files once they are made, a line each.
    fn told(&self) -> Vec<String> {
        Vec::new()
    }
}

/// One file to be made: what kind of page it is, of which entry or list, and which page of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Job {
    /// What an output makes it for; each output has numbers of its own.
    pub part: u16,
    /// Of which entry or list.
    pub item: u32,
    /// Which page of a list, from 1.
    pub page: u32,
}

impl Job {
    /// Page `page`, from 1, of the list or entry number `item`.
    pub fn list(part: u16, item: usize, page: usize) -> Self {
        Self {
            part,
            item: u32::try_from(item).unwrap_or(u32::MAX),
            page: u32::try_from(page).unwrap_or(u32::MAX),
        }
    }
}

/// Every file of a site, in order of their paths, with the output and the job that make it.
#[derive(Debug, Default)]
pub struct Plan {
    routes: Vec<Route>,
}

/// One file.
#[derive(Debug)]
struct Route {
    file: String,
    output: usize,
    job: Job,
}

/// Collects the files of one output after another.
#[derive(Debug)]
pub struct Routes<'p> {
    site: &'p Site,
    output: usize,
    files: &'p mut BTreeMap<String, (usize, Job, Owner)>,
    problems: &'p mut Vec<Diagnostic>,
}

/// Who asked for a file, so that a collision can be shown where it can be mended.
#[derive(Debug, Clone)]
pub struct Owner {
    /// What it is, for the message: "the page `about`".
    pub what: String,
    /// The file and field path of the entry; none for the site's own lists.
    pub entry: Option<(Arc<str>, String)>,
}

impl Owner {
    /// The site itself.
    pub fn site(what: &str) -> Self {
        Self {
            what: what.to_owned(),
            entry: None,
        }
    }

    /// An entry.
    pub fn entry(head: &Head) -> Self {
        Self {
            what: format!("the {} `{}`", head.id.kind, head.id.slug),
            entry: Some((Arc::clone(&head.file), head.path("id"))),
        }
    }
}

impl Routes<'_> {
    /// The site whose files are planned.
    pub fn site(&self) -> &Site {
        self.site
    }

    /// The files that are claimed so far, each with who claimed it.
    pub fn claimed(&self) -> impl Iterator<Item = (&str, &Owner)> {
        let files = self.files.iter();
        files.map(|(file, (_, _, owner))| (file.as_str(), owner))
    }

    /// Reports why something cannot be planned.
    pub fn refuse(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Plans `file`, relative to the output folder. A second claim to it is reported and left out.
    pub fn add(&mut self, file: String, job: Job, owner: Owner) {
        let Some((_, _, first)) = self.files.get(&file) else {
            self.files.insert(file, (self.output, job, owner));
            return;
        };
        let (blamed, other) = if owner.entry.is_some() {
            (&owner, first)
        } else {
            (first, &owner)
        };
        let message = format!(
            "{} and {} would both be written to `{file}`",
            blamed.what, other.what
        );
        let (source, spot) = match &blamed.entry {
            Some((source, path)) => (Arc::clone(source), Spot::Value(path.clone())),
            None => (crate::config::FILE.into(), Spot::File),
        };
        let problem = Diagnostic::new(&codes::COLLISION, &source, message).at(spot);
        self.problems
            .push(problem.help("give the entry another `id:`"));
    }
}

impl Plan {
    /// Asks every output for its files.
    pub fn new(site: &Site, outputs: &[&dyn Output]) -> Checked<Self> {
        let (mut files, mut problems) = (BTreeMap::new(), Vec::new());
        for (output, planner) in outputs.iter().enumerate() {
            planner.plan(
                site,
                &mut Routes {
                    site,
                    output,
                    files: &mut files,
                    problems: &mut problems,
                },
            );
        }
        let routes = files
            .into_iter()
            .map(|(file, (output, job, _))| Route { file, output, job })
            .collect();
        Checked::new(Self { routes }, problems)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.routes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.routes.is_empty()
    }

    /// How many of the files are pages.
    pub fn pages(&self) -> usize {
        let html = |file: &&str| file.rsplit('.').next() == Some("html");
        self.files().filter(html).count()
    }

    /// The files, in order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.routes.iter().map(|route| route.file.as_str())
    }

    /// Whether there is such a file.
    pub fn has(&self, file: &str) -> bool {
        self.find(file).is_some()
    }

    fn find(&self, file: &str) -> Option<&Route> {
        let at = self
            .routes
            .binary_search_by(|route| route.file.as_str().cmp(file));
        self.routes.get(at.ok()?)
    }

    /// Makes one file; `None` if there is no such file.
    pub fn make(
        &self,
        file: &str,
        outputs: &[&dyn Output],
        out: &mut Vec<u8>,
    ) -> Option<Result<(), Diagnostic>> {
        self.find(file)?.make(outputs, out)
    }
}
