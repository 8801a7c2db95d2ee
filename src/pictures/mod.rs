//! Pictures as containers: what may be published of them, and how large they are shown.
//!
//! Here: one file for each container ([`Format`]) that walks through its parts and keeps only those
//! that the picture is drawn from; the one tag of EXIF that turns a picture; and what a file is by its
//! first bytes. Drawings (SVG) are text, and are judged ([`drawing`]). Not here: files and their
//! names, and anything that decodes or encodes a pixel.
//!
//! Invariants: parts are kept by name, so what nobody has thought of goes. What is kept has the same
//! bytes as before. Cleaning a clean picture changes nothing. Whatever the bytes are, a walk ends with
//! a picture or with a [`Broken`], in time and memory that grow with their number alone.

mod base64;
mod cursor;
pub mod drawing;
mod exif;
mod format;
mod gif;
mod jpeg;
mod pieces;
mod png;
#[cfg(test)]
mod tests;
mod webp;

pub use format::{Format, Unshown};
pub use pieces::Pieces;

/// Why a picture cannot be read: a phrase that goes on after "it is damaged:".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken(pub &'static str);

/// It ends before it should.
const SHORT: Broken = Broken("its end is missing");

/// What is published of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// Width and height in pixels, as it is shown: turned if its orientation says so.
    pub size: (u32, u32),
    /// Its bytes without camera, place and words.
    pub pieces: Pieces,
}

/// Walks through a picture and keeps what it is drawn from, its colors, and which way up it is.
pub fn clean(format: Format, bytes: &[u8]) -> Result<Cleaned, Broken> {
    match format {
        Format::Jpeg => jpeg::clean(bytes),
        Format::Png => png::clean(bytes),
        Format::WebP => webp::clean(bytes),
        Format::Gif => gif::clean(bytes),
    }
}
