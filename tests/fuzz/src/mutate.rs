//! Changes that keep the form of an input: tokens are taken out, doubled, exchanged, or replaced by what stands
//! elsewhere. Bytes alone would mostly break the brackets, and an importer would never be reached.

use libfuzzer_sys::fuzzer_mutate;

/// What an input is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tokens {
    /// Brackets, commas, colons, texts, words.
    Json,
    /// Fields and the ends of lines.
    Table,
    /// Tags, entities, words.
    Markup,
}

/// Changes the first `size` bytes of `data`, half of the time by bytes as libFuzzer does it (with the dictionary),
/// else by tokens. Gives the new size.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32, tokens: Tokens) -> usize {
    let mut chance = Chance(u64::from(seed) | 1 << 40);
    if size == 0 || chance.one_of(2) == 0 {
        return fuzzer_mutate(data, size, most);
    }
    let Ok(text) = std::str::from_utf8(&data[..size]) else {
        return fuzzer_mutate(data, size, most);
    };
    let mut parts: Vec<String> = split(text, tokens).into_iter().map(str::to_owned).collect();
    for _ in 0..=chance.one_of(3) {
        change(&mut parts, tokens, &mut chance);
    }
    let text = parts.concat();
    let bytes = text.as_bytes();
    let size = bytes.len().min(most).min(data.len());
    data[..size].copy_from_slice(&bytes[..size]);
    size
}

fn change(parts: &mut Vec<String>, tokens: Tokens, chance: &mut Chance) {
    if parts.is_empty() {
        return;
    }
    let (one, two) = (chance.one_of(parts.len()), chance.one_of(parts.len()));
    match chance.one_of(7) {
        0 => drop(parts.remove(one)),
        1 => parts.insert(two, parts[one].clone()),
        2 => parts.swap(one, two),
        3 => parts[one] = parts[two].clone(),
        // A text goes where another text stands, so that the form stays whole.
        4 => exchange_alike(parts, one, chance),
        5 => parts[one] = within(&parts[one], tokens, chance),
        _ => repeat_run(parts, one, two),
    }
}

/// Puts another token of the same sort in the place of this one.
fn exchange_alike(parts: &mut [String], one: usize, chance: &mut Chance) {
    let sort = parts[one].chars().next();
    let alike: Vec<usize> = (0..parts.len())
        .filter(|at| parts[*at].chars().next() == sort)
        .collect();
    parts[one] = parts[alike[chance.one_of(alike.len())]].clone();
}

/// Doubles a run of tokens, such as a whole record.
fn repeat_run(parts: &mut Vec<String>, one: usize, two: usize) {
    let (from, to) = (one.min(two), one.max(two));
    if to - from < 200 && parts.len() < 2_000 {
        let run: Vec<String> = parts[from..to].to_vec();
        let _ = parts.splice(to..to, run).count();
    }
}

/// Values that have made trouble in real feeds.
const TROUBLE: &[&str] = &[
    "",
    "0",
    "7",
    "-1",
    "1.5",
    "null",
    "true",
    "23:59",
    "24:00",
    "00:00",
    "7:30 PM",
    "12:00 AM",
    "noon",
    "19:30:00",
    "25:61",
    "Monday",
    "Thursay",
    "0.0",
    "36.778",
    "-119.418",
    "91",
    "1e999",
    "TC",
    "ONL",
    "VM",
    "HY",
    "O",
    "C",
    "yes",
    "no",
    "in_person",
    "online",
    "hybrid",
    "inactive",
    "https://zoom.us/j/1?pwd=x&amp;y",
    "Http://x.org",
    "javascript:x",
    "https://a:b@c.org",
    "//x",
    "+1-669-900-9128,,1#,,,,*1#",
    "America/New_York",
    "Nowhere/Town",
    "USA",
    "Prompt#@-@#value",
    "Prompt#@-@#",
    "<br>",
    "&amp;lt;",
    "&#8238;",
    "\u{202E}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{0}",
    "---",
    "# x",
    "...",
    "- x",
    ": ",
    "'",
    "\\\"",
    "\\n",
    "{{ x }}",
    "[x](javascript:x)",
    "@venmo",
    "$cash",
    "2020-04-0416:50:58",
    "2026-11-25 10:00:00",
    "1 Main St, Town, ST 12345, USA",
    "Town, ST, USA",
    "A > B > C",
    "Suspended: x",
    "x (ONLINE)",
    "ñ",
    "👩\u{200D}👧",
    "~",
    "!x",
    "|",
];

/// The token with something else in it.
fn within(token: &str, tokens: Tokens, chance: &mut Chance) -> String {
    let trouble = TROUBLE[chance.one_of(TROUBLE.len())];
    let quoted = token.len() >= 2 && token.starts_with('"') && token.ends_with('"');
    match (tokens, quoted, chance.one_of(3)) {
        (Tokens::Markup, ..) => format!("{token}{trouble}"),
        (_, true, 0) => format!("{}{trouble}\"", token.trim_end_matches('"')),
        (_, true, _) => format!("\"{trouble}\""),
        (Tokens::Json, false, _) => format!("\"{trouble}\""),
        (Tokens::Table, false, _) => trouble.to_owned(),
    }
}

fn split(text: &str, tokens: Tokens) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = match tokens {
            Tokens::Markup => markup(rest),
            Tokens::Json | Tokens::Table => token(rest),
        };
        let (part, after) = rest.split_at(length);
        parts.push(part);
        rest = after;
    }
    parts
}

/// The length of the first token: a text with its quotation marks, one sign, or a word with what belongs to it.
fn token(text: &str) -> usize {
    let first = text.chars().next().map_or(1, char::len_utf8);
    if text.starts_with('"') {
        let mut escaped = false;
        let end = text[1..].char_indices().find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        return end.map_or(text.len(), |(at, _)| at + 2);
    }
    let sign = |c: char| "[]{},:;\"\n\r\t".contains(c);
    if text.starts_with(sign) {
        return first;
    }
    text.find(sign).unwrap_or(text.len())
}

/// The length of the first tag, entity, or run of something else.
fn markup(text: &str) -> usize {
    let ends: &[char] = match text.as_bytes()[0] {
        b'<' => &['>'],
        b'&' => &[';'],
        _ => {
            return text
                .find(['<', '&', ' '])
                .unwrap_or(text.len())
                .max(text.chars().next().map_or(1, char::len_utf8));
        }
    };
    text.find(ends).map_or(text.len(), |at| at + 1)
}

/// Numbers that look like chance and are the same for the same seed (xorshift).
struct Chance(u64);

impl Chance {
    /// A number below `most`.
    fn one_of(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 16) % most.max(1) as u64).unwrap_or(0)
    }
}
