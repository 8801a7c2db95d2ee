//! What the preview shows at the moment, and who is told when that changes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;
use tokio::sync::watch;

use super::generation::Generation;
use super::overlay::Trouble;
use crate::diag::Found;

/// What the preview shows at one moment.
#[derive(Debug, Default, Clone)]
pub(super) struct State {
    /// The newest version of the site without mistakes.
    pub(super) generation: Option<Arc<Generation>>,
    /// Why a newer one is not shown.
    pub(super) trouble: Option<Arc<Trouble>>,
    run: Arc<str>,
    /// Which load this came of.
    load: u64,
}

/// What pages are told about it.
#[derive(Debug, Serialize)]
pub(super) struct Told<'s> {
    generation: String,
    state: String,
    trouble: Option<&'s Trouble>,
}

impl State {
    /// The version that pages of the generation show.
    pub(super) fn generation_name(&self) -> String {
        let number = self.generation.as_ref().map_or(0, |one| one.number);
        format!("{}.{number}", self.run)
    }

    /// The version of the files that its pages load.
    pub(super) fn assets_name(&self) -> String {
        let number = self.generation.as_ref().map_or(0, |one| one.assets);
        format!("{}.{number}", self.run)
    }

    /// The version that pages about the trouble show.
    pub(super) fn name(&self) -> String {
        format!("{}.load-{}", self.run, self.load)
    }

    /// What pages are told.
    pub(super) fn told(&self) -> Told<'_> {
        Told {
            generation: self.generation_name(),
            state: self.name(),
            trouble: self.trouble.as_deref(),
        }
    }
}

/// Where the state stands for all to see.
#[derive(Debug, Clone)]
pub(super) struct Board {
    state: watch::Sender<State>,
    loads: Arc<AtomicU64>,
}

impl Board {
    /// An empty board; `run` is a name for this run of the program.
    pub(super) fn new(run: &str) -> Self {
        let state = State {
            run: run.into(),
            ..State::default()
        };
        Self {
            state: watch::Sender::new(state),
            loads: Arc::default(),
        }
    }

    /// The number of the load that begins.
    pub(super) fn next(&self) -> u64 {
        self.loads.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Whether no load has begun since the one with this number.
    pub(super) fn is_newest(&self, load: u64) -> bool {
        self.loads.load(Ordering::Relaxed) == load
    }

    /// The state now.
    pub(super) fn now(&self) -> State {
        self.state.borrow().clone()
    }

    /// The state now and whenever it changes.
    pub(super) fn follow(&self) -> watch::Receiver<State> {
        self.state.subscribe()
    }

    /// Shows a new generation.
    pub(super) fn show(&self, generation: Generation) {
        let generation = Some(Arc::new(generation));
        self.change(|state| (state.generation, state.trouble) = (generation, None));
    }

    /// Shows what is wrong beside the generation that is there, if there is one.
    pub(super) fn refuse(&self, problems: &Found) -> bool {
        let older = self.now().generation.is_some();
        self.trouble(Trouble::mistakes(problems, older));
        older
    }

    /// Shows that the site could not be read.
    pub(super) fn fail(&self, words: &str) {
        self.trouble(Trouble::failure(words));
    }

    fn trouble(&self, trouble: Trouble) {
        self.change(|state| state.trouble = Some(Arc::new(trouble)));
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let load = self.loads.load(Ordering::Relaxed);
        self.state.send_modify(|state| {
            change(state);
            state.load = load;
        });
    }
}
