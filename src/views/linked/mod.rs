//! What machines read on a page: its facts in the words of schema.org, as JSON-LD.
//!
//! Here: [`Views::linked`], which tells every page's place in the site and, for entries, what they are;
//! one file per kind. All of it comes from typed facts, never from templates. Not here: feeds, maps of the
//! site, and calendars, which are files of their own.
//!
//! Invariant: no person, no room link, no passcode and no e-mail address is ever told here, and nothing
//! about an entry that is invented or over: a machine would pass it on without the words around it.

mod activity;
mod article;
mod event;
mod group;
mod hotline;
mod node;
mod organization;
mod page;
mod place;
mod program;
mod schedule;
#[cfg(test)]
mod schedule_agreement;
mod service;

use std::sync::Arc;

use super::{PageView, Views};
use crate::fields::Head;
use crate::kinds::{
    Activity, Article, Group, Hotline, Organization, Page, Place, Program, Service, Story,
};
use crate::model::{EntryId, Kind, Lang, Line, Status};
use node::{Node, script};

pub use node::harmless;

impl Views<'_> {
    /// The text of the page's JSON-LD, which can stand in a `script` element as it is; empty for pages
    /// that only say that something is not here.
    pub fn linked(&self, page: &PageView) -> String {
        let mut nodes = match &page.entry {
            Some((id, lang)) => self.linked_entry(id, lang),
            None if page.noindex => return String::new(),
            None => self.linked_page(page),
        };
        nodes.extend(Self::linked_crumbs(page));
        script(nodes)
    }

    /// What an entry is.
    fn linked_entry(&self, id: &EntryId, lang: &Lang) -> Vec<Node> {
        macro_rules! linked {
            ($list:ident, $kind:ty, $view:ident) => {{
                let entry = exact(&self.site.$list, |entry: &$kind| &entry.head, id, lang);
                entry.map(|entry| self.$view(entry)).unwrap_or_default()
            }};
        }
        match id.kind {
            Kind::Program => linked!(programs, Program, linked_program),
            Kind::Organization => linked!(organizations, Organization, linked_organization),
            Kind::Place => linked!(places, Place, linked_place),
            Kind::Group => linked!(groups, Group, linked_group),
            Kind::Hotline => linked!(hotlines, Hotline, linked_hotline),
            Kind::Service => linked!(services, Service, linked_service),
            Kind::Article => linked!(articles, Article, linked_article),
            Kind::Story => linked!(stories, Story, linked_story),
            Kind::Activity => linked!(activities, Activity, linked_activity),
            Kind::Page => linked!(pages, Page, linked_content),
        }
    }

    /// An organization or program by name and page, where another entry names it.
    fn linked_name(&self, id: &EntryId) -> Option<Node> {
        let head = self.site.head(id).filter(|head| is_told(head))?;
        let node = Node::new("Organization").with("name", &*head.name);
        Some(node.with("url", self.site.has_page(id).then(|| self.whole(head))))
    }
}

/// The entry with this id in this language, if it may be told.
fn exact<'s, T>(
    list: &'s [Arc<T>],
    head: impl Fn(&T) -> &Head,
    id: &EntryId,
    lang: &Lang,
) -> Option<&'s T> {
    let key = |entry: &Arc<T>| {
        let head = head(entry);
        (&head.id.slug, &head.lang).cmp(&(&id.slug, lang))
    };
    let entry = list.get(list.binary_search_by(key).ok()?)?;
    is_told(head(entry)).then_some(entry)
}

/// Whether machines may be told of an entry: not if it is invented, and not once it is over.
fn is_told(head: &Head) -> bool {
    !head.example && head.life.status != Status::Ended
}

/// Whether what something costs begins with the plain statement that it is free.
fn is_free(cost: &Line) -> bool {
    const WORDS: &[&str] = &["free", "free of charge", "no cost", "gratis", "gratuito"];
    let first = cost.split([';', '.']).next().unwrap_or_default();
    WORDS.contains(&first.trim().to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_statement_means_free() {
        let free = |text: &str| is_free(&text.parse().unwrap());
        for text in [
            "Free",
            "free; giving is optional",
            "Free. Bring a dish.",
            "Gratis",
        ] {
            assert!(free(text), "{text}");
        }
        for text in [
            "Free for members",
            "Free, if you are a veteran",
            "$5",
            "Not free",
            "Freely given",
        ] {
            assert!(!free(text), "{text}");
        }
    }
}
