//! What a generation has to say to the path of a request.

use super::route::{Route, route};
use crate::diag::{Diagnostic, Located};
use crate::disk::Files;
use crate::pipeline::Planned;
use crate::source::locate;
use crate::theme::WithBuiltIn;

/// What there is at a path.
#[derive(Debug)]
pub(super) enum Answer {
    /// A file of the site.
    File {
        /// Its name, which says of what type it is.
        name: String,
        bytes: Vec<u8>,
    },
    /// Nothing; these are the bytes of the page that says so.
    Missing(Vec<u8>),
    /// Something, at another address.
    Elsewhere(String),
    /// A page that cannot be made, since its template has a mistake.
    Problem(Located),
}

/// Makes the answers of one generation.
pub(super) struct Maker<'a> {
    planned: &'a Planned<'a>,
    root: &'a str,
    files: &'a Files,
    /// Mistakes that were told already.
    told: Vec<Diagnostic>,
}

const NOT_FOUND: &str = "404.html";

impl<'a> Maker<'a> {
    /// Makes the files that are planned for a site that begins at `root`.
    pub(super) fn new(planned: &'a Planned<'a>, root: &'a str, files: &'a Files) -> Self {
        Self {
            planned,
            root,
            files,
            told: Vec::new(),
        }
    }

    /// What there is at a path. `tell` hears of each mistake once.
    pub(super) fn answer(&mut self, path: &str, tell: &dyn Fn(Located)) -> Answer {
        match route(path, self.root, &|file| self.planned.plan().has(file)) {
            Route::Elsewhere(address) => Answer::Elsewhere(address),
            Route::File(name) => match self.make(&name) {
                Ok(bytes) => Answer::File { name, bytes },
                Err(problem) => self.problem(problem, tell),
            },
            Route::Nowhere => match self.make(NOT_FOUND) {
                Ok(bytes) => Answer::Missing(bytes),
                Err(problem) => self.problem(problem, tell),
            },
        }
    }

    fn make(&self, file: &str) -> Result<Vec<u8>, Diagnostic> {
        let mut bytes = Vec::new();
        match self.planned.make(file, &mut bytes) {
            Some(made) => made.map(|()| bytes),
            None => Ok(bytes),
        }
    }

    fn problem(&mut self, problem: Diagnostic, tell: &dyn Fn(Located)) -> Answer {
        let known = self.told.contains(&problem);
        let shown = locate(vec![problem.clone()], &WithBuiltIn::new(self.files)).pop();
        let shown = shown.unwrap_or_else(|| Located {
            problem: problem.clone(),
            text: None,
            span: None,
        });
        if !known {
            self.told.push(problem);
            tell(shown.clone());
        }
        Answer::Problem(shown)
    }
}
