//! The scripts that are built in, as they are published: without their comments, which visitors need not load.

/// A script without its comments: lines that are only a comment, and types between code.
///
/// Comments are known by how they begin, so this is for our own scripts, in which no text begins like one; a test
/// holds what is published against what is written.
pub(super) fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines() {
        let words = line.trim();
        if inside {
            inside = !words.ends_with("*/");
        } else if words.starts_with("/**") && !words.contains("*/") {
            inside = true;
        } else if !is_comment(words) {
            push(words, &mut kept);
        }
    }
    kept
}

/// Adds a line without the types that are written into it.
fn push(mut line: &str, kept: &mut String) {
    while let Some((code, rest)) = line.split_once("/** @") {
        kept.push_str(code);
        line = rest
            .split_once("*/")
            .map_or("", |(_, code)| code.trim_start());
    }
    kept.push_str(line);
    kept.push('\n');
}

/// Whether a line says nothing to a browser.
fn is_comment(words: &str) -> bool {
    let whole = words.starts_with("/**") && words.find("*/") == Some(words.len() - 2);
    words.is_empty() || words.starts_with("//") || whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_left_out() {
        let script = "// What it does.\n\n/**\n * @param {number} a\n */\nexport const f = (a) => a; // beside\n  /** @type {number} */ let b = 1;\n/** one line */\nf(/** @type {any} */ (b));\n";
        assert_eq!(
            without_comments(script),
            "export const f = (a) => a; // beside\nlet b = 1;\nf((b));\n"
        );
    }
}
