//! The meetings of groups as events.

use std::borrow::Cow;

use super::event::Event;
use super::{dated, key, rests};
use crate::kinds::Group;
use crate::model::{Kind, Weekday};
use crate::site::{Listing, day_key, group_keys};
use crate::views::Views;

impl<'s> Views<'s> {
    /// The events of some rows of lists, by their number in the site, each once and in the order of names; with a
    /// day only what they say of that.
    pub(super) fn events_of_rows(&self, rows: &[u32], day: Option<Weekday>) -> Vec<Event<'s>> {
        let listings = rows.iter();
        let listings = listings.filter_map(|row| self.site.listings.get(*row as usize));
        let mut times: Vec<(u32, u16, u16)> = listings.map(Listing::times).collect();
        times.sort_unstable();
        times.dedup();
        let mut events = Vec::with_capacity(times.len());
        for times in times.chunk_by(|a, b| a.0 == b.0) {
            let group = times.first().map(|(group, ..)| *group as usize);
            let group = group.and_then(|group| self.site.groups.get(group));
            let Some(group) = group.filter(|group| self.is_told(&group.head)) else {
                continue;
            };
            let wanted = |meeting: usize, schedule: usize| {
                times
                    .iter()
                    .any(|(_, of, at)| (usize::from(*of), usize::from(*at)) == (meeting, schedule))
            };
            self.events_if(group, &wanted, day, &mut events);
        }
        events
    }

    /// The events of a group.
    pub(super) fn events_of_group(&self, group: &'s Group) -> Vec<Event<'s>> {
        let mut events = Vec::new();
        self.events_if(group, &|_, _| true, None, &mut events);
        events
    }

    /// Adds the events of those meetings and schedules of a group, by their numbers, that are `wanted`.
    fn events_if(
        &self,
        group: &'s Group,
        wanted: &dyn Fn(usize, usize) -> bool,
        day: Option<Weekday>,
        events: &mut Vec<Event<'s>>,
    ) {
        let discreet = self.site.config.outputs.calendars.discreet;
        let program = group.program.as_ref();
        let program = program.and_then(|slug| self.site.program(slug));
        let keys = group_keys(group);
        for (number, (meeting, keys)) in group.meetings.iter().zip(keys).enumerate() {
            let facts = self.site.facts(group, meeting);
            let venue = facts.venue.as_ref();
            for (at, (schedule, key)) in meeting.when.schedules.iter().zip(keys).enumerate() {
                let (schedule, key) = match day {
                    Some(day) => (
                        Cow::Owned(schedule.of_day(day)),
                        day_key(&key, schedule, Some(day)),
                    ),
                    None => (Cow::Borrowed(schedule), key),
                };
                let Some(beginning) = self.begins(&schedule).filter(|_| wanted(number, at)) else {
                    continue;
                };
                let name = meeting.name.as_deref().unwrap_or(&group.head.name);
                events.push(Event {
                    uid: key::uid(&self.site.config.id, Kind::Group.word(), &key),
                    title: self.event_title(&group.head, name),
                    schedule,
                    beginning,
                    closures: self.site.all_closures(group, meeting, venue).collect(),
                    dated: dated(&group.head),
                    paused: meeting.paused || rests(&group.head),
                    discreet,
                    place: self.event_place(facts.attendance, venue),
                    point: Self::event_point(venue),
                    description: self.meeting_in_words(group, program, &facts),
                    category: program
                        .filter(|_| !discreet)
                        .map(|program| program.head.name.to_string()),
                    url: (!discreet).then(|| self.whole(&group.head)),
                });
            }
        }
    }
}
