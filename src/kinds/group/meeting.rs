//! From what YAML says about a meeting to a meeting.

use super::Meeting;
use super::raw::RawMeeting;
use crate::fields::Gather;
use crate::kinds::Defaults;
use crate::model::{Attendance, Day, Flag, Parts, Schedule, TimeOfDay, Zone};

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
        let zone = gather.field("time_zone", self.time_zone.take());
        let attendance = self.attendance(shared, gather);
        let schedules = self.schedules(zone.as_ref(), shared, gather);
        let meeting = Meeting {
            schedules,
            zone,
            key: gather.field("id", self.id),
            name: gather.field("name", self.name),
            place: gather.whereabouts("place", self.place),
            online: self
                .online
                .and_then(|raw| gather.inside("online", |gather| raw.parse(country, gather))),
            tags: gather.many("tags", self.tags),
            codes: gather.many("codes", self.codes),
            languages: gather.many("languages", self.languages),
            access: self
                .access
                .map(|raw| gather.inside("access", |gather| raw.parse(gather)))
                .unwrap_or_default(),
            notes: gather.field("notes", self.notes),
            closures: gather.each("closures", self.closures, |gather, raw| raw.parse(gather)),
            notices: gather.each("notices", self.notices, |gather, raw| raw.parse(gather)),
            origin: self
                .source
                .map(|raw| gather.inside("source", |gather| raw.parse(gather))),
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

    /// One schedule for each time of day.
    fn schedules(
        &mut self,
        zone: Option<&Zone>,
        shared: &Shared<'_>,
        gather: &mut Gather,
    ) -> Vec<Schedule> {
        let before = gather.count();
        let several = self.time.list;
        let times = gather.many("time", std::mem::take(&mut self.time));
        let parts = self.parts(
            zone.or(shared.zone).unwrap_or(&shared.defaults.zone),
            gather,
        );
        if gather.count() > before {
            return Vec::new();
        }
        let times: Vec<Option<TimeOfDay>> = if times.is_empty() {
            vec![None]
        } else {
            times.into_iter().map(Some).collect()
        };
        let mut schedules = Vec::with_capacity(times.len());
        for (at, time) in times.iter().enumerate() {
            match (Parts {
                time: *time,
                ..parts.clone()
            })
            .schedule()
            {
                Ok(schedule) => schedules.push(schedule),
                // The same parts are wrong for every time: say it once.
                Err(wrong) if at == 0 => {
                    for (field, mistake) in wrong {
                        let name = if field == "time" && several && time.is_some() {
                            "time/0"
                        } else {
                            field
                        };
                        gather.wrong(name, mistake);
                    }
                }
                Err(_) => {}
            }
        }
        schedules
    }

    fn parts(&mut self, zone: &Zone, gather: &mut Gather) -> Parts {
        use std::mem::take;
        Parts {
            days: gather.many("day", take(&mut self.day)),
            duration: gather.field("duration", self.duration.take()),
            end_time: gather.field("end_time", self.end_time.take()),
            weeks: gather.many("weeks", take(&mut self.weeks)),
            every: gather.field("every", self.every.take()),
            starting: gather
                .field("starting", self.starting.take())
                .map(Day::date),
            until: gather.field("until", self.until.take()).map(Day::date),
            date: gather.field("date", self.date.take()).map(Day::date),
            except: gather
                .many("except", take(&mut self.except))
                .into_iter()
                .map(Day::date)
                .collect(),
            by_appointment: gather.field("by_appointment", self.by_appointment.take())
                == Some(Flag::Yes),
            round_the_clock: gather.field("round_the_clock", self.round_the_clock.take())
                == Some(Flag::Yes),
            ..Parts::new(zone.clone())
        }
    }
}
