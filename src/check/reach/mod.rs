//! Phone numbers and e-mail addresses: where they stand in a text, and whose they are.
//!
//! Here: [`ways`] and what kind of address one is. Not here: what is said about them, which is that of the rules.

mod numbers;
mod public;

use std::ops::Range;

use numbers::phones;
pub(super) use public::{Public, is_own};

use super::words::is_one_of;
use crate::model::{Country, Email};

/// Hosts of addresses that anybody can have. Of `yahoo.co.uk` it is the first part that counts.
const FREE: &str = "gmail googlemail yahoo ymail rocketmail hotmail outlook live msn aol icloud me mac proton protonmail pm \
    gmx mail zoho fastmail comcast verizon att sbcglobal bellsouth cox charter earthlink btinternet sky \
    talktalk virginmedia ntlworld telus shaw rogers sympatico";

/// Whether an address is one that anybody can have, and that most have for themselves.
pub(super) fn is_free(email: &str) -> bool {
    let host = email.rsplit('@').next().unwrap_or_default().to_lowercase();
    let mut parts = host.split('.');
    let first = parts.next().unwrap_or_default();
    // `live.example.org` is not `live.com`.
    let short = parts.clone().count() == 1 || parts.clone().all(|part| part.len() <= 3);
    is_one_of(FREE, first) && short
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
        let written = text
            .get(start..at + 1 + end)?
            .trim_end_matches(['.', '-', '_', '\\']);
        // In Markdown a mark may be escaped.
        let email: Email = written.replace('\\', "").parse().ok()?;
        let way = Way::Email(email.as_str().to_lowercase());
        Some((start..start + written.len(), way))
    })
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
        let text =
            "Call (312) 555-0143, 312.555.0143 or +1 312 555 0143. Write to jo.doe@gmail.com.";
        let wanted = [
            "jo.doe@gmail.com",
            "(312) 555-0143",
            "312.555.0143",
            "+1 312 555 0143",
        ];
        assert_eq!(found(text), wanted);
        assert_eq!(
            found("a\\_b@gmail.com, ñx@gmail.com"),
            ["a\\_b@gmail.com", "x@gmail.com"]
        );
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
