//! Making all files of a plan: in any order from many threads, or in the order of their paths.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::{Flow, InOrder, Output, Plan, Route, Sink};
use crate::diag::{Diagnostic, Error, Spot};

/// How many files are made while as many are written, where order counts.
const PORTION: usize = 256;

/// How many bytes of a portion are made before it is its turn. Files after that are made when they are written,
/// so that a few large ones (feeds, calendars) never stand in memory together.
const AHEAD: usize = 32 << 20;

/// The size of a buffer, in bytes, from which on it is not kept for the next file.
const LARGE: usize = 1 << 20;

impl Plan {
    /// Makes every file and hands it to `sink`; `done` is told after each. Mistakes in templates are
    /// gathered; a failure of the sink ends the run.
    pub fn run(
        &self,
        outputs: &[&dyn Output],
        sink: &dyn Sink,
        done: &(dyn Fn() + Sync),
    ) -> Result<Vec<Diagnostic>, Error> {
        let results = self.routes.par_iter().map_init(Vec::new, |buffer, route| {
            buffer.clear();
            if let Some(output) = outputs.get(route.output).filter(|one| one.flows(route.job)) {
                let problem = flow(route, *output, sink)?;
                done();
                return Ok(problem);
            }
            match route.make(outputs, buffer) {
                None => return Ok(None),
                Some(Err(problem)) => return Ok(Some(problem)),
                Some(Ok(())) => sink.put(&route.file, buffer)?,
            }
            done();
            if buffer.capacity() > LARGE {
                *buffer = Vec::new();
            }
            Ok(None)
        });
        let problems: Vec<Option<Diagnostic>> = results.collect::<Result<_, Error>>()?;
        Ok(each_once(problems.into_iter().flatten().collect()))
    }

    /// The same in the order of the paths: one portion of the files is written while the next is made. What is in
    /// memory at once is bounded by two portions, whatever the size of the site.
    pub fn run_in_order(
        &self,
        outputs: &[&dyn Output],
        archive: &mut dyn InOrder,
        done: &(dyn Fn() + Sync),
    ) -> Result<Vec<Diagnostic>, Error> {
        let mut problems = Vec::new();
        let mut ready = Vec::new();
        // After the last portion there is none to make, and the last one made is written.
        for portion in self.routes.chunks(PORTION).chain([[].as_slice()]) {
            let writing = || write(ready, outputs, archive, done);
            let (wrong, next) = rayon::join(writing, || make_ahead(portion, outputs, AHEAD));
            problems.extend(wrong?);
            ready = next;
        }
        Ok(each_once(problems))
    }
}

/// Makes a large file and hands it over in pieces; gives the mistake that there was.
fn flow(route: &Route, output: &dyn Output, sink: &dyn Sink) -> Result<Option<Diagnostic>, Error> {
    let mut problem = None;
    sink.take(&route.file, &mut |pieces| {
        let mut flow = Flow::into(pieces);
        problem = output.flow(route.job, &mut flow).err();
        flow.finish()
    })?;
    Ok(problem)
}

impl Route {
    /// Makes the file; `None` if no output does.
    pub(super) fn make(
        &self,
        outputs: &[&dyn Output],
        out: &mut Vec<u8>,
    ) -> Option<Result<(), Diagnostic>> {
        let output = outputs.get(self.output)?;
        Some(if output.flows(self.job) {
            Flow::collect(out, |flow| output.flow(self.job, flow))
        } else {
            output.render(self.job, out)
        })
    }
}

/// A file whose turn comes, with its bytes if they are there already.
type Ready<'p> = (&'p Route, Option<Result<Vec<u8>, Diagnostic>>);

/// Makes the files of a portion until there are `most` bytes.
fn make_ahead<'p>(routes: &'p [Route], outputs: &[&dyn Output], most: usize) -> Vec<Ready<'p>> {
    let held = AtomicUsize::new(0);
    let ready = routes.par_iter().map(|route| {
        if held.load(Ordering::Relaxed) >= most {
            return (route, None);
        }
        let mut bytes = Vec::new();
        let made = route.make(outputs, &mut bytes);
        held.fetch_add(bytes.capacity(), Ordering::Relaxed);
        (route, made.map(|made| made.map(|()| bytes)))
    });
    ready.collect()
}

/// Writes the files of a portion in order, and gives the mistakes in them.
fn write(
    ready: Vec<Ready<'_>>,
    outputs: &[&dyn Output],
    archive: &mut dyn InOrder,
    done: &(dyn Fn() + Sync),
) -> Result<Vec<Diagnostic>, Error> {
    let mut problems = Vec::new();
    for (route, ahead) in ready {
        let made = ahead.or_else(|| {
            let mut bytes = Vec::new();
            let made = route.make(outputs, &mut bytes)?;
            Some(made.map(|()| bytes))
        });
        match made {
            None => {}
            Some(Err(problem)) => problems.push(problem),
            Some(Ok(bytes)) => {
                archive.put(&route.file, &bytes)?;
                done();
            }
        }
    }
    Ok(problems)
}

/// Problems in order. One mistake in a template comes up on every page that uses it: once is enough.
fn each_once(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.sort_by(|a, b| (&a.file, spot(a), &a.message).cmp(&(&b.file, spot(b), &b.message)));
    problems.dedup_by(|a, b| a.file == b.file && a.spot == b.spot && a.message == b.message);
    problems
}

fn spot(problem: &Diagnostic) -> usize {
    match &problem.spot {
        Spot::Span(span) => span.start,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes;
    use crate::plan::{Job, Memory, Routes};
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
        };
        Plan {
            routes: (0..files).map(route).collect(),
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
            let problems = write(ready, &[&numbers], &mut list, &|| {}).unwrap();
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
