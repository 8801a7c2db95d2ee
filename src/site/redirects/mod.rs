//! Old addresses and where they lead now: earlier ids of entries, entries that ended long ago, and the
//! lines of `content/redirects.csv`.

mod chains;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Addresses, Site};
use crate::config::{NewAddress, REDIRECTS_FILE, Row};
use crate::diag::{Checked, Diagnostic, Spot, codes};
use crate::fields::Head;
use crate::model::{EntryId, Kind, Lang, Slug, Status, WebUrl};
use chains::flat;

/// An old address that leads on in one step.
#[derive(Debug, Clone)]
pub struct Redirect {
    /// The old address, from the root of the site.
    pub old: String,
    /// The file that answers there.
    pub file: String,
    /// Where it leads.
    pub to: Destination,
    /// Who asks for it.
    pub origin: Origin,
}

/// Where a redirect leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// A page or file of the site: its address, and the file that must be there.
    Site {
        /// The address with the root of the site before it.
        address: String,
        /// The file below the output folder.
        file: String,
    },
    /// Another site.
    Web(WebUrl),
}

/// Who asks for a redirect, so that a mistake is shown where it can be mended.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The file.
    pub source: Arc<str>,
    /// Where the old address stands.
    pub old: Spot,
    /// Where the new one stands.
    pub new: Spot,
    /// What it is, for messages: "line 3 of `content/redirects.csv`".
    pub what: String,
}

impl Origin {
    /// A mistake in a redirect at `spot`.
    pub fn problem(&self, spot: &Spot, message: String) -> Diagnostic {
        Diagnostic::new(&codes::REDIRECT, &self.source, message).at(spot.clone())
    }

    /// The mistake of an old address at which something stands.
    pub fn hides(&self, old: &str, what: &str) -> Diagnostic {
        let message = format!("`{old}` is no old address: {what} stands there");
        let help = "leave it out, or give what stands there another id";
        self.problem(&self.old, message).help(help)
    }
}

/// All redirects of a site, in order of their files, none of them leading to another.
pub(super) fn redirects(
    site: &Site,
    rows: &[Row],
    ended: &[Head],
    failed: &BTreeSet<EntryId>,
) -> Checked<Vec<Redirect>> {
    let mut problems = Vec::new();
    let addresses = site.addresses();
    let mut wishes: Vec<Redirect> = Vec::new();
    let renamed = |head: &&Head| {
        let page = || site.has_pages_for(head.id.kind) && site.has_page_of(head);
        !head.aliases.is_empty() && page()
    };
    for head in site.heads().filter(renamed) {
        let own = page(addresses, &addresses.entry_path(&head.id), None);
        for (at, alias) in head.aliases.iter().enumerate() {
            wishes.push(earlier(addresses, head, at, alias, own.clone()));
        }
    }
    let ended = ended.iter().filter(|head| site.has_pages_for(head.id.kind));
    for head in ended {
        let list = page(addresses, site.list_above(head.id.kind), None);
        wishes.push(over(addresses, head, &head.id.slug, list.clone()));
        wishes.extend(
            head.aliases
                .iter()
                .map(|alias| over(addresses, head, alias, list.clone())),
        );
    }
    for row in rows {
        wishes.extend(written(site, row, failed, &mut problems));
    }
    let unique = unique(site, wishes, &mut problems);
    let flat = flat(&unique, &mut problems);
    Checked::new(flat, problems)
}

/// An earlier id of an entry.
fn earlier(
    addresses: Addresses<'_>,
    head: &Head,
    at: usize,
    alias: &Slug,
    to: Destination,
) -> Redirect {
    let spot = Spot::Value(head.path(&format!("aliases/{at}")));
    let what = format!("an earlier id of the {} `{}`", head.id.kind, head.id.slug);
    of_entry(addresses, head, alias, to, spot, what)
}

/// An entry that ended long ago.
fn over(addresses: Addresses<'_>, head: &Head, slug: &Slug, to: Destination) -> Redirect {
    let spot = Spot::Key(head.path("status"));
    let what = format!("the {} `{}`, which has ended", head.id.kind, head.id.slug);
    of_entry(addresses, head, slug, to, spot, what)
}

fn of_entry(
    addresses: Addresses<'_>,
    head: &Head,
    slug: &Slug,
    to: Destination,
    spot: Spot,
    what: String,
) -> Redirect {
    let id = EntryId {
        kind: head.id.kind,
        slug: slug.clone(),
    };
    let path = addresses.entry_path(&id);
    Redirect {
        old: addresses.below_root(&path),
        file: addresses.file_of(&path),
        to,
        origin: Origin {
            source: Arc::clone(&head.file),
            old: spot.clone(),
            new: spot,
            what,
        },
    }
}

/// A line of the file; none where its new address is a file that leads nowhere.
fn written(
    site: &Site,
    row: &Row,
    failed: &BTreeSet<EntryId>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Redirect> {
    let origin = Origin {
        source: REDIRECTS_FILE.into(),
        old: row.old_spot.clone(),
        new: row.new_spot.clone(),
        what: format!("line {} of `{REDIRECTS_FILE}`", row.line),
    };
    let addresses = site.addresses();
    let to = match &row.new {
        NewAddress::Web(url) => Destination::Web(url.clone()),
        NewAddress::Site(path, part) => page(addresses, path, part.as_deref()),
        NewAddress::Content(file, part) => match in_file(site, file) {
            Some((id, lang)) if *lang != site.lang || site.has_page(id) => {
                let path = addresses.entry_path(id);
                page(addresses.in_language(lang), &path, part.as_deref())
            }
            _ => {
                if !failed.iter().any(|id| id.is_named_by(file)) {
                    problems.push(dead_file(site, file, &origin));
                }
                return None;
            }
        },
    };
    Some(Redirect {
        old: row.old.to_string(),
        file: row.old.file(),
        to,
        origin,
    })
}

/// The entry that a file holds, and the language of the file.
fn in_file<'s>(site: &'s Site, file: &str) -> Option<(&'s EntryId, &'s Lang)> {
    let own = site.in_file(file).map(|head| (&head.id, &head.lang));
    own.or_else(|| site.elsewhere.in_file(file))
}

/// The mistake of a file that is no page.
fn dead_file(site: &Site, file: &str, origin: &Origin) -> Diagnostic {
    let addresses = site.addresses();
    let problem = origin.problem(&origin.new, format!("there is no page of `{file}`"));
    let item = site.heads().find(|head| *head.file == *file);
    match item.map(|head| addresses.entry_path(&head.id)) {
        Some(path) => {
            let one = addresses.below_root(&path);
            problem.help(format!("the file holds several entries: write the address of one, such as `{one}`"))
        }
        None => problem.help("write the path of a file of an entry that is published, such as `groups/tuesday-lights.md`, or an address such as `/groups/`"),
    }
}

/// The page, or the file with an ending, at a path of the site.
fn page(addresses: Addresses<'_>, path: &str, part: Option<&str>) -> Destination {
    let name = path.rsplit('/').next().unwrap_or_default();
    let (file, address) = if name.contains('.') {
        (path.to_owned(), addresses.file(&encoded(path)))
    } else {
        (addresses.file_of(path), addresses.page(&encoded(path)))
    };
    let part = part.map(|part| format!("#{part}")).unwrap_or_default();
    Destination::Site {
        address: format!("{address}{part}"),
        file,
    }
}

/// A path as it stands in an address (RFC 3986 section 2).
fn encoded(path: &str) -> String {
    let sign = |byte: u8| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    path.bytes().map(sign).collect()
}

/// The files of the pages of all entries, each with what it is.
fn pages(site: &Site) -> BTreeMap<String, String> {
    let addresses = site.addresses();
    let heads = site.heads().filter(|head| site.has_page_of(head));
    let page = |head: &Head| {
        let path = addresses.entry_path(&head.id);
        let what = format!("the {} `{}`", head.id.kind, head.id.slug);
        (addresses.file_of(&path), what)
    };
    heads.map(page).collect()
}

/// Leaves out redirects from an address that leads somewhere already, or that an entry has.
fn unique(
    site: &Site,
    wishes: Vec<Redirect>,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Redirect> {
    let pages = if wishes.is_empty() {
        BTreeMap::new()
    } else {
        pages(site)
    };
    let mut unique: BTreeMap<String, Redirect> = BTreeMap::new();
    // Where capitals make no difference, two such files would be one.
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for wish in wishes {
        let origin = &wish.origin;
        if let Destination::Site { file, .. } = &wish.to
            && *file == wish.file
        {
            let message = format!("`{}` would lead to itself", wish.old);
            problems.push(origin.problem(&origin.old, message).help("leave it out"));
            continue;
        }
        if let Some(what) = pages.get(&wish.file) {
            problems.push(origin.hides(&wish.old, what));
            continue;
        }
        let first = seen
            .get(&wish.file.to_lowercase())
            .and_then(|file| unique.get(file));
        if let Some(first) = first {
            let message = format!("`{}` leads somewhere already", wish.old);
            let help = format!("it is {}: leave one of the two out", first.origin.what);
            problems.push(origin.problem(&origin.old, message).help(help));
            continue;
        }
        seen.insert(wish.file.to_lowercase(), wish.file.clone());
        unique.insert(wish.file.clone(), wish);
    }
    unique
}

impl Site {
    /// The path of the list above entries of a kind, where the site has one; else home.
    fn list_above(&self, kind: Kind) -> &'static str {
        let read = |head: &Head| head.life.status != Status::Ended;
        let any = match kind {
            Kind::Program | Kind::Group | Kind::Place | Kind::Hotline => true,
            Kind::Service => !self.service_lists.is_empty(),
            Kind::Article => self.articles.iter().any(|one| read(&one.head)),
            Kind::Story => self.stories.iter().any(|one| read(&one.head)),
            Kind::Activity => !self.outings.is_empty(),
            Kind::Organization | Kind::Page => false,
        };
        match kind {
            Kind::Place => Kind::Group.folder(),
            _ if any => kind.folder(),
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_no_address_can_hold_are_escaped() {
        assert_eq!(encoded("a-b_c.d~/é \""), "a-b_c.d~/%C3%A9%20%22");
    }
}
