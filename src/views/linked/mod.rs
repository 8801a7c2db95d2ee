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

use super::{PageView, Views};
use crate::fields::Head;
use crate::model::{EntryId, Kind, Line, Status};
use node::{Node, script};

pub use node::harmless;

impl Views<'_> {
    /// The text of the page's JSON-LD, which can stand in a `script` element as it is; empty for pages
    /// that only say that something is not here.
    pub fn linked(&self, page: &PageView) -> String {
        let mut nodes = match &page.entry {
            Some(id) => self.linked_entry(id),
            None if page.noindex => return String::new(),
            None => self.linked_page(page),
        };
        nodes.extend(Self::linked_crumbs(page));
        script(nodes)
    }

    /// What an entry is.
    fn linked_entry(&self, id: &EntryId) -> Vec<Node> {
        macro_rules! linked {
            ($find:ident, $view:ident) => {{
                let entry = self.site.$find(&id.slug);
                let entry = entry.filter(|entry| is_told(&entry.head));
                entry.map(|entry| self.$view(entry)).unwrap_or_default()
            }};
        }
        match id.kind {
            Kind::Program => linked!(program, linked_program),
            Kind::Organization => linked!(organization, linked_organization),
            Kind::Place => linked!(place, linked_place),
            Kind::Group => linked!(group, linked_group),
            Kind::Hotline => linked!(hotline, linked_hotline),
            Kind::Service => linked!(service, linked_service),
            Kind::Article => linked!(article, linked_article),
            Kind::Story => linked!(story, linked_story),
            Kind::Activity => linked!(activity, linked_activity),
            Kind::Page => linked!(page, linked_content),
        }
    }

    /// An organization or program by name and page, where another entry names it.
    fn linked_name(&self, id: &EntryId) -> Option<Node> {
        let head = self.site.head(id).filter(|head| is_told(head))?;
        let node = Node::new("Organization").with("name", &*head.name);
        Some(node.with("url", self.site.has_page(id).then(|| self.whole(head))))
    }
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
