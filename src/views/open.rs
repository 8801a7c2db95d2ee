//! What a script needs to say that something is open now.

use serde::Serialize;

use crate::model::{Hours, Zone};

/// When something is open in any week without a holiday. There is none for what is open round the clock, of which
/// the page says so, and where weeks differ or somebody has to be asked: then nothing is guessed.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OpenView {
    /// `[[0,540,1020]]`: days (Monday is 0) with the first and the last minute after midnight; a last minute above
    /// 1440 is on the next day.
    spans: String,
    /// The zone of the clock, such as `America/Chicago`.
    zone: String,
    /// Whether other hours hold on holidays, which no script knows.
    holidays: bool,
}

impl OpenView {
    /// When something with these hours is open, on the clock of `zone`.
    pub(super) fn of(hours: &Hours, zone: &Zone) -> Option<Self> {
        let spans = hours.weekly().filter(|spans| !spans.is_empty())?;
        if hours.always_open() {
            return None;
        }
        let spans: Vec<_> = spans
            .iter()
            .map(|span| (span.weekday, span.from, span.until))
            .collect();
        Some(Self {
            spans: serde_json::to_string(&spans).ok()?,
            zone: zone.name().to_owned(),
            holidays: hours.mentions_holidays(),
        })
    }
}
