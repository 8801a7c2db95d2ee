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

    /// Whether the report of the way in, or that of the way out, says that this field is not as it came.
    fn explained(&self, trip: &Trip, record: u64, slug: &str) -> bool {
        let mut came = self.came.iter().chain(self.by);
        let mut went = [&self.name].into_iter().chain(self.by);
        came.any(|name| trip.told.changed(record, name))
            || went.any(|name| trip.losses.contains(&(slug.to_owned(), (*name).to_owned())))
    }

    /// What a record says; where it does not, what the report says of the whole feed.
    fn said(&self, record: &Record, trip: &Trip) -> String {
        let said = text(record, self.came).or_else(|| {
            let mut names = self.came.iter().chain(self.by);
            names
                .find_map(|name| trip.told.otherwise(name))
                .map(str::to_owned)
        });
        let said = said.unwrap_or_default();
        if self.sort != Sort::Set {
            return said;
        }
        // That one can join from elsewhere is said by the attendance, which is a field of its own.
        let online = |part: &&str| !part.eq_ignore_ascii_case("ONL") && *part != "Online Meeting";
        let rest: Vec<&str> = parts(&said).into_iter().filter(online).collect();
        rest.join(",")
    }
}

/// Every difference that no remark explains, as one line each.
pub(super) fn differences(trip: &Trip, fields: &[Field], key: &str) -> Vec<String> {
    let went = trip.by_key(key);
    let mut known = BTreeSet::new();
    let mut lines = Vec::new();
    let came = trip
        .came
        .iter()
        .map(|record| (u64::from(record.number), record));
    for (number, record) in came.filter(|(number, _)| !trip.told.refused(*number)) {
        let slug = trip.key(record, key);
        let Some(other) = went.get(&slug) else {
            lines.push(format!("record {number}: `{slug}` did not go out"));
            continue;
        };
        for field in fields {
            if field.said && text(record, field.came).is_none() {
                continue;
            }
            let came = field.said(record, trip);
            let left = text(other, &[field.name]).unwrap_or_default();
            if !field.same(&came, &left) && !field.explained(trip, number, &slug) {
                let name = field.name;
                lines.push(format!(
                    "record {number} `{slug}`, {name}: `{came}` came, `{left}` went"
                ));
            }
        }
        known.insert(slug);
    }
    let others = went.keys().filter(|slug| !known.contains(*slug));
    lines.extend(others.map(|slug| format!("`{slug}` went out, and never came in")));
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
