//! Where a meeting is.
//!
//! Here: the parts of an address, which BMLT has in fields of their own, the position, and the way there.
//! By which of its areas a place is listed is in `regions`; buses and trains are in `transit`. Not here:
//! whether people can go there at present ([`super::venue`]).

mod regions;
mod transit;

use super::fields::Row;
use crate::diag::codes;
use crate::import::incoming::IncomingPlace;
use crate::import::{Context, convert};
use crate::model::{Coordinates, Country, Line};

pub(super) use regions::Counties;

/// What a meeting says about where it is; empty if it says nothing.
pub(super) fn place(
    row: &mut Row<'_>,
    counties: &Counties,
    context: &Context<'_>,
) -> IncomingPlace {
    let nation = row.text("location_nation");
    let country = nation
        .as_deref()
        .and_then(|text| convert::country(text, &mut row.notes));
    let inside = country.unwrap_or(context.country);
    // By the rules of no country where the one that is named is not known.
    let of_code = country.or(nation.is_none().then_some(context.country));
    let areas = regions::areas(row, counties);
    IncomingPlace {
        name: row.name("location_text"),
        address: row.line("location_street"),
        city: areas.city,
        state: areas.state,
        postal_code: postal_code(row, of_code),
        country,
        region: areas.region,
        sub_region: areas.sub_region,
        coordinates: position(row, inside),
        approximate: false,
        notes: row.prose("location_info"),
        transit: transit::transit(row),
    }
}

/// The postal code. One that cannot be one in the United States, such as `10` or `NY`, is left out.
fn postal_code(row: &mut Row<'_>, country: Option<Country>) -> Option<Line> {
    let text = row.text("location_postal_code_1")?;
    let Some(country) = country else {
        return convert::line(&text, &mut row.notes);
    };
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if country.code() == "US" && digits < 3 {
        let why = "not a postal code of the United States";
        row.notes.dropped(&codes::FEED_POSTAL_CODE, &text, why);
        return None;
    }
    convert::postal_code(&text, country, &mut row.notes)
}

fn position(row: &mut Row<'_>, country: Country) -> Option<Coordinates> {
    let longitude = row.text("longitude");
    let latitude = row.text("latitude");
    if latitude.is_none() && longitude.is_none() {
        return None;
    }
    let (latitude, longitude) = (latitude.unwrap_or_default(), longitude.unwrap_or_default());
    let written = format!("{latitude}, {longitude}");
    let (Ok(north), Ok(east)) = (latitude.parse::<f64>(), longitude.parse::<f64>()) else {
        let why = "not two numbers";
        row.notes.dropped(&codes::FEED_COORDINATES, &written, why);
        return None;
    };
    convert::position(north, east, &written, country, &mut row.notes)
}

/// Words by which the name of a location says that there is none.
const NO_ROOM: &[&str] = &[
    "virtual",
    "online",
    "zoom",
    "phone",
    "telephone",
    "skype",
    "webex",
    "teams",
    "internet",
    "meet",
    "google",
    "meeting",
    "video",
    "conference",
    "call",
    "only",
    "via",
    "on",
    "by",
    "the",
    "a",
    "in",
    "line",
    "web",
    "jitsi",
    "room",
    "link",
    "see",
    "below",
    "id",
    "na",
];

/// Words that have to be among them.
const ELSEWHERE: &[&str] = &[
    "virtual",
    "online",
    "zoom",
    "phone",
    "telephone",
    "skype",
    "webex",
    "internet",
    "jitsi",
    "teams",
    "web",
    "video",
    "conference",
];

/// Whether the name of a location says no more than that one joins from elsewhere: `Zoom meeting`.
pub(super) fn is_no_room(name: &str) -> bool {
    let lower = name.to_lowercase().replace("on-line", "online");
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().any(|word| ELSEWHERE.contains(word))
        && words.iter().all(|word| NO_ROOM.contains(word))
}

#[cfg(test)]
mod tests;
