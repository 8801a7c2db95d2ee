//! What an event says to people: where it is, how one joins, and what is different for some time.

use crate::fields::{Closure, Head};
use crate::kinds::group::Online;
use crate::kinds::{Activity, Group, Program};
use crate::model::{Attendance, Coordinates, Join};
use crate::site::{Facts, Venue};
use crate::views::Views;
use crate::views::place::lines;

impl Views<'_> {
    /// Where it is: name and address, only the area where more is private, or how one attends.
    pub(super) fn event_place(&self, attendance: Attendance, venue: Option<&Venue<'_>>) -> String {
        let Some(venue) = venue.filter(|_| attendance.has_room()) else {
            return self.text(&format!("attendance-{attendance}"));
        };
        let location = venue.location;
        let exact = location.exact.as_ref();
        let street = exact.is_some_and(|exact| exact.address.is_some());
        // The name of a building may tell who meets there; with an address one finds it without.
        let hidden = self.site.config.outputs.calendars.discreet && street;
        let name = location.name.as_ref().filter(|_| !hidden);
        let address = lines(location).join(", ");
        let address = if address.is_empty() {
            self.area(location)
        } else {
            address
        };
        let parts = name.map(ToString::to_string).into_iter().chain([address]);
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    /// The exact position, where it is known and may be.
    pub(super) fn event_point(venue: Option<&Venue<'_>>) -> Option<Coordinates> {
        let location = venue?.location;
        let exact = location.exact.as_ref();
        let exact = exact.filter(|_| !location.private && !location.approximate);
        exact?.coordinates
    }

    /// What is to be known about a meeting.
    pub(super) fn meeting_in_words(
        &self,
        group: &Group,
        program: Option<&Program>,
        facts: &Facts<'_>,
    ) -> String {
        let program = program.map(|program| program.head.name.to_string());
        self.in_words(
            &group.head,
            program,
            facts.attendance,
            facts.online,
            &facts.closures,
        )
    }

    /// What is to be known about an activity.
    pub(super) fn activity_in_words(&self, activity: &Activity) -> String {
        self.in_words(
            &activity.head,
            activity.summary.as_ref().map(ToString::to_string),
            activity.attendance,
            activity.online.as_ref(),
            &self.activity_closures(activity),
        )
    }

    /// Lines of words; the first says what it is.
    fn in_words(
        &self,
        head: &Head,
        what: Option<String>,
        attendance: Attendance,
        online: Option<&Online>,
        closures: &[&Closure],
    ) -> String {
        let discreet = self.site.config.outputs.calendars.discreet;
        let mut words: Vec<String> = what.into_iter().filter(|_| !discreet).collect();
        words.push(self.text(&format!("attendance-{attendance}")));
        words.extend(online.into_iter().flat_map(|online| self.way_in(online)));
        let moved = closures.iter().filter(|closure| closure.moves());
        words.extend(moved.map(|closure| self.moved_in_words(closure)));
        if !discreet {
            let url = self.whole(head);
            words.push(self.format("calendar-page", &[("url", &url)]));
        }
        words.join("\n")
    }

    /// How to join from elsewhere. `online.door` holds only what the group itself publishes.
    fn way_in(&self, online: &Online) -> Vec<String> {
        let discreet = self.site.config.outputs.calendars.discreet;
        let door = &online.door;
        let line = |key: &str, value: &str| self.format(key, &[("value", value)]);
        let url = door.url.as_ref();
        let phone = door.phone.as_ref();
        let id = door.meeting_id.as_ref();
        let passcode = door.passcode.as_ref();
        let mut words: Vec<String> = Vec::new();
        words.extend(url.map(|url| line("calendar-join", url.as_str())));
        words.extend(id.map(|id| line("calendar-id", id)));
        words.extend(passcode.map(|code| line("calendar-passcode", code)));
        words.extend(phone.map(|phone| line("calendar-phone", phone.published())));
        if discreet {
            // Whom to ask is often a group by its name.
            return words;
        }
        let ask = online.ask.as_ref();
        let ask = ask.filter(|_| online.join == Join::Ask);
        words.extend(ask.map(|ask| line("calendar-ask", ask)));
        let registration = online.registration.as_ref();
        words.extend(registration.map(|url| line("calendar-register", url.as_str())));
        words
    }

    /// "24 December to 2 January: meets online", with where to go instead.
    fn moved_in_words(&self, closure: &Closure) -> String {
        let mut words = self.closure_text(closure);
        if self.site.config.outputs.calendars.discreet {
            return words;
        }
        let place = closure.instead_place.as_ref();
        let place = place.and_then(|place| self.site.place(&place.slug));
        let place = place.filter(|place| !place.location.private);
        let place = place.map(|place| place.head.name.to_string());
        let instead = closure.instead.as_ref().map(ToString::to_string);
        for part in place.into_iter().chain(instead) {
            words = format!("{words} {part}");
        }
        words
    }
}
