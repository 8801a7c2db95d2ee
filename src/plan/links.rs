//! Links between entries: where they lead, and which lead nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Spot, codes};
use crate::fields::Head;
use crate::kinds::Damaged;
use crate::markdown::{Link, Target, scan};
use crate::model::suggest::{did_you_mean, shorten};
use crate::model::{EntryId, Kind, safe_scheme};
use crate::site::Site;

/// What links may lead to.
#[derive(Debug)]
pub struct Library<'s> {
    site: &'s Site,
    /// Files below `content/assets/`.
    assets: BTreeSet<&'s str>,
    /// Files of entries with mistakes: a link to one is none.
    failed: &'s BTreeSet<EntryId>,
}

/// Where a relative link leads.
enum Lead<'s> {
    Entry(&'s EntryId),
    Asset(&'s str),
    /// To an entry that has mistakes of its own, or is not published today.
    Resting,
    Nowhere,
}

impl<'s> Library<'s> {
    /// The entries of `site` and the assets, by their paths below the project.
    pub fn new(
        site: &'s Site,
        assets: impl Iterator<Item = &'s str>,
        failed: &'s BTreeSet<EntryId>,
    ) -> Self {
        Self {
            site,
            assets: assets.collect(),
            failed,
        }
    }

    /// Where a relative link in the text of `head` leads, as an address.
    pub fn resolve(&self, head: &Head, link: &str) -> Target {
        let (path, fragment) = split(link);
        let fragment = fragment
            .map(|fragment| format!("#{fragment}"))
            .unwrap_or_default();
        let addresses = self.site.addresses();
        match self.lead(head, path) {
            Lead::Entry(id) if self.site.has_page(id) => {
                Target::Url(format!("{}{fragment}", addresses.entry(id)))
            }
            Lead::Asset(asset) => {
                Target::Url(addresses.file(asset.strip_prefix("content/").unwrap_or(asset)))
            }
            _ => Target::Text,
        }
    }

    fn lead(&self, head: &Head, path: &str) -> Lead<'s> {
        let Some(path) = absolute(&head.file, path) else {
            return Lead::Nowhere;
        };
        if let Some(id) = self.site.files.get(path.as_str()) {
            return Lead::Entry(id);
        }
        if let Some(asset) = self.assets.get(path.as_str()) {
            return Lead::Asset(asset);
        }
        if self.failed.iter().any(|id| is_file_of(&path, id)) {
            Lead::Resting
        } else {
            Lead::Nowhere
        }
    }
}

/// Whether a path is that of an entry, whatever folder below its kind it lies in.
fn is_file_of(path: &str, id: &EntryId) -> bool {
    let stem = path
        .rsplit('/')
        .next()
        .and_then(|name| name.split('.').next());
    let folder = path
        .strip_prefix("content/")
        .and_then(|path| path.split('/').next());
    stem == Some(id.slug.as_str()) && folder == Some(id.kind.folder())
}

/// The parts of a link before and after `#`.
fn split(link: &str) -> (&str, Option<&str>) {
    match link.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (link, None),
    }
}

/// The path of a link in `file` from the project's root; `/assets/...` stands for `content/assets/...`.
fn absolute(file: &str, link: &str) -> Option<String> {
    if let Some(path) = link.strip_prefix('/') {
        return Some(format!("content/{path}"));
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Every link in the texts of a site, and in those of `damaged` entries, that leads nowhere or would
/// not be safe.
pub fn check(library: &Library<'_>, damaged: &[Damaged]) -> Vec<Diagnostic> {
    let damaged = damaged.iter().map(|damaged| damaged.entry.head());
    let heads = library.site.heads().chain(damaged);
    let heads: Vec<&Head> = heads.filter(|head| head.body.is_some()).collect();
    let headings = Headings {
        library,
        known: Mutex::default(),
    };
    heads
        .par_iter()
        .flat_map_iter(|head| body(library, &headings, head))
        .collect()
}

fn body(library: &Library<'_>, headings: &Headings<'_>, head: &Head) -> Vec<Diagnostic> {
    let Some(body) = &head.body else {
        return Vec::new();
    };
    let found = scan(&body.text);
    let spot = |link: &Link| match body.offset {
        Some(offset) => Spot::Span(link.span.start + offset..link.span.end + offset),
        None => Spot::Value(head.path("description")),
    };
    let wrong = |link: &Link| -> Option<Diagnostic> {
        let target = link.target.as_str();
        if !safe_scheme(target) {
            let message = format!("a link must not lead to `{}`", shorten(target));
            let help =
                "write an address that begins with `https://`, or the path of a file of content";
            return Some(Diagnostic::new(&codes::LINK_SCHEME, &head.file, message).help(help));
        }
        if let Some(id) = target.strip_prefix('#') {
            return (!found.headings.iter().any(|heading| heading == id))
                .then(|| no_heading(head, id, &found.headings));
        }
        if target
            .split(['/', '?', '#'])
            .next()
            .is_some_and(|start| start.contains(':'))
        {
            return link.picture.then(|| foreign_picture(head, target));
        }
        let (path, fragment) = split(target);
        match (library.lead(head, path), fragment) {
            (Lead::Nowhere, _) => Some(dead(library, head, path)),
            (Lead::Entry(id), Some(fragment)) => headings.missing(head, id, fragment),
            _ => None,
        }
    };
    found
        .links
        .iter()
        .filter_map(|link| Some(wrong(link)?.at(spot(link))))
        .collect()
}

fn foreign_picture(head: &Head, target: &str) -> Diagnostic {
    let message = format!("the picture `{}` is on another site", shorten(target));
    let help = "put it into `content/assets/` and write `/assets/` and its name: another site would learn who reads the page";
    Diagnostic::new(&codes::LINK, &head.file, message).help(help)
}

fn dead(library: &Library<'_>, head: &Head, path: &str) -> Diagnostic {
    let message = format!("there is no file `{}`", shorten(path));
    let name = path.rsplit('/').next().unwrap_or(path);
    let names = library
        .site
        .files
        .keys()
        .filter_map(|file| file.rsplit('/').next());
    let problem = Diagnostic::new(&codes::LINK, &head.file, message);
    let problem = match did_you_mean(name, names) {
        Some(near) => problem.label(near),
        None => problem,
    };
    problem.help("write the path from this file to that one, such as `../groups/tuesday-lights.md`")
}

fn no_heading(head: &Head, id: &str, headings: &[String]) -> Diagnostic {
    let problem = Diagnostic::new(
        &codes::LINK,
        &head.file,
        format!("there is no heading `#{}` there", shorten(id)),
    );
    match did_you_mean(id, headings.iter().map(String::as_str)) {
        Some(near) => problem.label(near),
        None if headings.is_empty() => {
            problem.help("the text has no headings: leave out the part after `#`")
        }
        None => {
            let list: Vec<String> = headings
                .iter()
                .map(|heading| format!("`#{heading}`"))
                .collect();
            problem.help(format!("its headings are {}", list.join(", ")))
        }
    }
}

/// The headings of texts that links name, found once.
struct Headings<'a> {
    library: &'a Library<'a>,
    known: Mutex<BTreeMap<EntryId, Vec<String>>>,
}

/// Parts of the pages of entries that have an address of their own, beside the headings of the text.
fn page_parts(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Group => &["when", "where", "who", "access", "first-visit"],
        _ => &[],
    }
}

impl Headings<'_> {
    fn missing(&self, head: &Head, id: &EntryId, fragment: &str) -> Option<Diagnostic> {
        if page_parts(id.kind).contains(&fragment) {
            return None;
        }
        let mut known = self
            .known
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let headings = known.entry(id.clone()).or_insert_with(|| {
            let body = self
                .library
                .site
                .head(id)
                .and_then(|target| target.body.as_ref());
            body.map(|body| scan(&body.text).headings)
                .unwrap_or_default()
        });
        (!headings.iter().any(|heading| heading == fragment))
            .then(|| no_heading(head, fragment, headings))
    }
}
