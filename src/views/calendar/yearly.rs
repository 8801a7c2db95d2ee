//! Changes of the clock that come back every year: from their dates to the rule behind them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use super::zone::Change;
use crate::model::Weekday;

/// A change of every year, as a recurrence.
#[derive(Debug)]
pub(super) struct Yearly {
    /// The first one, on the clock before it is changed.
    pub(super) first: DateTime,
    /// Which of its weekday within the month.
    which: Which,
    /// The last one; none if the rule is still in force.
    until: Option<Timestamp>,
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

/// Finds the rules behind changes of one sort, which are in order; gives back those that follow none. A rule
/// that still holds in the year `last` holds for ever.
pub(super) fn runs<'c>(changes: &[&'c Change], last: i16) -> (Vec<Yearly>, Vec<&'c Change>) {
    let (mut rules, mut single) = (Vec::new(), Vec::new());
    let mut rest = changes;
    while let Some((first, after)) = rest.split_first() {
        let (run, which) = run(rest);
        match run.last() {
            Some(end) if run.len() >= ENOUGH => {
                rules.push(Yearly {
                    first: first.onset,
                    which,
                    until: (end.onset.year() < last).then_some(end.at),
                });
                rest = rest.get(run.len()..).unwrap_or_default();
            }
            _ => {
                single.push(*first);
                rest = after;
            }
        }
    }
    (rules, single)
}

/// The longest run of years from the first change on that one rule explains, and that rule.
fn run<'r, 'c>(changes: &'r [&'c Change]) -> (&'r [&'c Change], Which) {
    let mut found = (changes.get(..1).unwrap_or_default(), Which::Last);
    for length in 2..=changes.len() {
        let run = changes.get(..length).unwrap_or_default();
        let together = run.windows(2).all(|pair| match pair {
            [a, b] => follows(a.onset, b.onset),
            _ => false,
        });
        let Some(which) = which(run).filter(|_| together) else {
            break;
        };
        found = (run, which);
    }
    found
}

/// Whether a change can come back as another one a year later.
fn follows(a: DateTime, b: DateTime) -> bool {
    let alike = |time: DateTime| (time.month(), time.weekday(), time.time());
    i32::from(b.year()) == i32::from(a.year()) + 1 && alike(a) == alike(b)
}

/// Which of their weekday the dates are, if there is a word for it.
fn which(run: &[&Change]) -> Option<Which> {
    let dates = || run.iter().map(|change| change.onset.date());
    let all = |test: &dyn Fn(Date) -> bool| dates().all(test);
    let nth = |number: i8| all(&|date| (date.day() - 1) / 7 + 1 == number);
    if let Some(number) = (1..=4).find(|number| nth(*number)) {
        return Some(Which::Nth(number));
    }
    if all(&|date| date.day() + 7 > date.days_in_month()) {
        return Some(Which::Last);
    }
    let (earliest, latest) = (dates().map(Date::day).min()?, dates().map(Date::day).max()?);
    (latest - earliest < 7).then(|| Which::From((latest - 6).max(1)))
}

impl Yearly {
    /// The value of its `RRULE` (RFC 5545 section 3.3.10).
    pub(super) fn rrule(&self) -> String {
        let month = self.first.month();
        let day = Weekday::from(self.first.weekday()).rfc5545();
        let mut rule = format!("FREQ=YEARLY;BYMONTH={month};BYDAY=");
        match self.which {
            Which::Nth(number) => rule += &format!("{number}{day}"),
            Which::Last => rule += &format!("-1{day}"),
            Which::From(from) => {
                let days: Vec<String> = (from..from + 7).map(|day| day.to_string()).collect();
                rule += &format!("{day};BYMONTHDAY={}", days.join(","));
            }
        }
        if let Some(until) = self.until {
            rule += &format!(";UNTIL={}", until.strftime("%Y%m%dT%H%M%SZ"));
        }
        rule
    }
}
