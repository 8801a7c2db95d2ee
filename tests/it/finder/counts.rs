//! What the index counts is what stands in the files.

use std::collections::{BTreeMap, BTreeSet};

use guidepost::model::AccessFact;
use serde_json::{Value, json};

use super::read::Meeting;
use super::town::LARGE;

/// Every meeting once, whatever files it stands in.
fn meetings() -> Vec<Meeting> {
    let (_, finder) = &*LARGE;
    let files = [("tiles", 1), ("slots", 2)]
        .into_iter()
        .flat_map(|(name, at)| {
            let listed = finder.listed(name).into_iter();
            listed.map(move |entry| entry[at].as_str().unwrap().to_owned())
        });
    let all = files.flat_map(|file| finder.meetings(&file));
    let all: BTreeMap<String, Meeting> = all.map(|one| (one.key.clone(), one)).collect();
    all.into_values().collect()
}

/// How often each word comes up; the order does not matter.
fn count(words: impl Iterator<Item = String>) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// The counts of a list of the index, by its words; those of nothing left out.
fn told(index: &Value, name: &str) -> BTreeMap<String, u64> {
    let all = index[name].as_array().unwrap().iter();
    let pairs = all.map(|entry| {
        let entry = entry.as_array().unwrap();
        let (count, word) = (entry.last().unwrap(), entry.first().unwrap());
        (word.as_str().unwrap().to_owned(), count.as_u64().unwrap())
    });
    pairs.filter(|(_, count)| *count > 0).collect()
}

#[test]
fn the_index_counts_what_stands_in_the_files() {
    let (index, all) = (LARGE.1.index(), meetings());
    let groups: BTreeSet<&String> = all.iter().map(|one| &one.group).collect();
    assert_eq!(index["meetings"], json!(all.len()));
    assert_eq!(index["groups"], json!(groups.len()));
    let programs = count(all.iter().map(|one| one.program.clone()));
    assert_eq!(told(&index, "programs"), programs);
    let ways: [&[&str]; 4] = [
        &["in-person"],
        &["online"],
        &["in-person", "online"],
        &["phone"],
    ];
    let how = all.iter().flat_map(|one| ways[one.how]);
    assert_eq!(
        told(&index, "how"),
        count(how.map(|word| (*word).to_owned()))
    );
    let tags = all.iter().flat_map(|one| one.tags.clone());
    assert_eq!(told(&index, "tags"), count(tags));
    let languages = all.iter().flat_map(|one| one.languages.clone());
    assert_eq!(told(&index, "languages"), count(languages));
    let mut days = [0; 8];
    for one in &all {
        days[(one.day + 7) % 8] += 1;
    }
    assert_eq!(index["days"], json!(days));
}

#[test]
fn access_facts_are_counted_in_the_order_of_the_field_reference() {
    let (index, all) = (LARGE.1.index(), meetings());
    let counts = AccessFact::ALL.iter().enumerate().map(|(bit, fact)| {
        let with = all.iter().filter(|one| one.access & (1 << bit) != 0);
        json!([fact.word(), with.count()])
    });
    assert_eq!(index["access"], Value::Array(counts.collect()));
    let of_a_room = |one: &&Meeting| one.access & 1 != 0 && !one.families().0;
    assert_eq!(
        all.iter().filter(of_a_room).count(),
        0,
        "nobody needs a ramp online"
    );
}

#[test]
fn the_index_says_when_and_where_it_was_built() {
    let index = LARGE.1.index();
    assert_eq!(index["version"], 1);
    assert_eq!(index["built"], "2026-11-22");
    assert_eq!(index["zone"], "America/Chicago");
    assert_eq!(index["entry"], "/groups/{}/");
    let last = index["programs"].as_array().unwrap().last().unwrap();
    assert_eq!(last[0], "", "what belongs to no program comes last");
}
