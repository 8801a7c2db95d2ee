//! Changes of the clock that come back every year: from their dates to the rule behind them.

use jiff::civil::{Date, DateTime};

use super::zone::Change;
use crate::model::Weekday;

/// A change that comes back every year from some year on, as a recurrence.
#[derive(Debug)]
pub(super) struct Yearly {
    /// The first one, on the clock before it is changed.
    pub(super) first: DateTime,
    /// Which of its weekday within the month.
    which: Which,
}

/// Which of a weekday within its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    /// The first to the fourth.
    Nth(i8),
    /// The last.
    Last,
    /// The one within seven days, from this day of the month on.
    From(i8),
}

/// How many years make a rule: what happened twice may be chance.
const ENOUGH: usize = 3;

/// Finds the rule behind changes of one sort, which are in order, if it still holds in the year `last`; then it
/// holds for ever. Gives back those before it. A rule that has come to an end is none: its changes are few, and
/// not every program reads the end of a rule alike.
pub(super) fn rule<'c, 'd>(
    changes: &'d [&'c Change],
    last: i16,
) -> (&'d [&'c Change], Option<Yearly>) {
    let holds = changes.last().is_some_and(|one| one.onset.year() == last);
    let lengths = (ENOUGH..=changes.len()).filter(|_| holds);
    let found = lengths.map_while(|length| {
        let (before, run) = changes.split_at_checked(changes.len() - length)?;
        Some((before, run.first()?.onset, which(run)?))
    });
    match found.last() {
        Some((before, first, which)) => (before, Some(Yearly { first, which })),
        None => (changes, None),
    }
}

/// Which of their weekday the changes of successive years are on, if there is a word for it.
fn which(run: &[&Change]) -> Option<Which> {
    let alike = |pair: &[&Change]| match pair {
        [a, b] => follows(a.onset, b.onset),
        _ => false,
    };
    if !run.windows(2).all(alike) {
        return None;
    }
    let dates = || run.iter().map(|change| change.onset.date());
    let nth = |number: &i8| dates().all(|date| (date.day() - 1) / 7 + 1 == *number);
    if let Some(number) = (1..=4).find(nth) {
        return Some(Which::Nth(number));
    }
    if dates().all(|date| date.day() + 7 > date.days_in_month()) {
        return Some(Which::Last);
    }
    let (earliest, latest) = (dates().map(Date::day).min()?, dates().map(Date::day).max()?);
    (latest - earliest < 7).then(|| Which::From((latest - 6).max(1)))
}

/// Whether a change can come back as another one a year later.
fn follows(a: DateTime, b: DateTime) -> bool {
    let alike = |time: DateTime| (time.month(), time.weekday(), time.time());
    i32::from(b.year()) == i32::from(a.year()) + 1 && alike(a) == alike(b)
}

impl Yearly {
    /// The value of its `RRULE` (RFC 5545 section 3.3.10).
    pub(super) fn rrule(&self) -> String {
        let month = self.first.month();
        let day = Weekday::from(self.first.weekday()).rfc5545();
        let rule = format!("FREQ=YEARLY;BYMONTH={month};BYDAY=");
        match self.which {
            Which::Nth(number) => format!("{rule}{number}{day}"),
            Which::Last => format!("{rule}-1{day}"),
            Which::From(from) => {
                let days: Vec<String> = (from..from + 7).map(|day| day.to_string()).collect();
                format!("{rule}{day};BYMONTHDAY={}", days.join(","))
            }
        }
    }
}
