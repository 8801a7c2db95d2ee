//! Where a meeting is.

use super::*;

#[test]
fn positions_that_lead_nowhere_are_left_out() {
    for (latitude, longitude) in [("0", "0"), ("36.778", "-119.418"), ("500", "0")] {
        let read = one(&format!(
            r#""latitude": {latitude}, "longitude": {longitude}"#
        ));
        assert_eq!(read.one().place.as_ref().unwrap().coordinates, None);
        assert_eq!(read.said(), ["feed-coordinates latitude dropped"]);
    }
    let pair = one(r#""coordinates": "41.9,-87.6""#);
    assert!(pair.one().place.as_ref().unwrap().coordinates.is_some());
    let corners = one(r#""coordinates": "41.8,-87.7,42,-87.5""#);
    let place = corners.one().place.as_ref().unwrap();
    assert_eq!(place.coordinates.unwrap().to_string(), "41.9, -87.6");
    assert!(place.approximate);
    let swapped = one(r#""latitude": "-87.6", "longitude": "41.9""#);
    assert_eq!(swapped.said(), ["feed-coordinates latitude guessed"]);
}

#[test]
fn a_point_of_geojson_is_a_position() {
    let read = one(r#""geometry": [-87.6, 41.9]"#);
    assert_eq!(read.said(), Vec::<String>::new());
    let place = read.one().place.as_ref().unwrap();
    assert_eq!(place.coordinates.unwrap().to_string(), "41.9, -87.6");
    let line = one(r#""geometry": ["a list", 41.9]"#);
    assert_eq!(line.said(), ["feed-coordinates geometry dropped"]);
}

#[test]
fn approximate_is_yes_no_or_true() {
    for (value, expected) in [
        (r#""yes""#, true),
        ("true", true),
        (r#""no""#, false),
        ("false", false),
    ] {
        let read = one(&format!(r#""approximate": {value}"#));
        assert_eq!(read.one().place.as_ref().unwrap().approximate, expected);
        assert!(read.report.remarks.is_empty());
    }
    assert_eq!(
        one(r#""approximate": "perhaps""#).said(),
        ["feed-approximate approximate guessed"]
    );
}

#[test]
fn a_position_without_a_street_is_that_of_an_area() {
    let town = r#""formatted_address": "Chicago, IL, USA", "latitude": 41.9, "longitude": -87.6"#;
    let read = one(&format!(
        r#"{town}, "location": null, "types": ["ONL"], "conference_url": "https://zoom.us/j/1""#
    ));
    assert!(read.one().place.as_ref().unwrap().approximate);
    assert_eq!(read.said(), ["feed-approximate approximate guessed"]);
    let park = one(town);
    assert!(!park.one().place.as_ref().unwrap().approximate);
}

#[test]
fn an_address_in_parts_is_the_same_as_on_one_line() {
    let read = one(
        r#""formatted_address": null, "address": "12 Olive St", "city": "Boston", "state": "MA", "postal_code": 2134, "country": "USA""#,
    );
    let place = read.one().place.as_ref().unwrap();
    assert_eq!(place.city.as_deref(), Some("Boston"));
    assert_eq!(place.postal_code.as_deref(), Some("02134"));
    assert_eq!(read.said(), ["feed-postal-code postal_code guessed"]);
    let whole = one(
        r#""formatted_address": null, "address": "8318 104 St, Edmonton, Alberta, T6E 4E8, Canada""#,
    );
    assert_eq!(whole.said(), ["feed-address address changed"]);
    let place = whole.one().place.as_ref().unwrap();
    assert_eq!(place.city.as_deref(), Some("Edmonton"));
    assert_eq!(place.postal_code.as_deref(), Some("T6E 4E8"));
    assert_eq!(place.country.unwrap().code(), "CA");
}

#[test]
fn regions_lead_from_the_larger_to_the_smaller() {
    for fields in [
        r#""regions": ["Bay", "San Jose", "East"]"#,
        r#""region": "Bay > San Jose > East""#,
        r#""region": "Bay", "sub_region": "San Jose", "sub_sub_region": "East""#,
    ] {
        let read = one(fields);
        let place = read.one().place.as_ref().unwrap();
        assert_eq!(place.region.as_deref(), Some("Bay"));
        assert_eq!(place.sub_region.as_deref(), Some("San Jose > East"));
        assert!(read.said().is_empty());
    }
}
