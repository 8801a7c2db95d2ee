//! Coordinates that stand for an area and not for a door.

use std::collections::BTreeMap;

use crate::check::Rule;
use crate::check::address::door;
use crate::diag::{Code, Diagnostic, Level};
use crate::model::Coordinates;
use crate::model::suggest::shorten;
use crate::site::Building;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "centroid-pin",
    Level::Warn,
    "The coordinates of a place lead to no door: they are those of another building in another street, too, as map
services answer when they know only the town; or the middle of a state; or rounded to a kilometer or more. Directions would lead people astray, and
\"near me\" is wrong. Look the place up on a map and write what it says there, delete `coordinates`, or say `approximate: yes`:
then no directions are offered.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut pins: BTreeMap<[i64; 2], Vec<Building<'_>>> = BTreeMap::new();
    for building in site.buildings() {
        let Some(pin) = pin(&building) else { continue };
        if let Some(why) = pin_is_vague(pin) {
            let message = format!("`{pin}` is {why}, and leads to no door");
            problems.push(building.problem(&CODE, "coordinates", message).help(HELP));
        } else {
            pins.entry(pin.steps(1e5)).or_default().push(building);
        }
    }
    for there in pins.into_values() {
        problems.extend(shared(&there));
    }
}

const HELP: &str =
    "write the position of the door, delete `coordinates`, or say `approximate: yes`";

/// The position that directions lead to.
pub(super) fn pin(building: &Building<'_>) -> Option<Coordinates> {
    let exact = building.location.exact.as_ref();
    exact
        .filter(|_| !building.location.approximate)?
        .coordinates
}

fn pin_is_vague(pin: Coordinates) -> Option<&'static str> {
    // By chance, this happens to one position in a million.
    let coarse = |degrees: f64| (degrees * 100.0 - (degrees * 100.0).round()).abs() < 1e-6;
    if pin.is_middle_of_area() {
        Some("the middle of a state or country")
    } else if coarse(pin.latitude()) && coarse(pin.longitude()) {
        Some("rounded")
    } else {
        None
    }
}

/// What to say if two buildings at one position cannot be one. A position is told once.
fn shared(there: &[Building<'_>]) -> Option<Diagnostic> {
    let first = there.first()?;
    let known = Door::of(first)?;
    let stranger = there.iter().find(|other| {
        let door = Door::of(other);
        door.is_some_and(|door| door.is_elsewhere(&known))
    })?;
    let address = stranger.address().map(shorten)?;
    let message = format!("this is also the position of `{address}`, another building");
    Some(first.problem(&CODE, "coordinates", message).help(HELP))
}

/// What tells one building from another, in small letters.
struct Door {
    number: String,
    /// The first word of the street, behind the quarter of the sky.
    street: String,
    name: Option<String>,
}

impl Door {
    fn of(building: &Building<'_>) -> Option<Self> {
        let door = door(building.address()?)?;
        let mut words = door.split(' ');
        let number = words.next()?.to_owned();
        let street =
            words.find(|word| !["n", "s", "e", "w", "ne", "nw", "se", "sw"].contains(word));
        let name = building.location.name.as_ref();
        Some(Self {
            number,
            street: street?.to_owned(),
            name: name.map(|name| name.to_lowercase()),
        })
    }

    /// Whether two cannot be one building: a number is often the same where a street has two names, and at a corner one
    /// building has two addresses.
    fn is_elsewhere(&self, other: &Self) -> bool {
        let same_name = self.name.is_some() && self.name == other.name;
        self.number != other.number && self.street != other.street && !same_name
    }
}
