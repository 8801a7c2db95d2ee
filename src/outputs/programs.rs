//! The kinds of groups side by side, and the chooser: its questions, and a page for each answer.

use super::Stage;
use super::paged::Paged;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Routes};
use crate::site::Site;
use crate::views::CHOOSE;

/// The comparison of programs, and the chooser.
pub(super) struct Programs<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const COMPARISON: u16 = 0;
const QUESTIONS: u16 = 1;
const ANSWER: u16 = 2;

impl Output for Programs<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        Paged::whole("programs", COMPARISON, 0).plan(site, routes);
        let answers = self.stage.views.chooser_paths();
        if !answers.is_empty() {
            Paged::whole(CHOOSE, QUESTIONS, 0).plan(site, routes);
        }
        for (item, path) in answers.iter().enumerate() {
            Paged::whole(path, ANSWER, item).plan(site, routes);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        match job.part {
            COMPARISON => self.comparison(out),
            QUESTIONS => self.questions(out),
            _ => self.answer(job.item as usize, out),
        }
    }
}

impl Programs<'_> {
    fn comparison(&self, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let title = views.site.messages.text("page-programs");
        let page = views.list_page("programs", "programs", "programs", title, &[]);
        let programs = views.programs();
        let content = Some(("programs", &programs));
        self.stage
            .page("programs.html", page, content, "`/programs/`", out)
    }

    fn questions(&self, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let title = views.site.messages.text("page-choose");
        let above = [("page-programs", "programs")];
        let page = views.list_page("choose", "programs", CHOOSE, title, &above);
        let chooser = views.chooser();
        let content = Some(("chooser", &chooser));
        self.stage
            .page("choose.html", page, content, "`/programs/choose/`", out)
    }

    fn answer(&self, item: usize, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let paths = views.chooser_paths();
        let (Some(path), Some((title, chosen))) = (paths.get(item), views.chosen(item)) else {
            return Ok(());
        };
        let above = [("page-programs", "programs"), ("page-choose", CHOOSE)];
        let page = views.list_page("chosen", "programs", path, title, &above);
        let content = Some(("chosen", &chosen));
        self.stage
            .page("chosen.html", page, content, &format!("`/{path}/`"), out)
    }
}
