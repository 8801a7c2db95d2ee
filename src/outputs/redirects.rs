//! Pages at old addresses that lead on: HTML that every static host can serve. It leads on at once and
//! without script (WCAG 2.2 technique H76), and shows the link for those whom it does not.
//!
//! The redirects themselves are [`Site::redirects`], which rules of a host could be made from as well.
//! This output comes last: only then it is known which addresses are real.

use std::collections::{BTreeMap, BTreeSet};

use super::Stage;
use crate::diag::Diagnostic;
use crate::model::suggest::{Unknown, did_you_mean, labelled};
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::{Destination, Redirect, Site};

/// Pages at old addresses.
pub(super) struct Redirects<'a> {
    pub(super) stage: &'a Stage<'a>,
}

impl Output for Redirects<'_> {
    fn comes_last(&self) -> bool {
        true
    }

    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        if site.redirects.is_empty() {
            return;
        }
        let real = Real::new(site, routes);
        let mut wrong = Vec::new();
        for (item, redirect) in site.redirects.iter().enumerate() {
            if let Some(problem) = real.hidden(redirect) {
                wrong.push(problem.into());
                continue;
            }
            if let Some(problem) = real.dead(redirect) {
                wrong.push(problem);
                continue;
            }
            let job = Job {
                item: u32::try_from(item).unwrap_or(u32::MAX),
                ..Job::default()
            };
            routes.add(redirect.file.clone(), job, Owner::Site("a redirect"));
        }
        for problem in labelled(wrong, |file| real.near(file)) {
            routes.refuse(problem);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let Some(redirect) = views.site.redirects.get(job.item as usize) else {
            return Ok(());
        };
        let (page, view) = views.redirect(redirect);
        let subject = format!("the old address `{}`", redirect.old);
        let content = Some(("redirect", &view));
        self.stage
            .page("redirect.html", page, content, &subject, out)
    }
}

/// The files of the site that are no redirects.
struct Real {
    /// What each is, by its name in lower case: some disks do not tell capitals apart.
    files: BTreeMap<String, (String, String)>,
    /// Every folder of them, and of the redirects.
    folders: BTreeSet<String>,
}

impl Real {
    fn new(site: &Site, routes: &Routes<'_>) -> Self {
        let named = |(file, owner): (&str, &Owner<'_>)| {
            (file.to_lowercase(), (file.to_owned(), owner.what()))
        };
        let mut folders = BTreeSet::new();
        for (file, _) in routes.claimed() {
            folders.extend(folders_of(file));
        }
        for redirect in &site.redirects {
            folders.extend(folders_of(&redirect.file));
        }
        Self {
            files: routes.claimed().map(named).collect(),
            folders,
        }
    }

    /// The mistake of an old address at which something stands.
    fn hidden(&self, redirect: &Redirect) -> Option<Diagnostic> {
        let (origin, old) = (&redirect.origin, &redirect.old);
        let file = redirect.file.to_lowercase();
        let at = |message| origin.problem(&origin.old, message);
        if let Some((real, what)) = self.files.get(&file) {
            if *real == redirect.file {
                return Some(origin.hides(old, what));
            }
            let message = format!("`{old}` differs only in capitals from `/{real}`");
            return Some(at(message).help("leave it out: some disks do not tell the two apart"));
        }
        let inside = folders_of(&redirect.file).find(|folder| self.files.contains_key(folder));
        let clash = inside.or_else(|| self.folders.get(&file).cloned())?;
        let message = format!("`{old}` would need a file and a folder with the name `{clash}`");
        Some(at(message).help("leave it out"))
    }

    /// The mistake of a new address at which nothing stands; the word that may be another is its file.
    fn dead<'r>(&self, redirect: &'r Redirect) -> Option<Unknown<&'r str>> {
        let Destination::Site { file, address } = &redirect.to else {
            return None;
        };
        let there = self.files.get(&file.to_lowercase());
        if there.is_some_and(|(real, _)| real == file) {
            return None;
        }
        let origin = &redirect.origin;
        let message = format!("nothing stands at `{address}`");
        let help = "write the address of a page as the browser shows it, without the address of the site, such as `/groups/`";
        Some(Unknown {
            problem: origin.problem(&origin.new, message).help(help),
            word: Some(file),
        })
    }

    /// The page that was most likely meant by a file.
    fn near(&self, file: &str) -> Option<String> {
        let all = self.files.values().map(|(real, _)| page(real));
        did_you_mean(page(file), all)
    }
}

/// The address of a file, as people know it.
fn page(file: &str) -> &str {
    file.trim_end_matches("index.html")
}

/// The folders that a file lies in, in lower case.
fn folders_of(file: &str) -> impl Iterator<Item = String> {
    let file = file.to_lowercase();
    let ends: Vec<usize> = file.match_indices('/').map(|(at, _)| at).collect();
    ends.into_iter()
        .filter_map(move |end| file.get(..end).map(str::to_owned))
}
