//! Characters that nobody sees.

use std::borrow::Cow;

use crate::model::is_unseen;

/// The text without characters that say nothing or turn others around. Joiners and direction marks stay,
/// because scripts and emoji need them.
pub(super) fn without(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_taken_out) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| !is_taken_out(*c)).collect())
}

/// Whether a character may stand beside others, but a text of nothing else is none.
pub(super) fn is_nothing(c: char) -> bool {
    is_unseen(c)
}

/// Whether a line ends here: also with what old programs put between lines and pages.
pub(super) fn ends_line(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn is_taken_out(c: char) -> bool {
    let control = c.is_control() && !c.is_whitespace();
    control
        || matches!(
            c,
            // Soft hyphen, zero-width space, word joiner and invisible operators, byte order mark.
            '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
            // Embeddings, overrides and isolates (Unicode UAX #9), deprecated format characters.
            | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}'
            // Annotations, tags, and what is no character.
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
            | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}'
        )
}
