//! From what YAML says about a meeting to a meeting.

use super::Meeting;
use super::raw::RawMeeting;
use crate::fields::Gather;
use crate::kinds::Defaults;
use crate::model::{Attendance, MeetingStatus, Zone};

/// What to write where it is not said how one attends.
pub(super) const HOW_TO_ATTEND: &str =
    "add `attendance:` to the group or the meeting: `in-person`, `online`, `hybrid` or `phone`";

/// What a group says for all its meetings.
pub(super) struct Shared<'a> {
    pub(super) defaults: &'a Defaults,
    pub(super) zone: Option<&'a Zone>,
    pub(super) attendance: Option<Attendance>,
    /// Whether that the group says none, or none that could be read, has been reported already.
    pub(super) attendance_wrong: bool,
}

impl RawMeeting {
    pub(super) fn parse(mut self, shared: &Shared<'_>, gather: &mut Gather) -> Option<Meeting> {
        let country = shared.defaults.country;
        let before = gather.count();
        let zone = shared.zone.unwrap_or(&shared.defaults.zone);
        let when = self.take_when().parse(zone, gather);
        let attendance = self.attendance(shared, gather);
        let meeting = Meeting {
            when,
            key: gather.field("id", self.id),
            paused: gather.field("status", self.status) == Some(MeetingStatus::Paused),
            name: gather.field("name", self.name),
            place: gather.whereabouts("place", self.place),
            online: self
                .online
                .and_then(|raw| gather.inside("online", |gather| raw.parse(country, gather)))
                .map(Box::new),
            tags: gather.many("tags", self.tags).into(),
            codes: gather.many("codes", self.codes).into(),
            languages: gather.many("languages", self.languages).into(),
            access: self
                .access
                .map(|raw| gather.inside("access", |gather| raw.parse(gather)))
                .unwrap_or_default(),
            notes: gather.field("notes", self.notes),
            closures: gather
                .each("closures", self.closures, |gather, raw| raw.parse(gather))
                .into(),
            notices: gather
                .each("notices", self.notices, |gather, raw| raw.parse(gather))
                .into(),
            origin: self
                .source
                .map(|raw| Box::new(gather.inside("source", |gather| raw.parse(gather)))),
            attendance: attendance?,
        };
        (gather.count() == before).then_some(meeting)
    }

    fn attendance(&mut self, shared: &Shared<'_>, gather: &mut Gather) -> Option<Attendance> {
        let written = self.attendance.is_some();
        let own = gather.field("attendance", self.attendance.take());
        if !written && shared.attendance.is_none() && !shared.attendance_wrong {
            gather.missing(
                "attendance",
                "it is not said how one attends",
                HOW_TO_ATTEND,
            );
        }
        own.or(shared.attendance)
    }
}
