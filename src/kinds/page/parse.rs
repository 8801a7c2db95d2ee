//! From what YAML says about a page to a page.

use super::Page;
use super::raw::RawPage;
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;

impl RawPage {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        _: &Defaults,
        gather: &mut Gather,
    ) -> Option<Page> {
        let head = self.take_head();
        let title = gather.required("title", self.title, "a page needs a title", "add `title:`");
        Some(Page {
            summary: gather.field("summary", self.summary),
            reviewed: self
                .reviewed
                .and_then(|raw| gather.inside("reviewed", |gather| raw.parse(gather))),
            sources: gather.each("sources", self.sources, |gather, raw| raw.parse(gather)),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, title.as_deref(), gather)?,
        })
    }
}
