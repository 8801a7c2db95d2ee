//! When two records speak of the same place.

use crate::import::incoming::IncomingPlace;

/// What tells one building from another: all that is said about it but how to find the door. Two places with
/// the same text here are the same building.
pub(super) fn building(place: &IncomingPlace) -> String {
    let coordinates = place.coordinates.map(|at| at.to_string());
    let country = place.country.map(crate::model::Country::code);
    let parts = [
        place.name.as_deref(),
        place.address.as_deref(),
        place.city.as_deref(),
        place.state.as_deref(),
        place.postal_code.as_deref(),
        country,
        place.region.as_deref(),
        place.sub_region.as_deref(),
        coordinates.as_deref(),
        place.approximate.then_some("approximate"),
    ];
    let mut key = String::new();
    for part in parts {
        // No text holds a control character, so that no two places run into each other.
        key.push_str(part.unwrap_or("\u{1}"));
        key.push('\0');
    }
    key
}

/// The same with how to find the door: two places with the same text here are the same in every fact.
pub(super) fn whole(place: &IncomingPlace) -> String {
    let notes = place.notes.as_deref().unwrap_or("\u{1}");
    let transit = place.transit.as_deref().unwrap_or("\u{1}");
    format!("{}{notes}\0{transit}", building(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str, address: Option<&str>) -> IncomingPlace {
        IncomingPlace {
            name: Some(name.parse().unwrap()),
            address: address.map(|text| text.parse().unwrap()),
            city: Some("Millbrook".parse().unwrap()),
            ..IncomingPlace::default()
        }
    }

    #[test]
    fn a_building_is_told_by_every_fact_but_how_to_find_the_door() {
        let hall = place("Hall", Some("1 Hill Road"));
        let mut other = hall.clone();
        other.notes = Some("Back door".parse().unwrap());
        assert_eq!(building(&hall), building(&other));
        assert_ne!(whole(&hall), whole(&other));
        assert_ne!(building(&hall), building(&place("Hall", None)));
        assert_ne!(
            building(&hall),
            building(&place("hall", Some("1 Hill Road")))
        );
        let mut pin = hall.clone();
        pin.coordinates = Some("41.8, -87.6".parse().unwrap());
        assert_ne!(building(&hall), building(&pin));
    }

    #[test]
    fn what_stands_in_another_field_is_another_place() {
        let mut one = place("Hall", None);
        one.state = Some("X".parse().unwrap());
        let mut two = place("Hall", None);
        two.postal_code = Some("X".parse().unwrap());
        assert_ne!(building(&one), building(&two));
    }
}
