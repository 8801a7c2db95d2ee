//! Lists of lines: all of them, and those for a need, for somebody, and of a country.

use super::Stage;
use super::paged::Paged;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Routes};
use crate::site::Site;

/// Lists of lines.
pub(super) struct Hotlines<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const ALL: u16 = 0;
const SOME: u16 = 1;

impl Output for Hotlines<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        Paged::whole("hotlines", ALL, 0).plan(site, routes);
        for (item, some) in self.stage.views.line_lists().iter().enumerate() {
            Paged::whole(&some.path(), SOME, item).plan(site, routes);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let lists = views.line_lists();
        let only = lists.get(job.item as usize).filter(|_| job.part == SOME);
        let above = [("page-hotlines", "hotlines")];
        let page = match only {
            None => {
                let title = views.site.messages.text("page-hotlines");
                views.list_page("hotlines", "hotlines", "hotlines", title, &[])
            }
            Some(only) => {
                let title = views.line_list_title(only);
                views.list_page("hotlines", "hotlines", &only.path(), title, &above)
            }
        };
        let hotlines = views.hotlines(only);
        let content = Some(("hotlines", &hotlines));
        self.stage
            .page("hotlines.html", page, content, "`/hotlines/`", out)
    }
}
