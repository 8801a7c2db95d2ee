//! Odd PNG, WebP and GIF.

use super::*;

fn png_chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let crc = png::crc(name, data).to_be_bytes();
    [&length[..], name, data, &crc].concat()
}

fn png(between: &[u8]) -> Vec<u8> {
    let header = [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0];
    [
        png::SIGNATURE,
        &png_chunk(b"IHDR", &header),
        between,
        &png_chunk(b"IDAT", b"one"),
        &png_chunk(b"IDAT", b"two"),
        between,
        &png_chunk(b"IEND", b""),
    ]
    .concat()
}

#[test]
fn the_checksum_is_that_of_the_standard() {
    assert_eq!(png::crc(b"IEND", b""), 0xAE42_6082);
}

#[test]
fn chunks_of_png_are_kept_by_name() {
    let plain = png(&[]);
    for name in [
        b"tEXt", b"iTXt", b"zTXt", b"tIME", b"eXIf", b"pHYs", b"sPLT", b"caBX", b"prVt",
    ] {
        let odd = png(&png_chunk(name, b"HiddenRobin"));
        assert_eq!(cleaned(Format::Png, &odd), plain, "{name:?}");
    }
    for name in [
        b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"tRNS", b"acTL", b"fdAT", b"cICP",
    ] {
        let kept = png(&png_chunk(name, b"1234"));
        assert_eq!(cleaned(Format::Png, &kept), kept, "{name:?}");
    }
}

#[test]
fn the_orientation_of_png_stands_before_its_pixels() {
    for little in [true, false] {
        let turned = png(&png_chunk(b"eXIf", &exif(little, 8)));
        let cleaned = clean(Format::Png, &turned).unwrap();
        assert_eq!(cleaned.size, (2, 3));
        let written = png_chunk(
            b"eXIf",
            &exif::Orientation::find(&exif(little, 8)).unwrap().exif(),
        );
        let mut expected = png(&[]);
        expected.splice(33..33, written);
        assert_eq!(cleaned.pieces.bytes(&turned), expected);
    }
}

#[test]
fn a_broken_png_is_told() {
    let mut changed = png(&[]);
    changed[20] ^= 1;
    let cases: &[(&str, Vec<u8>)] = &[
        ("beginning", b"\x89PNG\r\n\x1a\r".to_vec()),
        ("have changed", changed),
        ("no browser", png(&png_chunk(b"CgBI", b""))),
        ("not in order", png(&png_chunk(b"IHDR", &[1; 13]))),
        (
            "not in order",
            [png::SIGNATURE, &png_chunk(b"IDAT", b"")].concat(),
        ),
        ("end is missing", [png::SIGNATURE, &[0xFF; 8]].concat()),
    ];
    for (words, bytes) in cases {
        let broken = clean(Format::Png, bytes).unwrap_err();
        assert!(broken.0.contains(words), "{words}: {broken:?}");
    }
}

fn riff(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (name, data) in chunks {
        body.extend_from_slice(*name);
        body.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
        body.extend_from_slice(data);
        body.extend(vec![0; data.len() % 2]);
    }
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    [b"RIFF", &length[..], &body].concat()
}

/// Three pixels by two, and an odd number of bytes.
const LOSSLESS: &[u8] = &[0x2F, 2, 0x40, 0, 0, 7, 7];
const LOSSY: &[u8] = &[0, 0, 0, 0x9D, 0x01, 0x2A, 3, 0x40, 2, 0x80];

#[test]
fn webp_of_pixels_alone_stays_as_it_is() {
    for (name, data) in [(b"VP8L", LOSSLESS), (b"VP8 ", LOSSY)] {
        let plain = riff(&[(name, data)]);
        let odd = riff(&[(name, data), (b"EXIF", &exif(true, 6)), (b"XMP ", b"where")]);
        let cleaned = clean(Format::WebP, &odd).unwrap();
        assert_eq!(cleaned.size, (3, 2));
        assert_eq!(cleaned.pieces.bytes(&odd), plain);
    }
}

#[test]
fn the_flags_of_webp_match_what_is_left() {
    let header = |flags| [flags, 9, 9, 9, 2, 0, 0, 1, 0, 0];
    let odd = riff(&[
        (b"VP8X", &header(0xFF)),
        (b"ICCP", b"colors"),
        (b"VP8L", LOSSLESS),
        (b"EXIF", &exif(true, 1)),
        (b"XMP ", b"where"),
        (b"priv", b"who"),
    ]);
    let clean_header = [0x32, 0, 0, 0, 2, 0, 0, 1, 0, 0];
    let chunks: [(&[u8; 4], &[u8]); 3] = [
        (b"VP8X", &clean_header),
        (b"ICCP", b"colors"),
        (b"VP8L", LOSSLESS),
    ];
    assert_eq!(cleaned(Format::WebP, &odd), riff(&chunks));
}

#[test]
fn the_orientation_of_webp_is_written_back() {
    for prefix in [&b""[..], b"Exif\0\0"] {
        let exif = [prefix, &exif(false, 5)].concat();
        let header = |flags| [flags, 0, 0, 0, 2, 0, 0, 1, 0, 0];
        let turned = riff(&[
            (b"VP8X", &header(0x08)),
            (b"VP8L", LOSSLESS),
            (b"EXIF", &exif),
        ]);
        let cleaned = clean(Format::WebP, &turned).unwrap();
        assert_eq!(cleaned.size, (2, 3));
        let alone = exif::Orientation::find(&exif).unwrap().exif();
        let expected = riff(&[
            (b"VP8X", &header(0x08)),
            (b"VP8L", LOSSLESS),
            (b"EXIF", &alone),
        ]);
        assert_eq!(cleaned.pieces.bytes(&turned), expected);
    }
}

#[test]
fn frames_of_webp_lose_what_the_format_does_not_know() {
    let header = [0x02, 0, 0, 0, 2, 0, 0, 1, 0, 0];
    let inner = |chunks: &[(&[u8; 4], &[u8])]| [&[5; 16][..], &riff(chunks)[12..]].concat();
    let plain = inner(&[(b"ALPH", b"1"), (b"VP8 ", LOSSY)]);
    let odd = inner(&[
        (b"ALPH", b"1"),
        (b"EXIF", b"where"),
        (b"VP8 ", LOSSY),
        (b"who?", b"x"),
    ]);
    let file = |frame: &[u8]| riff(&[(b"VP8X", &header), (b"ANIM", &[0; 6]), (b"ANMF", frame)]);
    assert_eq!(cleaned(Format::WebP, &file(&odd)), file(&plain));
    assert_eq!(cleaned(Format::WebP, &file(&plain)), file(&plain));
}

#[test]
fn a_broken_webp_is_told() {
    let cases: &[(&str, Vec<u8>)] = &[
        ("beginning", b"RIFF\x04\0\0\0WAVE".to_vec()),
        ("end is missing", b"RIFF\xFF\xFF\xFF\xFFWEBP".to_vec()),
        ("no picture", riff(&[])),
        ("no picture", riff(&[(b"VP8X", &[0; 10])])),
        ("not in order", riff(&[(b"EXIF", b""), (b"VP8L", LOSSLESS)])),
        (
            "not in order",
            riff(&[(b"VP8L", LOSSLESS), (b"VP8L", LOSSLESS)]),
        ),
        ("not in order", riff(&[(b"VP8 ", &[0; 10])])),
        (
            "how large",
            riff(&[(b"VP8 ", &[0, 0, 0, 0x9D, 0x01, 0x2A, 0, 0, 0, 0])]),
        ),
        (
            "not in order",
            riff(&[(b"VP8X", &[2; 10]), (b"ANMF", &[0; 16])]),
        ),
    ];
    for (words, bytes) in cases {
        let broken = clean(Format::WebP, bytes).unwrap_err();
        assert!(broken.0.contains(words), "{words}: {broken:?}");
    }
}

/// Three pixels by two with two colors.
fn gif(before: &[u8], after: &[u8]) -> Vec<u8> {
    let head = b"GIF89a\x03\0\x02\0\x80\0\0\0\0\0\xFF\xFF\xFF";
    let control = b"\x21\xF9\x04\0\x0A\0\0\0";
    let frame = b"\x2C\0\0\0\0\x03\0\x02\0\0\x02\x02\x84\x51\0";
    [head, before, control, frame, after, b";"].concat()
}

#[test]
fn extensions_of_gif_are_kept_by_name() {
    let plain = gif(b"", b"");
    let odd: [&[u8]; 6] = [
        b"\x21\xFE\x03who\0",
        b"\x21\xFE\0",
        b"\x21\xFF\x0BXMP DataXMP\x05where\0",
        b"\x21\xFF\x0BNETSCAPE2.0\x05where\0",
        b"\x21\xCE\x01x\0",
        b"\x21\xF9\x04\0\0\0\0\0\x21\x01\x0Cposition....\x05words\0",
    ];
    for part in odd {
        assert_eq!(cleaned(Format::Gif, &gif(part, b"")), plain, "{part:?}");
        assert_eq!(cleaned(Format::Gif, &gif(b"", part)), plain, "{part:?}");
    }
    for name in ["NETSCAPE2.0", "ANIMEXTS1.0"] {
        let loops = [b"\x21\xFF\x0B", name.as_bytes(), b"\x03\x01\0\0\0"].concat();
        let kept = gif(&loops, b"");
        assert_eq!(cleaned(Format::Gif, &kept), kept);
    }
    let trailing = [&plain[..], b"where"].concat();
    assert_eq!(cleaned(Format::Gif, &trailing), plain);
}

#[test]
fn a_broken_gif_is_told() {
    let cases: &[(&str, Vec<u8>)] = &[
        ("beginning", b"GIF88a".to_vec()),
        ("how large", b"GIF89a\0\0\0\0\0\0\0;".to_vec()),
        ("no picture", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("something else", gif(b"x", b"")),
        ("end is missing", b"GIF89a\x01\0\x01\0\xFF\0\0;".to_vec()),
    ];
    for (words, bytes) in cases {
        let broken = clean(Format::Gif, bytes).unwrap_err();
        assert!(broken.0.contains(words), "{words}: {broken:?}");
    }
}

#[test]
fn formats_that_keep_places_and_are_not_understood_are_known() {
    let cases: &[(&[u8], Unshown)] = &[
        (b"\0\0\0\x18ftypheic\0\0\0\0", Unshown::Picture("HEIC")),
        (b"\0\0\0\x18ftypavif\0\0\0\0", Unshown::Picture("AVIF")),
        (b"\0\0\0\x14ftypqt  \0\0\0\0", Unshown::Film),
        (b"\0\0\0\x14ftypisom", Unshown::Film),
        (b"II\x2a\0", Unshown::Picture("TIFF")),
        (b"MM\0\x2a", Unshown::Picture("TIFF")),
        (b"\xFF\x0A", Unshown::Picture("JPEG XL")),
    ];
    for (bytes, unshown) in cases {
        assert_eq!(Unshown::of_bytes(bytes), Some(*unshown), "{bytes:?}");
    }
    for good in [
        &b"%PDF-1.7"[..],
        b"PK\x03\x04",
        b"name,day",
        b"",
        b"ID3\x04",
    ] {
        assert_eq!(Unshown::of_bytes(good), None, "{good:?}");
    }
}
