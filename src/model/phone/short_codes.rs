//! Short codes that many know, and countries that do not have them.
//!
//! A code is missing here sooner than that it is wrong: a country is only named where its numbering plan has
//! no such code, or gives it to something else.

use super::Phone;
use crate::model::Country;

/// A short code.
struct ShortCode {
    code: &'static str,
    /// Where it is known, in words.
    home: &'static str,
    /// Countries that surely do not have it.
    missing_in: &'static [&'static str],
}

/// Short codes, each with the source of the fact where it is known.
const KNOWN: &[ShortCode] = &[
    // United States: FCC 20-100 (2020), since July 2022. Canada: CRTC Telecom Regulatory Policy 2022-234, since
    // 30 November 2023.
    ShortCode {
        code: "988",
        home: "the United States and Canada",
        missing_in: &[
            "AT", "AU", "BE", "CH", "DE", "DK", "ES", "FI", "FR", "GB", "IE", "IT", "MX", "NL",
            "NO", "NZ", "PT", "SE",
        ],
    },
    // Crisis Text Line in the United States, Kids Help Phone in Canada.
    ShortCode {
        code: "741741",
        home: "the United States and Canada",
        missing_in: &["AU", "DE", "FR", "GB", "IE", "NZ"],
    },
    // Emergency: the North American plan and much of Latin America.
    ShortCode {
        code: "911",
        home: "North America",
        missing_in: &[
            "AT", "AU", "BE", "CH", "DE", "DK", "ES", "FI", "FR", "GB", "IE", "IT", "JP", "NL",
            "NO", "NZ", "PT", "SE", "ZA",
        ],
    },
    // Emergency: Directive (EU) 2018/1972, article 109, and neighbors. Networks for mobile phones pass it on in
    // other countries, too; telephones at home do not.
    ShortCode {
        code: "112",
        home: "Europe",
        missing_in: &["CA", "JP", "MX", "US"],
    },
    // Emergency: the United Kingdom since 1937, Ireland, and others of the Commonwealth.
    ShortCode {
        code: "999",
        home: "the United Kingdom and Ireland",
        missing_in: &[
            "AT", "AU", "CA", "CH", "DE", "ES", "FR", "IT", "MX", "NL", "NZ", "US",
        ],
    },
    // Emergency: Australian Communications and Media Authority, numbering plan.
    ShortCode {
        code: "000",
        home: "Australia",
        missing_in: &["CA", "DE", "FR", "GB", "IE", "MX", "NZ", "US"],
    },
    // Lifeline Australia, 13 11 14.
    ShortCode {
        code: "131114",
        home: "Australia",
        missing_in: &["CA", "GB", "IE", "NZ", "US"],
    },
    // Commission Decision 2007/116/EC: codes of six digits that begin with 116, for Europe.
    ShortCode {
        code: "116123",
        home: "Europe",
        missing_in: &["AU", "CA", "JP", "MX", "NZ", "US"],
    },
    ShortCode {
        code: "116111",
        home: "Europe",
        missing_in: &["AU", "CA", "JP", "MX", "NZ", "US"],
    },
];

impl Phone {
    /// Where this short code is known, if no telephone in any of the countries reaches it.
    pub fn home_elsewhere(&self, countries: &[Country]) -> Option<&'static str> {
        let known = KNOWN.iter().find(|known| known.code == self.dial())?;
        let missing = |country: &Country| known.missing_in.contains(&country.code());
        (!countries.is_empty() && countries.iter().all(missing)).then_some(known.home)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_elsewhere_only_if_no_country_of_the_line_has_it() {
        let us: Country = "US".parse().unwrap();
        let gb: Country = "GB".parse().unwrap();
        let code = |code| Phone::read(code, us, None).unwrap();
        assert_eq!(code("988").home_elsewhere(&[us]), None);
        assert_eq!(code("988").home_elsewhere(&[gb, us]), None);
        assert!(code("988").home_elsewhere(&[gb]).is_some());
        assert!(code("116 123").home_elsewhere(&[us]).is_some());
        assert_eq!(code("741742").home_elsewhere(&[gb]), None);
        assert_eq!(code("988").home_elsewhere(&[]), None);
    }
}
