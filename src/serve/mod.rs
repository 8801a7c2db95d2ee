//! The preview: the site as it is being edited, made page by page as it is asked for.
//!
//! Here: [`Preview`], which loads a project, watches it and answers browsers. Not here: the terminal
//! and the clock (they are told through [`News`]), and how a page is made.
//!
//! A site that was loaded is a `Generation`: it does not change, and makes the
//! one file that a request wants. An edit makes a new one, which takes the place of the old; if it has
//! mistakes, the old one stays and its pages show what is wrong. What the preview adds to a page is one
//! line, and only here.
//!
//! Invariant: nothing is written to the disk.

mod answer;
mod events;
mod generation;
mod guests;
mod http;
mod media;
mod overlay;
mod route;
mod state;

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use crate::diag::{Error, Found, Located};
use crate::disk::{Skipped, Watch};
use crate::model::Kind;
use crate::pipeline::{Options, Summary};
use crate::source::Wanted;

pub use guests::Guests;

use generation::{Earlier, Opened, Outcome, Task};
use state::Board;

/// What a preview is asked for.
pub struct Settings {
    /// The folder that holds `content/` and `themes/`.
    pub root: PathBuf,
    /// What a build would be asked for at this moment.
    pub options: Box<dyn Fn() -> Options + Send + Sync>,
    /// The host that pages say they are on, such as `http://127.0.0.1:1111`; their own if none.
    pub origin: Option<String>,
    /// Which problems are told.
    pub wanted: Wanted,
    /// Who may look.
    pub guests: Guests,
    /// A name for this run that no other has.
    pub run: String,
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings")
            .field("root", &self.root)
            .finish_non_exhaustive()
    }
}

/// What the person at the terminal is told.
#[derive(Debug)]
pub enum News {
    /// The project is being read. Each load has its number; what is told of one may come after the next has begun.
    Begun {
        /// The number.
        load: u64,
        /// The files or folders that changed; none at the start, or if that is not known.
        changed: Vec<String>,
    },
    /// The site was read, and is shown.
    Shown {
        /// By this load.
        load: u64,
        /// How many entries it has of each kind.
        counts: Vec<(Kind, usize)>,
        /// How many files and pages.
        summary: Summary,
        /// What could be better.
        problems: Found,
    },
    /// The site has mistakes.
    Refused {
        /// Found by this load.
        load: u64,
        /// What stops it, and what else there is.
        problems: Found,
        /// Whether there is an older site that is shown.
        older: bool,
    },
    /// The site could not be read; it is tried again when something changes.
    Failed(String),
    /// A page that was asked for could not be made.
    Page(Located),
    /// Something that looks like a part of the site is not read.
    Skipped(Skipped),
}

/// Hears the news, from several threads.
pub type Hear = dyn Fn(News) + Send + Sync;

/// A project that is loaded and watched.
pub struct Preview {
    settings: Arc<Settings>,
    board: Board,
    hear: Arc<Hear>,
}

impl Preview {
    /// Loads the project and follows its changes from then on, in the background.
    pub fn open(settings: Settings, hear: Arc<Hear>) -> Result<Self, Error> {
        // Before the first load, so that no edit is missed.
        let watch = Watch::new(&settings.root)?;
        let preview = Self {
            board: Board::new(&settings.run),
            settings: Arc::new(settings),
            hear,
        };
        let mut reload = Reload {
            settings: Arc::clone(&preview.settings),
            board: preview.board.clone(),
            hear: Arc::clone(&preview.hear),
            skipped: BTreeSet::new(),
            assets: 0,
            earlier: Arc::default(),
        };
        reload.load(None);
        std::thread::spawn(move || reload.follow(watch));
        Ok(preview)
    }

    /// Where the site begins: `/`, or `/sub/` for one that will stand below a folder.
    pub fn home(&self) -> String {
        let state = self.board.now();
        state
            .generation
            .as_ref()
            .map_or("/", |generation| generation.root.as_str())
            .to_owned()
    }

    /// Answers browsers, at each address that is listened at, until the program is told to stop (Ctrl-C).
    pub fn run(self, listeners: Vec<TcpListener>) -> std::io::Result<()> {
        http::run(self.settings, self.board, listeners)
    }
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preview").finish_non_exhaustive()
    }
}

/// From changes to generations.
struct Reload {
    settings: Arc<Settings>,
    board: Board,
    hear: Arc<Hear>,
    /// What was told not to be read, so that it is told once.
    skipped: BTreeSet<String>,
    /// The load since which the files that pages load are what they are.
    assets: u64,
    /// What is known from the load before.
    earlier: Arc<Mutex<Earlier>>,
}

impl Reload {
    fn follow(mut self, mut watch: Watch) {
        while let Some(changes) = watch.changes() {
            match changes {
                Ok(names) => {
                    self.load(Some(names));
                }
                // What changed is not known: look at everything.
                Err(error) => {
                    (self.hear)(News::Failed(error.to_string()));
                    self.load(None);
                }
            }
        }
    }

    /// Loads the project anew after something `changed`, anything if that is not known, and lets the board know what
    /// came of it.
    fn load(&mut self, changed: Option<Vec<String>>) {
        let number = self.board.next();
        (self.hear)(News::Begun {
            load: number,
            changed: changed.clone().unwrap_or_default(),
        });
        let asset = |names: &Vec<String>| names.iter().any(|name| is_asset(name));
        if changed.as_ref().is_none_or(asset) {
            self.assets = number;
        }
        let task = Task {
            number,
            assets: self.assets,
            changed,
        };
        let Opened { outcome, skipped } =
            generation::open(&self.settings, task, &self.earlier, &self.board, &self.hear);
        for skipped in skipped {
            if self.skipped.insert(skipped.path.clone()) {
                (self.hear)(News::Skipped(skipped));
            }
        }
        match outcome {
            Outcome::Good { generation, news } => {
                self.board.show(generation);
                if let Some(news) = news {
                    (self.hear)(news);
                }
            }
            Outcome::Refused(problems) => {
                let older = self.board.refuse(&problems);
                (self.hear)(News::Refused {
                    load: number,
                    problems,
                    older,
                });
            }
            Outcome::Failed(words) => {
                self.board.fail(&words);
                (self.hear)(News::Failed(words));
            }
        }
    }
}

/// Whether pages may load what changed: a file beside them, or a folder that may hold such files.
fn is_asset(name: &str) -> bool {
    let inside = |folder: &str| name.starts_with(folder) || folder.starts_with(&format!("{name}/"));
    inside("content/assets/") || inside("themes/")
}
