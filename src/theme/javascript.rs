//! The words of a script, without its comments.

use std::ops::Range;

/// A word of a script.
#[derive(Debug, PartialEq, Eq)]
pub enum Word<'s> {
    /// A name or keyword.
    Name(&'s str),
    /// What stands between quotes, as it is written.
    Text(&'s str),
    /// Any other sign.
    Sign(char),
}

/// The words of a script with their places; comments and white space are left out.
pub fn words(script: &str) -> Vec<(Range<usize>, Word<'_>)> {
    let mut all: Vec<(Range<usize>, Word<'_>)> = Vec::new();
    let mut at = 0;
    while let Some(rest) = script.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else {
            break;
        };
        let len = match first {
            _ if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ if rest.starts_with("/*") => {
                let comment = rest.get(2..).unwrap_or_default();
                comment.find("*/").map_or(rest.len(), |end| end + 4)
            }
            first if first.is_whitespace() => first.len_utf8(),
            '"' | '\'' | '`' => {
                let inner = quoted(rest, first);
                let text = rest.get(1..=inner).unwrap_or_default();
                all.push((at..(at + inner + 2).min(script.len()), Word::Text(text)));
                if first == '`' {
                    for (place, text) in inserted(text) {
                        let moved = words(text).into_iter().map(|(span, word)| {
                            (span.start + at + 1 + place..span.end + at + 1 + place, word)
                        });
                        all.extend(moved);
                    }
                }
                inner + 2
            }
            '/' if begins_pattern(all.last().map(|(_, word)| word)) => pattern(rest),
            first if is_part(first) => {
                let len = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
                all.push((
                    at..at + len,
                    Word::Name(rest.get(..len).unwrap_or_default()),
                ));
                len
            }
            first => {
                all.push((at..at + first.len_utf8(), Word::Sign(first)));
                first.len_utf8()
            }
        };
        at += len;
    }
    all
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || "_$#".contains(letter)
}

/// How many bytes stand between the quotes with which a text begins.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            letter if letter == quote => return at - 1,
            _ => {}
        }
    }
    text.len().saturating_sub(1)
}

/// The code within a text between backquotes: what stands between `${` and `}`.
fn inserted(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("${")) {
        let from = at + start + 2;
        let rest = text.get(from..).unwrap_or_default();
        let mut depth = 1;
        let end = rest.find(|letter| {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let end = end.unwrap_or(rest.len());
        found.push((from, rest.get(..end).unwrap_or_default()));
        at = from + end;
    }
    found
}

/// Whether a `/` after this word begins a pattern and is no division.
fn begins_pattern(before: Option<&Word<'_>>) -> bool {
    match before {
        None => true,
        Some(Word::Sign(sign)) => !")]}".contains(*sign),
        Some(Word::Name(name)) => ["return", "typeof", "case", "in", "of"].contains(name),
        Some(Word::Text(_)) => false,
    }
}

/// How long the pattern is with which a text begins.
fn pattern(text: &str) -> usize {
    let (mut escaped, mut set) = (false, false);
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => set = true,
            ']' => set = false,
            '/' if !set => return at + 1,
            // It was none.
            '\n' => return 1,
            _ => {}
        }
    }
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_texts_and_patterns_are_told_from_code() {
        let script = "a /* b */ = /c[/]\"/g; // d\nf('e', `g ${h} i`)";
        let found = words(script).into_iter().map(|(span, word)| {
            let written = script.get(span).unwrap();
            match word {
                Word::Name(name) => format!("{name}={written}"),
                Word::Text(text) => format!("'{text}'={written}"),
                Word::Sign(sign) => sign.to_string(),
            }
        });
        assert_eq!(
            found.collect::<Vec<String>>(),
            [
                "a=a",
                "=",
                "g=g",
                ";",
                "f=f",
                "(",
                "'e'='e'",
                ",",
                "'g ${h} i'=`g ${h} i`",
                "h=h",
                ")"
            ]
        );
    }
}
