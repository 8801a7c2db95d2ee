//! A status that is written into the name of a meeting.

/// What a name says beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InName {
    /// It does not meet at present.
    Suspended,
    /// One attends online.
    Online,
    /// One attends in a room or online.
    Hybrid,
}

/// The words by which names say it.
const WORDS: &[(&str, InName)] = &[
    ("suspended", InName::Suspended),
    ("temporarily suspended", InName::Suspended),
    ("temporarily closed", InName::Suspended),
    ("closed temporarily", InName::Suspended),
    ("temp closed", InName::Suspended),
    ("on hiatus", InName::Suspended),
    ("on hold", InName::Suspended),
    ("cancelled", InName::Suspended),
    ("canceled", InName::Suspended),
    ("online", InName::Online),
    ("online only", InName::Online),
    ("on-line", InName::Online),
    ("virtual", InName::Online),
    ("virtual only", InName::Online),
    ("zoom", InName::Online),
    ("zoom only", InName::Online),
    ("hybrid", InName::Hybrid),
];

/// The status in a name, and the name without it: `Suspended: Olive Street`, `Olive Street (ONLINE)`.
pub fn in_name(name: &str) -> Option<(InName, String)> {
    in_front(name)
        .or_else(|| in_brackets(name))
        .or_else(|| behind(name))
        .map(|(status, rest)| (status, tidy(&rest)))
        .filter(|(_, rest)| rest.chars().any(char::is_alphanumeric))
}

fn word(text: &str) -> Option<InName> {
    let text = text
        .trim_matches(|c: char| c.is_whitespace() || "*!-–—.".contains(c))
        .to_lowercase();
    WORDS
        .iter()
        .find(|(word, _)| *word == text)
        .map(|(_, status)| *status)
}

/// `Suspended: Olive Street`, `SUSPENDED - Olive Street`.
fn in_front(name: &str) -> Option<(InName, String)> {
    let (first, rest) = name
        .split_once(':')
        .or_else(|| name.split_once(" - "))
        .or_else(|| name.split_once(" – "))?;
    Some((word(first)?, rest.to_owned()))
}

/// `Olive Street (ONLINE)`, `[Suspended] Olive Street`, `*SUSPENDED* Olive Street`.
fn in_brackets(name: &str) -> Option<(InName, String)> {
    [('(', ')'), ('[', ']'), ('{', '}'), ('*', '*')]
        .iter()
        .find_map(|(open, close)| {
            let (before, rest) = name.split_once(*open)?;
            let (inside, after) = rest.trim_start_matches('*').split_once(*close)?;
            Some((word(inside)?, format!("{before} {after}")))
        })
}

/// `Olive Street - SUSPENDED`, and `Olive Street Closed Temporarily`, which can mean one thing only.
fn behind(name: &str) -> Option<(InName, String)> {
    if let Some((before, last)) = name.rsplit_once(" - ").or_else(|| name.rsplit_once(" – "))
        && word(last) == Some(InName::Suspended)
    {
        return Some((InName::Suspended, before.to_owned()));
    }
    let lower = name.to_lowercase();
    [
        "temporarily closed",
        "closed temporarily",
        "temporarily suspended",
    ]
    .iter()
    .find_map(|words| {
        let before = lower.strip_suffix(words)?;
        let before = name
            .get(..before.len())
            .filter(|before| before.ends_with(' '))?;
        Some((InName::Suspended, before.to_owned()))
    })
}

/// The name without signs that stood beside the status.
fn tidy(name: &str) -> String {
    let joined = name.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.trim_matches([' ', '-', '–', ':', '*']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_found_in_front_behind_and_in_brackets() {
        for (name, status, rest) in [
            ("Suspended: Olive Street", InName::Suspended, "Olive Street"),
            (
                "SUSPENDED: Tues/Thu on 54",
                InName::Suspended,
                "Tues/Thu on 54",
            ),
            (
                "Olive Street (SUSPENDED)",
                InName::Suspended,
                "Olive Street",
            ),
            ("Olive (ONLINE) Street", InName::Online, "Olive Street"),
            ("[Zoom only] Olive Street", InName::Online, "Olive Street"),
            (
                "**Suspended** Olive Street",
                InName::Suspended,
                "Olive Street",
            ),
            ("Hybrid: Olive Street", InName::Hybrid, "Olive Street"),
            (
                "Olive Street - SUSPENDED",
                InName::Suspended,
                "Olive Street",
            ),
            (
                "Olive Street Closed Temporarily",
                InName::Suspended,
                "Olive Street",
            ),
        ] {
            assert_eq!(in_name(name), Some((status, rest.to_owned())), "{name}");
        }
    }

    #[test]
    fn other_words_stay_in_the_name() {
        for name in [
            "Olive Street",
            "Closed Group",
            "Men (Women welcome)",
            "Step One: Online and Off",
            "Sunrisers -- Online",
            "(ONLINE)",
            "Virtual Reality Group",
        ] {
            assert_eq!(in_name(name), None, "{name}");
        }
    }
}
