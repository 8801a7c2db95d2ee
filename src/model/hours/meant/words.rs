//! Words and signs of hours written in the words of every day.

/// A word or sign of the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token {
    /// A day or days in OpenStreetMap's letters.
    Day(&'static str),
    /// Minutes after midnight, and whether am or pm was written.
    Time(u16, bool),
    /// From one to another.
    To,
    /// And.
    Comma,
    /// The end of a rule.
    End,
    /// Closed.
    Off,
    /// All day.
    Whole,
}

/// The tokens of a text in lower case, or `None` if there is a word that we do not know.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let fits = |c: char| {
            if digits {
                c.is_ascii_digit() || c == ':' || c == '.'
            } else {
                first.is_alphabetic() && c.is_alphabetic()
            }
        };
        let after = rest.trim_start_matches(fits);
        let (word, after) = if after.len() == rest.len() {
            rest.split_at_checked(first.len_utf8())?
        } else {
            rest.split_at_checked(rest.len() - after.len())?
        };
        let mut after = after.trim_start();
        if digits {
            let (time, behind) = time(word, after)?;
            tokens.push(time);
            after = behind;
        } else if !IGNORED.contains(&word) {
            tokens.push(token(word)?);
        }
        rest = after.trim_start();
    }
    Some(tokens)
}

/// Words that say nothing.
const IGNORED: &[&str] = &[
    "from", "on", "at", "open", "the", "hours", "hour", "hrs", "h", ":", ".", "between", "every",
    "each", "public", "bank", "all",
];

fn token(word: &str) -> Option<Token> {
    if let Some((day, _)) = DAYS.iter().find(|(_, words)| words.contains(&word)) {
        return Some(Token::Day(day));
    }
    Some(match word {
        "-" | "to" | "till" | "til" | "until" | "through" | "thru" => Token::To,
        "," | "and" | "&" | "+" | "/" => Token::Comma,
        ";" | "|" => Token::End,
        "closed" | "off" | "except" => Token::Off,
        "noon" | "midday" => Token::Time(12 * 60, true),
        "midnight" => Token::Time(24 * 60, true),
        "always" => Token::Whole,
        _ => return None,
    })
}

const DAYS: &[(&str, &[&str])] = &[
    ("Mo", &["mo", "mon", "monday", "mondays", "m"]),
    ("Tu", &["tu", "tue", "tues", "tuesday", "tuesdays"]),
    ("We", &["we", "wed", "weds", "wednesday", "wednesdays"]),
    (
        "Th",
        &["th", "thu", "thur", "thurs", "thursday", "thursdays"],
    ),
    ("Fr", &["fr", "fri", "friday", "fridays", "f"]),
    ("Sa", &["sa", "sat", "saturday", "saturdays"]),
    ("Su", &["su", "sun", "sunday", "sundays"]),
    ("Mo-Su", &["daily", "day", "everyday"]),
    ("Mo-Fr", &["weekday", "weekdays"]),
    ("Sa-Su", &["weekend", "weekends"]),
    ("PH", &["ph", "holiday", "holidays"]),
];

/// A time from its digits and what follows them, and the text after it.
fn time<'a>(digits: &str, after: &'a str) -> Option<(Token, &'a str)> {
    let digits = digits.trim_end_matches(['.', ':']);
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour.parse().ok()?, minute.parse().ok()?),
        Some(_) => return None,
        None if digits.len() == 4 => {
            let (hour, minute) = digits.split_at_checked(2)?;
            (hour.parse().ok()?, minute.parse().ok()?)
        }
        None => (digits.parse::<u16>().ok()?, 0_u16),
    };
    if hour > 24 || minute > 59 {
        return None;
    }
    if digits == "24" && after.starts_with('h') {
        return Some((Token::Whole, after.trim_start_matches(char::is_alphabetic)));
    }
    let half = [("am", 0), ("pm", 12), ("a", 0), ("p", 12)]
        .into_iter()
        .find_map(|(word, more)| {
            let rest = after.strip_prefix(word)?;
            (!rest.starts_with(char::is_alphabetic)).then_some((more, rest))
        });
    match half {
        Some((more, rest)) if (1..=12).contains(&hour) => {
            Some((Token::Time((hour % 12 + more) * 60 + minute, true), rest))
        }
        Some(_) => None,
        None => Some((Token::Time(hour * 60 + minute, false), after)),
    }
}
