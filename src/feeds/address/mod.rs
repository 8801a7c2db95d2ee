//! Postal addresses on one line, as Meeting Guide's `formatted_address` and spreadsheets have them.
//!
//! Here: [`parts`] (one line into parts), [`Address::one_line`] (parts into one line) and [`tidied`] (one
//! line into the usual form, where its parts can be told apart but stand in another). Not here: finding
//! out whether an address exists.
//!
//! Invariant: `parts(line, country).one_line() == line` for every line that is trimmed. What cannot be told
//! apart without breaking this stays with the street.

mod areas;
mod shapes;

use crate::model::Country;

/// The parts of an address, as a place in content has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Street and number, or whatever could not be told apart.
    pub street: Option<String>,
    /// The town or city.
    pub city: Option<String>,
    /// State or province.
    pub state: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// The country, as written.
    pub country: Option<String>,
}

impl Address {
    /// The address on one line: `1555 S 7th St, San Jose, CA 95112, USA`. Without a state, a British
    /// postal code stands behind the city, and one of figures before it if a country other than the
    /// United States and Canada is written: `London SW1A 1AA, UK`, `10115 Berlin, Germany`.
    pub fn one_line(&self) -> String {
        let town = shapes::town(self);
        let parts = [
            self.street.as_deref(),
            town.as_deref(),
            self.country.as_deref(),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// The parts of an address on one line. `country` is the one that it is in where the line does not say.
pub fn parts(one_line: &str, country: Country) -> Address {
    let (rest, written) = shapes::split_country(one_line);
    let inside = written.and_then(Country::named).unwrap_or(country);
    let whole = Address {
        street: Some(rest.to_owned()).filter(|rest| !rest.is_empty()),
        country: written.map(str::to_owned),
        ..Address::default()
    };
    let candidates = [
        shapes::with_area(rest, written, inside),
        shapes::with_city_alone(rest, written),
        whole,
    ];
    let exact = candidates
        .into_iter()
        .find(|address| address.one_line() == one_line);
    exact.unwrap_or_else(|| Address {
        street: Some(one_line.to_owned()),
        ..Address::default()
    })
}

/// The same address in the usual form, where its parts can be told apart only by reading it more freely:
/// `8318 104 St, Edmonton, Alberta, T6E 4E8, Canada` with a space for the third comma. None if it
/// is in the usual form, or cannot be told apart.
pub fn tidied(one_line: &str, country: Country) -> Option<String> {
    if parts(one_line, country).city.is_some() {
        return None;
    }
    let (rest, written) = shapes::split_country(one_line);
    let inside = written.and_then(Country::named).unwrap_or(country);
    let rest = shapes::tidy(rest, inside);
    let address = shapes::with_area(&rest, written, inside);
    let line = address.one_line();
    let apart =
        address.city.is_some() && (address.state.is_some() || address.postal_code.is_some());
    (apart && line != one_line && parts(&line, country).city.is_some()).then_some(line)
}

/// How exports write a country at the end of an address: `USA`, `UK`, else its English name.
pub fn country_name(country: Country) -> &'static str {
    match country.code() {
        "US" => "USA",
        "GB" => "UK",
        _ => country.english(),
    }
}

#[cfg(test)]
mod tests;
