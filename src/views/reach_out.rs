//! How to reach the people who run the site: the same on every page that says so.

use serde::Serialize;

use super::common::LinkView;
use super::open::OpenView;
use super::{Views, WordView};
use crate::model::Audience;

/// How to reach the people who run the site.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ReachView {
    who_answers: Option<String>,
    whom: Option<String>,
    audiences: Vec<WordView>,
    email: Option<LinkView>,
    phone: Option<LinkView>,
    url: Option<String>,
    hours: Vec<String>,
    open: Option<OpenView>,
    zone: Option<String>,
    languages: Vec<String>,
    what_happens_next: Option<String>,
    example: bool,
}

impl Views<'_> {
    /// How to reach the people who run the site, if they say so.
    pub(super) fn reach(&self) -> Option<ReachView> {
        let contact = self.site.config.contact.as_ref()?;
        let hours = contact.hours.as_ref();
        Some(ReachView {
            who_answers: contact.who_answers.as_ref().map(ToString::to_string),
            whom: self.whom(&contact.audiences),
            audiences: contact
                .audiences
                .iter()
                .map(|audience| self.word("audience", audience.word()))
                .collect(),
            email: contact.email.as_ref().map(|email| LinkView {
                text: email.as_str().to_owned(),
                url: Some(email.mailto()),
            }),
            phone: contact.phone.as_ref().map(|phone| LinkView {
                text: phone.published().to_owned(),
                url: Some(phone.tel_href()),
            }),
            url: contact.url.as_ref().map(|url| url.as_str().to_owned()),
            hours: hours.map(|hours| self.hours(hours)).unwrap_or_default(),
            open: hours.and_then(|hours| OpenView::of(hours, &self.site.config.zone)),
            zone: hours.map(|_| self.zone_text(&self.site.config.zone)),
            languages: contact
                .languages
                .iter()
                .map(|lang| lang.autonym().to_owned())
                .collect(),
            what_happens_next: contact.what_happens_next.as_ref().map(ToString::to_string),
            example: self.run_by_example(),
        })
    }

    /// "For you, or for someone you love."
    fn whom(&self, audiences: &[Audience]) -> Option<String> {
        let has = |wanted: &[Audience]| audiences.iter().any(|one| wanted.contains(one));
        let own = has(&[Audience::Myself]);
        let others = has(&[Audience::Family, Audience::Friends]);
        match (own, others) {
            (true, true) => Some(self.text("whom-both")),
            (true, false) => Some(self.text("whom-self")),
            (false, true) => Some(self.text("whom-others")),
            (false, false) => None,
        }
    }

    /// Whether those who run the site are invented.
    pub fn run_by_example(&self) -> bool {
        let slug = self.site.config.run_by.as_ref();
        slug.and_then(|slug| self.site.organization(slug))
            .is_some_and(|organization| organization.head.example)
    }
}
