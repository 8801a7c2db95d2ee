//! A place as text: in a file of its own, or in line.

use super::yaml::{Map, Yaml};
use crate::import::gather::{PlaceIs, PlacePage};
use crate::import::incoming::IncomingPlace;
use crate::markdown::from_plain;
use crate::model::{AccessFact, Country};

/// The file of a place.
pub(in crate::import) fn place(page: &PlacePage) -> String {
    super::plain(&fields(&page.place))
}

/// A place by the name of its file, or in line.
pub(super) fn put(map: &mut Map, place: Option<&PlaceIs>) {
    match place {
        None => {}
        Some(PlaceIs::File(slug)) => {
            map.text("place", Some(slug));
        }
        Some(PlaceIs::Here(place)) => {
            map.map("place", fields(place));
        }
    }
}

fn fields(place: &IncomingPlace) -> Map {
    let mut map = Map::default();
    map.text("name", place.name.as_ref())
        .text("address", place.address.as_ref())
        .text("city", place.city.as_ref())
        .text("region", place.region.as_ref())
        .text("sub_region", place.sub_region.as_ref())
        .text("state", place.state.as_ref())
        .text("postal_code", place.postal_code.as_ref())
        .text("country", place.country.map(Country::code));
    if let Some(at) = place.coordinates {
        let numbers = [at.latitude(), at.longitude()].map(|number| Yaml::Bare(number.to_string()));
        map.put("coordinates", Yaml::List(numbers.to_vec()));
    }
    map.flag("approximate", place.approximate)
        .prose("notes", place.notes.as_deref().map(from_plain));
    let mut access = Map::default();
    access.text("transit", place.transit.as_ref());
    map.map("access", access);
    map
}

/// Access facts that are claimed.
pub(super) fn access(facts: &[AccessFact]) -> Map {
    let mut map = Map::default();
    for fact in facts {
        map.flag(fact.word(), true);
    }
    map
}
