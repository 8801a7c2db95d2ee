//! What the report of an import explains.
//!
//! A remark explains one field of one record. One on a whole record explains that it did not come in, and nothing
//! else; one on a whole feed, what holds where a record says nothing. What is doubtful is kept as it is, so that it
//! explains no change at all.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The remarks of a report, by what they explain.
pub(super) struct Told {
    /// From record and field to what it says now, the last that was said.
    changed: BTreeMap<(u64, String), Option<String>>,
    /// The records that were refused.
    refused: BTreeSet<u64>,
    /// From a field to what holds where a record does not say it.
    otherwise: BTreeMap<String, String>,
}

impl Told {
    /// Of the remarks of a report in JSON.
    pub(super) fn new(remarks: &[Value]) -> Self {
        let mut told = Self {
            changed: BTreeMap::new(),
            refused: BTreeSet::new(),
            otherwise: BTreeMap::new(),
        };
        for remark in remarks {
            told.add(remark);
        }
        told
    }

    fn add(&mut self, remark: &Value) {
        let record = remark["record"].as_u64().unwrap();
        let field = remark["field"].as_str().unwrap().to_owned();
        let now = remark["now"].as_str().map(str::to_owned);
        match (remark["deed"].as_str().unwrap(), record) {
            ("refused", _) => drop(self.refused.insert(record)),
            ("guessed", 0) => drop(self.otherwise.insert(field, now.unwrap())),
            ("doubtful", _) | (_, 0) => {}
            _ if field.is_empty() => {}
            _ => drop(self.changed.insert((record, field), now)),
        }
    }

    /// Whether a record was refused.
    pub(super) fn refused(&self, record: u64) -> bool {
        self.refused.contains(&record)
    }

    /// Whether a field of a record was changed, guessed or left out.
    pub(super) fn changed(&self, record: u64, field: &str) -> bool {
        self.changed.contains_key(&(record, field.to_owned()))
    }

    /// What a field of a record says now, where that is another thing than before.
    pub(super) fn now(&self, record: u64, field: &str) -> Option<&str> {
        self.changed.get(&(record, field.to_owned()))?.as_deref()
    }

    /// What holds where a record does not say a field.
    pub(super) fn otherwise(&self, field: &str) -> Option<&str> {
        self.otherwise.get(field).map(String::as_str)
    }
}

#[test]
fn a_remark_explains_what_it_is_about_and_nothing_else() {
    let remark = |deed: &str, record: u64, field: &str, now: Value| serde_json::json!({"deed": deed, "record": record, "field": field, "now": now});
    let told = Told::new(&[
        remark("changed", 1, "name", "Noon".into()),
        remark("doubtful", 1, "day", "3".into()),
        remark("changed", 1, "", "x".into()),
        remark("refused", 2, "", Value::Null),
        remark("guessed", 0, "timezone", "Europe/London".into()),
        remark("dropped", 0, "notes", Value::Null),
    ]);
    assert!(told.changed(1, "name"));
    assert_eq!(told.now(1, "name"), Some("Noon"));
    for (record, field) in [
        (1, "day"),
        (1, ""),
        (1, "notes"),
        (2, "name"),
        (1, "timezone"),
    ] {
        assert!(!told.changed(record, field), "{record} {field}");
    }
    assert!(told.refused(2) && !told.refused(1));
    assert_eq!(told.otherwise("timezone"), Some("Europe/London"));
    assert_eq!(told.otherwise("notes"), None);
}
