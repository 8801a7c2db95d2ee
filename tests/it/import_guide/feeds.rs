//! Spreadsheets, and the saved feeds where they are there.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::*;

#[test]
fn a_spreadsheet_says_the_same_in_its_own_words() {
    let table = "Meetings of Olive County,,,,,,\n\
        Day,START TIME,Meeting,Location Name,Address,Types,Regions,ID\n\
        Monday,7:00 PM,Olive,Olive Hall,\"12 Olive St, Chicago, IL 60601, USA\",\"Open, Women\",North > Uptown,olive-1\n";
    let read = Read::csv(table);
    let meeting = read.one();
    assert_eq!(&*meeting.slug, "olive-1");
    assert_eq!(
        (meeting.days[0].word(), meeting.time.unwrap().iso()),
        ("monday", "19:00".to_owned())
    );
    assert_eq!(meeting.tags[0].as_str(), "open");
    assert_eq!(meeting.tags[1].as_str(), "women");
    assert_eq!(
        meeting.place.as_ref().unwrap().sub_region.as_deref(),
        Some("Uptown")
    );
    // `Open` and `Women` are other names for the codes of AA.
    assert!(!read.said().iter().any(|said| said.ends_with("doubtful")));
    assert!(read.said().contains(&"feed-slug slug guessed".to_owned()));
}

#[test]
fn headings_that_stand_again_are_no_meeting() {
    let table = "Name,Day,Time,Address\nHope,Monday,19:00,\"12 Olive St, Chicago, IL 60601\"\n\
        Name,Day,TIME,\nFaith,Friday,19:00,\"12 Olive St, Chicago, IL 60601\"\n";
    let read = Read::csv(table);
    let names = read.understood.meetings.iter().map(|one| one.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["Hope", "Faith"]);
    assert_eq!((read.report.records, read.report.refused()), (3, 1));
    assert!(
        read.said().contains(&"feed-record  refused".to_owned()),
        "{:?}",
        read.said()
    );
}

/// Every saved feed: nothing panics, the numbers add up, and a table is printed.
#[test]
fn saved_feeds_are_understood_and_their_numbers_add_up() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/feeds");
    let feeds = feeds(&folder);
    if feeds.is_empty() {
        println!("skipped: there are no saved feeds beside the repository");
    }
    for path in feeds {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(part) = part_of(&path, &name) else {
            assert_eq!(name, "invalid.json");
            continue;
        };
        let records = part.report.records as usize;
        let al_anon = name.starts_with("al-anon");
        let read = Read::part(part, Some(if al_anon { "al-anon" } else { "aa" }), false);
        let meetings = &read.understood.meetings;
        assert_eq!(records, meetings.len() + read.report.refused(), "{name}");
        let slugs: BTreeSet<&str> = meetings.iter().map(|one| &*one.slug).collect();
        assert_eq!(slugs.len(), meetings.len(), "{name}: a slug stands twice");
        println!("{name}: {records} records, {}", counts(&read));
    }
}

/// The records of a feed; none if it cannot be read.
fn part_of(path: &Path, name: &str) -> Option<read::Part> {
    let bytes = std::fs::read(path).unwrap();
    if name.ends_with(".csv") {
        return Some(read::csv(&bytes, &headings()).unwrap());
    }
    Some(read::json(&bytes).ok()?.parts.remove(0))
}

/// What came of a feed: numbers, then how often each rule did what.
fn counts(read: &Read) -> String {
    let mut table = format!(
        "{} meetings, {} refused, {} organizations, {} remarks\n",
        read.understood.meetings.len(),
        read.report.refused(),
        read.understood.organizations.len(),
        read.report.remarks.len(),
    );
    let mut counts: BTreeMap<(&str, Deed), usize> = BTreeMap::new();
    for remark in &read.report.remarks {
        *counts.entry((remark.code.name, remark.deed)).or_default() += 1;
    }
    for ((code, deed), count) in counts {
        writeln!(table, "    {count:5} {code} {deed:?}").unwrap();
    }
    table
}

/// The saved feeds of Meeting Guide and its spreadsheets; none if they are not there.
fn feeds(folder: &Path) -> Vec<PathBuf> {
    let mut feeds = Vec::new();
    for sort in ["meeting-guide", "tsml-csv"] {
        let Ok(files) = std::fs::read_dir(folder.join(sort)) else {
            continue;
        };
        feeds.extend(files.map(|file| file.unwrap().path()));
    }
    feeds.retain(|path| !path.to_str().unwrap().ends_with(".extracted.json"));
    feeds.sort();
    feeds
}
