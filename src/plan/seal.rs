//! `guidepost.json`: what a site was made by and for, and one digest over all that is in it. Whoever has the content can make
//! the site again and compare; whoever has its files alone can see whether they are all there, as they were made.
//!
//! The digest is the BLAKE3 of one line a file, in the order of the bytes of their paths: the BLAKE3 of the file, two spaces,
//! its path, and the end of the line, as `b3sum` writes it. The file itself is not among them, and neither are compressed
//! copies: they follow from their files, and many hosts make their own.

use blake3::{Hash, Hasher};
use serde::{Deserialize, Serialize};

use crate::site::Site;

/// Where it stands.
pub const SEAL: &str = "guidepost.json";

/// How the digest begins, so that nobody has to guess what it is.
const KIND: &str = "blake3:";

/// Endings of compressed copies.
const COPIES: [&str; 2] = [".br", ".gz"];

/// Whether a file counts as a compressed copy, by its name.
pub fn is_copy(path: &str) -> bool {
    COPIES.iter().any(|ending| path.ends_with(ending))
}

/// For whom a site is made and when: with the same content and this, anybody makes the same files.
#[derive(Debug, Clone)]
pub(super) struct About {
    base_url: String,
    today: String,
}

impl About {
    pub(super) fn of(site: &Site) -> Self {
        Self {
            base_url: site.config.base_url.absolute(),
            today: site.today.to_string(),
        }
    }
}

/// Gathers the files of a site, in the order of their paths.
#[derive(Debug, Default)]
pub(super) struct Seal {
    lines: Hasher,
    files: u64,
    bytes: u64,
}

/// What stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// The version of the program.
    pub guidepost: String,
    /// The address of the site, without a slash at its end.
    pub base_url: String,
    /// The day of the build.
    pub today: String,
    /// How many files there are that count.
    pub files: u64,
    /// How long they are together.
    pub bytes: u64,
    /// The digest, after its kind.
    pub content: String,
}

impl Seal {
    /// Adds the next file, of `len` bytes.
    pub(super) fn add(&mut self, path: &str, hash: Hash, len: u64) {
        if is_copy(path) {
            return;
        }
        let line = format!("{}  {path}\n", hash.to_hex());
        self.lines.update(line.as_bytes());
        self.files += 1;
        self.bytes += len;
    }

    /// The text of the file.
    pub(super) fn text(&self, about: &About) -> Vec<u8> {
        let About { base_url, today } = about.clone();
        let sealed = Sealed {
            guidepost: env!("CARGO_PKG_VERSION").to_owned(),
            base_url,
            today,
            files: self.files,
            bytes: self.bytes,
            content: format!("{KIND}{}", self.lines.finalize().to_hex()),
        };
        // Numbers and texts can always be written.
        let mut text = serde_json::to_vec_pretty(&sealed).unwrap_or_default();
        text.push(b'\n');
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about() -> About {
        About {
            base_url: "https://test.example/".to_owned(),
            today: "2026-11-22".to_owned(),
        }
    }

    #[test]
    fn it_is_the_digest_of_the_lines_that_b3sum_writes() {
        let mut seal = Seal::default();
        seal.add("a b.txt", blake3::hash(b"one"), 3);
        seal.add("a b.txt.br", blake3::hash(b"1"), 1);
        seal.add("c/d.html", blake3::hash(b"four"), 4);
        seal.add("c/d.html.gz", blake3::hash(b"4"), 1);
        let lines = format!(
            "{}  a b.txt\n{}  c/d.html\n",
            blake3::hash(b"one"),
            blake3::hash(b"four")
        );
        let expected = format!(
            "{{\n  \"guidepost\": \"{}\",\n  \"base_url\": \"https://test.example/\",\n  \"today\": \"2026-11-22\",\n  \
             \"files\": 2,\n  \"bytes\": 7,\n  \"content\": \"blake3:{}\"\n}}\n",
            env!("CARGO_PKG_VERSION"),
            blake3::hash(lines.as_bytes())
        );
        assert_eq!(String::from_utf8(seal.text(&about())).unwrap(), expected);
    }
}
