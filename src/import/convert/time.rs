//! When a meeting begins, and how long it takes if a feed says when it ends.

use crate::diag::codes;
use crate::import::Notes;
use crate::model::{Minutes, TimeOfDay};

/// A day, in minutes.
const DAY: u16 = 24 * 60;

/// The longest meeting that is believed across midnight or with am and pm mixed up, in minutes.
const PLAUSIBLE: u16 = 6 * 60;

/// The time at which a meeting begins.
pub fn start(text: &str, notes: &mut Notes<'_>) -> Option<TimeOfDay> {
    let Some((time, exact)) = read(text) else {
        notes.dropped(&codes::FEED_TIME, text, "not a time of day");
        return None;
    };
    if !exact && is_midnight(text) {
        let why = "the first minute of the day that the feed names";
        notes.guessed(&codes::FEED_TIME, text, &time.iso(), why);
    } else if !exact {
        notes.guessed(&codes::FEED_TIME, text, &time.iso(), "");
    }
    Some(time)
}

/// The minutes after midnight at which a meeting ends, up to 1440 for the end of the day.
pub fn end(text: &str, notes: &mut Notes<'_>) -> Option<u16> {
    if is_midnight(text) {
        return Some(DAY);
    }
    let Some((time, exact)) = read(text) else {
        notes.dropped(&codes::FEED_END, text, "not a time of day");
        return None;
    };
    if !exact {
        notes.guessed(&codes::FEED_END, text, &time.iso(), "");
    }
    Some(time.minutes())
}

/// How long a meeting takes that begins and ends at these times of the day; `written` is the end as
/// the feed writes it.
pub fn length(start: TimeOfDay, end: u16, written: &str, notes: &mut Notes<'_>) -> Option<Minutes> {
    let begins = start.minutes();
    let end_of_day = end == DAY - 1 && start.minute() != 59;
    let ends = if end_of_day { DAY } else { end };
    if ends > begins {
        let minutes = ends - begins;
        let Some(length) = Minutes::new(minutes) else {
            notes.dropped(&codes::FEED_END, written, "less than five minutes");
            return None;
        };
        if end_of_day {
            notes.changed(&codes::FEED_END, written, "00:00", "the end of the day");
        } else if minutes > PLAUSIBLE {
            let why = format!("{} hours after the start", minutes / 60);
            notes.doubtful(&codes::FEED_END, written, &why);
        }
        return Some(length);
    }
    let next_day = ends + DAY - begins;
    if begins >= 18 * 60 && ends <= 6 * 60 && next_day <= PLAUSIBLE {
        let now = format!("{next_day} minutes");
        notes.guessed(&codes::FEED_END, written, &now, "it ends on the next day");
        return Minutes::new(next_day);
    }
    other_half(start, ends, written, notes)
}

/// The length if am and pm of the end were mixed up.
fn other_half(start: TimeOfDay, end: u16, written: &str, notes: &mut Notes<'_>) -> Option<Minutes> {
    let turned = TimeOfDay::wrapping(end + DAY / 2);
    let minutes = turned.minutes().checked_sub(start.minutes());
    let length = minutes
        .filter(|minutes| *minutes <= PLAUSIBLE && end != start.minutes())
        .and_then(Minutes::new);
    match length {
        Some(_) => {
            let why = format!("before the start, {start}: am and pm were mixed up");
            notes.guessed(&codes::FEED_END, written, &turned.iso(), &why);
        }
        None if end == start.minutes() => {
            notes.dropped(&codes::FEED_END, written, "the same as the start");
        }
        None => {
            let why = format!("before the start, {start}");
            notes.dropped(&codes::FEED_END, written, &why);
        }
    }
    length
}

/// A time, and whether it can be meant in one way only.
fn read(text: &str) -> Option<(TimeOfDay, bool)> {
    if let Ok(time) = text.parse::<TimeOfDay>() {
        return Some((time, true));
    }
    if is_midnight(text) {
        return Some((TimeOfDay::wrapping(0), false));
    }
    let time = tidied(text).parse().ok()?;
    Some((time, false))
}

fn is_midnight(text: &str) -> bool {
    let plain: String = text.to_lowercase().split_whitespace().collect();
    matches!(
        plain.replace('.', "").as_str(),
        "midnight"
            | "12midnight"
            | "12:00midnight"
            | "24:00"
            | "24:00:00"
            | "12am"
            | "12:00am"
            | "12:00:00am"
    )
}

/// The time as we read times: with colons, without seconds, and with the whole word for am and pm.
fn tidied(text: &str) -> String {
    let plain: String = text.to_lowercase().split_whitespace().collect();
    let end = plain.find(['a', 'p']).unwrap_or(plain.len());
    let (digits, half) = plain.split_at(end);
    let half = match half.replace('.', "").as_str() {
        "" => "",
        "a" | "am" => "am",
        "p" | "pm" => "pm",
        _ => return plain,
    };
    clock(digits) + half
}

fn clock(digits: &str) -> String {
    let digits = digits.trim_end_matches('h').replace(['.', 'h'], ":");
    let parts: Vec<&str> = digits.split(':').collect();
    match parts.as_slice() {
        [hour, minute, second] if second.len() == 2 => format!("{hour}:{minute}"),
        [run] if run.len() == 4 && run.bytes().all(|b| b.is_ascii_digit()) => {
            let (hour, minute) = run.split_at(2);
            format!("{hour}:{minute}")
        }
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Deed;
    use crate::import::convert::tests::noting;

    /// The start, and what was done to it.
    fn starts(text: &str) -> (Option<String>, Vec<Deed>) {
        let (time, report) = noting(|notes| start(text, notes));
        let deeds = report.remarks.iter().map(|remark| remark.deed).collect();
        (time.map(TimeOfDay::iso), deeds)
    }

    /// The length, and what was done to the end.
    fn lasts(from: &str, to: &str) -> (Option<u16>, Vec<Deed>) {
        let (length, report) = noting(|notes| {
            let end = end(to, notes)?;
            length(from.parse().unwrap(), end, to, notes)
        });
        let deeds = report.remarks.iter().map(|remark| remark.deed).collect();
        (length.map(Minutes::get), deeds)
    }

    #[test]
    fn times_that_mean_one_thing_are_read_without_a_word() {
        for (text, iso) in [
            ("19:30", "19:30"),
            ("19:30:00", "19:30"),
            ("7:30 PM", "19:30"),
            ("8:00", "08:00"),
            ("noon", "12:00"),
            ("23:59", "23:59"),
        ] {
            assert_eq!(starts(text), (Some(iso.to_owned()), vec![]), "{text}");
        }
    }

    #[test]
    fn times_that_want_a_guess_are_read_and_said() {
        for (text, iso) in [
            ("midnight", "00:00"),
            ("12:00 AM", "00:00"),
            ("24:00", "00:00"),
            ("7:30p", "19:30"),
            ("7.30pm", "19:30"),
            ("19h30", "19:30"),
            ("1930", "19:30"),
            ("19:30:15", "19:30"),
        ] {
            assert_eq!(
                starts(text),
                (Some(iso.to_owned()), vec![Deed::Guessed]),
                "{text}"
            );
        }
        for text in ["7", "evening", "25:00", "7:5"] {
            assert_eq!(starts(text), (None, vec![Deed::Dropped]), "{text}");
        }
    }

    #[test]
    fn a_length_follows_from_start_and_end() {
        assert_eq!(lasts("19:00", "20:30"), (Some(90), vec![]));
        assert_eq!(lasts("19:00", "8:30 PM"), (Some(90), vec![]));
        assert_eq!(lasts("22:00", "midnight"), (Some(120), vec![]));
    }

    #[test]
    fn the_last_minute_of_the_day_means_its_end() {
        assert_eq!(lasts("22:30", "23:59"), (Some(90), vec![Deed::Changed]));
        assert_eq!(lasts("22:59", "23:59"), (Some(60), vec![]));
    }

    #[test]
    fn a_late_meeting_may_end_on_the_next_day() {
        assert_eq!(lasts("23:00", "00:15"), (Some(75), vec![Deed::Guessed]));
        assert_eq!(lasts("18:00", "00:00"), (Some(360), vec![Deed::Guessed]));
        assert_eq!(lasts("22:00", "04:30"), (None, vec![Deed::Dropped]));
    }

    #[test]
    fn am_and_pm_are_turned_where_that_makes_a_meeting() {
        assert_eq!(lasts("19:15", "08:15"), (Some(60), vec![Deed::Guessed]));
        assert_eq!(lasts("12:00", "01:00"), (Some(60), vec![Deed::Guessed]));
        assert_eq!(lasts("10:00", "09:00"), (None, vec![Deed::Dropped]));
    }

    #[test]
    fn no_length_and_a_very_long_one_are_said() {
        assert_eq!(lasts("19:00", "19:00"), (None, vec![Deed::Dropped]));
        assert_eq!(lasts("19:00", "19:03"), (None, vec![Deed::Dropped]));
        assert_eq!(lasts("08:00", "20:00"), (Some(720), vec![Deed::Doubtful]));
    }
}
