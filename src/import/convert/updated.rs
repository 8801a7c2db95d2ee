//! When a record was changed at its source.

use crate::diag::codes;
use crate::feeds::moment::moment;
use crate::import::Notes;
use crate::model::Line;

/// The text as the feed writes it; said if it cannot be read as a date.
pub fn updated(text: &str, notes: &mut Notes<'_>) -> Option<Line> {
    let line = super::line(text, notes)?;
    if moment(&line).is_none() {
        notes.doubtful(&codes::FEED_UPDATED, &line, "this cannot be read as a date");
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::convert::tests::noting;

    #[test]
    fn dates_of_real_feeds_are_known_and_others_are_said() {
        for (text, remarks) in [
            ("2021-06-21 03:25:44", 0),
            ("8/16/2021 7:25:34 AM", 0),
            ("2021-06-21T03:25:44Z", 0),
            ("6/1/2021", 0),
            ("2020-04-0416:50:58", 0),
            ("last week", 1),
        ] {
            let (line, report) = noting(|notes| updated(text, notes));
            assert_eq!(line.unwrap().as_str(), text);
            assert_eq!(report.remarks.len(), remarks, "{text}");
        }
    }
}
