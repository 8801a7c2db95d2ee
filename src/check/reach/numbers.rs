//! Phone numbers in a text, told apart from those of rooms.

use std::ops::Range;

use super::Way;
use crate::check::words::is_one_of;
use crate::model::{Country, Phone};

/// The numbers in a text that somebody answers, each with its bytes and what a phone dials.
pub(super) fn phones(text: &str, country: Country) -> Vec<(Range<usize>, Way)> {
    let groups = groups(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = groups.get(at..).filter(|rest| !rest.is_empty()) {
        let Some((span, count)) = number(text, rest) else {
            at += 1;
            continue;
        };
        at += count;
        let written = text
            .get(span.clone())
            .filter(|_| is_for_people(text, &span));
        let phone = written.and_then(|written| Phone::read(written, country, None).ok());
        found.extend(phone.map(|phone| (span, Way::Phone(phone.dial().to_owned()))));
    }
    found
}

/// The groups of digits in a text.
fn groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
    {
        match groups.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

/// The bytes of a phone number that begins with the first of some groups, and how many of them it has: three, three and
/// four digits as in North America, or what begins with `+` or `0`.
fn number(text: &str, groups: &[Range<usize>]) -> Option<(Range<usize>, usize)> {
    let first = groups.first()?;
    let before = text.get(..first.start)?;
    let plus = before.ends_with('+');
    let start = first.start - usize::from(plus || before.ends_with('('));
    let near = |pair: &[Range<usize>]| match pair {
        [left, right] => text.get(left.end..right.start).is_some_and(is_gap),
        _ => false,
    };
    let together = 1 + groups.windows(2).take_while(|pair| near(pair)).count();
    let lengths: Vec<usize> = groups
        .iter()
        .take(together.min(8))
        .map(ExactSizeIterator::len)
        .collect();
    let count = match lengths.as_slice() {
        [3, 3, 4, ..] => 3,
        [1, 3, 3, 4, ..] if text.get(first.clone()) == Some("1") => 4,
        all if plus || (text.get(first.clone())?.starts_with('0') && all.len() > 1) => all.len(),
        _ => return None,
    };
    let last = groups.get(count - 1)?;
    let digits: usize = lengths.iter().take(count).sum();
    (9..=15)
        .contains(&digits)
        .then_some((start..last.end, count))
}

/// Whether this may stand between two groups of one number.
fn is_gap(gap: &str) -> bool {
    matches!(
        gap,
        " " | "-" | "." | ") " | ")" | " (" | "(" | "/" | " - " | ")-" | "\u{2011}" | "–"
    )
}

/// Whether a number is one that somebody answers, and not that of a room.
fn is_for_people(text: &str, span: &Range<usize>) -> bool {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '/' | '=' | '_' | '$' | '#' | '@' | '+');
    let alone = !before.ends_with(is_part) && !after.starts_with(is_part);
    // Pauses and keys after a number lead into a room.
    let dials_in = after.starts_with(",,") || after.starts_with(",*");
    alone && !dials_in && !names_a_room(before, after)
}

/// Words next to a number that opens a room: `Meeting ID: 823 4567 8901`.
const ROOM: &str =
    "id zoom password passcode pw pin pmi code dial conference webex skype participant";

/// Whether the words around a number say that it opens a room: `Zoom: https://... Phone: 312-555-0143`.
fn names_a_room(before: &str, after: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let end = before.char_indices().rev().nth(120).map_or(0, |(at, _)| at);
    let left = words(before.get(end..).unwrap_or_default());
    let end = after
        .char_indices()
        .nth(60)
        .map_or(after.len(), |(at, _)| at);
    let right = words(after.get(..end).unwrap_or_default());
    let is_room = |word: &String| is_one_of(ROOM, word);
    // "Phone" alone may be that of a person.
    let vague = [
        "phone", "number", "no", "line", "mobile", "tap", "by", "in", "call", "or", "at", "audio",
        "only",
    ];
    let vague = left.last().is_some_and(|word| vague.contains(&&**word));
    left.iter().rev().take(3).any(is_room)
        || vague && left.iter().any(is_room)
        || right
            .iter()
            .take(2)
            .any(|word| matches!(&**word, "id" | "pin" | "passcode" | "code" | "access"))
}
