//! How many problems there are, and which of many are shown.

use std::cmp::Reverse;

use super::{Diagnostic, Level, Located};

/// How many problems are shown in full; the rest is counted.
const MOST_SHOWN: usize = 50;

/// How many problems of each sort there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
    pub fn of<'p>(problems: impl IntoIterator<Item = &'p Diagnostic>) -> Self {
        let mut tally = Self::default();
        for problem in problems {
            match problem.level {
                Level::Deny => tally.errors += 1,
                Level::Warn => tally.warnings += 1,
                Level::Note => tally.notes += 1,
                Level::Allow => {}
            }
        }
        tally
    }

    /// How many there are of all sorts.
    fn total(self) -> usize {
        self.errors + self.warnings + self.notes
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

/// Problems whose bytes are known, in the order in which they are told, and how many there are in all.
#[derive(Debug)]
pub struct Found {
    /// All of them, or all that people may be shown.
    pub problems: Vec<Located>,
    /// How many there are.
    pub tally: Tally,
}

impl Found {
    /// Problems that are all there are.
    pub fn all(problems: Vec<Located>) -> Self {
        let tally = Tally::of(problems.iter().map(|one| &one.problem));
        Self { problems, tally }
    }

    /// The problems that people are shown, and how many more there are. Errors stand before warnings, and
    /// these before notes, when not all can be shown.
    pub fn shown(&self) -> (Vec<Located>, usize) {
        let more = self.tally.total().saturating_sub(MOST_SHOWN);
        let mut shown: Vec<&Located> = self.problems.iter().collect();
        if more > 0 {
            shown.sort_by_key(|one| Reverse(one.problem.level));
            shown.truncate(MOST_SHOWN);
        }
        (shown.into_iter().cloned().collect(), more)
    }
}

/// The problems among which are all that people are shown: where there are too many, the worst of the first
/// files. Which come first within a file is known only once their bytes are.
pub fn most_pressing(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if problems.len() > MOST_SHOWN {
        let key = |problem: &Diagnostic| (Reverse(problem.level), problem.file.clone());
        problems.sort_by_cached_key(key);
        let (first, rest) = problems.split_at(MOST_SHOWN);
        let of_last = |problem: &&Diagnostic| first.last().map(key) == Some(key(problem));
        let most = MOST_SHOWN + rest.iter().take_while(of_last).count();
        problems.truncate(most);
    }
    problems
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::{Code, Spot, order};

    static CODE: Code = Code {
        name: "test",
        level: Level::Warn,
        adjustable: true,
        docs: "",
    };

    /// Problems at these bytes of these files.
    fn located(problems: Vec<Diagnostic>) -> Vec<Located> {
        let located = problems.into_iter().map(|problem| Located {
            span: match &problem.spot {
                Spot::Span(span) => Some(span.clone()),
                _ => None,
            },
            text: None,
            problem,
        });
        let mut located: Vec<Located> = located.collect();
        order(&mut located);
        located
    }

    #[test]
    fn those_chosen_before_their_place_is_known_are_those_chosen_after() {
        let levels = [Level::Warn, Level::Note, Level::Warn, Level::Deny];
        for count in [3, MOST_SHOWN, MOST_SHOWN + 1, 200, 1000] {
            // As out of order as can be: numbers without a common factor.
            let problems = (0..count).map(|at| Diagnostic {
                code: &CODE,
                level: levels[at % 4],
                file: Arc::from(format!("{:02}.md", at * 37 % 7)),
                spot: Spot::Span(at * 61 % 997..1000),
                message: format!("number {at}"),
                label: None,
                help: None,
            });
            let problems: Vec<Diagnostic> = problems.collect();
            let all = Found::all(located(problems.clone()));
            let chosen = Found {
                tally: Tally::of(&problems),
                problems: located(most_pressing(problems)),
            };
            let names = |(shown, more): (Vec<Located>, usize)| {
                let names: Vec<String> = shown.into_iter().map(|one| one.problem.message).collect();
                (names, more)
            };
            assert!(chosen.problems.len() <= all.problems.len());
            assert_eq!(names(chosen.shown()), names(all.shown()), "{count}");
            assert_eq!(all.shown().0.len(), count.min(MOST_SHOWN));
        }
    }
}
