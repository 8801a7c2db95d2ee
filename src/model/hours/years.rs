//! The years that opening hours hold for.

use opening_hours_syntax::RuleKind;
use opening_hours_syntax::rules::RuleSequence;
use opening_hours_syntax::rules::day::{Date, MonthdayRange};

/// The last year in which the rules may open; none if one that opens names no year.
pub(super) fn last(rules: &[RuleSequence]) -> Option<i32> {
    let opens = rules.iter().filter(|rule| rule.kind != RuleKind::Closed);
    let years: Option<Vec<i32>> = opens.map(last_of).collect();
    years?.into_iter().max()
}

/// The last year that one rule names.
fn last_of(rule: &RuleSequence) -> Option<i32> {
    let days = &rule.day_selector;
    let years = days.year.iter().map(|years| **years.into_parts().0.end());
    let by_year = years.max();
    let dates: Option<Vec<i32>> = days.monthday.iter().map(last_of_dates).collect();
    by_year.or_else(|| dates?.into_iter().max())
}

fn last_of_dates(range: &MonthdayRange) -> Option<i32> {
    let year = match range {
        MonthdayRange::Month { year, .. } => *year,
        MonthdayRange::Date { end, .. } => match end.0 {
            Date::Fixed { year, .. } | Date::Weekday { year, .. } | Date::Easter { year } => year,
        },
    };
    year.map(|year| *year)
}
