//! What can be found by words: everything but groups, which have a finder of their own.

use rayon::prelude::*;
use serde::Serialize;

use super::Views;
use super::article::sentence;
use crate::fields::Head;
use crate::kinds::{Article, Hotline, Page, Program, Service, Story};
use crate::model::{Kind, Line, Status};

/// What the script of `/search/` reads.
#[derive(Debug, Clone, Serialize)]
pub struct SearchView {
    version: u32,
    /// What each kind is called, as headings of results.
    kinds: Vec<(&'static str, String)>,
    entries: Vec<EntryView>,
}

/// An entry: its kind, name, address, summary, further words by which it is found, and whether it is invented.
#[derive(Debug, Clone, Serialize)]
struct EntryView(&'static str, String, String, String, String, bool);

/// The version of the format.
const VERSION: u32 = 1;

/// The kinds that are found, in the order in which results stand.
const KINDS: [(Kind, &str); 6] = [
    (Kind::Hotline, "page-hotlines"),
    (Kind::Article, "page-articles"),
    (Kind::Program, "page-programs"),
    (Kind::Service, "page-services"),
    (Kind::Story, "page-stories"),
    (Kind::Page, "search-pages"),
];

impl Views<'_> {
    /// What the script of `/search/` reads: entries of the site's language that go on.
    pub fn search(&self) -> SearchView {
        let site = self.site;
        let entries = (site.hotlines.par_iter().map(|one| self.hotline_entry(one)))
            .chain(site.articles.par_iter().map(|one| self.article_entry(one)))
            .chain(site.programs.par_iter().map(|one| self.program_entry(one)))
            .chain(site.services.par_iter().map(|one| self.service_entry(one)))
            .chain(site.stories.par_iter().map(|one| self.story_entry(one)))
            .chain(site.pages.par_iter().map(|one| self.page_entry(one)));
        SearchView {
            version: VERSION,
            kinds: KINDS
                .iter()
                .map(|(kind, key)| (kind.word(), self.text(key)))
                .collect(),
            entries: entries.flatten().collect(),
        }
    }

    fn hotline_entry(&self, line: &Hotline) -> Option<EntryView> {
        let mut words: Vec<String> = line.also_called.iter().map(ToString::to_string).collect();
        words.extend(line.needs.iter().map(|need| self.need(need)));
        let audiences = line.audiences.iter();
        words.extend(audiences.map(|one| self.text(&format!("audience-{one}"))));
        self.found(&line.head, line.summary.as_ref(), words)
    }

    fn article_entry(&self, article: &Article) -> Option<EntryView> {
        let topics = article.topics.iter().map(sentence).collect();
        self.found(&article.head, article.summary.as_ref(), topics)
    }

    fn program_entry(&self, program: &Program) -> Option<EntryView> {
        let mut words: Vec<String> = program
            .also_called
            .iter()
            .map(ToString::to_string)
            .collect();
        words.push(program.short().to_owned());
        words.extend(program.about.iter().map(|about| self.need(about)));
        self.found(&program.head, program.summary.as_ref(), words)
    }

    fn service_entry(&self, service: &Service) -> Option<EntryView> {
        let mut words: Vec<String> = service
            .also_called
            .iter()
            .map(ToString::to_string)
            .collect();
        let sorts = service.sorts.iter();
        words.extend(sorts.map(|sort| self.text(&format!("service-{sort}"))));
        words.extend(service.region.iter().map(ToString::to_string));
        self.found(&service.head, service.summary.as_ref(), words)
    }

    fn story_entry(&self, story: &Story) -> Option<EntryView> {
        let topics = story.topics.iter().map(sentence).collect();
        self.found(&story.head, story.summary.as_ref(), topics)
    }

    fn page_entry(&self, page: &Page) -> Option<EntryView> {
        self.found(&page.head, page.summary.as_ref(), Vec::new())
    }

    /// The entry, if it goes on and is in the language of the site. Headings of its text are among its words.
    fn found(
        &self,
        head: &Head,
        summary: Option<&Line>,
        mut words: Vec<String>,
    ) -> Option<EntryView> {
        if head.life.status == Status::Ended {
            return None;
        }
        if let Some(body) = &head.body {
            let headings = body.headings();
            words.extend(headings.iter().map(|id| id.replace('-', " ")));
        }
        Some(EntryView(
            head.id.kind.word(),
            head.name.to_string(),
            self.addresses().entry(&head.id),
            summary.map(ToString::to_string).unwrap_or_default(),
            words.join(" "),
            self.site.is_invented(head),
        ))
    }
}
