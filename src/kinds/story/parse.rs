//! From what YAML says about a story to a story.

use super::raw::{RawStory, RawStoryConsent};
use super::{Consent, Story};
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;
use crate::model::Day;

impl RawStory {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        _: &Defaults,
        gather: &mut Gather,
    ) -> Option<Story> {
        let head = self.take_head();
        let title = gather.required("title", self.title, "a story needs a title", "add `title:`");
        if self.consent.is_none() {
            gather.missing(
                "consent",
                "it is not said that who tells the story agreed to its publication",
                "ask them, and add `consent: {date: 2026-10-02, kept_by: secretary}`",
            );
        }
        let consent = self
            .consent
            .and_then(|raw| gather.inside("consent", |gather| raw.parse(gather)));
        Some(Story {
            summary: gather.field("summary", self.summary),
            by: gather.field("by", self.by),
            topics: gather.many("topics", self.topics),
            audiences: gather.many("for", self.r#for),
            programs: gather.many("programs", self.programs),
            content_note: gather.field("content_note", self.content_note),
            related: gather.many("related", self.related),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, title.as_deref(), gather)?,
            consent,
        })
    }
}

impl RawStoryConsent {
    fn parse(self, gather: &mut Gather) -> Option<Consent> {
        let help = "add the day on which they agreed, `date: 2026-10-02`";
        let date = gather.required("date", self.date, "a consent has no date", help);
        let consent = Consent {
            kept_by: gather.field("kept_by", self.kept_by),
            until: gather.field("until", self.until).map(Day::date),
            withdrawn: gather.field("withdrawn", self.withdrawn).map(Day::date),
            date: date?.date(),
        };
        let before = |day: Option<jiff::civil::Date>| day.is_some_and(|day| day < consent.date);
        for (field, day) in [("until", consent.until), ("withdrawn", consent.withdrawn)] {
            if before(day) {
                gather.contradiction(
                    field,
                    "the consent ends before it was given",
                    "check both dates",
                );
            }
        }
        Some(consent)
    }
}
