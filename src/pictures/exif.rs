//! EXIF (CIPA DC-008), of which only one tag is ever published: which way up the picture is.
//!
//! All else in it (where, when, with which camera and by whom a picture was taken, and a small copy
//! of it from before it was cut) goes.

use super::cursor::{Cursor, length};
use super::{Broken, SHORT};

/// What stands before EXIF in a JPEG, and before that of some programs in a WebP.
pub(super) const PREFIX: &[u8] = b"Exif\0\0";

/// How a picture has to be turned or mirrored to be the right way up: 2 to 8. The 1 of EXIF, as it
/// is, needs no word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Orientation(u8);

const ORIENTATION: u16 = 0x0112;
const SHORT_INTEGER: u16 = 3;

impl Orientation {
    /// The orientation that EXIF names, if it names one; EXIF that cannot be read names none, as
    /// browsers see it.
    pub(super) fn find(exif: &[u8]) -> Option<Self> {
        let exif = exif.strip_prefix(PREFIX).unwrap_or(exif);
        let value = Tiff::new(exif).and_then(|tiff| tiff.orientation()).ok()?;
        let value = u8::try_from(value).ok()?;
        (2..=8).contains(&value).then_some(Self(value))
    }

    /// Whether width and height change places.
    fn turns(self) -> bool {
        self.0 >= 5
    }

    /// EXIF that says this and nothing else, without [`PREFIX`].
    pub(super) fn exif(self) -> Vec<u8> {
        let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01".to_vec();
        exif.extend(ORIENTATION.to_be_bytes());
        exif.extend(SHORT_INTEGER.to_be_bytes());
        exif.extend(1_u32.to_be_bytes());
        exif.extend([0, self.0, 0, 0]);
        exif.extend(0_u32.to_be_bytes());
        exif
    }
}

/// Width and height as the picture is shown.
pub(super) fn shown(size: (u32, u32), orientation: Option<Orientation>) -> (u32, u32) {
    if orientation.is_some_and(Orientation::turns) {
        (size.1, size.0)
    } else {
        size
    }
}

/// The frame of EXIF (TIFF 6.0): numbers have one of two orders.
struct Tiff<'b> {
    bytes: &'b [u8],
    little: bool,
}

impl<'b> Tiff<'b> {
    fn new(bytes: &'b [u8]) -> Result<Self, Broken> {
        let little = match bytes.get(..4) {
            Some(b"II\x2a\0") => true,
            Some(b"MM\0\x2a") => false,
            _ => return Err(SHORT),
        };
        Ok(Self { bytes, little })
    }

    fn u16(&self, from: &mut Cursor<'b>) -> Result<u16, Broken> {
        if self.little {
            from.le16()
        } else {
            from.be16()
        }
    }

    fn u32(&self, from: &mut Cursor<'b>) -> Result<u32, Broken> {
        if self.little {
            from.le32()
        } else {
            from.be32()
        }
    }

    /// The value of the tag in the first directory.
    fn orientation(&self) -> Result<u16, Broken> {
        let mut cursor = Cursor::new(self.bytes);
        cursor.take(4)?;
        let directory = length(self.u32(&mut cursor)?)?;
        let mut cursor = Cursor::new(self.bytes.get(directory..).ok_or(SHORT)?);
        for _ in 0..self.u16(&mut cursor)? {
            let (tag, sort) = (self.u16(&mut cursor)?, self.u16(&mut cursor)?);
            let (count, value) = (self.u32(&mut cursor)?, self.u16(&mut cursor)?);
            cursor.take(2)?;
            if (tag, sort, count) == (ORIENTATION, SHORT_INTEGER, 1) {
                return Ok(value);
            }
        }
        Err(SHORT)
    }
}
