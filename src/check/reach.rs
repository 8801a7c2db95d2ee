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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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
        let written = text.get(start..at + 1 + end)?.trim_end_matches(['.', '-', '_', '\\']);
        // In Markdown a mark may be escaped.
        let email: Email = written.replace('\\', "").parse().ok()?;
        let way = Way::Email(email.as_str().to_lowercase());
        Some((start..start + written.len(), way))
    })
}

fn phones(text: &str, country: Country) -> Vec<(Range<usize>, Way)> {
    let groups = groups(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = groups.get(at..).filter(|rest| !rest.is_empty()) {
        let Some((span, count)) = number(text, rest) else {
            at += 1;
            continue;
        };
        at += count;
        let written = text.get(span.clone()).filter(|_| is_for_people(text, &span));
        let phone = written.and_then(|written| Phone::read(written, country, None).ok());
        found.extend(phone.map(|phone| (span, Way::Phone(phone.dial().to_owned()))));
    }
    found
}

/// The groups of digits in a text.
fn groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match groups.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

/// The bytes of a phone number that begins with the first of some groups, and how many of them it has: three, three and
/// four digits as in North America, or what begins with `+` or `0`.
fn number(text: &str, groups: &[Range<usize>]) -> Option<(Range<usize>, usize)> {
    let first = groups.first()?;
    let before = text.get(..first.start)?;
    let plus = before.ends_with('+');
    let start = first.start - usize::from(plus || before.ends_with('('));
    let near = |pair: &[Range<usize>]| match pair {
        [left, right] => text.get(left.end..right.start).is_some_and(is_gap),
        _ => false,
    };
    let together = 1 + groups.windows(2).take_while(|pair| near(pair)).count();
    let lengths: Vec<usize> = groups.iter().take(together.min(8)).map(ExactSizeIterator::len).collect();
    let count = match lengths.as_slice() {
        [3, 3, 4, ..] => 3,
        [1, 3, 3, 4, ..] if text.get(first.clone()) == Some("1") => 4,
        all if plus || (text.get(first.clone())?.starts_with('0') && all.len() > 1) => all.len(),
        _ => return None,
    };
    let last = groups.get(count - 1)?;
    let digits: usize = lengths.iter().take(count).sum();
    (9..=15).contains(&digits).then(|| (start..last.end, count))
}

/// Whether this may stand between two groups of one number.
fn is_gap(gap: &str) -> bool {
    matches!(gap, " " | "-" | "." | ") " | ")" | " (" | "(" | "/" | " - " | ")-" | "\u{2011}" | "–")
}

/// Whether a number is one that somebody answers, and not that of a room.
fn is_for_people(text: &str, span: &Range<usize>) -> bool {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '=' | '_' | '$' | '#' | '@' | '+');
    let alone = !before.ends_with(is_part) && !after.starts_with(is_part);
    // Pauses and keys after a number lead into a room.
    let dials_in = after.starts_with(",,") || after.starts_with(",*");
    alone && !dials_in && !names_a_room(before, after)
}

/// Words next to a number that opens a room: `Meeting ID: 823 4567 8901`.
const ROOM: &[&str] = &[
    "id", "zoom", "password", "passcode", "pw", "pin", "pmi", "code", "dial", "conference", "webex", "skype", "participant",
];

/// Whether the words around a number say that it opens a room: `Zoom: https://... Phone: 312-555-0143`.
fn names_a_room(before: &str, after: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let end = before.char_indices().rev().nth(120).map_or(0, |(at, _)| at);
    let left = words(before.get(end..).unwrap_or_default());
    let end = after.char_indices().nth(60).map_or(after.len(), |(at, _)| at);
    let right = words(after.get(..end).unwrap_or_default());
    let is_room = |word: &String| ROOM.contains(&&**word);
    // "Phone" alone may be that of a person.
    let vague = ["phone", "number", "no", "line", "mobile", "tap", "by", "in", "call", "or", "at", "audio", "only"];
    let vague = left.last().is_some_and(|word| vague.contains(&&**word));
    left.iter().rev().take(3).any(is_room)
        || vague && left.iter().any(is_room)
        || right.iter().take(2).any(|word| matches!(&**word, "id" | "pin" | "passcode" | "code" | "access"))
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
            "Zoom: https://zoom.us/j/1 Phone 1-312-555-0143",
            "Dial-in (audio only) 646-558-8656 or 301-715-8592",
            "Call 312-555-0143, meeting ID 12",
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
