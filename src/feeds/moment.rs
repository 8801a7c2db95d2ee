//! When a record was changed, as feeds write it.

use jiff::civil::DateTime;
use jiff::fmt::strtime::parse;

/// The forms that feeds are seen to write beside ISO 8601: space may be missing between day and hour.
const FORMS: &[&str] = &[
    "%Y-%m-%d %H:%M:%S",
    "%m/%d/%Y %I:%M:%S %p",
    "%m/%d/%Y %I:%M %p",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%m/%d/%y %I:%M:%S %p",
    "%m/%d/%y %I:%M %p",
    "%m/%d/%y %H:%M",
    "%m/%d/%y",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%B %d, %Y",
    "%b %d, %Y",
];

/// No list of meetings that a program keeps is older.
const FIRST_YEAR: i16 = 1980;

/// The date and time of a text; midnight where it says no time. Feeds mean UTC (Meeting Guide) or do not say
/// what they mean; with an offset, it is UTC.
pub fn moment(text: &str) -> Option<DateTime> {
    let text = text.trim();
    if let Ok(time) = text.parse::<jiff::Timestamp>() {
        return Some(time.to_zoned(jiff::tz::TimeZone::UTC).datetime());
    }
    let likely = |moment: &DateTime| moment.year() >= FIRST_YEAR;
    let iso = || text.parse::<DateTime>().ok().filter(likely);
    let mut others = FORMS.iter().filter_map(|form| written(form, text));
    iso().or_else(|| others.find(likely))
}

fn written(form: &str, text: &str) -> Option<DateTime> {
    let time = parse(form, text).ok()?;
    let date = time.to_date().ok()?;
    Some(date.to_datetime(time.to_time().unwrap_or_default()))
}

/// The form of Meeting Guide: `YYYY-MM-DD HH:MM:SS`.
pub fn written_moment(moment: DateTime) -> String {
    moment.strftime("%Y-%m-%d %H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_real_feeds_are_read_and_others_are_not() {
        for (text, wanted) in [
            ("2021-06-21 03:25:44", "2021-06-21 03:25:44"),
            ("2020-04-0416:50:58", "2020-04-04 16:50:58"),
            ("8/16/2021 7:25:34 AM", "2021-08-16 07:25:34"),
            ("8/16/2021 7:25:34 PM", "2021-08-16 19:25:34"),
            ("2021-06-21T03:25:44Z", "2021-06-21 03:25:44"),
            ("2021-06-21T03:25:44+02:00", "2021-06-21 01:25:44"),
            ("6/1/2021", "2021-06-01 00:00:00"),
            ("6/17/21", "2021-06-17 00:00:00"),
            ("6/17/21 7:05 PM", "2021-06-17 19:05:00"),
            ("6/17/2021 7:05 PM", "2021-06-17 19:05:00"),
            ("17.6.2021", "2021-06-17 00:00:00"),
            ("June 17, 2021", "2021-06-17 00:00:00"),
            ("2021-06-01", "2021-06-01 00:00:00"),
        ] {
            let found = moment(text).map(written_moment);
            assert_eq!(found.as_deref(), Some(wanted), "{text}");
        }
        for text in [
            "",
            "last week",
            "16/8/2021",
            "2021-02-30",
            "0021-06-17",
            "0000-00-00 00:00:00",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
