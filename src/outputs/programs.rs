//! The kinds of groups side by side.

use super::Stage;
use super::paged::Paged;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Routes};
use crate::site::Site;

/// The comparison of programs.
pub(super) struct Programs<'a> {
    pub(super) stage: &'a Stage<'a>,
}

impl Output for Programs<'_> {
    fn plan(&self, site: &Site, routes: &mut Routes<'_>) {
        Paged::whole("programs", 0, 0).plan(site, routes);
    }

    fn render(&self, _: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let title = views.site.messages.text("page-programs");
        let page = views.list_page("programs", "programs", "programs", title, &[]);
        let programs = views.programs();
        let content = Some(("programs", &programs));
        self.stage
            .page("programs.html", &page, content, "`/programs/`", out)
    }
}
