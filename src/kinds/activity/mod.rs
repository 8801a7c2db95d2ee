//! Activity: something to do without alcohol or drugs, once or again and again.

mod parse;
pub(crate) mod raw;

use jiff::civil::Date;

use crate::fields::{Access, Closure, Contact, Head, Notice, When, Whereabouts};
use crate::kinds::group::Online;
use crate::model::{Attendance, Audience, Lang, Line, Name, Ref, WebUrl};

pub use raw::Sort;

/// Something to do without alcohol or drugs.
#[derive(Debug, Clone)]
pub struct Activity {
    /// What every entry has.
    pub head: Head,
    /// One sentence on what happens.
    pub summary: Option<Line>,
    /// What sorts of activity it is.
    pub sorts: Vec<Sort>,
    /// Who it is for.
    pub audiences: Vec<Audience>,
    /// Youngest and oldest.
    pub ages: Option<Line>,
    /// When it happens.
    pub when: Vec<When>,
    /// How one attends.
    pub attendance: Attendance,
    /// Where it is.
    pub place: Option<Whereabouts>,
    /// How to join from elsewhere.
    pub online: Option<Online>,
    /// What it costs.
    pub cost: Option<Line>,
    /// How to sign up: an address or a few words.
    pub sign_up: Option<Line>,
    /// Whether children may come.
    pub children: Option<Line>,
    /// What to bring or wear.
    pub what_to_bring: Option<Line>,
    /// Languages spoken.
    pub languages: Vec<Lang>,
    /// What is known about getting in.
    pub access: Access,
    /// Somebody to ask.
    pub contact: Option<Contact>,
    /// Its own page.
    pub website: Option<WebUrl>,
    /// Who runs it: the id of an organization, or a name.
    pub run_by: Option<Line>,
    /// Organizations it belongs to.
    pub organizations: Vec<Ref>,
    /// Programs whose members run it.
    pub programs: Vec<Ref>,
    /// Groups that run it.
    pub groups: Vec<Ref>,
    /// The region, where the place does not say it.
    pub region: Option<Name>,
    /// Days on which it does not happen.
    pub closures: Vec<Closure>,
    /// Messages that close nothing.
    pub notices: Vec<Notice>,
}

impl Activity {
    /// Whether it has dates and all of them are before `today`.
    pub fn is_over(&self, today: Date) -> bool {
        let mut schedules = self.when.iter().flat_map(|when| &when.schedules);
        let open = |_: Date| false;
        self.when.iter().any(|when| !when.schedules.is_empty())
            && schedules.all(|schedule| {
                schedule.time().is_some() && schedule.occurrences(today, &open).next().is_none()
            })
    }
}
