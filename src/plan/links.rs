//! Links between entries: where they lead, and which lead nowhere.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::assets::SiteAsset;
use crate::diag::{Diagnostic, codes};
use crate::fields::{Body, Head, Sought};
use crate::kinds::Damaged;
use crate::markdown::{Link, Target, has_scheme};
use crate::model::suggest::{Unknown, did_you_mean, labelled, shorten};
use crate::model::{EntryId, Kind, Lang, safe_scheme};
use crate::site::{Site, Text};

/// What links may lead to.
#[derive(Debug)]
pub struct Library<'s> {
    site: &'s Site,
    /// Files of entries with mistakes: a link to one is none.
    failed: &'s BTreeSet<EntryId>,
}

/// Where a relative link leads.
enum Lead<'s> {
    Entry(&'s EntryId, &'s Lang),
    Asset(&'s SiteAsset),
    /// To an entry or file that has mistakes of its own, or is not published today.
    Resting,
    Nowhere,
}

impl<'s> Library<'s> {
    /// The entries and assets of `site`; `failed` are entries with mistakes.
    pub fn new(site: &'s Site, failed: &'s BTreeSet<EntryId>) -> Self {
        Self { site, failed }
    }

    /// Where a relative link in the text of `head` leads, as an address.
    pub fn resolve(&self, head: &Head, link: &str) -> Target {
        let (path, fragment) = split(link);
        let fragment = fragment
            .map(|fragment| format!("#{fragment}"))
            .unwrap_or_default();
        let addresses = self.site.addresses();
        match self.lead(head, path) {
            Lead::Entry(id, lang) if *lang != self.site.lang || self.site.has_page(id) => {
                let page = addresses.in_language(lang).entry(id);
                Target::Url(format!("{page}{fragment}"))
            }
            Lead::Asset(asset) => {
                let file = asset.path.strip_prefix("content/").unwrap_or(&asset.path);
                let url = format!("{}{fragment}", addresses.file(file));
                match asset.picture {
                    Some(picture) => Target::Picture(url, picture.size),
                    None => Target::Url(url),
                }
            }
            _ => Target::Text,
        }
    }

    /// The language in which a link to a file of `lang` is followed: the page's own where the file is an original that exists
    /// in it, too; else the file's. (A text that leads to its own original means just that.)
    fn nearest(&self, id: &EntryId, lang: &'s Lang) -> &'s Lang {
        let original = self.site.config.languages.first() == Some(lang);
        if original && self.site.elsewhere.has(id, &self.site.lang) {
            &self.site.lang
        } else {
            lang
        }
    }

    fn lead(&self, head: &Head, path: &str) -> Lead<'s> {
        let Some(path) = absolute(&head.file, path) else {
            return Lead::Nowhere;
        };
        if let Some(entry) = self.site.in_file(&path) {
            return Lead::Entry(&entry.id, &self.site.lang);
        }
        if let Some((id, lang)) = self.site.elsewhere.in_file(&path) {
            let lang = if *id == head.id {
                lang
            } else {
                self.nearest(id, lang)
            };
            return Lead::Entry(id, lang);
        }
        if let Some(asset) = self.site.assets.get(&path) {
            return Lead::Asset(asset);
        }
        if self.site.assets.is_refused(&path) || self.failed.iter().any(|id| id.is_named_by(&path))
        {
            Lead::Resting
        } else {
            Lead::Nowhere
        }
    }
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
    let site = library.site;
    let damaged = damaged.iter().map(|damaged| damaged.entry.head());
    let mut texts = site.texts_that(Text::may_link);
    texts.extend(damaged.filter_map(Text::body).filter(Text::may_link));
    let check = |text: &Text<'_>| text.check(library);
    let wrong = texts.par_iter().flat_map_iter(check).collect();
    labelled(wrong, |(from, name): &(Arc<str>, String)| {
        let names = || site.entry_files().map(name_of);
        moved(site, from, name).or_else(|| did_you_mean(name, names()))
    })
}

/// A wrong link; the word that may be another is the name of the file that is not there, after the file of the link.
type Wrong = Unknown<(Arc<str>, String)>;

/// Where a file of this name is now, if there is just one.
fn moved(site: &Site, from: &str, name: &str) -> Option<String> {
    let files = site.entry_files().chain(site.elsewhere.paths());
    let mut there = files.filter(|file| name_of(file) == name);
    let only = there.next()?;
    let is_only = there.all(|other| other == only);
    is_only.then(|| format!("it is at `{}`", relative(from, only)))
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The path from one file to another, as a link says it.
fn relative(from: &str, to: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folders = folder.split('/').zip(to.split('/'));
    let shared = folders.take_while(|(one, other)| one == other).count();
    let up = folder.split('/').skip(shared).map(|_| "..");
    let path: Vec<&str> = up.chain(to.split('/').skip(shared)).collect();
    path.join("/")
}

impl Text<'_> {
    fn check(&self, library: &Library<'_>) -> Vec<Wrong> {
        let found = self.found();
        if found.links.iter().all(Link::leads_elsewhere) {
            self.lacks(Sought::Links);
        }
        let wrong = |link: &Link| self.wrong(link, &found.headings, library);
        let links = found.links.iter().filter_map(|link| {
            let Wrong { problem, word } = wrong(link)?;
            let problem = problem.at(self.spot(&link.span));
            Some(Wrong { problem, word })
        });
        links.collect()
    }

    /// What is wrong with a link; `own` are the headings of the same text.
    fn wrong(&self, link: &Link, own: &[String], library: &Library<'_>) -> Option<Wrong> {
        let (head, target) = (self.head, link.target.as_str());
        if !safe_scheme(target) {
            let message = format!("a link must not lead to `{}`", shorten(target));
            let help =
                "write an address that begins with `https://`, or the path of a file of content";
            let problem = Diagnostic::new(&codes::LINK_SCHEME, &head.file, message);
            return Some(problem.help(help).into());
        }
        if let Some(id) = target.strip_prefix('#') {
            let there = own.iter().any(|heading| heading == id);
            return (!there).then(|| no_heading(head, id, own).into());
        }
        if has_scheme(target) {
            return link.picture.then(|| foreign_picture(head, target).into());
        }
        let (path, fragment) = split(target);
        match (library.lead(head, path), fragment) {
            (Lead::Nowhere, _) => Some(dead(head, path)),
            (Lead::Entry(..), _) if link.picture => Some(no_picture(head, path).into()),
            (Lead::Asset(asset), _) if link.picture && asset.picture.is_none() => {
                Some(no_picture(head, path).into())
            }
            (Lead::Entry(id, lang), Some(fragment)) if *lang == library.site.lang => {
                library.no_part(head, id, fragment).map(Wrong::from)
            }
            _ => None,
        }
    }
}

fn foreign_picture(head: &Head, target: &str) -> Diagnostic {
    let message = format!("the picture `{}` is on another site", shorten(target));
    let help = "put it into `content/assets/` and write `/assets/` and its name: another site would learn who reads the page";
    Diagnostic::new(&codes::LINK, &head.file, message).help(help)
}

fn no_picture(head: &Head, path: &str) -> Diagnostic {
    let message = format!("`{}` is no picture", shorten(path));
    let help = "leave out the `!` before the bracket, then it is a link";
    Diagnostic::new(&codes::LINK, &head.file, message).help(help)
}

fn dead(head: &Head, path: &str) -> Wrong {
    let message = format!("there is no file `{}`", shorten(path));
    let help = "write the path from this file to that one, such as `../groups/tuesday-lights.md`";
    Wrong {
        problem: Diagnostic::new(&codes::LINK, &head.file, message).help(help),
        word: Some((Arc::clone(&head.file), name_of(path).to_owned())),
    }
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

/// Parts of the pages of entries that have an address of their own, beside the headings of the text.
fn page_parts(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Group => &["when", "where", "who", "access", "first-visit"],
        _ => &[],
    }
}

impl Library<'_> {
    /// What is wrong with a link to a part of an entry's page, if it is not there.
    fn no_part(&self, head: &Head, id: &EntryId, fragment: &str) -> Option<Diagnostic> {
        if page_parts(id.kind).contains(&fragment) {
            return None;
        }
        let target = self.site.head(id).and_then(|head| head.body.as_ref());
        let headings = target.map(Body::headings).unwrap_or_default();
        let there = headings.iter().any(|heading| heading == fragment);
        (!there).then(|| no_heading(head, fragment, &headings))
    }
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn a_path_leads_from_file_to_file() {
        for (to, path) in [
            ("content/groups/a.md", "a.md"),
            ("content/groups/west/a.md", "west/a.md"),
            ("content/groups-old/a.md", "../groups-old/a.md"),
            ("content/pages/a.md", "../pages/a.md"),
        ] {
            assert_eq!(relative("content/groups/b.md", to), path);
        }
        assert_eq!(relative("content/a/b/c.md", "content/d.md"), "../../d.md");
    }
}
