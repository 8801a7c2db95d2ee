//! How large the files are, how many there are, and that they are the same each time.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::read::finder;
use super::town::{self, LARGE};

/// The bytes as a host sends them; none where there is no `gzip`.
fn compressed(bytes: &[u8]) -> Option<usize> {
    let gzip = Command::new("gzip")
        .arg("-6")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut gzip = gzip.ok()?;
    let mut pipe = gzip.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writing = std::thread::spawn(move || pipe.write_all(&bytes));
    let out = gzip.wait_with_output().unwrap().stdout;
    writing.join().unwrap().unwrap();
    Some(out.len())
}

#[test]
fn no_file_is_large() {
    let (_, finder) = &*LARGE;
    for (file, bytes) in &finder.files {
        let limit = match file.get(..2).unwrap() {
            "t-" => 30,
            "s-" => 60,
            _ => 40,
        };
        let Some(size) = compressed(bytes) else {
            println!("there is no gzip here: sizes are not tested");
            return;
        };
        assert!(size <= limit * 1024, "{file} takes {size} bytes");
    }
}

#[test]
fn there_are_not_too_many_files_and_the_index_names_them_all() {
    let (_, finder) = &*LARGE;
    assert!(finder.files.len() <= 1024, "{}", finder.files.len());
    let index = finder.index().to_string();
    for file in finder
        .files
        .keys()
        .filter(|file| !file.starts_with("index"))
    {
        assert!(index.contains(&format!("\"{file}\"")), "{file}");
    }
}

#[test]
fn files_are_named_by_the_digest_of_their_bytes() {
    for (file, bytes) in &LARGE.1.files {
        let digest = blake3::hash(bytes).to_hex();
        let named = file.rsplit('.').nth(1).unwrap();
        assert_eq!(named, digest.get(..10).unwrap(), "{file}");
    }
}

#[test]
fn one_thread_and_eight_make_the_same_files() {
    let site = town::site(400);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        pool.build().unwrap().install(|| finder(&site).files)
    };
    let one = with(1);
    assert!(one.len() > 40, "{}", one.len());
    assert!(one == with(8));
}
