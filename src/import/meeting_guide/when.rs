//! When a meeting happens.

use super::row::Row;
use super::vocabulary::Field;
use crate::diag::codes;
use crate::import::convert::{self, Weekdays};
use crate::import::{Context, Notes};
use crate::model::{Minutes, TimeOfDay, Weekday, Zone};

/// Days, time, length and zone of a meeting.
#[derive(Debug, Default)]
pub(super) struct When {
    pub(super) days: Vec<Weekday>,
    pub(super) time: Option<TimeOfDay>,
    pub(super) duration: Option<Minutes>,
    pub(super) zone: Option<Zone>,
}

/// When the meeting of a record happens. Without a day or a time it is by appointment, and has neither.
pub(super) fn when(row: &Row<'_>, context: &Context<'_>, notes: &mut Notes<'_>) -> When {
    let zone = row.read(Field::Timezone, notes, |text, notes| {
        convert::zone(text, context.zone, notes)
    });
    let days = row.cell(Field::Day).map_or_else(Vec::new, |cell| {
        convert::days(&cell.value, Weekdays::SundayIsZero, notes.about(cell))
    });
    let time = row.read(Field::Time, notes, convert::start);
    let Some(time) = time.filter(|_| !days.is_empty()) else {
        by_appointment(row, &days, time, notes);
        return When {
            zone,
            ..When::default()
        };
    };
    let duration = row.read(Field::EndTime, notes, |text, notes| {
        let end = convert::end(text, notes)?;
        convert::length(time, end, text, notes)
    });
    When {
        days,
        time: Some(time),
        duration,
        zone,
    }
}

/// Says what cannot be kept of a meeting that has only a day or only a time.
fn by_appointment(row: &Row<'_>, days: &[Weekday], time: Option<TimeOfDay>, notes: &mut Notes<'_>) {
    if let (Some(time), Some(cell)) = (time, row.cell(Field::Time)) {
        let why = "there is no day: by appointment";
        notes
            .about(cell)
            .dropped(&codes::FEED_DAY, &time.iso(), why);
    }
    if let (false, Some(cell)) = (days.is_empty(), row.cell(Field::Day)) {
        let days: Vec<&str> = days.iter().map(|day| day.word()).collect();
        let why = "there is no time: by appointment";
        notes
            .about(cell)
            .dropped(&codes::FEED_TIME, &days.join(", "), why);
    }
    if let Some(cell) = row.cell(Field::EndTime) {
        let why = "there is no start";
        notes.about(cell).dropped(&codes::FEED_END, "an end", why);
    }
}
