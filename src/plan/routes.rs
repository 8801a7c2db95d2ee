//! The files of all outputs, before they are a plan: who wants which, and what two want.

use std::sync::Arc;

use rayon::prelude::*;

use super::copies::is_text;
use super::{Job, NO_OUTPUT, Output, Route, SEAL};
use crate::config::Compression;
use crate::diag::{Diagnostic, Spot, codes};
use crate::fields::Head;
use crate::site::Site;

/// Collects the files of one output after another.
#[derive(Debug, Default)]
pub struct Routes<'s> {
    output: usize,
    pub(super) files: Vec<Claim<'s>>,
    pub(super) problems: Vec<Diagnostic>,
}

/// A file that an output wants to make.
#[derive(Debug)]
pub(super) struct Claim<'s> {
    pub(super) route: Route,
    owner: Owner<'s>,
}

/// Who asked for a file, so that a collision can be shown where it can be mended.
#[derive(Debug, Clone, Copy)]
pub enum Owner<'s> {
    /// The site itself, and what it is for, for the message: "a list that Guidepost makes itself".
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
    /// The files of all outputs in order, each once.
    pub(super) fn of(outputs: &[(&'s Site, &dyn Output)]) -> Self {
        let mut routes = Self::default();
        let first = outputs
            .iter()
            .take_while(|(_, output)| !output.comes_last());
        let first = first.count();
        let planned = outputs.par_iter().take(first).enumerate();
        let planned = planned.map(|(number, (site, output))| {
            let mut routes = Routes::default();
            routes.ask(number, site, *output);
            routes
        });
        if !outputs.is_empty() {
            routes.output = NO_OUTPUT;
            let owner = Owner::Site("the digest of the site");
            routes.add(SEAL.to_owned(), Job::default(), owner);
        }
        let planned: Vec<Self> = planned.collect();
        let files = planned.iter().map(|own| own.files.len());
        routes.files.reserve(files.sum());
        for own in planned {
            routes.files.extend(own.files);
            routes.problems.extend(own.problems);
        }
        for (number, (site, output)) in outputs.iter().enumerate().skip(first) {
            routes.ask(number, site, *output);
        }
        routes.settle();
        let compressed = outputs
            .first()
            .map(|(site, _)| &site.config.outputs.compressed);
        if let Some(forms) = compressed.filter(|forms| !forms.is_empty()) {
            routes.add_copies(forms);
            routes.settle();
        }
        routes
    }

    /// Has an output name its files.
    fn ask(&mut self, number: usize, site: &'s Site, output: &dyn Output) {
        self.output = number;
        output.plan(site, self);
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

    /// Makes room for so many files more.
    pub fn expect(&mut self, files: usize) {
        self.files.reserve(files);
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
        let texts = texts.filter(|claim| is_text(&claim.route.file) && claim.route.file != SEAL);
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
