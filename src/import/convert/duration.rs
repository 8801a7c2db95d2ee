//! How long a meeting takes, where a feed says so outright.

use crate::diag::codes;
use crate::import::Notes;
use crate::model::Minutes;

/// The length that a text says: `01:30:00`, `1:30`, `90`.
pub fn duration(text: &str, notes: &mut Notes<'_>) -> Option<Minutes> {
    let length = without_seconds(text.trim()).parse::<Minutes>().ok();
    if length.is_none() {
        let why = "a meeting takes from 5 minutes to 24 hours";
        notes.dropped(&codes::FEED_DURATION, text, why);
    }
    length
}

/// `1:30` for `1:30:00`.
fn without_seconds(text: &str) -> &str {
    match text.rsplit_once(':') {
        Some((before, "00")) if before.contains(':') => before,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::convert::tests::noting;

    #[test]
    fn lengths_are_read_with_and_without_seconds() {
        for (text, minutes) in [
            ("01:30:00", 90),
            ("1:30", 90),
            ("90", 90),
            ("12:00:00", 720),
        ] {
            let (length, report) = noting(|notes| duration(text, notes));
            assert_eq!(length.map(Minutes::get), Some(minutes), "{text}");
            assert!(report.remarks.is_empty());
        }
    }

    #[test]
    fn what_is_no_length_is_left_out_and_said() {
        for text in ["00:00:00", "25:00:00", "long", "1:30:15"] {
            let (length, report) = noting(|notes| duration(text, notes));
            assert_eq!((length, report.remarks.len()), (None, 1), "{text}");
        }
    }
}
