//! A time zone as a calendar file tells it (`VTIMEZONE`, RFC 5545 section 3.6.5): every change of the clock
//! from the first time in the file until ten years from now.
//!
//! Changes that come back by a rule are told once; those that follow none, as in Gaza, one by one.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::text::Lines;
use super::yearly::{Yearly, rule};
use crate::model::Zone;

/// What holds from one change of the clock until the next.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// What the clock shows at that moment, before it is changed.
    pub(super) onset: DateTime,
    /// What is the same in changes that belong together.
    sort: Sort,
}

/// What kind of change it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Sort {
    from: Offset,
    to: Offset,
    name: String,
    summer: bool,
}

/// A zone whose last change is longer ago than this does not change its clock every year.
const A_YEAR: SignedDuration = SignedDuration::from_hours(400 * 24);

/// Writes the zone as it is from `from` until the end of the year `last`.
pub(super) fn write(zone: &Zone, from: Date, last: i16, lines: &mut Lines) {
    lines.plain("BEGIN", "VTIMEZONE");
    lines.plain("TZID", zone.name());
    let changes = changes(zone.time_zone(), from, last);
    let mut sorts: Vec<&Sort> = changes.iter().map(|change| &change.sort).collect();
    sorts.sort();
    sorts.dedup();
    for sort in sorts {
        let same = changes.iter().filter(|change| change.sort == *sort);
        let same: Vec<&Change> = same.collect();
        let (single, rule) = rule(&same, last);
        if let Some((first, others)) = single.split_first() {
            observance(sort, first.onset, None, others, lines);
        }
        if let Some(rule) = rule {
            observance(sort, rule.first, Some(&rule), &[], lines);
        }
    }
    lines.plain("END", "VTIMEZONE");
}

/// The changes, the first of which has come before `from`.
fn changes(zone: &TimeZone, from: Date, last: i16) -> Vec<Change> {
    // A day earlier, wherever on earth the date is meant.
    let start = from.yesterday().unwrap_or(from).at(0, 0, 0, 0);
    let Ok(start) = TimeZone::UTC.to_timestamp(start) else {
        return Vec::new();
    };
    let before = zone.preceding(start);
    let before = before
        .take_while(|change| start.duration_since(change.timestamp()) < A_YEAR)
        .find_map(|change| self::change(zone, change.timestamp()));
    let mut changes = vec![before.unwrap_or_else(|| always(zone, start))];
    let after = zone.following(start).map(|change| change.timestamp());
    let after = after.take_while(|at| TimeZone::UTC.to_datetime(*at).year() <= last);
    changes.extend(after.filter_map(|at| change(zone, at)));
    changes
}

/// The change at a moment; none if the clock goes on as before.
fn change(zone: &TimeZone, at: Timestamp) -> Option<Change> {
    let old = zone.to_offset_info(at.checked_sub(SignedDuration::from_secs(1)).ok()?);
    let new = zone.to_offset_info(at);
    let (from, to) = (old.offset(), new.offset());
    (from != to).then(|| Change {
        onset: from.to_datetime(at),
        sort: Sort {
            from,
            to,
            name: new.abbreviation().to_owned(),
            // Where winter is the exception, as in Ireland, the longer days are still called summer here.
            summer: to > from && (old.dst().is_dst() || new.dst().is_dst()),
        },
    })
}

/// What holds at a moment, as if it had always been so.
fn always(zone: &TimeZone, at: Timestamp) -> Change {
    let now = zone.to_offset_info(at);
    let offset = now.offset();
    let begin = at.min(Timestamp::UNIX_EPOCH);
    let onset = offset.to_datetime(begin).date().at(0, 0, 0, 0);
    Change {
        onset,
        sort: Sort {
            from: offset,
            to: offset,
            name: now.abbreviation().to_owned(),
            summer: false,
        },
    }
}

fn observance(
    sort: &Sort,
    first: DateTime,
    rule: Option<&Yearly>,
    others: &[&Change],
    lines: &mut Lines,
) {
    let part = if sort.summer { "DAYLIGHT" } else { "STANDARD" };
    let local = |time: DateTime| time.strftime("%Y%m%dT%H%M%S").to_string();
    lines.plain("BEGIN", part);
    lines.plain("DTSTART", &local(first));
    if let Some(rule) = rule {
        lines.plain("RRULE", &rule.rrule());
    }
    if !others.is_empty() {
        let dates: Vec<String> = others.iter().map(|change| local(change.onset)).collect();
        lines.plain("RDATE", &dates.join(","));
    }
    lines.plain("TZOFFSETFROM", &offset(sort.from));
    lines.plain("TZOFFSETTO", &offset(sort.to));
    lines.plain("TZNAME", &sort.name);
    lines.plain("END", part);
}

/// `-0500`, with seconds only where there are any (RFC 5545 section 3.3.14).
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}
