//! How fresh the list is: all entries, the oldest check first.

use std::sync::OnceLock;

use super::Stage;
use super::paged::{Paged, numbered_title};
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Routes};
use crate::site::{Freshness, Site, numbered};

/// How fresh the list is.
pub(super) struct Fresh<'a> {
    stage: &'a Stage<'a>,
    /// Sorted once for all pages, when the first is made.
    freshness: OnceLock<Freshness<'a>>,
}

impl<'a> Fresh<'a> {
    pub(super) fn new(stage: &'a Stage<'a>) -> Self {
        Self {
            stage,
            freshness: OnceLock::new(),
        }
    }
}

impl Output for Fresh<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let all = Paged {
            path: "fresh",
            part: 0,
            item: 0,
            pages: self.stage.views.fresh_pages(),
        };
        all.plan(site, routes);
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let messages = &views.site.messages;
        let title = numbered_title(messages, messages.text("page-fresh"), job.page);
        let path = numbered("fresh", job.page as usize);
        let page = views.list_page("fresh", "", &path, title, &[]);
        let freshness = self.freshness.get_or_init(|| views.site.freshness());
        let fresh = views.fresh(freshness, job.page as usize);
        let content = Some(("fresh", &fresh));
        self.stage
            .page("fresh.html", page, content, "`/fresh/`", out)
    }
}
