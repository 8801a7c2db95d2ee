//! When a record was changed at its source.

use jiff::fmt::strtime::parse;

use crate::diag::codes;
use crate::import::Notes;
use crate::model::Line;

/// The forms of a date that feeds are seen to write.
const FORMS: &[&str] = &[
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d",
    "%m/%d/%Y %I:%M:%S %p",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y",
];

/// The text as the feed writes it; said if it cannot be read as a date.
pub fn updated(text: &str, notes: &mut Notes<'_>) -> Option<Line> {
    let line = super::line(text, notes)?;
    if !is_date(&line) {
        notes.doubtful(&codes::FEED_UPDATED, &line, "this cannot be read as a date");
    }
    Some(line)
}

fn is_date(text: &str) -> bool {
    let words = text.split_whitespace().count();
    // A form reads a space as any number of spaces, even none.
    let readable = |form: &&str| {
        form.split_whitespace().count() == words
            && parse(form, text).is_ok_and(|time| time.to_date().is_ok())
    };
    text.parse::<jiff::Timestamp>().is_ok()
        || text.parse::<jiff::civil::DateTime>().is_ok()
        || FORMS.iter().any(readable)
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
            ("2020-04-0416:50:58", 1),
            ("last week", 1),
        ] {
            let (line, report) = noting(|notes| updated(text, notes));
            assert_eq!(line.unwrap().as_str(), text);
            assert_eq!(report.remarks.len(), remarks, "{text}");
        }
    }
}
