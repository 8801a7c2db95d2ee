//! Positions on the Earth.

use std::fmt;
use std::str::FromStr;

use super::Scalar;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

/// A position in degrees of WGS 84, kept to five decimals, which is about one metre.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, serde::Serialize)]
pub struct Coordinates {
    latitude: f64,
    longitude: f64,
}

impl Coordinates {
    /// The position at `latitude` (-90 to 90, north is positive) and `longitude` (-180 to 180, east
    /// is positive). `0, 0` is refused: it is what programs write when they do not know.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, Mistake> {
        let position = Self {
            latitude: rounded(latitude),
            longitude: rounded(longitude),
        };
        if !position.is_on_earth() {
            return Err(position.not_on_earth());
        }
        if position.latitude == 0.0 && position.longitude == 0.0 {
            return Err(
                Mistake::new(&codes::COORDINATES, "`0, 0` is a spot in the ocean")
                    .label("programs write this when they do not know the position")
                    .help("write the position of the place, or leave the field out"),
            );
        }
        Ok(position)
    }

    /// Degrees north of the equator; negative is south.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east of Greenwich; negative is west.
    pub fn longitude(self) -> f64 {
        self.longitude
    }

    /// The way to another position in kilometers, on a sphere of the Earth's mean radius.
    pub fn kilometers_to(self, other: Self) -> f64 {
        const RADIUS: f64 = 6371.0;
        let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
        let (north, east) = (
            other.latitude - self.latitude,
            other.longitude - self.longitude,
        );
        let cosines = self.latitude.to_radians().cos() * other.latitude.to_radians().cos();
        2.0 * RADIUS * (half(north) + cosines * half(east)).sqrt().min(1.0).asin()
    }

    /// Latitude and longitude in whole steps, of which `per_degree` make a degree, to sort and compare by.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "180 degrees are far below what an i64 holds"
    )]
    pub fn steps(self, per_degree: f64) -> [i64; 2] {
        [self.latitude, self.longitude].map(|degrees| (degrees * per_degree).round() as i64)
    }

    fn is_on_earth(self) -> bool {
        self.latitude.abs() <= 90.0 && self.longitude.abs() <= 180.0
    }

    fn not_on_earth(self) -> Mistake {
        let swapped = Self {
            latitude: self.longitude,
            longitude: self.latitude,
        };
        let mistake = Mistake::new(
            &codes::COORDINATES,
            format!("`{self}` is not a position on the Earth"),
        );
        if swapped.is_on_earth() {
            return mistake
                .label("latitude comes first, then longitude")
                .help(format!("write `{swapped}`"));
        }
        mistake
            .label("latitude runs from -90 to 90, longitude from -180 to 180")
            .help("write latitude and longitude in degrees, such as `41.8781, -87.6298`")
    }
}

/// Reads `41.8781, -87.6298`: latitude, longitude. Round or square brackets around both and spaces
/// or a semicolon between them are read too.
impl FromStr for Coordinates {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        match numbers(text.trim().trim_matches(['(', ')', '[', ']'])) {
            Some((latitude, longitude)) => Self::new(latitude, longitude),
            None => Err(unread(text)),
        }
    }
}

impl Scalar for Coordinates {
    const EXPECTS: &'static str = "latitude and longitude such as `41.8781, -87.6298`";
}

impl fmt::Display for Coordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.latitude, self.longitude)
    }
}

/// Five decimals, and no negative zero.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5 + 0.0
}

/// The two numbers that `text` consists of.
fn numbers(text: &str) -> Option<(f64, f64)> {
    let mut parts = text
        .split([',', ';', ' '])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let numbers = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(numbers)
}

/// The mistake of a text that is not two numbers; what to write, if it says it with N, S, E and W.
fn unread(text: &str) -> Mistake {
    let mistake = Mistake::new(
        &codes::COORDINATES,
        format!("`{}` is not a position", shorten(text.trim())),
    );
    match compass(text) {
        Some(position) => mistake.help(format!("write `{position}`")),
        None => {
            mistake.help("write latitude and longitude in degrees, such as `41.8781, -87.6298`")
        }
    }
}

/// The position in a text such as `41.8781° N, 87.6298° W`.
fn compass(text: &str) -> Option<Coordinates> {
    let text = text.to_uppercase().replace('°', " ");
    let south = text.contains('S');
    let west = text.contains('W');
    let (latitude, longitude) = numbers(&text.replace(['N', 'S', 'E', 'W'], " "))?;
    let signed = |degrees: f64, minus: bool| if minus { -degrees.abs() } else { degrees };
    Coordinates::new(signed(latitude, south), signed(longitude, west)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mistake(text: &str) -> Mistake {
        text.parse::<Coordinates>().unwrap_err()
    }

    #[test]
    fn latitude_and_longitude_are_read() {
        for text in [
            "41.8781, -87.6298",
            "(41.8781,-87.6298)",
            "41.8781 -87.6298",
            "[41.8781; -87.6298]",
        ] {
            let position: Coordinates = text.parse().unwrap();
            assert_eq!(position.to_string(), "41.8781, -87.6298", "{text}");
        }
    }

    #[test]
    fn five_decimals_are_kept() {
        let position = Coordinates::new(41.878_114_4, -87.629_798_2).unwrap();
        assert_eq!(position.to_string(), "41.87811, -87.6298");
    }

    #[test]
    fn swapped_numbers_are_refused_with_the_right_order() {
        assert_eq!(
            mistake("-97.7431, 30.2672").help.as_deref(),
            Some("write `30.2672, -97.7431`")
        );
    }

    #[test]
    fn the_way_between_two_positions_is_that_of_maps() {
        let chicago = Coordinates::new(41.8781, -87.6298).unwrap();
        let milwaukee = Coordinates::new(43.0389, -87.9065).unwrap();
        let way = chicago.kilometers_to(milwaukee);
        assert!((way - 131.0).abs() < 1.0, "{way}");
        assert!(chicago.kilometers_to(chicago) < 0.001);
    }

    #[test]
    fn nowhere_is_refused() {
        for text in [
            "0,0",
            "0.000001, -0.000001",
            "91, 181",
            "nan, 5",
            "inf, 5",
            "5",
            "1, 2, 3",
            "",
        ] {
            assert!(text.parse::<Coordinates>().is_err(), "{text}");
        }
        assert!("0, 5".parse::<Coordinates>().is_ok());
    }

    #[test]
    fn points_of_the_compass_are_refused_with_signs_to_write() {
        let help = mistake("41.8781° N, 87.6298° W").help;
        assert_eq!(help.as_deref(), Some("write `41.8781, -87.6298`"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(latitude in -90.0..90.0f64, longitude in -180.0..180.0f64) {
            if let Ok(position) = Coordinates::new(latitude, longitude) {
                prop_assert_eq!(position.to_string().parse::<Coordinates>().unwrap(), position);
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = text.parse::<Coordinates>();
        }
    }
}
