//! Files for other programs, as pages name them.

use serde::Serialize;

use super::Views;
use super::common::LinkView;
use crate::config::Exchange;
use crate::model::Slug;
use crate::site::Feed;

/// A format in which the list can be had.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FormatView {
    link: LinkView,
    /// Who reads it, and what it cannot say.
    about: String,
    /// A file that belongs to it.
    beside: Option<LinkView>,
    /// The files of single programs.
    programs: Vec<LinkView>,
}

impl Views<'_> {
    /// The whole address of the Meeting Guide file, of one program or of all, for those who look for it in
    /// the head of a page.
    pub fn meetings_feed(&self, program: Option<&Slug>) -> Option<String> {
        let feed = self.site.feed(Exchange::MeetingGuide, program)?;
        let file = self.addresses().file(&feed.path());
        Some(self.site.config.base_url.join(&file))
    }

    /// The formats in which the list can be had.
    pub(super) fn exchange(&self) -> Vec<FormatView> {
        let all = self.site.feeds.iter();
        let whole = all.filter(|feed| feed.program.is_none());
        whole.map(|feed| self.format_view(feed)).collect()
    }

    fn format_view(&self, feed: &Feed) -> FormatView {
        let bodies = self.site.service_bodies_path();
        let bodies = bodies.filter(|_| feed.format == Exchange::Bmlt);
        let same = |other: &&Feed| other.format == feed.format;
        FormatView {
            link: LinkView {
                text: self.text(&format!("exchange-{}", feed.format)),
                url: Some(self.addresses().file(&feed.path())),
            },
            about: self.text(&format!("exchange-about-{}", feed.format)),
            beside: bodies.map(|path| LinkView {
                text: self.text("exchange-service-bodies"),
                url: Some(self.addresses().file(path)),
            }),
            programs: self
                .site
                .feeds
                .iter()
                .filter(same)
                .filter_map(|feed| self.of_program(feed))
                .collect(),
        }
    }

    /// The file of one program, under the program's short name.
    fn of_program(&self, feed: &Feed) -> Option<LinkView> {
        let program = self.site.program(feed.program.as_ref()?)?;
        Some(LinkView {
            text: program.short().to_owned(),
            url: Some(self.addresses().file(&feed.path())),
        })
    }
}
