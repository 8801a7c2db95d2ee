//! One version of the site, loaded, planned, and ready to make any of its files.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tokio::sync::oneshot;

use super::answer::Answer;
use super::answer::Maker;
use super::state::Board;
use super::{Hear, News, Settings};
use crate::diag::{Checked, Diagnostic, Error, Found};
use crate::disk::{self, Files, Skipped, Sources, TEXT_LIMIT};
use crate::pipeline::{self, Kept, Loaded, Options, Project, Rules, Summary};
use crate::source::find;
use crate::theme::WithBuiltIn;

/// One version of the site. It does not change, and lives as long as somebody holds it.
///
/// Templates, views and plan borrow from the site. So each generation has a thread, on whose stack all
/// of them stand in their order, and is asked by messages: nothing has to point into itself.
#[derive(Debug)]
pub(super) struct Generation {
    asks: Sender<Ask>,
    /// Which one it is; a later one has a greater number.
    pub(super) number: u64,
    /// Which one was the first with the files that pages load, such as pictures, as they are now.
    pub(super) assets: u64,
    /// Where the site begins.
    pub(super) root: String,
    /// The zone of its clock, such as `America/Chicago`.
    pub(super) zone: String,
}

#[derive(Debug)]
struct Ask {
    path: String,
    reply: oneshot::Sender<Answer>,
}

/// What came of loading.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) outcome: Outcome,
    pub(super) skipped: Vec<Skipped>,
}

/// Whether there is a new generation.
#[derive(Debug)]
pub(super) enum Outcome {
    /// There is.
    Good {
        generation: Generation,
        /// What is to be told of it; told later if none.
        news: Option<News>,
    },
    /// There is none, since mistakes stop it.
    Refused(Found),
    /// There is none, since the machine failed.
    Failed(String),
}

/// What is to be loaded.
#[derive(Debug)]
pub(super) struct Task {
    /// The number of the generation.
    pub(super) number: u64,
    /// That of the first with the files that pages load as they are now.
    pub(super) assets: u64,
    /// What changed since the load before; anything if none.
    pub(super) changed: Option<Vec<String>>,
}

/// What is known from the load before.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    sources: Option<Sources>,
    kept: Kept,
}

impl Earlier {
    /// Reads the project as it is after something `changed`.
    fn load(
        &mut self,
        settings: &Settings,
        changed: Option<&[String]>,
        files: &Files,
    ) -> Result<(Checked<Option<Loaded>>, Vec<Skipped>), Error> {
        let root = &settings.root;
        let sources = match (self.sources.take(), changed) {
            (Some(before), Some(names)) => before.after(root, names)?,
            _ => disk::sources(root)?,
        };
        let project = Project {
            tree: &sources.tree,
            reader: files,
        };
        self.kept.forget(changed.unwrap_or_default());
        let loaded = pipeline::reload(project, &options(settings), &mut self.kept)?;
        let skipped = sources.skipped.clone();
        self.sources = Some(sources);
        Ok((loaded, skipped))
    }
}

/// Loads the project. Whatever becomes of the thread that does it, there is an outcome.
///
/// Entries whose files are as they were come from the load before; all else is read anew.
pub(super) fn open(
    settings: &Arc<Settings>,
    task: Task,
    earlier: &Arc<Mutex<Earlier>>,
    board: &Board,
    hear: &Arc<Hear>,
) -> Opened {
    let (report, opened) = channel();
    let number = task.number;
    let loading = Loading {
        settings: Arc::clone(settings),
        task,
        earlier: Arc::clone(earlier),
        board: board.clone(),
        hear: Arc::clone(hear),
        report,
    };
    let started = thread::Builder::new()
        .name(format!("generation {number}"))
        .spawn(move || loading.live());
    let failed = |words: String| Opened {
        outcome: Outcome::Failed(words),
        skipped: Vec::new(),
    };
    match started {
        Ok(_) => opened.recv().unwrap_or_else(|_| failed(BROKE.to_owned())),
        Err(error) => failed(format!("no thread can be started: {error}")),
    }
}

const BROKE: &str =
    "the program itself broke while it read the site; please report what stands above";

impl Generation {
    /// What there is at the path of a request; `None` if the program broke.
    pub(super) async fn ask(&self, path: &str) -> Option<Answer> {
        let (reply, answer) = oneshot::channel();
        let path = path.to_owned();
        self.asks.send(Ask { path, reply }).ok()?;
        answer.await.ok()
    }
}

struct Loading {
    settings: Arc<Settings>,
    task: Task,
    earlier: Arc<Mutex<Earlier>>,
    board: Board,
    hear: Arc<Hear>,
    report: Sender<Opened>,
}

impl Loading {
    /// Loads, reports, and answers until nobody can ask any more.
    fn live(self) {
        let files = Files::new(&self.settings.root, TEXT_LIMIT);
        let earlier = self.earlier.lock();
        let mut earlier = earlier.unwrap_or_else(PoisonError::into_inner);
        let loaded = earlier.load(&self.settings, self.task.changed.as_deref(), &files);
        drop(earlier);
        let (loaded, mut problems, skipped) = match loaded {
            Ok((loaded, skipped)) => (loaded.value, loaded.problems, skipped),
            Err(error) => return self.report(Outcome::Failed(error.to_string()), Vec::new()),
        };
        let refused = |problems| Outcome::Refused(self.find(problems, &files));
        let Some(loaded) = loaded else {
            return self.report(refused(problems), skipped);
        };
        let loaded = match &self.settings.origin {
            Some(origin) => loaded.on(origin),
            None => loaded,
        };
        let planned = pipeline::plan(&loaded, &files, |planned| {
            let mut found = problems.clone();
            let planned = planned.into_value(&mut found);
            let (generation, asked) = self.generation(&loaded);
            let news = || self.shown(&loaded, planned.summary(), found, &files);
            let root = loaded.site.config.base_url.root();
            let maker = Maker::new(&planned, root, &files);
            if self.task.changed.is_none() {
                let news = news();
                self.report(Outcome::Good { generation, news }, skipped.clone());
                return self.answer(asked, maker);
            }
            // Whoever has changed something waits for the page more than for what rules say of it.
            let good = Outcome::Good {
                generation,
                news: None,
            };
            self.report(good, skipped.clone());
            thread::scope(|scope| {
                scope.spawn(|| news().map(|news| (self.hear)(news)));
                self.answer(asked, maker);
            });
        });
        if let Err(found) = planned {
            problems.extend(found);
            problems.extend(self.judge(&loaded, &files).unwrap_or_default());
            self.report(refused(problems), skipped);
        }
    }

    /// Answers until nobody can ask any more.
    fn answer(&self, asked: Receiver<Ask>, mut maker: Maker<'_>) {
        for ask in asked {
            let answer = maker.answer(&ask.path, &|problem| (self.hear)(News::Page(problem)));
            // Whoever asked may have gone away.
            let _ = ask.reply.send(answer);
        }
    }

    fn generation(&self, loaded: &Loaded) -> (Generation, Receiver<Ask>) {
        let (asks, asked) = channel();
        let generation = Generation {
            asks,
            number: self.task.number,
            assets: self.task.assets,
            root: loaded.site.config.base_url.root().to_owned(),
            zone: loaded.site.config.zone.name().to_owned(),
        };
        (generation, asked)
    }

    fn report(&self, outcome: Outcome, skipped: Vec<Skipped>) {
        // Nobody waits for it only when the program ends.
        let _ = self.report.send(Opened { outcome, skipped });
    }

    /// What there is to tell of a site that is shown: what was `found` when it was loaded, and what rules find. Nothing, once
    /// the next load has begun: whoever saves again at once waits for that page, and hears of that site.
    fn shown(
        &self,
        loaded: &Loaded,
        summary: Summary,
        mut found: Vec<Diagnostic>,
        files: &Files,
    ) -> Option<News> {
        found.extend(self.judge(loaded, files)?);
        Some(News::Shown {
            load: self.task.number,
            counts: loaded.site.counts(),
            summary,
            problems: self.find(found, files),
        })
    }

    fn judge(&self, loaded: &Loaded, files: &Files) -> Option<Vec<Diagnostic>> {
        let wanted = || self.board.is_newest(self.task.number);
        pipeline::judge(loaded, files, &wanted)
    }

    /// The bytes that problems are about, as the files are now.
    fn find(&self, problems: Vec<Diagnostic>, files: &Files) -> Found {
        find(problems, self.settings.wanted, &WithBuiltIn::new(files))
    }
}

/// What the site is loaded for.
fn options(settings: &Settings) -> Options {
    Options {
        rules: Rules::Later,
        ..(settings.options)()
    }
}
