//! Pictures as telephones make them, odd ones, and broken ones.

mod hostile;
mod jpeg;
mod others;

use super::*;

/// The name of a picture, its format, its bytes, and its size as it is shown.
type Row = (&'static str, Format, &'static [u8], (u32, u32));

/// Pictures with all that a telephone writes into them; `tests/README.md` tells what is in each.
const TELEPHONE: &[Row] = &[
    (
        "telephone.jpg",
        Format::Jpeg,
        include_bytes!("../../../tests/pictures/telephone.jpg"),
        (8, 16),
    ),
    (
        "progressive.jpg",
        Format::Jpeg,
        include_bytes!("../../../tests/pictures/progressive.jpg"),
        (24, 40),
    ),
    (
        "telephone.png",
        Format::Png,
        include_bytes!("../../../tests/pictures/telephone.png"),
        (16, 24),
    ),
    (
        "telephone.webp",
        Format::WebP,
        include_bytes!("../../../tests/pictures/telephone.webp"),
        (16, 24),
    ),
    (
        "moving.webp",
        Format::WebP,
        include_bytes!("../../../tests/pictures/moving.webp"),
        (8, 8),
    ),
    (
        "moving.gif",
        Format::Gif,
        include_bytes!("../../../tests/pictures/moving.gif"),
        (8, 8),
    ),
];

/// What stands in them and may not be published.
const SECRETS: [&[u8]; 4] = [
    b"HiddenRobin",
    b"2026:11:01",
    b"xmpmeta",
    b"\0\0\0\x29\0\0\0\x01",
];

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn cleaned(format: Format, bytes: &[u8]) -> Vec<u8> {
    clean(format, bytes).unwrap().pieces.bytes(bytes)
}

#[test]
fn nothing_that_a_telephone_writes_is_kept() {
    for (name, format, bytes, _) in TELEPHONE {
        assert!(SECRETS.iter().any(|secret| holds(bytes, secret)), "{name}");
        let cleaned = cleaned(*format, bytes);
        for secret in SECRETS {
            assert!(!holds(&cleaned, secret), "{name}: {secret:?}");
        }
        // Two tags at most: where the orientation stands, and the orientation.
        assert!(cleaned.len() + 100 < bytes.len(), "{name}");
    }
}

#[test]
fn the_size_is_that_of_the_picture_as_it_is_shown() {
    for (name, format, bytes, size) in TELEPHONE {
        assert_eq!(clean(*format, bytes).unwrap().size, *size, "{name}");
    }
}

#[test]
fn a_clean_picture_stays_as_it_is() {
    for (name, format, bytes, size) in TELEPHONE {
        let once = cleaned(*format, bytes);
        let again = clean(*format, &once).unwrap();
        assert!(again.pieces.bytes(&once) == once, "{name}");
        assert_eq!(again.size, *size, "{name}");
    }
}

#[test]
fn the_ending_and_the_first_bytes_agree() {
    for (name, format, bytes, _) in TELEPHONE {
        assert_eq!(Format::of_bytes(bytes), Some(*format), "{name}");
        let ending = name.split('.').nth(1).unwrap();
        assert_eq!(Format::of_ending(ending), Some(*format), "{name}");
        assert_eq!(Format::of_ending(format.ending()), Some(*format), "{name}");
    }
}

#[test]
fn a_picture_that_is_cut_off_anywhere_is_broken() {
    for (name, format, bytes, _) in TELEPHONE {
        let whole = cleaned(*format, bytes);
        for end in 0..whole.len() {
            assert!(clean(*format, &whole[..end]).is_err(), "{name} up to {end}");
        }
    }
}

/// EXIF with an orientation, in either order of bytes.
fn exif(little: bool, orientation: u16) -> Vec<u8> {
    let two = |value: u16| {
        if little {
            value.to_le_bytes()
        } else {
            value.to_be_bytes()
        }
    };
    let four = |value: u32| {
        if little {
            value.to_le_bytes()
        } else {
            value.to_be_bytes()
        }
    };
    let mut exif = if little {
        b"II".to_vec()
    } else {
        b"MM".to_vec()
    };
    exif.extend(two(42));
    exif.extend(four(8));
    exif.extend(two(2));
    exif.extend([two(0x010F), two(2)].concat());
    exif.extend([four(4), *b"Cam\0"].concat());
    exif.extend([two(0x0112), two(3)].concat());
    exif.extend(four(1));
    exif.extend([two(orientation), [0, 0]].concat());
    exif.extend(four(0));
    exif
}

#[test]
fn orientation_is_found_in_either_order_of_bytes_and_written_alone() {
    for little in [true, false] {
        for value in 0..=9 {
            let found = exif::Orientation::find(&exif(little, value));
            assert_eq!(found.is_some(), (2..=8).contains(&value), "{value}");
            let Some(found) = found else { continue };
            assert_eq!(exif::Orientation::find(&found.exif()), Some(found));
            assert_eq!(found.exif().len(), 26);
            let turned = if value >= 5 { (2, 1) } else { (1, 2) };
            assert_eq!(exif::shown((1, 2), Some(found)), turned, "{value}");
        }
    }
}
