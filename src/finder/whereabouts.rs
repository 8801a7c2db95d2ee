//! Where a meeting is, as far as it is told.

use super::table::Record;
use crate::kinds::Group;
use crate::model::Coordinates;
use crate::site::{Site, Venue};

/// Where a meeting is, as far as it is told; texts may be empty.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Whereabouts<'s> {
    /// The building.
    name: &'s str,
    /// Street and number.
    address: &'s str,
    /// The town or city.
    pub(super) town: &'s str,
    /// The region by which lists sort it, or the state where there is none.
    pub(super) region: &'s str,
    /// Parts of the region, from the larger to the smaller, with ` > ` between them.
    pub(super) parts: &'s str,
    /// The postal code.
    pub(super) postal_code: &'s str,
    /// The exact position.
    pub(super) at: Option<Coordinates>,
}

impl<'s> Whereabouts<'s> {
    /// Where a meeting of a group is. Of a private place, and of one that is only roughly right, town and region
    /// are all that is told.
    pub(super) fn of(site: &Site, group: &'s Group, venue: Option<Venue<'s>>) -> Self {
        let region = site.region(group, venue.as_ref());
        let Some(Venue { location, .. }) = venue else {
            return Self {
                region: region.unwrap_or_default(),
                ..Self::default()
            };
        };
        let area = Self {
            town: location.city.as_deref().unwrap_or_default(),
            region: region.or(location.state.as_deref()).unwrap_or_default(),
            ..Self::default()
        };
        let exact = location.exact.as_ref();
        let Some(exact) = exact.filter(|_| !location.private && !location.approximate) else {
            return area;
        };
        Self {
            name: location.name.as_deref().unwrap_or_default(),
            address: exact.address.as_deref().unwrap_or_default(),
            parts: location.sub_region.as_deref().unwrap_or_default(),
            postal_code: exact.postal_code.as_deref().unwrap_or_default(),
            at: exact.coordinates,
            ..area
        }
    }

    /// The record of the place; none if nothing is told.
    pub(super) fn record(&self) -> Option<String> {
        let mut record = Record::default();
        for text in [self.name, self.address, self.town, self.region] {
            record.text(text);
        }
        if let Some(at) = self.at {
            record.number(at.latitude());
            record.number(at.longitude());
        }
        Some(record.finish()).filter(|record| record != "[]")
    }
}
