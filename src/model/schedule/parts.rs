//! What was written about when a meeting happens, and whether it makes sense together.

use jiff::civil::Date;

use super::{Every, Minutes, Schedule, Week};
use crate::diag::{Mistake, codes};
use crate::model::time::TimeOfDay;
use crate::model::weekday::Weekday;
use crate::model::zone::Zone;

/// The fields of one meeting that say when it happens, each right by itself.
#[derive(Debug, Clone)]
pub struct Parts {
    /// `day`: the days of the week, in any order.
    pub days: Vec<Weekday>,
    /// `time`: when it starts.
    pub time: Option<TimeOfDay>,
    /// `duration`: how long it lasts.
    pub duration: Option<Minutes>,
    /// `end_time`: when it ends, in place of a duration; not after `time` means the next day.
    pub end_time: Option<TimeOfDay>,
    /// `weeks`: which of the days within the month.
    pub weeks: Vec<Week>,
    /// `every`: from how many weeks one has meetings.
    pub every: Option<Every>,
    /// `starting`: the first date possible.
    pub starting: Option<Date>,
    /// `until`: the last date possible.
    pub until: Option<Date>,
    /// `date`: the only date.
    pub date: Option<Date>,
    /// `except`: dates on which it does not happen.
    pub except: Vec<Date>,
    /// `by_appointment`: whenever one agrees on.
    pub by_appointment: bool,
    /// `round_the_clock`: day and night.
    pub round_the_clock: bool,
    /// The zone that holds for it.
    pub zone: Zone,
}

/// The mistakes found, each with the name of the field it is in.
pub(super) type Wrong = Vec<(&'static str, Mistake)>;

impl Parts {
    /// Nothing written yet, in `zone`.
    pub fn new(zone: Zone) -> Self {
        Self {
            days: Vec::new(),
            time: None,
            duration: None,
            end_time: None,
            weeks: Vec::new(),
            every: None,
            starting: None,
            until: None,
            date: None,
            except: Vec::new(),
            by_appointment: false,
            round_the_clock: false,
            zone,
        }
    }

    /// The schedule that the fields describe together, or everything in which they contradict each
    /// other, each with the name of the field to point at. Where nothing is written at all that is
    /// `day`, though there is none.
    pub fn schedule(mut self) -> Result<Schedule, Vec<(&'static str, Mistake)>> {
        sort(&mut self.days);
        sort(&mut self.weeks);
        sort(&mut self.except);
        let mut wrong = Wrong::new();
        let rule = self.rule(&mut wrong);
        let duration = self.length(&mut wrong);
        let length_said = self.duration.is_some() || self.end_time.is_some();
        self.order_of_dates(&mut wrong);
        let Some(rule) = rule.filter(|_| wrong.is_empty()) else {
            return Err(wrong);
        };
        let schedule = Schedule {
            rule,
            time: self.time,
            duration,
            length_said,
            starting: self.starting,
            until: self.until,
            except: self.except,
            zone: self.zone,
        };
        never(&schedule, &mut wrong);
        no_exceptions(&schedule, &mut wrong);
        if wrong.is_empty() {
            Ok(schedule)
        } else {
            Err(wrong)
        }
    }

    /// Whether it ends after it starts.
    fn order_of_dates(&self, wrong: &mut Wrong) {
        if let (Some(starting), Some(until)) = (self.starting, self.until)
            && until < starting
        {
            let mistake = contradiction(format!("`{until}` is before `{starting}`"));
            let mistake = mistake.label("ends before it starts");
            wrong.push((
                "until",
                mistake.help(format!("write a last date from `{starting}` on")),
            ));
        }
    }
}

/// The mistake of fields that are right one by one.
pub(super) fn contradiction(message: impl Into<String>) -> Mistake {
    Mistake::new(&codes::SCHEDULE, message)
}

fn sort<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
}

/// Reports a schedule that ends before its rule first applies.
fn never(schedule: &Schedule, wrong: &mut Wrong) {
    let (Some(_), Some(starting), Some(until)) = (schedule.time, schedule.starting, schedule.until)
    else {
        return;
    };
    let mut dates = std::iter::successors(Some(starting), |date| date.tomorrow().ok())
        .take_while(|date| *date <= until);
    if !dates.any(|date| schedule.repeats_on(date)) {
        let mistake = contradiction(format!(
            "no meeting falls between `{starting}` and `{until}`"
        ));
        wrong.push((
            "until",
            mistake.help("write the date of the last meeting, or leave `until` out"),
        ));
    }
}

/// Reports exceptions to a rule that does not apply on their date.
fn no_exceptions(schedule: &Schedule, wrong: &mut Wrong) {
    for date in schedule
        .except
        .iter()
        .filter(|date| !schedule.repeats_on(**date))
    {
        let weekday = Weekday::from(date.weekday()).english();
        let mistake = contradiction(format!("the group does not meet on `{date}`, a {weekday}"));
        let mistake = match (schedule.starting, schedule.until) {
            (Some(starting), _) if *date < starting => mistake.label("before `starting`"),
            (_, Some(until)) if until < *date => mistake.label("after `until`"),
            _ => mistake,
        };
        wrong.push((
            "except",
            mistake.help("write a date on which it would meet, or remove this one"),
        ));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn weekly() -> Parts {
        Parts {
            days: vec![Weekday::Thursday, Weekday::Monday, Weekday::Thursday],
            time: Some("19:00".parse().unwrap()),
            ..Parts::new("America/Chicago".parse().unwrap())
        }
    }

    /// The only mistake: its field and its message.
    fn mistake(parts: Parts) -> (&'static str, String) {
        let mut wrong = parts.schedule().unwrap_err();
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        wrong
            .pop()
            .map(|(field, mistake)| (field, mistake.message))
            .unwrap()
    }

    #[test]
    fn days_and_exceptions_are_sorted_without_doubles() {
        let except = vec![date(2026, 12, 28), date(2026, 12, 24), date(2026, 12, 28)];
        let schedule = Parts { except, ..weekly() }.schedule().unwrap();
        let days = vec![Weekday::Monday, Weekday::Thursday];
        assert_eq!(
            schedule.rule(),
            &crate::model::schedule::Rule::Weekly { days, every: 1 }
        );
        assert_eq!(schedule.except(), [date(2026, 12, 24), date(2026, 12, 28)]);
    }

    #[test]
    fn an_end_before_the_start_of_a_season_is_refused() {
        let parts = Parts {
            starting: Some(date(2026, 12, 24)),
            until: Some(date(2026, 12, 1)),
            ..weekly()
        };
        assert_eq!(
            mistake(parts),
            ("until", "`2026-12-01` is before `2026-12-24`".to_owned())
        );
    }

    #[test]
    fn a_season_without_any_meeting_is_refused() {
        let season = |until| Parts {
            starting: Some(date(2026, 12, 25)),
            until: Some(until),
            ..weekly()
        };
        assert_eq!(mistake(season(date(2026, 12, 27))).0, "until");
        assert!(season(date(2026, 12, 28)).schedule().is_ok());
    }

    #[test]
    fn an_exception_must_be_a_date_of_the_meeting() {
        let parts = Parts {
            except: vec![date(2026, 12, 23), date(2026, 12, 24)],
            ..weekly()
        };
        assert_eq!(
            mistake(parts),
            (
                "except",
                "the group does not meet on `2026-12-23`, a Wednesday".to_owned()
            )
        );
        let late = Parts {
            until: Some(date(2026, 12, 1)),
            except: vec![date(2026, 12, 24)],
            ..weekly()
        };
        let wrong = late.schedule().unwrap_err();
        assert_eq!(
            wrong
                .first()
                .and_then(|(_, mistake)| mistake.label.as_deref()),
            Some("after `until`")
        );
    }

    #[test]
    fn all_contradictions_are_reported_at_once() {
        let parts = Parts {
            time: None,
            every: Some("2 weeks".parse().unwrap()),
            starting: Some(date(2026, 12, 24)),
            until: Some(date(2026, 12, 1)),
            weeks: vec![Week::First],
            ..weekly()
        };
        let fields: Vec<&str> = parts
            .schedule()
            .unwrap_err()
            .iter()
            .map(|(field, _)| *field)
            .collect();
        assert_eq!(fields, ["day", "every", "until"]);
    }
}
