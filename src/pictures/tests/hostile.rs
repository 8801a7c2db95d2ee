//! Whatever the bytes are, there is a picture or an error; and what is clean stays clean.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;

const FORMATS: [(Format, &[u8]); 4] = [
    (Format::Jpeg, b"\xFF\xD8"),
    (Format::Png, b"\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR"),
    (Format::WebP, b"RIFF\x40\0\0\0WEBPVP8X\x0A\0\0\0"),
    (Format::Gif, b"GIF89a"),
];

/// Bytes that mean something to a container.
const PARTS: &[&[u8]] = &[
    b"\xFF\xE1\0\x04ab",
    b"\xFF\xE0\0\x10JFIF\0\x01\x02\x01\0\x48\0\x48\0\0",
    b"\xFF\xC0\0\x0B\x08\0\x02\0\x03\x01\x01\x11\0",
    b"\xFF\xDA\0\x02",
    b"\xFF\x00",
    b"\xFF\xD0",
    b"\xFF\xD9",
    b"\xFF\xFF",
    b"\xFF",
    b"a",
    b"\0\0\0\x01",
    b"\0\0\0\0IENDxxxx",
    b"VP8L\x05\0\0\0\x2F\x02\x40\0\0\0",
    b"ANMF\x10\0\0\0",
    b"EXIF\x02\0\0\0ab",
    b"\x2C\0\0\0\0\x03\0\x02\0\0\x02\x01x\0",
    b"\x21\xF9\x04\0\x0A\0\0\0",
    b"\x21\xFE\x01a\0",
    b";",
];

/// Cleaning these bytes ends; if it ends well, doing it again changes nothing.
fn try_out(format: Format, bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(once) = clean(format, bytes) else {
        return Ok(());
    };
    let published = once.pieces.bytes(bytes);
    prop_assert_eq!(published.len(), once.pieces.len());
    // An orientation of 26 bytes may be written where one of fewer was read, never much more.
    prop_assert!(published.len() <= bytes.len() + 64);
    let again = clean(format, &published).expect("a clean picture is whole");
    prop_assert_eq!(again.size, once.size);
    prop_assert_eq!(again.pieces.bytes(&published), published);
    Ok(())
}

proptest! {
    #[test]
    fn no_bytes_are_too_odd(bytes: Vec<u8>, (format, start) in select(&FORMATS[..])) {
        try_out(format, &bytes)?;
        try_out(format, &[start, &bytes].concat())?;
    }

    #[test]
    fn no_order_of_parts_is_too_odd(
        parts in prop::collection::vec(select(PARTS), 0..30),
        (format, start) in select(&FORMATS[..]),
    ) {
        try_out(format, &[start, &parts.concat()].concat())?;
    }

    #[test]
    fn no_change_to_a_real_picture_is_too_odd(
        (_, format, bytes, _) in select(TELEPHONE),
        changes: Vec<(Index, u8)>,
        end: Index,
    ) {
        let mut changed = bytes.to_vec();
        for (at, byte) in changes.into_iter().take(4) {
            let at = at.index(changed.len());
            changed[at] = byte;
        }
        try_out(format, &changed)?;
        changed.truncate(end.index(changed.len()));
        try_out(format, &changed)?;
    }

    #[test]
    fn exif_of_any_bytes_is_read(bytes: Vec<u8>, little: bool, directory: u8) {
        let start: &[u8] = if little { b"II\x2a\0" } else { b"MM\0\x2a" };
        let _ = exif::Orientation::find(&[start, &[directory; 4], &bytes].concat());
        let _ = exif::Orientation::find(&bytes);
    }
}
