//! Lists of services: all, by sort, by region.

use super::Stage;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::{Site, numbered};

/// Lists of services.
pub(super) struct Services<'a> {
    pub(super) stage: &'a Stage<'a>,
}

impl Output for Services<'_> {
    fn plan(&self, site: &Site, routes: &mut Routes<'_>) {
        let views = &self.stage.views;
        for (item, list) in views.service_lists().iter().enumerate() {
            for page in 1..=views.service_pages(list) {
                let file = site.addresses().file_of(&numbered(&list.path(), page));
                let job = Job::list(0, item, page);
                routes.add(file, job, Owner::site("a list of services"));
            }
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let lists = views.service_lists();
        // The plan only names lists that are there.
        let Some(list) = lists.get(job.item as usize) else {
            return Ok(());
        };
        let path = numbered(&list.path(), job.page as usize);
        let above: &[_] = if job.item == 0 {
            &[]
        } else {
            &[("page-services", "services")]
        };
        let title = views.numbered_title(views.service_title(list), job.page as usize);
        let page = views.list_page("services", "services", &path, title, above);
        let view = views.services(list, job.page as usize);
        let subject = format!("`/{path}/`");
        self.stage.page(
            "services.html",
            &page,
            Some(("services", &view)),
            &subject,
            out,
        )
    }
}
