//! Activities as events.

use std::borrow::Cow;

use super::event::Event;
use super::{dated, key, rests};
use crate::kinds::Activity;
use crate::model::Kind;
use crate::site::activity_keys;
use crate::views::Views;

impl<'s> Views<'s> {
    /// The events of an activity.
    pub(super) fn events_of_activity(&self, activity: &'s Activity) -> Vec<Event<'s>> {
        let discreet = self.site.config.outputs.calendars.discreet;
        let head = &activity.head;
        let venue = activity.place.as_ref();
        let venue = venue.and_then(|place| self.site.venue(place));
        let place = venue.and_then(|venue| venue.place);
        let mut events = Vec::new();
        for (when, keys) in activity.when.iter().zip(activity_keys(activity)) {
            for (schedule, key) in when.schedules.iter().zip(keys) {
                let Some(beginning) = self.begins(schedule) else {
                    continue;
                };
                let closures = activity.closures.iter();
                let closures = closures.chain(place.into_iter().flat_map(|place| &place.closures));
                events.push(Event {
                    uid: key::uid(&self.site.config.id, Kind::Activity.word(), &key),
                    title: self.event_title(head, &head.name),
                    schedule: Cow::Borrowed(schedule),
                    beginning,
                    closures: closures.chain(&self.site.config.closures).collect(),
                    dated: dated(head),
                    paused: rests(head),
                    discreet,
                    place: self.event_place(activity.attendance, venue.as_ref()),
                    point: Self::event_point(venue.as_ref()),
                    description: self.activity_in_words(activity),
                    category: None,
                    url: (!discreet).then(|| self.whole(head)),
                });
            }
        }
        events
    }
}
