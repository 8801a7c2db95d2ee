//! Values of one sort where the format has another.

use std::borrow::Cow;

use crate::diag::codes;
use crate::import::{Notes, Value};

/// The value as one text, as it was written. None if there is nothing in it.
pub fn text<'v>(value: &'v Value, notes: &mut Notes<'_>) -> Option<Cow<'v, str>> {
    match value {
        Value::List(values) => {
            let joined = texts(value, notes).join(", ");
            if values.len() > 1 {
                let why = "one text belongs here";
                notes.changed(&codes::FEED_VALUE, "a list", "one text", why);
            }
            (!joined.trim().is_empty()).then_some(Cow::Owned(joined))
        }
        Value::Object(_) => {
            notes.dropped(&codes::FEED_VALUE, "an object", "one text belongs here");
            None
        }
        _ => single(value).filter(|text| !text.trim().is_empty()),
    }
}

/// The value as several texts, as they were written: the items of a list, or one. Empty ones stay.
pub fn texts<'v>(value: &'v Value, notes: &mut Notes<'_>) -> Vec<Cow<'v, str>> {
    let mut all = Vec::new();
    let items = match value {
        Value::List(items) => items.as_slice(),
        Value::Null => return all,
        one => std::slice::from_ref(one),
    };
    for item in items {
        match item {
            Value::List(_) => {
                notes.dropped(&codes::FEED_VALUE, "a list", "it stands within a list");
            }
            Value::Object(_) => {
                notes.dropped(&codes::FEED_VALUE, "an object", "texts belong here");
            }
            _ => all.extend(single(item)),
        }
    }
    all
}

/// The number that stands here, also as text, and with a comma for the point.
pub fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(digits) | Value::Text(digits) => {
            let digits = digits.trim();
            let point = || digits.replacen(',', ".", 1).parse().ok();
            digits.parse().ok().or_else(point)
        }
        Value::List(items) => match items.as_slice() {
            [item] => number(item),
            _ => None,
        },
        _ => None,
    }
    .filter(|number: &f64| number.is_finite())
}

/// Whether a value says yes or no; none if it says neither.
pub fn yes(value: &Value) -> Option<bool> {
    let text = single(value)?;
    match text.trim().to_lowercase().as_str() {
        "yes" | "true" | "1" | "y" | "on" => Some(true),
        "no" | "false" | "0" | "n" | "off" => Some(false),
        _ => None,
    }
}

fn single(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::Text(text) => Some(Cow::Borrowed(text)),
        Value::Number(digits) => Some(Cow::Borrowed(whole(digits))),
        Value::Flag(flag) => Some(Cow::Borrowed(if *flag { "true" } else { "false" })),
        Value::Null | Value::List(_) | Value::Object(_) => None,
    }
}

/// A number as people write it: `254` for the `254.0` of some spreadsheets.
fn whole(digits: &str) -> &str {
    match digits.split_once('.') {
        Some((before, after)) if after.bytes().all(|b| b == b'0') => before,
        _ => digits,
    }
}
