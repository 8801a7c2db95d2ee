//! The words of the interface: every language says all of them, with the same values in them.

use std::collections::{BTreeMap, BTreeSet};

use guidepost::messages::{built_in, names};
use guidepost::model::Country;
use jiff::tz::TimeZoneDatabase;

use crate::site_test::repository;

/// The languages that the program speaks beside English.
const LANGUAGES: &[&str] = &["ar", "es", "fr"];

#[test]
fn every_language_says_every_message_with_the_same_values() {
    let english = messages("en");
    assert!(english.len() > 700);
    for tag in LANGUAGES {
        let own = messages(tag);
        let keys = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<String>>();
        let (mine, wanted) = (keys(&own), keys(&english));
        let missing: Vec<_> = wanted.difference(&mine).collect();
        let unknown: Vec<_> = mine.difference(&wanted).collect();
        assert!(
            missing.is_empty() && unknown.is_empty(),
            "{tag}: {missing:?} {unknown:?}"
        );
        for (key, values) in &own {
            let wanted = &english[key];
            // A language may choose words by a value that English only shows, and need not repeat a number in each form.
            assert!(
                values.is_subset(wanted),
                "{tag}: {key}: {values:?}, not {wanted:?}"
            );
        }
    }
}

#[test]
fn every_language_names_every_country_and_no_zone_that_is_none() {
    let zones: BTreeSet<String> = TimeZoneDatabase::bundled()
        .available()
        .map(|zone| format!("zone-{}", zone.as_str().replace('/', "-")))
        .collect();
    for tag in LANGUAGES.iter().chain(&["en"]) {
        let (_, names) = names(tag).unwrap();
        let names = names.lines().filter_map(|line| line.split_once(" = "));
        let (countries, cities): (Vec<_>, Vec<_>) =
            names.partition(|(key, _)| key.starts_with("country-"));
        for (key, name) in &countries {
            let code = key.rsplit('-').next().unwrap();
            assert!(
                code.parse::<Country>().is_ok() && !name.is_empty(),
                "{tag}: {key}"
            );
        }
        let all = if *tag == "en" { 0 } else { 250 };
        let keys: BTreeSet<&str> = countries.iter().map(|(key, _)| *key).collect();
        assert_eq!((keys.len(), countries.len()), (all, all), "{tag}");
        assert!(cities.len() > 30, "{tag}");
        for (key, _) in cities {
            assert!(zones.contains(key), "{tag}: {key}");
        }
    }
}

/// The keys of a language's messages, with the names of the values in each.
fn messages(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let (_, own) = built_in(tag).unwrap();
    let theme = repository(&format!("themes/base/messages/{tag}.ftl"));
    let theme = std::fs::read_to_string(theme).unwrap();
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in own
        .lines()
        .chain(theme.lines())
        .filter(|line| !line.starts_with('#'))
    {
        let starts = line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
        if let Some((name, _)) = line.split_once('=').filter(|_| starts) {
            name.trim().clone_into(&mut key);
            messages.entry(key.clone()).or_default();
        }
        let values = line.split('$').skip(1).map(|rest| {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
            rest.get(..end.unwrap_or(rest.len())).unwrap().to_owned()
        });
        if let Some(known) = messages.get_mut(&key) {
            known.extend(values);
        }
    }
    messages
}
