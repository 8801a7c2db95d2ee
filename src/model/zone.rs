//! Time zones by their name in the IANA time zone database.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::Scalar;
use super::suggest::{nearest, shorten};
use crate::diag::{Mistake, codes};

/// A time zone of the IANA database compiled into the program, so that every machine builds the
/// same bytes. Cloning shares the rules.
#[derive(Clone)]
pub struct Zone(TimeZone);

impl Zone {
    /// The name as the database spells it: `America/Chicago`.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or_default()
    }

    /// The rules of the zone.
    pub fn time_zone(&self) -> &TimeZone {
        &self.0
    }
}

impl Scalar for Zone {
    const EXPECTS: &'static str = "a time zone such as `America/Chicago`";
}

impl FromStr for Zone {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let name = text.trim();
        if area_and_city(name)
            && let Ok(zone) = TimeZoneDatabase::bundled().get(name)
            && zone.iana_name().is_some()
        {
            return Ok(Self(zone));
        }
        let mistake = Mistake::new(
            &codes::TIME_ZONE,
            format!("`{}` is not the name of a time zone", shorten(text)),
        );
        Err(
            if name.starts_with(['+', '-']) || name.contains(|c: char| c.is_ascii_digit()) {
                mistake
                    .label("an offset is wrong for half of the year")
                    .help("write area and city, such as `America/Chicago`")
            } else if let Some(zone) = abbreviation(name) {
                mistake
                    .label("an abbreviation is wrong for half of the year")
                    .help(format!("write area and city, such as `{zone}`"))
            } else if let Some(near) = likely(name) {
                mistake
                    .label(format!("did you mean `{near}`?"))
                    .help(format!("write `{near}`"))
            } else {
                mistake.help("write area and city, such as `America/Chicago`")
            },
        )
    }
}

/// Whether a name has the form of a place; of `Etc`, where signs are the wrong way round, only UTC.
fn area_and_city(name: &str) -> bool {
    match name.split_once('/') {
        Some((area, city)) => !area.eq_ignore_ascii_case("etc") || city.eq_ignore_ascii_case("utc"),
        None => false,
    }
}

/// A place whose clocks show what the abbreviation stands for.
fn abbreviation(name: &str) -> Option<&'static str> {
    match name.to_ascii_lowercase().as_str() {
        "est" | "edt" | "et" | "eastern" => Some("America/New_York"),
        "cst" | "cdt" | "ct" | "central" => Some("America/Chicago"),
        "mst" | "mdt" | "mt" | "mountain" => Some("America/Denver"),
        "pst" | "pdt" | "pt" | "pacific" => Some("America/Los_Angeles"),
        "akst" | "akdt" => Some("America/Anchorage"),
        "hst" => Some("Pacific/Honolulu"),
        "ast" | "adt" => Some("America/Halifax"),
        "gmt" | "bst" => Some("Europe/London"),
        "wet" | "west" => Some("Europe/Lisbon"),
        "cet" | "cest" | "met" => Some("Europe/Berlin"),
        "eet" | "eest" => Some("Europe/Athens"),
        "aest" | "aedt" => Some("Australia/Sydney"),
        "utc" | "z" => Some("Etc/UTC"),
        _ => None,
    }
}

/// The zone most likely meant: the name nearest to what was written, or else the city.
fn likely(name: &str) -> Option<String> {
    let name = name.to_lowercase().replace(' ', "_");
    let known: Vec<String> = TimeZoneDatabase::bundled()
        .available()
        .filter(|known| area_and_city(known.as_str()))
        .map(|known| known.as_str().to_owned())
        .collect();
    let lower: Vec<String> = known.iter().map(|known| known.to_lowercase()).collect();
    let city = |name: &str| name.rsplit('/').next().unwrap_or_default().to_owned();
    let cities: Vec<String> = lower.iter().map(|known| city(known)).collect();
    let find = |word: &str, words: &[String]| {
        let near = nearest(word, words.iter().map(String::as_str))?;
        let at = words.iter().position(|word| word == near)?;
        known.get(at).cloned()
    };
    if name.contains('/') {
        find(&name, &lower).or_else(|| find(&city(&name), &cities))
    } else {
        find(&name, &cities)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({})", self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl serde::Serialize for Zone {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl PartialOrd for Zone {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Zone {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn help(text: &str) -> String {
        text.parse::<Zone>().unwrap_err().help.unwrap().into()
    }

    #[test]
    fn a_zone_is_spelled_as_the_database_does() {
        let zone: Zone = " america/new_york ".parse().unwrap();
        assert_eq!(zone.name(), "America/New_York");
        assert_eq!("Etc/UTC".parse::<Zone>().unwrap().name(), "Etc/UTC");
    }

    #[test]
    fn every_zone_of_the_database_keeps_its_name() {
        for name in TimeZoneDatabase::bundled()
            .available()
            .filter(|name| area_and_city(name.as_str()))
        {
            assert_eq!(name.as_str().parse::<Zone>().unwrap().name(), name.as_str());
        }
    }

    #[test]
    fn abbreviations_and_offsets_are_refused_with_help() {
        for text in [
            "CST",
            "EST",
            "EST5EDT",
            "-06:00",
            "UTC+1",
            "Etc/GMT+6",
            "Etc/Unknown",
            "UTC",
            "Cuba",
            "",
        ] {
            assert!(text.parse::<Zone>().is_err(), "{text}");
        }
        assert_eq!(
            help("CST"),
            "write area and city, such as `America/Chicago`"
        );
        assert_eq!(help("UTC"), "write area and city, such as `Etc/UTC`");
    }

    #[test]
    fn a_zone_nearly_right_is_met_with_the_one_meant() {
        for (text, expected) in [
            ("America/New York", "write `America/New_York`"),
            ("America/Chigaco", "write `America/Chicago`"),
            ("Chicago", "write `America/Chicago`"),
            ("Germany/Berlin", "write `Europe/Berlin`"),
        ] {
            assert_eq!(help(text), expected, "{text}");
        }
    }
}
