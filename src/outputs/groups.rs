//! Lists of groups: all of them, and one list for each day, region, town, program, ...

use super::Stage;
use super::paged::{Paged, numbered_title};
use crate::diag::Diagnostic;
use crate::finder::Finder;
use crate::plan::{Job, Output, Routes};
use crate::site::{FacetKind, Site, numbered};
use crate::views::{Calendar, PageView, Views};

/// Lists of groups.
pub(super) struct Groups<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const FINDER: u16 = 0;
const FACET: u16 = 1;
const EVERY: u16 = 2;

impl Output for Groups<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let views = &self.stage.views;
        let all = Paged {
            path: "groups",
            part: FINDER,
            item: 0,
            pages: views.finder_pages(),
        };
        all.plan(site, routes);
        for (item, kind) in FacetKind::ALL.iter().enumerate() {
            let every = Paged {
                path: &Views::every_path(*kind),
                part: EVERY,
                item,
                pages: views.every_pages(*kind),
            };
            every.plan(site, routes);
        }
        for (item, facet) in site.facets.all().iter().enumerate() {
            let list = Paged {
                path: &site.addresses().list_path(facet.kind, &facet.slug, 1),
                part: FACET,
                item,
                pages: views.list_pages(facet),
            };
            list.plan(site, routes);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        match job.part {
            FINDER => self.finder(job.page, out),
            EVERY => self.every(job.item as usize, job.page, out),
            _ => self.facet(job.item as usize, job.page, out),
        }
    }
}

impl Groups<'_> {
    fn finder(&self, number: u32, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let messages = &views.site.messages;
        let title = numbered_title(messages, messages.text("page-groups"), number);
        let path = numbered("groups", number as usize);
        let calendar = views.calendar_link(Calendar::All, &views.site.config.title);
        let page = PageView {
            meetings_feed: views.meetings_feed(None),
            calendar: calendar.filter(|_| number <= 1),
            ..views.list_page("groups", "groups", &path, title, &[])
        };
        let index = self.stage.finder().and_then(Finder::index);
        let finder = views.finder(number as usize, index)?;
        let content = Some(("finder", &finder));
        self.stage
            .page("groups.html", page, content, "`/groups/`", out)
    }

    fn every(&self, item: usize, number: u32, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let Some(kind) = FacetKind::ALL.get(item).copied() else {
            return Ok(());
        };
        let path = numbered(&Views::every_path(kind), number as usize);
        let title = numbered_title(&views.site.messages, views.every_title(kind), number);
        let page = views.list_page(
            "every",
            "groups",
            &path,
            title,
            &[("page-groups", "groups")],
        );
        let every = views.every(kind, number as usize);
        let (content, subject) = (Some(("every", &every)), format!("`/{path}/`"));
        self.stage.page("every.html", page, content, &subject, out)
    }

    fn facet(&self, item: usize, number: u32, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let Some(facet) = views.site.facets.all().get(item) else {
            return Ok(());
        };
        let addresses = views.site.addresses();
        let path = addresses.list_path(facet.kind, &facet.slug, number as usize);
        let title = numbered_title(&views.site.messages, views.list_title(facet), number);
        let above = [("page-groups", "groups")];
        let calendar = views.calendar_link(Calendar::List(facet), &views.list_title(facet));
        let page = PageView {
            calendar: calendar.filter(|_| number <= 1),
            ..views.list_page("list", "groups", &path, title, &above)
        };
        let list = views.list(facet, number as usize)?;
        let (content, subject) = (Some(("list", &list)), format!("`/{path}/`"));
        self.stage.page("list.html", page, content, &subject, out)
    }
}
