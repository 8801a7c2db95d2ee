//! E-mail addresses.

use std::fmt;
use std::fmt::Write as _;
use std::str::FromStr;

use super::Scalar;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

/// An e-mail address as people use them: a dot-atom (RFC 5322 section 3.2.3), an @, and a domain
/// name with a dot, all in ASCII, at most 254 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(Box<str>);

impl Email {
    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A `mailto:` address (RFC 6068) for links, percent-encoded.
    pub fn mailto(&self) -> String {
        let mut url = String::from("mailto:");
        for byte in self.0.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => url.push(char::from(byte)),
                b'-' | b'.' | b'_' | b'~' | b'+' | b'!' | b'$' | b'*' | b'@' => {
                    url.push(char::from(byte));
                }
                // Writing to a String cannot fail.
                _ => drop(write!(url, "%{byte:02X}")),
            }
        }
        url
    }
}

impl FromStr for Email {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let text = text.trim();
        match fault(text) {
            None => Ok(Self(text.into())),
            Some(label) => Err(mistake(text, label)),
        }
    }
}

impl Scalar for Email {
    const EXPECTS: &'static str = "an e-mail address such as `tuesday@example.org`";
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Email {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

fn mistake(text: &str, label: &str) -> Mistake {
    let near = near(text).filter(|near| fault(near).is_none());
    Mistake::new(
        &codes::EMAIL,
        format!("`{}` is not an e-mail address", shorten(text)),
    )
    .label(label)
    .help(match near {
        Some(near) => format!("write `{near}`"),
        None => "write an address such as `tuesday@example.org`".to_owned(),
    })
}

/// What is wrong with an address, or `None` if nothing is.
fn fault(text: &str) -> Option<&'static str> {
    if !text.is_ascii() || text.chars().any(|c| c.is_ascii_control() || c == ' ') {
        return Some("only Latin letters, digits and signs, without spaces");
    }
    let Some((local, domain)) = text.split_once('@') else {
        return Some("there is no @");
    };
    if domain.contains('@') {
        return Some("there is more than one @");
    }
    if local.is_empty() || local.len() > 64 || !local.split('.').all(is_atom) {
        return Some("the part before the @ is not right");
    }
    if !domain.contains('.') {
        return Some("the part after the @ has no dot");
    }
    let last_is_number = domain.rsplit('.').next().is_some_and(is_number);
    if last_is_number || !domain.split('.').all(is_label) {
        return Some("the part after the @ is not a domain");
    }
    (text.len() > 254).then_some("at most 254 characters")
}

/// An atom of RFC 5322: letters, digits and the signs that need no quotes.
fn is_atom(part: &str) -> bool {
    let signs = "!#$%&'*+-/=?^_`{|}~";
    !part.is_empty()
        && part
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || signs.contains(c))
}

/// A label of a host name (RFC 1123 section 2.1).
fn is_label(part: &str) -> bool {
    (1..=63).contains(&part.len())
        && !part.starts_with('-')
        && !part.ends_with('-')
        && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

fn is_number(part: &str) -> bool {
    part.chars().all(|c| c.is_ascii_digit())
}

/// The address that was most likely meant: out of `Name <address>`, of a `mailto:`, of words such
/// as "name at example dot org", or with a comma for a dot.
fn near(text: &str) -> Option<String> {
    let inner = match text.split_once('<') {
        Some((_, rest)) => rest.split_once('>')?.0,
        None => text,
    };
    let inner = inner.strip_prefix("mailto:").unwrap_or(inner);
    let inner = inner.split_once('?').map_or(inner, |(address, _)| address);
    let words = inner.replace(['[', ']', '(', ')'], " ").to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let address = words.replacen(" at ", "@", 1).replace(" dot ", ".");
    Some(address.replace(',', ".").replace(' ', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn help(text: &str) -> String {
        text.parse::<Email>().unwrap_err().help.unwrap().into()
    }

    #[test]
    fn addresses_of_people_are_read() {
        for text in [
            "tuesday@example.org",
            " a.b+tag@sub.example.co.uk ",
            "o'neil@example.org",
        ] {
            assert_eq!(text.parse::<Email>().unwrap().as_str(), text.trim());
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "@",
            "a@b",
            "a@@b.org",
            "a@b@c.org",
            ".a@b.org",
            "a..b@c.org",
            "a@b..org",
            "a@-b.org",
            "a@127.0.0.1",
            "a b@c.org",
            "ä@b.org",
            "a@b.org\n\nBcc: x@y.org",
            "a@b.org?subject=x",
        ] {
            assert!(text.parse::<Email>().is_err(), "{text}");
        }
    }

    #[test]
    fn slips_are_refused_with_the_address_to_write() {
        for text in [
            "Tuesday Lights <tuesday@example.org>",
            "mailto:tuesday@example.org?subject=Hello",
            "tuesday at example dot org",
            "tuesday [at] example.org",
            "tuesday@example,org",
        ] {
            assert_eq!(help(text), "write `tuesday@example.org`", "{text}");
        }
    }

    #[test]
    fn signs_with_a_meaning_in_addresses_are_encoded() {
        let email: Email = "a&b=c?d+e%f@example.org".parse().unwrap();
        assert_eq!(email.mailto(), "mailto:a%26b%3Dc%3Fd+e%25f@example.org");
    }

    proptest! {
        #[test]
        fn a_mailto_address_never_leaves_its_attribute(text in any::<String>()) {
            if let Ok(email) = text.parse::<Email>() {
                prop_assert!(!email.mailto().contains(['"', '\'', '<', '>', '&', '?', '#', ' ']));
            }
        }

        #[test]
        fn a_mailto_address_of_signs_never_leaves_its_attribute(local in "[!-?^-~]{1,20}") {
            if let Ok(email) = format!("{local}@example.org").parse::<Email>() {
                prop_assert!(!email.mailto().contains(['"', '\'', '<', '>', '&', '?', '#', ' ']));
            }
        }
    }
}
