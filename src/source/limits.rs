//! What is refused before a YAML parser sees it: some inputs cost minutes or gigabytes.

use std::ops::Range;

use crate::diag::{Mistake, codes};

/// The most brackets that may be open at once.
const DEEPEST: usize = 32;

/// Refuses YAML that nests brackets too deep, whatever the quotation marks say.
pub(crate) fn check(yaml: &str) -> Result<(), (Mistake, Range<usize>)> {
    let mut open = 0_usize;
    for (at, byte) in yaml.bytes().enumerate() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > DEEPEST {
            let mistake = Mistake::new(
                &codes::LIMIT,
                format!("more than {DEEPEST} brackets are open at once"),
            )
            .help("close them, or put text that holds brackets below the front matter");
            return Err((mistake, at..at + 1));
        }
    }
    Ok(())
}

/// Whether the YAML might hold anchors or aliases; a false alarm only costs time.
pub(crate) fn may_alias(yaml: &str) -> bool {
    let bytes = yaml.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| {
        matches!(byte, b'&' | b'*')
            && bytes
                .get(at + 1)
                .is_some_and(|next| !next.is_ascii_whitespace())
            && yaml.get(..at).is_none_or(|before| {
                before
                    .trim_end_matches(' ')
                    .ends_with([':', '-', '[', '{', ',', '\n'])
                    || at == 0
            })
    })
}
