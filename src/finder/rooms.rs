//! Meetings in rooms and where each of them stands: at its own coordinates, else in the middle of its town's
//! other meetings, else of its region's.

use std::collections::BTreeMap;

use super::whereabouts::Whereabouts;
use crate::site::Site;

/// A position in degrees of WGS 84, north and east being positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

/// A row with a room.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room<'s> {
    /// The number of the row in the site.
    pub(super) row: u32,
    /// What is told of the place.
    pub(super) place: Whereabouts<'s>,
    /// Where it stands; none if not even its region has a position.
    pub(super) at: Option<Point>,
}

/// The rows of a site that have a room, in order.
pub(super) fn rooms(site: &Site) -> Vec<Room<'_>> {
    let mut rooms = Vec::new();
    for (row, listing) in (0..).zip(&site.listings) {
        let group = site.groups.get(listing.group as usize);
        let meeting = group.and_then(|group| group.meetings.get(usize::from(listing.meeting)));
        let (Some(group), Some(meeting)) = (group, meeting) else {
            continue;
        };
        if meeting.attendance.has_room() {
            let place = Whereabouts::of(site, group, site.room(group, meeting));
            let at = place.at.map(|at| Point {
                latitude: at.latitude(),
                longitude: at.longitude(),
            });
            rooms.push(Room { row, place, at });
        }
    }
    stand(&mut rooms);
    rooms
}

/// Lets those without coordinates stand in the middle of the others of their town or region.
fn stand(rooms: &mut [Room<'_>]) {
    let mut towns: BTreeMap<(&str, &str), Middle> = BTreeMap::new();
    let mut regions: BTreeMap<&str, Middle> = BTreeMap::new();
    for (place, at) in rooms.iter().filter_map(|room| Some((room.place, room.at?))) {
        towns.entry((place.town, place.region)).or_default().add(at);
        regions.entry(place.region).or_default().add(at);
    }
    for room in rooms.iter_mut().filter(|room| room.at.is_none()) {
        let Whereabouts { town, region, .. } = room.place;
        let town = towns.get(&(town, region)).filter(|_| !town.is_empty());
        let region = || regions.get(region).filter(|_| !region.is_empty());
        room.at = town.or_else(region).and_then(Middle::point);
    }
}

/// The middle of some points.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Middle {
    first: Option<Point>,
    /// Sums of degrees; those to the east are counted from the first point, so that a region on both sides of
    /// the meridian of 180 degrees has its middle there.
    north: f64,
    east: f64,
    count: f64,
}

impl Middle {
    /// Adds a point.
    pub(super) fn add(&mut self, point: Point) {
        let first = *self.first.get_or_insert(point);
        self.north += point.latitude;
        self.east += around(point.longitude - first.longitude);
        self.count += 1.0;
    }

    /// The middle to a thousandth of a degree; none if there is no point.
    pub(super) fn point(&self) -> Option<Point> {
        let first = self.first?;
        Some(Point {
            latitude: rounded(self.north / self.count),
            longitude: rounded(around(first.longitude + self.east / self.count)),
        })
    }
}

/// Degrees of longitude as they are written, from -180 to 180.
fn around(degrees: f64) -> f64 {
    if degrees > 180.0 {
        degrees - 360.0
    } else if degrees < -180.0 {
        degrees + 360.0
    } else {
        degrees
    }
}

/// Three decimals, which is about a hundred metres, and no negative zero.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e3).round() / 1e3 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn middle(points: &[(f64, f64)]) -> Option<(f64, f64)> {
        let mut middle = Middle::default();
        for (latitude, longitude) in points.iter().copied() {
            middle.add(Point {
                latitude,
                longitude,
            });
        }
        let point = middle.point()?;
        Some((point.latitude, point.longitude))
    }

    #[test]
    fn the_middle_is_found_on_both_sides_of_every_meridian() {
        assert_eq!(middle(&[(41.5, -90.5), (41.7, -90.1)]), Some((41.6, -90.3)));
        assert_eq!(
            middle(&[(-17.0, 179.0), (-18.0, -179.5)]),
            Some((-17.5, 179.75))
        );
        assert_eq!(middle(&[(0.0, -0.0002), (0.0, 0.0)]), Some((0.0, 0.0)));
        assert_eq!(middle(&[]), None);
    }
}
