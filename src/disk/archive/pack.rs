//! The bytes of an archive.
//!
//! Every member is an ordinary file with mode 0644, user and group 0 without names, and one time for all. Folders have
//! no members: whoever unpacks makes them, and hosts ask only for files.

use std::io::{self, Read as _, Write};

use flate2::write::{DeflateEncoder, GzEncoder};
use flate2::{Compression, GzBuilder};
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, ZipArchiveWriter};

use super::Form;

/// What level of compression costs little and gives nearly all: as `gzip` and `zip` have it.
const LEVEL: Compression = Compression::new(6);

/// The first moment that a zip file can name, 1 January 1980, in seconds since 1970.
const ZIP_BEGINS: i64 = 315_532_800;

/// An archive that is written into `W` from one end to the other.
pub(super) struct Pack<W: Write> {
    writer: Writer<W>,
    /// The time of every member, in seconds since 1970.
    time: i64,
}

enum Writer<W: Write> {
    Tar(tar::Builder<W>),
    TarGz(tar::Builder<GzEncoder<W>>),
    Zip(ZipArchiveWriter<W>),
}

impl<W: Write> Pack<W> {
    /// Begins an archive. `time` is that of every member, in seconds since 1970; one that the form cannot say becomes
    /// the nearest that it can.
    pub(super) fn new(form: Form, into: W, time: i64) -> Self {
        let writer = match form {
            Form::Tar => Writer::Tar(tar::Builder::new(into)),
            // Without name and time of its own, RFC 1952, 2.3.1: the same files give the same bytes.
            Form::TarGz => Writer::TarGz(tar::Builder::new(GzBuilder::new().write(into, LEVEL))),
            Form::Zip => Writer::Zip(ZipArchiveWriter::new(into)),
        };
        Self { writer, time }
    }

    /// Adds a member.
    pub(super) fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.take(path, bytes.len() as u64, |out| out.write_all(bytes))
    }

    /// Adds a member of which `fill` writes `len` bytes.
    pub(super) fn take(
        &mut self,
        path: &str,
        len: u64,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        match &mut self.writer {
            Writer::Tar(tar) => take_tar(tar, path, (len, self.time), fill),
            Writer::TarGz(tar) => take_tar(tar, path, (len, self.time), fill),
            Writer::Zip(zip) => take_zip(zip, path, self.time, fill),
        }
    }

    /// Ends the archive.
    pub(super) fn finish(self) -> io::Result<W> {
        match self.writer {
            Writer::Tar(tar) => tar.into_inner(),
            Writer::TarGz(tar) => tar.into_inner()?.finish(),
            Writer::Zip(zip) => zip.finish().map_err(machine),
        }
    }
}

impl<W: Write> std::fmt::Debug for Pack<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let time = &self.time;
        f.debug_struct("Pack")
            .field("time", time)
            .finish_non_exhaustive()
    }
}

/// A path of up to 255 bytes stands in the ustar header, cut in two at a `/`; a longer one in a record of its own
/// before it, as GNU tar writes it and every program reads it.
fn take_tar(
    tar: &mut tar::Builder<impl Write>,
    path: &str,
    (len, time): (u64, i64),
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut header = tar::Header::new_ustar();
    header.set_entry_type(tar::EntryType::Regular);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(u64::try_from(time).unwrap_or(0));
    header.set_size(len);
    // The header alone; the bytes follow it, up to a whole block.
    tar.append_data(&mut header, path, io::empty())?;
    let mut out = Counted {
        into: tar.get_mut(),
        written: 0,
    };
    fill(&mut out)?;
    if out.written != len {
        return Err(io::Error::other(format!(
            "`{path}` has {} bytes, where {len} were said",
            out.written
        )));
    }
    let rest = len.next_multiple_of(BLOCK) - len;
    io::copy(&mut io::repeat(0).take(rest), tar.get_mut())?;
    Ok(())
}

/// The bytes of a tar come in blocks of so many (POSIX.1-2017, pax, "ustar Interchange Format").
const BLOCK: u64 = 512;

/// Counts what is written.
struct Counted<W> {
    into: W,
    written: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.into.write(bytes)?;
        self.written += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.into.flush()
    }
}

/// Sizes and checksum stand behind the bytes (APPNOTE, 4.3.9) and in the directory at the end, which becomes zip64
/// where there are more than 65,535 members or 4 GiB (4.5.3).
fn take_zip(
    zip: &mut ZipArchiveWriter<impl Write>,
    path: &str,
    time: i64,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let (mut member, config) = zip
        .new_file(path)
        .compression_method(CompressionMethod::DEFLATE)
        .last_modified(UtcDateTime::from_unix(time.max(ZIP_BEGINS)))
        // With the kind of file, as some programs ask for it.
        .unix_permissions(0o100_644)
        .start()
        .map_err(machine)?;
    let mut data = config.wrap(DeflateEncoder::new(&mut member, LEVEL));
    fill(&mut data)?;
    let (encoder, descriptor) = data.finish().map_err(machine)?;
    encoder.finish()?;
    member.finish(descriptor).map_err(machine)?;
    Ok(())
}

/// What the system said, if it was the system.
fn machine(error: rawzip::Error) -> io::Error {
    match error.into_kind() {
        rawzip::ErrorKind::IO(error) => error,
        other => io::Error::other(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    /// 22 November 2026.
    const TIME: i64 = 1_795_305_600;

    fn packed(form: Form, files: &[(&str, &[u8])], time: i64) -> Vec<u8> {
        let mut pack = Pack::new(form, Vec::new(), time);
        for (path, bytes) in files {
            pack.put(path, bytes).unwrap();
        }
        pack.finish().unwrap()
    }

    fn unpacked(tar: impl Read) -> Vec<(String, Vec<u8>)> {
        let mut archive = tar::Archive::new(tar);
        let entries = archive.entries().unwrap().map(|entry| {
            let mut entry = entry.unwrap();
            let header = entry.header();
            assert_eq!(header.entry_type(), tar::EntryType::Regular);
            assert_eq!(
                (header.mode().unwrap(), header.mtime().unwrap()),
                (0o644, TIME as u64)
            );
            assert_eq!((header.uid().unwrap(), header.gid().unwrap()), (0, 0));
            assert_eq!(
                (header.username().unwrap(), header.groupname().unwrap()),
                (Some(""), Some(""))
            );
            let path = String::from_utf8(entry.path_bytes().into_owned()).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (path, bytes)
        });
        entries.collect()
    }

    /// Paths of all lengths around those that a header holds: 100 bytes, 255 with a `/` at a good place.
    fn long_paths() -> Vec<String> {
        let folders = |count: usize| "folder-name/".repeat(count);
        let mut paths: Vec<String> = (80..130)
            .map(|len| format!("a/{}", "b".repeat(len)))
            .collect();
        paths.extend((0..40).map(|count| format!("{}index.html", folders(count))));
        paths.extend((90..110).map(|len| format!("{}{}", folders(13), "c".repeat(len))));
        paths.push(format!("{}é/ü.html", "d".repeat(97)));
        paths.push("é".repeat(150));
        paths
    }

    #[test]
    fn what_goes_into_a_tar_comes_out_whatever_the_length_of_its_path() {
        let paths = long_paths();
        let text = "x".repeat(1000);
        let bytes = |at: usize| text.get(..at * 7 % 1000).unwrap_or_default().as_bytes();
        let files: Vec<(&str, &[u8])> = paths
            .iter()
            .enumerate()
            .map(|(at, path)| (path.as_str(), bytes(at)))
            .collect();
        let expected: Vec<(String, Vec<u8>)> = files
            .iter()
            .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
            .collect();
        assert_eq!(unpacked(&*packed(Form::Tar, &files, TIME)), expected);
        let small = packed(Form::TarGz, &files, TIME);
        assert_eq!(unpacked(flate2::read::GzDecoder::new(&*small)), expected);
    }

    #[test]
    fn what_comes_in_pieces_is_the_same_as_the_whole() {
        let text: Vec<u8> = (0..70_000_u32).flat_map(u32::to_le_bytes).collect();
        for form in [Form::Tar, Form::TarGz, Form::Zip] {
            for len in [0, 1, 511, 512, 513, text.len()] {
                let text = &text[..len];
                let whole = packed(form, &[("a", text), ("b", b"b")], TIME);
                let mut pack = Pack::new(form, Vec::new(), TIME);
                let mut pieces = text.chunks(1000);
                let fill = |out: &mut dyn Write| pieces.try_for_each(|piece| out.write_all(piece));
                pack.take("a", len as u64, fill).unwrap();
                pack.put("b", b"b").unwrap();
                assert_eq!(pack.finish().unwrap(), whole, "{form:?} {len}");
            }
        }
    }

    #[test]
    fn a_tar_with_another_length_than_it_says_is_refused() {
        let mut pack = Pack::new(Form::Tar, Vec::new(), TIME);
        let taken = pack.take("a", 5, |out| out.write_all(b"four"));
        let said = taken.unwrap_err().to_string();
        assert_eq!(said, "`a` has 4 bytes, where 5 were said");
    }

    #[test]
    fn what_is_compressed_names_no_time_and_no_file() {
        let small = packed(Form::TarGz, &[("a", b"a")], TIME);
        // RFC 1952, 2.3: magic, method, no flags, no time.
        assert_eq!(small[..8], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn what_goes_into_a_zip_comes_out() {
        let files: &[(&str, &[u8])] = &[("a/empty", b""), ("a/é.html", b"one"), ("b", &[7; 5000])];
        let zip = packed(Form::Zip, files, TIME);
        let archive = rawzip::ZipArchive::from_slice(&zip).unwrap();
        let mut found = Vec::new();
        for entry in archive.entries() {
            let entry = entry.unwrap();
            assert_eq!(entry.mode().value(), 0o100_644);
            let path = entry
                .file_path()
                .try_normalize()
                .unwrap()
                .as_str()
                .to_owned();
            let data = archive.get_entry(entry.wayfinder()).unwrap();
            let mut bytes = Vec::new();
            flate2::read::DeflateDecoder::new(data.data())
                .read_to_end(&mut bytes)
                .unwrap();
            found.push((path, bytes));
        }
        let expected = files
            .iter()
            .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()));
        assert!(found.into_iter().eq(expected));
        assert!(zip.len() < 1000, "{}", zip.len());
    }

    #[test]
    fn times_that_a_form_cannot_say_become_the_nearest() {
        for form in [Form::Tar, Form::TarGz, Form::Zip] {
            let files: &[(&str, &[u8])] = &[("a", b"a")];
            let early = packed(form, files, -5_000_000_000);
            let first = if form == Form::Zip { ZIP_BEGINS } else { 0 };
            assert_eq!(early, packed(form, files, first), "{form:?}");
            assert_ne!(early, packed(form, files, TIME), "{form:?}");
        }
    }

    #[test]
    fn more_than_65535_members_make_a_zip64() {
        let mut pack = Pack::new(Form::Zip, Vec::new(), TIME);
        for number in 0..65_600 {
            pack.put(&format!("{number}"), b"").unwrap();
        }
        let zip = pack.finish().unwrap();
        // APPNOTE, 4.3.14: the record of the directory, and as many members in it.
        assert!(zip.windows(4).any(|four| four == [0x50, 0x4b, 6, 6]));
        let archive = rawzip::ZipArchive::from_slice(&zip).unwrap();
        assert_eq!(archive.entries().count(), 65_600);
    }

    #[test]
    fn a_full_disk_is_told_as_the_system_tells_it() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        for form in [Form::Tar, Form::TarGz, Form::Zip] {
            let mut pack = Pack::new(form, Full, TIME);
            let failed = pack.put("a", b"a").and_then(|()| pack.finish().map(drop));
            assert_eq!(
                failed.unwrap_err().kind(),
                io::ErrorKind::StorageFull,
                "{form:?}"
            );
        }
    }
}
