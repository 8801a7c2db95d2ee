//! Languages (here and in `languages`) and countries (in `country` and `countries`).

mod countries;
mod country;
mod languages;
mod slips;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::Scalar;
use super::suggest::{nearest, shorten};
use crate::diag::{Mistake, codes};

pub use country::Country;
use languages::{LANGUAGES, RIGHT_TO_LEFT, TWO_LETTERS};

/// A language as a BCP 47 tag (RFC 5646): a language of two or three letters, then perhaps a script
/// and a region, in the usual case: `en`, `pt-BR`, `zh-Hant`, `es-419`, `ase`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Cow<'static, str>);

impl Lang {
    /// English.
    pub fn en() -> Self {
        Self(Cow::Borrowed("en"))
    }

    /// The language whose name is `name`, in English or in the language itself: `Spanish`, `Español`.
    pub fn of_name(name: &str) -> Option<Self> {
        named(name.trim()).map(|tag| Self(Cow::Borrowed(tag)))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script and region: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The name of the language in the language itself; the tag where we do not know it.
    pub fn autonym(&self) -> &str {
        self.row().map_or(&self.0, |(_, autonym, _)| autonym)
    }

    /// The name of the language in English; the tag where we do not know it.
    pub fn english(&self) -> &str {
        self.row().map_or(&self.0, |(_, _, english)| english)
    }

    /// Whether it is written from right to left.
    pub fn right_to_left(&self) -> bool {
        match self.0.split('-').find(|part| part.len() == 4) {
            Some(script) => {
                ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"].contains(&script)
            }
            None => RIGHT_TO_LEFT.contains(&self.language()),
        }
    }

    /// The nearest row of the table: of this tag, or of a shorter one.
    fn row(&self) -> Option<&'static (&'static str, &'static str, &'static str)> {
        let mut tag: &str = &self.0;
        loop {
            if let Some(row) = LANGUAGES.iter().find(|(known, ..)| *known == tag) {
                return Some(row);
            }
            tag = tag.rsplit_once('-')?.0;
        }
    }
}

impl FromStr for Lang {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let text = text.trim();
        // Nearly all are these; they need no room of their own.
        if let Some((tag, ..)) = LANGUAGES.iter().find(|(tag, ..)| *tag == text) {
            return Ok(Self(Cow::Borrowed(tag)));
        }
        match (normalised(text), slips::language(&text.to_lowercase())) {
            (Some(tag), None) => Ok(Self(tag.into())),
            (_, slip) => Err(mistake(text, slip.or_else(|| named(text)))),
        }
    }
}

impl Scalar for Lang {
    const EXPECTS: &'static str = "a language tag such as `en`, `es` or `pt-BR`";
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// The tag in its usual case, or `None` if the text is no tag. An underscore is read as a hyphen,
/// because that is how computers name their locales.
fn normalised(text: &str) -> Option<String> {
    let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic());
    let tag = text.to_ascii_lowercase().replace('_', "-");
    let mut parts = tag.split('-').peekable();
    let language = parts.next()?;
    let known = match language.len() {
        2 => TWO_LETTERS.split_whitespace().any(|code| code == language),
        3 => letters(language),
        _ => false,
    };
    if !known {
        return None;
    }
    let mut tag = language.to_owned();
    if let Some(script) = parts.next_if(|part| part.len() == 4 && letters(part)) {
        let (first, rest) = script.split_at_checked(1)?;
        tag.extend(["-", &first.to_ascii_uppercase(), rest]);
    }
    if let Some(region) = parts.next() {
        let is_area = region.len() == 3 && region.chars().all(|c| c.is_ascii_digit());
        let region = region.to_ascii_uppercase();
        if !is_area && Country::of_code(&region).is_none() {
            return None;
        }
        tag.extend(["-", &region]);
    }
    parts.next().is_none().then_some(tag)
}

/// The tag of the language whose name is `text`, in English or in the language itself.
fn named(text: &str) -> Option<&'static str> {
    let name = text.to_lowercase();
    LANGUAGES
        .iter()
        .find(|(_, autonym, english)| {
            name == autonym.to_lowercase() || name == english.to_lowercase()
        })
        .map(|(tag, ..)| *tag)
}

fn mistake(text: &str, meant: Option<&'static str>) -> Mistake {
    let mistake = Mistake::new(
        &codes::LANGUAGE,
        format!("`{}` is not a language tag", shorten(text)),
    );
    if let Some(tag) = meant.or_else(|| spelled(text)) {
        return mistake.help(format!("write `{tag}`"));
    }
    let whole = text.split_once(['-', '_']).and_then(|(language, region)| {
        normalised(&format!("{language}-{}", country::meant(region)?))
    });
    match whole {
        Some(tag) => mistake.help(format!("write `{tag}`")),
        None => mistake.help(
            "write the tag, such as `en`, `es`, `pt-BR`, or `ase` for American Sign Language",
        ),
    }
}

/// The tag of the language whose English name is nearly `text`.
fn spelled(text: &str) -> Option<&'static str> {
    if text.chars().count() < 4 || text.len() > 40 {
        return None;
    }
    let names: Vec<String> = LANGUAGES
        .iter()
        .map(|(.., english)| english.to_lowercase())
        .collect();
    named(nearest(text, names.iter().map(String::as_str))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn help(text: &str) -> String {
        text.parse::<Lang>().unwrap_err().help.unwrap().into()
    }

    #[test]
    fn what_is_in_the_table_is_a_tag_and_no_slip() {
        for (tag, ..) in LANGUAGES {
            assert_eq!(normalised(tag).as_deref(), Some(*tag));
            assert_eq!(slips::language(&tag.to_lowercase()), None, "{tag}");
        }
    }

    #[test]
    fn tags_are_read_in_any_case() {
        for (text, tag) in [
            ("en", "en"),
            ("PT-br", "pt-BR"),
            ("pt_BR", "pt-BR"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
            ("ASE", "ase"),
            ("haw", "haw"),
            (" fil ", "fil"),
            ("hmn", "hmn"),
        ] {
            assert_eq!(text.parse::<Lang>().unwrap().as_str(), tag);
        }
    }

    #[test]
    fn names_and_slips_are_refused_with_the_tag_to_write() {
        for (text, tag) in [
            ("English", "en"),
            ("spanish", "es"),
            ("español", "es"),
            ("Espanol", "es"),
            ("Spansih", "es"),
            ("sp", "es"),
            ("jp", "ja"),
            ("eng", "en"),
            ("ASL", "ase"),
            ("American Sign Language", "ase"),
            ("mandarin", "zh"),
            ("tagalog", "tl"),
            ("farsi", "fa"),
            ("brazilian portuguese", "pt-BR"),
        ] {
            assert_eq!(help(text), format!("write `{tag}`"), "{text}");
        }
        assert_eq!(help("en-UK"), "write `en-GB`");
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for text in [
            "",
            "e",
            "xx",
            "en-",
            "-en",
            "en-US-x",
            "en-Latn-Latn",
            "english (us)",
            "12",
            "en us",
        ] {
            assert!(text.parse::<Lang>().is_err(), "{text}");
        }
    }

    #[test]
    fn names_of_regions_fall_back_to_their_language() {
        let named = |tag: &str| {
            let lang: Lang = tag.parse().unwrap();
            (lang.autonym().to_owned(), lang.english().to_owned())
        };
        assert_eq!(named("es-MX"), ("Español".to_owned(), "Spanish".to_owned()));
        assert_eq!(named("pt-BR").1, "Portuguese (Brazil)");
        assert_eq!(named("zh-Hant-TW").1, "Chinese (Traditional)");
        assert_eq!(named("xyz"), ("xyz".to_owned(), "xyz".to_owned()));
    }

    #[test]
    fn the_direction_follows_script_before_language() {
        for (tag, answer) in [
            ("ar", true),
            ("he-IL", true),
            ("ur", true),
            ("ckb", true),
            ("en", false),
            ("pa-Arab", true),
            ("az-Latn", false),
            ("ku", false),
        ] {
            assert_eq!(
                tag.parse::<Lang>().unwrap().right_to_left(),
                answer,
                "{tag}"
            );
        }
    }

    #[test]
    fn every_language_of_the_table_can_be_written() {
        assert!(LANGUAGES.len() >= 60);
        for (tag, ..) in LANGUAGES {
            assert_eq!(tag.parse::<Lang>().unwrap().as_str(), *tag);
        }
        for tag in slips::languages() {
            assert_eq!(tag.parse::<Lang>().unwrap().as_str(), tag);
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = text.parse::<Lang>();
        }
    }
}
