//! Tables of text (RFC 4180), and cells that a spreadsheet would run.

use std::borrow::Cow;

/// Adds a row: cells with commas between them, ended by CR LF.
pub(crate) fn row<'c>(out: &mut Vec<u8>, cells: impl IntoIterator<Item = Cow<'c, str>>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        add(out, &cell);
    }
    out.extend_from_slice(b"\r\n");
}

fn add(out: &mut Vec<u8>, cell: &str) {
    let quoted = cell.contains([',', '"', '\n', '\r']) || cell.trim().len() < cell.len();
    if !quoted {
        out.extend_from_slice(cell.as_bytes());
        return;
    }
    out.push(b'"');
    out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}

/// Puts an apostrophe before a text that a spreadsheet would run; `None` if it runs nothing.
///
/// A formula begins with `=`, `+`, `-` or `@`; some programs take white space before it away, or read the wide signs of
/// Japanese keyboards as these. What can only be a phone number, a name such as `@lights`, or the sign of a list is left
/// alone, because programs read it: without parentheses, bars and exclamation marks no function and no other program
/// can be called.
pub(crate) fn disarmed(cell: &str) -> Option<String> {
    let mut signs = cell.trim_start().chars();
    let first = signs.next();
    let rest = signs.as_str();
    let harmless = match first {
        _ if cell.starts_with(['\t', '\r']) => false,
        Some('=' | '＝') => false,
        Some('@' | '＠') => rest
            .chars()
            .all(|sign| sign.is_alphanumeric() || "-_.".contains(sign)),
        Some('+' | '-' | '＋' | '－') => {
            !rest.contains(['(', '|', '!', '=', '"', '[']) || is_phone(rest)
        }
        _ => true,
    };
    (!harmless).then(|| format!("'{cell}"))
}

/// Whether only what stands in phone numbers follows, so that no function has a name.
fn is_phone(text: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_digit() || " ()-.,*#/".contains(sign);
    text.chars().all(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_it_is_needed() {
        let mut out = Vec::new();
        let cells = ["plain", "a, b", "say \"hi\"", "two\nlines", " edge", ""];
        row(&mut out, cells.map(Cow::Borrowed));
        let text = String::from_utf8(out).unwrap();
        let expected = "plain,\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\",\" edge\",\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_disarmed() {
        for cell in [
            "=1+1",
            "=HYPERLINK(\"https://evil.example\",\"x\")",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "- see =A1",
            "\t=1+1",
            "\r=1+1",
            " =1+1",
            "＝1+1",
            "＠SUM(1+1)",
        ] {
            assert_eq!(
                disarmed(cell).as_deref(),
                Some(&*format!("'{cell}")),
                "{cell}"
            );
        }
    }

    #[test]
    fn phones_names_and_lists_stay_as_they_are() {
        for cell in [
            "+1 (312) 555-0143",
            "+16699009128,,123456789#",
            "@tuesday-lights",
            "- bring a cup\n- and a friend",
            "Tuesday = best day",
            "",
        ] {
            assert_eq!(disarmed(cell), None, "{cell}");
        }
    }
}
