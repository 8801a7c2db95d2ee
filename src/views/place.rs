//! Where something is.

use serde::Serialize;

use super::access::{AccessView, LabelView};
use super::activities::OutingView;
use super::common::VerifiedView;
use super::services::OfferView;
use super::state::ClosureView;
use super::{LinkView, Views};
use crate::diag::Diagnostic;
use crate::fields::{Head, Location, Whereabouts};
use crate::kinds::Place;
use crate::model::{Slug, tongue};
use crate::site::Venue;

/// A place, as far as it may be shown.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AtView {
    name: Option<String>,
    url: Option<String>,
    lines: Vec<String>,
    street: bool,
    area: String,
    private: bool,
    approximate: bool,
    notes_html: Option<String>,
    directions: Vec<DirectionsView>,
}

/// A link to directions, which leaves the site.
#[derive(Debug, Clone, Serialize)]
struct DirectionsView {
    text: String,
    href: String,
}

/// The sites of the maps.
pub(super) const MAPS: [&str; 3] = ["www.openstreetmap.org", "www.google.com", "maps.apple.com"];

/// The page of a place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    #[serde(flatten)]
    at: AtView,
    also_called: Vec<String>,
    website: Option<String>,
    access: Vec<AccessView>,
    access_notes: Vec<LabelView>,
    closures: Vec<ClosureView>,
    notices: Vec<String>,
    /// Rows as HTML.
    rows: String,
    services: Vec<OfferView>,
    activities: Vec<OutingView>,
    organizations: Vec<LinkView>,
    body_html: Option<String>,
    verified: Option<VerifiedView>,
    example: bool,
}

impl Views<'_> {
    /// The page of a place.
    ///
    /// # Errors
    /// The mistake in the template of rows.
    pub fn place(&self, place: &Place) -> Result<PlaceView, Diagnostic> {
        let today = self.site.today;
        let closures: Vec<_> = place
            .closures
            .iter()
            .filter(|closure| !closure.days.is_over(today))
            .collect();
        let notices = place
            .notices
            .iter()
            .filter(|notice| notice.days.contains(today));
        let rows = self.site.facets.at_place(&place.head.id.slug).iter();
        Ok(PlaceView {
            at: self.at(&place.head, Some(place), &place.location),
            also_called: place.also_called.iter().map(ToString::to_string).collect(),
            website: place.website.as_ref().map(|url| url.as_str().to_owned()),
            access: self.access(&place.location.access, true),
            access_notes: self.access_notes(&place.location.access),
            closures: self.closed_days(&closures),
            notices: notices.map(|notice| notice.text.to_string()).collect(),
            rows: self.rows(rows.copied(), false)?,
            services: self.services_at(&place.head.id.slug),
            activities: self
                .outings_of(|activity| is_at(activity.place.as_ref(), &place.head.id.slug)),
            organizations: self.offices(place),
            body_html: self.body(&place.head).map(|body| body.html),
            verified: self.verified(place.head.verified.as_ref()),
            example: place.head.example,
        })
    }

    /// The services in a place.
    fn services_at(&self, place: &Slug) -> Vec<OfferView> {
        let mut services = self.services_on();
        services.retain(|service| is_at(service.place.as_ref(), place));
        services
            .into_iter()
            .map(|service| self.offer(service))
            .collect()
    }

    pub(super) fn venue(&self, head: &Head, venue: &Venue<'_>) -> AtView {
        self.at(head, venue.place, venue.location)
    }

    /// `head` is that of the entry whose page shows the place, for links in its notes.
    pub(super) fn at(&self, head: &Head, place: Option<&Place>, location: &Location) -> AtView {
        let exact = location.exact.as_ref();
        let notes = exact.and_then(|exact| exact.notes.as_ref());
        AtView {
            name: location.name.as_ref().map(ToString::to_string),
            url: place
                .filter(|place| self.site.has_page(&place.head.id))
                .map(|place| self.addresses().entry(&place.head.id)),
            lines: lines(location),
            street: exact.is_some_and(|exact| exact.address.is_some()),
            area: self.area(location),
            private: location.private,
            approximate: location.approximate,
            notes_html: notes
                .map(|notes| self.notes(place.map_or(head, |place| &place.head), notes)),
            directions: self.directions(location),
        }
    }

    /// Town and region: all that is shown of a private place.
    pub(super) fn area(&self, location: &Location) -> String {
        // A part of a private place's region may be a few streets.
        let parts = location.sub_region.as_deref().filter(|_| !location.private);
        let parts = parts.into_iter().flat_map(|path| path.rsplit('>'));
        let city = location.city.as_deref().into_iter();
        let mut names: Vec<&str> = city
            .chain(parts.map(str::trim))
            .chain(location.region.as_deref())
            .collect();
        names.dedup();
        let larger = |area: String, region: &str| {
            self.format("area-of", &[("city", &area), ("region", region)])
        };
        let mut names = names.into_iter();
        let first = names.next().unwrap_or_default().to_owned();
        names.fold(first, larger)
    }

    /// Only for places that are exactly known: directions to about the right door help nobody.
    fn directions(&self, location: &Location) -> Vec<DirectionsView> {
        let Some(exact) = location.exact.as_ref().filter(|_| leads_there(location)) else {
            return Vec::new();
        };
        let point = exact
            .coordinates
            .map(|at| format!("{},{}", at.latitude(), at.longitude()));
        let address = exact.address.as_ref().map(|_| lines(location).join(", "));
        let Some(to) = address.or(point) else {
            return Vec::new();
        };
        let to = encode(&to);
        let [street_map, google, apple] = MAPS;
        let open = match exact.coordinates {
            Some(at) => format!(
                "https://{street_map}/?mlat={0}&mlon={1}#map=17/{0}/{1}",
                at.latitude(),
                at.longitude()
            ),
            None => format!("https://{street_map}/search?query={to}"),
        };
        [
            ("openstreetmap", open),
            (
                "google",
                format!("https://{google}/maps/dir/?api=1&destination={to}"),
            ),
            ("apple", format!("https://{apple}/?daddr={to}")),
        ]
        .into_iter()
        .map(|(key, href)| DirectionsView {
            text: self.text(&format!("directions-{key}")),
            href,
        })
        .collect()
    }
}

/// Whether something is in a place that has its own file.
fn is_at(whereabouts: Option<&Whereabouts>, place: &Slug) -> bool {
    matches!(whereabouts, Some(Whereabouts::Shared(slug)) if slug == place)
}

/// Whether maps can show the way.
pub(super) fn leads_there(location: &Location) -> bool {
    let exact = location.exact.as_ref();
    let known = exact.is_some_and(|exact| exact.address.is_some() || exact.coordinates.is_some());
    known && !location.approximate
}

/// The address in lines, as it stands on an envelope.
pub(super) fn lines(location: &Location) -> Vec<String> {
    let Some(exact) = &location.exact else {
        return Vec::new();
    };
    let mut lines: Vec<String> = exact.address.iter().map(ToString::to_string).collect();
    let postal = exact.postal_code.as_ref().map(ToString::to_string);
    let state: Vec<String> = location
        .state
        .as_ref()
        .map(ToString::to_string)
        .into_iter()
        .chain(postal)
        .collect();
    let city = location.city.as_ref().map(ToString::to_string);
    let last: Vec<String> = city
        .into_iter()
        .chain((!state.is_empty()).then(|| state.join(" ")))
        .collect();
    if !last.is_empty() {
        lines.push(last.join(", "));
    }
    lines
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub(super) fn encode(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().map(char::from);
    let text = tongue::unmarked(text);
    let mut encoded = String::with_capacity(text.len() * 3 / 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.extend(digit(byte >> 4));
            encoded.extend(digit(byte & 15));
        }
    }
    encoded
}
