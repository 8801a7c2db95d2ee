//! What will be written, decided before anything is rendered.
//!
//! Here: [`Plan`] (every file of the site with the [`Job`] that makes it), [`Output`] (what an output
//! format has to say for itself), collisions of addresses, dead links, and running the jobs into a
//! [`Sink`], or in the order of the paths into an [`InOrder`]; behind them the file about them all, [`SEAL`]. Not here: any output format.
//!
//! Invariant: a plan names each file once. A job is a few numbers; its bytes exist only while it runs.

mod copies;
mod flow;
mod in_order;
mod links;
mod routes;
mod run;
mod seal;
mod sink;
mod tongues;

use crate::config::Compression;
use crate::diag::{Checked, Diagnostic};
use crate::site::Site;

use seal::About;

pub use copies::made_by;
pub use flow::{Flow, Pieces};
pub use links::{Library, check as check_links};
pub use routes::{Owner, Routes};
pub use seal::{SEAL, Sealed, is_copy};
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
    /// What [`SEAL`] says beside the digest; `None` if no such file is made.
    about: Option<About>,
}

/// The number of the output of [`SEAL`]: none, since only a run knows what all files hold.
const NO_OUTPUT: usize = usize::MAX;

/// One file.
#[derive(Debug)]
struct Route {
    file: String,
    output: usize,
    job: Job,
    /// Whether it is a compressed copy of the file that the job makes.
    copy: Option<Compression>,
}

impl Plan {
    /// Asks every output for its files, each with the site of which it makes them; the first is the site in its
    /// default language.
    pub fn new(outputs: &[(&Site, &dyn Output)]) -> Checked<Self> {
        let routes = Routes::of(outputs);
        let Routes {
            files, problems, ..
        } = routes;
        let routes = files.into_iter().map(|claim| claim.route);
        let mut routes: Vec<Route> = routes.collect();
        // They were collected in place, which keeps the room of the claims.
        routes.shrink_to_fit();
        let about = outputs.first().map(|(site, _)| About::of(site));
        Checked::new(Self { routes, about }, problems)
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

    /// Whether there is such a file that can be made by itself: [`SEAL`] is about all others.
    pub fn has(&self, file: &str) -> bool {
        self.find(file)
            .is_some_and(|route| route.output != NO_OUTPUT)
    }

    fn find(&self, file: &str) -> Option<&Route> {
        let at = self
            .routes
            .binary_search_by(|route| route.file.as_str().cmp(file));
        self.routes.get(at.ok()?)
    }

    /// Makes one file; `None` if there is no such file, or if it is [`SEAL`], for which all others have to be made.
    pub fn make(
        &self,
        file: &str,
        outputs: &[&dyn Output],
        out: &mut Vec<u8>,
    ) -> Option<Result<(), Diagnostic>> {
        self.find(file)?.make(outputs, out)
    }
}
