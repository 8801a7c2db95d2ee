//! WebP (RFC 9649): a RIFF file of chunks, of which one may say what the others are.

use std::ops::Range;

use super::cursor::{Cursor, length};
use super::exif::{self, Orientation};
use super::{Broken, Cleaned, Pieces};

/// Bits of `VP8X` that say which chunks there are.
const ICC: u8 = 0x20;
const ALPHA: u8 = 0x10;
const EXIF: u8 = 0x08;
const ANIMATION: u8 = 0x02;

const ORDER: Broken = Broken("its parts are not in order");

/// Keeps pixels, transparency, frames, the color profile and the orientation. `EXIF`, `XMP` and
/// chunks that the format does not know go, within frames too, and so does what follows the end.
pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Broken> {
    let mut input = Cursor::new(bytes);
    input.expect(b"RIFF", Broken("its beginning is not that of a WebP"))?;
    let length = length(input.le32()?)?;
    let end = input.at().saturating_add(length);
    input.expect(b"WEBP", Broken("its beginning is not that of a WebP"))?;
    // What follows the end that the file names is no part of it.
    let chunks = Chunks {
        input: Cursor::new(bytes.get(..end).ok_or(super::SHORT)?),
    };
    let mut walk = Walk::default();
    walk.all(chunks)?;
    let Some(size) = walk.size.filter(|_| walk.pixels) else {
        return Err(Broken("it holds no picture"));
    };
    let orientation = walk.orientation;
    let mut body = Pieces::default();
    if let Some(flags) = walk.flags {
        let flags = (flags & (ICC | ALPHA | ANIMATION)) | orientation.map_or(0, |_| EXIF);
        body.add(extended(flags, size));
    }
    body.append(walk.body);
    if let Some(orientation) = orientation {
        body.add(chunk(*b"EXIF", &orientation.exif()));
    }
    let mut pieces = Pieces::default();
    let mut start = b"RIFF".to_vec();
    start.extend(u32_of(body.len() + 4).to_le_bytes());
    start.extend(b"WEBP");
    pieces.add(start);
    pieces.append(body);
    Ok(Cleaned {
        size: exif::shown(size, orientation),
        pieces,
    })
}

#[derive(Default)]
struct Walk {
    /// The flags of `VP8X`, if the file begins with one.
    flags: Option<u8>,
    size: Option<(u32, u32)>,
    pixels: bool,
    orientation: Option<Orientation>,
    body: Pieces,
}

impl Walk {
    fn all(&mut self, mut chunks: Chunks<'_>) -> Result<(), Broken> {
        chunks.input.take(12)?;
        let mut first = true;
        while let Some(Chunk { name, data, start }) = chunks.next()? {
            let part = start..chunks.input.at();
            match (&name, self.flags) {
                (b"VP8X", _) if first => self.extended(data)?,
                (b"VP8 ", _) => self.pixels(lossy(data)?, part, first)?,
                (b"VP8L", _) => self.pixels(lossless(data)?, part, first)?,
                (_, None) if first => return Err(ORDER),
                (_, Some(flags)) => self.more(name, data, part, flags)?,
                // Without `VP8X` there is nothing but pixels.
                (_, None) => {}
            }
            first = false;
        }
        Ok(())
    }

    fn pixels(&mut self, size: (u32, u32), part: Range<usize>, first: bool) -> Result<(), Broken> {
        if self.pixels || (self.flags.is_none() && !first) {
            return Err(ORDER);
        }
        self.pixels = true;
        self.size.get_or_insert(size);
        self.body.keep(part);
        Ok(())
    }

    /// A chunk that stands beside pixels.
    fn more(
        &mut self,
        name: [u8; 4],
        data: &[u8],
        part: Range<usize>,
        flags: u8,
    ) -> Result<(), Broken> {
        match &name {
            b"ALPH" | b"ANIM" | b"ICCP" => self.body.keep(part),
            b"ANMF" => {
                self.pixels = true;
                let frame = frame(data, part.start + 8)?;
                if frame.len() == data.len() {
                    self.body.keep(part);
                } else {
                    let length = u32_of(frame.len()).to_le_bytes();
                    self.body.add([&b"ANMF"[..], &length].concat());
                    self.body.append(frame);
                }
            }
            b"EXIF" if flags & EXIF != 0 => {
                self.orientation = self.orientation.or_else(|| Orientation::find(data));
            }
            _ => {}
        }
        Ok(())
    }

    /// Flags, three bytes for later, width and height of the canvas less one.
    fn extended(&mut self, data: &[u8]) -> Result<(), Broken> {
        let mut header = Cursor::new(data);
        self.flags = Some(header.u8()?);
        header.take(3)?;
        self.size = Some((header.le24()? + 1, header.le24()? + 1));
        Ok(())
    }
}

/// The parts of a frame: its header, and the chunks it is drawn from. `offset` is where it stands.
fn frame(data: &[u8], offset: usize) -> Result<Pieces, Broken> {
    let mut chunks = Chunks {
        input: Cursor::new(data),
    };
    chunks.input.take(16)?;
    let mut pieces = Pieces::default();
    pieces.keep(offset..offset + 16);
    let mut pixels = false;
    while let Some(Chunk { name, start, .. }) = chunks.next()? {
        if matches!(&name, b"VP8 " | b"VP8L" | b"ALPH") {
            pieces.keep(offset + start..offset + chunks.input.at());
            pixels |= &name != b"ALPH";
        }
    }
    if pixels { Ok(pieces) } else { Err(ORDER) }
}

/// RFC 6386 section 9.1: after three bytes and a mark, width and height with two bits of scale.
fn lossy(data: &[u8]) -> Result<(u32, u32), Broken> {
    let mut header = Cursor::new(data);
    header.take(3)?;
    header.expect(&[0x9D, 0x01, 0x2A], ORDER)?;
    let side = |value: u16| u32::from(value & 0x3FFF);
    real((side(header.le16()?), side(header.le16()?)))
}

/// RFC 9649 section 3.4: after a mark, width and height less one in 14 bits each.
fn lossless(data: &[u8]) -> Result<(u32, u32), Broken> {
    let mut header = Cursor::new(data);
    header.expect(&[0x2F], ORDER)?;
    let bits = header.le32()?;
    real(((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1))
}

fn real(size: (u32, u32)) -> Result<(u32, u32), Broken> {
    if size.0 == 0 || size.1 == 0 {
        return Err(Broken("it does not say how large it is"));
    }
    Ok(size)
}

/// One chunk, and where it starts.
struct Chunk<'b> {
    name: [u8; 4],
    data: &'b [u8],
    start: usize,
}

/// Chunks one after another: a name, a length, data, and a byte more where the length is odd.
struct Chunks<'b> {
    input: Cursor<'b>,
}

impl<'b> Chunks<'b> {
    /// The next chunk, if there is one.
    fn next(&mut self) -> Result<Option<Chunk<'b>>, Broken> {
        if self.input.is_done() {
            return Ok(None);
        }
        let start = self.input.at();
        let name = self.input.take(4)?.try_into().map_err(|_| super::SHORT)?;
        let length = length(self.input.le32()?)?;
        let data = self.input.take(length)?;
        if length % 2 == 1 {
            self.input.take(1)?;
        }
        Ok(Some(Chunk { name, data, start }))
    }
}

fn extended(flags: u8, size: (u32, u32)) -> Vec<u8> {
    let mut data = vec![flags, 0, 0, 0];
    for side in [size.0, size.1] {
        let [one, two, three, _] = side.saturating_sub(1).to_le_bytes();
        data.extend([one, two, three]);
    }
    chunk(*b"VP8X", &data)
}

fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut chunk = name.to_vec();
    chunk.extend(u32_of(data.len()).to_le_bytes());
    chunk.extend_from_slice(data);
    if data.len() % 2 == 1 {
        chunk.push(0);
    }
    chunk
}

fn u32_of(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
