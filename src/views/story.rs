//! Stories.

use std::sync::Arc;

use serde::Serialize;

use super::Views;
use super::article::minutes;
use super::common::{DateView, LinkView, WordView, text};
use super::related::RelatedView;
use crate::kinds::Story;
use crate::model::{Kind, Status};

/// The page of a story.
#[derive(Debug, Clone, Serialize)]
pub struct StoryView {
    title: String,
    summary: Option<String>,
    by: Option<String>,
    minutes: usize,
    content_note: Option<String>,
    programs: Vec<LinkView>,
    audiences: Vec<WordView>,
    consent: Option<DateView>,
    kept_by: Option<String>,
    related: Vec<RelatedView>,
    body_html: String,
    example: bool,
}

/// The list of stories.
#[derive(Debug, Clone, Serialize)]
pub struct StoriesView {
    items: Vec<StoryTeaser>,
}

/// A story in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct StoryTeaser {
    title: String,
    url: String,
    summary: Option<String>,
    by: Option<String>,
    content_note: Option<String>,
    minutes: usize,
    example: bool,
}

impl<'s> Views<'s> {
    /// The page of a story.
    pub fn story(&self, story: &Story) -> StoryView {
        let body = self.body(&story.head).unwrap_or_default();
        let consent = story.consent.as_ref();
        StoryView {
            title: story.head.name.to_string(),
            summary: text(story.summary.as_ref()),
            by: text(story.by.as_ref()),
            minutes: minutes(body.words),
            content_note: text(story.content_note.as_ref()),
            programs: self.links(&story.programs, Kind::Program),
            audiences: self.words("audience", story.audiences.iter().map(|one| one.word())),
            consent: consent.map(|consent| self.date(consent.date)),
            kept_by: consent.and_then(|consent| text(consent.kept_by.as_ref())),
            related: self.related(&story.related),
            body_html: body.html,
            example: story.head.example,
        }
    }

    /// Stories of the site's own language, in the order of their titles.
    pub(super) fn told(&self) -> Vec<&'s Story> {
        let own = |story: &&Arc<Story>| story.head.life.status != Status::Ended;
        let stories = self.site.stories.iter().filter(own);
        let mut stories: Vec<&Story> = stories.map(Arc::as_ref).collect();
        self.site.sort_by_name(&mut stories, |story| &story.head);
        stories
    }

    /// The list of stories; none where nobody has told one.
    pub fn stories(&self) -> Option<StoriesView> {
        let told = self.told();
        (!told.is_empty()).then(|| StoriesView {
            items: told
                .into_iter()
                .map(|story| self.story_teaser(story))
                .collect(),
        })
    }

    pub(super) fn story_teaser(&self, story: &Story) -> StoryTeaser {
        let words = story.head.body.as_ref();
        let words = words.map_or(0, |body| body.text.split_whitespace().count());
        StoryTeaser {
            title: story.head.name.to_string(),
            url: self.addresses().entry(&story.head.id),
            summary: text(story.summary.as_ref()),
            by: text(story.by.as_ref()),
            content_note: text(story.content_note.as_ref()),
            minutes: minutes(words),
            example: story.head.example,
        }
    }
}
