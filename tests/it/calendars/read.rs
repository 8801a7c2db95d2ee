//! A calendar file as a program sees it: lines, properties, events. Only what the tests need, and strict.

use std::collections::BTreeMap;

/// A property: its parameters and its value, as written.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    pub(crate) parameters: String,
    pub(crate) value: String,
}

/// The properties of an event, by name; no event of ours has one twice but `EXDATE`.
pub(crate) type Event = BTreeMap<String, Vec<Property>>;

/// Unfolded lines. Every line ends in CR and LF and has at most 75 octets (RFC 5545 section 3.1).
pub(crate) fn lines(file: &str) -> Vec<String> {
    let text = file.strip_suffix("\r\n").expect("the last line has an end");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']) && !line.is_empty(), "{line:?}");
    }
    let lines = text.replace("\r\n ", "");
    lines.split("\r\n").map(ToOwned::to_owned).collect()
}

/// The events of a file.
pub(crate) fn events(file: &str) -> Vec<Event> {
    let (mut events, mut event) = (Vec::new(), None);
    for line in lines(file) {
        let (name, value) = line.split_once(':').expect("a line has a value");
        let (name, parameters) = name.split_once(';').unwrap_or((name, ""));
        match (name, value, &mut event) {
            ("BEGIN", "VEVENT", _) => event = Some(Event::new()),
            ("END", "VEVENT", _) => events.extend(event.take()),
            (name, value, Some(event)) => {
                let of_name = event.entry(name.to_owned()).or_default();
                assert!(of_name.is_empty() || name == "EXDATE", "{name} twice");
                of_name.push(Property {
                    parameters: parameters.to_owned(),
                    value: value.to_owned(),
                });
            }
            _ => {}
        }
    }
    events
}

/// The value of a property that an event has once, with what was escaped put back.
pub(crate) fn value(event: &Event, name: &str) -> String {
    let written = event.get(name).map_or("", |all| all[0].value.as_str());
    let mut text = String::new();
    let mut letters = written.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                other => text.extend(other),
            },
            letter => text.push(letter),
        }
    }
    text
}
