//! Odd JPEGs.

use super::*;

/// A segment with its length.
fn segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker], &length[..], payload].concat()
}

fn frame(marker: u8) -> Vec<u8> {
    segment(marker, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0])
}

fn scan(data: &[u8]) -> Vec<u8> {
    [segment(0xDA, &[1, 1, 0, 0, 63, 0]), data.to_vec()].concat()
}

fn jpeg(parts: &[Vec<u8>]) -> Vec<u8> {
    [vec![0xFF, 0xD8], parts.concat(), vec![0xFF, 0xD9]].concat()
}

/// Three pixels by two, with tables, restarts, an `FF` in its data, and two scans.
fn plain(between: &[u8]) -> Vec<u8> {
    jpeg(&[
        between.to_vec(),
        segment(0xDB, &[0; 65]),
        between.to_vec(),
        frame(0xC2),
        segment(0xDD, &[0, 1]),
        segment(0xC4, &[0; 20]),
        scan(&[1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 0xFF, 0xD7, 5]),
        between.to_vec(),
        segment(0xC4, &[1; 20]),
        scan(&[0xFF, 0x00, 0xFF, 0x00, 9]),
        between.to_vec(),
    ])
}

#[test]
fn what_a_picture_is_drawn_from_stays_as_it_is() {
    let plain = plain(&[]);
    let cleaned = clean(Format::Jpeg, &plain).unwrap();
    assert_eq!(cleaned.size, (3, 2));
    assert_eq!(cleaned.pieces, Pieces::whole(&plain));
}

#[test]
fn other_segments_go_wherever_they_stand() {
    let whole = plain(&[]);
    for marker in (0xE0..=0xEF).chain([0xFE]) {
        let payloads: [&[u8]; 4] = [
            b"",
            b"\xFF\xDA\xFF\xD9",
            b"Exif\0\0garbage",
            b"JFXX\0secret",
        ];
        for payload in payloads {
            let odd = plain(&segment(marker, payload));
            assert_eq!(cleaned(Format::Jpeg, &odd), whole, "{marker:x} {payload:?}");
        }
    }
}

#[test]
fn fill_bytes_before_markers_are_no_data() {
    let filled = plain(&[0xFF, 0xFF, 0xFF]);
    assert_eq!(cleaned(Format::Jpeg, &filled), plain(&[]));
}

#[test]
fn what_follows_the_end_goes() {
    let second = [plain(&[]), plain(&segment(0xE1, b"Exif\0\0where"))].concat();
    assert_eq!(cleaned(Format::Jpeg, &second), plain(&[]));
}

#[test]
fn the_small_copies_of_jfif_go_and_its_header_stays() {
    let header = b"JFIF\0\x01\x02\x01\0\x48\0\x48";
    let without = plain_with(&segment(0xE0, &[&header[..], &[0, 0]].concat()));
    let copy = segment(0xE0, &[&header[..], &[1, 1, 9, 9, 9]].concat());
    let twice = [copy.clone(), copy].concat();
    assert_eq!(cleaned(Format::Jpeg, &plain_with(&twice)), without);
    let short = plain_with(&segment(0xE0, b"JFIF\0\x01"));
    assert_eq!(cleaned(Format::Jpeg, &short), plain_with(&[]));
}

#[test]
fn colors_stay() {
    let icc = segment(0xE2, b"ICC_PROFILE\0\x01\x01colors");
    let adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01");
    let both = plain_with(&[&icc[..], &adobe].concat());
    assert_eq!(cleaned(Format::Jpeg, &both), both);
    let longer = segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01HiddenRobin");
    let hiding = plain_with(&[icc, longer].concat());
    assert_eq!(cleaned(Format::Jpeg, &hiding), both);
}

#[test]
fn the_first_exif_says_which_way_up_it_is() {
    let turn = |little, value| segment(0xE1, &[&b"Exif\0\0"[..], &exif(little, value)].concat());
    for little in [true, false] {
        let turned = plain_with(&[turn(little, 6), turn(!little, 3)].concat());
        let found = clean(Format::Jpeg, &turned).unwrap();
        assert_eq!(found.size, (2, 3));
        let bytes = found.pieces.bytes(&turned);
        assert!(!holds(&bytes, b"Cam"));
        assert_eq!(bytes.len(), plain(&[]).len() + 4 + 6 + 26);
        assert!(holds(&bytes, &[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]));
        let upright = plain_with(&[turn(little, 1), turn(little, 6)].concat());
        assert_eq!(cleaned(Format::Jpeg, &upright), plain(&[]));
    }
}

#[test]
fn the_header_comes_before_the_orientation() {
    let turned = segment(0xE1, &[&b"Exif\0\0"[..], &exif(true, 6)].concat());
    let jfif = segment(0xE0, b"JFIF\0\x01\x02\x01\0\x48\0\x48\0\0");
    let odd = plain_with(&[turned, jfif.clone()].concat());
    let bytes = cleaned(Format::Jpeg, &odd);
    assert_eq!(bytes.get(2..2 + jfif.len()), Some(&*jfif));
    assert_eq!(cleaned(Format::Jpeg, &bytes), bytes);
}

fn plain_with(start: &[u8]) -> Vec<u8> {
    let plain = plain(&[]);
    [&plain[..2], start, &plain[2..]].concat()
}

#[test]
fn a_broken_structure_is_told() {
    let cases: &[(&str, Vec<u8>)] = &[
        ("beginning", b"\xFF\xD9\xFF\xD9".to_vec()),
        ("no picture", jpeg(&[])),
        ("no picture", jpeg(&[frame(0xC0)])),
        ("not in order", jpeg(&[scan(&[1])])),
        (
            "more than one",
            jpeg(&[frame(0xC0), frame(0xC0), scan(&[1])]),
        ),
        ("how large", jpeg(&[segment(0xC0, &[8, 0, 0, 0, 3])])),
        ("something else", jpeg(&[vec![0, 1, 2]])),
        ("no length", jpeg(&[vec![0xFF, 0xE1, 0, 1]])),
        ("no browser", jpeg(&[segment(0xF7, &[])])),
        ("no browser", jpeg(&[vec![0xFF, 0xD8]])),
        ("end is missing", jpeg(&[vec![0xFF, 0xE1, 0xFF, 0xFF]])),
        (
            "end is missing",
            [&b"\xFF\xD8"[..], &frame(0xC0), &scan(&[1, 0xFF])].concat(),
        ),
    ];
    for (words, bytes) in cases {
        let broken = clean(Format::Jpeg, bytes).unwrap_err();
        assert!(broken.0.contains(words), "{words}: {broken:?}");
    }
}

#[test]
fn every_sort_of_frame_is_known() {
    for marker in [0xC0, 0xC1, 0xC2, 0xC9, 0xCA] {
        let bytes = jpeg(&[frame(marker), scan(&[1])]);
        assert_eq!(cleaned(Format::Jpeg, &bytes), bytes, "{marker:x}");
    }
}

#[test]
fn the_data_of_a_real_picture_is_byte_for_byte_the_same() {
    for (name, format, bytes, _) in TELEPHONE.iter().filter(|row| row.1 == Format::Jpeg) {
        // From the first table to the end: in the originals only a comment stands between.
        let find = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).position(|it| it == part);
        let from = |bytes: &[u8]| {
            let rest = &bytes[find(bytes, &[0xFF, 0xDB, 0, 0x43]).unwrap()..];
            rest[..find(rest, &[0xFF, 0xD9]).unwrap()].to_vec()
        };
        let original = from(bytes);
        let comment = segment(0xFE, b"HiddenRobin between scans");
        let comment = [&comment[..], &[0xFF, 0xFF]].concat();
        let original = match find(&original, &comment) {
            Some(at) => [&original[..at], &original[at + comment.len()..]].concat(),
            None => original,
        };
        assert_eq!(from(&cleaned(*format, bytes)), original, "{name}");
    }
}
