//! Where everything stands.

use super::facets::FacetKind;
use crate::config::{Config, Urls};
use crate::model::{EntryId, Kind, Lang};

/// Addresses of a site's pages in one of its languages, and the files that serve them.
#[derive(Debug, Clone, Copy)]
pub struct Addresses<'a> {
    root: &'a str,
    urls: Urls,
    default: Option<&'a Lang>,
    lang: &'a Lang,
    /// The languages in which entries have no pages.
    lists_only: &'a [Lang],
}

impl<'a> Addresses<'a> {
    pub(super) fn new(config: &'a Config, lang: &'a Lang) -> Self {
        Self {
            root: config.base_url.root(),
            urls: config.urls,
            default: config.languages.first(),
            lang,
            lists_only: &config.lists_only,
        }
    }

    /// The addresses of the pages in another language of the site.
    #[must_use]
    pub fn in_language(self, lang: &'a Lang) -> Self {
        Self { lang, ..self }
    }

    /// The folder of the language, such as `es/`; the default language has none.
    fn folder(&self) -> String {
        if self.default == Some(self.lang) {
            String::new()
        } else {
            format!("{}/", self.lang)
        }
    }

    /// The address of a page by its path within its language, such as `groups/x`; the empty path is home.
    pub fn page(&self, path: &str) -> String {
        let (root, folder) = (self.root, self.folder());
        match self.urls {
            _ if path.is_empty() => format!("{root}{folder}"),
            Urls::Pretty => format!("{root}{folder}{path}/"),
            Urls::Flat => format!("{root}{folder}{path}.html"),
        }
    }

    /// The address of a file by its path below the root, such as `robots.txt`.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    /// The path, from the root, of a file that each language has: `finder/x.json` or `es/finder/x.json`.
    pub fn data(&self, path: &str) -> String {
        format!("{}{path}", self.folder())
    }

    /// The address of a page from the root of the site, whatever folder that stands in: `/groups/x/`.
    pub fn below_root(&self, path: &str) -> String {
        let page = self.page(path);
        format!("/{}", page.strip_prefix(self.root).unwrap_or(&page))
    }

    /// The file that serves the page at `path`.
    pub fn file_of(&self, path: &str) -> String {
        let folder = self.folder();
        match self.urls {
            _ if path.is_empty() => format!("{folder}index.html"),
            Urls::Pretty => format!("{folder}{path}/index.html"),
            Urls::Flat => format!("{folder}{path}.html"),
        }
    }

    /// The path of an entry's page within a language. Pages stand at the root, all others in the folder of their kind.
    pub fn entry_path(&self, id: &EntryId) -> String {
        match id.kind {
            Kind::Page => id.slug.to_string(),
            kind => format!("{}/{}", kind.folder(), id.slug),
        }
    }

    /// The file that serves the page of an entry.
    pub fn entry_file(&self, id: &EntryId) -> String {
        self.file_of(&self.entry_path(id))
    }

    /// The address of an entry's page: in the default language where the language has only lists.
    pub fn entry(&self, id: &EntryId) -> String {
        let lists_only = id.kind.is_structured() && self.lists_only.contains(self.lang);
        let lang = self.default.filter(|_| lists_only).unwrap_or(self.lang);
        self.in_language(lang).page(&self.entry_path(id))
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
