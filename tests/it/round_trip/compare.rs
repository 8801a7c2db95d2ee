//! Whether two records say the same.

use std::collections::BTreeSet;

use guidepost::feeds::moment::moment;
use guidepost::import::{Record, Value};
use guidepost::model::TimeOfDay;

use super::trip::Trip;

/// One fact of a record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    /// Its name in what goes out.
    name: &'static str,
    /// Its names in what comes in, the first that says something.
    came: &'static [&'static str],
    /// Fields whose remarks explain a difference, beside its own.
    by: &'static [&'static str],
    sort: Sort,
    /// Whether it is only compared where it came in.
    said: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Sort {
    Text,
    Words,
    Number,
    Degrees,
    Set,
    Clock,
    Moment,
}

impl Field {
    /// The same text.
    pub(super) const fn text(name: &'static str, came: &'static [&'static str]) -> Self {
        Self {
            name,
            came,
            by: &[],
            sort: Sort::Text,
            said: false,
        }
    }

    /// The same words, whatever white space stands around and between them: no page shows it.
    pub(super) const fn words(name: &'static str, came: &'static [&'static str]) -> Self {
        Self {
            sort: Sort::Words,
            ..Self::text(name, came)
        }
    }

    /// The same number, however it is written.
    pub(super) const fn number(name: &'static str, came: &'static [&'static str]) -> Self {
        Self {
            sort: Sort::Number,
            ..Self::text(name, came)
        }
    }

    /// The same to five decimals, which is about a metre.
    pub(super) const fn degrees(name: &'static str, came: &'static [&'static str]) -> Self {
        Self {
            sort: Sort::Degrees,
            ..Self::text(name, came)
        }
    }

    /// The same time of day.
    pub(super) const fn clock(name: &'static str, came: &'static [&'static str]) -> Self {
        Self {
            sort: Sort::Clock,
            ..Self::text(name, came)
        }
    }

    /// The same date and time.
    pub(super) const fn moment(name: &'static str, came: &'static [&'static str]) -> Self {
        Self {
            sort: Sort::Moment,
            ..Self::text(name, came)
        }
    }

    /// The same values in any order.
    pub(super) const fn set(name: &'static str, came: &'static [&'static str]) -> Self {
        Self {
            sort: Sort::Set,
            ..Self::text(name, came)
        }
    }

    /// Remarks on these fields explain a difference too.
    pub(super) const fn or_by(self, by: &'static [&'static str]) -> Self {
        Self { by, ..self }
    }

    /// Only where it came in.
    pub(super) const fn if_said(self) -> Self {
        Self { said: true, ..self }
    }

    fn same(&self, came: &str, went: &str) -> bool {
        let number = |text: &str| text.trim().parse::<f64>().ok();
        match self.sort {
            // White space is no fact: lines are compared by their words.
            Sort::Text => words(came) == words(went),
            Sort::Words => came.split_whitespace().eq(went.split_whitespace()),
            Sort::Number => came == went || number(came) == number(went),
            Sort::Degrees => match (number(came), number(went)) {
                (Some(came), Some(went)) => (came - went).abs() < 0.000_006,
                (came, went) => came == went,
            },
            Sort::Clock => {
                let time = |text: &str| text.parse::<TimeOfDay>().ok();
                came == went || (time(came).is_some() && time(came) == time(went))
            }
            Sort::Moment => {
                came == went || (moment(came).is_some() && moment(came) == moment(went))
            }
            Sort::Set => parts(came) == parts(went),
        }
    }

    fn explained(&self, trip: &Trip, record: u64, slug: &str) -> bool {
        let names = self.came.iter().chain(self.by).chain([&""]);
        let mut keys = names.map(|name| (record, (*name).to_owned()));
        keys.any(|key| trip.remarks.contains(&key))
            || [&self.name]
                .into_iter()
                .chain(self.by)
                .any(|name| trip.losses.contains(&(slug.to_owned(), (*name).to_owned())))
    }
}

/// Every difference that no remark explains, as one line each. A record without `timezone` is meant in `zone`.
pub(super) fn differences(trip: &Trip, fields: &[Field], key: &str, zone: &str) -> Vec<String> {
    let went = trip.by_key(key);
    let mut lines = Vec::new();
    for record in &trip.came {
        let number = u64::from(record.number);
        if trip.refused.contains(&number) {
            continue;
        }
        let slug = text(record, &[key]).unwrap_or_default();
        let changed = trip.remarks.contains(&(number, key.to_owned()));
        let Some(other) = went.get(&slug) else {
            if !changed && !trip.remarks.contains(&(number, "day".to_owned())) {
                lines.push(format!("record {number}: `{slug}` did not go out"));
            }
            continue;
        };
        for field in fields {
            if field.said && text(record, field.came).is_none() {
                continue;
            }
            let zoned = field.name.eq_ignore_ascii_case("timezone");
            let came = text(record, field.came);
            let came = came
                .or_else(|| zoned.then(|| zone.to_owned()))
                .unwrap_or_default();
            let left = text(other, &[field.name]).unwrap_or_default();
            // That one can join from elsewhere is said by the attendance, which is a field of its own.
            let came = if field.sort == Sort::Set {
                let online =
                    |part: &&str| !part.eq_ignore_ascii_case("ONL") && *part != "Online Meeting";
                parts(&came)
                    .into_iter()
                    .filter(online)
                    .collect::<Vec<_>>()
                    .join(",")
            } else {
                came
            };
            if !field.same(&came, &left) && !field.explained(trip, number, &slug) {
                lines.push(format!(
                    "record {number} `{slug}`, {}: `{came}` came, `{left}` went",
                    field.name
                ));
            }
        }
    }
    lines
}

/// What the first of these fields that says something says; `regions#1` is the second of a list.
pub(super) fn text(record: &Record, names: &[&str]) -> Option<String> {
    let one = |name: &&str| {
        let (name, part) = name
            .split_once('#')
            .map_or((*name, None), |(name, part)| (name, Some(part)));
        match (&record.cell(name)?.value, part) {
            (Value::List(values), Some(part)) => {
                values.get(part.parse::<usize>().unwrap()).map(plain)
            }
            (value, _) => Some(plain(value)),
        }
    };
    names.iter().filter_map(one).find(|text| !text.is_empty())
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(text) | Value::Text(text) | Value::Object(text) => text.to_string(),
        Value::List(values) => values.iter().map(plain).collect::<Vec<_>>().join(","),
    }
}

fn words(text: &str) -> Vec<String> {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = text.lines().map(|line| words(line).replace(" ,", ","));
    lines.filter(|line| !line.is_empty()).collect()
}

fn parts(text: &str) -> BTreeSet<&str> {
    let parts = text.split(',').map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}
