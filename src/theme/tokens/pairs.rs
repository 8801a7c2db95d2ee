//! Which colors of the built-in theme stand on which.

/// Two tokens that have to be told apart.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) over: &'static str,
    pub(super) ground: &'static str,
    /// The least contrast ratio (WCAG 2.2, 1.4.3 and 1.4.11, level AA).
    pub(super) least: f64,
    /// What it is of.
    pub(super) what: &'static str,
}

const fn text(over: &'static str, ground: &'static str) -> Pair {
    Pair {
        over,
        ground,
        least: 4.5,
        what: "text",
    }
}

/// The edge of something one presses, or the ring around what has the keyboard.
const fn edge(over: &'static str, ground: &'static str) -> Pair {
    Pair {
        over,
        ground,
        least: 3.0,
        what: "an edge",
    }
}

/// The pairs that the style sheet uses.
pub(super) static PAIRS: &[Pair] = &[
    text("ink", "paper"),
    text("ink", "surface"),
    text("muted", "paper"),
    text("muted", "surface"),
    text("link", "paper"),
    text("link", "surface"),
    text("on-link", "link"),
    text("talk-ink", "talk"),
    text("call-ink", "call"),
    text("room", "paper"),
    text("room", "surface"),
    text("online", "paper"),
    text("online", "surface"),
    text("phone", "paper"),
    text("phone", "surface"),
    text("notice", "notice-paper"),
    edge("line", "paper"),
    edge("line", "surface"),
    edge("focus", "paper"),
    edge("focus", "surface"),
    edge("talk-focus", "talk"),
];
