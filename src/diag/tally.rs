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
}

impl Tally {
    /// Counts problems.
    pub fn of(problems: &[Located]) -> Self {
        let errors = problems
            .iter()
            .filter(|one| one.problem.level == Level::Deny)
            .count();
        Self {
            errors,
            warnings: problems.len() - errors,
        }
    }

    /// "2 errors, 1 warning"; nothing if there were none.
    pub fn words(self) -> Option<String> {
        let errors = (self.errors > 0).then(|| number(self.errors, "error"));
        let warnings = (self.warnings > 0).then(|| number(self.warnings, "warning"));
        let words: Vec<String> = errors.into_iter().chain(warnings).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}

/// "1 page", "2 pages".
pub fn number(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

/// The problems that people are shown, and how many more there are. Errors stand before warnings when
/// not all can be shown.
pub fn shown(mut problems: Vec<Located>) -> (Vec<Located>, usize) {
    let more = problems.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        problems.sort_by_key(|one| one.problem.level != Level::Deny);
        problems.truncate(MOST_SHOWN);
    }
    (problems, more)
}
