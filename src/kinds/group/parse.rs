//! From what YAML says about a group to a group.

use super::meeting::{HOW_TO_ATTEND, Shared};
use super::raw::{RawContributions, RawGroup};
use super::{Contributions, Group, Meeting};
use crate::diag::{Mistake, codes};
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;
use crate::model::{Attendance, Flag, Kind, Slug};

impl RawGroup {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        defaults: &Defaults,
        gather: &mut Gather,
    ) -> Option<Group> {
        let head = self.take_head();
        let country = defaults.country;
        let name = gather.required(
            "name",
            self.name.take(),
            "a group needs a name",
            "add `name:`",
        );
        let program = self.program(gather);
        let zone = gather.field("time_zone", self.time_zone.take());
        let written = self.attendance.is_some();
        let attendance = gather.field("attendance", self.attendance.take());
        let raw_meetings = std::mem::take(&mut self.meetings);
        let said = written || raw_meetings.iter().any(|raw| raw.attendance.is_some());
        if !said && !raw_meetings.is_empty() {
            gather.missing(
                "attendance",
                "it is not said how one attends",
                HOW_TO_ATTEND,
            );
        }
        let shared = Shared {
            defaults,
            zone: zone.as_ref(),
            attendance,
            attendance_wrong: attendance.is_none() && (written || !said),
        };
        if raw_meetings.is_empty() {
            gather.missing(
                "meetings",
                "a group needs at least one meeting",
                "add `meetings:` with `- {day: tuesday, time: \"19:00\"}`",
            );
        }
        let meetings = gather.each("meetings", raw_meetings, |gather, raw| {
            raw.parse(&shared, gather)
        });
        let place_written = self.place.is_some();
        let place = gather.whereabouts("place", self.place.take());
        let online_written = self.online.is_some();
        let online = self
            .online
            .take()
            .and_then(|raw| gather.inside("online", |gather| raw.parse(country, gather)))
            .map(Box::new);
        ways_in(&meetings, place_written, online_written, gather);
        Some(Group {
            also_called: gather.many("also_called", self.also_called).into(),
            program,
            organizations: gather.many("organizations", self.organizations).into(),
            place,
            meetings: meetings.into(),
            online,
            tags: gather.many("tags", self.tags).into(),
            codes: gather.many("codes", self.codes).into(),
            languages: gather.many("languages", self.languages).into(),
            access: self
                .access
                .map(|raw| gather.inside("access", |gather| raw.parse(gather)))
                .unwrap_or_default(),
            contact: self
                .contact
                .map(|raw| Box::new(gather.inside("contact", |gather| raw.parse(country, gather)))),
            website: gather.field("website", self.website),
            zone,
            region: gather.field("region", self.region),
            who: gather.field("who_can_come", self.who_can_come),
            medication: gather.field("medication_welcome", self.medication_welcome),
            cost: gather.field("cost", self.cost),
            first_visit: self
                .first_visit
                .map(|raw| gather.inside("first_visit", |gather| raw.parse(gather)))
                .unwrap_or_default(),
            contributions: self
                .contributions
                .map(|raw| gather.inside("contributions", |gather| raw.parse(gather)))
                .map(Box::new),
            closures: gather
                .each("closures", self.closures, |gather, raw| raw.parse(gather))
                .into(),
            notices: gather
                .each("notices", self.notices, |gather, raw| raw.parse(gather))
                .into(),
            origin: self
                .source
                .map(|raw| Box::new(gather.inside("source", |gather| raw.parse(gather)))),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, name.as_deref(), gather)?,
        })
    }

    fn program(&mut self, gather: &mut Gather) -> Option<Slug> {
        let written = self.program.is_some();
        let independent = gather.field("independent", self.independent.take()) == Some(Flag::Yes);
        let program = gather.field("program", self.program.take());
        if written && independent {
            let help = "delete one of the two";
            gather.contradiction(
                "independent",
                "a group with a program is not independent",
                help,
            );
        }
        if !written && !independent {
            let help = "add `program:` with its id, such as `aa`, or `independent: yes`";
            gather.missing(
                "program",
                "it is not said which program the group belongs to",
                help,
            );
        }
        let program = program?;
        if program.kind.is_some_and(|kind| kind != Kind::Program) {
            let mistake = Mistake::new(
                &codes::REFERENCE,
                format!("`{}` is not a program", program.slug),
            );
            gather.wrong(
                "program",
                mistake.help("write the id of a program, such as `aa`"),
            );
            return None;
        }
        Some(program.slug)
    }
}

/// Says what is missing for people to get in, given how each meeting says one attends.
fn ways_in(meetings: &[Meeting], place_written: bool, online_written: bool, gather: &mut Gather) {
    let rooms = meetings
        .iter()
        .any(|meeting| meeting.attendance.has_room() && meeting.place.is_none());
    if rooms && !place_written {
        let help = "add `place:` with the id of a place, or in line: `place: {name: ..., address: ..., city: ...}`";
        gather.missing(
            "place",
            "people meet in a room, and it is not said where",
            help,
        );
    }
    let links = meetings
        .iter()
        .find(|meeting| !meeting.attendance_in_room_only() && meeting.online.is_none());
    if let Some(meeting) = links.filter(|_| !online_written) {
        let help = if meeting.attendance == Attendance::Phone {
            "add `online: {phone: \"+1 312 555 0143\", join: open}`"
        } else {
            "add `online: {url: \"https://...\", join: open}`, or `online: {join: ask, ask: \"...\"}`"
        };
        gather.missing(
            "online",
            "people join from elsewhere, and it is not said how",
            help,
        );
    }
}

impl Meeting {
    fn attendance_in_room_only(&self) -> bool {
        self.attendance == Attendance::InPerson
    }
}

impl RawContributions {
    fn parse(self, gather: &mut Gather) -> Contributions {
        Contributions {
            venmo: gather.field("venmo", self.venmo),
            square: gather.field("square", self.square),
            paypal: gather.field("paypal", self.paypal),
            homegroup_online: gather.field("homegroup_online", self.homegroup_online),
            url: gather.field("url", self.url),
        }
    }
}
