//! Activities: events that nobody has to belong to anything for.

use super::event::Event;
use super::{Node, is_free};
use crate::kinds::Activity;
use crate::model::{Lang, Status};
use crate::views::Views;

impl Views<'_> {
    /// The page of an activity.
    pub(super) fn linked_activity(&self, activity: &Activity) -> Vec<Node> {
        let url = self.whole(&activity.head);
        let by = self.named_organization(activity.run_by.as_ref());
        let id = format!("{url}#organizer");
        let organizer = by.map(|by| {
            Node::new("Organization")
                .with("@id", &*id)
                .with("name", by.text)
        });
        let place = activity.place.as_ref();
        let closures = self.activity_closures(activity);
        let mut nodes: Vec<Node> = organizer.into_iter().collect();
        let known = !nodes.is_empty();
        for when in &activity.when {
            let event = Event {
                name: &activity.head.name,
                url: &url,
                organizer: known.then_some(&*id),
                attendance: activity.attendance,
                venue: place.and_then(|place| self.site.venue(place)),
                schedules: &when.schedules,
                closures: &closures,
                languages: activity.languages.iter().map(Lang::as_str).collect(),
                free: activity.cost.as_ref().is_some_and(is_free),
                paused: activity.head.life.status == Status::Paused,
            };
            nodes.extend(self.linked_event(&event));
        }
        nodes
    }
}
