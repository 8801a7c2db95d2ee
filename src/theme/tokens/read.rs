//! Reading the tokens out of a style sheet.
//!
//! Follows CSS Syntax Level 3 as far as tokens need it: comments, texts in quotation marks, blocks within blocks. Only
//! declarations of custom properties (`--name`) directly in a rule whose selector is `:root` count, alone or
//! within `@media`.

use std::ops::Range;

/// When a block holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    /// Only in dark (`Some(true)`), only in light, or in both.
    pub(super) dark: Option<bool>,
    /// Only for those who want more contrast.
    pub(super) more: bool,
    /// Whether it is about screens at all.
    pub(super) screen: bool,
}

const ALWAYS: Block = Block {
    dark: None,
    more: false,
    screen: true,
};

/// One declaration: when it holds, where its value stands, its name without `--`, and the value.
pub(super) type Declared<'c> = (Block, Range<usize>, &'c str, &'c str);

/// Every token that a style sheet declares, in its order.
pub(super) fn declarations(css: &str) -> Vec<Declared<'_>> {
    let mut found = Vec::new();
    // The heads of the blocks that are open: `@media ...`, `:root`.
    let mut open: Vec<&str> = Vec::new();
    let mut start = 0;
    for (at, sign) in signs(css) {
        let piece = css.get(start..at).unwrap_or_default();
        match sign {
            '{' => open.push(piece),
            ';' | '}' => {
                found.extend(
                    declaration(piece, start)
                        .and_then(|(span, name, value)| Some((block(&open)?, span, name, value))),
                );
                if sign == '}' {
                    open.pop();
                }
            }
            _ => {}
        }
        start = at + sign.len_utf8();
    }
    found
}

/// Where `{`, `}` and `;` stand, and where a comment ends, but not what is within comments, texts and brackets.
fn signs(css: &str) -> Vec<(usize, char)> {
    let mut signs = Vec::new();
    let mut letters = css.char_indices().peekable();
    let mut brackets = 0_usize;
    while let Some((at, letter)) = letters.next() {
        match letter {
            '/' if letters.peek().is_some_and(|(_, next)| *next == '*') => {
                let rest = css.get(at + 2..).unwrap_or_default();
                let end = rest.find("*/").map_or(css.len(), |end| at + 2 + end + 1);
                while letters.next_if(|(at, _)| *at <= end).is_some() {}
                signs.push((end, '/'));
            }
            '"' | '\'' => while letters.next().is_some_and(|(_, next)| next != letter) {},
            '(' => brackets += 1,
            ')' => brackets = brackets.saturating_sub(1),
            '{' | '}' | ';' if brackets == 0 => signs.push((at, letter)),
            _ => {}
        }
    }
    signs
}

/// `--name: value`, with where the value stands.
fn declaration(piece: &str, start: usize) -> Option<(Range<usize>, &str, &str)> {
    let (name, value) = piece.split_once(':')?;
    let name = name.trim().strip_prefix("--")?;
    let from = start + piece.len() - value.trim_start().len();
    let value = value.trim();
    Some((from..from + value.len(), name, value))
}

/// When the innermost block holds, if it is about the page as a whole.
fn block(open: &[&str]) -> Option<Block> {
    let (selector, around) = open.split_last()?;
    (selector.trim() == ":root").then_some(())?;
    Some(around.iter().fold(ALWAYS, |block, head| {
        let head = head.to_ascii_lowercase();
        let says = |wish: &str| head.contains(wish);
        let dark = match (
            says("prefers-color-scheme: dark") || says("prefers-color-scheme:dark"),
            says("prefers-color-scheme: light") || says("prefers-color-scheme:light"),
        ) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => block.dark,
        };
        Block {
            dark,
            more: block.more || says("prefers-contrast"),
            screen: block.screen && !says("print") && !says("forced-colors"),
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(css: &str) -> Vec<(Block, &str, &str)> {
        let found = declarations(css).into_iter();
        found
            .map(|(block, span, name, value)| {
                assert_eq!(css.get(span), Some(value));
                (block, name, value)
            })
            .collect()
    }

    #[test]
    fn tokens_stand_in_root_alone_or_within_media() {
        let dark = Block {
            dark: Some(true),
            ..ALWAYS
        };
        assert_eq!(
            read(
                "/* x: { ; */ @import 'a;b';\n:root { --a: #FFF; /* c */ --b:url('};') ;color: red }\n\
                 p { --c: #000 }\n@media (prefers-color-scheme: dark) { :root { --a: #111 } }\n"
            ),
            [
                (ALWAYS, "a", "#FFF"),
                (ALWAYS, "b", "url('};')"),
                (dark, "a", "#111")
            ]
        );
    }

    #[test]
    fn paper_and_wishes_are_told_apart() {
        let block = |head: &str| read(&format!("@media {head} {{ :root {{ --a: 1 }} }}"))[0].0;
        assert!(!block("print").screen);
        assert!(block("(prefers-contrast: more)").more);
        assert_eq!(block("(min-width: 48rem)"), ALWAYS);
        assert_eq!(block("(prefers-color-scheme:light)").dark, Some(false));
    }

    #[test]
    fn whatever_it_is_given_it_ends() {
        for css in [
            "",
            "{",
            "}",
            ":root{--a",
            "/*",
            "\"",
            ":root{--a:;}",
            "(((",
            "é/*é*/é:root{--ä:ö}",
        ] {
            let _ = declarations(css);
        }
    }
}
