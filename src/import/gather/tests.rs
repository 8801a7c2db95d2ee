//! Records joined into groups, one quirk each.

use super::*;
use crate::import::Position;
use crate::import::incoming::{IncomingContributions, IncomingOnline, IncomingPlace};
use crate::model::Attendance;

fn record(number: u32, id: &str, slug: &str, name: &str) -> Incoming {
    Incoming {
        record: number,
        at: Position::default(),
        id: Some(id.parse().unwrap()),
        slug: slug.parse().unwrap(),
        updated: None,
        name: name.parse().unwrap(),
        group: None,
        group_notes: None,
        days: vec!["monday".parse().unwrap()],
        time: Some("19:00".parse().unwrap()),
        duration: None,
        zone: None,
        attendance: Attendance::InPerson,
        paused: false,
        place: Some(hall()),
        online: None,
        tags: Vec::new(),
        codes: Vec::new(),
        languages: Vec::new(),
        access: Vec::new(),
        notes: None,
        website: None,
        contributions: IncomingContributions::default(),
        contact: None,
        organization: None,
    }
}

fn hall() -> IncomingPlace {
    IncomingPlace {
        name: Some("Round Hall".parse().unwrap()),
        address: Some("1 Hill Road".parse().unwrap()),
        city: Some("Millbrook".parse().unwrap()),
        ..IncomingPlace::default()
    }
}

fn pages(records: Vec<Incoming>) -> (Pages, Remarks) {
    let mut remarks = Remarks::default();
    let heap = Heap {
        records: records
            .into_iter()
            .map(|incoming| Heard { feed: 0, incoming })
            .collect(),
        organizations: Vec::new(),
    };
    let feeds = ["feed.json".parse().unwrap()];
    let pages = gather(
        heap,
        &There::default(),
        &feeds,
        "content/groups/aa",
        &mut remarks,
    );
    (pages, remarks)
}

fn slugs(pages: &Pages) -> Vec<&str> {
    pages
        .groups
        .iter()
        .map(|(page, _)| page.slug.as_str())
        .collect()
}

#[test]
fn records_of_one_name_and_place_are_one_group() {
    let mut tuesday = record(2, "12", "sunrise-2", "Sunrise");
    tuesday.days = vec!["tuesday".parse().unwrap()];
    let mut elsewhere = record(3, "13", "sunrise-3", "Sunrise");
    elsewhere.place.as_mut().unwrap().address = Some("2 Hill Road".parse().unwrap());
    let (pages, remarks) = pages(vec![
        tuesday,
        record(1, "9", "sunrise", "Sunrise"),
        elsewhere,
    ]);
    assert_eq!(slugs(&pages), ["sunrise", "sunrise-3"]);
    assert_eq!(pages.groups[0].0.meetings.len(), 2);
    assert!(remarks.0.is_empty(), "{remarks:?}");
}

#[test]
fn the_name_of_a_file_does_not_hang_on_the_order_of_the_feed_nor_on_what_comes_later() {
    let one = || record(1, "9", "sunrise-9", "Sunrise");
    let two = || record(2, "10", "sunrise", "Sunrise");
    assert_eq!(slugs(&pages(vec![one()]).0), ["sunrise-9"]);
    assert_eq!(slugs(&pages(vec![two(), one()]).0), ["sunrise-9"]);
}

#[test]
fn a_named_group_has_its_name_in_that_of_its_file() {
    let mut one = record(1, "38977", "attitude-adjustment", "Attitude Adjustment");
    one.group = Some("Cornerstone Group".parse().unwrap());
    assert_eq!(slugs(&pages(vec![one]).0), ["cornerstone-group-38977"]);
    let number = record(1, "7", "4711", "The Room");
    assert_eq!(slugs(&pages(vec![number]).0), ["the-room-7"]);
    let foreign = record(1, "8", "会", "日本");
    assert_eq!(slugs(&pages(vec![foreign]).0), ["group-8"]);
}

#[test]
fn what_meetings_share_goes_to_the_group_and_the_rest_stays() {
    let tag = |text: &str| text.parse::<Slug>().unwrap();
    let mut one = record(1, "1", "a", "A");
    one.tags = vec![tag("open"), tag("women")];
    one.languages = vec!["es".parse().unwrap()];
    let mut two = record(2, "2", "b", "A");
    two.tags = vec![tag("open")];
    two.time = Some("20:00".parse().unwrap());
    let (pages, _) = pages(vec![one, two]);
    let shared = &pages.groups[0].0.shared;
    assert_eq!(shared.tags, [tag("open")]);
    // A meeting without a language would take over that of its group.
    assert!(shared.languages.is_empty());
}

#[test]
fn a_room_that_one_meeting_lacks_does_not_come_to_it_from_its_group() {
    let link = |text: &str| IncomingOnline {
        url: Some(text.parse().unwrap()),
        ..IncomingOnline::default()
    };
    let mut records = vec![
        record(1, "1", "a", "A"),
        record(2, "2", "b", "A"),
        record(3, "3", "c", "A"),
    ];
    for (record, url) in records.iter_mut().zip([
        "https://a.example",
        "https://b.example",
        "https://b.example",
    ]) {
        record.attendance = Attendance::Hybrid;
        record.online = Some(link(url));
    }
    let (with, _) = pages(records.clone());
    assert_eq!(
        with.groups[0].0.shared.online,
        Some(link("https://b.example"))
    );
    records[0].online = None;
    let (without, _) = pages(records);
    assert_eq!(without.groups[0].0.shared.online, None);
}

#[test]
fn records_that_contradict_each_other_are_two_groups_and_it_is_said() {
    let mut one = record(1, "1", "a", "A");
    one.website = Some("https://a.example".parse().unwrap());
    let mut two = record(2, "2", "b", "A");
    two.website = Some("https://b.example".parse().unwrap());
    let three = record(3, "3", "c", "A");
    let (pages, remarks) = pages(vec![one, two, three]);
    assert_eq!(slugs(&pages), ["a", "b"]);
    assert_eq!(pages.groups[0].0.meetings.len(), 2);
    let codes: Vec<_> = remarks
        .0
        .iter()
        .map(|(_, remark)| (remark.code.name, remark.record))
        .collect();
    assert_eq!(
        codes,
        [("import-groups-apart", 2), ("import-group-fact", 3)]
    );
}

#[test]
fn a_place_of_two_groups_has_a_file_and_that_of_one_has_none() {
    let (together, _) = pages(vec![record(1, "1", "a", "A"), record(2, "2", "b", "B")]);
    assert_eq!(together.places.len(), 1);
    assert_eq!(together.places[0].slug.as_str(), "round-hall");
    assert!(
        together
            .groups
            .iter()
            .all(|(page, _)| page.places().count() == 1)
    );
    let (alone, _) = pages(vec![record(1, "1", "a", "A")]);
    assert!(alone.places.is_empty());
}

#[test]
fn a_building_with_two_ways_to_its_door_has_two_files_and_it_is_said() {
    let mut records = vec![
        record(1, "1", "a", "A"),
        record(2, "2", "b", "B"),
        record(3, "3", "c", "C"),
        record(4, "4", "d", "D"),
    ];
    for record in &mut records[2..] {
        record.place.as_mut().unwrap().notes = Some("Back door".parse().unwrap());
    }
    let (pages, remarks) = pages(records);
    let places: Vec<_> = pages.places.iter().map(|page| page.slug.as_str()).collect();
    assert_eq!(places, ["round-hall", "round-hall-millbrook"]);
    assert_eq!(remarks.0.len(), 1);
    assert_eq!(remarks.0[0].1.code.name, "import-place-twice");
}

#[test]
fn a_key_is_written_only_where_day_and_time_do_not_tell_meetings_apart() {
    let mut later = record(3, "3", "c", "A");
    later.time = Some("20:00".parse().unwrap());
    let (pages, _) = pages(vec![
        record(1, "1", "a", "A"),
        record(2, "2", "b", "A"),
        later,
    ]);
    let meetings = &pages.groups[0].0.meetings;
    let keys: Vec<_> = meetings
        .iter()
        .map(|meeting| meeting.key.as_ref().map(Slug::as_str))
        .collect();
    assert_eq!(keys, [Some("a"), Some("b"), None]);
}

#[test]
fn names_of_files_are_short_and_unique_whatever_the_feed_says() {
    let long = "x".repeat(120);
    let mut records = Vec::new();
    for number in 1..=30 {
        let mut one = record(number, &"9".repeat(70), &long, &long);
        one.place.as_mut().unwrap().address = Some(format!("{number} Road").parse().unwrap());
        records.push(one);
    }
    let (pages, _) = pages(records);
    let mut slugs = slugs(&pages);
    assert!(slugs.iter().all(|slug| slug.len() <= 64));
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), 30);
}
