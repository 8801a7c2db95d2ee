//! How records are written: lists in which `0` stands for what is empty, and zeros at the end are left out.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};

/// A record that is being written.
#[derive(Debug, Default)]
pub(super) struct Record {
    text: String,
    /// How many zeros wait for something to come after them.
    zeros: usize,
    /// The number that is being written.
    digits: String,
}

impl Record {
    /// Adds finished JSON.
    pub(super) fn json(&mut self, json: &str) {
        if json == "0" {
            self.zeros += 1;
            return;
        }
        for _ in 0..std::mem::take(&mut self.zeros) {
            self.text.push_str("0,");
        }
        self.text.push_str(json);
        self.text.push(',');
    }

    /// Adds a number.
    pub(super) fn number(&mut self, number: impl Display) {
        let mut digits = std::mem::take(&mut self.digits);
        digits.clear();
        // Writing to a text cannot fail.
        let _ = write!(digits, "{number}");
        self.json(&digits);
        self.digits = digits;
    }

    /// Adds a text.
    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            self.json("0");
        } else {
            self.json(&quoted(text));
        }
    }

    /// Adds a list of finished JSON, which keeps its zeros.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = impl Display>) {
        let list = list(items);
        self.json(if list == "[]" { "0" } else { &list });
    }

    /// The record as JSON.
    pub(super) fn finish(self) -> String {
        format!("[{}]", self.text.trim_end_matches(','))
    }
}

/// A text as JSON. No file can be taken for a page, whatever is sent with it.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text)
        .to_string()
        .replace('<', "\\u003c")
}

/// A list of finished JSON.
pub(super) fn list(items: impl IntoIterator<Item = impl Display>) -> String {
    let mut text = String::from("[");
    for item in items {
        // Writing to a text cannot fail.
        let _ = write!(text, "{item},");
    }
    text.truncate(text.trim_end_matches(',').len());
    text.push(']');
    text
}

/// Things that a file says once and then calls by their number, from 0 in the order in which they come up.
#[derive(Debug, Default)]
pub(super) struct Table {
    numbers: BTreeMap<String, usize>,
    items: Vec<String>,
}

impl Table {
    /// The number of something.
    pub(super) fn number(&mut self, item: &str) -> usize {
        // Most are there: look before making a key.
        if let Some(number) = self.numbers.get(item) {
            return *number;
        }
        let next = self.items.len();
        self.numbers.insert(item.to_owned(), next);
        self.items.push(item.to_owned());
        next
    }

    /// All of them as texts.
    pub(super) fn texts(&self) -> String {
        list(self.items.iter().map(|text| quoted(text)))
    }

    /// All of them where each is finished JSON.
    pub(super) fn records(&self) -> String {
        list(&self.items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_is_a_zero_and_zeros_at_the_end_are_left_out() {
        let mut record = Record::default();
        record.text("a \"b\"");
        record.text("");
        record.number(0);
        record.list([0, 1, 0]);
        record.number(41.5);
        record.list(Vec::<u8>::new());
        record.number(0.0);
        assert_eq!(record.finish(), r#"["a \"b\"",0,0,[0,1,0],41.5]"#);
        assert_eq!(Record::default().finish(), "[]");
    }

    #[test]
    fn a_table_says_each_thing_once() {
        let mut table = Table::default();
        let numbers = ["x", "y", "x"].map(|text| table.number(text));
        assert_eq!(numbers, [0, 1, 0]);
        assert_eq!(table.texts(), r#"["x","y"]"#);
    }
}
