//! PNG (W3C PNG, third edition), with APNG.

use super::cursor::{Cursor, length};
use super::exif::{self, Orientation};
use super::{Broken, Cleaned, Pieces};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The chunks that a picture is drawn from: pixels, transparency, colors, background and
/// frames. No other is kept: `eXIf`, `tEXt`, `iTXt`, `zTXt`, `tIME` and those of programs.
const KEPT: [&[u8]; 19] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"mDCv", b"cLLI", b"cLLi", b"bKGD", b"acTL", b"fcTL", b"fdAT",
];

/// Keeps what a picture is drawn from, and its orientation.
pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Broken> {
    let mut input = Cursor::new(bytes);
    input.expect(SIGNATURE, Broken("its beginning is not that of a PNG"))?;
    let size = header(&mut input)?;
    let mut start = Pieces::default();
    start.keep(0..input.at());
    let (mut body, mut pixels) = (Pieces::default(), false);
    let (mut exif, mut orientation) = (false, None);
    loop {
        let begun = input.at();
        let (name, data) = chunk(&mut input)?;
        if KEPT.contains(&name) {
            body.keep(begun..input.at());
        } else if name.first().is_some_and(u8::is_ascii_uppercase) {
            // A chunk without which the picture cannot be drawn, says its name.
            return Err(Broken("it has parts that no browser knows"));
        }
        match name {
            b"IHDR" => return Err(Broken("its parts are not in order")),
            b"IDAT" => pixels = true,
            b"eXIf" if !exif => (exif, orientation) = (true, Orientation::find(data)),
            b"IEND" => break,
            _ => {}
        }
    }
    if !pixels {
        return Err(Broken("it holds no picture"));
    }
    if let Some(orientation) = orientation {
        start.add(written(*b"eXIf", &orientation.exif()));
    }
    start.append(body);
    Ok(Cleaned {
        size: exif::shown(size, orientation),
        pieces: start,
    })
}

/// Width and height, from the chunk that comes first.
fn header(input: &mut Cursor<'_>) -> Result<(u32, u32), Broken> {
    let (name, data) = chunk(input)?;
    if name != b"IHDR" || data.len() != 13 {
        return Err(Broken("its parts are not in order"));
    }
    let mut header = Cursor::new(data);
    let size = (header.be32()?, header.be32()?);
    if size.0 == 0 || size.1 == 0 {
        return Err(Broken("it does not say how large it is"));
    }
    Ok(size)
}

/// The name and the data of the next chunk.
fn chunk<'b>(input: &mut Cursor<'b>) -> Result<(&'b [u8], &'b [u8]), Broken> {
    let length = length(input.be32()?)?;
    let name = input.take(4)?;
    let data = input.take(length)?;
    if input.be32()? != crc(name, data) {
        return Err(Broken("some of its bytes have changed"));
    }
    Ok((name, data))
}

fn written(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    let mut chunk = length.to_be_bytes().to_vec();
    chunk.extend(name);
    chunk.extend_from_slice(data);
    chunk.extend(crc(&name, data).to_be_bytes());
    chunk
}

/// The checksum of a chunk (ISO 3309, as in gzip).
pub(super) fn crc(name: &[u8], data: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        let [low, ..] = crc.to_le_bytes();
        let entry = CRC
            .get(usize::from(low ^ byte))
            .copied()
            .unwrap_or_default();
        entry ^ (crc >> 8)
    };
    !name.iter().chain(data).fold(u32::MAX, step)
}

static CRC: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    let mut index = 0;
    while index < 256 {
        let mut crc: u32 = byte;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 {
                0xEDB8_8320 ^ (crc >> 1)
            } else {
                crc >> 1
            };
            bit += 1;
        }
        table[index] = crc;
        byte += 1;
        index += 1;
    }
    table
};
