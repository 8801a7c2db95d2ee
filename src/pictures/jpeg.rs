//! JPEG (ITU-T T.81) with JFIF, Adobe's colors and ICC profiles.

use super::cursor::Cursor;
use super::exif::{self, Orientation};
use super::{Broken, Cleaned, Pieces, SHORT};

const START: u8 = 0xD8;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const COMMENT: u8 = 0xFE;
/// Huffman, arithmetic and quantization tables, number of lines, restart interval.
const TABLES: [u8; 5] = [0xC4, 0xCC, 0xDB, 0xDC, 0xDD];
/// The sorts of frame, of which a picture has one.
const FRAMES: [u8; 13] = [
    0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF,
];

/// Keeps frame, tables and scans, the JFIF header without its small copy of the picture, Adobe's
/// word on colors, the ICC profile and the orientation. All else goes, and so does what follows the
/// end: telephones put second pictures there, with their own EXIF.
pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Broken> {
    let mut walk = Walk {
        input: Cursor::new(bytes),
        jfif: None,
        exif: false,
        orientation: None,
        size: None,
        scans: 0,
        body: Pieces::default(),
    };
    walk.input.expect(
        &[0xFF, START],
        Broken("its beginning is not that of a JPEG"),
    )?;
    while !walk.segment()? {}
    let Some(size) = walk.size.filter(|_| walk.scans > 0) else {
        return Err(Broken("it holds no picture"));
    };
    let orientation = walk.orientation;
    let mut pieces = Pieces::default();
    pieces.keep(0..2);
    if let Some(jfif) = walk.jfif {
        pieces.add(jfif);
    }
    if let Some(orientation) = orientation {
        let mut exif = exif::PREFIX.to_vec();
        exif.extend(orientation.exif());
        pieces.add(segment(0xE1, &exif));
    }
    pieces.append(walk.body);
    Ok(Cleaned {
        size: exif::shown(size, orientation),
        pieces,
    })
}

struct Walk<'b> {
    input: Cursor<'b>,
    /// The first JFIF header, made anew.
    jfif: Option<Vec<u8>>,
    /// Whether there was EXIF: browsers look at the first alone.
    exif: bool,
    orientation: Option<Orientation>,
    size: Option<(u32, u32)>,
    scans: usize,
    body: Pieces,
}

impl Walk<'_> {
    /// Goes past one segment; whether it was the last.
    fn segment(&mut self) -> Result<bool, Broken> {
        let marker = self.marker()?;
        let start = self.input.at() - 2;
        if marker == END {
            self.body.keep(start..self.input.at());
            return Ok(true);
        }
        if !is_segment(marker) {
            return Err(Broken("it has parts that no browser knows"));
        }
        let length = usize::from(self.input.be16()?);
        let payload = length
            .checked_sub(2)
            .ok_or(Broken("a part of it has no length"))?;
        let payload = self.input.take(payload)?;
        if FRAMES.contains(&marker) {
            self.frame(payload)?;
        } else if marker == SCAN {
            self.scan()?;
        } else if !TABLES.contains(&marker) {
            self.application(marker, payload, start);
            return Ok(false);
        }
        self.body.keep(start..self.input.at());
        Ok(false)
    }

    /// The next marker: any number of `FF`, and a byte that says which it is.
    fn marker(&mut self) -> Result<u8, Broken> {
        self.input.expect(
            &[0xFF],
            Broken("between two parts of it stands something else"),
        )?;
        loop {
            match self.input.u8()? {
                0xFF => {}
                marker => return Ok(marker),
            }
        }
    }

    /// T.81 B.2.2: precision, lines, samples per line.
    fn frame(&mut self, payload: &[u8]) -> Result<(), Broken> {
        let mut frame = Cursor::new(payload);
        frame.u8()?;
        let (height, width) = (u32::from(frame.be16()?), u32::from(frame.be16()?));
        if width == 0 || height == 0 {
            return Err(Broken("it does not say how large it is"));
        }
        match self.size.replace((width, height)) {
            Some(_) => Err(Broken("it holds more than one picture")),
            None => Ok(()),
        }
    }

    /// Goes past the data of a scan: to the next marker that is no restart. In it `FF` stands before
    /// `00` to mean itself.
    fn scan(&mut self) -> Result<(), Broken> {
        if self.size.is_none() {
            return Err(Broken("its parts are not in order"));
        }
        self.scans += 1;
        let data = self.input.rest();
        let mut at = 0;
        loop {
            let ahead = data.get(at..).unwrap_or_default();
            at += ahead.iter().position(|byte| *byte == 0xFF).ok_or(SHORT)?;
            match data.get(at + 1).ok_or(SHORT)? {
                0x00 | 0xD0..=0xD7 => at += 2,
                0xFF => at += 1,
                _ => break,
            }
        }
        // Any number of `FF` may stand before a marker: they are not data.
        let before = data.get(..at).unwrap_or_default();
        let fill = before
            .iter()
            .rev()
            .take_while(|byte| **byte == 0xFF)
            .count();
        self.input.take(at - fill).map(|_| ())
    }

    /// What programs add: a few of these segments say how the colors are meant.
    fn application(&mut self, marker: u8, payload: &[u8], start: usize) {
        match marker {
            0xE0 if payload.starts_with(b"JFIF\0") && self.jfif.is_none() => {
                self.jfif = payload.get(..12).map(|header| {
                    let without_copy = [header, &[0, 0]].concat();
                    segment(marker, &without_copy)
                });
            }
            0xE1 if payload.starts_with(exif::PREFIX) && !self.exif => {
                self.exif = true;
                self.orientation = Orientation::find(payload);
            }
            0xE2 if payload.starts_with(b"ICC_PROFILE\0") => {
                self.body.keep(start..self.input.at());
            }
            0xEE if payload.starts_with(b"Adobe") => {
                if let Some(colors) = payload.get(..12) {
                    self.body.add(segment(marker, colors));
                }
            }
            _ => {}
        }
    }
}

/// Whether a marker begins a segment with a length that a browser may meet.
fn is_segment(marker: u8) -> bool {
    FRAMES.contains(&marker)
        || TABLES.contains(&marker)
        || matches!(marker, SCAN | COMMENT | 0xE0..=0xEF)
}

fn segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let mut segment = vec![0xFF, marker];
    let length = u16::try_from(payload.len() + 2).unwrap_or(u16::MAX);
    segment.extend(length.to_be_bytes());
    segment.extend_from_slice(payload);
    segment
}
