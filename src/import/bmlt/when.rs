//! When a meeting happens.
//!
//! Here: weekdays from 1 (Sunday) to 7 (Saturday), starts and durations as `HH:MM:SS`, and the zone,
//! where the meeting has one of its own. Not here: every second week and the like, which BMLT has no
//! field for; groups write it into comments.

use std::borrow::Cow;

use super::fields::Row;
use crate::diag::codes;
use crate::import::{Context, convert};
use crate::model::{Minutes, TimeOfDay, Weekday, Zone};

/// When a meeting happens. A day without a time, or a time without a day, is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct When {
    pub(super) days: Vec<Weekday>,
    pub(super) time: Option<TimeOfDay>,
    pub(super) duration: Option<Minutes>,
    pub(super) zone: Option<Zone>,
}

/// The last minute of a day, which old servers took for midnight.
const LAST: u16 = 24 * 60 - 1;

/// A meeting that is longer than this many minutes is looked at twice.
const LONG: u16 = 5 * 60;

impl When {
    /// When the meeting of a row happens.
    pub(super) fn read(row: &mut Row<'_>, context: &Context<'_>) -> Self {
        let days = days(row);
        let time = start(row);
        let when = Self {
            duration: duration(row),
            zone: zone(row, context),
            days,
            time,
        };
        when.or_by_appointment(row)
    }

    /// The same, or by appointment where day or time are missing.
    fn or_by_appointment(mut self, row: &mut Row<'_>) -> Self {
        match (self.days.is_empty(), self.time) {
            (false, Some(_)) => return self,
            (true, None) => {
                let why = "neither day nor time";
                let notes = row.about("weekday_tinyint");
                notes.guessed(&codes::FEED_DAY, "", "by appointment", why);
            }
            (true, Some(time)) => {
                let why = "there is no day: by appointment";
                let notes = row.about("start_time");
                notes.dropped(&codes::FEED_DAY, &time.iso(), why);
            }
            (false, None) => {
                let days: Vec<&str> = self.days.iter().map(|day| day.word()).collect();
                let why = "there is no time: by appointment";
                let notes = row.about("weekday_tinyint");
                notes.dropped(&codes::FEED_TIME, &days.join(", "), why);
            }
        }
        self.days.clear();
        self.time = None;
        self
    }
}

fn days(row: &mut Row<'_>) -> Vec<Weekday> {
    let Some(cell) = row.record.cell("weekday_tinyint") else {
        return Vec::new();
    };
    row.notes.about(cell);
    convert::days(&cell.value, convert::Weekdays::SundayIsOne, &mut row.notes)
}

fn start(row: &mut Row<'_>) -> Option<TimeOfDay> {
    let text = row.text("start_time")?;
    let time = convert::start(&text, &mut row.notes)?;
    if time.minutes() == LAST {
        let why = "most likely midnight, which old servers could not hold";
        row.notes.doubtful(&codes::FEED_TIME, &text, why);
    }
    Some(time)
}

fn duration(row: &mut Row<'_>) -> Option<Minutes> {
    let text = row.text("duration_time")?;
    let length = convert::duration(&text, &mut row.notes)?;
    if length.get() > LONG {
        row.notes
            .doubtful(&codes::FEED_DURATION, &text, "a long meeting");
    }
    Some(length)
}

fn zone(row: &mut Row<'_>, context: &Context<'_>) -> Option<Zone> {
    let text = row.text("time_zone")?;
    let meant = zone_meant(&text);
    let zone = convert::zone(&meant, context.zone, &mut row.notes)?;
    if meant != text {
        row.notes.changed(
            &codes::FEED_ZONE,
            &text,
            zone.name(),
            "the name of this zone",
        );
    }
    Some(zone)
}

/// The name of a zone in the form of the database: `America/New York` has a space too many, and online meetings
/// keep the time of no place.
fn zone_meant(text: &str) -> Cow<'_, str> {
    match text.trim() {
        "UTC" | "GMT" | "Z" => "Etc/UTC".into(),
        name if name.contains('/') && name.contains(' ') => name.replace(' ', "_").into(),
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fields::tests::{in_new_york, record};
    use super::*;
    use crate::import::{Deed, Remark, Report};

    fn read(fields: &[(&str, &str)]) -> (When, Vec<Remark>) {
        let record = record(fields);
        let mut report = Report::default();
        let when = in_new_york(|context| When::read(&mut Row::new(&record, &mut report), context));
        (when, report.remarks)
    }

    fn with(field: &str, value: &str) -> (When, Vec<Remark>) {
        let mut fields = vec![
            ("weekday_tinyint", "7"),
            ("start_time", "19:30:00"),
            ("duration_time", "01:30:00"),
            ("time_zone", ""),
        ];
        for (name, slot) in &mut fields {
            if *name == field {
                *slot = value;
            }
        }
        read(&fields)
    }

    #[test]
    fn days_are_counted_from_sunday_as_one() {
        let (when, remarks) = with("", "");
        assert_eq!(
            (when.days.as_slice(), remarks),
            (&[Weekday::Saturday][..], vec![])
        );
        assert_eq!(when.time.map(TimeOfDay::iso).as_deref(), Some("19:30"));
        assert_eq!(when.duration.map(Minutes::get), Some(90));
        assert_eq!(with("weekday_tinyint", "1").0.days, [Weekday::Sunday]);
    }

    #[test]
    fn zero_is_no_sunday() {
        let (when, remarks) = with("weekday_tinyint", "0");
        assert_eq!((when.days.len(), when.time), (0, None));
        let said: Vec<_> = remarks
            .iter()
            .map(|one| (one.code, one.deed, &*one.was))
            .collect();
        assert_eq!(said[0], (&codes::FEED_DAY, Deed::Dropped, "0"));
        assert_eq!(said[1], (&codes::FEED_DAY, Deed::Dropped, "19:30"));
    }

    #[test]
    fn a_start_in_the_last_minute_is_kept_and_doubted() {
        let (when, remarks) = with("start_time", "23:59:00");
        assert_eq!(when.time.map(TimeOfDay::iso).as_deref(), Some("23:59"));
        assert_eq!(remarks[0].deed, Deed::Doubtful);
    }

    #[test]
    fn long_and_empty_durations_are_said() {
        for (text, minutes, deed) in [
            ("12:00:00", Some(720), Deed::Doubtful),
            ("24:00:00", Some(1440), Deed::Doubtful),
            ("00:00:00", None, Deed::Dropped),
            ("00:01:00", None, Deed::Dropped),
        ] {
            let (when, remarks) = with("duration_time", text);
            assert_eq!(when.duration.map(Minutes::get), minutes, "{text}");
            assert_eq!(remarks[0].deed, deed, "{text}");
        }
    }

    #[test]
    fn a_zone_of_its_own_is_kept() {
        let (when, remarks) = with("time_zone", "Europe/Berlin");
        assert_eq!(
            (when.zone.unwrap().name(), remarks.len()),
            ("Europe/Berlin", 0)
        );
        let (when, remarks) = with("time_zone", "EST");
        assert_eq!((when.zone, remarks[0].deed), (None, Deed::Guessed));
    }

    #[test]
    fn neither_day_nor_time_is_by_appointment() {
        let (when, remarks) = read(&[("weekday_tinyint", "")]);
        assert_eq!(when, When::default());
        assert_eq!(remarks.len(), 1);
    }
}
