//! Bytes into text: which encoding a file has, and what it is if it is no text.

use std::borrow::Cow;

use super::cursor::{Cursor, Fault};
use super::{Unreadable, limits};
use crate::diag::{Mistake, codes};
use crate::import::clean::WINDOWS_1252;

/// The text of a file, without byte order mark: UTF-8, or UTF-16 with its mark as some spreadsheets write it.
///
/// A file whose lines end with `\r` alone is given with `\n`.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    if u64::try_from(bytes.len()).is_ok_and(|bytes| bytes > limits::FILE) {
        return Err(too_large());
    }
    if let Some(what) = foreign(bytes) {
        return Err(Unreadable::whole(what));
    }
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest).map(Cow::Borrowed)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes).map(Cow::Owned)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes).map(Cow::Owned)?,
        _ => utf8(bytes).map(Cow::Borrowed)?,
    };
    if text.contains('\r') && !text.contains('\n') {
        return Ok(Cow::Owned(text.replace('\r', "\n")));
    }
    Ok(text)
}

fn too_large() -> Unreadable {
    let most = limits::FILE >> 20;
    let mistake = Mistake::new(
        &codes::FEED_LIMIT,
        format!("the file is larger than {most} MiB"),
    );
    Unreadable::whole(mistake.help(
        "the largest feed of meetings that is known has a third of that: see whether this is the right file",
    ))
}

/// What a file is that begins like this and is not text.
fn foreign(bytes: &[u8]) -> Option<Mistake> {
    const SIGNS: &[(&[u8], &str, &str)] = &[
        (
            b"PK\x03\x04",
            "an Excel or OpenDocument file, or another archive",
            "open it in the spreadsheet and save it as `CSV UTF-8`",
        ),
        (
            b"\xD0\xCF\x11\xE0",
            "an old Excel file",
            "open it in the spreadsheet and save it as `CSV UTF-8`",
        ),
        (b"\x1F\x8B", "packed with gzip", "unpack it first: `gunzip`"),
        (
            b"%PDF",
            "a PDF",
            "ask those who made it for the feed or the spreadsheet behind it",
        ),
        (
            b"\xFF\xFE\x00\x00",
            "text in UTF-32",
            "save it with the encoding UTF-8",
        ),
        (
            b"\x00\x00\xFE\xFF",
            "text in UTF-32",
            "save it with the encoding UTF-8",
        ),
    ];
    let (_, what, help) = SIGNS.iter().find(|(sign, ..)| bytes.starts_with(sign))?;
    let message = format!("this is no feed but {what}");
    Some(Mistake::new(&codes::FEED_FORMAT, message).help(*help))
}

fn utf8(bytes: &[u8]) -> Result<&str, Unreadable> {
    if let [0, b, ..] | [b, 0, ..] = bytes
        && *b != 0
    {
        let mistake = Mistake::new(
            &codes::FEED_ENCODING,
            "this is text in UTF-16 without its mark",
        )
        .help("save it with the encoding UTF-8");
        return Err(Unreadable::whole(mistake));
    }
    std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, &error))
}

/// The place of the first byte that is no UTF-8, and what it would be in the encoding of old programs.
fn not_utf8(bytes: &[u8], error: &std::str::Utf8Error) -> Unreadable {
    let (good, bad) = bytes
        .split_at_checked(error.valid_up_to())
        .unwrap_or_default();
    let shown = bad.get(..bad.len().min(200)).unwrap_or_default();
    // The bytes before are text; of those after, enough for an excerpt.
    let text = String::from_utf8_lossy(good).into_owned() + &latin(shown);
    let mut cursor = Cursor::new(&text);
    cursor.bump(good.len());
    let fault = Fault::new(
        &codes::FEED_ENCODING,
        cursor.mark(),
        "the file is not UTF-8 text",
    );
    if error.error_len().is_none() {
        let fault = fault.label("the file ends in the middle of a character");
        return Unreadable::new(fault.help("download the feed again"), &text);
    }
    let first = cursor.rest().chars().next().unwrap_or(' ');
    let fault = fault
        .bytes(first.len_utf8())
        .label(format!("in Windows-1252 this byte is `{first}`"))
        .help(
            "save it again with the encoding UTF-8: in Excel as `CSV UTF-8`, in LibreOffice with the \
             character set `Unicode (UTF-8)`",
        );
    Unreadable::new(fault, &text)
}

/// Bytes as Windows-1252 has them.
fn latin(bytes: &[u8]) -> String {
    let decode = |byte: &u8| match byte {
        0x80..=0x9F => WINDOWS_1252.chars().nth(usize::from(byte - 0x80)),
        byte => Some(char::from(*byte)),
    };
    bytes.iter().filter_map(decode).collect()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Unreadable> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => {
            let mistake = Mistake::new(&codes::FEED_ENCODING, "the file is broken text in UTF-16")
                .help("download it again, or save it with the encoding UTF-8");
            Err(Unreadable::whole(mistake))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8]) -> Unreadable {
        text(bytes).unwrap_err()
    }

    #[test]
    fn marks_are_taken_off_and_utf_16_is_read() {
        assert_eq!(text(b"\xEF\xBB\xBFa").unwrap(), "a");
        assert_eq!(text(b"\xFF\xFEa\0\x3D\xD8\x69\xDC").unwrap(), "a\u{1F469}");
        assert_eq!(text(b"\xFE\xFF\0a\0\xE9").unwrap(), "aé");
        assert_eq!(text(b"").unwrap(), "");
    }

    #[test]
    fn lines_of_old_macs_become_lines() {
        assert_eq!(text(b"a\rb\r").unwrap(), "a\nb\n");
        assert_eq!(text(b"a\r\nb\rc").unwrap(), "a\r\nb\rc");
    }

    #[test]
    fn a_byte_of_another_encoding_is_shown_with_its_place() {
        let wrong = refusal(b"[\n{\"name\": \"Jos\xE9\"}]");
        let at = wrong.at.unwrap();
        assert_eq!((at.line, at.column), (2, 14));
        let label = wrong.mistake.label.unwrap();
        assert_eq!(&*label, "in Windows-1252 this byte is `é`");
        assert!(wrong.mistake.help.unwrap().contains("CSV UTF-8"));
    }

    #[test]
    fn a_file_cut_within_a_character_is_told_apart() {
        let label = refusal(b"Jos\xC3").mistake.label.unwrap();
        assert!(label.contains("ends in the middle"), "{label}");
    }

    #[test]
    fn files_that_are_no_text_are_named() {
        for (bytes, word) in [
            (&b"PK\x03\x04\x14\0"[..], "Excel"),
            (b"\x1F\x8B\x08", "gzip"),
            (b"%PDF-1.7", "PDF"),
            (b"[\0{\0", "UTF-16"),
            (b"\0[\0{", "UTF-16"),
            (b"\xFF\xFE[", "broken"),
            (b"\xFF\xFE\0\xD8[\0", "broken"),
        ] {
            let message = refusal(bytes).mistake.message;
            assert!(message.contains(word), "{message}");
        }
    }
}
