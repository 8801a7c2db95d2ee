//! Countries.

use std::fmt;
use std::str::FromStr;

use super::countries::COUNTRIES;
use super::slips;
use crate::diag::{Mistake, codes};
use crate::model::Scalar;
use crate::model::suggest::{nearest, shorten};

/// A country or territory with a two-letter code of ISO 3166-1; Kosovo has `XK`, which the standard
/// leaves to its users and the Unicode CLDR gives to Kosovo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(&'static (&'static str, &'static str));

impl Country {
    /// The code in capital letters, such as `US`.
    pub fn code(self) -> &'static str {
        self.0.0
    }

    /// The name that people use in English.
    pub fn english(self) -> &'static str {
        self.0.1
    }

    /// The country that a text names by its two-letter code, a longer or old code, or its name in
    /// English; slips of the pen are not guessed at.
    pub fn named(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::of_code(&text.to_ascii_uppercase()).or_else(|| Self::of_code(exact(text)?))
    }

    /// The country with this code in capital letters.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        let row = COUNTRIES
            .binary_search_by_key(&code, |(code, _)| code)
            .ok()?;
        COUNTRIES.get(row).map(Self)
    }
}

/// Reads the code in any case.
impl FromStr for Country {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let text = text.trim();
        Self::of_code(&text.to_ascii_uppercase()).ok_or_else(|| mistake(text))
    }
}

impl Scalar for Country {
    const EXPECTS: &'static str = "the two-letter code of a country such as `US`";
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl serde::Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

fn mistake(text: &str) -> Mistake {
    let mistake = Mistake::new(
        &codes::COUNTRY,
        format!("`{}` is not a country code", shorten(text)),
    );
    match meant(text) {
        Some(code) => mistake.help(format!("write `{code}`")),
        None => mistake.help("write the two-letter ISO 3166 code, such as `US`, `CA` or `GB`"),
    }
}

/// The code of the country that `text` names: an old or longer code, its name, or nearly its name.
pub(super) fn meant(text: &str) -> Option<&'static str> {
    if text.len() > 60 {
        return None;
    }
    exact(text).or_else(|| {
        let name = bare(text);
        if name.chars().count() < 4 {
            return None;
        }
        let names: Vec<String> = COUNTRIES
            .iter()
            .map(|(_, name)| name.to_lowercase())
            .collect();
        of_name(nearest(&name, names.iter().map(String::as_str))?)
    })
}

/// The code of the country with exactly this name, or with this old or longer code.
fn exact(text: &str) -> Option<&'static str> {
    let name = bare(text);
    slips::country(&name).or_else(|| of_name(&name))
}

fn of_name(name: &str) -> Option<&'static str> {
    COUNTRIES
        .iter()
        .find(|(_, english)| english.to_lowercase() == name)
        .map(|(code, _)| *code)
}

/// The name in lower case, without dots and article.
fn bare(text: &str) -> String {
    let name = text.to_lowercase().replace('.', "");
    match name.strip_prefix("the ") {
        Some(bare) => bare.to_owned(),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_in_any_case() {
        let country: Country = " us ".parse().unwrap();
        assert_eq!((country.code(), country.english()), ("US", "United States"));
        assert_eq!("gb".parse::<Country>().unwrap().english(), "United Kingdom");
    }

    #[test]
    fn names_and_other_codes_are_refused_with_the_code_to_write() {
        for (text, code) in [
            ("USA", "US"),
            ("U.S.", "US"),
            ("UK", "GB"),
            ("England", "GB"),
            ("United States", "US"),
            ("the Netherlands", "NL"),
            ("Germny", "DE"),
            ("CAN", "CA"),
            ("Côte d'Ivoire", "CI"),
        ] {
            let help = String::from(text.parse::<Country>().unwrap_err().help.unwrap());
            assert_eq!(help, format!("write `{code}`"), "{text}");
        }
        for text in ["", "XX", "U", "12", "Atlantis"] {
            assert!(text.parse::<Country>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_table_is_in_the_order_of_its_codes_and_complete() {
        assert!(COUNTRIES.is_sorted_by(|(one, _), (other, _)| one < other));
        // 249 of the standard, and Kosovo.
        assert_eq!(COUNTRIES.len(), 250);
        for code in slips::countries() {
            assert_eq!(code.parse::<Country>().unwrap().code(), code);
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = text.parse::<Country>();
        }
    }
}
