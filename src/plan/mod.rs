//! What will be written, decided before anything is rendered.
//!
//! Here: [`Plan`] (every file of the site with the [`Job`] that makes it), [`Output`] (what an output
//! format has to say for itself), collisions of addresses, dead links, and running the jobs into a
//! [`Sink`], or in the order of the paths into an [`InOrder`]. Not here: any output format.
//!
//! Invariant: a plan names each file once. A job is a few numbers; its bytes exist only while it runs.

mod copies;
mod flow;
mod in_order;
mod links;
mod run;
mod sink;

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Compression;
use crate::diag::{Checked, Diagnostic, Spot, codes};
use crate::fields::Head;
use crate::site::Site;

use copies::is_text;

pub use copies::made_by;
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
    /// Whether it is a compressed copy of the file that the job makes.
    copy: Option<Compression>,
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
        let route = Route {
            file,
            output: self.output,
            job,
            copy: None,
        };
        self.files.push(Claim { route, owner });
    }

    /// Plans the compressed copies of all texts that are claimed.
    fn add_copies(&mut self, forms: &[Compression]) {
        let texts = self.files.iter();
        let texts = texts.filter(|claim| is_text(&claim.route.file));
        let copies = texts.flat_map(|claim| forms.iter().map(|form| claim.copy(*form)));
        let copies: Vec<Claim<'s>> = copies.collect();
        self.files.extend(copies);
    }

    /// Brings the files in order and leaves out all claims to one but the first, which are reported.
    fn settle(&mut self) {
        // Claims to the same file stay in the order in which they came.
        let claims = &mut self.files;
        claims.par_sort_by(|one, two| one.route.file.cmp(&two.route.file));
        let problems = &mut self.problems;
        claims.dedup_by(|second, first| {
            let same = second.route.file == first.route.file;
            if same {
                problems.push(second.collides(first));
            }
            same
        });
    }
}

impl Claim<'_> {
    /// The claim to a compressed copy of the file.
    fn copy(&self, form: Compression) -> Self {
        let route = Route {
            file: format!("{}.{form}", self.route.file),
            copy: Some(form),
            ..self.route
        };
        let owner = self.owner;
        Self { route, owner }
    }

    /// What is wrong with claiming what another claimed first.
    fn collides(&self, first: &Self) -> Diagnostic {
        let file = &self.route.file;
        let (blamed, other) = match self.owner {
            Owner::Entry(_) if self.route.copy.is_none() => (self.owner, first.owner),
            _ => (first.owner, self.owner),
        };
        let (other, help) = if self.route.copy.is_some() {
            let help = "take the file away, or its ending out of `outputs: {compressed: ...}`";
            ("a compressed copy".to_owned(), help)
        } else {
            (other.what(), "give the entry another `id:`")
        };
        let what = blamed.what();
        let message = format!("{what} and {other} would both be written to `{file}`");
        let (source, spot) = blamed.place();
        Diagnostic::new(&codes::COLLISION, &source, message)
            .at(spot)
            .help(help)
    }
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
        routes.settle();
        if !site.config.outputs.compressed.is_empty() {
            routes.add_copies(&site.config.outputs.compressed);
            routes.settle();
        }
        let Routes {
            files, problems, ..
        } = routes;
        let routes = files.into_iter().map(|claim| claim.route).collect();
        Checked::new(Self { routes }, problems)
    }

    /// How many files there are; compressed copies are among them, also those that turn out not to be worth it.
    pub fn len(&self) -> usize {
        self.routes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.routes.is_empty()
    }

    /// How many files there are beside compressed copies.
    pub fn whole(&self) -> usize {
        let whole = self.routes.iter().filter(|route| route.copy.is_none());
        whole.count()
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
