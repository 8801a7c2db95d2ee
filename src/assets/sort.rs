//! What a file is meant to be, by the ending of its name.

use crate::pictures::{Format, Unshown};

/// What a file is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Picture(Format),
    Drawing,
    Unshown(Unshown),
    Style,
    Script,
    /// What a browser shows as a page, with all that a page can do.
    Page,
    Other,
}

impl Sort {
    pub(super) fn of(path: &str) -> Self {
        let ending = ending(path).unwrap_or_default();
        if let Some(format) = Format::of_ending(&ending) {
            return Self::Picture(format);
        }
        if let Some(unshown) = Unshown::of_ending(&ending) {
            return Self::Unshown(unshown);
        }
        match ending.as_str() {
            "svg" => Self::Drawing,
            "css" => Self::Style,
            "js" | "mjs" | "cjs" | "wasm" => Self::Script,
            "html" | "htm" | "xhtml" | "xht" | "shtml" | "xml" | "xsl" | "xslt" | "svgz"
            | "mhtml" | "mht" | "php" | "swf" => Self::Page,
            _ => Self::Other,
        }
    }
}

/// The last part of a path.
pub(super) fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What stands after the last point of a name, in lower case.
fn ending(path: &str) -> Option<String> {
    let (_, ending) = name(path).rsplit_once('.')?;
    Some(ending.to_ascii_lowercase())
}

/// The name with another ending.
pub(super) fn renamed(path: &str, ending: &str) -> String {
    let name = name(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.{ending}")
}
