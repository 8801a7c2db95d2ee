//! Lists of services: all, by sort, by region.

use super::Stage;
use super::paged::{Paged, numbered_title};
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Routes};
use crate::site::{Site, numbered};

/// Lists of services.
pub(super) struct Services<'a> {
    pub(super) stage: &'a Stage<'a>,
}

impl Output for Services<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let views = &self.stage.views;
        for (item, list) in site.service_lists.iter().enumerate() {
            let list = Paged {
                path: &list.path(),
                part: 0,
                item,
                pages: views.service_pages(list),
            };
            list.plan(site, routes);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        // The plan only names lists that are there.
        let Some(list) = views.site.service_lists.get(job.item as usize) else {
            return Ok(());
        };
        let path = numbered(&list.path(), job.page as usize);
        let all = [("page-services", "services")];
        let above = if job.item == 0 { &[][..] } else { &all[..] };
        let title = numbered_title(&views.site.messages, views.service_title(list), job.page);
        let page = views.list_page("services", "services", &path, title, above);
        let view = views.services(list, job.page as usize);
        let (content, subject) = (Some(("services", &view)), format!("`/{path}/`"));
        self.stage
            .page("services.html", page, content, &subject, out)
    }
}
