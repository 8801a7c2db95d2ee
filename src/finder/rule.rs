//! On which dates a row happens, where that is not every week, and when it is closed.

use jiff::civil::Date;

use super::table::list;
use crate::fields::Closure;
use crate::model::{Rule, Schedule, Week, Weekday};

/// The rule of one day of a schedule: `0` where it is every week. What is over on the day of the build is left out.
pub(super) fn rule(schedule: &Schedule, day: Option<Weekday>, today: Date) -> String {
    let mut said: Vec<(&str, String)> = Vec::new();
    let mut counted = false;
    match schedule.rule() {
        Rule::Once { date } => said.push(("on", list([number(*date)]))),
        Rule::Weekly { every, .. } if *every > 1 => {
            counted = true;
            said.push(("every", every.to_string()));
        }
        Rule::Monthly { weeks, .. } => {
            said.push(("weeks", list(weeks.iter().map(|week| Week::number(*week)))));
        }
        Rule::Weekly { .. } | Rule::Appointment | Rule::RoundTheClock => {}
    }
    // Weeks are counted from the first day, even if that is long ago.
    let from = schedule.starting();
    if let Some(from) = from.filter(|from| counted || today < *from) {
        said.push(("from", number(from).to_string()));
    }
    if let Some(until) = schedule.until() {
        said.push(("until", number(until).to_string()));
    }
    let not = schedule.except().iter().copied();
    let not = not.filter(|date| *date >= today && day == Some(Weekday::from(date.weekday())));
    let not: Vec<i32> = not.map(number).collect();
    if !not.is_empty() {
        said.push(("not", list(not)));
    }
    object(&said)
}

fn object(said: &[(&str, String)]) -> String {
    if said.is_empty() {
        return "0".to_owned();
    }
    let fields = said.iter();
    let fields: Vec<String> = fields
        .map(|(name, value)| format!("\"{name}\":{value}"))
        .collect();
    format!("{{{}}}", fields.join(","))
}

/// The first and the last day of a closure, and `1` if it meets elsewhere in that time.
pub(super) fn closed(closure: &Closure) -> String {
    let (first, last) = (number(closure.days.from()), number(closure.days.until()));
    if closure.moves() {
        list([first, last, 1])
    } else {
        list([first, last])
    }
}

/// Days on the calendar since 1970-01-01.
pub(super) fn number(date: Date) -> i32 {
    const FIRST: Date = jiff::civil::date(1970, 1, 1);
    // A span of days alone: the calendar holds fewer than four million.
    FIRST.until(date).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::Parts;

    const TODAY: Date = date(2026, 11, 22);

    fn said(more: impl FnOnce(&mut Parts)) -> String {
        let mut parts = Parts {
            days: vec![Weekday::Tuesday, Weekday::Friday],
            time: Some("19:00".parse().unwrap()),
            ..Parts::new("America/Chicago".parse().unwrap())
        };
        more(&mut parts);
        rule(&parts.schedule().unwrap(), Some(Weekday::Tuesday), TODAY)
    }

    #[test]
    fn every_week_says_nothing() {
        assert_eq!(said(|_| {}), "0");
        assert_eq!(said(|parts| parts.starting = Some(date(2020, 1, 7))), "0");
    }

    #[test]
    fn weeks_intervals_ends_and_exceptions_are_said() {
        let weeks = said(|parts| parts.weeks = vec!["1".parse().unwrap(), "last".parse().unwrap()]);
        assert_eq!(weeks, r#"{"weeks":[1,-1]}"#);
        let every = said(|parts| {
            parts.every = Some("2 weeks".parse().unwrap());
            parts.starting = Some(date(2026, 1, 6));
        });
        assert_eq!(every, r#"{"every":2,"from":20459}"#);
        let ends = said(|parts| {
            parts.starting = Some(date(2026, 12, 1));
            parts.until = Some(date(2026, 12, 31));
            // A Tuesday and a Friday: each day has its own row.
            parts.except = vec![date(2026, 12, 8), date(2026, 12, 11)];
        });
        assert_eq!(ends, r#"{"from":20788,"until":20818,"not":[20795]}"#);
    }

    #[test]
    fn a_single_date_says_when() {
        let once = said(|parts| {
            parts.days = Vec::new();
            parts.date = Some(date(2026, 12, 1));
        });
        assert_eq!(once, r#"{"on":[20788]}"#);
    }
}
