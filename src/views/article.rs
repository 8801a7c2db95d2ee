//! Articles and pages.

use std::sync::Arc;

use serde::Serialize;

use super::common::{DateView, LinkView, SourceView, WordView};
use super::hotline::spoken;
use super::related::RelatedView;
use super::{CountView, PagerView, Views};
use crate::fields::{Head, Review};
use crate::kinds::{Article, Hotline, Page};
use crate::markdown::Rendered;
use crate::model::{EntryId, Kind, Line, Slug, Status};

/// The page of an article.
#[derive(Debug, Clone, Serialize)]
pub struct ArticleView {
    title: String,
    summary: Option<String>,
    topics: Vec<LinkView>,
    author: Option<String>,
    reviewed: Option<ReviewView>,
    minutes: usize,
    body_html: String,
    outline: Vec<OutlineView>,
    sources: Vec<SourceView>,
    related: Vec<RelatedView>,
    audiences: Vec<WordView>,
    example: bool,
}

/// The last review.
#[derive(Debug, Clone, Serialize)]
struct ReviewView {
    date: DateView,
    by: Option<String>,
    next: Option<DateView>,
}

/// A heading of the text.
#[derive(Debug, Clone, Serialize)]
struct OutlineView {
    id: String,
    text: String,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Teaser {
    title: String,
    summary: Option<String>,
    url: String,
    minutes: usize,
}

/// A list of articles.
#[derive(Debug, Clone, Serialize)]
pub struct ArticlesView {
    title: String,
    topics: Vec<CountView>,
    sections: Vec<TopicView>,
    pager: Option<PagerView>,
    current: Option<String>,
}

/// The articles on one topic.
#[derive(Debug, Clone, Serialize)]
struct TopicView {
    id: String,
    title: Option<String>,
    items: Vec<Teaser>,
}

/// A page.
#[derive(Debug, Clone, Serialize)]
pub struct ContentView {
    title: String,
    summary: Option<String>,
    body_html: String,
    outline: Vec<OutlineView>,
    sources: Vec<SourceView>,
    reviewed: Option<ReviewView>,
    updated: Option<DateView>,
    example: bool,
}

/// Words a minute that a calm reader manages (Brysbaert 2019 measured 238 for adults in English).
const WORDS_A_MINUTE: usize = 200;

/// An outline is shown from this many headings on.
const OUTLINE_FROM: usize = 3;

/// A page that takes no more minutes than this has no outline.
const SHORT: usize = 4;

impl Views<'_> {
    /// The page of an article.
    pub fn article(&self, article: &Article) -> ArticleView {
        let body = self.body(&article.head).unwrap_or_default();
        ArticleView {
            title: article.head.name.to_string(),
            summary: article.summary.as_ref().map(ToString::to_string),
            topics: article
                .topics
                .iter()
                .map(|topic| self.topic(topic))
                .collect(),
            author: article.author.as_ref().map(ToString::to_string),
            reviewed: article.reviewed.as_ref().map(|review| self.review(review)),
            minutes: minutes(body.words),
            outline: outline(&body),
            body_html: body.html,
            sources: self.sources(&article.sources),
            related: self.related(&article.related),
            audiences: article
                .audiences
                .iter()
                .map(|audience| self.word("audience", audience.word()))
                .collect(),
            example: article.head.example,
        }
    }

    /// The page of a page.
    pub fn content(&self, page: &Page) -> ContentView {
        let body = self.body(&page.head).unwrap_or_default();
        ContentView {
            title: page.head.name.to_string(),
            summary: page.summary.as_ref().map(ToString::to_string),
            // What to do in an emergency comes first: nothing stands above it on a page of a few minutes.
            outline: if minutes(body.words) > SHORT {
                outline(&body)
            } else {
                Vec::new()
            },
            body_html: body.html,
            sources: self.sources(&page.sources),
            reviewed: page.reviewed.as_ref().map(|review| self.review(review)),
            updated: page.head.updated.map(|date| self.date(date)),
            example: page.head.example,
        }
    }

    fn review(&self, review: &Review) -> ReviewView {
        ReviewView {
            date: self.date(review.date),
            by: review.by.as_ref().map(ToString::to_string),
            next: review.next.map(|date| self.date(date)),
        }
    }

    fn topic(&self, topic: &Slug) -> LinkView {
        LinkView {
            text: sentence(topic),
            url: Some(self.addresses().page(&format!("articles/topic/{topic}"))),
        }
    }

    /// One sentence on an entry, for kinds that have one.
    pub fn summary(&self, id: &EntryId) -> Option<String> {
        let summary = match id.kind {
            Kind::Article => self.site.article(&id.slug)?.summary.as_ref(),
            Kind::Hotline => self.site.hotline(&id.slug)?.summary.as_ref(),
            Kind::Program => self.site.program(&id.slug)?.summary.as_ref(),
            Kind::Service => self.site.service(&id.slug)?.summary.as_ref(),
            Kind::Story => self.site.story(&id.slug)?.summary.as_ref(),
            Kind::Activity => self.site.activity(&id.slug)?.summary.as_ref(),
            Kind::Page => self.site.page(&id.slug)?.summary.as_ref(),
            Kind::Organization => self.site.organization(&id.slug)?.summary.as_ref(),
            Kind::Group | Kind::Place => None,
        };
        summary.map(ToString::to_string)
    }

    /// Articles of the site's own language, in the order of their titles.
    pub(super) fn readings(&self) -> Vec<&Article> {
        let own = |article: &&Arc<Article>| article.head.life.status != Status::Ended;
        let articles = self.site.articles.iter().filter(own);
        let mut articles: Vec<&Article> = articles.map(Arc::as_ref).collect();
        self.site
            .sort_by_name(&mut articles, |article| &article.head);
        articles
    }

    /// The topics that articles have.
    pub fn topics(&self) -> Vec<Slug> {
        let mut topics: Vec<Slug> = self
            .readings()
            .iter()
            .flat_map(|article| article.topics.clone())
            .collect();
        topics.sort();
        topics.dedup();
        topics
    }

    pub(super) fn teaser(&self, article: &Article) -> Teaser {
        self.head_teaser(&article.head, article.summary.as_ref())
    }

    pub(super) fn page_teaser(&self, page: &Page) -> Teaser {
        self.head_teaser(&page.head, page.summary.as_ref())
    }

    fn head_teaser(&self, head: &Head, summary: Option<&Line>) -> Teaser {
        let body = head.body.as_ref();
        let words = body.map_or(0, |body| body.text.split_whitespace().count());
        Teaser {
            title: head.name.to_string(),
            summary: summary.map(ToString::to_string),
            url: self.addresses().entry(&head.id),
            minutes: minutes(words),
        }
    }

    /// All articles by topic, or those of one.
    pub fn articles(&self, only: Option<&Slug>) -> ArticlesView {
        let articles = self.readings();
        let of = |topic: &Slug| {
            articles
                .iter()
                .filter(|article| article.topics.contains(topic))
                .copied()
                .collect::<Vec<_>>()
        };
        let topics = self.topics();
        let mut sections: Vec<TopicView> = topics
            .iter()
            .filter(|topic| only.is_none_or(|only| only == *topic))
            .map(|topic| TopicView {
                id: topic.to_string(),
                title: only.is_none().then(|| sentence(topic)),
                items: of(topic)
                    .into_iter()
                    .map(|article| self.teaser(article))
                    .collect(),
            })
            .collect();
        let without: Vec<Teaser> = articles
            .iter()
            .filter(|article| article.topics.is_empty())
            .map(|article| self.teaser(article))
            .collect();
        if only.is_none() && !without.is_empty() {
            sections.push(TopicView {
                id: "more".to_owned(),
                title: None,
                items: without,
            });
        }
        let count = |topic: &Slug| {
            let link = self.topic(topic);
            CountView {
                text: link.text,
                url: link.url.unwrap_or_default(),
                count: of(topic).len(),
            }
        };
        ArticlesView {
            title: only.map_or_else(|| self.text("page-articles"), sentence),
            topics: topics.iter().map(count).collect(),
            sections,
            pager: None,
            current: only.map(sentence),
        }
    }

    /// The title of the list of a topic.
    pub fn topic_title(&self, topic: &Slug) -> String {
        self.format("topic", &[("topic", &sentence(topic))])
    }

    /// Articles for those who care about somebody.
    pub(super) fn family_articles(&self) -> Vec<Teaser> {
        use crate::model::Audience::{Family, Friends};
        let fits = |article: &&&Article| {
            article
                .audiences
                .iter()
                .any(|audience| matches!(audience, Family | Friends))
        };
        self.readings()
            .iter()
            .filter(fits)
            .map(|article| self.teaser(article))
            .collect()
    }

    /// Lines for those who care about somebody.
    pub(super) fn family_lines(&self) -> Vec<super::hotlines::LineView> {
        self.lines()
            .into_iter()
            .filter(|line| Hotline::for_family(line))
            .map(|line| self.line(line))
            .collect()
    }
}

/// A slug of content as a heading: `first-steps` is "First steps".
pub(super) fn sentence(slug: &Slug) -> String {
    capital(&spoken(slug.as_str()))
}

/// Words that begin with a capital letter.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

pub(super) fn minutes(words: usize) -> usize {
    words.div_ceil(WORDS_A_MINUTE).max(1)
}

fn outline(body: &Rendered) -> Vec<OutlineView> {
    if body.outline.len() < OUTLINE_FROM {
        return Vec::new();
    }
    body.outline
        .iter()
        .map(|(id, text)| OutlineView {
            id: id.clone(),
            text: text.clone(),
        })
        .collect()
}
