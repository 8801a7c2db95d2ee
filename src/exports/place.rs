//! Where a row is, as far as it may be told.

use super::Row;
use crate::feeds::address::{Address, country_name};
use crate::model::Coordinates;

/// Where a row is, as far as it may be told.
#[derive(Debug, Default)]
pub(super) struct Where<'r> {
    /// The building.
    pub(super) name: Option<&'r str>,
    /// Street and number.
    pub(super) street: Option<&'r str>,
    /// The town.
    pub(super) city: Option<&'r str>,
    /// State or province.
    pub(super) state: Option<&'r str>,
    /// The postal code.
    pub(super) postal_code: Option<&'r str>,
    /// The country, as feeds write it.
    pub(super) country: &'static str,
    /// Latitude and longitude; only roughly right unless `specific`.
    pub(super) coordinates: Option<Coordinates>,
    /// How to find the door or the room.
    pub(super) notes: Option<&'r str>,
    /// Whether it leads to a door.
    pub(super) specific: bool,
    /// Whether anything but the country is known.
    pub(super) known: bool,
}

impl<'r> Row<'r> {
    /// Where it is. Of a private place the town is all that is told.
    pub(super) fn place(&self) -> Where<'r> {
        let home = self.site.config.country;
        let Some(venue) = &self.venue else {
            return Where {
                country: country_name(home),
                ..Where::default()
            };
        };
        let location = venue.location;
        let exact = location.exact.as_ref();
        let street = exact.and_then(|exact| exact.address.as_deref());
        let coordinates = exact.and_then(|exact| exact.coordinates);
        let city = location.city.as_deref();
        let state = location.state.as_deref();
        Where {
            name: location.name.as_deref(),
            street,
            city,
            state,
            postal_code: exact.and_then(|exact| exact.postal_code.as_deref()),
            country: country_name(location.country.unwrap_or(home)),
            coordinates,
            notes: exact.and_then(|exact| exact.notes.as_deref()),
            specific: !location.approximate && (street.is_some() || coordinates.is_some()),
            known: street.or(city).or(state).is_some(),
        }
    }

    /// Where it stands on a map: only where it can be met in person and the place is public and exact.
    pub(super) fn point(&self) -> Option<Coordinates> {
        let place = self.place();
        let met = self.facts.attendance.has_room() && place.specific;
        place.coordinates.filter(|_| met)
    }

    /// The regions, from the larger to the smaller.
    pub(super) fn regions(&self) -> Vec<&'r str> {
        let region = self.site.region(self.group, self.venue.as_ref());
        let location = self.venue.as_ref().map(|venue| venue.location);
        let within = location.and_then(|location| location.sub_region.as_deref());
        let within = within.into_iter().flat_map(|path| path.split(" > "));
        let within = within.filter(|_| region.is_some());
        region.into_iter().chain(within.map(str::trim)).collect()
    }
}

impl Where<'_> {
    /// The address on one line.
    pub(super) fn one_line(&self) -> String {
        let owned = |part: Option<&str>| part.map(str::to_owned);
        let address = Address {
            street: owned(self.street),
            city: owned(self.city),
            state: owned(self.state),
            postal_code: owned(self.postal_code),
            country: Some(self.country.to_owned()),
        };
        address.one_line()
    }
}
