//! Lists of articles: all of them, and those of each topic.

use super::Stage;
use super::paged::Paged;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Routes};
use crate::site::Site;

/// Lists of articles.
pub(super) struct Articles<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const ALL: u16 = 0;
const TOPIC: u16 = 1;

impl Output for Articles<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        if site.articles.is_empty() {
            return;
        }
        Paged::whole("articles", ALL, 0).plan(site, routes);
        for (item, topic) in self.stage.views.topics().iter().enumerate() {
            Paged::whole(&format!("articles/topic/{topic}"), TOPIC, item).plan(site, routes);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let topics = views.topics();
        let topic = topics.get(job.item as usize).filter(|_| job.part == TOPIC);
        let above = [("page-articles", "articles")];
        let (path, title, above) = match topic {
            None => (
                "articles".to_owned(),
                views.site.messages.text("page-articles"),
                &above[..0],
            ),
            Some(topic) => (
                format!("articles/topic/{topic}"),
                views.topic_title(topic),
                &above[..],
            ),
        };
        let page = views.list_page("articles", "articles", &path, title, above);
        let articles = views.articles(topic);
        let content = Some(("articles", &articles));
        self.stage
            .page("articles.html", page, content, "`/articles/`", out)
    }
}
