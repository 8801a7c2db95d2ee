//! From a published number to what is dialled.

use super::fault::Fault;
use super::plan;
use crate::diag::Mistake;
use crate::model::Country;
use crate::model::line::is_unseen;

/// What a phone in `country` dials for the number `published`.
pub(super) fn dial(published: &str, country: Country) -> Result<String, Mistake> {
    let text = plain(published);
    read(&text, country).map_err(|fault| {
        let number = if matches!(fault, Fault::Words) {
            only_number(&text)
        } else {
            None
        };
        let meant = number.filter(|number| read(number, country).is_ok());
        fault.mistake(published, meant)
    })
}

/// The number without its extension.
pub(super) fn without_extension(text: &str) -> &str {
    split_extension(text).map_or(text, |(number, _)| number)
}

/// The text with plain spaces and hyphens for all their kinds.
fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
            c if c.is_whitespace() => Some(' '),
            c if is_unseen(c) => None,
            c => Some(c),
        })
        .collect()
}

fn read(text: &str, country: Country) -> Result<String, Fault> {
    if let Some((number, extension)) = split_extension(text) {
        return Ok(format!("{};ext={extension}", whole(number, country)?));
    }
    if let Some((number, after)) = text.split_once([',', ';']) {
        let pauses = pauses(after)?;
        return Ok(format!("{},{pauses}", whole(number, country)?));
    }
    whole(text, country)
}

/// Number and extension of `312-555-0143 ext. 12`, `... x12` or `...;ext=12`.
fn split_extension(text: &str) -> Option<(&str, &str)> {
    // Only ASCII letters change, so places in `lower` are places in `text`.
    let lower = text.to_ascii_lowercase();
    ["ext=", "extension", "ext.", "ext", "x"]
        .iter()
        .find_map(|marker| {
            let (before, _) = lower.rsplit_once(marker)?;
            let (number, rest) = text.split_at_checked(before.len())?;
            let (_, extension) = rest.split_at_checked(marker.len())?;
            let extension = extension.trim_matches([' ', ':', '.']);
            let number = number.trim_end_matches([' ', ',', ';']);
            let count = number.chars().filter(char::is_ascii_alphanumeric).count();
            let is_extension = (1..=10).contains(&extension.len())
                && extension.chars().all(|c| c.is_ascii_digit())
                && (*marker != "x" || number.ends_with(|c: char| c.is_ascii_digit() || c == ')'));
            (is_extension && count >= 7).then_some((number, extension))
        })
}

/// What follows the first pause: pauses, digits and signs, as a phone dials them.
fn pauses(after: &str) -> Result<String, Fault> {
    let dialled = after.replace(';', ",").replace(' ', "");
    let signs = dialled
        .chars()
        .all(|c| c.is_ascii_digit() || ",#*".contains(c));
    // `988, 911` is two numbers; `...,,123 456#` is one.
    let another = after.starts_with(' ') && !after.contains([',', ';', '#', '*']);
    if !signs || another || dialled.is_empty() || dialled.len() > 60 {
        let words = after.chars().any(char::is_alphabetic);
        return Err(if words { Fault::Words } else { Fault::Several });
    }
    Ok(dialled)
}

/// What is dialled for a number without extension and pauses.
fn whole(text: &str, country: Country) -> Result<String, Fault> {
    let text = text.trim();
    let starts = |c: char| c.is_ascii_digit() || "+(*#".contains(c);
    if !text.starts_with(starts) {
        return Err(Fault::Words);
    }
    if text.starts_with(['*', '#']) {
        return star_code(text);
    }
    let number = Spelled::of(without_repetition(text)?)?;
    let digits = number.digits.as_str();
    if number.plus {
        let full = if digits.starts_with('1') { 11 } else { 15 };
        let cut = number.letters_from.and_then(|_| digits.get(..full));
        return plan::international(cut.unwrap_or(digits));
    }
    if (3..=6).contains(&digits.len()) {
        return if number
            .letters_from
            .is_none_or(|from| number.capitals && from <= 2)
        {
            Ok(number.digits)
        } else {
            Err(Fault::Words)
        };
    }
    if plan::is_north_american(country) {
        if number.letters_from.is_some() && is_after_short_code(text) {
            return Err(Fault::Words);
        }
        return plan::north_american(digits, number.letters_from);
    }
    match number.letters_from {
        None if digits.len() > 17 => Err(Fault::Several),
        None => plan::national(digits, country),
        Some(_) if !number.capitals => Err(Fault::Words),
        Some(from) => word(digits, from, country),
    }
}

/// A number with letters outside North America; a word may be up to four letters too long, as in
/// `1800 RESPECT`.
fn word(digits: &str, letters_from: usize, country: Country) -> Result<String, Fault> {
    let shortest = digits.len().saturating_sub(4).max(letters_from + 1);
    (shortest..=digits.len().min(17))
        .rev()
        .filter_map(|length| digits.get(..length))
        .find_map(|digits| plan::national(digits, country).ok())
        .ok_or(Fault::Invalid(country))
}

/// Whether the text is a short code and then words, as in `988 Lifeline`, which could be taken for
/// a number of ten digits with letters.
fn is_after_short_code(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(code, _)| {
        code.chars().all(|c| c.is_ascii_digit())
            && (plan::is_service_code(code) || matches!(code.len(), 5 | 6))
    })
}

/// A code such as `*55`, which is dialled as it is.
fn star_code(text: &str) -> Result<String, Fault> {
    let digits = text.trim_start_matches(['*', '#']).trim_end_matches('#');
    let is_code = (2..=6).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    if is_code {
        Ok(text.to_owned())
    } else {
        Err(Fault::Words)
    }
}

/// The number without the repetition in brackets that helps people who do not know the letters:
/// `1-800-662-HELP` of `1-800-662-HELP (4357)`.
fn without_repetition(text: &str) -> Result<&str, Fault> {
    let Some((number, repetition)) = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    else {
        return Ok(text);
    };
    let number = number.trim_end();
    if number.is_empty() {
        return Ok(text);
    }
    let has_letters = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
    if !has_letters(number) && !has_letters(repetition) {
        return Ok(text);
    }
    let (whole, part) = (Spelled::of(number)?, Spelled::of(repetition)?);
    if !part.digits.is_empty() && whole.digits.ends_with(&part.digits) {
        return Ok(number);
    }
    Err(if has_letters(number) && !has_letters(repetition) {
        Fault::Brackets
    } else {
        Fault::Words
    })
}

/// The digits of a number in which letters may stand for digits.
struct Spelled {
    digits: String,
    /// Whether a `+` stands in front.
    plus: bool,
    /// How many digits stand before the first letter.
    letters_from: Option<usize>,
    /// Whether all letters are capitals.
    capitals: bool,
}

impl Spelled {
    fn of(text: &str) -> Result<Self, Fault> {
        let rest = text.strip_prefix('+');
        let mut spelled = Self {
            digits: String::new(),
            plus: rest.is_some(),
            letters_from: None,
            capitals: true,
        };
        // The zero in `+44 (0)20` is only dialled inside the country.
        let text = rest.map_or(text.to_owned(), |rest| rest.replacen("(0)", "", 1));
        for c in text.chars() {
            if let Some(digit) = digit_of(c) {
                if c.is_ascii_alphabetic() {
                    spelled.letters_from.get_or_insert(spelled.digits.len());
                    spelled.capitals &= c.is_ascii_uppercase();
                }
                spelled.digits.push(digit);
            } else if c == '+' {
                return Err(Fault::Several);
            } else if !" -.()/".contains(c) {
                return Err(Fault::Words);
            }
        }
        Ok(spelled)
    }
}

/// The digit on whose key a letter stands (ITU-T E.161), or the digit itself.
fn digit_of(c: char) -> Option<char> {
    Some(match c.to_ascii_uppercase() {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        c if c.is_ascii_digit() => c,
        _ => return None,
    })
}

/// The longest part of a text that could be a number alone.
fn only_number(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_ascii_digit() && !"+()-. ".contains(c))
        .map(|part| {
            part.trim_end_matches([' ', '-', '.', '('])
                .trim_start_matches([' ', '-', '.', ')'])
        })
        .max_by_key(|part| part.chars().filter(char::is_ascii_digit).count())
        .filter(|part| !part.is_empty() && *part != text.trim())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests;
