//! What is new and what has changed, for those who follow the site.
//!
//! An entry stands in the feed by a date of its own: the last real change (`updated`), the first day on
//! which it was published, the day since which it is paused or ended, or else the review of an article or page.
//! That somebody checked an entry and found it right is no news, and the day of the build is none either:
//! what has no date is left out.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::Views;
use super::common::LinkView;
use crate::fields::Head;
use crate::model::{EntryId, Kind, Status};

/// One entry of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsView {
    /// Its id: the address of its page without an ending, so that it stays when the form of addresses
    /// changes (RFC 4287 section 4.2.6).
    pub id: String,
    /// The whole address of its page.
    pub url: String,
    /// Its name, with what is to be known about it at once.
    pub title: String,
    /// One sentence on it.
    pub summary: Option<String>,
    /// The day of the change.
    pub date: Date,
    /// The first day of its publication, if it is stated.
    pub published: Option<Date>,
    /// What kind of entry it is: the word, and as visitors read it.
    pub kind: (&'static str, String),
}

/// The name of the feed below the root.
pub const FEED: &str = "feed.xml";

/// The most entries of a feed: the newest.
const MOST: usize = 50;

impl Views<'_> {
    /// Whether there is anything to tell; then the site has a feed.
    pub fn has_news(&self) -> bool {
        self.site.heads().any(|head| self.changed(head).is_some())
    }

    /// What is new and what has changed, the newest first.
    pub fn news(&self) -> Vec<NewsView> {
        let heads = self.site.heads();
        let mut news: Vec<(Date, &Head)> = heads
            .filter_map(|head| Some((self.changed(head)?, head)))
            .collect();
        news.sort_by_key(|(date, head)| (Reverse(*date), &head.id));
        let newest = news.into_iter().take(MOST);
        newest.map(|(date, head)| self.item(date, head)).collect()
    }

    /// The feeds that pages offer.
    pub(super) fn feeds(&self) -> Vec<LinkView> {
        let feed = LinkView {
            text: self.text("feed"),
            url: Some(self.addresses().file(FEED)),
        };
        if self.has_news() {
            vec![feed]
        } else {
            Vec::new()
        }
    }

    /// Who speaks in the feed: the name of who runs the site, and the page about them.
    pub fn feed_author(&self) -> (String, Option<String>) {
        let run_by = self.site.config.run_by.as_ref();
        match run_by.and_then(|slug| self.site.organization(slug)) {
            Some(by) => (by.head.name.to_string(), Some(self.whole(&by.head))),
            None => (self.site.config.title.to_string(), None),
        }
    }

    /// The day of an entry's last news, if it has any for readers in the site's language.
    fn changed(&self, head: &Head) -> Option<Date> {
        if self.site.is_invented(head) || !followed(head.id.kind) {
            return None;
        }
        let since = head.life.since;
        let since = since.filter(|_| head.life.status != Status::Active);
        let changed = [head.updated, head.life.from, since];
        let dates = changed.into_iter().flatten();
        // What is dated to come has not happened.
        dates
            .filter(|date| *date <= self.site.today)
            .max()
            .or_else(|| self.reviewed(&head.id))
    }

    /// The day on which somebody read an article or a page again.
    fn reviewed(&self, id: &EntryId) -> Option<Date> {
        let review = match id.kind {
            Kind::Article => self.site.article(&id.slug)?.reviewed.as_ref(),
            Kind::Page => self.site.page(&id.slug)?.reviewed.as_ref(),
            _ => None,
        };
        let date = review?.date;
        (date <= self.site.today).then_some(date)
    }

    fn item(&self, date: Date, head: &Head) -> NewsView {
        let status = (head.life.status != Status::Active)
            .then(|| self.text(&format!("feed-{}", head.life.status)));
        let mut title = head.name.to_string();
        if let Some(status) = &status {
            title = self.format("feed-title", &[("name", &title), ("status", status)]);
        }
        if head.example {
            title = self.format("feed-example", &[("name", &title)]);
        }
        NewsView {
            id: self.lasting(head),
            url: self.whole(head),
            title,
            summary: self.in_a_sentence(&head.id),
            date,
            published: head.life.from,
            kind: (
                head.id.kind.word(),
                self.text(&format!("kind-{}", head.id.kind)),
            ),
        }
    }

    /// One sentence on an entry; of a group, when it meets.
    fn in_a_sentence(&self, id: &EntryId) -> Option<String> {
        let group = (id.kind == Kind::Group).then(|| self.site.group(&id.slug));
        match group.flatten() {
            Some(group) if group.head.life.status == Status::Active => {
                Some(self.group_in_words(group))
            }
            Some(_) => None,
            None => self.summary(id),
        }
    }

    /// An address of an entry that does not depend on how addresses end.
    fn lasting(&self, head: &Head) -> String {
        let path = self.addresses().entry_path(&head.id);
        format!("{}/{path}", self.site.config.base_url.absolute())
    }

    /// The whole address of an entry's page.
    pub(super) fn whole(&self, head: &Head) -> String {
        let page = self.addresses().entry(&head.id);
        self.site.config.base_url.join(&page)
    }
}

/// Whether people follow entries of a kind; what happens in a place is told by who meets there.
fn followed(kind: Kind) -> bool {
    match kind {
        Kind::Place => false,
        Kind::Program
        | Kind::Organization
        | Kind::Group
        | Kind::Hotline
        | Kind::Service
        | Kind::Article
        | Kind::Story
        | Kind::Activity
        | Kind::Page => true,
    }
}
