//! One line of a sheet: what a visitor needs in the hand, without another page to turn to.

use serde::Serialize;

use super::legend::Legend;
use crate::model::{Answer, Attendance};
use crate::site::{Facts, Listing};
use crate::views::common::LanguageView;
use crate::views::{RowView, Views};

/// One line of a sheet.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PrintLine {
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
    /// One line, whose marks are noted in `legend`.
    pub(super) fn print_line(
        &self,
        listing: &Listing,
        legend: &mut Legend<'s>,
    ) -> Option<PrintLine> {
        let (group, facts) = self.meeting_of(listing)?;
        let wheelchair = facts.access.answers().any(|(fact, answer)| {
            fact == crate::model::AccessFact::Wheelchair && answer == Answer::Yes
        });
        let program = group
            .program
            .as_ref()
            .and_then(|slug| self.site.program(slug));
        legend.note(program, &facts, wheelchair);
        Some(PrintLine {
            row: self.row_of(listing, group, &facts)?,
            day: listing.day.map(|day| self.weekday_short(day)),
            street: street(&facts),
            phone: phone(&facts),
            languages: Self::languages(
                facts
                    .languages
                    .iter()
                    .copied()
                    .filter(|lang| *lang != self.site.lang()),
            ),
            marks: wheelchair.then_some(WHEELCHAIR).into_iter().collect(),
        })
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
