//! Addresses as real feeds have them, and everything else.

use super::*;
use proptest::prelude::*;

fn read(line: &str, country: &str) -> [Option<String>; 5] {
    let address = parts(line, country.parse().unwrap());
    assert_eq!(address.one_line(), line);
    [
        address.street,
        address.city,
        address.state,
        address.postal_code,
        address.country,
    ]
}

fn expected(parts: [&str; 5]) -> [Option<String>; 5] {
    parts.map(|part| (!part.is_empty()).then(|| part.to_owned()))
}

#[test]
fn addresses_of_the_united_states_and_canada_are_taken_apart() {
    for (line, parts) in [
        (
            "1555 S 7th St bldg k, San Jose, CA 95112, USA",
            ["1555 S 7th St bldg k", "San Jose", "CA", "95112", "USA"],
        ),
        (
            "30 Common, 30 Grafton Cmn, Grafton, MA 01519, USA",
            ["30 Common, 30 Grafton Cmn", "Grafton", "MA", "01519", "USA"],
        ),
        ("Chicago, IL, USA", ["", "Chicago", "IL", "", "USA"]),
        (
            "Gilroy, CA 95020, USA",
            ["", "Gilroy", "CA", "95020", "USA"],
        ),
        (
            "12 Elm St, Atlanta, Georgia",
            ["12 Elm St", "Atlanta", "Georgia", "", ""],
        ),
        (
            "12 Elm St, Boston, MA 2134",
            ["12 Elm St", "Boston", "MA", "2134", ""],
        ),
        ("Chicago, USA", ["", "Chicago", "", "", "USA"]),
        ("123 Main St, USA", ["123 Main St", "", "", "", "USA"]),
        (
            "123 Main St, Springfield",
            ["123 Main St, Springfield", "", "", "", ""],
        ),
        ("IL, USA", ["", "", "IL", "", "USA"]),
        (
            "12 Elm St, Edmonton, AB T6E 4E8, Canada",
            ["12 Elm St, Edmonton, AB T6E 4E8", "", "", "", "Canada"],
        ),
    ] {
        let country = "US";
        if line.ends_with("Canada") {
            let apart = ["12 Elm St", "Edmonton", "AB", "T6E 4E8", "Canada"];
            assert_eq!(read(line, country), expected(apart));
            continue;
        }
        assert_eq!(read(line, country), expected(parts), "{line}");
    }
}

#[test]
fn addresses_of_other_countries_are_taken_apart() {
    for (line, parts) in [
        ("Brighton, UK", ["", "Brighton", "", "", "UK"]),
        (
            "10 High St, London SW1A 1AA, UK",
            ["10 High St", "London", "", "SW1A 1AA", "UK"],
        ),
        (
            "Hauptstr. 5, 10115 Berlin, Germany",
            ["Hauptstr. 5", "Berlin", "", "10115", "Germany"],
        ),
        (
            "Storgatan 1, 113 30 Stockholm, Sweden",
            ["Storgatan 1", "Stockholm", "", "113 30", "Sweden"],
        ),
    ] {
        assert_eq!(read(line, "US"), expected(parts), "{line}");
    }
    let london = ["10 High St", "London", "", "SW1A 1AA", ""];
    assert_eq!(read("10 High St, London SW1A 1AA", "GB"), expected(london));
}

#[test]
fn a_line_in_an_unusual_form_is_offered_in_the_usual_one() {
    let us: Country = "US".parse().unwrap();
    for (line, tidy) in [
        (
            "8318 104 St, Edmonton, Alberta, T6E 4E8, Canada",
            Some("8318 104 St, Edmonton, Alberta T6E 4E8, Canada"),
        ),
        (
            "12 Elm St,  San Jose, CA, 95112, USA",
            Some("12 Elm St, San Jose, CA 95112, USA"),
        ),
        (
            "12 Elm St,San Jose,CA 95112",
            Some("12 Elm St, San Jose, CA 95112"),
        ),
        ("12 Elm St, San Jose, CA 95112, USA", None),
        ("somewhere", None),
    ] {
        assert_eq!(tidied(line, us).as_deref(), tidy, "{line}");
    }
}

#[test]
fn a_country_has_one_name_in_exports() {
    for (code, name) in [
        ("US", "USA"),
        ("GB", "UK"),
        ("CA", "Canada"),
        ("DE", "Germany"),
    ] {
        let country: Country = code.parse().unwrap();
        assert_eq!(country_name(country), name);
        assert_eq!(Country::named(name), Some(country));
    }
}

proptest! {
    #[test]
    fn no_line_loses_anything(line in any::<String>()) {
        prop_assert_eq!(parts(&line, "US".parse().unwrap()).one_line(), line);
    }

    #[test]
    fn no_line_like_an_address_loses_anything(
        line in "([0-9]{1,5} [A-Z][a-z]{2,6} (St|Ave))?(, )?[A-Z][a-z]{0,6}(,| )[ ]?(CA|Ohio|AB|Berlin)?[ ,]{0,2}([0-9]{3,6}|T6E 4E8|SW1A 1AA)?(, (USA|UK|Canada|Germany|Georgia))?",
        country in prop::sample::select(vec!["US", "CA", "GB", "DE"]),
    ) {
        let country: Country = country.parse().unwrap();
        prop_assert_eq!(parts(&line, country).one_line(), line.as_str());
        if let Some(tidy) = tidied(&line, country) {
            prop_assert!(parts(&tidy, country).city.is_some());
        }
    }
}
