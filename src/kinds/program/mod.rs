//! Program: a fellowship or method.

mod built_in;
mod codes;
mod first_visit;
mod parse;
pub(crate) mod raw;

use jiff::civil::Date;

use crate::fields::{Citation, Head};
use crate::model::{Audience, Line, Name, Slug, WebUrl};

pub use built_in::built_in;
pub use codes::{CodeMeaning, Codes, Shared};
pub use first_visit::{FirstVisit, Question};
pub use raw::{Approach, Goal, Medication};

/// A fellowship or method.
#[derive(Debug, Clone)]
pub struct Program {
    /// What every entry has.
    pub head: Head,
    /// The short name, such as `AA`.
    pub short_name: Option<Name>,
    /// Other names people search for.
    pub also_called: Vec<Name>,
    /// One sentence on what it is.
    pub summary: Option<Line>,
    /// What it builds on.
    pub approach: Vec<Approach>,
    /// What members aim at about their own use.
    pub goal: Vec<Goal>,
    /// Who it is for.
    pub audiences: Vec<Audience>,
    /// What it is about.
    pub about: Vec<Slug>,
    /// Whether people who take prescribed medication are welcome.
    pub medication: Medication,
    /// The lines of the comparison, in its order.
    pub comparison: Comparison,
    /// Its official site.
    pub website: Option<WebUrl>,
    /// Its own list of meetings.
    pub finder: Option<WebUrl>,
    /// Its online meetings.
    pub online_meetings: Option<WebUrl>,
    /// Its positions.
    pub stance: Vec<Stance>,
    /// Who may come.
    pub admission: Admission,
    /// Answers for a first visit.
    pub first_visit: FirstVisit,
    /// What its codes mean, in the order of its file.
    pub codes: Codes,
    /// Where the facts were read.
    pub sources: Vec<Citation>,
}

/// One line on each question that applies to all programs alike.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// What it aims at.
    pub aim: Option<Line>,
    /// Its outlook.
    pub outlook: Option<Line>,
    /// Who leads.
    pub who_leads: Option<Line>,
    /// How a meeting runs.
    pub how_a_meeting_runs: Option<Line>,
    /// What it costs.
    pub cost: Option<Line>,
    /// For whom.
    pub for_whom: Option<Line>,
}

/// Who may come, in the program's own rule.
#[derive(Debug, Clone, Default)]
pub struct Admission {
    /// To an open meeting.
    pub open: Option<Line>,
    /// To a closed meeting.
    pub closed: Option<Line>,
    /// Where a meeting says neither.
    pub otherwise: Option<Line>,
}

/// A position on a contested question.
#[derive(Debug, Clone)]
pub struct Stance {
    /// The question.
    pub about: Line,
    /// The position.
    pub text: Line,
    /// Who published it.
    pub source: Option<Line>,
    /// Where.
    pub url: Option<WebUrl>,
    /// When it was read there.
    pub as_of: Option<Date>,
}

impl Program {
    /// The short name if there is one, else the name.
    pub fn short(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.head.name)
    }

    /// Whether it is for those who care about somebody.
    pub fn for_family(&self) -> bool {
        self.audiences
            .iter()
            .any(|audience| matches!(audience, Audience::Family | Audience::Friends))
    }
}
