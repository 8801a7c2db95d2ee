//! The line by which a file of an import is known, and by which it is known whether somebody changed it since.

/// Whether a file is as an import wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// It is: an import may replace it.
    Whole,
    /// It was changed since.
    Broken,
    /// The line is not there: the file is somebody's own.
    None,
}

const BEGIN: &str = "# imported ";
const END: &str = ": delete this line when you change this file, then no import touches it";
/// Hexadecimal digits of the checksum.
const DIGITS: usize = 16;

/// A text with the line in it: first in a `.yaml` file, behind the first `---` in a Markdown file.
pub(super) fn sealed(text: &str) -> String {
    let line = format!("{BEGIN}{}{END}\n", checksum(text.lines()));
    match text.strip_prefix("---\n") {
        Some(rest) => format!("---\n{line}{rest}"),
        None => format!("{line}{text}"),
    }
}

/// Reads the line of a text.
pub fn seal(text: &str) -> Seal {
    let text = text.trim_start_matches('\u{FEFF}');
    let Some((_, written)) = find(text) else {
        return Seal::None;
    };
    if checksum(unsealed(text)) == written {
        Seal::Whole
    } else {
        Seal::Broken
    }
}

/// A text without the line.
pub(in crate::import) fn unsealed(text: &str) -> impl Iterator<Item = &str> {
    let line = find(text).map(|(at, _)| at);
    let lines = text.lines().enumerate();
    lines
        .filter(move |(at, _)| Some(*at) != line)
        .map(|(_, line)| line)
}

/// The number of the line and the checksum in it. Further down, such a line is text of the feed.
fn find(text: &str) -> Option<(usize, &str)> {
    let mut lines = text.lines().take(3).enumerate();
    lines.find_map(|(at, line)| Some((at, written(line)?)))
}

/// The checksum in a line, if it is that line.
fn written(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(BEGIN)?;
    let (digits, rest) = rest.split_at_checked(DIGITS)?;
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    (hexadecimal && rest.starts_with(':')).then_some(digits)
}

/// A checksum that does not change with how lines end, nor with white space at their ends, nor with empty lines at the
/// end: editors and version control change these by themselves.
fn checksum<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut empty = 0;
    for line in lines.map(str::trim_end) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        for _ in 0..std::mem::take(&mut empty) {
            hasher.update(b"\n");
        }
        hasher.update(line.as_bytes());
        hasher.update(b"\n");
    }
    let mut digits = hasher.finalize().to_hex().to_string();
    digits.truncate(DIGITS);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "---\nname: A\nprogram: aa\n---\n\nCome in.\n";

    #[test]
    fn what_editors_do_by_themselves_is_no_change() {
        let text = sealed(TEXT);
        assert!(text.starts_with("---\n# imported "), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 110));
        let no_end = text.trim_end();
        for same in [
            text.clone(),
            text.replace('\n', "\r\n"),
            text.replace("name: A", "name: A  "),
            format!("{text}\n\n"),
            no_end.to_owned(),
            format!("\u{FEFF}{text}"),
        ] {
            assert_eq!(seal(&same), Seal::Whole, "{same:?}");
        }
    }

    #[test]
    fn any_other_change_breaks_it_and_without_the_line_the_file_is_ones_own() {
        let text = sealed(TEXT);
        for other in [
            text.replace("name: A", "name: B"),
            text.replace("Come in", "Come  in"),
            text.replace("program: aa\n", ""),
            text.replace("---\n\nCome", "---\nCome"),
            text.replace("---\n\n", "# x\n---\n\n"),
        ] {
            assert_ne!(seal(&other), Seal::Whole, "{other:?}");
        }
        assert_eq!(seal(TEXT), Seal::None);
        let without: Vec<&str> = unsealed(&text).collect();
        assert_eq!(without.join("\n") + "\n", TEXT);
    }
}
