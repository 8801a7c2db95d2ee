//! What a person who watches sees while a long build runs.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::args::{Color, Common};
use crate::pipeline::Progress;

/// Prints a line of results. A reader that has gone away (`| head`) is no failure.
pub(super) fn say(text: &str) {
    let _ = writeln!(stdout(), "{text}");
}

/// Prints a whole text as it is.
pub(super) fn print(text: &[u8]) {
    let _ = stdout().write_all(text);
}

/// Prints a line about the run itself, beside the results.
pub(super) fn tell(text: &str) {
    let _ = writeln!(stderr(), "{text}");
}

/// Whether to color what goes to the error output.
pub(super) fn color(common: &Common) -> bool {
    colors(common, stderr().is_terminal())
}

/// Whether to color what goes to the results.
pub(super) fn paints(common: &Common) -> bool {
    colors(common, stdout().is_terminal())
}

fn colors(common: &Common, watched: bool) -> bool {
    match common.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => watched && std::env::var_os("NO_COLOR").is_none(),
    }
}

/// A bar on builds that take longer than a moment, for people only.
pub(super) struct Bar {
    shown: bool,
    began: Instant,
    planned: AtomicUsize,
    made: AtomicUsize,
}

const PATIENCE: Duration = Duration::from_secs(1);
const WIDTH: usize = 30;

impl Bar {
    pub(super) fn new(common: &Common) -> Self {
        Self {
            shown: !common.quiet && stderr().is_terminal(),
            began: Instant::now(),
            planned: AtomicUsize::new(0),
            made: AtomicUsize::new(0),
        }
    }

    pub(super) fn hear(&self, progress: Progress) {
        match progress {
            Progress::Planned(files) => self.planned.store(files, Ordering::Relaxed),
            Progress::Made => {
                let made = self.made.fetch_add(1, Ordering::Relaxed) + 1;
                let planned = self.planned.load(Ordering::Relaxed);
                if self.shown && made.is_multiple_of(256) && self.began.elapsed() > PATIENCE {
                    draw(made, planned);
                }
            }
        }
    }

    /// Takes the bar away.
    pub(super) fn clear(&self) {
        if self.shown {
            let _ = write!(stderr(), "\r\u{1b}[K");
        }
    }
}

fn draw(made: usize, planned: usize) {
    let full = WIDTH * made / planned.max(1);
    let bar: String = (0..WIDTH)
        .map(|at| if at < full { '#' } else { '.' })
        .collect();
    let _ = write!(stderr(), "\r[{bar}] {made} of {planned} files");
}
