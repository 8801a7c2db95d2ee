//! GIF (89a).

use super::cursor::Cursor;
use super::{Broken, Cleaned, Pieces};

const IMAGE: u8 = 0x2C;
const EXTENSION: u8 = 0x21;
const END: u8 = 0x3B;
const CONTROL: u8 = 0xF9;
const APPLICATION: u8 = 0xFF;
/// The applications that say how often frames are repeated.
const LOOPS: [&[u8]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];

/// Keeps frames, their timing and how often they are repeated. Comments, words and what programs
/// add (XMP among it) go, and so does what follows the end.
pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Broken> {
    let mut input = Cursor::new(bytes);
    let beginning = Broken("its beginning is not that of a GIF");
    input.expect(b"GIF8", beginning)?;
    if !matches!(input.take(2)?, b"7a" | b"9a") {
        return Err(beginning);
    }
    let size = (u32::from(input.le16()?), u32::from(input.le16()?));
    if size.0 == 0 || size.1 == 0 {
        return Err(Broken("it does not say how large it is"));
    }
    let flags = input.u8()?;
    input.take(2)?;
    palette(&mut input, flags)?;
    let mut pieces = Pieces::default();
    pieces.keep(0..input.at());
    // What is said about the next frame; if words come instead of a frame, it goes with them.
    let (mut control, mut frames) = (0..0, 0);
    loop {
        let start = input.at();
        match input.u8()? {
            IMAGE => {
                frame(&mut input)?;
                pieces.keep(std::mem::take(&mut control));
                pieces.keep(start..input.at());
                frames += 1;
            }
            EXTENSION => {
                let label = input.u8()?;
                let wanted = extension(&mut input, label)?;
                match label {
                    CONTROL => control = start..input.at(),
                    0x01 => control = 0..0,
                    _ if wanted => pieces.keep(start..input.at()),
                    _ => {}
                }
            }
            END if frames > 0 => {
                pieces.keep(start..input.at());
                return Ok(Cleaned { size, pieces });
            }
            END => return Err(Broken("it holds no picture")),
            _ => return Err(Broken("between two parts of it stands something else")),
        }
    }
}

/// Goes past a table of colors, if the flags say that there is one.
fn palette(input: &mut Cursor<'_>, flags: u8) -> Result<(), Broken> {
    if flags & 0x80 != 0 {
        input.take(3 << ((flags & 0x07) + 1))?;
    }
    Ok(())
}

/// Goes past the rest of a frame: place and size, flags, colors, and its blocks.
fn frame(input: &mut Cursor<'_>) -> Result<(), Broken> {
    input.take(8)?;
    let flags = input.u8()?;
    palette(input, flags)?;
    input.u8()?;
    blocks(input)
}

/// Goes past the rest of an extension; whether it says how often frames are repeated.
fn extension(input: &mut Cursor<'_>, label: u8) -> Result<bool, Broken> {
    let rest = input.rest();
    let name = rest.get(..12).and_then(|name| name.strip_prefix(&[11]));
    let loops = label == APPLICATION && name.is_some_and(|name| LOOPS.contains(&name));
    // After the name stands one block of three bytes: anything longer hides something.
    let short = rest.get(12) == Some(&3) && rest.get(16) == Some(&0);
    blocks(input)?;
    Ok(loops && short)
}

/// Goes past blocks, each after its length, until one of no length.
fn blocks(input: &mut Cursor<'_>) -> Result<(), Broken> {
    loop {
        match input.u8()? {
            0 => return Ok(()),
            length => input.take(usize::from(length))?,
        };
    }
}
