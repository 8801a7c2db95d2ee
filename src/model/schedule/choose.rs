//! Which rule the fields of a meeting mean together.

use jiff::civil::Date;

use super::Rule;
use super::parts::{Parts, Wrong, contradiction};

const ADD_TIME: &str = "add when it starts, such as `time: \"19:30\"`";

impl Parts {
    /// On which dates it happens, if that can be told.
    pub(super) fn rule(&self, wrong: &mut Wrong) -> Option<Rule> {
        if self.by_appointment || self.round_the_clock {
            return Some(self.without_dates(wrong));
        }
        if self.days.is_empty() {
            if self.date.is_none() {
                self.nothing(wrong);
            }
            return self.date.map(|date| self.once(date, wrong));
        }
        if self.date.is_some() {
            let mistake = contradiction("a meeting has either days of the week or a single date");
            wrong.push((
                "date",
                mistake
                    .label("there is a `day` too")
                    .help("remove either `day` or `date`"),
            ));
        }
        if self.time.is_none() {
            wrong.push((
                "day",
                contradiction("the meeting has a day but no time").help(ADD_TIME),
            ));
        }
        Some(self.repeating(wrong))
    }

    /// By appointment or round the clock, and none of the fields that need dates.
    fn without_dates(&self, wrong: &mut Wrong) -> Rule {
        let (rule, name, what) = if self.by_appointment {
            (
                Rule::Appointment,
                "by_appointment",
                "a meeting by appointment",
            )
        } else {
            (
                Rule::RoundTheClock,
                "round_the_clock",
                "a meeting round the clock",
            )
        };
        if self.by_appointment && self.round_the_clock {
            let mistake = contradiction("a meeting is either by appointment or round the clock");
            wrong.push((
                "round_the_clock",
                mistake.help("remove either `by_appointment` or `round_the_clock`"),
            ));
        }
        for (field, written) in [
            ("day", !self.days.is_empty()),
            ("date", self.date.is_some()),
            ("time", self.time.is_some()),
            ("end_time", self.end_time.is_some()),
            ("duration", self.duration.is_some() && self.round_the_clock),
            ("weeks", !self.weeks.is_empty()),
            ("every", self.every.is_some()),
            ("except", !self.except.is_empty()),
        ] {
            if written {
                let mistake = contradiction(format!("{what} has no `{field}`"));
                wrong.push((field, mistake.help(format!("remove `{field}` or `{name}`"))));
            }
        }
        rule
    }

    /// A single date, and none of the fields that repeat.
    fn once(&self, date: Date, wrong: &mut Wrong) -> Rule {
        if self.time.is_none() {
            wrong.push((
                "date",
                contradiction("the meeting has a date but no time").help(ADD_TIME),
            ));
        }
        for (field, written) in [
            ("weeks", !self.weeks.is_empty()),
            ("every", self.every.is_some()),
            ("starting", self.starting.is_some()),
            ("until", self.until.is_some()),
            ("except", !self.except.is_empty()),
        ] {
            if written {
                let mistake =
                    contradiction(format!("a meeting with a single `date` has no `{field}`"));
                wrong.push((
                    field,
                    mistake.help(format!(
                        "remove `{field}`, or write `day` in place of `date`"
                    )),
                ));
            }
        }
        Rule::Once { date }
    }

    /// Neither day nor date.
    fn nothing(&self, wrong: &mut Wrong) {
        let (field, message) = match self.time {
            Some(_) => ("time", "the meeting has a time but no day"),
            None => ("day", "nothing says when the meeting happens"),
        };
        let help = "write `day` and `time`, a single `date` and `time`, `by_appointment: yes` or \
                    `round_the_clock: yes`";
        wrong.push((field, contradiction(message).help(help)));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::schedule::Week;

    /// The fields with a mistake in a meeting of which only the zone is written, after `change`.
    fn fields(change: impl FnOnce(&mut Parts)) -> Vec<&'static str> {
        let mut parts = Parts::new("America/Chicago".parse().unwrap());
        change(&mut parts);
        let wrong = parts.schedule().err().unwrap_or_default();
        wrong.into_iter().map(|(field, _)| field).collect()
    }

    fn tuesday(parts: &mut Parts) {
        parts.days = vec!["tuesday".parse().unwrap()];
        parts.time = Some("19:00".parse().unwrap());
    }

    fn christmas_eve(parts: &mut Parts) {
        parts.date = Some(date(2026, 12, 24));
        parts.time = Some("19:00".parse().unwrap());
    }

    #[test]
    fn a_meeting_has_both_day_and_time() {
        assert_eq!(
            fields(|parts| parts.days = vec!["tuesday".parse().unwrap()]),
            ["day"]
        );
        assert_eq!(
            fields(|parts| parts.time = Some("19:00".parse().unwrap())),
            ["time"]
        );
        assert_eq!(
            fields(|parts| parts.date = Some(date(2026, 12, 24))),
            ["date"]
        );
        assert_eq!(fields(|_| {}), ["day"]);
        assert!(fields(tuesday).is_empty());
        assert!(fields(christmas_eve).is_empty());
    }

    #[test]
    fn a_meeting_has_either_days_or_a_date() {
        let both = |parts: &mut Parts| {
            tuesday(parts);
            christmas_eve(parts);
        };
        assert_eq!(fields(both), ["date"]);
    }

    #[test]
    fn a_single_date_does_not_repeat() {
        let repeated = |parts: &mut Parts| {
            christmas_eve(parts);
            parts.weeks = vec![Week::First];
            parts.every = Some("1".parse().unwrap());
            parts.until = Some(date(2026, 12, 31));
            parts.except = vec![date(2026, 12, 24)];
        };
        assert_eq!(fields(repeated), ["weeks", "every", "until", "except"]);
    }

    #[test]
    fn by_appointment_and_round_the_clock_have_no_dates() {
        let appointment = |parts: &mut Parts| {
            tuesday(parts);
            parts.by_appointment = true;
        };
        assert_eq!(fields(appointment), ["day", "time"]);
        let both = |parts: &mut Parts| {
            parts.by_appointment = true;
            parts.round_the_clock = true;
        };
        assert_eq!(fields(both), ["round_the_clock"]);
    }

    #[test]
    fn an_appointment_may_say_how_long_it_takes() {
        let length = |appointment| {
            fields(|parts| {
                parts.duration = Some("45".parse().unwrap());
                parts.by_appointment = appointment;
                parts.round_the_clock = !appointment;
            })
        };
        assert!(length(true).is_empty());
        assert_eq!(length(false), ["duration"]);
    }
}
