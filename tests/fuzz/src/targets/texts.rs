//! Texts made plain.

use guidepost::import::clean::{decode, one_line, several_lines};
use guidepost::model::{Line, Prose};

use super::is_tidy;

/// What comes out may stand in content, says whether it was changed, and hides nothing.
pub fn clean(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _ = decode(&text);
    for cleaned in [one_line(&text), several_lines(&text)] {
        let out = &cleaned.text;
        assert_eq!(cleaned.changes.is_empty(), *out == text, "{cleaned:?}");
        assert!(out.chars().all(is_tidy), "{out:?}");
        assert!(out.len() <= 2 * text.len() + 8, "{out:?}");
        if !out.is_empty() && out.chars().count() <= 20_000 {
            let prose: Prose = out.parse().unwrap_or_else(|wrong| panic!("{wrong:?}"));
            assert_eq!(prose.as_str(), out);
        }
    }
    let line = one_line(&text).text;
    assert!(!line.contains('\n'));
    if !line.is_empty() && line.chars().count() <= 300 {
        let read: Line = line.parse().unwrap_or_else(|wrong| panic!("{wrong:?}"));
        assert_eq!(read.as_str(), line);
    }
}
