//! Coordinates far from all others of the same town.

use std::collections::BTreeMap;

use super::centroid_pin::pin;
use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level};
use crate::model::Coordinates;
use crate::site::Building;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "pin-far",
    Level::Warn,
    "The coordinates of a place are more than 50 km from where the other places of its town are, and ten times as far as
those are from each other: so either the coordinates or the town is wrong. It is only told where at least five other
places say the same town, and state or region.",
);

/// Places that a town needs before one can be far from the others.
const OTHERS: usize = 5;
/// In kilometers.
const FAR: f64 = 50.0;
/// So many times as far as others are.
const TIMES: f64 = 10.0;

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut towns: BTreeMap<String, Vec<(Building<'_>, Coordinates)>> = BTreeMap::new();
    for building in site.buildings() {
        if let (Some(town), Some(pin)) = (town(&building), pin(&building)) {
            towns.entry(town).or_default().push((building, pin));
        }
    }
    for there in towns.into_values().filter(|there| there.len() > OTHERS) {
        far(&there, problems);
    }
}

/// A town with its state or region and its country: many towns share a name.
fn town(building: &Building<'_>) -> Option<String> {
    let location = building.location;
    let area = location.state.as_deref().or(location.region.as_deref());
    let country = location.country.map_or("", crate::model::Country::code);
    let city = location.city.as_deref()?.to_lowercase();
    Some(format!("{city}\0{}\0{country}", area?.to_lowercase()))
}

fn far(there: &[(Building<'_>, Coordinates)], problems: &mut Vec<Diagnostic>) {
    let middle = |degrees: fn(Coordinates) -> f64| {
        median(there.iter().map(|(_, pin)| degrees(*pin)).collect())
    };
    let middle = Coordinates::new(
        middle(Coordinates::latitude),
        middle(Coordinates::longitude),
    );
    let Ok(middle) = middle else { return };
    let way = |pin: Coordinates| pin.kilometers_to(middle);
    let usual = median(there.iter().map(|(_, pin)| way(*pin)).collect());
    for (building, pin) in there {
        let way = way(*pin);
        if way > FAR && way > TIMES * usual {
            let city = building.location.city.as_deref().unwrap_or_default();
            let message = format!("this position is {way:.0} km from the other places in {city}");
            let help = "look the address up on a map: the coordinates or the town are wrong";
            let problem = building.problem(&CODE, "coordinates", message);
            problems.push(problem.help(help));
        }
    }
}

/// The one in the middle, by size; zero of none.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}
