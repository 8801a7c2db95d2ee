//! `sitemap.xml` (sitemaps.org 0.9): every page worth finding; an index from 50,000 addresses on.

use jiff::civil::Date;

use super::Stage;
use super::xml::escape;
use crate::diag::Diagnostic;
use crate::fields::Head;
use crate::model::Status;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::{FacetKind, Site, numbered};
use crate::views::{CHOOSE, Views};

/// `sitemap.xml`.
pub(super) struct Sitemap<'a> {
    /// Those of the site in each of its languages.
    pub(super) stages: &'a [Stage<'a>],
}

/// The most addresses one file may hold (sitemaps.org).
const MOST: usize = 50_000;

impl Output for Sitemap<'_> {
    fn plan<'s>(&self, _: &'s Site, routes: &mut Routes<'s>) {
        let files = self.files();
        let mut add = |file: String, page: usize| {
            let job = Job {
                page: u32::try_from(page).unwrap_or(u32::MAX),
                ..Job::default()
            };
            routes.add(file, job, Owner::Site("the sitemap"));
        };
        add("sitemap.xml".to_owned(), 0);
        for page in (1..=files).filter(|_| files > 1) {
            add(format!("sitemap-{page}.xml"), page);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let Some(site) = self.stages.first().map(|stage| stage.views.site) else {
            return Ok(());
        };
        let files = self.files();
        let (page, index) = (job.page as usize, job.page == 0 && files > 1);
        out.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        let (open, close) = if index {
            ("sitemapindex", "sitemap")
        } else {
            ("urlset", "url")
        };
        out.extend_from_slice(
            format!("<{open} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n").as_bytes(),
        );
        let mut entry = |address: &str, changed: Option<Date>| {
            let changed = changed
                .map(|date| format!("<lastmod>{date}</lastmod>"))
                .unwrap_or_default();
            let address = escape(&site.config.base_url.join(address));
            out.extend_from_slice(
                format!("<{close}><loc>{address}</loc>{changed}</{close}>\n").as_bytes(),
            );
        };
        if index {
            (1..=files).for_each(|page| {
                entry(&site.addresses().file(&format!("sitemap-{page}.xml")), None);
            });
        } else {
            let start = (page.max(1) - 1) * MOST;
            let pages = self.stages.iter().flat_map(|stage| {
                let pages = pages(&stage.views);
                pages.map(|page| (&stage.views, page))
            });
            for (views, page) in pages.skip(start).take(MOST) {
                let (address, changed) = page.told(views);
                entry(&address, changed);
            }
        }
        out.extend_from_slice(format!("</{open}>\n").as_bytes());
        Ok(())
    }
}

impl Sitemap<'_> {
    /// How many files the addresses of all pages take.
    fn files(&self) -> usize {
        let pages = self.stages.iter().flat_map(|stage| pages(&stage.views));
        pages.count().div_ceil(MOST)
    }
}

/// A page worth finding.
enum Page<'s> {
    /// A list, by its path.
    List(String),
    Entry(&'s Head),
}

impl Page<'_> {
    /// Its address, and the day of its last real change; never the day of the build.
    fn told(&self, views: &Views<'_>) -> (String, Option<Date>) {
        let addresses = views.site.addresses();
        match self {
            Self::List(path) => (addresses.page(path), None),
            Self::Entry(head) => {
                let verified = head.verified.as_ref().map(|verified| verified.date);
                (addresses.entry(&head.id), head.updated.or(verified))
            }
        }
    }
}

/// Every page worth finding.
fn pages<'s>(views: &Views<'s>) -> impl Iterator<Item = Page<'s>> + use<'s> {
    let lists = lists(views).into_iter().map(Page::List);
    lists.chain(entries(views.site).map(Page::Entry))
}

/// The paths of all pages but those of entries.
fn lists(views: &Views<'_>) -> Vec<String> {
    let (site, addresses) = (views.site, views.site.addresses());
    let mut pages = Vec::new();
    let mut list = |path: &str, count: usize| {
        pages.extend((1..=count).map(|number| numbered(path, number)));
    };
    list("", 1);
    list("talk", 1);
    list("family", 1);
    if site.config.contact.is_some() && !views.run_by_example() {
        list("reach-out", 1);
    }
    list("about-this-list", 1);
    list("privacy", 1);
    list("fresh", views.fresh_pages());
    list("print", usize::from(views.has_list("print")));
    list("search", 1);
    list("groups", views.finder_pages());
    list("hotlines", 1);
    list("programs", 1);
    let answers = views.chooser_paths();
    list(CHOOSE, usize::from(!answers.is_empty()));
    for path in &answers {
        list(path, 1);
    }
    for lines in views.line_lists() {
        list(&lines.path(), 1);
    }
    for services in &site.service_lists {
        list(&services.path(), views.service_pages(services));
    }
    for path in ["articles", "stories", "activities"] {
        list(path, usize::from(views.has_list(path)));
    }
    for topic in views.topics() {
        list(&format!("articles/topic/{topic}"), 1);
    }
    for kind in FacetKind::ALL {
        list(&Views::every_path(*kind), views.every_pages(*kind));
    }
    for facet in site.facets.all() {
        list(
            &addresses.list_path(facet.kind, &facet.slug, 1),
            views.list_pages(facet),
        );
    }
    pages
}

/// The entries whose pages are worth finding.
fn entries(site: &Site) -> impl Iterator<Item = &Head> {
    let found = |head: &&Head| {
        let page = site.has_pages_for(head.id.kind) && site.has_page_of(head);
        page && !head.example && head.life.status != Status::Ended
    };
    site.heads().filter(found)
}
