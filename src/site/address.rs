//! Where everything stands.

use super::facets::FacetKind;
use crate::config::{Config, Urls};
use crate::model::{EntryId, Kind, Lang};

/// Addresses of a site's pages, and the files that serve them.
#[derive(Debug, Clone, Copy)]
pub struct Addresses<'a> {
    root: &'a str,
    urls: Urls,
    default: Option<&'a Lang>,
}

impl<'a> Addresses<'a> {
    pub(super) fn new(config: &'a Config) -> Self {
        Self {
            root: config.base_url.root(),
            urls: config.urls,
            default: config.languages.first(),
        }
    }

    /// The address of a page by its path below the root, such as `groups/x`; the empty path is home.
    pub fn page(&self, path: &str) -> String {
        match self.urls {
            _ if path.is_empty() => self.root.to_owned(),
            Urls::Pretty => format!("{}{path}/", self.root),
            Urls::Flat => format!("{}{path}.html", self.root),
        }
    }

    /// The address of a file by its path below the root, such as `robots.txt`.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    /// The address of a page from the root of the site, whatever folder that stands in: `/groups/x/`.
    pub fn below_root(&self, path: &str) -> String {
        let page = self.page(path);
        format!("/{}", page.strip_prefix(self.root).unwrap_or(&page))
    }

    /// The file that serves the page at `path`.
    pub fn file_of(&self, path: &str) -> String {
        match self.urls {
            _ if path.is_empty() => "index.html".to_owned(),
            Urls::Pretty => format!("{path}/index.html"),
            Urls::Flat => format!("{path}.html"),
        }
    }

    /// The path of an entry's page. Pages stand at the root, all others in the folder of their kind,
    /// translations below their language.
    pub fn entry_path(&self, id: &EntryId, lang: &Lang) -> String {
        let prefix = if self.default == Some(lang) {
            String::new()
        } else {
            format!("{}/", lang.as_str())
        };
        match id.kind {
            Kind::Page => format!("{prefix}{}", id.slug),
            kind => format!("{prefix}{}/{}", kind.folder(), id.slug),
        }
    }

    /// The address of an entry's page in the default language.
    pub fn entry(&self, id: &EntryId) -> String {
        match id.kind {
            Kind::Page => self.page(id.slug.as_str()),
            kind => self.page(&format!("{}/{}", kind.folder(), id.slug)),
        }
    }

    /// The path of a list of groups.
    pub fn list_path(&self, kind: FacetKind, slug: &str, page: usize) -> String {
        numbered(&format!("groups/{}/{slug}", kind.word()), page)
    }

    /// The address of a list of groups.
    pub fn list(&self, kind: FacetKind, slug: &str) -> String {
        self.page(&self.list_path(kind, slug, 1))
    }
}

/// The path of one page of a list; the first has no number.
pub(crate) fn numbered(path: &str, page: usize) -> String {
    if page <= 1 {
        path.to_owned()
    } else {
        format!("{path}/{page}")
    }
}
