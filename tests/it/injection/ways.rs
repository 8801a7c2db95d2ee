//! How attempts are written into records of feeds.

use guidepost::model::WebUrl;

use super::attempts::Attempt;
use super::milder::ADDRESS;

/// How an attempt is written into a record.
#[derive(Clone, Copy)]
pub(super) enum Way {
    /// As it came, in every field.
    Whole,
    /// Behind an address, in the fields that take nothing else.
    Behind,
}

impl Way {
    /// What a field holds.
    pub(super) fn value(self, name: &str, attempt: &Attempt) -> String {
        let text = &attempt.payload;
        let is_name = ["name", "meetingname", "meeting"].contains(&name);
        let is_address = ["url", "website", "link"]
            .iter()
            .any(|word| name.contains(word));
        match self {
            // A record whose number is none is refused as a whole; numbers are tried in content.
            _ if name.contains("phone") && !name.ends_with("notes") => "+1 312 555 0143".to_owned(),
            // What is nothing but marks is no name, and its record is refused.
            Self::Whole if is_name => format!("Evening {text}"),
            Self::Whole => text.clone(),
            Self::Behind if is_name => format!("Morning {}", attempt.name),
            Self::Behind if is_address && !name.contains("notes") => {
                let dense: String = text
                    .split(|c: char| c.is_whitespace() || c.is_control())
                    .collect();
                format!("{ADDRESS}{dense}")
            }
            Self::Behind => String::new(),
        }
    }
}

/// Each attempt in each way, with a name of its own; an attempt that is no part of an address is refused behind one.
pub(super) fn each(attempts: &[Attempt]) -> impl Iterator<Item = (&Attempt, Way, String)> {
    let behind = attempts.iter().filter(|one| {
        let address = Way::Behind.value("url", one);
        address.parse::<WebUrl>().is_ok()
    });
    let whole = attempts
        .iter()
        .map(|one| (one, Way::Whole, one.name.clone()));
    whole.chain(behind.map(|one| (one, Way::Behind, format!("{}-behind", one.name))))
}
