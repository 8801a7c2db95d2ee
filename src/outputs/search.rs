//! `/search/`, and what its script reads.

use super::Stage;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;

/// The page on which one searches for anything but groups, and its data.
pub(super) struct Search<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const PAGE: u16 = 0;
const DATA: u16 = 1;

impl Output for Search<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let owner = || Owner::Site("the search");
        let page = site.addresses().file_of("search");
        routes.add(page, Job::list(PAGE, 0, 1), owner());
        let (path, _) = self.stage.search();
        routes.add(path.clone(), Job::list(DATA, 0, 1), owner());
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let (path, bytes) = self.stage.search();
        if job.part == DATA {
            out.extend_from_slice(bytes);
            return Ok(());
        }
        let title = views.site.messages.text("page-search");
        let page = views.list_page("search", "search", "search", title, &[]);
        let address = views.site.addresses().file(path);
        let content = Some(("search_data", &address));
        self.stage
            .page("search.html", page, content, "`/search/`", out)
    }
}
