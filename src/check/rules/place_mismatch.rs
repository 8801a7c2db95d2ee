//! One building with two towns or two postal codes.

use std::collections::{BTreeMap, BTreeSet};

use super::centroid_pin::pin;
use crate::check::Rule;
use crate::check::address::door;
use crate::diag::{Code, Diagnostic, Level};
use crate::model::suggest::shorten;
use crate::site::Building;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "place-mismatch",
    Level::Warn,
    "Two entries name the same building, by street and number and by its name or position, but with another town or postal
code. One of the two is wrong, and lists by town show the building twice. What many entries have
otherwise in the same way is told at the first of them. Write the same in both; best give the building a file of
its own in `content/places/` and name that in both, so that it is said once.",
);

/// Less than this is the same building, in kilometers.
const NEAR: f64 = 0.15;

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut doors: BTreeMap<String, Vec<Building<'_>>> = BTreeMap::new();
    for building in site.buildings() {
        if let Some(door) = building.address().and_then(door) {
            doors.entry(door).or_default().push(building);
        }
    }
    for there in doors.into_values() {
        let mut told: BTreeSet<String> = BTreeSet::new();
        // Entries of places come before the others, so that those which copy them are told.
        for (at, building) in there.iter().enumerate() {
            let mut before = there.iter().take(at.min(MOST));
            let first = before.find(|first| same_building(first, building));
            let message = first.and_then(|first| differs(first, building));
            if let Some((field, message)) = message
                && told.insert(message.clone())
            {
                let help = "write the same in both, or name one place in both";
                problems.push(building.problem(&CODE, field, message).help(help));
            }
        }
    }
}

/// So many buildings of one street and number are compared with each other: there are as many towns with that street.
const MOST: usize = 100;

fn same_building(one: &Building<'_>, other: &Building<'_>) -> bool {
    if let (Some(one), Some(other)) = (pin(one), pin(other)) {
        return one.kilometers_to(other) < NEAR;
    }
    // Many towns have a church of this name in a street of that name: without positions, the town must be the same.
    let named = |building: &Building<'_>| {
        let location = building.location;
        let name = location.name.as_ref()?.to_lowercase();
        Some((name, plain_town(city(building)?), location.state.clone()))
    };
    named(one).is_some() && named(one) == named(other)
}

/// The field that the second has otherwise than the first, and what to say about it.
fn differs(first: &Building<'_>, second: &Building<'_>) -> Option<(&'static str, String)> {
    let id = &first.head.id;
    let message = |one: &str, other: &str| {
        let (one, other) = (shorten(one), shorten(other));
        format!(
            "the {} `{}` has `{one}` for the same building, not `{other}`",
            id.kind, id.slug
        )
    };
    if let (Some(one), Some(other)) = (city(first), city(second))
        && plain_town(one) != plain_town(other)
    {
        return Some(("city", message(one, other)));
    }
    let (one, other) = (postal_code(first)?, postal_code(second)?);
    (!same_code(one, other)).then(|| ("postal_code", message(one, other)))
}

fn city<'s>(building: &Building<'s>) -> Option<&'s str> {
    building.location.city.as_deref()
}

fn postal_code<'s>(building: &Building<'s>) -> Option<&'s str> {
    building.location.exact.as_ref()?.postal_code.as_deref()
}

fn plain_town(town: &str) -> String {
    let town = town.to_lowercase().replace("saint", "st");
    town.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// Whether one of two codes only says more: four more figures in the United States, the street in Britain.
fn same_code(one: &str, other: &str) -> bool {
    let plain = |code: &str| -> String {
        let signs = code.chars().filter(|sign| sign.is_alphanumeric());
        signs.flat_map(char::to_uppercase).collect()
    };
    let (one, other) = (plain(one), plain(other));
    one.starts_with(&other) || other.starts_with(&one)
}
