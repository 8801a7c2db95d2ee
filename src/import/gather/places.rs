//! Places that several groups share have a file each, so that one closure reaches all who meet there.

use std::collections::{BTreeMap, BTreeSet};

use super::building::{building, whole};
use super::page::{PlaceFiles, PlacePage};
use super::settle::Part;
use super::stem::{free, joined};
use super::{Heard, Remarks};
use crate::diag::codes;
use crate::import::Deed;
use crate::import::incoming::IncomingPlace;
use crate::import::there::There;
use crate::kinds::{Entry, Place};
use crate::markdown::from_plain;
use crate::model::{Kind, Slug};

/// A place and who says so.
struct Use<'a> {
    place: &'a IncomingPlace,
    first: &'a Heard,
    parts: BTreeSet<usize>,
    /// Those of them that are written.
    written: BTreeSet<usize>,
}

/// The places of these groups that have a file of their own: those of two groups or more, and those that have a file
/// already.
pub(super) fn places(
    parts: &[Part],
    there: &There,
    remarks: &mut Remarks,
) -> (Vec<PlacePage>, PlaceFiles) {
    let mut uses: BTreeMap<String, Use<'_>> = BTreeMap::new();
    for (number, part) in parts.iter().enumerate() {
        for record in &part.records {
            let Some(place) = &record.place else { continue };
            let entry = uses.entry(whole(place)).or_insert_with(|| Use {
                place,
                first: record,
                parts: BTreeSet::new(),
                written: BTreeSet::new(),
            });
            entry.parts.insert(number);
            if !part.own {
                entry.written.insert(number);
            }
        }
    }
    let known = Known::new(there);
    let mut taken = there.taken(Kind::Place);
    let (mut pages, mut files, mut claimed) = (Vec::new(), PlaceFiles::new(), BTreeSet::new());
    let mut waiting = Vec::new();
    for (key, one) in uses.iter().filter(|(_, one)| one.can_have_a_file()) {
        let same = known
            .same(one.place)
            .find(|place| !claimed.contains(&place.head.id.slug));
        match same {
            Some(place) if one.parts.len() > 1 || says_the_same(one.place, place) => {
                let slug = place.head.id.slug.clone();
                claimed.insert(slug.clone());
                files.insert(key.clone(), slug);
            }
            _ if one.written.len() > 1 => waiting.push((key, one)),
            _ => {}
        }
    }
    for (key, one) in waiting {
        if let Some(slug) = free(one.stems().into_iter(), &mut taken) {
            files.insert(key.clone(), slug);
        }
    }
    let mut buildings: BTreeMap<String, &Slug> = BTreeMap::new();
    for (key, one) in &uses {
        let Some(slug) = files.get(key) else { continue };
        if let Some(other) = buildings.insert(building(one.place), slug) {
            let now = Some(slug.as_str().into());
            remarks.add(
                one.first,
                &codes::PLACE_TWICE,
                Deed::Doubtful,
                "location",
                other.as_str(),
                now,
            );
        }
        pages.push(PlacePage {
            slug: slug.clone(),
            place: one.place.clone(),
        });
    }
    pages.sort_by(|one, two| one.slug.cmp(&two.slug));
    (pages, files)
}

impl Use<'_> {
    /// Whether it says enough for a page of its own.
    fn can_have_a_file(&self) -> bool {
        let somewhere = self.place.city.is_some() || self.place.region.is_some();
        somewhere && self.place.name.is_some()
    }

    /// Names for its file, the best first.
    fn stems(&self) -> Vec<Slug> {
        let name = self.place.name.as_deref().unwrap_or_default();
        let Some(name) = Slug::from_text(name).or_else(|| Slug::from_text("place")) else {
            return Vec::new();
        };
        let more = [
            self.place.city.as_deref(),
            self.place.address.as_deref(),
            self.place.region.as_deref(),
        ];
        let more = more.into_iter().flatten();
        let more = more.filter_map(|more| joined(name.as_str(), more));
        let more: Vec<Slug> = more.collect();
        [vec![name], more].concat()
    }
}

/// The places that have a file, by name.
struct Known<'t> {
    by_name: BTreeMap<&'t str, Vec<&'t Place>>,
}

impl<'t> Known<'t> {
    fn new(there: &'t There) -> Self {
        let mut by_name: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
        for entry in there.files().iter().flat_map(|file| &file.entries) {
            if let Entry::Place(place) = entry {
                by_name.entry(&place.head.name).or_default().push(place);
            }
        }
        Self { by_name }
    }

    /// Those with the same name and address, what agrees in all facts first.
    fn same(&self, place: &IncomingPlace) -> impl Iterator<Item = &'t Place> {
        let named = place
            .name
            .as_deref()
            .and_then(|name| self.by_name.get(name));
        let named = named.into_iter().flatten().copied();
        let same = named.filter(|there| {
            let exact = there.location.exact.as_ref();
            let address = exact.and_then(|exact| exact.address.as_ref());
            address == place.address.as_ref() && there.location.city == place.city
        });
        let mut same: Vec<&Place> = same.collect();
        same.sort_by_key(|there| !says_the_same(place, there));
        same.into_iter()
    }
}

/// Whether a place that is there says of itself what the feed says, in every fact.
fn says_the_same(place: &IncomingPlace, there: &Place) -> bool {
    let location = &there.location;
    let Some(exact) = &location.exact else {
        return false;
    };
    location.name == place.name
        && location.city == place.city
        && location.state == place.state
        && location.country == place.country
        && location.region == place.region
        && location.sub_region == place.sub_region
        && location.approximate == place.approximate
        && location.access.transit() == place.transit.as_ref()
        && exact.address == place.address
        && exact.postal_code == place.postal_code
        && exact.coordinates == place.coordinates
        && exact.notes.as_deref() == place.notes.as_deref().map(from_plain).as_deref()
}
