//! What a file is: by its first bytes, and by the ending of its name.

/// A container that browsers show and that is understood here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG, moving or not.
    Png,
    /// WebP, moving or not.
    WebP,
    /// GIF, moving or not.
    Gif,
}

impl Format {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
        }
    }

    /// The usual ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Gif => "gif",
        }
    }

    /// The format that an ending in lower case promises.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending {
            "jpg" | "jpeg" | "jpe" | "jfif" | "pjpeg" | "pjp" => Some(Self::Jpeg),
            "png" | "apng" => Some(Self::Png),
            "webp" => Some(Self::WebP),
            "gif" => Some(Self::Gif),
            _ => None,
        }
    }

    /// The format of a file that begins with these bytes.
    pub fn of_bytes(start: &[u8]) -> Option<Self> {
        if start.starts_with(&[0xFF, 0xD8, 0xFF]) {
            Some(Self::Jpeg)
        } else if start.starts_with(super::png::SIGNATURE) {
            Some(Self::Png)
        } else if start.starts_with(b"RIFF") && start.get(8..12) == Some(b"WEBP") {
            Some(Self::WebP)
        } else if start.starts_with(b"GIF87a") || start.starts_with(b"GIF89a") {
            Some(Self::Gif)
        } else {
            None
        }
    }
}

/// What can tell where and when it was taken, and is not understood here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unshown {
    /// A picture, by the name of its format.
    Picture(&'static str),
    /// Moving pictures, or sound in the same container.
    Film,
}

impl Unshown {
    /// What an ending in lower case promises.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let picture = match ending {
            "heic" | "heif" | "hif" | "heics" => "HEIC",
            "avif" | "avifs" => "AVIF",
            "tif" | "tiff" => "TIFF",
            "jxl" => "JPEG XL",
            "jp2" | "j2k" | "jpf" | "jpx" | "jpm" => "JPEG 2000",
            "jxr" | "wdp" | "hdp" => "JPEG XR",
            "bmp" | "dib" => "BMP",
            "ico" | "cur" => "ICO",
            "psd" | "psb" | "xcf" | "ai" | "eps" => "the file of a picture program",
            "dng" | "cr2" | "cr3" | "crw" | "nef" | "nrw" | "arw" | "srf" | "sr2" | "orf"
            | "rw2" | "raf" | "pef" | "srw" | "x3f" | "raw" | "3fr" | "iiq" | "insp" => {
                "the raw file of a camera"
            }
            "mov" | "mp4" | "m4v" | "m4a" | "qt" | "3gp" | "3g2" | "avi" | "mts" | "m2ts"
            | "mkv" | "webm" | "wmv" | "mpg" | "mpeg" | "ogv" | "insv" | "lrv" => {
                return Some(Self::Film);
            }
            _ => return None,
        };
        Some(Self::Picture(picture))
    }

    /// What a file is that begins with these bytes.
    pub fn of_bytes(start: &[u8]) -> Option<Self> {
        let starts: [(&[u8], &'static str); 10] = [
            (b"II\x2a\0", "TIFF"),
            (b"MM\0\x2a", "TIFF"),
            (b"II\x2b\0", "TIFF"),
            (b"MM\0\x2b", "TIFF"),
            (b"\xFF\x0A", "JPEG XL"),
            (b"\0\0\0\x0CJXL ", "JPEG XL"),
            (b"\0\0\0\x0CjP  ", "JPEG 2000"),
            (b"8BPS", "the file of a picture program"),
            (b"IIU\0", "the raw file of a camera"),
            (b"FUJIFILMCCD-RAW", "the raw file of a camera"),
        ];
        let known = starts.iter().find(|(mark, _)| start.starts_with(mark));
        if let Some((_, name)) = known {
            return Some(Self::Picture(name));
        }
        // ISO/IEC 14496-12: the first box says for whom the file is meant.
        if start.get(4..8) != Some(b"ftyp") {
            return None;
        }
        Some(match start.get(8..12) {
            Some(b"avif" | b"avis") => Self::Picture("AVIF"),
            Some(b"crx ") => Self::Picture("the raw file of a camera"),
            Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1") => {
                Self::Picture("HEIC")
            }
            _ => Self::Film,
        })
    }
}
