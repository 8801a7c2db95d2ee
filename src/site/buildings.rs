//! Every building that the content names, with the field that says so.

use crate::diag::{Code, Diagnostic, Spot};
use crate::fields::{Head, Location, Whereabouts};
use crate::model::Status;

use super::Site;

/// A building, as one field of one entry says it.
#[derive(Debug, Clone, Copy)]
pub struct Building<'s> {
    /// The entry.
    pub head: &'s Head,
    /// What it says.
    pub location: &'s Location,
    field: Field,
}

/// Which field says it.
#[derive(Debug, Clone, Copy)]
enum Field {
    /// The entry is a place.
    Whole,
    /// `place` of an entry of another kind.
    Place,
    /// `place` of one of its meetings.
    Meeting(usize),
}

impl Site {
    /// The buildings of all entries that go on, those of private places excepted.
    pub fn buildings(&self) -> Vec<Building<'_>> {
        let mut all = Vec::with_capacity(self.places.len() + self.groups.len());
        for place in &self.places {
            add(&mut all, &place.head, &place.location, Field::Whole);
        }
        for group in &self.groups {
            let own = group.place.as_ref().into_iter();
            let own = own.map(|place| (place, Field::Place));
            let meetings = group.meetings.iter().enumerate();
            let theirs = meetings
                .filter_map(|(at, meeting)| Some((meeting.place.as_ref()?, Field::Meeting(at))));
            for (place, field) in own.chain(theirs) {
                add_own(&mut all, &group.head, place, field);
            }
        }
        let services = self.services.iter();
        let services = services.map(|service| (&service.head, &service.place));
        let activities = self.activities.iter();
        let activities = activities.map(|activity| (&activity.head, &activity.place));
        for (head, place) in services.chain(activities) {
            if let Some(place) = place {
                add_own(&mut all, head, place, Field::Place);
            }
        }
        all
    }
}

fn add_own<'s>(all: &mut Vec<Building<'s>>, head: &'s Head, place: &'s Whereabouts, field: Field) {
    if let Whereabouts::Own(location) = place {
        add(all, head, location, field);
    }
}

fn add<'s>(all: &mut Vec<Building<'s>>, head: &'s Head, location: &'s Location, field: Field) {
    let goes_on = head.life.status != Status::Ended;
    if goes_on && !location.private {
        all.push(Building {
            head,
            location,
            field,
        });
    }
}

impl Building<'_> {
    /// Its street and number.
    pub fn address(&self) -> Option<&str> {
        self.location.exact.as_ref()?.address.as_deref()
    }

    /// A problem with one field of it.
    pub fn problem(
        &self,
        code: &'static Code,
        field: &str,
        message: impl Into<String>,
    ) -> Diagnostic {
        let path = match self.field {
            Field::Whole => field.to_owned(),
            Field::Place => format!("place/{field}"),
            Field::Meeting(at) => format!("meetings/{at}/place/{field}"),
        };
        let spot = Spot::Value(self.head.path(&path));
        Diagnostic::new(code, &self.head.file, message).at(spot)
    }
}
