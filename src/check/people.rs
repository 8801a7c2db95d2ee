//! Names of people in texts: a given name and a surname, where somebody is to be asked.

use std::ops::Range;
use std::sync::LazyLock;

use hashbrown::HashSet;

use super::words::{is_one_of, words_of};

/// Given names that are common where English and Spanish are spoken.
static GIVEN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("given.txt").split_whitespace().collect());

/// Words after which somebody is named, or the last word of several.
const CUES: &str = "contact contacts call text phone email e-mail mail ask host hosts hosted chair chaired chairperson \
    chairman chairwoman leader led secretary treasurer coordinator gsr rep representative reach whatsapp \
    contacto contacte contactar llame llamar llama pregunte preguntar pregunta anfitrión anfitriona \
    secretario secretaria coordinador coordinadora coordina escriba escribe escribir";

/// Words that may stand between a cue and a name.
const BETWEEN: &str =
    "for by is our the to at person name us secretary chair host leader por a al con es la el";

/// Words that are no surname: what stands after the name of a saint, of a giver or of a virtue.
const NO_SURNAME: &str = "church chapel parish cathedral temple synagogue lutheran baptist methodist presbyterian episcopal \
    catholic united hall house home center centre club clinic hospital school college university library \
    park street st avenue ave road rd drive dr lane boulevard blvd court place plaza square building room \
    floor group meeting meetings line hotline helpline office intergroup district area region committee \
    service services foundation fellowship society institute memorial community county city town zoom skype \
    id am pm iglesia calle avenida grupo parroquia salón centro monday tuesday wednesday thursday friday \
    saturday sunday secretary chair treasurer host";

/// The first name with a surname after words such as "contact" or "ask for".
pub(super) fn full_name(text: &str) -> Option<Range<usize>> {
    // Most texts name nobody at all.
    if !words_of(text).any(|(_, word)| is_given(word)) {
        return None;
    }
    let words: Vec<(Range<usize>, &str)> = words_of(text).collect();
    (0..words.len()).find_map(|at| {
        let span = name_at(text, &words, at)?;
        (at > 0 && is_asked_for(text, &words, at)).then_some(span)
    })
}

/// Whether a name, as somebody wrote it in a field, has a surname.
pub(super) fn has_surname(name: &str) -> bool {
    let words: Vec<(Range<usize>, &str)> = words_of(name).collect();
    let all = words
        .iter()
        .all(|(_, word)| is_name(word) || is_initial(word));
    let last = words.last().map_or("", |(_, word)| *word);
    let first = words.first().map_or("", |(_, word)| *word);
    let people = GIVEN.contains(first) && is_surname(last);
    (2..=4).contains(&words.len()) && all && people
}

/// The bytes of a given name and a surname that stand at a word, with an initial between them at most.
fn name_at(text: &str, words: &[(Range<usize>, &str)], at: usize) -> Option<Range<usize>> {
    let (first, given) = words.get(at)?;
    if !is_given(given) {
        return None;
    }
    let (mut last, mut surname) = words.get(at + 1)?.clone();
    let mut next = at + 2;
    let mut gap = text.get(first.end..last.start)?;
    if is_initial(surname) && text.get(last.end..)?.starts_with(". ") {
        gap = " ";
        let end = last.end;
        (last, surname) = words.get(next)?.clone();
        next += 1;
        (text.get(end..last.start)? == ". ").then_some(())?;
    }
    let mut named = gap == " " && is_surname(surname);
    // Two surnames follow each other, and so do the words of a name that is not a person's.
    while let Some((span, word)) = words.get(next).filter(|(_, word)| is_name(word)) {
        if text.get(last.end..span.start) != Some(" ") {
            break;
        }
        named &= is_surname(word);
        last = span.clone();
        next += 1;
    }
    named.then_some(first.start..last.end)
}

fn is_given(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && GIVEN.contains(word)
}

/// Whether the words before one ask for somebody.
fn is_asked_for(text: &str, words: &[(Range<usize>, &str)], at: usize) -> bool {
    let mut end = words.get(at).map_or(0, |(span, _)| span.start);
    for (span, word) in words.iter().take(at).rev().take(3) {
        let gap = text.get(span.end..end).unwrap_or_default();
        if !gap
            .chars()
            .all(|c| matches!(c, ' ' | '\n' | ':' | '-' | '–' | '—' | '*' | '('))
        {
            return false;
        }
        let word = word.to_lowercase();
        if is_one_of(CUES, &word) {
            return true;
        }
        if !is_one_of(BETWEEN, &word) {
            return false;
        }
        end = span.start;
    }
    false
}

/// Whether a word looks like a name: a capital letter and small ones after it.
fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some()
        && word.chars().any(char::is_lowercase)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'))
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// Whether a word may be a surname: a name that is neither given nor part of the name of a place.
fn is_surname(word: &str) -> bool {
    let plain = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    is_name(word)
        && plain.is_none()
        && !GIVEN.contains(word)
        && !is_one_of(NO_SURNAME, &word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        full_name(text).and_then(|span| text.get(span))
    }

    #[test]
    fn a_surname_is_found_where_somebody_is_to_be_asked() {
        for (text, name) in [
            ("Please contact Mary Jones before noon.", "Mary Jones"),
            ("Call John Q. Smith, 7 pm", "John Q. Smith"),
            ("Ask for Bob O'Neil at the door", "Bob O'Neil"),
            ("Host: Linda Miller", "Linda Miller"),
            ("Hosted by our secretary Tom Baker.", "Tom Baker"),
            ("Pregunte por Juan Pérez.", "Juan Pérez"),
            ("Llame a María García", "María García"),
            ("Contacto: Juan Pérez García", "Juan Pérez García"),
        ] {
            assert_eq!(found(text), Some(name), "{text}");
        }
    }

    #[test]
    fn first_names_initials_and_names_of_places_are_not() {
        for text in [
            "Contact Mary before noon.",
            "Call John S. or Mary J",
            "Ask for Mary Ann",
            "Ask for Room Seven",
            "Contact Saint Mary Church",
            "Call Grace Lutheran Church",
            "Contact Martin Luther King Library",
            "Call James River Center",
            "Contact Central Office",
            "Mary Jones built this hall.",
            "We read Bill Wilson. Call us.",
            "Call Bob. Smith Street is closed",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn a_word_without_end_is_looked_at_once() {
        assert_eq!(found(&"A".repeat(400_000)), None);
    }

    #[test]
    fn a_field_may_hold_a_first_name_or_a_role() {
        for name in [
            "Mary",
            "Mary J.",
            "Mary Ann",
            "Group Secretary",
            "Mary and Bob",
            "Martin Hall",
            "The secretary",
        ] {
            assert!(!has_surname(name), "{name}");
        }
        for name in ["Mary Jones", "Mary Ann Jones", "José Luis Ortega"] {
            assert!(has_surname(name), "{name}");
        }
    }
}
