//! Looking for private facts in the bytes of a file, in every way in which the formats write them.

mod digits;
mod unfolded;
mod written;

use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::secrets::{Fact, Secret};
use digits::Digits;
use unfolded::Unfolded;
use written::written;

/// Finds private facts.
#[derive(Debug)]
pub(super) struct Search {
    secrets: Vec<Secret>,
    words: Patterns,
    digits: Patterns,
}

/// Texts that are looked for at once, each with the number of its secret.
#[derive(Debug)]
struct Patterns {
    all: Option<AhoCorasick>,
    of: Vec<usize>,
}

/// How far behind its latitude a longitude is looked for, in bytes.
const NEAR: usize = 80;

impl Search {
    /// For these facts.
    pub(super) fn of(secrets: Vec<Secret>) -> Self {
        let (mut words, mut digits) = (Vec::new(), Vec::new());
        for (number, secret) in secrets.iter().enumerate() {
            match &secret.fact {
                Fact::Words(text) => {
                    words.extend(written(text).into_iter().map(|text| (number, text)));
                }
                Fact::Digits(text) => digits.push((number, text.clone())),
                Fact::Spot(latitude, _) => words.push((number, latitude.clone())),
            }
        }
        Self {
            secrets,
            words: Patterns::of(&words),
            digits: Patterns::of(&digits),
        }
    }

    /// Whether nothing is looked for.
    pub(super) fn is_empty(&self) -> bool {
        self.secrets.is_empty()
    }

    /// The numbers of the facts that follow from what everybody may know.
    pub(super) fn known<'f>(&self, facts: impl Iterator<Item = &'f Fact>) -> BTreeSet<usize> {
        let mut known = BTreeSet::new();
        for fact in facts {
            match fact {
                Fact::Words(text) => self.words.each(text.as_bytes(), &mut |number, _| {
                    if matches!(self.fact(number), Some(Fact::Words(_))) {
                        known.insert(number);
                    }
                }),
                Fact::Digits(text) => self.digits.each(text.as_bytes(), &mut |number, _| {
                    known.insert(number);
                }),
                Fact::Spot(..) => {
                    let same = self.secrets.iter().position(|secret| secret.fact == *fact);
                    known.extend(same);
                }
            }
        }
        known
    }

    /// Where which facts stand in a file.
    pub(super) fn find(&self, path: &str, bytes: &[u8]) -> Vec<(Range<usize>, &Secret)> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let unfolded = (ending(path) == "ics").then(|| Unfolded::of(bytes));
        let text = unfolded.as_ref().map_or(bytes, |unfolded| &unfolded.bytes);
        let place = |span: Range<usize>| match &unfolded {
            Some(unfolded) => unfolded.written(span.start)..unfolded.written(span.end),
            None => span,
        };
        let numbers = ["json", "geojson"].contains(&ending(path));
        self.words.each(text, &mut |number, span| {
            let stands = match self.fact(number) {
                Some(Fact::Spot(_, longitude)) => is_spot(text, &span, longitude),
                _ => is_word(text, &span, numbers),
            };
            if let (true, Some(secret)) = (stands, self.secrets.get(number)) {
                found.push((place(span), secret));
            }
        });
        if self.digits.all.is_some() {
            let digits = Digits::of(text);
            self.digits.each(&digits.digits, &mut |number, span| {
                if let (Some(span), Some(secret)) = (digits.number(&span), self.secrets.get(number))
                {
                    found.push((place(span), secret));
                }
            });
        }
        found
    }

    fn fact(&self, number: usize) -> Option<&Fact> {
        self.secrets.get(number).map(|secret| &secret.fact)
    }
}

impl Patterns {
    fn of(texts: &[(usize, String)]) -> Self {
        let of = texts.iter().map(|(number, _)| *number).collect();
        let all = (!texts.is_empty()).then(|| {
            // Overlapping matches are wanted: one fact may be a part of another.
            let builder = AhoCorasick::builder()
                .match_kind(MatchKind::Standard)
                .ascii_case_insensitive(true)
                .clone();
            builder.build(texts.iter().map(|(_, text)| text)).ok()
        });
        Self {
            all: all.flatten(),
            of,
        }
    }

    fn each(&self, bytes: &[u8], hear: &mut dyn FnMut(usize, Range<usize>)) {
        let Some(all) = &self.all else { return };
        for found in all.find_overlapping_iter(bytes) {
            if let Some(number) = self.of.get(found.pattern().as_usize()) {
                hear(*number, found.range());
            }
        }
    }
}

/// What stands after the last point of a path.
fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

/// Whether a part stands for itself and is no piece of a longer word or number.
fn is_word(text: &[u8], span: &Range<usize>, numbers: bool) -> bool {
    let byte = |at: Option<usize>| at.and_then(|at| text.get(at)).copied();
    let (before, after) = (byte(span.start.checked_sub(1)), byte(Some(span.end)));
    let (first, last) = (byte(Some(span.start)), byte(span.end.checked_sub(1)));
    let joined = |a: Option<u8>, b: Option<u8>| {
        let letter = |byte: Option<u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80)
        };
        letter(a) && letter(b)
    };
    if joined(before, first) || joined(last, after) {
        return false;
    }
    let part = text.get(span.clone()).unwrap_or_default();
    if !part.iter().all(u8::is_ascii_digit) {
        return true;
    }
    // Digits behind a point are a part of a number; where numbers stand in data, a fact has quotes.
    let decimal = before == Some(b'.')
        && byte(span.start.checked_sub(2)).is_some_and(|byte| byte.is_ascii_digit());
    let bare = numbers && before.is_some_and(|byte| b"[,:-".contains(&byte));
    !decimal && !bare
}

/// Whether a longitude follows near a latitude, or stands before it.
fn is_spot(text: &[u8], span: &Range<usize>, longitude: &str) -> bool {
    let before = span.start.checked_sub(1).and_then(|at| text.get(at));
    if before.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'.') {
        return false;
    }
    let from = span.start.saturating_sub(NEAR);
    let to = (span.end + NEAR).min(text.len());
    let near = text.get(from..to).unwrap_or_default();
    let at = span.start - from;
    let mut places = near.windows(longitude.len()).enumerate();
    places.any(|(place, part)| part == longitude.as_bytes() && place != at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(fact: Fact, path: &str, text: &str) -> Vec<String> {
        let whose = String::new();
        let search = Search::of(vec![Secret { fact, whose }]);
        let found = search.find(path, text.as_bytes()).into_iter();
        found
            .map(|(span, _)| text.get(span).unwrap().to_owned())
            .collect()
    }

    fn words(text: &str) -> Fact {
        Fact::Words(text.to_owned())
    }

    #[test]
    fn words_are_found_as_each_format_writes_them() {
        let secret = || words("O'Neil & Sons, 4");
        for (path, text) in [
            ("x.html", "at o'neil &amp; sons, 4."),
            ("x.html", "<a title=\"O&#x27;Neil &amp; Sons, 4\">"),
            ("x.json", "[\"O'Neil & Sons, 4\"]"),
            ("x.html", "?q=O%27Neil%20&%20Sons%2C%204"),
            ("x.ics", "LOCATION:O'Neil & Sons\\, 4\r\n"),
            ("x.ics", "LOCATION:O'Ne\r\n il & Sons\\, \r\n 4\r\n"),
        ] {
            assert_eq!(found(secret(), path, text).len(), 1, "{text}");
        }
        assert!(found(words("hush-hush"), "x.html", "hush-hushed").is_empty());
        assert!(found(words("99887"), "x.json", "[1,99887,3.99887]").is_empty());
        assert_eq!(
            found(words("99887"), "x.json", "{\"a\":\"IL 99887\"}"),
            ["99887"]
        );
    }

    #[test]
    fn numbers_are_found_however_they_are_divided() {
        let secret = || Fact::Digits("3125550188".to_owned());
        for text in [
            "+1 312 555 0188",
            "(312) 555-0188",
            "tel:+13125550188",
            "312.555.0188",
            "312\u{A0}555\u{A0}0188,",
            "call 312-555-0188 or 312-555-0189",
        ] {
            assert_eq!(found(secret(), "x.html", text).len(), 1, "{text}");
        }
        for text in [
            "312 555 01889",
            "43125550188777",
            "312,555,0188",
            "999993125550188",
        ] {
            assert!(found(secret(), "x.html", text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_place_is_found_by_both_of_its_numbers() {
        let secret = || Fact::Spot("12.345".to_owned(), "-98.765".to_owned());
        assert_eq!(found(secret(), "x.json", "[-98.76543,12.34567]").len(), 1);
        assert_eq!(found(secret(), "x.html", "?q=12.345678,-98.765").len(), 1);
        assert!(found(secret(), "x.json", "[12.34567,-98.111]").is_empty());
        assert!(found(secret(), "x.json", "[112.34567,-98.765]").is_empty());
    }

    #[test]
    fn what_everybody_may_know_is_no_secret() {
        let secrets = ["14 Hidden Lane", "12 Open Road"].map(|text| Secret {
            fact: words(text),
            whose: String::new(),
        });
        let search = Search::of(secrets.to_vec());
        let known = search.known([words("Hall, 12 Open Road, rear")].iter());
        assert_eq!(Vec::from_iter(known), [1]);
    }
}
