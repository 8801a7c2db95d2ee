//! Home, lists and other pages of the site's own, and where each page stands.

use super::Node;
use crate::model::{EntryId, Kind, WebUrl};
use crate::views::{PageView, Views};

impl Views<'_> {
    /// What a page is that belongs to no entry.
    pub(super) fn linked_page(&self, page: &PageView) -> Vec<Node> {
        match page.kind {
            "home" => self.linked_site(),
            // These say things themselves; all others lead to entries.
            "talk" | "family" => vec![self.linked_frame("WebPage", page)],
            _ => vec![self.linked_frame("CollectionPage", page)],
        }
    }

    fn linked_frame(&self, kind: &str, page: &PageView) -> Node {
        Node::new(kind)
            .with("@id", &*page.canonical)
            .with("url", &*page.canonical)
            .with("name", &*page.title)
            .with("description", page.description.as_deref())
            .with("inLanguage", &*page.lang)
            .with("isPartOf", Node::id(&self.linked_site_id()))
    }

    /// The id under which home describes the site.
    pub(super) fn linked_site_id(&self) -> String {
        let config = &self.site.config;
        format!("{}#site", config.base_url.join(&self.addresses().page("")))
    }

    /// The site and who runs it.
    fn linked_site(&self) -> Vec<Node> {
        let config = &self.site.config;
        let site = Node::new("WebSite")
            .with("@id", self.linked_site_id())
            .with("url", config.base_url.join(&self.addresses().page("")))
            .with("name", config.title.as_str())
            .with("alternateName", config.short_title.as_deref())
            .with("description", config.tagline.as_deref())
            .with("inLanguage", self.site.lang().as_str())
            .with(
                "license",
                config
                    .licence
                    .as_ref()
                    .and_then(|licence| licence.url.as_ref().map(WebUrl::as_str)),
            )
            .with("publisher", self.linked_publisher());
        vec![site]
    }

    /// The organization that runs the site.
    pub(super) fn linked_publisher(&self) -> Option<Node> {
        let slug = self.site.config.run_by.clone()?;
        self.linked_name(&EntryId {
            kind: Kind::Organization,
            slug,
        })
    }

    /// The way from home to the page.
    pub(super) fn linked_crumbs(page: &PageView) -> Option<Node> {
        if page.crumbs.is_empty() {
            return None;
        }
        let here = (page.title.as_str(), Some(page.canonical.as_str()));
        let above = page.crumbs.iter();
        let above = above.map(|crumb| (crumb.text.as_str(), crumb.url.as_deref()));
        // Crumbs begin at the root of the host, which the page's own address begins with.
        let host = page.canonical.strip_suffix(&page.url).unwrap_or_default();
        let item = |(at, (name, url)): (usize, (&str, Option<&str>))| {
            let whole = url.map(|url| {
                if url.starts_with('/') {
                    format!("{host}{url}")
                } else {
                    url.to_owned()
                }
            });
            Node::new("ListItem")
                .with("position", at + 1)
                .with("name", name)
                .with("item", whole)
        };
        let items: Vec<Node> = above.chain([here]).enumerate().map(item).collect();
        Some(Node::new("BreadcrumbList").with("itemListElement", items))
    }
}
