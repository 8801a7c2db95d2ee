//! Meetings in rooms, divided by where they are: a tree of quarters of the world.

use super::rooms::{Point, Room};

/// From how many rows on a tile is divided, where that does not make too many files.
pub(super) const MOST_ROWS: usize = 350;

/// A part of the world with meetings in it.
#[derive(Debug)]
pub(super) struct Tile {
    /// The path through the tree: a digit for each step, `_` for the whole world, `-` for nowhere; with a number
    /// behind it if there are several at one spot.
    pub(super) key: String,
    /// The numbers of its rows.
    pub(super) rows: Vec<u32>,
    /// West, south, east and north of the meetings; none if nobody knows where they are.
    pub(super) bounds: Option<[f64; 4]>,
}

/// The tiles of all rooms, in at most `most` files.
pub(super) fn tiles(rooms: &[Room<'_>], most: usize) -> Vec<Tile> {
    let (known, nowhere): (Vec<&Room<'_>>, Vec<&Room<'_>>) =
        rooms.iter().partition(|room| room.at.is_some());
    let known = known
        .into_iter()
        .filter_map(|room| Some((room.at?, room.row)));
    let known: Vec<(Point, u32)> = known.collect();
    let nowhere: Vec<u32> = nowhere.iter().map(|room| room.row).collect();
    let mut limit = MOST_ROWS;
    loop {
        let mut tiles = Vec::new();
        WORLD.divide("", known.clone(), limit, &mut tiles);
        tiles.extend(cut("-", &nowhere, None, limit));
        if tiles.len() <= most || limit > rooms.len() {
            return tiles;
        }
        limit += limit / 4;
    }
}

/// The tiles of what no quarter divides, at most `limit` rows in each. Rows are dealt out in turn, so that every tile has
/// meetings of the whole week.
fn cut(key: &str, rows: &[u32], bounds: Option<[f64; 4]>, limit: usize) -> Vec<Tile> {
    let parts = rows.len().div_ceil(limit);
    let part = |part: usize| Tile {
        key: if parts > 1 {
            format!("{key}-{}", part + 1)
        } else {
            key.to_owned()
        },
        rows: rows.iter().skip(part).step_by(parts).copied().collect(),
        bounds,
    };
    (0..parts).map(part).collect()
}

/// A rectangle of degrees.
#[derive(Debug, Clone, Copy)]
struct Quarter {
    west: f64,
    south: f64,
    width: f64,
    height: f64,
}

const WORLD: Quarter = Quarter {
    west: -180.0,
    south: -90.0,
    width: 360.0,
    height: 180.0,
};

impl Quarter {
    /// Divides it while it holds more than `limit` rows at more than one spot. Empty quarters are no tiles.
    fn divide(self, key: &str, rows: Vec<(Point, u32)>, limit: usize, tiles: &mut Vec<Tile>) {
        let Some((first, _)) = rows.first().copied() else {
            return;
        };
        if rows.len() <= limit || rows.iter().all(|(point, _)| *point == first) {
            let key = if key.is_empty() { "_" } else { key };
            let bounds = bounds(first, &rows);
            let rows: Vec<u32> = rows.into_iter().map(|(_, row)| row).collect();
            tiles.extend(cut(key, &rows, Some(bounds), limit));
            return;
        }
        let mut parts: [Vec<(Point, u32)>; 4] = Default::default();
        for (point, row) in rows {
            let (_, part) = self.step(point);
            if let Some(part) = parts.get_mut(part) {
                part.push((point, row));
            }
        }
        for (digit, part) in parts.into_iter().enumerate() {
            if let Some((point, _)) = part.first() {
                let (quarter, _) = self.step(*point);
                quarter.divide(&format!("{key}{digit}"), part, limit, tiles);
            }
        }
    }

    /// The quarter of it in which a point is, and its digit: 0 north-west, 1 north-east, 2 south-west, 3
    /// south-east. What is on a line between two is in the northern or eastern one.
    fn step(self, point: Point) -> (Self, usize) {
        let (width, height) = (self.width / 2.0, self.height / 2.0);
        let (middle, equator) = (self.west + width, self.south + height);
        let (east, south) = (point.longitude >= middle, point.latitude < equator);
        let quarter = Self {
            west: if east { middle } else { self.west },
            south: if south { self.south } else { equator },
            width,
            height,
        };
        (quarter, usize::from(east) + 2 * usize::from(south))
    }
}

/// West, south, east and north of some points.
fn bounds(first: Point, rows: &[(Point, u32)]) -> [f64; 4] {
    let start = [
        first.longitude,
        first.latitude,
        first.longitude,
        first.latitude,
    ];
    rows.iter()
        .fold(start, |[west, south, east, north], (point, _)| {
            [
                west.min(point.longitude),
                south.min(point.latitude),
                east.max(point.longitude),
                north.max(point.latitude),
            ]
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rooms(count: u32, at: impl Fn(u32) -> (f64, f64)) -> Vec<Room<'static>> {
        let room = |row| {
            let (latitude, longitude) = at(row);
            Room {
                row,
                place: super::super::whereabouts::Whereabouts::default(),
                at: Some(Point {
                    latitude,
                    longitude,
                }),
            }
        };
        (0..count).map(room).collect()
    }

    #[test]
    fn few_rows_are_one_tile_and_many_at_one_spot_or_nowhere_are_dealt_out() {
        let spread = rooms(350, |row| (f64::from(row) / 10.0, 0.0));
        assert_eq!(tiles(&spread, 1000).len(), 1);
        let mut many = rooms(2000, |_| (41.5, -90.5));
        for room in many.iter_mut().skip(1000) {
            room.at = None;
        }
        let cut = tiles(&many, 1000);
        let keys: Vec<&str> = cut.iter().map(|tile| tile.key.as_str()).collect();
        assert_eq!(keys, ["_-1", "_-2", "_-3", "--1", "--2", "--3"]);
        assert_eq!(cut[0].bounds, Some([-90.5, 41.5, -90.5, 41.5]));
        assert_eq!(cut[0].rows[..3], [0, 3, 6]);
        let mut all: Vec<u32> = cut.iter().flat_map(|tile| tile.rows.clone()).collect();
        all.sort_unstable();
        assert!(all.into_iter().eq(0..2000), "each once");
        assert!(cut.iter().all(|tile| tile.rows.len() <= MOST_ROWS));
        assert_eq!(
            tiles(&many, 4).len(),
            4,
            "larger ones, if there are too many"
        );
    }

    #[test]
    fn quarters_are_numbered_from_the_north_west_in_rows() {
        let corners = [(45.0, -90.0), (45.0, 90.0), (-45.0, -90.0), (-45.0, 90.0)];
        let four = tiles(&rooms(400, |row| corners[row as usize % 4]), 1000);
        let keys: Vec<&str> = four.iter().map(|tile| tile.key.as_str()).collect();
        assert_eq!(keys, ["0", "1", "2", "3"]);
        assert_eq!(
            WORLD
                .step(Point {
                    latitude: 0.0,
                    longitude: 0.0
                })
                .1,
            1
        );
    }

    #[test]
    fn where_there_would_be_too_many_files_tiles_are_larger() {
        let spread = rooms(4000, |row| (f64::from(row % 80), f64::from(row / 80)));
        let (many, few) = (tiles(&spread, 1000), tiles(&spread, 5));
        assert!(
            many.len() > 10 && few.len() <= 5,
            "{} {}",
            many.len(),
            few.len()
        );
        for tiles in [many, few] {
            let count: usize = tiles.iter().map(|tile| tile.rows.len()).sum();
            assert_eq!(count, 4000);
        }
    }
}
