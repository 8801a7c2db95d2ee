//! Countries and postal codes.

use crate::diag::codes;
use crate::feeds::address::country_name;
use crate::import::Notes;
use crate::model::{Country, Line};

/// The country that a feed names in whatever way.
pub fn country(text: &str, notes: &mut Notes<'_>) -> Option<Country> {
    let Some(country) = Country::named(text) else {
        notes.dropped(&codes::FEED_COUNTRY, text, "not a country");
        return None;
    };
    let written = country_name(country);
    if written != text.trim() {
        notes.changed(&codes::FEED_COUNTRY, text, written, "");
    }
    Some(country)
}

/// The postal code, with the zeros that a spreadsheet took from one of the United States.
pub fn postal_code(text: &str, country: Country, notes: &mut Notes<'_>) -> Option<Line> {
    let line = super::line(text, notes)?;
    let digits = line.bytes().all(|b| b.is_ascii_digit());
    if country.code() == "US" && digits && (3..=4).contains(&line.len()) {
        let padded = format!("{:0>5}", line.as_str());
        notes.guessed(&codes::FEED_POSTAL_CODE, &line, &padded, "");
        return padded.parse().ok();
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::convert::tests::noting;

    #[test]
    fn a_country_is_read_by_any_of_its_names() {
        for (text, code, remarks) in [
            ("USA", Some("US"), 0),
            ("US", Some("US"), 1),
            ("United States", Some("US"), 1),
            ("UK", Some("GB"), 0),
            ("Canada", Some("CA"), 0),
            ("Atlantis", None, 1),
        ] {
            let (country, report) = noting(|notes| country(text, notes));
            assert_eq!(country.map(Country::code), code, "{text}");
            assert_eq!(report.remarks.len(), remarks, "{text}");
        }
    }

    #[test]
    fn zeros_come_back_in_the_united_states_only() {
        let read = |text: &str, country: &str| {
            let (code, report) = noting(|notes| postal_code(text, country.parse().unwrap(), notes));
            (code.unwrap().to_string(), report.remarks.len())
        };
        assert_eq!(read("2134", "US"), ("02134".to_owned(), 1));
        assert_eq!(read("02134", "US"), ("02134".to_owned(), 0));
        assert_eq!(read("2134", "AU"), ("2134".to_owned(), 0));
        assert_eq!(read("21", "US"), ("21".to_owned(), 0));
    }
}
