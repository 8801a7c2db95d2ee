//! Links between entries: where they lead, and which lead nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Spot, codes};
use crate::fields::{Head, Location, Whereabouts};
use crate::kinds::{Damaged, Group};
use crate::markdown::{Link, Target, has_scheme, scan};
use crate::model::suggest::{did_you_mean, shorten};
use crate::model::{EntryId, Kind, Lang, safe_scheme};
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
    Entry(&'s EntryId, &'s Lang),
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
            Lead::Entry(id, lang) if self.site.has_page(id) => {
                let page = addresses.page(&addresses.entry_path(id, lang));
                Target::Url(format!("{page}{fragment}"))
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
        if let Some((id, lang)) = self.site.files.get(path.as_str()) {
            return Lead::Entry(id, lang);
        }
        if let Some(asset) = self.assets.get(path.as_str()) {
            return Lead::Asset(asset);
        }
        if self.failed.iter().any(|id| id.is_named_by(&path)) {
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
    let bodies = site.heads().chain(damaged).filter_map(Text::body);
    let places = site.places.iter();
    let places = places.filter_map(|place| Text::place(&place.head, "notes", &place.location));
    let texts: Vec<Text<'_>> = bodies
        .chain(places)
        .chain(site.groups.iter().flat_map(Text::notes))
        .collect();
    let headings = Headings {
        library,
        known: Mutex::default(),
    };
    let check = |text: &Text<'_>| text.check(library, &headings);
    texts.par_iter().flat_map_iter(check).collect()
}

/// Markdown of an entry, and where it stands.
struct Text<'s> {
    head: &'s Head,
    markdown: &'s str,
    /// The byte of the file at which it begins, or the field that holds it.
    place: Result<usize, String>,
}

impl<'s> Text<'s> {
    /// The text of an entry.
    fn body(head: &'s Head) -> Option<Self> {
        let body = head.body.as_ref()?;
        let place = body.offset.ok_or_else(|| head.path("description"));
        Some(Self {
            head,
            markdown: &body.text,
            place,
        })
    }

    /// The notes of a place.
    fn place(head: &'s Head, field: &str, location: &'s Location) -> Option<Self> {
        let text = location.exact.as_ref()?.notes.as_ref()?;
        Some(Self {
            head,
            markdown: text,
            place: Err(head.path(field)),
        })
    }

    /// The notes of a group's own places and of its meetings.
    fn notes(group: &'s Group) -> Vec<Self> {
        let head = &group.head;
        let own = |place: &'s Option<Whereabouts>, field: &str| match place {
            Some(Whereabouts::Own(location)) => Self::place(head, field, location),
            _ => None,
        };
        let mut texts: Vec<Self> = own(&group.place, "place/notes").into_iter().collect();
        for (at, meeting) in group.meetings.iter().enumerate() {
            texts.extend(own(&meeting.place, &format!("meetings/{at}/place/notes")));
            let place = Err(head.path(&format!("meetings/{at}/notes")));
            texts.extend(meeting.notes.as_deref().map(|markdown| Self {
                head,
                markdown,
                place,
            }));
        }
        texts
    }

    fn spot(&self, link: &Link) -> Spot {
        match &self.place {
            Ok(offset) => Spot::Span(link.span.start + offset..link.span.end + offset),
            Err(path) => Spot::Value(path.clone()),
        }
    }

    fn check(&self, library: &Library<'_>, headings: &Headings<'_>) -> Vec<Diagnostic> {
        let found = scan(self.markdown);
        let wrong = |link: &Link| self.wrong(link, &found.headings, library, headings);
        let links = found.links.iter();
        links
            .filter_map(|link| Some(wrong(link)?.at(self.spot(link))))
            .collect()
    }

    /// What is wrong with a link; `own` are the headings of the same text.
    fn wrong(
        &self,
        link: &Link,
        own: &[String],
        library: &Library<'_>,
        headings: &Headings<'_>,
    ) -> Option<Diagnostic> {
        let (head, target) = (self.head, link.target.as_str());
        if !safe_scheme(target) {
            let message = format!("a link must not lead to `{}`", shorten(target));
            let help =
                "write an address that begins with `https://`, or the path of a file of content";
            return Some(Diagnostic::new(&codes::LINK_SCHEME, &head.file, message).help(help));
        }
        if let Some(id) = target.strip_prefix('#') {
            let there = own.iter().any(|heading| heading == id);
            return (!there).then(|| no_heading(head, id, own));
        }
        if has_scheme(target) {
            return link.picture.then(|| foreign_picture(head, target));
        }
        let (path, fragment) = split(target);
        match (library.lead(head, path), fragment) {
            (Lead::Nowhere, _) => Some(dead(library, head, path)),
            (Lead::Entry(id, _), Some(fragment)) => headings.missing(head, id, fragment),
            _ => None,
        }
    }
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
