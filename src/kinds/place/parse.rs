//! From what YAML says about a place to a place.

use super::Place;
use super::raw::RawPlaceEntry;
use crate::fields::{Gather, RawPlace, Source};
use crate::kinds::Defaults;

impl RawPlaceEntry {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        _: &Defaults,
        gather: &mut Gather,
    ) -> Option<Place> {
        let head = self.take_head();
        let name = gather.required(
            "name",
            self.name.clone(),
            "a place needs a name",
            "add `name:`, as people call it",
        );
        // What is there and wrong is reported, and not missing.
        let somewhere = self.city.is_some() || self.region.is_some();
        let location = RawPlace {
            // Already parsed above; a mistake in it is reported once.
            name: self.name.filter(|name| name.0.is_ok()),
            address: self.address,
            city: self.city,
            region: self.region,
            sub_region: self.sub_region,
            state: self.state,
            postal_code: self.postal_code,
            country: self.country,
            coordinates: self.coordinates,
            notes: self.notes,
            private: self.private,
            approximate: self.approximate,
            access: self.access,
        };
        let location = location.parse(gather);
        if !somewhere {
            gather.missing("city", "a place needs a city or a region", "add `city:`");
        }
        Some(Place {
            location,
            also_called: gather.many("also_called", self.also_called),
            zone: gather.field("time_zone", self.time_zone),
            website: gather.field("website", self.website),
            closures: gather.each("closures", self.closures, |gather, raw| raw.parse(gather)),
            notices: gather.each("notices", self.notices, |gather, raw| raw.parse(gather)),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, name.as_deref(), gather)?,
        })
    }
}
