//! Events: what happens once, and what repeats.
//!
//! A single next date is told only of what happens once: a page is not built anew every night, and a date
//! that has passed is worse than none.

use super::Node;
use super::schedule::{cancels, series};
use crate::fields::Closure;
use crate::model::{Attendance, Rule, Schedule};
use crate::site::Venue;
use crate::views::Views;

/// Something that people come together for.
pub(super) struct Event<'e> {
    pub(super) name: &'e str,
    /// The whole address of its page.
    pub(super) url: &'e str,
    /// The id of who holds it, as the same page describes them, if that is known.
    pub(super) organizer: Option<&'e str>,
    pub(super) attendance: Attendance,
    pub(super) venue: Option<Venue<'e>>,
    pub(super) schedules: &'e [Schedule],
    /// Closures that are not over.
    pub(super) closures: &'e [&'e Closure],
    pub(super) languages: Vec<&'e str>,
    /// Whether it is said to cost nothing.
    pub(super) free: bool,
    pub(super) paused: bool,
}

impl Views<'_> {
    /// The event, once for all that repeats, and once for each single date to come. Nothing by
    /// appointment and round the clock, which have no times.
    pub(super) fn linked_event(&self, event: &Event<'_>) -> Vec<Node> {
        let today = self.site.today;
        let repeats: Vec<Node> = event
            .schedules
            .iter()
            .filter(|schedule| schedule.until().is_none_or(|until| today <= until))
            .filter_map(|schedule| series(schedule, event.closures))
            .collect();
        let mut nodes = Vec::new();
        if !repeats.is_empty() {
            nodes.push(self.linked_gathering(event).with("eventSchedule", repeats));
        }
        let closed = |date| cancels(event.closures, date);
        for schedule in event.schedules {
            if !matches!(schedule.rule(), Rule::Once { .. }) {
                continue;
            }
            let date = schedule.occurrences(today, &closed).next();
            nodes.extend(date.map(|one| {
                self.linked_gathering(event)
                    .with("startDate", one.start.strftime("%FT%R%:z").to_string())
                    .with("endDate", one.end.strftime("%FT%R%:z").to_string())
            }));
        }
        nodes
    }

    /// All of an event but when it is.
    fn linked_gathering(&self, event: &Event<'_>) -> Node {
        let room = event
            .venue
            .as_ref()
            .and_then(|venue| self.linked_venue(venue));
        // The way in is on the page, for people: machines are sent there, never to the room itself.
        let elsewhere = Node::new("VirtualLocation").with("url", event.url);
        let (mode, location) = match event.attendance {
            Attendance::InPerson => ("Offline", vec![room]),
            Attendance::Online | Attendance::Phone => ("Online", vec![Some(elsewhere)]),
            Attendance::Hybrid => ("Mixed", vec![room, Some(elsewhere)]),
        };
        let mode = format!("https://schema.org/{mode}EventAttendanceMode");
        let location: Vec<Node> = location.into_iter().flatten().collect();
        Node::new("Event")
            .with("name", event.name)
            .with("url", event.url)
            .with("eventAttendanceMode", mode)
            .with(
                "eventStatus",
                event.paused.then_some("https://schema.org/EventPostponed"),
            )
            .with("location", location)
            .with("organizer", event.organizer.map(Node::id))
            .with("inLanguage", event.languages.clone())
            .with("isAccessibleForFree", event.free.then_some(true))
    }
}
