//! Rules of opening hours worked out into one week.

use opening_hours_syntax::RuleKind;
use opening_hours_syntax::rules::day::WeekDayRange;
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};

/// Minutes in a day.
const DAY: u16 = 24 * 60;
/// Minutes in a week.
const WEEK: i32 = 7 * DAY as i32;

/// A time of being open that comes every week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Span {
    /// The day on which it begins; Monday is 0.
    pub weekday: u8,
    /// Its beginning in minutes after midnight, below 1440.
    pub from: u16,
    /// Its end in minutes after the same midnight: above 1440 on the next day, at most 2880.
    pub until: u16,
}

/// The week that the rules make, or `None` if they do not make the same one every week.
///
/// A later rule replaces the earlier ones on its days, unless it follows a comma or closes.
pub(super) fn weekly(text: &str, rules: &[RuleSequence]) -> Option<Vec<Span>> {
    if narrows_holidays(text) {
        return None;
    }
    let mut week: Vec<Span> = Vec::new();
    for rule in rules {
        let plain = rule.day_selector.year.is_empty()
            && rule.day_selector.monthday.is_empty()
            && rule.day_selector.week.is_empty()
            && rule.comment.is_empty()
            && rule.operator != RuleOperator::Fallback;
        if !plain {
            return None;
        }
        let days = weekdays(rule)?;
        let times = rule
            .time_selector
            .spans
            .iter()
            .map(minutes)
            .collect::<Option<Vec<_>>>()?;
        apply(rule, &days, &times, &mut week)?;
    }
    Some(merged(week))
}

/// Lays one rule over the week; `None` if it says that nobody knows.
fn apply(
    rule: &RuleSequence,
    days: &[u8],
    times: &[(u16, u16)],
    week: &mut Vec<Span>,
) -> Option<()> {
    let spans = days.iter().flat_map(|weekday| {
        times.iter().map(|(from, until)| Span {
            weekday: *weekday,
            from: *from,
            until: *until,
        })
    });
    match rule.kind {
        RuleKind::Unknown => return None,
        RuleKind::Open => {
            if rule.operator == RuleOperator::Normal {
                week.retain(|span| !days.contains(&span.weekday));
            }
            week.extend(spans);
        }
        // A day off takes away what begins on it: Friday night stays open into a Saturday off.
        RuleKind::Closed if *times == [(0, DAY)] => {
            week.retain(|span| !days.contains(&span.weekday));
        }
        RuleKind::Closed => {
            for closed in spans {
                *week = week
                    .iter()
                    .flat_map(|open| without(*open, closed))
                    .collect();
            }
        }
    }
    Some(())
}

/// The weekdays of a rule, none if it is only about holidays, all if it names no day; `None` if it
/// does not mean all of them, as `Mo[1]` does.
fn weekdays(rule: &RuleSequence) -> Option<Vec<u8>> {
    if rule.day_selector.weekday.is_empty() {
        return Some((0..7).collect());
    }
    let mut days = Vec::new();
    for day in &rule.day_selector.weekday {
        let WeekDayRange::Fixed {
            range,
            offset,
            nth_from_start,
            nth_from_end,
        } = day
        else {
            continue;
        };
        if *offset != 0 || nth_from_start.contains(&false) || nth_from_end.contains(&false) {
            return None;
        }
        let index = |weekday: u32| u8::try_from(weekday % 7).ok();
        let first = range.start().num_days_from_monday();
        let count = (range.end().num_days_from_monday() + 7 - first) % 7;
        for day in first..=first + count {
            days.push(index(day)?);
        }
    }
    days.sort_unstable();
    days.dedup();
    Some(days)
}

/// Beginning and end in minutes, if both are fixed.
fn minutes(span: &TimeSpan) -> Option<(u16, u16)> {
    let (Time::Fixed(from), Time::Fixed(until)) = (&span.range.start, &span.range.end) else {
        return None;
    };
    if span.open_end || span.repeats.is_some() {
        return None;
    }
    let (from, until) = (from.mins_from_midnight(), until.mins_from_midnight());
    // `22:00-02:00` ends on the next day, and `10:00-10:00` lasts a day.
    let until = if until <= from { until + DAY } else { until };
    (from < DAY).then_some((from, until))
}

/// What is left of `open` when `closed` is taken away, also where they only meet past midnight or
/// across the end of the week.
fn without(open: Span, closed: Span) -> Vec<Span> {
    let from = |span: Span| i32::from(span.weekday) * i32::from(DAY) + i32::from(span.from);
    let length = |span: Span| i32::from(span.until) - i32::from(span.from);
    let mut left = vec![(from(open), from(open) + length(open))];
    for turn in [-WEEK, 0, WEEK] {
        let start = from(closed) + turn;
        let end = start + length(closed);
        left = left
            .into_iter()
            .flat_map(|(from, until)| [(from, until.min(start)), (from.max(end), until)])
            .filter(|(from, until)| from < until)
            .collect();
    }
    left.into_iter()
        .filter_map(|(from, until)| on_its_day(from, until))
        .collect()
}

/// The span between two minutes of the week, on the day on which it begins.
fn on_its_day(from: i32, until: i32) -> Option<Span> {
    let length = u16::try_from(until - from).ok()?;
    let from = u16::try_from(from.rem_euclid(WEEK)).ok()?;
    let weekday = u8::try_from(from / DAY).ok()?;
    Some(Span {
        weekday,
        from: from % DAY,
        until: from % DAY + length,
    })
}

/// The spans in order, those that touch on the same day made one.
fn merged(mut week: Vec<Span>) -> Vec<Span> {
    week.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in week {
        match merged.last_mut() {
            Some(last) if last.weekday == span.weekday && last.until >= span.from => {
                last.until = last.until.max(span.until);
            }
            _ => merged.push(span),
        }
    }
    merged
}

/// Whether a holiday stands before weekdays with only a space between, `PH Mo-Fr`: then both must
/// be true, which the library does not tell from `PH,Mo-Fr`.
fn narrows_holidays(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let days = ["mo", "tu", "we", "th", "fr", "sa", "su"];
    let is_day = |word: &str| {
        word.get(..2)
            .is_some_and(|start| days.contains(&start.to_ascii_lowercase().as_str()))
    };
    let is_holiday = |word: &str| word.starts_with("PH") || word.starts_with("SH");
    words.windows(2).any(|pair| match pair {
        [one, other] => {
            let open = !one.ends_with([',', ';', ':']);
            open && ((is_holiday(one) && is_day(other)) || (is_day(one) && is_holiday(other)))
        }
        _ => false,
    })
}
