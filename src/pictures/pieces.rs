//! What is published of a file: parts of it as they are, and a few new bytes between them.

use std::ops::Range;

/// Parts of a file and new bytes, in order. It holds no part itself, so it is small.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pieces(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Kept(Range<usize>),
    New(Vec<u8>),
}

impl Pieces {
    /// The whole of a file.
    pub fn whole(bytes: &[u8]) -> Self {
        let mut pieces = Self::default();
        pieces.keep(0..bytes.len());
        pieces
    }

    /// Adds a part of the file as it is.
    pub(super) fn keep(&mut self, part: Range<usize>) {
        match self.0.last_mut() {
            Some(Piece::Kept(last)) if last.end == part.start => last.end = part.end,
            _ if part.is_empty() => {}
            _ => self.0.push(Piece::Kept(part)),
        }
    }

    /// Adds new bytes.
    pub(super) fn add(&mut self, bytes: Vec<u8>) {
        self.0.push(Piece::New(bytes));
    }

    /// Adds other pieces.
    pub(super) fn append(&mut self, other: Self) {
        for piece in other.0 {
            match piece {
                Piece::Kept(part) => self.keep(part),
                Piece::New(bytes) => self.add(bytes),
            }
        }
    }

    /// How many bytes there are in all.
    pub fn len(&self) -> usize {
        let lengths = self.0.iter().map(|piece| match piece {
            Piece::Kept(part) => part.len(),
            Piece::New(bytes) => bytes.len(),
        });
        lengths.sum()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Writes them behind what `out` holds; `source` is the file they are of.
    pub fn write(&self, source: &[u8], out: &mut Vec<u8>) {
        out.reserve(self.len());
        for piece in &self.0 {
            match piece {
                Piece::Kept(part) => {
                    out.extend_from_slice(source.get(part.clone()).unwrap_or_default());
                }
                Piece::New(bytes) => out.extend_from_slice(bytes),
            }
        }
    }

    /// The bytes; `source` is the file they are of.
    pub fn bytes(&self, source: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(source, &mut out);
        out
    }
}
