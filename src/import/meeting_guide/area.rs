//! Regions, positions, and whether they are only roughly right.

use super::place::is_online_word;
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

/// Takes a position for roughly right where the feed does not say, and there is neither a street nor the
/// name of a place: it is that of a town, county or postal code.
pub(super) fn nowhere_exactly(row: &Row<'_>, place: &mut IncomingPlace, notes: &mut Notes<'_>) {
    let named = place
        .name
        .as_deref()
        .is_some_and(|name| !is_online_word(name));
    let said = row.has(Field::Approximate) || place.approximate;
    if !said && !named && place.address.is_none() && place.coordinates.is_some() {
        place.approximate = true;
        notes.about_record("approximate");
        notes.guessed(&codes::FEED_APPROXIMATE, "", "yes", "there is no street");
    }
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
    } else if let Some(cell) = row.cell(Field::Geometry) {
        from_geometry(cell, place, country, notes);
    }
}

/// The position of a point of GeoJSON: longitude first, perhaps a height at the end.
fn from_geometry(cell: &Cell, place: &mut IncomingPlace, country: Country, notes: &mut Notes<'_>) {
    let notes = notes.about(cell);
    let written = convert::texts(&cell.value, notes).join(", ");
    match numbers(&written).as_deref() {
        Some([east, north] | [east, north, _]) => {
            place.coordinates = convert::position(*north, *east, &written, country, notes);
        }
        _ => notes.dropped(
            &codes::FEED_COORDINATES,
            &written,
            "not the position of a point",
        ),
    }
}

/// Two numbers are a position, four the corners of an area.
fn from_text(cell: &Cell, place: &mut IncomingPlace, country: Country, notes: &mut Notes<'_>) {
    let notes = notes.about(cell);
    let written = convert::texts(&cell.value, notes).join(",");
    let numbers = numbers(&written);
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

/// The numbers of a text, divided by commas or spaces, or by semicolons where commas stand for the point.
fn numbers(text: &str) -> Option<Vec<f64>> {
    let read = |part: &str| part.trim().parse().ok();
    let halves: Vec<&str> = text.split(';').collect();
    if halves.len() > 1 && halves.iter().all(|half| half.matches(',').count() == 1) {
        return halves
            .iter()
            .map(|half| read(&half.replace(',', ".")))
            .collect();
    }
    let parts = text.split([',', ';', ' ']);
    parts.filter(|part| !part.is_empty()).map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_comma_is_the_point_where_a_semicolon_divides() {
        let place = Some(vec![39.78, -89.65]);
        for text in [
            "39.78,-89.65",
            "39.78, -89.65",
            "39.78 -89.65",
            "39.78;-89.65",
            "39,78;-89,65",
        ] {
            assert_eq!(numbers(text), place, "{text}");
        }
        assert_eq!(numbers("1,2;3,4,5"), Some(vec![1.0, 2.0, 3.0, 4.0, 5.0]));
        assert_eq!(numbers("near the park"), None);
    }
}
