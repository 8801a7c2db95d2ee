//! `feed.xml` (Atom, RFC 4287): what is new and what has changed. There is none where nothing has a date.
//!
//! Atom wants a moment where content has days: midnight in UTC stands for the whole day.

use jiff::civil::Date;

use super::Stage;
use super::xml::escape;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;
use crate::views::{FEED, NewsView};

/// `feed.xml`.
pub(super) struct Feed<'a> {
    pub(super) stage: &'a Stage<'a>,
}

impl Output for Feed<'_> {
    fn plan<'s>(&self, _: &'s Site, routes: &mut Routes<'s>) {
        if self.stage.views.has_news() {
            routes.add(FEED.to_owned(), Job::default(), Owner::Site("the feed"));
        }
    }

    fn render(&self, _: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let news = self.stage.views.news();
        let entries = news.iter().flat_map(entry);
        for line in self.head(&news).into_iter().chain(entries) {
            out.extend_from_slice(line.as_bytes());
            out.push(b'\n');
        }
        out.extend_from_slice(b"</feed>\n");
        Ok(())
    }
}

impl Feed<'_> {
    /// The feed itself, line by line.
    fn head(&self, news: &[NewsView]) -> Vec<String> {
        let views = &self.stage.views;
        let (config, addresses) = (&views.site.config, views.site.addresses());
        let own = config.base_url.join(&addresses.file(FEED));
        let home = config.base_url.join(&addresses.page(""));
        let lang = views.site.lang().as_str();
        let (name, page) = views.feed_author();
        let page = page.map(|page| element("uri", &page)).unwrap_or_default();
        let mut lines = vec![
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(),
            format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">"),
            element("id", &own),
            element("title", &config.title),
        ];
        lines.extend(config.tagline.iter().map(|line| element("subtitle", line)));
        lines.extend(
            news.first()
                .map(|newest| element("updated", &moment(newest.date))),
        );
        lines.push(link("self", "application/atom+xml", &own));
        lines.push(link("alternate", "text/html", &home));
        lines.push(format!("<author>{}{page}</author>", element("name", &name)));
        let licence = config.licence.iter();
        lines.extend(licence.map(|licence| element("rights", &licence.name)));
        lines
    }
}

/// One entry, line by line.
fn entry(item: &NewsView) -> Vec<String> {
    let (term, label) = (item.kind.0, escape(&item.kind.1));
    let mut lines = vec![
        "<entry>".to_owned(),
        element("id", &item.id),
        element("title", &item.title),
        element("updated", &moment(item.date)),
    ];
    let published = item.published.iter();
    lines.extend(published.map(|date| element("published", &moment(*date))));
    lines.push(link("alternate", "text/html", &item.url));
    lines.push(format!("<category term=\"{term}\" label=\"{label}\"/>"));
    lines.extend(item.summary.iter().map(|text| element("summary", text)));
    lines.push("</entry>".to_owned());
    lines
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", escape(text))
}

fn link(rel: &str, kind: &str, address: &str) -> String {
    let address = escape(address);
    format!("<link rel=\"{rel}\" type=\"{kind}\" href=\"{address}\"/>")
}

/// The beginning of a day in UTC (RFC 3339).
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
