//! Files for other programs, as pages name them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Views;
use super::common::LinkView;
use crate::config::Exchange;
use crate::messages::Value;
use crate::model::Slug;
use crate::site::{Feed, TooLarge};

/// A format in which the list can be had.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FormatView {
    /// The file of all programs; without an address where there is none.
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
        let feeds = self.site.feeds.iter();
        let formats: BTreeSet<Exchange> = feeds.map(|feed| feed.format).collect();
        formats
            .into_iter()
            .map(|one| self.format_view(one))
            .collect()
    }

    /// The files that would be too large, a sentence each.
    pub(super) fn exchange_without(&self) -> Vec<String> {
        let number = |number: usize| Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
        let most = self.site.config.outputs.feeds.most_meetings;
        let messages = &self.site.messages;
        let file = |one: &TooLarge| {
            let (count, most) = (("count", number(one.meetings)), ("most", number(most)));
            let program = one
                .program
                .as_ref()
                .and_then(|slug| self.site.program(slug));
            match program {
                Some(program) => {
                    let name = ("program", Value::Text(&program.head.name));
                    messages.format("exchange-without-program", &[name, count, most])
                }
                None => messages.format("exchange-without-all", &[count, most]),
            }
        };
        let mut without: Vec<String> = self.site.too_large.iter().map(file).collect();
        let lost = self.site.meetings_in_no_feed();
        if lost > 0 {
            without.push(messages.format("exchange-in-none", &[("count", number(lost))]));
        }
        without
    }

    fn format_view(&self, format: Exchange) -> FormatView {
        let whole = self.site.feed(format, None);
        let bodies = self.site.service_bodies_path();
        let bodies = bodies.filter(|_| format == Exchange::Bmlt);
        let same = |other: &&Feed| other.format == format;
        FormatView {
            link: LinkView {
                text: self.text(&format!("exchange-{format}")),
                url: whole.map(|feed| self.addresses().file(&feed.path())),
            },
            about: self.text(&format!("exchange-about-{format}")),
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
