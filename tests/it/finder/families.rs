//! Which file holds which meeting.

use std::collections::{BTreeMap, BTreeSet};

use guidepost::site::{Site, day_key, group_keys};

use super::read::{Meeting, finder};
use super::town::{self, LARGE};

/// The key of each row of a site, with whether it is in a room, whether elsewhere, and its group and day.
fn expected(site: &Site) -> BTreeMap<String, (bool, bool, String, usize)> {
    let rows = site.listings.iter().map(|row| {
        let group = &site.groups[row.group as usize];
        let (meeting, schedule) = (usize::from(row.meeting), usize::from(row.schedule));
        let key = &group_keys(group)[meeting][schedule];
        let how = group.meetings[meeting].attendance;
        let schedule = &group.meetings[meeting].when.schedules[schedule];
        let day = row.day.map_or(0, |day| day as usize + 1);
        let afar = how.has_link() || !how.has_room();
        let slug = group.head.id.slug.to_string();
        (
            day_key(key, schedule, row.day),
            (how.has_room(), afar, slug, day),
        )
    });
    rows.collect()
}

#[test]
fn every_meeting_stands_in_the_families_it_belongs_to_and_in_one_tile() {
    let (site, finder) = &*LARGE;
    let expected = expected(&site.loaded().site);
    assert!(expected.len() > 19_000, "{}", expected.len());
    let mut rooms = BTreeSet::new();
    for tile in finder.listed("tiles") {
        let meetings = finder.meetings(tile[1].as_str().unwrap());
        assert_eq!(meetings.len() as u64, tile[2].as_u64().unwrap());
        for meeting in meetings {
            let (room, afar, group, day) = &expected[&meeting.key];
            assert_eq!(meeting.families(), (*room, *afar));
            assert_eq!((&meeting.group, meeting.day), (group, *day));
            assert!(
                rooms.insert(meeting.key.clone()),
                "{} is there twice",
                meeting.key
            );
        }
    }
    let mut afar = BTreeSet::new();
    for slot in finder.listed("slots") {
        let meetings = finder.meetings(slot[2].as_str().unwrap());
        assert_eq!(meetings.len() as u64, slot[3].as_u64().unwrap());
        let keys: BTreeSet<String> = meetings.into_iter().map(|one| one.key).collect();
        assert_eq!(keys.len() as u64, slot[3].as_u64().unwrap(), "each once");
        afar.extend(keys);
    }
    let keys = |family: fn(&(bool, bool, String, usize)) -> bool| {
        let all = expected.iter().filter(move |(_, row)| family(row));
        all.map(|(key, _)| key.clone()).collect::<BTreeSet<_>>()
    };
    assert_eq!(rooms, keys(|row| row.0));
    assert_eq!(afar, keys(|row| row.1));
}

#[test]
fn tiles_hold_only_what_is_within_their_bounds_and_bounds_lie_within_the_tile() {
    let (_, finder) = &*LARGE;
    let tiles = finder.listed("tiles");
    assert!(tiles.len() > 20, "{}", tiles.len());
    for tile in &tiles {
        let bounds: Vec<f64> = tile[3..].iter().map(|one| one.as_f64().unwrap()).collect();
        let square = square(tile[0].as_str().unwrap());
        assert!(square[0] <= bounds[0] && bounds[2] <= square[2], "{tile:?}");
        assert!(square[1] <= bounds[1] && bounds[3] <= square[3], "{tile:?}");
        let meetings = finder.meetings(tile[1].as_str().unwrap());
        let mut points: Vec<(f64, f64)> = meetings.iter().filter_map(Meeting::point).collect();
        points.retain(|(north, east)| {
            *north < bounds[1] || bounds[3] < *north || *east < bounds[0] || bounds[2] < *east
        });
        assert!(points.is_empty(), "{tile:?}: {points:?}");
        assert!(meetings.len() <= 350, "{tile:?}");
    }
}

/// West, south, east and north of a tile, by its key.
fn square(key: &str) -> [f64; 4] {
    let start = [-180.0, -90.0, 180.0, 90.0];
    key.chars()
        .fold(start, |[west, south, east, north], digit| {
            let (middle, equator) = (f64::midpoint(west, east), f64::midpoint(south, north));
            match digit {
                '0' => [west, equator, middle, north],
                '1' => [middle, equator, east, north],
                '2' => [west, south, middle, equator],
                '3' => [middle, south, east, equator],
                other => panic!("`{other}` is no quarter"),
            }
        })
}

#[test]
fn a_small_site_has_all_meetings_in_one_file_and_nothing_else() {
    let site = town::site(300);
    let finder = finder(&site);
    let names: Vec<&str> = finder
        .files
        .keys()
        .map(|file| file.split('.').next().unwrap())
        .collect();
    assert_eq!(names, ["all", "index"]);
    let index = finder.index();
    for name in ["tiles", "slots", "places"] {
        assert_eq!(index[name].as_array().map(Vec::len), Some(0), "{name}");
    }
    let meetings = finder.meetings(index["all"].as_str().unwrap());
    let keys: BTreeSet<String> = meetings.iter().map(|one| one.key.clone()).collect();
    assert_eq!(keys.len(), meetings.len());
    assert_eq!(keys, expected(&site.loaded().site).into_keys().collect());
    assert!(LARGE.1.index().get("all").is_none());
}

/// A group in a room, with more about its place.
fn in_a_room(id: &str, place: &str) -> String {
    format!(
        "- id: {id}\n  name: {id}\n  program: aa\n  attendance: in-person\n  place: {{{place}}}\n  \
        meetings: [{{day: monday, time: \"19:00\"}}]\n"
    )
}

#[test]
fn without_coordinates_a_meeting_stands_with_its_town_or_region_and_else_apart() {
    let more = [
        in_a_room(
            "known",
            "city: Harborview, region: North, coordinates: [-33.5, 150.25]",
        ),
        in_a_room("town", "city: Harborview, region: North, private: yes"),
        in_a_room("region", "city: Elsewhere, region: North"),
        in_a_room("other-town", "city: Harborview, region: South"),
    ];
    let site = town::site(400).file("content/groups/more.yaml", more.concat());
    let finder = finder(&site);
    let tiles = finder.listed("tiles");
    let tile_of = |group: &str| {
        let mut all = tiles.iter();
        let tile = all.find(|tile| {
            let meetings = finder.meetings(tile[1].as_str().unwrap());
            meetings.iter().any(|one| one.group == group)
        });
        tile.unwrap()[0].as_str().unwrap()
    };
    assert!(tile_of("known").starts_with('3'), "{}", tile_of("known"));
    for group in ["town", "region"] {
        assert_eq!(tile_of(group), tile_of("known"), "{group}");
    }
    assert_eq!(tile_of("other-town"), "-");
    assert_eq!(
        tiles.last().map(Vec::len),
        Some(3),
        "nowhere has no degrees"
    );
}
