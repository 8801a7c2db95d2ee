//! Comparing a published site with what would be built: what its host left out, added or rewrote, and which headers it sends.
//!
//! Here: [`Live`], which asks a host for its files one by one and says what is not as it should be. Whom it asks is behind
//! [`Host`]: over the network that is `client.rs`, the one place in the program that asks another machine for anything, in
//! builds with the feature `live`; in tests it is a map. Not here: judging what is built, which is [`audit`](crate::audit)'s.
//!
//! Invariants: nothing is asked of any other origin than the one that was named, redirects included; few requests run at
//! once, and a host that does not answer is soon left alone; which files are compared follows from their names alone.

mod added;
mod address;
mod body;
mod cache;
mod choose;
#[cfg(feature = "live")]
mod client;
mod decode;
mod finding;
mod follow;
mod headers;
mod judge;
mod policy;
mod probe;
mod stamp;
mod types;

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::diag::{Diagnostic, codes};
use crate::pipeline::Planned;
use crate::plan::{SEAL, Sealed};

pub use address::Address;
pub use choose::MOST;
#[cfg(feature = "live")]
pub use client::Client;
use finding::{Finding, gather};
use follow::{Landed, follow};

/// Whoever answers.
pub trait Host: Sync {
    /// Asks for an address, with what `Accept-Encoding` says, and takes at most `most` bytes. A redirect is an answer, and
    /// is not followed.
    ///
    /// # Errors
    /// If there was no answer.
    fn get(&self, url: &str, encodings: &str, most: u64) -> Result<Answer, Silence>;
}

/// What a host said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// Names in lower case, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// As it came, perhaps compressed.
    pub body: Vec<u8>,
    /// Whether there was more than was wanted.
    pub cut: bool,
}

/// Why there was no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Silence(pub String);

/// How many requests run at once.
const AT_ONCE: usize = 4;

/// After how many failures in a row a host is left alone.
const PATIENCE: usize = 5;

/// The longest that [`SEAL`] can be, in bytes.
const SEAL_LIMIT: u64 = 64 << 10;

/// A published site that can be asked.
pub struct Live<'h> {
    host: &'h dyn Host,
    address: Address,
    stamp: Stamp,
}

/// What the published site says that it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stamp {
    /// This.
    Sealed(Sealed),
    /// Nothing that can be understood.
    Unread,
    /// Nothing.
    Missing,
}

/// What came of a comparison.
#[derive(Debug, Default)]
pub struct Compared {
    /// What is not as it should be.
    pub problems: Vec<Diagnostic>,
    /// How many files the host was asked for.
    pub asked: usize,
    /// How many there are to ask for.
    pub files: usize,
}

impl<'h> Live<'h> {
    /// Asks the site at an address what it is.
    ///
    /// # Errors
    /// If the host does not answer.
    pub fn ask(host: &'h dyn Host, address: Address) -> Result<Self, Silence> {
        let stamp = match follow(host, &address, SEAL, "identity", SEAL_LIMIT)? {
            Landed::Here { answer, .. } if answer.status == 200 => {
                let body = decode::plain(&answer, SEAL_LIMIT);
                let sealed = body
                    .ok()
                    .and_then(|body| serde_json::from_slice(&body).ok());
                sealed.map_or(Stamp::Unread, Stamp::Sealed)
            }
            _ => Stamp::Missing,
        };
        Ok(Self {
            host,
            address,
            stamp,
        })
    }

    /// The day on which the published site was built, as it says: whoever compares builds as of the same.
    pub fn day(&self) -> Option<&str> {
        match &self.stamp {
            Stamp::Sealed(sealed) => Some(&sealed.today),
            _ => None,
        }
    }

    /// Compares the published site with the files that are `planned`, of which `own` is the seal; `all` of them, or as many
    /// as show most. `read` hears after each how many were read.
    pub fn compare(
        &self,
        planned: &Planned<'_>,
        own: &Sealed,
        all: bool,
        read: &(dyn Fn(usize, usize) + Sync),
    ) -> Compared {
        let mut findings = stamp::judge(&self.stamp, own);
        // What was made from something else differs everywhere, and that is said once.
        let same = findings.iter().all(|one| *one.code == codes::LIVE_MISSING);
        let files = choose::published(planned.plan().files());
        let chosen = choose::choose(&files, if all { usize::MAX } else { MOST });
        let run = Run {
            live: self,
            planned,
            same,
            failures: AtomicUsize::new(0),
        };
        findings.extend(run.all(&chosen, read));
        if !run.gave_up() {
            findings.extend(probe::absent(self, planned, same));
            findings.extend(probe::compressed(self, &chosen));
        }
        Compared {
            problems: gather(findings),
            asked: chosen.len(),
            files: files.len(),
        }
    }
}

/// The comparison of one file after the other.
struct Run<'r> {
    live: &'r Live<'r>,
    planned: &'r Planned<'r>,
    same: bool,
    /// How many requests in a row had no answer.
    failures: AtomicUsize,
}

impl Run<'_> {
    fn all(&self, chosen: &[&str], read: &(dyn Fn(usize, usize) + Sync)) -> Vec<Finding> {
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            let mut found = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                match chosen.get(at) {
                    Some(file) if !self.gave_up() => found.push((at, self.one(file))),
                    _ => return found,
                }
                read(1 + done.fetch_add(1, Ordering::Relaxed), chosen.len());
            }
        };
        let mut found = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
            let ended = threads.into_iter().filter_map(|thread| thread.join().ok());
            ended.flatten().collect::<Vec<_>>()
        });
        found.sort_by_key(|(at, _)| *at);
        let left = chosen.len() - found.len();
        let mut findings: Vec<Finding> = found.into_iter().flat_map(|(_, found)| found).collect();
        if left > 0 {
            let message = "the host stopped answering, and was left alone";
            let detail = format!("; {left} files were not compared");
            findings.push(Finding::new(&codes::LIVE_FAILED, SEAL, message).detail(detail));
        }
        findings
    }

    fn gave_up(&self) -> bool {
        self.failures.load(Ordering::Relaxed) >= PATIENCE
    }

    /// Asks for one file and judges the answer.
    fn one(&self, file: &str) -> Vec<Finding> {
        let mut own = Vec::new();
        if !matches!(self.planned.make(file, &mut own), Some(Ok(()))) {
            return Vec::new();
        }
        let most = judge::limit(own.len());
        let landed = follow(self.live.host, &self.live.address, file, "identity", most);
        let overrun = |landed: &Landed| matches!(landed, Landed::Here { answer, .. } if answer.status == 429 || answer.status >= 500);
        if landed.as_ref().map_or(true, overrun) {
            self.failures.fetch_add(1, Ordering::Relaxed);
        } else {
            self.failures.store(0, Ordering::Relaxed);
        }
        judge::judge(file, &own, landed, &self.live.address, self.same)
    }
}

impl std::fmt::Debug for Live<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Live")
            .field("address", &self.address)
            .field("stamp", &self.stamp)
            .finish_non_exhaustive()
    }
}
