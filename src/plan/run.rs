//! Making all files of a plan, in any order and from many threads.

use rayon::prelude::*;

use super::copies::{Copying, smaller};
use super::seal::Seal;
use super::{Flow, Output, Plan, Route, SEAL, Sink, tongues};
use crate::config::Compression;
use crate::diag::{Diagnostic, Error, Spot};

/// The size of a buffer, in bytes, from which on it is not kept for the next file.
const LARGE: usize = 1 << 20;

/// What it takes to make files and hand them over.
struct Run<'r> {
    outputs: &'r [&'r dyn Output],
    sink: &'r dyn Sink,
    done: &'r (dyn Fn() + Sync),
}

/// What became of a file and its copies.
#[derive(Default)]
struct Made {
    /// The BLAKE3 of the file and its length in bytes, if it was handed over.
    contents: Option<(blake3::Hash, u64)>,
    /// In a box: there is one of these for each file, and hardly ever a problem.
    problem: Option<Box<Diagnostic>>,
}

impl Plan {
    /// Makes every file and hands it to `sink`, the digest of all of them last; `done` is told after each. Mistakes in
    /// templates are gathered; a failure of the sink ends the run.
    pub fn run(
        &self,
        outputs: &[&dyn Output],
        sink: &dyn Sink,
        done: &(dyn Fn() + Sync),
    ) -> Result<Vec<Diagnostic>, Error> {
        let run = Run {
            outputs,
            sink,
            done,
        };
        let groups = self.routes.par_chunk_by(Route::goes_with);
        let results = groups.map_init(Vec::new, |buffer, group| {
            buffer.clear();
            let made = run.group(group, buffer);
            if buffer.capacity() > LARGE {
                *buffer = Vec::new();
            }
            made
        });
        let made: Vec<Made> = results.collect::<Result<_, Error>>()?;
        self.seal(&made, &run)?;
        let problems = made.into_iter().filter_map(|made| Some(*made.problem?));
        Ok(each_once(problems.collect()))
    }

    /// Hands over the digest of all files; `made` are they, each with its copies, in order.
    fn seal(&self, made: &[Made], run: &Run<'_>) -> Result<(), Error> {
        let Some(about) = &self.about else {
            return Ok(());
        };
        let mut seal = Seal::default();
        for (group, made) in self.routes.chunk_by(Route::goes_with).zip(made) {
            if let (Some(file), Some((hash, len))) = (group.first(), made.contents) {
                seal.add(&file.file, hash, len);
            }
        }
        run.sink.put(SEAL, &seal.text(about))?;
        (run.done)();
        Ok(())
    }
}

impl Run<'_> {
    /// Makes a file and the copies that follow it.
    fn group(&self, group: &[Route], buffer: &mut Vec<u8>) -> Result<Made, Error> {
        let Some((file, copies)) = group.split_first() else {
            return Ok(Made::default());
        };
        if let Some(output) = file.flows_from(self.outputs) {
            return self.flow(file, copies, output);
        }
        let mut made = Made::default();
        match file.make(self.outputs, buffer) {
            None => {}
            Some(Err(problem)) => {
                made.problem = Some(Box::new(problem));
                return Ok(made);
            }
            Some(Ok(())) => {
                made.contents = Some((self.put(file, buffer)?, buffer.len() as u64));
            }
        }
        if file.copy.is_some() {
            // Another file stands between the copies and theirs: each is made by itself.
            return self.group(copies, &mut Vec::new());
        }
        for (copy, form) in self.unknown(file, copies) {
            if let Some(bytes) = smaller(buffer, form) {
                self.put(copy, &bytes)?;
            }
        }
        Ok(made)
    }

    /// Makes a large file and hands it over in pieces, then its copies.
    fn flow(&self, file: &Route, copies: &[Route], output: &dyn Output) -> Result<Made, Error> {
        let (mut problem, mut len) = (None, 0);
        let hash = self.sink.take(&file.file, &mut |pieces| {
            let mut count = |piece: &[u8]| {
                len += piece.len();
                pieces(piece)
            };
            let mut flow = Flow::into(&mut count);
            problem = output.flow(file.job, &mut flow).err();
            flow.finish()
        })?;
        (self.done)();
        let copies = self.unknown(file, copies);
        if problem.is_none() && !copies.is_empty() {
            problem = self.copies_of_flow(file, len, copies, output)?;
        }
        Ok(Made {
            contents: Some((hash, len as u64)),
            problem: problem.map(Box::new),
        })
    }

    /// Makes a large file of `len` bytes again, now for its copies: that it is new was only known at its end.
    fn copies_of_flow(
        &self,
        file: &Route,
        len: usize,
        copies: Vec<(&Route, Compression)>,
        output: &dyn Output,
    ) -> Result<Option<Diagnostic>, Error> {
        let copying = copies.iter().map(|(_, form)| Copying::new(*form, len));
        let mut copying: Vec<Copying> = copying.collect();
        let mut add = |piece: &[u8]| {
            for one in &mut copying {
                one.add(piece);
            }
            Ok(())
        };
        let mut flow = Flow::into(&mut add);
        let problem = output.flow(file.job, &mut flow).err();
        flow.finish()?;
        for ((copy, _), copying) in copies.into_iter().zip(copying) {
            if let Some(bytes) = copying.finish() {
                self.put(copy, &bytes)?;
            }
        }
        Ok(problem)
    }

    /// The copies of a file that have to be made, each with its form; of the others `done` is told.
    fn unknown<'p>(&self, file: &Route, copies: &'p [Route]) -> Vec<(&'p Route, Compression)> {
        let mut unknown = Vec::new();
        for copy in copies {
            match (self.sink.knows_copy(&file.file, &copy.file), copy.copy) {
                (None, Some(form)) => unknown.push((copy, form)),
                (Some(true), _) => (self.done)(),
                _ => {}
            }
        }
        unknown
    }

    fn put(&self, file: &Route, bytes: &[u8]) -> Result<blake3::Hash, Error> {
        let hash = self.sink.put(&file.file, bytes)?;
        (self.done)();
        Ok(hash)
    }
}

impl Route {
    /// The file of which it is a copy, or itself.
    fn of(&self) -> &str {
        let stem = || {
            let ending = self.copy?.word();
            self.file.strip_suffix(ending)?.strip_suffix('.')
        };
        stem().unwrap_or(&self.file)
    }

    /// Whether `next` is a copy of it, or of the same file as it.
    pub(super) fn goes_with(&self, next: &Self) -> bool {
        next.copy.is_some() && self.of() == next.of()
    }

    /// The output that makes the file in pieces, if it flows. A copy does not.
    pub(super) fn flows_from<'o>(&self, outputs: &[&'o dyn Output]) -> Option<&'o dyn Output> {
        let output = outputs.get(self.output).copied();
        output.filter(|output| output.flows(self.job) && self.copy.is_none())
    }

    /// Makes the file; `None` if no output does, or if it is a copy that is not worth it.
    pub(super) fn make(
        &self,
        outputs: &[&dyn Output],
        out: &mut Vec<u8>,
    ) -> Option<Result<(), Diagnostic>> {
        let output = outputs.get(self.output)?;
        let Some(form) = self.copy else {
            return Some(self.whole(*output, out));
        };
        let mut whole = Vec::new();
        if let Err(problem) = self.whole(*output, &mut whole) {
            return Some(Err(problem));
        }
        out.append(&mut smaller(&whole, form)?);
        Some(Ok(()))
    }

    /// Makes what the job makes.
    fn whole(&self, output: &dyn Output, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        if output.flows(self.job) {
            return Flow::collect(out, |flow| output.flow(self.job, flow));
        }
        output.render(self.job, out)?;
        tongues::finish(&self.file, out);
        Ok(())
    }
}

/// Problems in order. One mistake in a template comes up on every page that uses it: once is enough.
pub(super) fn each_once(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
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
