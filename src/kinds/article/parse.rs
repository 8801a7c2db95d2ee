//! From what YAML says about an article to an article.

use super::raw::{RawArticle, RawReview};
use super::{Article, Review};
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;
use crate::model::Day;

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

impl RawReview {
    fn parse(self, gather: &mut Gather) -> Option<Review> {
        let help = "add the day, `date: 2026-10-12`; if nobody read it again, delete `reviewed`";
        let date = gather.required("date", self.date, "a review has no date", help);
        let by = gather.field("by", self.by);
        let next = gather.field("next", self.next).map(Day::date);
        Some(Review {
            date: date?.date(),
            by,
            next,
        })
    }
}
