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
    if is_middle_of_nowhere(position) {
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

/// What map services answer when they know no more than the state or the country, and where maps stand
/// before anybody moved them.
const MIDDLES: &[(f64, f64)] = &[
    // The United States, in four ways of finding the middle.
    (37.09024, -95.71289),
    (39.8283, -98.5795),
    (39.8, -98.6),
    (39.5, -98.35),
    // The map of a new BMLT server.
    (34.23592, -118.56366),
    // States.
    (63.58875, -154.49306),
    (32.31823, -86.9023),
    (35.20105, -91.83183),
    (34.04893, -111.09373),
    (36.77826, -119.41793),
    (39.55005, -105.78207),
    (41.60322, -73.08775),
    (38.91083, -75.52767),
    (27.66483, -81.51575),
    (32.15743, -82.90712),
    (19.89868, -155.66586),
    (41.878, -93.0977),
    (44.06820, -114.74204),
    (40.63312, -89.39853),
    (40.55122, -85.60236),
    (39.0119, -98.48425),
    (37.83933, -84.27002),
    (31.24482, -92.14502),
    (42.40721, -71.38244),
    (39.04575, -76.64127),
    (45.25378, -69.44547),
    (44.31484, -85.60236),
    (46.72955, -94.6859),
    (37.96425, -91.83183),
    (32.35467, -89.39853),
    (46.87968, -110.36257),
    (35.75957, -79.0193),
    (47.55149, -101.002),
    (41.49254, -99.90181),
    (43.19385, -71.5724),
    (40.05832, -74.40566),
    (34.97273, -105.03236),
    (38.80261, -116.41939),
    (43.29943, -74.21793),
    (40.41729, -82.90712),
    (35.00775, -97.09288),
    (43.80413, -120.5542),
    (41.20332, -77.19452),
    (18.22083, -66.59015),
    (41.58009, -71.47743),
    (33.83608, -81.16373),
    (43.96952, -99.90181),
    (35.51749, -86.58045),
    (31.9686, -99.90181),
    (39.32098, -111.09373),
    (37.43157, -78.65689),
    (44.5588, -72.57784),
    (47.75107, -120.74014),
    (43.78444, -88.78787),
    (38.59763, -80.4549),
    (43.07597, -107.29028),
    // Canada and its provinces.
    (56.13037, -106.34677),
    (53.93327, -116.5765),
    (53.72667, -127.64762),
    (53.76086, -98.81388),
    (46.5653, -66.46192),
    (53.13551, -57.66044),
    (44.68199, -63.74431),
    (51.25378, -85.32321),
    (46.51071, -63.41681),
    (52.93992, -73.54914),
    (52.93992, -106.45086),
    // Other countries.
    (-25.2744, 133.77514),
    (51.16569, 10.45153),
    (53.41291, -8.24389),
    (55.37805, -3.43597),
    (52.35552, -1.17432),
];

/// Whether a position is one of those middles, to about seventy metres.
fn is_middle_of_nowhere(position: Coordinates) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() < 0.0007;
    MIDDLES.iter().any(|(latitude, longitude)| {
        near(position.latitude(), *latitude) && near(position.longitude(), *longitude)
    })
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
