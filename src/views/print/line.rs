//! One line of a sheet: what a visitor needs in the hand, without another page to turn to.

use serde::Serialize;

use super::legend::Legend;
use crate::diag::Diagnostic;
use crate::model::{Answer, Attendance};
use crate::site::{Facts, Listing};
use crate::views::common::LanguageView;
use crate::views::{RowView, Views};

/// One line of a sheet.
#[derive(Debug, Clone, Serialize)]
pub(in crate::views) struct PrintLine {
    row: RowView,
    day: Option<String>,
    street: Option<String>,
    phone: Option<String>,
    languages: Vec<LanguageView>,
    marks: Vec<&'static str>,
}

/// The mark for a room that one can enter in a wheelchair.
pub(super) const WHEELCHAIR: &str = "W";

impl<'s> Views<'s> {
    /// One line as HTML, whose marks are noted in `legend`.
    ///
    /// # Errors
    /// The mistake in its template.
    pub(super) fn print_line(
        &self,
        number: u32,
        listing: &Listing,
        legend: &mut Legend<'s>,
    ) -> Result<&'s str, Diagnostic> {
        let Some((group, facts)) = self.meeting_of(listing) else {
            return Ok("");
        };
        let wheelchair = facts.access.answers().any(|(fact, answer)| {
            fact == crate::model::AccessFact::Wheelchair && answer == Answer::Yes
        });
        let program = group.program.as_ref();
        let program = program.and_then(|slug| self.site.program(slug));
        legend.note(program, &facts, wheelchair);
        let line = || {
            let spoken = facts.languages.iter().copied();
            Some(PrintLine {
                row: self.row_of(listing, group, &facts)?,
                day: listing.day.map(|day| self.weekday_short(day)),
                street: street(&facts),
                phone: phone(&facts),
                languages: Self::languages(spoken.filter(|lang| *lang != self.site.lang())),
                marks: wheelchair.then_some(WHEELCHAIR).into_iter().collect(),
            })
        };
        self.fragments.printed(number, line)
    }
}

/// The street of a room that may be shown.
fn street(facts: &Facts<'_>) -> Option<String> {
    let exact = facts.venue?.location.exact.as_ref()?;
    exact.address.as_ref().map(ToString::to_string)
}

/// The number to dial in, for meetings without a room: who reads paper may have nothing but a phone.
fn phone(facts: &Facts<'_>) -> Option<String> {
    if facts.attendance == Attendance::InPerson {
        return None;
    }
    let phone = facts.online?.door.phone.as_ref()?;
    Some(phone.published().to_owned())
}
