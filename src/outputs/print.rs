//! Lists for paper: what there is to print, and each sheet in normal and in large print.

use super::Stage;
use super::paged::Paged;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Routes};
use crate::site::Site;
use crate::views::{PageView, Sheet};

/// Lists for paper.
pub(super) struct Print<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const ALL: u16 = 0;
const NORMAL: u16 = 1;
const LARGE: u16 = 2;

impl Output for Print<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let views = &self.stage.views;
        if !views.has_list("print") {
            return;
        }
        Paged::whole("print", ALL, 0).plan(site, routes);
        for (item, sheet) in views.sheets().into_iter().enumerate() {
            for part in [NORMAL, LARGE] {
                let path = views.sheet_path(sheet, part == LARGE);
                Paged::whole(&path, part, item).plan(site, routes);
            }
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        if job.part == ALL {
            let title = views.site.messages.text("page-print");
            let page = views.list_page("print", "groups", "print", title, &[]);
            let print = views.sheets_view();
            let content = Some(("print", &print));
            return self
                .stage
                .page("print.html", page, content, "`/print/`", out);
        }
        let sheet = views.sheets().get(job.item as usize).copied();
        sheet.map_or(Ok(()), |sheet| self.sheet(sheet, job.part == LARGE, out))
    }
}

impl Print<'_> {
    fn sheet(&self, sheet: Sheet<'_>, large: bool, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let kind = if large { "print-large" } else { "print-sheet" };
        let (path, title) = (views.sheet_path(sheet, large), views.sheet_title(sheet));
        let above = [("page-print", "print")];
        let page = PageView {
            // It repeats a list that search engines know.
            noindex: true,
            ..views.list_page(kind, "groups", &path, title, &above)
        };
        let content = views.print(sheet, large)?;
        let content = Some(("print", &content));
        let template = format!("{kind}.html");
        self.stage
            .page(&template, page, content, "a list for paper", out)
    }
}
