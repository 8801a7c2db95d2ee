//! Days of the week, by the convention that each format declares.

use crate::diag::codes;
use crate::import::{Notes, Value};
use crate::model::Weekday;
use crate::model::suggest::nearest;

/// How a format counts the days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weekdays {
    /// 0 to 6 from Sunday: Meeting Guide.
    SundayIsZero,
    /// 1 to 7 from Sunday: BMLT.
    SundayIsOne,
}

impl Weekdays {
    /// The day with this number.
    fn day(self, number: u32) -> Option<Weekday> {
        let from_sunday = match self {
            Self::SundayIsZero => number,
            Self::SundayIsOne => number.checked_sub(1)?,
        };
        match from_sunday {
            0 => Some(Weekday::Sunday),
            1 => Some(Weekday::Monday),
            2 => Some(Weekday::Tuesday),
            3 => Some(Weekday::Wednesday),
            4 => Some(Weekday::Thursday),
            5 => Some(Weekday::Friday),
            6 => Some(Weekday::Saturday),
            _ => None,
        }
    }

    fn range(self) -> &'static str {
        match self {
            Self::SundayIsZero => "this format counts days from 0 (Sunday) to 6 (Saturday)",
            Self::SundayIsOne => "this format counts days from 1 (Sunday) to 7 (Saturday)",
        }
    }
}

/// The days that a value names, each once, in its order: a number, a name, or several of them.
pub fn days(value: &Value, convention: Weekdays, notes: &mut Notes<'_>) -> Vec<Weekday> {
    let mut days = Vec::new();
    for text in super::texts(value, notes) {
        for part in text.split([',', ';', '/', '&', '+']).map(str::trim) {
            let day = day(part, convention, notes);
            days.extend(day.filter(|day| !days.contains(day)));
        }
    }
    days
}

fn day(text: &str, convention: Weekdays, notes: &mut Notes<'_>) -> Option<Weekday> {
    if text.is_empty() || is_appointment(text) {
        return None;
    }
    if let Ok(number) = text.parse::<u32>() {
        let day = convention.day(number);
        if day.is_none() {
            notes.dropped(&codes::FEED_DAY, text, convention.range());
        }
        return day;
    }
    if let Some(day) = text.parse().ok().or_else(|| foreign(text)) {
        return Some(day);
    }
    let near = nearest(text, Weekday::ALL.iter().map(|day| day.word()));
    let day = near.and_then(|near| near.parse::<Weekday>().ok());
    match &day {
        Some(day) => notes.guessed(&codes::FEED_DAY, text, day.word(), "the nearest day"),
        None => notes.dropped(&codes::FEED_DAY, text, "not a day of the week"),
    }
    day
}

/// The days from Monday in Spanish, Portuguese, French, Italian, German, Dutch, Swedish and Danish, without
/// accents; also the short forms of three letters that mean one day only.
const FOREIGN: [&[&str]; 7] = [
    &[
        "lunes",
        "segunda",
        "segunda-feira",
        "lundi",
        "lunedi",
        "montag",
        "maandag",
        "mandag",
        "lun",
    ],
    &[
        "martes",
        "terca",
        "terca-feira",
        "mardi",
        "martedi",
        "dienstag",
        "dinsdag",
        "tisdag",
        "tirsdag",
    ],
    &[
        "miercoles",
        "quarta",
        "quarta-feira",
        "mercredi",
        "mercoledi",
        "mittwoch",
        "woensdag",
        "onsdag",
        "mie",
    ],
    &[
        "jueves",
        "quinta",
        "quinta-feira",
        "jeudi",
        "giovedi",
        "donnerstag",
        "donderdag",
        "torsdag",
        "jue",
        "jeu",
    ],
    &[
        "viernes",
        "sexta",
        "sexta-feira",
        "vendredi",
        "venerdi",
        "freitag",
        "vrijdag",
        "fredag",
        "vie",
        "ven",
    ],
    &[
        "sabado",
        "samedi",
        "sabato",
        "samstag",
        "sonnabend",
        "zaterdag",
        "lordag",
        "sam",
        "sab",
    ],
    &[
        "domingo", "dimanche", "domenica", "sonntag", "zondag", "sondag", "dom", "dim",
    ],
];

/// The day that a word of another language names.
fn foreign(text: &str) -> Option<Weekday> {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    let plain: String = lower.chars().map(without_accent).collect();
    let at = FOREIGN.iter().position(|words| words.contains(&&*plain))?;
    Weekday::ALL.get(at).copied()
}

fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ä' | 'å' => 'a',
        'é' | 'è' => 'e',
        'ì' | 'í' => 'i',
        'ö' | 'ø' => 'o',
        'ç' => 'c',
        other => other,
    }
}

fn is_appointment(text: &str) -> bool {
    text.to_lowercase().contains("appointment")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::import::convert::tests::noting;
    use Weekday::{Monday, Saturday, Sunday, Thursday};

    fn read(value: &Value, convention: Weekdays) -> (Vec<Weekday>, Vec<&'static Code>) {
        let (days, report) = noting(|notes| days(value, convention, notes));
        let codes = report.remarks.iter().map(|remark| remark.code).collect();
        (days, codes)
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    #[test]
    fn a_number_is_read_by_the_convention_of_the_format() {
        let four = Value::Number("4".into());
        assert_eq!(read(&four, Weekdays::SundayIsZero).0, [Thursday]);
        assert_eq!(read(&text("1"), Weekdays::SundayIsOne).0, [Sunday]);
        assert_eq!(read(&text("7"), Weekdays::SundayIsOne).0, [Saturday]);
    }

    #[test]
    fn a_number_outside_the_convention_is_no_day() {
        for (number, convention) in [("7", Weekdays::SundayIsZero), ("0", Weekdays::SundayIsOne)] {
            let (days, codes) = read(&text(number), convention);
            assert_eq!((days.len(), codes), (0, vec![&codes::FEED_DAY]));
        }
    }

    #[test]
    fn lists_and_names_are_read() {
        let list = Value::List(vec![text("1"), Value::Number("0".into()), text("1")]);
        assert_eq!(read(&list, Weekdays::SundayIsZero).0, [Monday, Sunday]);
        let (days, codes) = read(&text("Monday, Thursdays"), Weekdays::SundayIsZero);
        assert_eq!((days, codes.len()), (vec![Monday, Thursday], 0));
    }

    #[test]
    fn days_of_other_languages_are_read_with_and_without_accents() {
        for (word, day) in [
            ("lunes", Monday),
            ("Segunda-feira", Monday),
            ("JUEVES", Thursday),
            ("jue.", Thursday),
            ("Sábado", Saturday),
            ("sabado", Saturday),
            ("lördag", Saturday),
            ("Dimanche", Sunday),
            ("søndag", Sunday),
        ] {
            assert_eq!(
                read(&text(word), Weekdays::SundayIsZero),
                (vec![day], vec![]),
                "{word}"
            );
        }
    }

    #[test]
    fn a_slip_is_read_as_the_nearest_day_and_said() {
        let (days, codes) = read(&text("Thursay"), Weekdays::SundayIsZero);
        assert_eq!((days, codes), (vec![Thursday], vec![&codes::FEED_DAY]));
        let (days, codes) = read(&text("sometimes"), Weekdays::SundayIsZero);
        assert_eq!((days.len(), codes.len()), (0, 1));
        let (days, codes) = read(&text("By appointment"), Weekdays::SundayIsZero);
        assert_eq!((days.len(), codes.len()), (0, 0));
    }
}
