//! The shapes of addresses: which part stands where.

use super::Address;
use super::areas::{is_british, is_figures, is_postal_code, is_state};
use crate::model::Country;

/// City, state and postal code as one text, in the order of the country written.
pub(super) fn town(address: &Address) -> Option<String> {
    let (city, code) = (address.city.as_deref(), address.postal_code.as_deref());
    let pieces = match (city, address.state.as_deref(), code) {
        (Some(city), None, Some(code)) if is_british(code) => vec![city, " ", code],
        (Some(city), None, Some(code)) if code_stands_first(address) => vec![code, " ", city],
        (city, state, code) => {
            let area = [state, code].into_iter().flatten().collect::<Vec<_>>();
            return joined([city.map(str::to_owned), joined_by(" ", &area)]);
        }
    };
    Some(pieces.concat())
}

/// Whether the postal code stands before the city, as in most of Europe.
fn code_stands_first(address: &Address) -> bool {
    let country = address.country.as_deref().and_then(Country::named);
    let figures = address.postal_code.as_deref().is_some_and(is_figures);
    figures && country.is_some_and(|country| !has_states(country))
}

fn has_states(country: Country) -> bool {
    matches!(country.code(), "US" | "CA" | "PR" | "GU" | "VI")
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn joined_by(between: &str, parts: &[&str]) -> Option<String> {
    (!parts.is_empty()).then(|| parts.join(between))
}

/// The line without its country, and the country as written if the last part names one.
pub(super) fn split_country(line: &str) -> (&str, Option<&str>) {
    let (rest, last) = line.rsplit_once(", ").unwrap_or(("", line));
    // Two letters may be a state as well, and `Georgia` is one too.
    let is_country = last.len() > 2 && last != "Georgia" && Country::named(last).is_some();
    match (is_country || last == "UK" || last == "US", rest) {
        (true, rest) => (rest, Some(last)),
        (false, _) => (line, None),
    }
}

/// The address if its end has a state or postal code: `..., San Jose, CA 95112`, `..., London SW1A 1AA`.
pub(super) fn with_area(rest: &str, written: Option<&str>, country: Country) -> Address {
    let (before, last) = rest.rsplit_once(", ").unwrap_or(("", rest));
    let country_text = written.map(str::to_owned);
    if let Some((state, code)) = area(last, country) {
        let (street, city) = street_and_city(before);
        // A comma between state and postal code: the part before is no city.
        if state.is_none() && city.as_deref().is_some_and(|city| is_state(city, country)) {
            return Address::default();
        }
        return Address {
            street,
            city,
            state: state.map(str::to_owned),
            postal_code: code.map(str::to_owned),
            country: country_text,
        };
    }
    let Some((city, code)) = city_with_code(last, country) else {
        return Address::default();
    };
    Address {
        street: some(before),
        city: Some(city.to_owned()),
        state: None,
        postal_code: Some(code.to_owned()),
        country: country_text,
    }
}

/// The address if its end is a city by itself, which only a written country makes likely: `Brighton, UK`.
pub(super) fn with_city_alone(rest: &str, written: Option<&str>) -> Address {
    let (before, last) = rest.rsplit_once(", ").unwrap_or(("", rest));
    if written.is_none() || !is_town(last) {
        return Address::default();
    }
    Address {
        street: some(before),
        city: Some(last.to_owned()),
        country: written.map(str::to_owned),
        ..Address::default()
    }
}

/// The last part of what stands before the area is the city, unless it has a number.
fn street_and_city(before: &str) -> (Option<String>, Option<String>) {
    let (street, city) = before.rsplit_once(", ").unwrap_or(("", before));
    if is_town(city) {
        (some(street), some(city))
    } else {
        (some(before), None)
    }
}

fn is_town(text: &str) -> bool {
    !text.is_empty() && !text.chars().any(|c| c.is_ascii_digit())
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// State and postal code of `CA 95112`, `CA`, `Ontario L5G 1A1` and `95112`.
fn area(text: &str, country: Country) -> Option<(Option<&str>, Option<&str>)> {
    if is_state(text, country) {
        return Some((Some(text), None));
    }
    if is_postal_code(text, country) {
        return Some((None, Some(text)));
    }
    let spaces = text.char_indices().filter(|(_, c)| *c == ' ');
    spaces
        .filter_map(|(at, _)| {
            let (state, code) = text.split_at_checked(at)?;
            Some((state, code.trim_start()))
        })
        .find(|(state, code)| is_state(state, country) && is_postal_code(code, country))
        .map(|(state, code)| (Some(state), Some(code)))
}

/// City and code of `London SW1A 1AA` and `10115 Berlin`.
fn city_with_code(text: &str, country: Country) -> Option<(&str, &str)> {
    if country.code() == "GB" {
        let (before, inward) = text.rsplit_once(' ')?;
        let (city, _) = before.rsplit_once(' ')?;
        let code = text.get(city.len() + 1..)?;
        return (is_british(code) && inward.len() == 3 && is_town(city)).then_some((city, code));
    }
    if has_states(country) {
        return None;
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ' ')?;
    let (code, city) = text.split_at_checked(end)?;
    let code = code.trim_end();
    (is_figures(code) && is_town(city)).then_some((city, code))
}

/// The line without empty parts and runs of spaces, with a state and its postal code in one part.
pub(super) fn tidy(rest: &str, country: Country) -> String {
    let parts: Vec<String> = rest
        .split(',')
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|part| !part.is_empty())
        .collect();
    if let [before @ .., state, code] = parts.as_slice()
        && is_state(state, country)
        && is_postal_code(code, country)
    {
        let area = format!("{state} {code}");
        let all: Vec<&str> = before.iter().map(String::as_str).chain([&*area]).collect();
        return all.join(", ");
    }
    parts.join(", ")
}
