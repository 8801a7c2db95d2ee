//! How often a meeting on days of the week repeats.

use std::iter::successors;

use jiff::civil::Date;

use super::parts::{Parts, Wrong, contradiction};
use super::{Every, Rule};
use crate::model::weekday::Weekday;

impl Parts {
    /// Days of the week, in some weeks of the month or from so many weeks one.
    pub(super) fn repeating(&self, wrong: &mut Wrong) -> Rule {
        let days = self.days.clone();
        let every = self.every.map_or(1, Every::weeks);
        if self.weeks.is_empty() {
            if every > 1 {
                self.start_of_interval(every, wrong);
            }
            return Rule::Weekly { days, every };
        }
        if self.every.is_some() {
            let mistake = contradiction("a meeting is counted either within the month or in weeks");
            wrong.push((
                "every",
                mistake
                    .label("there are `weeks` too")
                    .help("remove either `weeks` or `every`"),
            ));
        }
        Rule::Monthly {
            days,
            weeks: self.weeks.clone(),
        }
    }

    /// Whether it is known from which week on an interval is counted.
    fn start_of_interval(&self, every: u8, wrong: &mut Wrong) {
        let Some(starting) = self.starting else {
            let mistake = contradiction(format!(
                "nothing says in which weeks the meeting happens, with {every} weeks between"
            ));
            wrong.push((
                "every",
                mistake
                    .help("add `starting:` with a date on which it happens, such as `2026-10-06`"),
            ));
            return;
        };
        let happens = |date: &Date| self.days.contains(&date.weekday().into());
        if !happens(&starting) {
            let next = successors(Some(starting), |date| date.tomorrow().ok())
                .find(happens)
                .unwrap_or(starting);
            let mistake = contradiction(format!("`{starting}` is none of the days of the meeting"))
                .label(format!("a {}", Weekday::from(starting.weekday()).english()))
                .help(format!(
                    "write a date on which it happens, such as `{next}`"
                ));
            wrong.push(("starting", mistake));
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::schedule::Week;

    /// The fields with a mistake in a weekly meeting, after `change`.
    fn fields(change: impl FnOnce(&mut Parts)) -> Vec<&'static str> {
        parts(change)
            .schedule()
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|(field, _)| field)
            .collect()
    }

    fn parts(change: impl FnOnce(&mut Parts)) -> Parts {
        let mut parts = Parts::new("America/Chicago".parse().unwrap());
        parts.days = vec![Weekday::Tuesday];
        parts.time = Some("19:00".parse().unwrap());
        change(&mut parts);
        parts
    }

    fn fortnightly(parts: &mut Parts, starting: Date) {
        parts.every = Some("2 weeks".parse().unwrap());
        parts.starting = Some(starting);
    }

    #[test]
    fn weeks_of_the_month_and_an_interval_exclude_each_other() {
        assert!(fields(|parts| parts.weeks = vec![Week::Last, Week::Fifth]).is_empty());
        let both = |parts: &mut Parts| {
            parts.weeks = vec![Week::First];
            parts.every = Some("2 weeks".parse().unwrap());
        };
        assert_eq!(fields(both), ["every"]);
    }

    #[test]
    fn an_interval_needs_a_start() {
        assert_eq!(
            fields(|parts| parts.every = Some("2 weeks".parse().unwrap())),
            ["every"]
        );
        assert!(fields(|parts| parts.every = Some("1 week".parse().unwrap())).is_empty());
        assert!(fields(|parts| fortnightly(parts, date(2026, 10, 6))).is_empty());
    }

    #[test]
    fn an_interval_is_counted_from_a_day_of_the_meeting() {
        let wednesday = parts(|parts| fortnightly(parts, date(2026, 10, 7)));
        let wrong = wednesday.schedule().unwrap_err();
        let (field, mistake) = wrong.first().unwrap();
        assert_eq!(*field, "starting");
        assert_eq!(mistake.label.as_deref(), Some("a Wednesday"));
        let help = "write a date on which it happens, such as `2026-10-13`";
        assert_eq!(mistake.help.as_deref(), Some(help));
    }

    #[test]
    fn a_weekly_meeting_may_start_on_any_day() {
        assert!(fields(|parts| parts.starting = Some(date(2026, 10, 7))).is_empty());
    }
}
