//! From what YAML says about an article to an article.

use super::Article;
use super::raw::RawArticle;
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;

impl RawArticle {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        _: &Defaults,
        gather: &mut Gather,
    ) -> Option<Article> {
        let head = self.take_head();
        let title = gather.required(
            "title",
            self.title,
            "an article needs a title",
            "add `title:`",
        );
        Some(Article {
            summary: gather.field("summary", self.summary),
            topics: gather.many("topics", self.topics),
            audiences: gather.many("for", self.r#for),
            author: gather.field("author", self.author),
            reviewed: self
                .reviewed
                .and_then(|raw| gather.inside("reviewed", |gather| raw.parse(gather))),
            sources: gather.each("sources", self.sources, |gather, raw| raw.parse(gather)),
            related: gather.many("related", self.related),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, title.as_deref(), gather)?,
        })
    }
}
