//! What Guidepost wrote into a folder, and how it looked then.
//!
//! A manifest belongs to a folder, not to a place: its file is named after the folder's
//! [id](super::identity::folder_id). So when two folders are exchanged their manifests need no
//! second step that could be missed.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::identity::modified;
use crate::diag::Error;

const FIRST_LINE: &str = "guidepost manifest 1";

/// How the line begins that says by what copies were made. Lines of files begin with a digest.
const COPIES: &str = "copies ";

/// The first half of a BLAKE3 hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Digest(u128);

impl From<blake3::Hash> for Digest {
    fn from(hash: blake3::Hash) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&hash.as_bytes()[..16]);
        Self(u128::from_be_bytes(half))
    }
}

/// One file that Guidepost wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Relative to the folder, with forward slashes.
    pub(super) path: Box<str>,
    /// What is in it.
    pub(super) digest: Digest,
    /// How long it is, in bytes.
    pub(super) len: u64,
    /// When it was written, in nanoseconds since 1970.
    pub(super) modified: i64,
}

impl Entry {
    /// Whether the file in `folder` still looks as it did when it was written.
    pub(super) fn is_intact(&self, folder: &Path) -> bool {
        let found = fs::symlink_metadata(folder.join(&*self.path));
        found.is_ok_and(|found| {
            found.is_file() && found.len() == self.len && modified(&found) == self.modified
        })
    }
}

/// The files of one folder, sorted by path, and the inputs that they were made from.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// The digest of everything that went into the build, or nothing if it is not known.
    pub(super) inputs: String,
    /// By what compressed copies of files were made, or nothing if there are none. If it is said, every file that is
    /// named like a copy of another is one.
    pub(super) copies: String,
    entries: Vec<Entry>,
}

impl Manifest {
    /// A manifest of these files. Of two entries with one path the first stays.
    pub(super) fn new(inputs: String, mut entries: Vec<Entry>) -> Self {
        entries.sort_by(|one, two| one.path.cmp(&two.path));
        entries.dedup_by(|later, earlier| later.path == earlier.path);
        Self {
            inputs,
            copies: String::new(),
            entries,
        }
    }

    /// All files, sorted by path.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The number of the entry for `path`.
    pub(super) fn position(&self, path: &str) -> Option<usize> {
        self.entries
            .binary_search_by(|entry| (*entry.path).cmp(path))
            .ok()
    }

    /// The entry for `path`.
    pub(super) fn get(&self, path: &str) -> Option<&Entry> {
        self.entries.get(self.position(path)?)
    }

    /// A file below the folder `path`, if there is one.
    pub(super) fn below(&self, path: &str) -> Option<&Entry> {
        let folder = format!("{path}/");
        let next = self.entries.partition_point(|entry| *entry.path < *folder);
        self.entries
            .get(next)
            .filter(|entry| entry.path.starts_with(&folder))
    }

    /// The manifest in `file`; nothing if there is none or it is not whole.
    pub(super) fn load(file: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(file).ok()?)
    }

    /// Writes the manifest, so that `file` holds the old or the new one at any moment.
    pub(super) fn save(&self, file: &Path) -> Result<(), Error> {
        let next = file.with_extension("manifest.next");
        let write = || {
            let mut out = BufWriter::new(fs::File::create(&next)?);
            self.write(&mut out)?;
            out.flush()
        };
        write().map_err(|error| Error::write(&next, error))?;
        fs::rename(&next, file).map_err(|error| Error::write(file, error))
    }

    /// Its text, in pieces: a large site has so many files that their list is best never whole in memory.
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{FIRST_LINE}\ninputs {}", self.inputs)?;
        if !self.copies.is_empty() {
            writeln!(out, "{COPIES}{}", self.copies)?;
        }
        for Entry {
            path,
            digest: Digest(digest),
            len,
            modified,
        } in &self.entries
        {
            writeln!(out, "{digest:032x} {len} {modified} {path}")?;
        }
        writeln!(out, "end {}", self.entries.len())
    }

    fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(FIRST_LINE)?.strip_prefix("\ninputs ")?;
        // The last line proves that nothing is missing.
        let (rest, count) = rest.strip_suffix('\n')?.rsplit_once("\nend ")?;
        let (inputs, lines) = rest.split_once('\n').unwrap_or((rest, ""));
        let (copies, lines) = match lines.strip_prefix(COPIES) {
            Some(lines) => lines.split_once('\n').unwrap_or((lines, "")),
            None => ("", lines),
        };
        let entries = lines.lines().map(line).collect::<Option<Vec<_>>>()?;
        let sorted = entries.is_sorted_by(|one, two| one.path < two.path);
        let whole = sorted && count.parse() == Ok(entries.len());
        whole.then(|| Self {
            inputs: inputs.to_string(),
            copies: copies.to_string(),
            entries,
        })
    }
}

/// Whether a manifest can name a file at `path`: relative, with forward slashes, not leading out of
/// the folder, without control characters such as the end of a line.
pub(super) fn is_path(path: &str) -> bool {
    let strange = path.chars().any(|c| c.is_control() || c == '\\');
    let plain = |part: &str| !matches!(part, "" | "." | "..");
    !strange && path.split('/').all(plain)
}

fn line(line: &str) -> Option<Entry> {
    let mut parts = line.splitn(4, ' ');
    Some(Entry {
        digest: Digest(u128::from_str_radix(parts.next()?, 16).ok()?),
        len: parts.next()?.parse().ok()?,
        modified: parts.next()?.parse().ok()?,
        path: parts.next()?.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let entry = |path: &str, bytes: &[u8]| Entry {
            path: path.into(),
            digest: blake3::hash(bytes).into(),
            len: 3,
            modified: -5,
        };
        let entries = vec![entry("a/the end 2", b"two"), entry("a.html", b"one")];
        Manifest::new("f00".to_string(), entries)
    }

    fn text(manifest: &Manifest) -> String {
        let mut text = Vec::new();
        manifest.write(&mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn a_manifest_reads_back_as_it_was_written() {
        let copies = "br gz 1".to_string();
        let with_copies = Manifest {
            copies,
            ..manifest()
        };
        let empty = Manifest {
            copies: "br 1".to_string(),
            ..Manifest::default()
        };
        for manifest in [manifest(), with_copies, empty] {
            assert_eq!(Manifest::parse(&text(&manifest)), Some(manifest));
        }
        assert_eq!(
            Manifest::parse(&text(&Manifest::default())),
            Some(Manifest::default())
        );
    }

    #[test]
    fn a_manifest_cut_short_anywhere_is_none() {
        let text = text(&manifest());
        for end in 0..text.len() {
            let cut = text.get(..end).unwrap();
            assert_eq!(Manifest::parse(cut), None, "{cut:?}");
        }
    }

    #[test]
    fn files_are_found_by_path_and_by_folder() {
        let manifest = manifest();
        assert_eq!(
            manifest.get("a.html").map(|entry| entry.digest),
            Some(blake3::hash(b"one").into())
        );
        assert_eq!(manifest.get("a"), None);
        assert_eq!(
            manifest.below("a").map(|entry| &*entry.path),
            Some("a/the end 2")
        );
        assert_eq!(manifest.below("a.html"), None);
    }
}
