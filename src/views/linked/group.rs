//! Groups: who meets, and each meeting as an event that repeats.

use super::event::Event;
use super::{Node, is_free};
use crate::kinds::Group;
use crate::model::{EntryId, Kind, Lang, Name, Status, WebUrl};
use crate::views::Views;

impl Views<'_> {
    /// The page of a group.
    pub(super) fn linked_group(&self, group: &Group) -> Vec<Node> {
        let url = self.whole(&group.head);
        let id = format!("{url}#group");
        let program = group.program.as_ref().map(|slug| EntryId {
            kind: Kind::Program,
            slug: slug.clone(),
        });
        let other: Vec<&str> = group.also_called.iter().map(Name::as_str).collect();
        let node = Node::new("Organization")
            .with("@id", &*id)
            .with("name", &*group.head.name)
            .with("alternateName", other)
            .with("url", &*url)
            .with("sameAs", group.website.as_ref().map(WebUrl::as_str))
            .with("memberOf", program.and_then(|id| self.linked_name(&id)));
        let mut nodes = vec![node];
        for meeting in &group.meetings {
            let facts = self.site.facts(group, meeting);
            let event = Event {
                name: meeting.name.as_deref().unwrap_or(&group.head.name),
                url: &url,
                organizer: Some(&id),
                attendance: facts.attendance,
                venue: facts.venue,
                schedules: &meeting.when.schedules,
                closures: &facts.closures,
                languages: facts
                    .languages
                    .iter()
                    .map(|lang| Lang::as_str(lang))
                    .collect(),
                free: self.is_free_of_charge(group),
                paused: meeting.paused || group.head.life.status == Status::Paused,
            };
            nodes.extend(self.linked_event(&event));
        }
        nodes
    }

    /// Whether the group, or else its program, says that it costs nothing.
    fn is_free_of_charge(&self, group: &Group) -> bool {
        let program = group.program.as_ref();
        let program = program.and_then(|slug| self.site.program(slug));
        let cost = group
            .cost
            .as_ref()
            .or_else(|| program.and_then(|program| program.comparison.cost.as_ref()));
        cost.is_some_and(is_free)
    }
}
