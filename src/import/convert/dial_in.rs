//! Numbers to dial into a meeting.

use crate::diag::codes;
use crate::import::Notes;
use crate::import::clean;
use crate::model::{Country, Line, Phone};

/// A number to dial in, and what else the feed says in its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DialIn {
    /// The number as published, if a phone can dial it.
    pub number: Option<Line>,
    /// All that the feed published, where the number is not all of it.
    pub published: Option<String>,
}

/// The number in a text, as phones in `country` dial it. Nothing of the text is printed: it holds passcodes.
pub fn dial_in(text: &str, country: Country, notes: &mut Notes<'_>) -> DialIn {
    let published = text;
    let text = clean::one_line(published).text;
    if text != published {
        notes.changed(&codes::FEED_DIAL_IN, NUMBER, NUMBER, "spaces");
    }
    if can_be_dialled(&text, country) {
        if digits(&text) < 10 {
            let why = "fewer than ten digits";
            notes.doubtful(&codes::FEED_DIAL_IN, NUMBER, why);
        }
        return DialIn {
            number: text.parse().ok(),
            published: None,
        };
    }
    if let Some(number) = start(&text, country).or_else(|| within(&text, country)) {
        let why = "a phone cannot dial all of it: the whole stands in the notes about the number";
        notes.changed(&codes::FEED_DIAL_IN, "a number and more", NUMBER, why);
        return DialIn {
            number: number.parse().ok(),
            published: Some(text),
        };
    }
    if digits(&text) < 7 && !text.chars().any(char::is_alphabetic) {
        notes.dropped(&codes::FEED_DIAL_IN, NUMBER, "too short to be a number");
        return DialIn::default();
    }
    let why = "no phone can dial it: it stands in the notes about the number";
    notes.changed(&codes::FEED_DIAL_IN, NUMBER, "a note", why);
    DialIn {
        number: None,
        published: Some(text),
    }
}

/// What stands in a report for a number.
const NUMBER: &str = "a number";

fn can_be_dialled(text: &str, country: Country) -> bool {
    Phone::read(text, country, None).is_ok()
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// The longest number that is looked for, in bytes.
const LONGEST: usize = 80;

/// The longest start of a text, up to a pause or sign, that a phone can dial.
fn start(text: &str, country: Country) -> Option<&str> {
    let near = text.char_indices().take_while(|(at, _)| *at < LONGEST);
    let ends = near.filter_map(|(at, c)| match c {
        '#' | '*' => Some(at + 1),
        ',' | ';' | ' ' => Some(at),
        _ => None,
    });
    let starts: Vec<&str> = ends.filter_map(|end| text.get(..end)).collect();
    let long = |start: &&str| digits(start) >= 10;
    starts
        .into_iter()
        .rev()
        .map(|start| start.trim_end_matches([',', ';', ' ']))
        .filter(long)
        .find(|start| can_be_dialled(start, country))
}

/// The first number of ten digits or more within a text.
fn within(text: &str, country: Country) -> Option<&str> {
    let of_number = |c: char| c.is_ascii_digit() || "+-. ()".contains(c);
    text.split(|c| !of_number(c))
        .map(|part| part.trim_matches([' ', '-', '.']))
        .filter(|part| part.len() <= LONGEST)
        .take(20)
        .filter(|part| (10..=15).contains(&digits(part)))
        .find(|part| can_be_dialled(part, country))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Deed;
    use crate::import::convert::tests::noting;

    fn read(text: &str) -> (DialIn, Vec<Deed>) {
        let (read, report) = noting(|notes| dial_in(text, "US".parse().unwrap(), notes));
        for remark in &report.remarks {
            assert!(!remark.was.contains(|c: char| c.is_ascii_digit()));
        }
        let deeds = report.remarks.iter().map(|remark| remark.deed).collect();
        (read, deeds)
    }

    #[test]
    fn a_number_with_its_pauses_is_kept_as_published() {
        for text in [
            "+16699009128,,123456789#",
            "16699009128,,,891281338#",
            "3126266799,,6631029191#,,#,,899273",
            "+13126266799,,410467826#,,,,*5302#",
            "(312) 555-0143",
        ] {
            let (read, deeds) = read(text);
            assert_eq!(read.number.as_deref(), Some(text));
            assert_eq!((read.published, deeds), (None, vec![]), "{text}");
        }
    }

    #[test]
    fn what_no_phone_can_dial_goes_to_the_notes() {
        let text = "+15873281099,,8157691224#,,#,,aBcDeF#";
        let (one, deeds) = read(text);
        assert_eq!(one.number.as_deref(), Some("+15873281099,,8157691224#,,#"));
        assert_eq!(one.published.as_deref(), Some(text));
        assert_eq!(deeds, [Deed::Changed]);
        let text = "Conference Call Phone # 712-555-0143 code 1234";
        let (two, deeds) = read(text);
        assert_eq!(two.number.as_deref(), Some("712-555-0143"));
        assert_eq!(
            (two.published.as_deref(), deeds),
            (Some(text), vec![Deed::Changed])
        );
        let (three, deeds) = read("ask the secretary");
        assert_eq!((three.number, deeds), (None, vec![Deed::Changed]));
    }

    #[test]
    fn a_scrap_of_a_number_is_left_out() {
        assert_eq!(read("+11"), (DialIn::default(), vec![Deed::Dropped]));
    }
}
