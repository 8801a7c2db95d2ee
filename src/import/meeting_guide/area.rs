//! Regions, positions, and whether they are only roughly right.

use super::row::Row;
use super::vocabulary::Field;
use crate::diag::codes;
use crate::import::convert::{self, number};
use crate::import::incoming::IncomingPlace;
use crate::import::{Cell, Notes};
use crate::model::{Country, Name};

/// Reads the regions, from the larger to the smaller: the list, or else the three fields.
pub(super) fn regions(row: &Row<'_>, place: &mut IncomingPlace, notes: &mut Notes<'_>) {
    let path = path(row, notes);
    let mut path = path.into_iter();
    place.region = path.next();
    let rest: Vec<String> = path.map(|name| name.to_string()).collect();
    if !rest.is_empty() {
        place.sub_region = convert::name(&rest.join(" > "), notes);
    }
}

fn path(row: &Row<'_>, notes: &mut Notes<'_>) -> Vec<Name> {
    let fields = [Field::Region, Field::SubRegion, Field::SubSubRegion];
    let mut single = Vec::new();
    for field in fields {
        let text = row.read(field, notes, |text, _| Some(text.to_owned()));
        single.extend(text.iter().flat_map(|text| names(text, notes)));
    }
    let list = row.texts(Field::Regions, notes);
    if let Some(next) = list.get(MOST) {
        notes.dropped(
            &codes::FEED_REGION,
            next,
            "this and what follows: ten regions fit",
        );
    }
    let list = list.iter().take(MOST);
    let list: Vec<Name> = list.flat_map(|text| names(text, notes)).collect();
    if list.is_empty() {
        if let (false, Some(cell), Some(name)) = (
            row.has(Field::Region),
            row.cell(Field::SubRegion),
            single.first(),
        ) {
            let why = "there is no larger region";
            notes
                .about(cell)
                .changed(&codes::FEED_REGION, name, name, why);
        }
        return single;
    }
    let same = single.iter().all(|name| list.contains(name));
    if let (false, Some(cell)) = (
        same,
        row.cell(Field::Region)
            .or_else(|| row.cell(Field::SubRegion)),
    ) {
        let was: Vec<&str> = single.iter().map(|name| &**name).collect();
        let why = "the list of regions says something else, and is taken";
        notes
            .about(cell)
            .dropped(&codes::FEED_REGION, &was.join(" > "), why);
    }
    list
}

/// The most regions that one field may name.
const MOST: usize = 10;

/// The regions of `Bay Area > San Jose`.
fn names(text: &str, notes: &mut Notes<'_>) -> Vec<Name> {
    let mut parts = text
        .split('>')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let first: Vec<&str> = parts.by_ref().take(MOST).collect();
    if let Some(next) = parts.next() {
        notes.dropped(
            &codes::FEED_REGION,
            next,
            "this and what follows: ten regions fit",
        );
    }
    let read = |part: &str| convert::name(part, notes);
    first.into_iter().filter_map(read).collect()
}

/// Reads whether the place is only roughly right.
pub(super) fn approximate(row: &Row<'_>, place: &mut IncomingPlace, notes: &mut Notes<'_>) {
    let Some(cell) = row.cell(Field::Approximate) else {
        return;
    };
    place.approximate = convert::yes(&cell.value).unwrap_or_else(|| {
        let notes = notes.about(cell);
        let was = convert::text(&cell.value, notes).unwrap_or_default();
        notes.guessed(&codes::FEED_APPROXIMATE, &was, "yes", "neither yes nor no");
        true
    });
}

/// Reads the position; that of an area is approximate.
pub(super) fn coordinates(
    row: &Row<'_>,
    place: &mut IncomingPlace,
    country: Country,
    notes: &mut Notes<'_>,
) {
    if let (Some(latitude), Some(longitude)) =
        (row.cell(Field::Latitude), row.cell(Field::Longitude))
    {
        let notes = notes.about(latitude);
        let read = (number(&latitude.value), number(&longitude.value));
        let (Some(north), Some(east)) = read else {
            notes.dropped(&codes::FEED_COORDINATES, "a text", "not a number");
            return;
        };
        let written = format!("{north}, {east}");
        place.coordinates = convert::position(north, east, &written, country, notes);
        return;
    }
    if let Some(half) = row
        .cell(Field::Latitude)
        .or_else(|| row.cell(Field::Longitude))
    {
        let why = "the other half of the position is missing";
        notes
            .about(half)
            .dropped(&codes::FEED_COORDINATES, "one number", why);
    }
    if let Some(cell) = row.cell(Field::Coordinates) {
        from_text(cell, place, country, notes);
    }
}

/// Two numbers are a position, four the corners of an area.
fn from_text(cell: &Cell, place: &mut IncomingPlace, country: Country, notes: &mut Notes<'_>) {
    let notes = notes.about(cell);
    let written = convert::texts(&cell.value, notes).join(",");
    let parts = written
        .split([',', ';', ' '])
        .filter(|part| !part.is_empty());
    let numbers: Option<Vec<f64>> = parts.map(|part| part.parse().ok()).collect();
    let (north, east) = match numbers.as_deref() {
        Some([north, east]) => (*north, *east),
        Some([one_north, one_east, other_north, other_east]) => {
            let middle = convert::middle((*one_north, *one_east), (*other_north, *other_east));
            let now = format!("{}, {}", middle.0, middle.1);
            let why = "the middle of an area";
            notes.changed(&codes::FEED_COORDINATES, &written, &now, why);
            place.approximate = true;
            middle
        }
        _ => {
            let why = "neither two numbers nor four";
            notes.dropped(&codes::FEED_COORDINATES, &written, why);
            return;
        }
    };
    place.coordinates = convert::position(north, east, &written, country, notes);
}
