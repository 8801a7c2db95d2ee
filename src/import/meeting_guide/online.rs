//! How one joins a meeting from elsewhere.

use super::row::Row;
use super::vocabulary::Field;
use crate::diag::codes;
use crate::import::Notes;
use crate::import::convert;
use crate::import::incoming::IncomingOnline;
use crate::model::{Country, Line, Prose};

/// The way to join from elsewhere, as far as the record says one. Whom to ask is only looked for where
/// there is neither a link nor a number.
pub(super) fn online(row: &Row<'_>, country: Country, notes: &mut Notes<'_>) -> IncomingOnline {
    let mut online = IncomingOnline {
        notes: row.read_private(Field::ConferenceUrlNotes, notes, convert::prose),
        phone_notes: row.read_private(Field::ConferencePhoneNotes, notes, convert::prose),
        ..IncomingOnline::default()
    };
    link(row, &mut online, notes);
    number(row, &mut online, country, notes);
    if online.url.is_none() && online.phone.is_none() && online.ask.is_none() {
        online.ask = whom_to_ask(row, &mut online, notes);
    }
    online
}

/// The link, or what stands in its place: an address to write to, or words.
fn link(row: &Row<'_>, online: &mut IncomingOnline, notes: &mut Notes<'_>) {
    let Some(cell) = row.cell(Field::ConferenceUrl) else {
        return;
    };
    let written = row.read(Field::ConferenceUrl, notes, |text, _| Some(text.to_owned()));
    let Some(text) = written else { return };
    let mail = text
        .get(..7)
        .filter(|start| start.eq_ignore_ascii_case("mailto:"));
    let bare = mail.and_then(|_| text.get(7..)).unwrap_or(&text);
    let words = bare.contains(char::is_whitespace) && !bare.contains("://");
    let address = bare.split('?').next().unwrap_or_default();
    if address.parse::<crate::model::Email>().is_ok() || words {
        let notes = notes.about_private(cell);
        notes.changed(&codes::FEED_MOVED, "text", "whom to ask", "this is no link");
        online.ask = convert::line(if words { bare } else { address }, notes);
        return;
    }
    online.url = convert::room(&text, notes.about(cell));
}

/// The number to dial, and all that was published if that is more than a number.
fn number(row: &Row<'_>, online: &mut IncomingOnline, country: Country, notes: &mut Notes<'_>) {
    let read = row.read_private(Field::ConferencePhone, notes, |text, notes| {
        Some(convert::dial_in(text, country, notes))
    });
    let Some(read) = read else { return };
    online.phone = read.number;
    if let Some(published) = read.published {
        let notes_on_it = online.phone_notes.as_deref();
        let all = std::iter::once(&*published).chain(notes_on_it);
        online.phone_notes = convert::joined(all, notes);
    }
}

/// Whom to ask for the way in, if the notes say so.
fn whom_to_ask(row: &Row<'_>, online: &mut IncomingOnline, notes: &mut Notes<'_>) -> Option<Line> {
    let said = online.notes.clone().filter(|notes| is_about_asking(notes));
    if let (Some(said), Some(cell)) = (said, row.cell(Field::ConferenceUrlNotes)) {
        let notes = notes.about_private(cell);
        let ask = convert::line(&said, notes)?;
        if ask.as_str() == said.as_str() {
            online.notes = None;
        }
        notes.changed(
            &codes::FEED_MOVED,
            "text",
            "whom to ask",
            "there is no link",
        );
        return Some(ask);
    }
    let cell = row.cell(Field::Notes)?;
    let text = row.read(Field::Notes, notes, |text, _| text.parse::<Prose>().ok())?;
    if !is_about_asking(&text) || !is_about_joining(&text) {
        return None;
    }
    let notes = notes.about_private(cell);
    notes.guessed(
        &codes::FEED_MOVED,
        "",
        "see the notes",
        "the notes say to ask",
    );
    "see the notes".parse().ok()
}

fn is_about_asking(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "email",
        "e-mail",
        "ask ",
        "contact",
        "request",
        "call ",
        "text ",
        "@",
        "get in touch",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

fn is_about_joining(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "link",
        "zoom",
        "login",
        "log-in",
        "log in",
        "password",
        "passcode",
        "invit",
        "meeting id",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}
