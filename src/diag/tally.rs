//! How many problems there are, and which of many are shown.

use super::{Level, Located};

/// How many problems are shown in full; the rest is counted.
const MOST_SHOWN: usize = 50;

/// How many problems of each sort there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Those that stop publication.
    pub errors: usize,
    /// Those that do not.
    pub warnings: usize,
    /// Pointers, which are no problems.
    pub notes: usize,
}

impl Tally {
    /// Counts problems.
    pub fn of(problems: &[Located]) -> Self {
        let count = |level| {
            let of_it = problems.iter().filter(|one| one.problem.level == level);
            of_it.count()
        };
        Self {
            errors: count(Level::Deny),
            warnings: count(Level::Warn),
            notes: count(Level::Note),
        }
    }

    /// Whether there are errors or warnings.
    pub fn any_problem(self) -> bool {
        self.errors + self.warnings > 0
    }

    /// "2 errors, 1 warning, 3 notes"; nothing if there were none.
    pub fn words(self) -> Option<String> {
        let counts = [
            (self.errors, "error"),
            (self.warnings, "warning"),
            (self.notes, "note"),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let words: Vec<String> = counts.map(|(count, what)| number(count, what)).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}

/// "1 page", "2 pages".
pub fn number(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

/// The problems that people are shown, and how many more there are. Errors stand before warnings, and
/// these before notes, when not all can be shown.
pub fn shown(mut problems: Vec<Located>) -> (Vec<Located>, usize) {
    let more = problems.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        problems.sort_by_key(|one| std::cmp::Reverse(one.problem.level));
        problems.truncate(MOST_SHOWN);
    }
    (problems, more)
}
