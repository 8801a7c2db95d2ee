//! Names of places: whoever types one finds its file, and the number of its rows.

use std::collections::BTreeMap;

use serde_json::Value;

use super::read::text;
use super::town::LARGE;

/// The file of the longest key with which a spelling begins.
fn file_of(spelling: &str) -> Value {
    let (_, finder) = &*LARGE;
    let places = finder.listed("places").into_iter();
    let keys = places.filter(|entry| spelling.starts_with(entry[0].as_str().unwrap()));
    let longest = keys.max_by_key(|entry| entry[0].as_str().unwrap().len());
    finder.json(longest.unwrap()[1].as_str().unwrap())
}

/// How many rows a place has by its file.
fn rows(spelling: &str, name: &str, within: &str) -> Option<u64> {
    let file = file_of(spelling);
    let mut places = file["places"].as_array().unwrap().iter();
    let place = places.find(|place| text(&place[0]) == name && text(&place[1]) == within)?;
    place[4].as_u64()
}

#[test]
fn every_town_is_found_with_as_many_rows_as_stand_in_tiles() {
    let (_, finder) = &*LARGE;
    let mut towns: BTreeMap<(String, String), u64> = BTreeMap::new();
    for tile in finder.listed("tiles") {
        for meeting in finder.meetings(tile[1].as_str().unwrap()) {
            *towns
                .entry((meeting.place(2), meeting.place(3)))
                .or_default() += 1;
        }
    }
    assert!(towns.len() > 60, "{}", towns.len());
    for ((town, region), count) in towns {
        let spelling = town.to_lowercase().replace('ö', "o").replace(' ', "");
        assert_eq!(rows(&spelling, &town, &region), Some(count), "{town}");
    }
}

#[test]
fn regions_their_parts_and_postal_codes_are_found_too() {
    assert!(rows("region3", "Region 3", "").is_some());
    assert!(rows("quarter2", "Quarter 2", "Region 3").is_some());
    let file = file_of("corner");
    let corner = &file["places"].as_array().unwrap()[0];
    assert!(text(&corner[1]).starts_with("Quarter "), "{corner}");
    let code = &file_of("10001")["places"].as_array().unwrap()[0].clone();
    assert!(
        text(&code[0]).starts_with('1') && !text(&code[1]).is_empty(),
        "{code}"
    );
}

#[test]
fn a_file_counts_its_names_and_has_those_with_most_rows_first() {
    let (_, finder) = &*LARGE;
    for entry in finder.listed("places") {
        let file = finder.json(entry[1].as_str().unwrap());
        let places = file["places"].as_array().unwrap();
        assert_eq!(places.len() as u64, entry[2].as_u64().unwrap());
        assert!(places.len() <= 400);
        let order = |place: &Value| (std::cmp::Reverse(place[4].as_u64()), text(&place[0]));
        assert!(places.iter().map(order).is_sorted(), "{entry:?}");
    }
}
