//! Positions that lead to a door, told from those that do not.

use crate::diag::codes;
use crate::import::Notes;
use crate::model::{Coordinates, Country};

/// The position, if it can be one of a place in `country`; `written` is what the feed wrote.
pub fn position(
    latitude: f64,
    longitude: f64,
    written: &str,
    country: Country,
    notes: &mut Notes<'_>,
) -> Option<Coordinates> {
    let Some(position) = plausible(latitude, longitude, country) else {
        let why = if latitude == 0.0 && longitude == 0.0 {
            "a spot in the ocean"
        } else {
            "not a position on the Earth"
        };
        notes.dropped(&codes::FEED_COORDINATES, written, why);
        return None;
    };
    if position.is_middle_of_area() {
        let why = "the middle of a state or country, or the default of a map";
        notes.dropped(&codes::FEED_COORDINATES, written, why);
        return None;
    }
    let now = position.to_string();
    if near(position.latitude(), latitude) && near(position.longitude(), longitude) {
        if !same(position.latitude(), latitude) || !same(position.longitude(), longitude) {
            notes.changed(&codes::FEED_COORDINATES, written, &now, "five decimals");
        }
    } else {
        let why = "latitude and longitude stood in each other's place";
        notes.guessed(&codes::FEED_COORDINATES, written, &now, why);
    }
    Some(position)
}

/// The middle of an area given by two latitudes and two longitudes.
pub fn middle(one: (f64, f64), other: (f64, f64)) -> (f64, f64) {
    (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1))
}

/// The position, or the one with both numbers exchanged if only that lies where the country is.
fn plausible(latitude: f64, longitude: f64, country: Country) -> Option<Coordinates> {
    let here = Coordinates::new(latitude, longitude).ok();
    let swapped = Coordinates::new(longitude, latitude).ok();
    match (here, swapped) {
        (None, swapped) => swapped.filter(|swapped| lies_in(*swapped, country) != Some(false)),
        (Some(here), Some(swapped))
            if lies_in(here, country) == Some(false) && lies_in(swapped, country) == Some(true) =>
        {
            Some(swapped)
        }
        (here, _) => here,
    }
}

/// Whether two numbers are one but for five decimals.
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.000_01
}

/// Whether two numbers are the same but for how machines store them.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// South, north, west and east of countries, with room to spare.
const BOXES: &[(&str, [f64; 4])] = &[
    ("AU", [-44.0, -9.0, 112.0, 160.0]),
    ("CA", [41.0, 84.0, -142.0, -52.0]),
    ("DE", [47.0, 56.0, 5.0, 16.0]),
    ("ES", [27.0, 44.0, -19.0, 5.0]),
    ("FR", [41.0, 52.0, -6.0, 10.0]),
    ("GB", [49.0, 61.0, -9.0, 2.0]),
    ("IE", [51.0, 56.0, -11.0, -5.0]),
    ("MX", [14.0, 33.0, -119.0, -86.0]),
    ("NZ", [-53.0, -28.0, 165.0, 180.0]),
    ("SE", [55.0, 70.0, 10.0, 25.0]),
    ("US", [17.0, 72.0, -180.0, -64.0]),
];

/// Whether a position lies roughly in a country; none if we do not know where the country is.
fn lies_in(position: Coordinates, country: Country) -> Option<bool> {
    let (_, [south, north, west, east]) = BOXES.iter().find(|(code, _)| *code == country.code())?;
    let (latitude, longitude) = (position.latitude(), position.longitude());
    Some((*south..=*north).contains(&latitude) && (*west..=*east).contains(&longitude))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Deed;
    use crate::import::convert::tests::noting;

    fn read(latitude: f64, longitude: f64) -> (Option<String>, Vec<Deed>) {
        let country = "US".parse().unwrap();
        let (position, report) = noting(|notes| position(latitude, longitude, "x", country, notes));
        let deeds = report.remarks.iter().map(|remark| remark.deed).collect();
        (position.map(|position| position.to_string()), deeds)
    }

    #[test]
    fn a_position_is_kept_to_five_decimals_and_a_change_is_said() {
        assert_eq!(
            read(41.8781, -87.6298),
            (Some("41.8781, -87.6298".to_owned()), vec![])
        );
        assert_eq!(
            read(37.316_924_9, -121.868_197_5),
            (Some("37.31692, -121.8682".to_owned()), vec![Deed::Changed])
        );
    }

    #[test]
    fn what_is_no_position_of_a_place_is_left_out() {
        for (latitude, longitude) in [
            (0.0, 0.0),
            (36.778, -119.418),
            (39.8, -98.6),
            (37.09024, -95.712_891),
            (200.0, 300.0),
        ] {
            let read = read(latitude, longitude);
            assert_eq!(read, (None, vec![Deed::Dropped]), "{latitude}, {longitude}");
        }
    }

    #[test]
    fn exchanged_numbers_are_put_right_where_only_that_can_be_meant() {
        let chicago = Some("41.8781, -87.6298".to_owned());
        assert_eq!(read(-87.6298, 41.8781), (chicago, vec![Deed::Guessed]));
        let angeles = Some("34.05, -118.25".to_owned());
        assert_eq!(read(-118.25, 34.05), (angeles, vec![Deed::Guessed]));
        // A meeting of the list may be abroad.
        assert_eq!(read(51.5, -0.1), (Some("51.5, -0.1".to_owned()), vec![]));
    }

    #[test]
    fn the_middle_of_an_area_lies_between_its_corners() {
        assert_eq!(middle((1.0, 10.0), (3.0, 20.0)), (2.0, 15.0));
    }
}
