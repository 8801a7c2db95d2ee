//! The lists of stories and of activities: one page each.

use super::Stage;
use super::paged::Paged;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Routes};
use crate::site::Site;
use crate::views::{Calendar, PageView};

/// The lists of stories and of activities.
pub(super) struct Community<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const STORIES: u16 = 0;
const ACTIVITIES: u16 = 1;

impl Output for Community<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let views = &self.stage.views;
        for (path, part) in [("stories", STORIES), ("activities", ACTIVITIES)] {
            if views.has_list(path) {
                Paged::whole(path, part, 0).plan(site, routes);
            }
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let head =
            |path: &'static str, title: String| views.list_page(path, path, path, title, &[]);
        let messages = &views.site.messages;
        if job.part == STORIES {
            let page = head("stories", messages.text("page-stories"));
            let view = views.stories();
            let content = Some(("stories", &view));
            return self
                .stage
                .page("stories.html", page, content, "`/stories/`", out);
        }
        let title = messages.text("page-activities");
        let page = PageView {
            calendar: views.calendar_link(Calendar::Activities, &title),
            ..head("activities", title)
        };
        let view = views.activities();
        let content = Some(("activities", &view));
        self.stage
            .page("activities.html", page, content, "`/activities/`", out)
    }
}
