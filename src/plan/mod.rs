//! What will be written, decided before anything is rendered.
//!
//! Here: [`Plan`] (every file of the site with the [`Job`] that makes it), [`Output`] (what an output
//! format has to say for itself), collisions of addresses, dead links, and running the jobs into a
//! [`Sink`], or in the order of the paths into an [`InOrder`]. Not here: any output format.
//!
//! Invariant: a plan names each file once. A job is a few numbers; its bytes exist only while it runs.

mod flow;
mod links;
mod run;
mod sink;

use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Checked, Diagnostic, Spot, codes};
use crate::fields::Head;
use crate::site::Site;

pub use flow::{Flow, Pieces};
pub use links::{Library, check as check_links};
pub use sink::{InOrder, Making, Memory, Sink};

/// An output format: which files it makes, and how.
pub trait Output: Sync {
    /// Names every file it will make.
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>);

    /// Whether it has to know the files of all others, [`Routes::claimed`], before it names its own. Then it stands
    /// last in the table.
    fn comes_last(&self) -> bool {
        false
    }

    /// Makes one of them.
    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic>;

    /// Whether a file may be so large that it is not held in memory: then [`flow`](Self::flow) makes it as well.
    fn flows(&self, _: Job) -> bool {
        false
    }

    /// Makes one of the files that flow.
    fn flow(&self, _: Job, _: &mut Flow<'_>) -> Result<(), Diagnostic> {
        Ok(())
    }

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
pub struct Routes<'s> {
    site: &'s Site,
    output: usize,
    files: Vec<Claim<'s>>,
    problems: Vec<Diagnostic>,
}

/// A file that an output wants to make.
#[derive(Debug)]
struct Claim<'s> {
    route: Route,
    owner: Owner<'s>,
}

/// Who asked for a file, so that a collision can be shown where it can be mended.
#[derive(Debug, Clone, Copy)]
pub enum Owner<'s> {
    /// The site itself, and what it is for, for the message: "a list of the site's own".
    Site(&'static str),
    /// An entry.
    Entry(&'s Head),
}

impl Owner<'_> {
    /// What it is, for messages: "the page `about`".
    pub fn what(&self) -> String {
        match self {
            Self::Site(what) => (*what).to_owned(),
            Self::Entry(head) => format!("the {} `{}`", head.id.kind, head.id.slug),
        }
    }

    /// Where it can be mended: the id of an entry, or the settings.
    fn place(&self) -> (Arc<str>, Spot) {
        match self {
            Self::Site(_) => (crate::config::FILE.into(), Spot::File),
            Self::Entry(head) => (Arc::clone(&head.file), Spot::Value(head.path("id"))),
        }
    }
}

impl<'s> Routes<'s> {
    fn new(site: &'s Site) -> Self {
        Self {
            site,
            output: 0,
            files: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Has an output name its files.
    fn ask(&mut self, number: usize, output: &dyn Output) {
        self.output = number;
        output.plan(self.site, self);
    }

    /// The site whose files are planned.
    pub fn site(&self) -> &'s Site {
        self.site
    }

    /// The files that are claimed so far, each with who claimed it.
    pub fn claimed(&self) -> impl Iterator<Item = (&str, &Owner<'s>)> {
        let claims = self.files.iter();
        claims.map(|claim| (claim.route.file.as_str(), &claim.owner))
    }

    /// Reports why something cannot be planned.
    pub fn refuse(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Plans `file`, relative to the output folder. A second claim to it will be reported and left out.
    pub fn add(&mut self, file: String, job: Job, owner: Owner<'s>) {
        let output = self.output;
        let route = Route { file, output, job };
        self.files.push(Claim { route, owner });
    }

    /// All files in order; of several claims to one, the first.
    fn finish(mut self) -> Checked<Plan> {
        // Claims to the same file stay in the order in which they came.
        self.files
            .par_sort_by(|one, two| one.route.file.cmp(&two.route.file));
        let mut routes: Vec<Route> = Vec::with_capacity(self.files.len());
        let mut first = None;
        for Claim { route, owner } in self.files {
            match (routes.last(), first) {
                (Some(taken), Some(first)) if taken.file == route.file => {
                    self.problems.push(collision(&route.file, first, owner));
                }
                _ => {
                    routes.push(route);
                    first = Some(owner);
                }
            }
        }
        Checked::new(Plan { routes }, self.problems)
    }
}

/// What is wrong where two want the same file.
fn collision(file: &str, first: Owner<'_>, second: Owner<'_>) -> Diagnostic {
    let (blamed, other) = match second {
        Owner::Entry(_) => (second, first),
        Owner::Site(_) => (first, second),
    };
    let (what, other) = (blamed.what(), other.what());
    let message = format!("{what} and {other} would both be written to `{file}`");
    let (source, spot) = blamed.place();
    let problem = Diagnostic::new(&codes::COLLISION, &source, message).at(spot);
    problem.help("give the entry another `id:`")
}

impl Plan {
    /// Asks every output for its files.
    pub fn new(site: &Site, outputs: &[&dyn Output]) -> Checked<Self> {
        let mut routes = Routes::new(site);
        let first = outputs.iter().take_while(|output| !output.comes_last());
        let first = first.count();
        let planned = outputs.par_iter().take(first).enumerate();
        let planned = planned.map(|(number, output)| {
            let mut routes = Routes::new(site);
            routes.ask(number, *output);
            routes
        });
        for own in planned.collect::<Vec<_>>() {
            routes.files.extend(own.files);
            routes.problems.extend(own.problems);
        }
        for (number, output) in outputs.iter().enumerate().skip(first) {
            routes.ask(number, *output);
        }
        routes.finish()
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
