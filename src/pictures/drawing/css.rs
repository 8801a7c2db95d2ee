//! Style sheets and values of style in a drawing: what could ask another host.

/// What is wrong with a text of CSS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    Import,
    Outside,
    Escape,
}

impl Wrong {
    pub(super) fn what(self) -> &'static str {
        match self {
            Self::Import => "a drawing must not ask for a style sheet",
            Self::Outside => "the style names something outside of the drawing",
            Self::Escape => "the style hides letters behind `\\`",
        }
    }

    pub(super) fn help(self) -> &'static str {
        match self {
            Self::Import => {
                "delete `@import`: turn text into outlines if it needs a font of its own"
            }
            Self::Outside => "delete it, or name a part of this drawing, such as `url(#door)`",
            Self::Escape => "write the letters themselves",
        }
    }
}

/// The functions by which CSS names files; `url` may name a part of the same drawing.
const NAMING: [&str; 5] = ["url(", "src(", "image(", "image-set(", "cross-fade("];

/// The first thing wrong with it.
pub(super) fn wrong(css: &str) -> Option<Wrong> {
    if !css.contains(['(', '@']) {
        return None;
    }
    if css.contains('\\') {
        return Some(Wrong::Escape);
    }
    let css = css.to_ascii_lowercase();
    if css.contains("@import") {
        return Some(Wrong::Import);
    }
    let outside = |name: &str| {
        let mut named = css.split(name).skip(1);
        named.any(|after| {
            !after
                .trim_start_matches([' ', '\t', '\n', '\r', '"', '\''])
                .starts_with('#')
        })
    };
    NAMING
        .iter()
        .any(|name| outside(name))
        .then_some(Wrong::Outside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_drawing_may_be_named_and_nothing_else() {
        for good in [
            "",
            "fill: url(#a)",
            "URL( '#a' )",
            "rotate(45) scale(2)",
            "a\\b",
            "@media print { }",
        ] {
            assert_eq!(wrong(good), None, "{good}");
        }
        for (bad, why) in [
            ("url(//a.example)", Wrong::Outside),
            ("fill: url( \"x.svg#a\" )", Wrong::Outside),
            ("url(#a) URL(data:image/png;base64,x)", Wrong::Outside),
            ("-webkit-image-set('x' 1x)", Wrong::Outside),
            ("u\\72l(x)", Wrong::Escape),
            ("@IMPORT 'x'", Wrong::Import),
        ] {
            assert_eq!(wrong(bad), Some(why), "{bad}");
        }
    }
}
