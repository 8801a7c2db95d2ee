//! Reading bytes one after another, never past their end.

use super::{Broken, SHORT};

/// A place in the bytes of a picture.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Cursor<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// How many bytes are behind it.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Whether nothing is left.
    pub(super) fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// The bytes that are left.
    pub(super) fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// The next bytes, so many of them.
    pub(super) fn take(&mut self, count: usize) -> Result<&'b [u8], Broken> {
        let taken = self.rest().get(..count).ok_or(SHORT)?;
        self.at += count;
        Ok(taken)
    }

    /// The next bytes, if they are these.
    pub(super) fn expect(&mut self, what: &[u8], or: Broken) -> Result<(), Broken> {
        if self.take(what.len())? == what {
            Ok(())
        } else {
            Err(or)
        }
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Broken> {
        self.take(N)?.try_into().map_err(|_| SHORT)
    }

    pub(super) fn u8(&mut self) -> Result<u8, Broken> {
        Ok(u8::from_be_bytes(self.array()?))
    }

    /// Two bytes, the larger part first.
    pub(super) fn be16(&mut self) -> Result<u16, Broken> {
        Ok(u16::from_be_bytes(self.array()?))
    }

    /// Four bytes, the largest part first.
    pub(super) fn be32(&mut self) -> Result<u32, Broken> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    /// Two bytes, the smaller part first.
    pub(super) fn le16(&mut self) -> Result<u16, Broken> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    /// Three bytes, the smallest part first.
    pub(super) fn le24(&mut self) -> Result<u32, Broken> {
        let [one, two, three] = self.array()?;
        Ok(u32::from_le_bytes([one, two, three, 0]))
    }

    /// Four bytes, the smallest part first.
    pub(super) fn le32(&mut self) -> Result<u32, Broken> {
        Ok(u32::from_le_bytes(self.array()?))
    }
}

/// A length as a number of bytes; on a machine where it does not fit, nothing so long is there.
pub(super) fn length(value: u32) -> Result<usize, Broken> {
    usize::try_from(value).map_err(|_| SHORT)
}
