//! The tokens of a theme: the colors and sizes at the head of its style sheets.
//!
//! Here: which value a token has in light, in dark and with more contrast ([`Tokens`]), as the cascade gives it: the
//! built-in `tokens.css`, then the site's own, then `:root` of `style.css`; and whether each pair of colors can be told
//! apart ([`Tokens::problems`]). Not here: rules of style that are about anything but `:root`.

mod color;
mod pairs;
mod read;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

pub use color::Color;

use crate::diag::{Diagnostic, Spot, codes};
use pairs::{PAIRS, Pair};
use read::{Block, declarations};

/// The name of the file.
pub(super) const FILE: &str = "tokens.css";

/// Under which wishes of a visitor a page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scheme {
    dark: bool,
    more: bool,
    words: &'static str,
}

const SCHEMES: [Scheme; 4] = [
    scheme(false, false, "in light colors"),
    scheme(true, false, "in dark colors"),
    scheme(false, true, "in light colors with more contrast"),
    scheme(true, true, "in dark colors with more contrast"),
];

const fn scheme(dark: bool, more: bool, words: &'static str) -> Scheme {
    Scheme { dark, more, words }
}

impl Scheme {
    /// Whether a block holds; those about the width of the screen are about sizes, and those about paper about none.
    fn has(self, block: Block) -> bool {
        block.screen
            && block.dark.is_none_or(|dark| dark == self.dark)
            && (!block.more || self.more)
    }
}

/// A token where it is given a value.
#[derive(Debug)]
struct Declaration {
    name: Box<str>,
    value: Box<str>,
    block: Block,
    /// Its file, by number.
    file: usize,
    span: Range<usize>,
}

/// The tokens of a theme.
#[derive(Debug, Default)]
pub struct Tokens {
    files: Vec<Arc<str>>,
    all: Vec<Declaration>,
}

/// What each token is under one scheme.
type Meant<'t> = BTreeMap<&'t str, &'t Declaration>;

impl Tokens {
    /// Adds a style sheet after the others.
    pub(super) fn add(&mut self, path: &Arc<str>, css: &str) {
        let file = self.files.len();
        self.files.push(Arc::clone(path));
        let declared = declarations(css).into_iter();
        self.all
            .extend(declared.map(|(block, span, name, value)| Declaration {
                name: name.into(),
                value: value.into(),
                block,
                file,
                span,
            }));
    }

    /// The color of a token in light, such as `paper`.
    pub fn light(&self, name: &str) -> Option<Color> {
        color(&self.meant(SCHEMES[0]), name)
    }

    /// Pairs of colors that are too much alike, or of which nobody can say.
    pub(super) fn problems(&self) -> Vec<Diagnostic> {
        let mut problems: Vec<Diagnostic> = Vec::new();
        for scheme in SCHEMES {
            let meant = self.meant(scheme);
            for pair in PAIRS {
                // What is wrong in light is not said again of light with more contrast.
                let found = self.problem(pair, &meant, scheme);
                let found = found.filter(|found| {
                    let mut told = problems.iter();
                    !told.any(|told| (&told.file, &told.spot) == (&found.file, &found.spot))
                });
                problems.extend(found);
            }
        }
        problems
    }

    fn meant(&self, scheme: Scheme) -> Meant<'_> {
        let held = self.all.iter().filter(|one| scheme.has(one.block));
        held.map(|one| (&*one.name, one)).collect()
    }

    fn problem(&self, pair: &Pair, meant: &Meant<'_>, scheme: Scheme) -> Option<Diagnostic> {
        let (over, ground) = (meant.get(pair.over)?, meant.get(pair.ground)?);
        for one in [over, ground] {
            if color(meant, &one.name).is_none() {
                return Some(self.unread(one));
            }
        }
        let ratio = color(meant, pair.over)?.contrast(color(meant, pair.ground)?);
        if ratio >= pair.least {
            return None;
        }
        // Whoever changed one of the two has to look at it.
        let (last, other) = if (over.file, over.span.start) < (ground.file, ground.span.start) {
            (ground, over)
        } else {
            (over, ground)
        };
        let message = format!(
            "`--{}` and `--{}` are too much alike {}",
            last.name, other.name, scheme.words
        );
        // Cut and not rounded: 4.499 is not 4.5.
        let cut = (ratio * 100.0).floor() / 100.0;
        let label = format!("{cut} to 1, and {} needs {} to 1", pair.what, pair.least);
        let help = if scheme.dark && last.block.dark.is_none() {
            "write a color for dark, too, below `@media (prefers-color-scheme: dark)`".to_owned()
        } else {
            format!(
                "make one of them darker or lighter; `--{}` is `{}`",
                other.name, other.value
            )
        };
        Some(self.at(last, message).label(label).help(help))
    }

    fn unread(&self, one: &Declaration) -> Diagnostic {
        let message = format!("the contrast of `--{}` cannot be computed", one.name);
        self.at(one, message)
            .help("write the color as `#0A5A5C`, or as another token, such as `var(--ink)`")
    }

    fn at(&self, one: &Declaration, message: String) -> Diagnostic {
        let file = self.files.get(one.file).cloned().unwrap_or_default();
        Diagnostic::new(&codes::CONTRAST, &file, message).at(Spot::Span(one.span.clone()))
    }
}

/// The color that a token has in the end.
fn color(meant: &Meant<'_>, name: &str) -> Option<Color> {
    let mut value = &*meant.get(name)?.value;
    // Tokens that name each other in a circle have no color.
    for _ in 0..8 {
        let Some(named) = value.strip_prefix("var(--") else {
            return value.parse().ok();
        };
        value = &*meant.get(named.strip_suffix(')')?.trim())?.value;
    }
    None
}

#[cfg(test)]
mod tests;
