//! Phone numbers and e-mail addresses: where they stand in a text, and whose they are.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::fields::Contact;
use crate::kinds::hotline::Address;
use crate::kinds::{Group, group::Online};
use crate::model::{Country, Email, Phone};
use crate::site::Site;

/// Hosts of addresses that anybody can have. Of `yahoo.co.uk` it is the first part that counts.
const FREE: &[&str] = &[
    "gmail", "googlemail", "yahoo", "ymail", "rocketmail", "hotmail", "outlook", "live", "msn", "aol", "icloud", "me",
    "mac", "proton", "protonmail", "pm", "gmx", "mail", "zoho", "fastmail", "comcast", "verizon", "att", "sbcglobal",
    "bellsouth", "cox", "charter", "earthlink", "btinternet", "sky", "talktalk", "virginmedia", "ntlworld", "telus",
    "shaw", "rogers", "sympatico",
];

/// Whether an address is one that anybody can have, and that most have for themselves.
pub(super) fn is_free(email: &str) -> bool {
    let host = email.rsplit('@').next().unwrap_or_default().to_lowercase();
    let mut parts = host.split('.');
    let first = parts.next().unwrap_or_default();
    // `live.example.org` is not `live.com`.
    let short = parts.clone().count() == 1 || parts.clone().all(|part| part.len() <= 3);
    FREE.contains(&first) && short
}

/// A number or an address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// What a phone dials.
    Phone(String),
    /// An e-mail address in small letters.
    Email(String),
}

/// The numbers and addresses in a text, each with its bytes.
pub(super) fn ways(text: &str, country: Country) -> Vec<(Range<usize>, Way)> {
    let mut found = Vec::new();
    if text.contains('@') {
        found.extend(emails(text));
    }
    found.extend(phones(text, country));
    found
}

fn emails(text: &str) -> impl Iterator<Item = (Range<usize>, Way)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '\\');
    text.match_indices('@').filter_map(move |(at, _)| {
        let (head, tail) = (text.get(..at)?, text.get(at + 1..)?);
        let start = head.rfind(|c| !is_part(c)).map_or(0, |end| end + 1);
        // The last byte before may be in the middle of a character.
        let start = (start..at).find(|start| text.is_char_boundary(*start))?;
        let end = tail.find(|c| !is_part(c)).unwrap_or(tail.len());
        let written = text.get(start..at + 1 + end)?.trim_end_matches(['.', '-', '_']);
        // In Markdown a mark may be escaped.
        let email: Email = written.replace('\\', "").parse().ok()?;
        let way = Way::Email(email.as_str().to_lowercase());
        Some((start..start + written.len(), way))
    })
}

fn phones(text: &str, country: Country) -> Vec<(Range<usize>, Way)> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = bytes.iter().skip(at).position(|byte| starts(*byte)).map(|far| at + far) {
        let run = bytes.iter().skip(start).take_while(|byte| goes_on(**byte)).count();
        let written = text.get(start..start + run).unwrap_or_default();
        let written = written.trim_end_matches(|c: char| !c.is_ascii_digit());
        at = start + run.max(1);
        let span = start..start + written.len();
        if let Some(dialled) = phone(text, &span, country) {
            found.push((span, Way::Phone(dialled)));
        }
    }
    found
}

fn starts(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'+' | b'(')
}

fn goes_on(byte: u8) -> bool {
    starts(byte) || matches!(byte, b' ' | b'-' | b'.' | b')' | b'/')
}

/// What is dialled, if these bytes are a phone number, and not that of a room.
fn phone(text: &str, span: &Range<usize>, country: Country) -> Option<String> {
    let written = text.get(span.clone())?;
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let before = text.get(..span.start)?;
    let after = text.get(span.end..)?;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '=' | '_' | '$' | '#' | '@');
    let alone = !before.ends_with(is_part) && !after.starts_with(is_part);
    // Pauses and keys after a number lead into a room.
    let dials_in = after.starts_with(",,") || after.starts_with(",*");
    let grouped = written.contains(['-', '.', '(', ' ', '+']);
    if !(9..=15).contains(&digits) || !alone || dials_in || !grouped || names_a_room(before) {
        return None;
    }
    let phone = Phone::read(written, country, None).ok()?;
    (!phone.is_short_code()).then(|| phone.dial().to_owned())
}

/// Whether the words before a number say that it opens a room: `Meeting ID: 823 4567 8901`.
fn names_a_room(before: &str) -> bool {
    let near: String = before.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let near = near.to_lowercase();
    let words: Vec<&str> = near.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let room = [
        "id", "zoom", "password", "passcode", "pw", "pass", "pin", "code", "access", "dial", "conference", "number", "webex",
        "skype", "mobile", "participant", "phone", "line",
    ];
    words.iter().rev().take(3).any(|word| room.contains(word))
}

/// What stands on a site as public: numbers and addresses that are nobody's own.
#[derive(Debug, Default)]
pub(super) struct Public {
    phones: BTreeSet<String>,
    emails: BTreeSet<String>,
    /// Hosts of the addresses of organizations.
    hosts: BTreeSet<String>,
}

impl Public {
    /// What lines, organizations, services and the site itself publish.
    pub(super) fn of(site: &Site) -> Self {
        let mut public = Self::default();
        if let Some(contact) = &site.config.contact {
            public.add(contact.phone.as_ref(), contact.email.as_ref());
        }
        for channel in site.hotlines.iter().flat_map(|line| &line.channels) {
            match &channel.address {
                Address::Phone(phone) => public.add(Some(phone), None),
                Address::Email(email) => public.add(None, Some(email)),
                Address::Web(_) => {}
            }
        }
        for entry in &site.organizations {
            public.contact(entry.contact.as_ref());
        }
        for entry in &site.services {
            public.contact(entry.contact.as_ref());
            public.add(entry.intake_phone.as_ref(), entry.email.as_ref());
        }
        public
    }

    /// Whether it is known as public, or one that is free to call.
    pub(super) fn knows(&self, way: &Way) -> bool {
        match way {
            Way::Phone(dial) => self.phones.contains(dial) || is_toll_free(dial),
            Way::Email(email) => {
                let host = email.rsplit('@').next().unwrap_or_default();
                self.emails.contains(email) || self.hosts.contains(host)
            }
        }
    }

    fn contact(&mut self, contact: Option<&Contact>) {
        if let Some(reach) = contact.and_then(Contact::public) {
            self.add(reach.phone.as_ref(), reach.email.as_ref());
        }
    }

    fn add(&mut self, phone: Option<&Phone>, email: Option<&Email>) {
        self.phones.extend(phone.map(|phone| phone.dial().to_owned()));
        let Some(email) = email.map(|email| email.as_str().to_lowercase()) else {
            return;
        };
        if !is_free(&email) {
            self.hosts.extend(email.rsplit('@').next().map(str::to_owned));
        }
        self.emails.insert(email);
    }
}

/// Numbers that are free to call in North America are those of lines, not of people.
fn is_toll_free(dial: &str) -> bool {
    let code = dial.strip_prefix("+1").and_then(|rest| rest.get(..3));
    code.is_some_and(|code| matches!(code, "800" | "833" | "844" | "855" | "866" | "877" | "888"))
}

/// Whether a group itself publishes this in its own fields: as its contact, or to dial in.
pub(super) fn is_own(group: &Group, way: &Way) -> bool {
    let reach = group.contact.as_deref().and_then(Contact::public);
    let rooms = group.meetings.iter().filter_map(|meeting| meeting.online.as_deref());
    let mut rooms = rooms.chain(group.online.as_deref());
    match way {
        Way::Phone(dial) => {
            let is = |phone: &Phone| phone.dial().split([',', ';']).next() == Some(dial);
            let dials = |online: &Online| online.door.phone.as_ref().is_some_and(is);
            reach.and_then(|reach| reach.phone.as_ref()).is_some_and(is) || rooms.any(dials)
        }
        Way::Email(email) => {
            let is = |text: &str| text.to_lowercase().contains(&**email);
            let asks = |online: &Online| online.ask.as_deref().is_some_and(is);
            let reached = reach.and_then(|reach| reach.email.as_ref());
            reached.is_some_and(|email| is(email.as_str())) || rooms.any(asks)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let ways = ways(text, "US".parse().unwrap()).into_iter();
        ways.filter_map(|(span, _)| text.get(span)).collect()
    }

    #[test]
    fn numbers_and_addresses_are_found_as_people_write_them() {
        let text = "Call (312) 555-0143, 312.555.0143 or +1 312 555 0143. Write to jo.doe@gmail.com.";
        let wanted = ["jo.doe@gmail.com", "(312) 555-0143", "312.555.0143", "+1 312 555 0143"];
        assert_eq!(found(text), wanted);
        assert_eq!(found("a\\_b@gmail.com, ñx@gmail.com"), ["a\\_b@gmail.com", "x@gmail.com"]);
    }

    #[test]
    fn rooms_dates_and_addresses_of_the_web_are_none() {
        for text in [
            "Meeting ID: 312 555 0143",
            "Zoom 312-555-0143",
            "One tap: +13125550143,,82345678901#",
            "https://zoom.us/j/3125550143",
            "From 2026-11-22 19:00-20:30",
            "Room 312, 555 0143rd Street",
            "3125550143",
            "@gmail.com",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn addresses_that_anybody_can_have_are_known() {
        for email in ["a@gmail.com", "a@Yahoo.co.uk", "a@live.com"] {
            assert!(is_free(email), "{email}");
        }
        for email in ["a@live.example.org", "a@example.org", "a@mail.alder.org"] {
            assert!(!is_free(email), "{email}");
        }
    }
}
