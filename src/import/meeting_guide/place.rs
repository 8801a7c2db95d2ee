//! Where a meeting is.

use super::area;
use super::row::Row;
use super::vocabulary::Field;
use crate::diag::codes;
use crate::feeds::address::{self, Address};
use crate::import::convert;
use crate::import::incoming::IncomingPlace;
use crate::import::{Context, Notes};
use crate::model::Country;

/// The place of a record; none if it says nothing about one.
pub(super) fn place(
    row: &Row<'_>,
    context: &Context<'_>,
    notes: &mut Notes<'_>,
) -> Option<IncomingPlace> {
    let written = row.read(Field::Country, notes, convert::country);
    let inside = written.unwrap_or(context.country);
    let mut place = match one_line(row) {
        Some(field) => from_line(row, field, inside, notes),
        None => from_parts(row, inside, notes),
    };
    place.country = place.country.or(written);
    area::regions(row, &mut place, notes);
    place.name = row.read(Field::Location, notes, convert::name);
    place.notes = row.read(Field::LocationNotes, notes, convert::prose);
    area::approximate(row, &mut place, notes);
    let country = place.country.unwrap_or(context.country);
    area::coordinates(row, &mut place, country, notes);
    let empty = IncomingPlace {
        approximate: place.approximate,
        ..IncomingPlace::default()
    };
    (place != empty).then_some(place)
}

/// The field that holds a whole address on one line, if there is one.
fn one_line(row: &Row<'_>) -> Option<Field> {
    if row.has(Field::FormattedAddress) {
        return Some(Field::FormattedAddress);
    }
    let parts = [Field::City, Field::State, Field::PostalCode];
    let alone = row.has(Field::Address) && !parts.iter().any(|field| row.has(*field));
    alone.then_some(Field::Address)
}

/// The place from an address on one line.
fn from_line(row: &Row<'_>, field: Field, inside: Country, notes: &mut Notes<'_>) -> IncomingPlace {
    let address = row.read(field, notes, |text, notes| {
        let line = convert::line(text, notes)?;
        let Some(tidy) = address::tidied(&line, inside) else {
            return Some(address::parts(&line, inside));
        };
        notes.changed(&codes::FEED_ADDRESS, &line, &tidy, "");
        Some(address::parts(&tidy, inside))
    });
    let mut address = address.unwrap_or_default();
    added(row, field, &mut address, notes);
    let country = address.country.take();
    let country = country.and_then(|country| convert::country(&country, notes));
    let inside = country.unwrap_or(inside);
    let postal_code = address.postal_code.take();
    IncomingPlace {
        address: fit(address.street),
        city: fit(address.city),
        state: fit(address.state),
        postal_code: postal_code.and_then(|code| convert::postal_code(&code, inside, notes)),
        country,
        ..IncomingPlace::default()
    }
}

/// A part of a line that was fit to stand in content is fit too.
fn fit<T: std::str::FromStr>(text: Option<String>) -> Option<T> {
    text?.parse().ok()
}

/// Adds parts that stand in fields of their own and not on the line.
fn added(row: &Row<'_>, line: Field, address: &mut Address, notes: &mut Notes<'_>) {
    let all = address.one_line().to_lowercase();
    let parts = [
        (Field::Address, &mut address.street),
        (Field::City, &mut address.city),
        (Field::State, &mut address.state),
        (Field::PostalCode, &mut address.postal_code),
    ];
    for (field, part) in parts {
        if field == line {
            continue;
        }
        let Some(text) = row.read(field, notes, convert::line) else {
            continue;
        };
        if all.contains(&text.to_lowercase()) {
            continue;
        }
        if part.is_some() {
            let why = "the address on one line says something else, and is taken";
            notes.dropped(&codes::FEED_ADDRESS, &text, why);
        } else {
            let why = "added to the address on one line";
            notes.changed(&codes::FEED_ADDRESS, &text, &text, why);
            *part = Some(text.to_string());
        }
    }
}

/// The place from fields of its own for street, city, state and postal code.
fn from_parts(row: &Row<'_>, inside: Country, notes: &mut Notes<'_>) -> IncomingPlace {
    IncomingPlace {
        address: row.read(Field::Address, notes, convert::line),
        city: row.read(Field::City, notes, convert::name),
        state: row.read(Field::State, notes, convert::line),
        postal_code: row.read(Field::PostalCode, notes, |text, notes| {
            convert::postal_code(text, inside, notes)
        }),
        ..IncomingPlace::default()
    }
}
