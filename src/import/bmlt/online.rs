//! How to join a meeting from elsewhere.

use super::fields::{Row, raw};
use crate::diag::codes;
use crate::feeds::hosts;
use crate::import::incoming::IncomingOnline;
use crate::import::{clean, convert};
use crate::model::{Country, Line, Prose, WebUrl};

/// What a meeting in `country` says about joining from elsewhere; empty if it says nothing. What stands in
/// these fields is never printed, since passcodes do.
pub(super) fn online(row: &mut Row<'_>, country: Country) -> IncomingOnline {
    let (url, beside) = link(row);
    let told = info(row, "virtual_meeting_additional_info");
    let (phone, published) = match row.private("phone_meeting_number") {
        Some(text) => {
            let read = convert::dial_in(&text, country, &mut row.notes);
            (read.number, read.published)
        }
        None => (None, None),
    };
    let phone_told = info(row, "phone_meeting_additional_info");
    IncomingOnline {
        url,
        phone,
        ask: None,
        notes: joined(beside, told),
        phone_notes: joined(published, phone_told),
    }
}

/// Makes of the words about joining the answer to how one joins, where there is nothing else: a line if they
/// fit on one, else a hint to them.
pub(super) fn ask(online: &mut IncomingOnline, row: &mut Row<'_>) {
    if online.url.is_some() || online.phone.is_some() {
        return;
    }
    let words = online.notes.clone().or_else(|| online.phone_notes.clone());
    let line = words.as_ref().filter(|words| !words.contains('\n'));
    if let Some(line) = line.and_then(|words| words.parse::<Line>().ok()) {
        online.ask = Some(line);
        match online.notes {
            Some(_) => online.notes = None,
            None => online.phone_notes = None,
        }
    } else if words.is_some() {
        online.ask = "see the notes".parse().ok();
    }
    if online.ask.is_some() {
        let why = "there is neither a link nor a number";
        row.about_private("virtual_meeting_additional_info")
            .changed(&codes::FEED_MOVED, "text", "whom to ask", why);
    }
}

/// Fields in which people wrote the address of the room before there was one for it.
const WORDS: &[&str] = &[
    "virtual_meeting_additional_info",
    "comments",
    "location_info",
    "location_text",
];

/// Takes the address of a room out of words, where it stands nowhere else; the words stay. Whether there is one.
pub(super) fn link_in_words(row: &mut Row<'_>, online: &mut IncomingOnline) -> bool {
    for field in WORDS {
        let text = clean::several_lines(raw(row.record, field)).text;
        let mut words = text.split(|c: char| c.is_whitespace() || "()<>\"".contains(c));
        let room = |word: &str| {
            let word = word.trim_end_matches(['.', ',', ';', '!']);
            let url = word.contains("://").then(|| word.parse::<WebUrl>().ok())?;
            url.filter(|url| hosts::is_known(url.host()))
        };
        if let Some(url) = words.find_map(room) {
            let why = "the address of a room among words, and none in its field";
            let notes = row.about_private(field);
            notes.guessed(&codes::FEED_MOVED, "text", "the link", why);
            online.url = Some(url);
            return true;
        }
    }
    false
}

/// The address of the room, or the words that stand in its place: `Zoom ID 123 456 789`.
fn link(row: &mut Row<'_>) -> (Option<WebUrl>, Option<String>) {
    let Some(text) = row.private("virtual_meeting_link") else {
        return (None, None);
    };
    if text.contains("://") || !text.contains(char::is_whitespace) {
        return (
            convert::room(&text, row.about("virtual_meeting_link")),
            None,
        );
    }
    let why = "words and no address: they stand in the notes about the room";
    row.notes.changed(&codes::FEED_MOVED, &text, "a note", why);
    (None, Some(text.into_owned()))
}

fn info(row: &mut Row<'_>, field: &str) -> Option<String> {
    let text = row.private(field)?;
    let prose = convert::prose(&text, &mut row.notes)?;
    Some(prose.to_string())
}

fn joined(first: Option<String>, second: Option<String>) -> Option<Prose> {
    let parts: Vec<String> = first.into_iter().chain(second).collect();
    parts.join("\n").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::fields::tests::record;
    use super::*;
    use crate::import::Report;

    fn read(fields: &[(&str, &str)]) -> (IncomingOnline, Report) {
        let record = record(fields);
        let mut report = Report::default();
        let mut row = Row::new(&record, &mut report);
        let online = online(&mut row, "US".parse().unwrap());
        (online, report)
    }

    #[test]
    fn link_number_and_words_are_kept() {
        let (online, report) = read(&[
            ("virtual_meeting_link", "https://zoom.us/j/123"),
            ("virtual_meeting_additional_info", "Passcode: serenity"),
            ("phone_meeting_number", "+1 312 555 0143"),
            ("phone_meeting_additional_info", "Press *6"),
        ]);
        assert_eq!(online.url.unwrap().as_str(), "https://zoom.us/j/123");
        assert_eq!(online.notes.as_deref(), Some("Passcode: serenity"));
        assert_eq!(online.phone.as_deref(), Some("+1 312 555 0143"));
        assert_eq!(online.phone_notes.as_deref(), Some("Press *6"));
        assert_eq!(report.remarks, []);
    }

    #[test]
    fn words_in_place_of_a_link_become_notes_and_are_not_printed() {
        let (online, report) = read(&[
            ("virtual_meeting_link", "Zoom ID 123 456 789 PW serenity"),
            ("virtual_meeting_additional_info", "Doors open at 7"),
        ]);
        assert_eq!(online.url, None);
        let notes = "Zoom ID 123 456 789 PW serenity\nDoors open at 7";
        assert_eq!(online.notes.as_deref(), Some(notes));
        assert_eq!(&*report.remarks[0].was, "(not shown)");
    }

    #[test]
    fn words_are_the_way_in_where_there_is_no_other() {
        let read = |words: &str| {
            let record = record(&[("virtual_meeting_additional_info", words)]);
            let mut report = Report::default();
            let mut row = Row::new(&record, &mut report);
            let mut online = online(&mut row, "US".parse().unwrap());
            ask(&mut online, &mut row);
            assert_eq!(report.remarks.len(), 1);
            online
        };
        let online = read("Write to the group for the link");
        assert_eq!(
            online.ask.as_deref(),
            Some("Write to the group for the link")
        );
        assert_eq!(online.notes, None);
        let online = read("Write to the group\nfor the link");
        assert_eq!(online.ask.as_deref(), Some("see the notes"));
        assert!(online.notes.is_some());
    }

    #[test]
    fn nothing_said_is_nothing() {
        let (online, report) = read(&[("virtual_meeting_link", "  ")]);
        assert_eq!(
            (online, report.remarks),
            (IncomingOnline::default(), vec![])
        );
    }
}
