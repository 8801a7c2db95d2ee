//! Where meetings are.

use super::*;
use crate::import::bmlt::fields::tests::{in_new_york, record};
use crate::import::{Deed, Remark, Report};

fn read(fields: &[(&str, &str)], others: &[(&str, &str)]) -> (IncomingPlace, Vec<Remark>) {
    let meeting = record(fields);
    let mut counties = Counties::default();
    counties.add(&meeting);
    for (county, state) in others {
        counties.add(&record(&[
            ("location_sub_province", county),
            ("location_province", state),
        ]));
    }
    let mut report = Report::default();
    let mut row = Row::new(&meeting, &mut report);
    let place = in_new_york(|context| place(&mut row, &counties, context));
    (place, report.remarks)
}

fn said(remarks: &[Remark]) -> Vec<(&'static str, Deed)> {
    let said = remarks.iter().map(|remark| (remark.code.name, remark.deed));
    said.collect()
}

#[test]
fn an_address_in_fields_is_kept_in_fields() {
    let (place, remarks) = read(
        &[
            ("location_text", "Holy Cross Church"),
            ("location_sub_province", "Bronx"),
            ("location_street", "612 Leland Ave"),
            ("location_municipality", "New York"),
            ("location_province", "NY"),
            ("location_postal_code_1", "10472"),
            ("location_nation", "USA"),
            ("location_info", "Ring twice"),
            ("latitude", "40.8179"),
            ("longitude", "-73.85994"),
        ],
        &[],
    );
    assert_eq!(place.name.as_deref(), Some("Holy Cross Church"));
    assert_eq!(place.address.as_deref(), Some("612 Leland Ave"));
    assert_eq!(place.city.as_deref(), Some("New York"));
    assert_eq!(place.postal_code.as_deref(), Some("10472"));
    assert_eq!(place.country.map(Country::code), Some("US"));
    assert_eq!(place.notes.as_deref(), Some("Ring twice"));
    assert_eq!(place.coordinates.unwrap().to_string(), "40.8179, -73.85994");
    assert_eq!(place.region.as_deref(), Some("Bronx"));
    assert_eq!(remarks, []);
}

#[test]
fn a_borough_is_a_region_before_a_county_and_a_county_before_a_town() {
    let borough = [
        ("location_city_subsection", "Brooklyn"),
        ("location_neighborhood", "Bed-Stuy"),
        ("location_sub_province", "Kings"),
        ("location_municipality", "New York"),
    ];
    let (place, remarks) = read(&borough, &[]);
    assert_eq!(place.region.as_deref(), Some("Brooklyn"));
    assert_eq!(place.sub_region.as_deref(), Some("Bed-Stuy"));
    assert_eq!(said(&remarks), [("bmlt-region", Deed::Dropped)]);
    assert_eq!(&*remarks[0].field, "location_sub_province");
    let (place, remarks) = read(&borough[2..], &[]);
    assert_eq!(place.region.as_deref(), Some("Kings"));
    assert_eq!((place.sub_region, said(&remarks)), (None, vec![]));
}

#[test]
fn the_smallest_area_that_is_named_is_the_region_where_there_is_no_larger_one() {
    let (town, remarks) = read(&[("location_municipality", "Malone")], &[]);
    assert_eq!(town.region.as_deref(), Some("Malone"));
    assert_eq!(said(&remarks), [("bmlt-region", Deed::Guessed)]);
    let (part, remarks) = read(&[("location_neighborhood", "Lyell-Otis")], &[]);
    assert_eq!(part.region.as_deref(), Some("Lyell-Otis"));
    assert_eq!(
        (part.sub_region, said(&remarks)),
        (None, vec![("bmlt-region", Deed::Changed)])
    );
}

#[test]
fn counties_of_two_states_with_one_name_are_told_apart() {
    let orange = [
        ("location_sub_province", "Orange"),
        ("location_province", "VT"),
    ];
    let (place, remarks) = read(&orange, &[("orange ", "NY")]);
    assert_eq!(place.region.as_deref(), Some("Orange, VT"));
    assert_eq!(said(&remarks), [("bmlt-region", Deed::Changed)]);
    assert_eq!(
        read(&orange, &[("Orange", "VT")]).0.region.as_deref(),
        Some("Orange")
    );
}

#[test]
fn countries_are_read_however_they_are_spelt() {
    for (text, remarks) in [
        ("USA", 0),
        ("U.S.A", 1),
        ("United States", 1),
        ("US", 1),
        ("", 0),
    ] {
        let (place, found) = read(&[("location_nation", text)], &[]);
        let country = (!text.is_empty()).then_some("US");
        assert_eq!(
            (place.country.map(Country::code), found.len()),
            (country, remarks),
            "{text}"
        );
    }
    let (place, _) = read(&[("location_nation", "Canada")], &[]);
    assert_eq!(place.country.map(Country::code), Some("CA"));
}

#[test]
fn a_postal_code_that_cannot_be_one_is_left_out() {
    let zip = |text: &str, nation: &str| {
        let fields = [
            ("location_postal_code_1", text),
            ("location_nation", nation),
        ];
        let (place, remarks) = read(&fields, &[]);
        (
            place.postal_code.map(|code| code.to_string()),
            said(&remarks),
        )
    };
    let left_out = (None, vec![("feed-postal-code", Deed::Dropped)]);
    assert_eq!(zip("NY", ""), left_out);
    assert_eq!(zip("USA", ""), left_out);
    assert_eq!(zip("10", ""), left_out);
    let padded = (
        Some("02134".to_owned()),
        vec![("feed-postal-code", Deed::Guessed)],
    );
    assert_eq!(zip("2134", ""), padded);
    assert_eq!(
        zip("10455-2706", ""),
        (Some("10455-2706".to_owned()), vec![])
    );
    assert_eq!(zip("10", "Canada"), (Some("10".to_owned()), vec![]));
}

#[test]
fn what_is_no_position_is_left_out() {
    for (latitude, longitude) in [
        ("0", "0"),
        ("", "-73.8"),
        ("north", "west"),
        ("39.8", "-98.6"),
    ] {
        let (place, remarks) = read(&[("latitude", latitude), ("longitude", longitude)], &[]);
        assert_eq!(place.coordinates, None, "{latitude}");
        assert_eq!(
            said(&remarks),
            [("feed-coordinates", Deed::Dropped)],
            "{latitude}"
        );
    }
    assert_eq!(read(&[("latitude", ""), ("longitude", "")], &[]).1, []);
}

#[test]
fn buses_and_trains_stand_on_one_line() {
    let transit = |train: &str, bus: &str| {
        let (place, remarks) = read(&[("train_lines", train), ("bus_lines", bus)], &[]);
        (place.transit.unwrap().to_string(), remarks.len())
    };
    assert_eq!(
        transit("#6 train to 77th St.", ""),
        ("#6 train to 77th St.".to_owned(), 1)
    );
    assert_eq!(
        transit("R, W, 1", "59,79"),
        ("Train: R, W, 1; Bus: 59,79".to_owned(), 2)
    );
    assert_eq!(transit("", "Bus Lines#@-@#s40"), ("Bus: s40".to_owned(), 2));
}

#[test]
fn a_location_that_says_online_is_no_room() {
    for name in [
        "Zoom",
        "Virtual Meeting",
        "Online only",
        "Zoom meeting ID",
        "ON-LINE",
    ] {
        assert!(is_no_room(name), "{name}");
    }
    for name in [
        "Meeting Room",
        "The Meeting House",
        "Zoom Street Church",
        "",
        "Room",
    ] {
        assert!(!is_no_room(name), "{name}");
    }
}
