//! Compressed copies that stand beside a file, for hosts that send them as they are: `index.html.br`.
//!
//! Invariants: the bytes of a copy follow from those of its file alone, however those come in; there is a copy only
//! of a text that is worth it, and only if it is smaller.

use std::io::{self, Write};

use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;
use flate2::write::GzEncoder;
use flate2::{Compression as Level, GzBuilder};

use crate::config::Compression;

/// Endings of files that are text. Pictures and the like are compressed already.
const TEXTS: [&str; 12] = [
    "html",
    "css",
    "js",
    "json",
    "geojson",
    "webmanifest",
    "csv",
    "xml",
    "ics",
    "txt",
    "svg",
    "md",
];

/// The fewest bytes of a file that has copies: what fits into one packet is not sent faster for being smaller.
const LEAST: usize = 1024;

/// What costs little and gives nearly all: the next levels of Brotli take many times as long for some hundredths.
const GZIP: Level = Level::new(6);
const BROTLI: i32 = 5;

/// How far back Brotli looks, as powers of two. Below 18 it takes another way, which is fifteen times as slow here.
const WINDOWS: (u32, u32) = (18, 22);

/// How many bytes are handed on at once, so that it does not matter in which pieces they came.
const BLOCK: usize = 64 << 10;

/// Whether a file is one that has copies, by the ending of its name.
pub(super) fn is_text(file: &str) -> bool {
    file.rsplit_once('.')
        .is_some_and(|(_, ending)| TEXTS.contains(&ending))
}

/// By what copies are made: others might be made of the same files by another version of the program, or if others
/// are wanted.
pub fn made_by(forms: &[Compression]) -> String {
    let mut made_by = String::new();
    for form in forms {
        made_by.push_str(form.word());
        made_by.push(' ');
    }
    if !forms.is_empty() {
        made_by.push_str(env!("CARGO_PKG_VERSION"));
    }
    made_by
}

/// The copy of a file that is there as a whole, if it is worth it.
pub(super) fn smaller(bytes: &[u8], form: Compression) -> Option<Vec<u8>> {
    let mut copy = Copying::new(form, bytes.len());
    copy.add(bytes);
    copy.finish()
}

/// A copy that is being made.
pub(super) struct Copying {
    writer: Writer,
    /// What has come and is less than a block.
    block: Vec<u8>,
    /// How long the file is, in bytes.
    len: usize,
}

enum Writer {
    /// Not worth it.
    Nothing,
    Brotli(Box<CompressorWriter<Vec<u8>>>),
    Gzip(Box<GzEncoder<Vec<u8>>>),
}

impl Copying {
    /// A copy of a file of `len` bytes.
    pub(super) fn new(form: Compression, len: usize) -> Self {
        let writer = match form {
            _ if len < LEAST => Writer::Nothing,
            Compression::Brotli => {
                let params = BrotliEncoderParams {
                    quality: BROTLI,
                    lgwin: window(len),
                    size_hint: len,
                    ..BrotliEncoderParams::default()
                };
                let writer = CompressorWriter::with_params(Vec::new(), BLOCK, &params);
                Writer::Brotli(Box::new(writer))
            }
            // Without name and time (RFC 1952, 2.3.1): the same file gives the same bytes.
            Compression::Gzip => Writer::Gzip(Box::new(GzBuilder::new().write(Vec::new(), GZIP))),
        };
        Self {
            writer,
            block: Vec::new(),
            len,
        }
    }

    /// Adds what comes next of the file.
    pub(super) fn add(&mut self, mut piece: &[u8]) {
        while self.block.len() + piece.len() >= BLOCK {
            let (now, later) = piece.split_at((BLOCK - self.block.len()).min(piece.len()));
            self.block.extend_from_slice(now);
            // Memory takes everything.
            let _ = self.writer.write(&self.block);
            self.block.clear();
            piece = later;
        }
        self.block.extend_from_slice(piece);
    }

    /// The copy, if it is smaller than the file.
    pub(super) fn finish(mut self) -> Option<Vec<u8>> {
        let _ = self.writer.write(&self.block);
        let bytes = match self.writer {
            Writer::Nothing => None,
            Writer::Brotli(writer) => Some(writer.into_inner()),
            Writer::Gzip(writer) => writer.finish().ok(),
        };
        bytes.filter(|bytes| bytes.len() < self.len)
    }
}

impl Writer {
    fn write(&mut self, block: &[u8]) -> io::Result<()> {
        match self {
            Self::Nothing => Ok(()),
            Self::Brotli(writer) => writer.write_all(block),
            Self::Gzip(writer) => writer.write_all(block),
        }
    }
}

/// The window for a file of so many bytes.
fn window(len: usize) -> i32 {
    let (least, most) = WINDOWS;
    let bits = (usize::BITS - len.leading_zeros()).clamp(least, most);
    i32::try_from(bits).unwrap_or(BROTLI)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn text(len: usize) -> Vec<u8> {
        let words =
            (0_u32..).flat_map(|number| format!("<li>{}</li>\n", number * 7919).into_bytes());
        words.take(len).collect()
    }

    fn whole(copy: &[u8], form: Compression) -> Vec<u8> {
        let mut whole = Vec::new();
        let read = match form {
            Compression::Brotli => brotli::Decompressor::new(copy, 4096).read_to_end(&mut whole),
            Compression::Gzip => flate2::read::GzDecoder::new(copy).read_to_end(&mut whole),
        };
        read.unwrap();
        whole
    }

    #[test]
    fn a_copy_reads_back_and_does_not_depend_on_the_pieces() {
        for form in Compression::ALL {
            for len in [LEAST, BLOCK - 1, BLOCK, BLOCK + 1, 5 * BLOCK, 1_500_000] {
                let bytes = text(len);
                let copy = smaller(&bytes, *form).unwrap();
                assert!(copy.len() * 2 < len, "{form}: {} of {len}", copy.len());
                assert!(whole(&copy, *form) == bytes, "{form} of {len}");
                for size in [1000, 65_537, 1 << 20] {
                    let mut pieces = Copying::new(*form, len);
                    bytes.chunks(size).for_each(|piece| pieces.add(piece));
                    assert!(pieces.finish().as_ref() == Some(&copy), "{form} of {len}");
                }
            }
        }
    }

    #[test]
    fn what_is_small_or_grows_has_no_copy() {
        let mut state = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(5000)
        .collect();
        for form in Compression::ALL {
            assert_eq!(smaller(&text(LEAST - 1), *form), None);
            assert_eq!(smaller(b"", *form), None);
            assert_eq!(smaller(&noise, *form), None);
        }
    }

    #[test]
    fn gzip_names_no_time_and_no_file() {
        let copy = smaller(&text(5000), Compression::Gzip).unwrap();
        // RFC 1952, 2.3: magic, method, no flags, no time.
        assert_eq!(copy[..8], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn texts_are_known_by_their_ending() {
        for file in ["a/index.html", "feeds/x.geojson", "x.svg", "a.b/c.ics"] {
            assert!(is_text(file), "{file}");
        }
        for file in ["a.jpg", "x.woff2", "html", "a.html/b", "x.html.br", "x.pdf"] {
            assert!(!is_text(file), "{file}");
        }
    }
}
