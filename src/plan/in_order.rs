//! Making all files of a plan in the order of their paths, for what is written from one end to the other.

use std::sync::atomic::{AtomicUsize, Ordering};

use blake3::{Hash, Hasher};
use rayon::prelude::*;

use super::copies::smaller;
use super::run::each_once;
use super::seal::Seal;
use super::{Flow, InOrder, Output, Plan, Route, SEAL};
use crate::diag::{Diagnostic, Error};

/// How many files are made while as many are written.
const PORTION: usize = 256;

/// How many bytes of a portion are made before it is its turn. Files after that are made when they are written,
/// so that a few large ones (feeds, calendars) never stand in memory together.
const AHEAD: usize = 32 << 20;

impl Plan {
    /// Makes every file and hands it to `archive` in the order of the paths; `done` is told after each. One portion
    /// of the files is written while the next is made. What is in memory at once is bounded by two portions,
    /// whatever the size of the site.
    pub fn run_in_order(
        &self,
        outputs: &[&dyn Output],
        archive: &mut dyn InOrder,
        done: &(dyn Fn() + Sync),
    ) -> Result<Vec<Diagnostic>, Error> {
        let mut problems = Vec::new();
        let mut ready = Vec::new();
        let mut seal = Seal::default();
        // After the last portion there is none to make, and the last one made is written.
        for portion in self.routes.chunks(PORTION).chain([[].as_slice()]) {
            let writing = || write(ready, outputs, &mut seal, archive, done);
            let (wrong, next) = rayon::join(writing, || make_ahead(portion, outputs, AHEAD));
            problems.extend(wrong?);
            ready = next;
        }
        if let Some(about) = &self.about {
            archive.put(SEAL, &seal.text(about))?;
            done();
        }
        Ok(each_once(problems))
    }
}

/// What was made of a file.
enum Made {
    Whole(Vec<u8>),
    /// Too much to be held: its digest and its length in bytes. It is made again, in pieces, when it is written.
    Long(Hash, u64),
    Wrong(Diagnostic),
}

/// A file whose turn comes, with what was made of it already.
type Ready<'p> = (&'p Route, Option<Made>);

/// Makes the files of a portion until there are `most` bytes.
fn make_ahead<'p>(routes: &'p [Route], outputs: &[&dyn Output], most: usize) -> Vec<Ready<'p>> {
    let held = AtomicUsize::new(0);
    let groups = routes.par_chunk_by(Route::goes_with);
    let ready = groups.flat_map_iter(|group| -> Vec<Ready<'p>> {
        if held.load(Ordering::Relaxed) >= most {
            return group.iter().map(|route| (route, None)).collect();
        }
        let ready = with_copies(group, outputs, most);
        let bytes = ready.iter().map(|(_, made)| match made {
            Some(Made::Whole(bytes)) => bytes.capacity(),
            _ => 0,
        });
        held.fetch_add(bytes.sum(), Ordering::Relaxed);
        ready
    });
    ready.collect()
}

/// Makes a file and its copies, for which it need not be made again. What is not worth it is left out.
fn with_copies<'p>(group: &'p [Route], outputs: &[&dyn Output], most: usize) -> Vec<Ready<'p>> {
    let mut ready: Vec<Ready<'p>> = Vec::with_capacity(group.len());
    for route in group {
        let file = ready.first().filter(|(first, _)| first.copy.is_none());
        let made = match (route.copy, file) {
            (Some(form), Some((_, Some(Made::Whole(bytes))))) => {
                smaller(bytes, form).map(|bytes| Some(Made::Whole(bytes)))
            }
            (Some(_), Some((_, Some(Made::Long(..))))) => Some(None),
            // The mistake is told of the file.
            (Some(_), Some(_)) => None,
            _ => make(route, outputs, most).map(Some),
        };
        ready.extend(made.map(|made| (route, made)));
    }
    ready
}

/// Makes a file, of which no more than `most` bytes are held if it flows. `None` if it is not worth it.
fn make(route: &Route, outputs: &[&dyn Output], most: usize) -> Option<Made> {
    if let Some(output) = route.flows_from(outputs) {
        return Some(look(route, output, most));
    }
    let mut bytes = Vec::new();
    Some(match route.make(outputs, &mut bytes)? {
        Ok(()) => Made::Whole(bytes),
        Err(problem) => Made::Wrong(problem),
    })
}

/// Makes a file that flows, and keeps it if it is no more than `most` bytes.
fn look(route: &Route, output: &dyn Output, most: usize) -> Made {
    let (mut bytes, mut hasher, mut len) = (Some(Vec::new()), Hasher::new(), 0);
    let mut take = |piece: &[u8]| {
        hasher.update(piece);
        len += piece.len();
        match &mut bytes {
            Some(bytes) if len <= most => bytes.extend_from_slice(piece),
            _ => bytes = None,
        }
        Ok(())
    };
    let mut flow = Flow::into(&mut take);
    let made = output.flow(route.job, &mut flow);
    // Counting never fails.
    let _ = flow.finish();
    match (made, bytes) {
        (Err(problem), _) => Made::Wrong(problem),
        (Ok(()), Some(bytes)) => Made::Whole(bytes),
        (Ok(()), None) => Made::Long(hasher.finalize(), len as u64),
    }
}

/// Writes the files of a portion in order, and gives the mistakes in them.
fn write(
    ready: Vec<Ready<'_>>,
    outputs: &[&dyn Output],
    seal: &mut Seal,
    archive: &mut dyn InOrder,
    done: &(dyn Fn() + Sync),
) -> Result<Vec<Diagnostic>, Error> {
    let mut problems = Vec::new();
    for (route, ahead) in ready {
        match ahead.or_else(|| make(route, outputs, AHEAD)) {
            None => {}
            Some(Made::Wrong(problem)) => problems.push(problem),
            Some(Made::Whole(bytes)) => {
                seal.add(&route.file, blake3::hash(&bytes), bytes.len() as u64);
                archive.put(&route.file, &bytes)?;
                done();
            }
            Some(Made::Long(hash, len)) => {
                seal.add(&route.file, hash, len);
                archive.take(&route.file, len, &mut |pieces| {
                    let mut flow = Flow::into(pieces);
                    if let Some(output) = route.flows_from(outputs) {
                        // It went well the first time, and nothing has changed.
                        let _ = output.flow(route.job, &mut flow);
                    }
                    flow.finish()
                })?;
                done();
            }
        }
    }
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Compression;
    use crate::diag::codes;
    use crate::plan::{Job, Making, Memory, Routes};
    use crate::site::Site;

    /// Writes the number of the job, and fails at some.
    struct Numbers {
        wrong: &'static [u32],
    }

    impl Output for Numbers {
        fn plan<'s>(&self, _: &'s Site, _: &mut Routes<'s>) {}

        fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
            if self.wrong.contains(&job.item) {
                let message = format!("mistake {}", job.item % 2);
                return Err(Diagnostic::new(&codes::TEMPLATE, &"t.html".into(), message));
            }
            out.extend_from_slice(job.item.to_string().as_bytes());
            Ok(())
        }
    }

    #[derive(Default)]
    struct List(Vec<(String, Vec<u8>)>);

    impl InOrder for List {
        fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
            self.0.push((path.to_owned(), bytes.to_vec()));
            Ok(())
        }
    }

    fn plan(files: usize) -> Plan {
        let route = |item: usize| Route {
            file: format!("{item:06}"),
            output: 0,
            job: Job::list(0, item, 1),
            copy: None,
        };
        Plan {
            routes: (0..files).map(route).collect(),
            about: None,
        }
    }

    #[test]
    fn both_ways_make_the_same_files_and_one_has_their_order() {
        for files in [0, 1, PORTION - 1, PORTION, 2 * PORTION, 5 * PORTION + 7] {
            let (plan, numbers) = (plan(files), Numbers { wrong: &[] });
            let (sink, mut list) = (Memory::new(), List::default());
            let told = AtomicUsize::new(0);
            let done = || {
                told.fetch_add(1, Ordering::Relaxed);
            };
            assert!(plan.run(&[&numbers], &sink, &done).unwrap().is_empty());
            let problems = plan.run_in_order(&[&numbers], &mut list, &done).unwrap();
            assert!(problems.is_empty());
            assert_eq!(told.into_inner(), 2 * files);
            assert_eq!(list.0, Vec::from_iter(sink.into_files()));
        }
    }

    /// Writes the number of the job many times.
    struct Long;

    impl Output for Long {
        fn plan<'s>(&self, _: &'s Site, _: &mut Routes<'s>) {}

        fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
            out.extend_from_slice(job.item.to_string().repeat(2000).as_bytes());
            Ok(())
        }

        fn flows(&self, job: Job) -> bool {
            job.item.is_multiple_of(3)
        }

        fn flow(&self, job: Job, out: &mut Flow<'_>) -> Result<(), Diagnostic> {
            self.render(job, out)
        }
    }

    #[test]
    fn copies_have_their_place_in_the_order_whatever_stands_between() {
        let mut routes = Vec::new();
        for item in 0..500 {
            let mut add = |ending: &str, copy| {
                routes.push(Route {
                    file: format!("{item:06}.txt{ending}"),
                    output: 0,
                    job: Job::list(0, item, 1),
                    copy,
                });
            };
            add("", None);
            if item % 7 == 0 {
                add("-other", None);
            }
            add(".br", Some(Compression::Brotli));
            add(".gz", Some(Compression::Gzip));
        }
        let plan = Plan {
            routes,
            about: None,
        };
        assert!(plan.files().is_sorted());
        let (sink, mut list) = (Memory::new(), List::default());
        assert!(plan.run(&[&Long], &sink, &|| {}).unwrap().is_empty());
        let problems = plan.run_in_order(&[&Long], &mut list, &|| {}).unwrap();
        assert!(problems.is_empty() && list.0.len() == plan.len());
        assert_eq!(list.0, Vec::from_iter(sink.into_files()));
    }

    /// Takes long files in pieces, and says which.
    #[derive(Default)]
    struct Taken(List, Vec<String>);

    impl InOrder for Taken {
        fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
            self.0.put(path, bytes)
        }

        fn take(&mut self, path: &str, len: u64, make: &mut Making<'_>) -> Result<(), Error> {
            self.1.push(path.to_owned());
            self.0.take(path, len, make)?;
            let put = self.0.0.last().map(|(_, bytes)| bytes.len() as u64);
            assert_eq!(put, Some(len));
            Ok(())
        }
    }

    #[test]
    fn what_is_too_long_to_be_held_comes_in_pieces_and_is_the_same() {
        let job = |item| Job::list(0, item, 1);
        let routes = (0..30).flat_map(|item| {
            let file = move |ending: &str, copy| Route {
                file: format!("{item:02}.txt{ending}"),
                output: 0,
                job: job(item),
                copy,
            };
            [file("", None), file(".gz", Some(Compression::Gzip))]
        });
        let plan = Plan {
            routes: routes.collect(),
            about: None,
        };
        let (sink, mut list) = (Memory::new(), Taken::default());
        let outputs: [&dyn Output; 1] = [&Long];
        assert!(plan.run(&outputs, &sink, &|| {}).unwrap().is_empty());
        // Files of one digit are shorter than what may be held, those of two digits longer.
        let ready: Vec<Ready<'_>> = plan
            .routes
            .chunk_by(Route::goes_with)
            .flat_map(|group| with_copies(group, &outputs, 3000))
            .collect();
        let mut seal = Seal::default();
        let problems = write(ready, &outputs, &mut seal, &mut list, &|| {}).unwrap();
        assert!(problems.is_empty());
        assert_eq!(list.0.0, Vec::from_iter(sink.into_files()));
        let long = (10..30).filter(|item| Long.flows(job(*item)));
        let long: Vec<String> = long.map(|item| format!("{item:02}.txt")).collect();
        assert_eq!(list.1, long);
    }

    #[test]
    fn mistakes_are_gathered_over_all_portions_and_told_once() {
        let (plan, numbers) = (
            plan(1000),
            Numbers {
                wrong: &[3, 5, 900],
            },
        );
        let mut list = List::default();
        let problems = plan.run_in_order(&[&numbers], &mut list, &|| {}).unwrap();
        let told: Vec<&str> = problems.iter().map(|one| one.message.as_str()).collect();
        assert_eq!(told, ["mistake 0", "mistake 1"]);
        assert_eq!(list.0.len(), 997);
    }

    #[test]
    fn what_is_too_large_to_be_made_ahead_is_made_when_it_is_written() {
        let (plan, numbers) = (plan(100), Numbers { wrong: &[99] });
        for most in [0, 20, AHEAD] {
            let ready = make_ahead(&plan.routes, &[&numbers], most);
            let ahead = ready.iter().filter(|(_, made)| made.is_some()).count();
            assert_eq!(ahead == 100, most == AHEAD, "{ahead} of {most}");
            let mut list = List::default();
            let problems =
                write(ready, &[&numbers], &mut Seal::default(), &mut list, &|| {}).unwrap();
            assert_eq!((problems.len(), list.0.len()), (1, 99));
            assert!(list.0.is_sorted());
        }
    }

    #[test]
    fn a_failure_to_write_ends_the_run() {
        struct Full;
        impl InOrder for Full {
            fn put(&mut self, path: &str, _: &[u8]) -> Result<(), Error> {
                Err(Error::write(path, std::io::ErrorKind::StorageFull.into()))
            }
        }
        let numbers = Numbers { wrong: &[] };
        let failed = plan(600).run_in_order(&[&numbers], &mut Full, &|| {});
        assert!(matches!(failed, Err(Error::Full { .. })));
    }
}
