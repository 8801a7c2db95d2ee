//! Days and times, as a meeting or an activity says them.

use crate::model::{Day, Flag, Parts, Schedule, TimeOfDay, Zone};

use super::Gather;

/// Adds to a shape's own fields those that say when; with `split`, also the way to take them out.
macro_rules! raw_when {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident { $( $(#[$fmeta:meta])* $field:ident : $type:ty, )* }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Default, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields, default)]
        $vis struct $name {
            /// One day or several.
            pub(crate) day: crate::source::Many<crate::model::Weekday>,
            /// One time or several.
            pub(crate) time: crate::source::Many<crate::model::TimeOfDay>,
            /// Length in minutes; 60 unless said.
            pub(crate) duration: crate::source::Field<crate::model::Minutes>,
            /// When it ends, instead of a duration.
            pub(crate) end_time: crate::source::Field<crate::model::TimeOfDay>,
            /// Which weeks of the month, such as `[1, 3, last]`.
            pub(crate) weeks: crate::source::Many<crate::model::Week>,
            /// `2 weeks` for every other week; needs `starting`.
            pub(crate) every: crate::source::Field<crate::model::Every>,
            /// The first date.
            pub(crate) starting: crate::source::Field<crate::model::Day>,
            /// The last date.
            pub(crate) until: crate::source::Field<crate::model::Day>,
            /// The only date of what happens once.
            pub(crate) date: crate::source::Field<crate::model::Day>,
            /// Dates on which it does not happen.
            pub(crate) except: crate::source::Many<crate::model::Day>,
            /// `yes` if one arranges a time.
            pub(crate) by_appointment: crate::source::Field<crate::model::Flag>,
            /// `yes` if it never stops.
            pub(crate) round_the_clock: crate::source::Field<crate::model::Flag>,
            /// The time zone of these times.
            pub(crate) time_zone: crate::source::Field<crate::model::Zone>,
            $( $(#[$fmeta])* pub(crate) $field: $type, )*
        }
    };
    (
        split
        $(#[$meta:meta])*
        $vis:vis struct $name:ident { $($rest:tt)* }
    ) => {
        raw_when! { $(#[$meta])* $vis struct $name { $($rest)* } }

        impl $name {
            /// Takes out the fields that say when.
            pub(crate) fn take_when(&mut self) -> crate::fields::RawWhen {
                crate::fields::RawWhen {
                    day: std::mem::take(&mut self.day),
                    time: std::mem::take(&mut self.time),
                    duration: self.duration.take(),
                    end_time: self.end_time.take(),
                    weeks: std::mem::take(&mut self.weeks),
                    every: self.every.take(),
                    starting: self.starting.take(),
                    until: self.until.take(),
                    date: self.date.take(),
                    except: std::mem::take(&mut self.except),
                    by_appointment: self.by_appointment.take(),
                    round_the_clock: self.round_the_clock.take(),
                    time_zone: self.time_zone.take(),
                }
            }
        }
    };
}

raw_when! {
    /// Days and times.
    pub(crate) struct RawWhen {}
}

/// Days and times: one schedule for each time of day.
#[derive(Debug, Clone, Default)]
pub struct When {
    /// One for each time of day; none where something was wrong.
    pub schedules: Vec<Schedule>,
    /// The zone, if it says one of its own.
    pub zone: Option<Zone>,
}

impl When {
    /// The same days and times on the clock of another zone, unless they say one of their own.
    pub(crate) fn place_in(&mut self, zone: &Zone) {
        if self.zone.is_none() {
            let schedules = std::mem::take(&mut self.schedules).into_iter();
            self.schedules = schedules.map(|one| one.in_zone(zone.clone())).collect();
        }
    }
}

impl RawWhen {
    /// Parses them; `zone` is meant where they say none.
    pub(crate) fn parse(mut self, zone: &Zone, gather: &mut Gather) -> When {
        let own = gather.field("time_zone", self.time_zone.take());
        let schedules = self.schedules(own.as_ref().unwrap_or(zone), gather);
        When {
            schedules,
            zone: own,
        }
    }

    fn schedules(mut self, zone: &Zone, gather: &mut Gather) -> Vec<Schedule> {
        let before = gather.count();
        let several = self.time.list;
        let times = gather.many("time", std::mem::take(&mut self.time));
        let parts = self.parts(zone, gather);
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
            let parts = Parts {
                time: *time,
                ..parts.clone()
            };
            match parts.schedule() {
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

    fn parts(self, zone: &Zone, gather: &mut Gather) -> Parts {
        let except = gather.many("except", self.except).into_iter();
        Parts {
            days: gather.many("day", self.day),
            duration: gather.field("duration", self.duration),
            end_time: gather.field("end_time", self.end_time),
            weeks: gather.many("weeks", self.weeks),
            every: gather.field("every", self.every),
            starting: gather.field("starting", self.starting).map(Day::date),
            until: gather.field("until", self.until).map(Day::date),
            date: gather.field("date", self.date).map(Day::date),
            except: except.map(Day::date).collect(),
            by_appointment: gather.field("by_appointment", self.by_appointment) == Some(Flag::Yes),
            round_the_clock: gather.field("round_the_clock", self.round_the_clock)
                == Some(Flag::Yes),
            ..Parts::new(zone.clone())
        }
    }
}
