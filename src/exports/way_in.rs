//! How to join from elsewhere, as far as it is published.

use std::borrow::Cow;

use super::Row;
use crate::messages::Value;
use crate::model::{Join, Phone, WebUrl};

/// How to join from elsewhere.
#[derive(Debug, Default)]
pub(super) struct WayIn<'r> {
    /// The room, or where to register for it.
    pub(super) url: Option<&'r str>,
    /// What is to be known about the link, or whom to ask for it.
    pub(super) url_notes: Option<String>,
    /// The number to dial, in the form of the standard.
    pub(super) phone: Option<Cow<'r, str>>,
    /// What is to be known about the number.
    pub(super) phone_notes: Option<String>,
    /// Whether one asks or registers first, so that the link itself is not published.
    pub(super) closed: bool,
    /// Whether the number is written in another form than in the content.
    pub(super) rewritten: bool,
}

impl<'r> Row<'r> {
    /// How to join from elsewhere.
    pub(super) fn way_in(&self) -> WayIn<'r> {
        // Whoever joined a meeting that is paused would wait alone.
        let Some(online) = self.facts.online.filter(|_| !self.is_paused()) else {
            return WayIn::default();
        };
        let mut lines = Vec::new();
        let (messages, door) = (&self.site.messages, &online.door);
        let mut say = |key: &str, name: &str, text: Option<&str>| {
            let line = |text| messages.format(key, &[(name, Value::Text(text))]);
            lines.extend(text.map(line));
        };
        say("export-meeting-id", "id", door.meeting_id.as_deref());
        say("export-passcode", "passcode", door.passcode.as_deref());
        if online.join == Join::Ask {
            say("export-ask", "who", online.ask.as_deref());
        }
        let register = online.registration.as_ref().map(WebUrl::as_str);
        let register = register.filter(|_| online.join == Join::Registration);
        say("export-register", "url", register);
        lines.extend(online.notes.as_deref().map(str::to_owned));
        let phone = door.phone.as_ref().map(number);
        let url = door.url.as_ref().map(WebUrl::as_str).or(register);
        let told = (!lines.is_empty()).then(|| lines.join("\n"));
        // Programs drop notes on a link where there is no link.
        let of_phone = url.is_none() && phone.is_some();
        let (url_notes, told) = if of_phone { (None, told) } else { (told, None) };
        let own = online.phone_notes.as_deref().map(str::to_owned);
        let of_phone: Vec<String> = told.into_iter().chain(own).collect();
        let phone_notes = (!of_phone.is_empty()).then(|| of_phone.join("\n"));
        WayIn {
            url,
            url_notes,
            phone_notes,
            rewritten: matches!(phone, Some(Cow::Owned(_))),
            phone,
            closed: online.join != Join::Open,
        }
    }
}

impl<'r> Row<'r> {
    /// The host of the link that is published.
    pub(super) fn host(&self) -> Option<&'r str> {
        let online = self.facts.online?;
        let register = online.registration.as_ref();
        let register = register.filter(|_| online.join == Join::Registration);
        online.door.url.as_ref().or(register).map(WebUrl::host)
    }
}

/// The number in the signs of the standard: digits, `+`, `,`, `*` and `#`.
fn number(phone: &Phone) -> Cow<'_, str> {
    let published = phone.published();
    let standard = |sign: char| sign.is_ascii_digit() || "+,*#".contains(sign);
    if published.chars().all(standard) {
        Cow::Borrowed(published)
    } else {
        Cow::Owned(phone.dial().replace(";ext=", ","))
    }
}
