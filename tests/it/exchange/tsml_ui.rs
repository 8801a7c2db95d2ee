//! What TSML UI makes of the records of a feed: its rules as facts. None of them says a word to those who keep the list.

use std::collections::BTreeSet;

use serde_json::Value;

/// The records that it shows.
pub(crate) struct Shown {
    /// The slugs of those that it keeps, in their order.
    pub(crate) kept: Vec<String>,
    /// Those of them that it does not call inactive.
    active: BTreeSet<String>,
    /// How many it drops.
    pub(crate) dropped: usize,
}

impl Shown {
    /// Of a feed. `zoned` is whether the page sets a time zone; without one, records that name none are dropped.
    pub(crate) fn of(feed: &[Value], zoned: bool) -> Self {
        let mut shown = Self {
            kept: Vec::new(),
            active: BTreeSet::new(),
            dropped: 0,
        };
        for record in feed {
            let slug = plain(&record["slug"]);
            let zoned = zoned || record["timezone"].is_string();
            let timed = !record["day"].is_null() && record["time"].is_string();
            if slug.is_empty()
                || shown.kept.contains(&slug)
                || address(record).is_empty()
                || (timed && !zoned)
            {
                shown.dropped += 1;
                continue;
            }
            if joins(record) || in_person(record) {
                shown.active.insert(slug.clone());
            }
            shown.kept.push(slug);
        }
        shown
    }

    /// The slugs of those that it keeps and calls inactive.
    pub(crate) fn inactive(&self) -> impl Iterator<Item = &str> {
        let kept = self.kept.iter().map(String::as_str);
        kept.filter(|slug| !self.active.contains(*slug))
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The address on one line, or the parts of one.
fn address(record: &Value) -> String {
    let whole = plain(&record["formatted_address"]);
    if !whole.is_empty() {
        return whole;
    }
    let parts = ["address", "city", "state", "postal_code", "country"];
    let parts = parts.map(|part| plain(&record[part]));
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Whether one can join from elsewhere: by a host that it knows, or by a number of ten signs or more.
fn joins(record: &Value) -> bool {
    let hosts = ["zoom.us", "meet.google.com", "teams.microsoft.com"];
    let url = plain(&record["conference_url"]);
    let known = url.split('/').nth(2).is_some_and(|host| {
        let part = |known: &&str| host == *known || host.ends_with(&format!(".{known}"));
        hosts.iter().any(part)
    });
    let phone = plain(&record["conference_phone"]);
    let dialled = phone
        .chars()
        .filter(|c| c.is_ascii_digit() || ",+#".contains(*c));
    known || dialled.count() >= 10
}

/// Whether there is a room that is open. Where the record does not say how exact its address is, one of fewer than four
/// parts is that of an area.
fn in_person(record: &Value) -> bool {
    let types = record["types"].as_array().into_iter().flatten();
    let shut = types.into_iter().any(|code| code == "TC");
    let roughly = match &record["approximate"] {
        Value::Null => address(record).split(',').count() < 4,
        said => said == "yes" || said == true,
    };
    !shut && !roughly
}
