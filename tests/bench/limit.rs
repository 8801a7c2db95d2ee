//! The least that any program needs for a site: reads a folder into memory, then writes the same files into a new
//! one, and prints how many seconds the writing took.
//!
//!     rustc --edition 2021 -O -o limit tests/bench/limit.rs
//!     limit FOLDER NEW-FOLDER THREADS

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use std::{env, fs, io, thread};

/// A folder below the root, and the files in it.
struct Folder {
    path: PathBuf,
    files: Vec<(PathBuf, Vec<u8>)>,
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [from, to, threads] = arguments.as_slice() else {
        return Err(io::Error::other("limit FOLDER NEW-FOLDER THREADS"));
    };
    let threads: usize = threads.parse().map_err(io::Error::other)?;
    let mut folders = Vec::new();
    read(Path::new(from), Path::new(""), &mut folders)?;

    let start = Instant::now();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let work = || write(&folders, Path::new(to), &next);
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let join = |worker: thread::ScopedJoinHandle<'_, io::Result<()>>| worker.join().expect("no panic");
        workers.into_iter().try_for_each(join)
    })?;
    println!("{:.6}", start.elapsed().as_secs_f64());
    Ok(())
}

/// Reads a folder and those in it; a folder stands before what is in it.
fn read(root: &Path, path: &Path, folders: &mut Vec<Folder>) -> io::Result<()> {
    let mut files = Vec::new();
    let mut below = Vec::new();
    for item in fs::read_dir(root.join(path))? {
        let item = item?;
        let own = path.join(item.file_name());
        if item.file_type()?.is_dir() {
            below.push(own);
        } else {
            files.push((own, fs::read(item.path())?));
        }
    }
    folders.push(Folder { path: path.to_owned(), files });
    below.iter().try_for_each(|own| read(root, own, folders))
}

/// Writes folders, each the next that nobody has taken, until there are none.
fn write(folders: &[Folder], to: &Path, next: &AtomicUsize) -> io::Result<()> {
    while let Some(folder) = folders.get(next.fetch_add(1, Ordering::Relaxed)) {
        let path = to.join(&folder.path);
        // The folder above it may not be there yet: another thread may be about to make it.
        if fs::create_dir(&path).is_err() {
            fs::create_dir_all(&path)?;
        }
        for (name, bytes) in &folder.files {
            fs::write(to.join(name), bytes)?;
        }
    }
    Ok(())
}
