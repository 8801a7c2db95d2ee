//! Places: no more than visitors are shown.

use super::Node;
use crate::fields::{Exact, Location};
use crate::kinds::Place;
use crate::model::{Coordinates, Name, WebUrl};
use crate::site::Venue;
use crate::views::Views;

impl Views<'_> {
    /// The page of a place.
    pub(super) fn linked_place(&self, place: &Place) -> Vec<Node> {
        let node = self.linked_location(Some(&place.head.name), &place.location);
        let other: Vec<&str> = place.also_called.iter().map(Name::as_str).collect();
        vec![
            node.with("url", self.whole(&place.head))
                .with("alternateName", other)
                .with("sameAs", place.website.as_ref().map(WebUrl::as_str)),
        ]
    }

    /// Where something happens; nothing of a place that is invented.
    pub(super) fn linked_venue(&self, venue: &Venue<'_>) -> Option<Node> {
        match venue.place {
            Some(place) if place.head.example => None,
            Some(place) => Some(self.linked_location(Some(&place.head.name), venue.location)),
            None => Some(self.linked_location(venue.location.name.as_deref(), venue.location)),
        }
    }

    /// A location; of one that is private or only roughly known, nothing but the area.
    fn linked_location(&self, name: Option<&str>, location: &Location) -> Node {
        let shown = location
            .exact
            .as_ref()
            .filter(|_| !location.private && !location.approximate);
        let address = self.linked_address(location, shown);
        let geo = shown.and_then(|exact| exact.coordinates).map(point);
        Node::new("Place")
            .with("name", name.filter(|_| shown.is_some()))
            .with("address", address)
            .with("geo", geo)
    }

    fn linked_address(&self, location: &Location, exact: Option<&Exact>) -> Node {
        let country = location.country.unwrap_or(self.site.config.country);
        Node::new("PostalAddress")
            .with(
                "streetAddress",
                exact.and_then(|exact| exact.address.as_deref()),
            )
            .with("addressLocality", location.city.as_deref())
            .with("addressRegion", location.state.as_deref())
            .with(
                "postalCode",
                exact.and_then(|exact| exact.postal_code.as_deref()),
            )
            .with("addressCountry", country.code())
    }
}

fn point(position: Coordinates) -> Node {
    Node::new("GeoCoordinates")
        .with("latitude", position.latitude())
        .with("longitude", position.longitude())
}
