//! Every building that the content names, with the field that says so.

use crate::diag::{Code, Diagnostic, Spot};
use crate::fields::{Head, Location, Whereabouts};
use crate::model::Status;
use crate::site::Site;

/// A building, as one field of one entry says it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Building<'s> {
    /// The entry.
    pub(super) head: &'s Head,
    /// What it says.
    pub(super) location: &'s Location,
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

/// The buildings of all entries that go on, those of private places excepted.
pub(super) fn buildings(site: &Site) -> Vec<Building<'_>> {
    let mut all = Vec::with_capacity(site.places.len() + site.groups.len());
    for place in &site.places {
        add(&mut all, &place.head, &place.location, Field::Whole);
    }
    for group in &site.groups {
        let own = group.place.as_ref().into_iter();
        let own = own.map(|place| (place, Field::Place));
        let meetings = group.meetings.iter().enumerate();
        let theirs = meetings
            .filter_map(|(at, meeting)| Some((meeting.place.as_ref()?, Field::Meeting(at))));
        for (place, field) in own.chain(theirs) {
            add_own(&mut all, &group.head, place, field);
        }
    }
    let services = site.services.iter();
    let services = services.map(|service| (&service.head, &service.place));
    let activities = site.activities.iter();
    let activities = activities.map(|activity| (&activity.head, &activity.place));
    for (head, place) in services.chain(activities) {
        if let Some(place) = place {
            add_own(&mut all, head, place, Field::Place);
        }
    }
    all
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
    pub(super) fn address(&self) -> Option<&str> {
        self.location.exact.as_ref()?.address.as_deref()
    }

    /// A problem with one field of it.
    pub(super) fn problem(
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

/// An address as one writes it to compare it: lower case, common words short, without what follows a comma. None
/// without a number at its beginning, because then it may be any building of a street.
pub(super) fn door(address: &str) -> Option<String> {
    let street = address.split([',', ';', '(', '#']).next()?.to_lowercase();
    let words = street.split(|sign: char| !sign.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).map(short).collect();
    let numbered = words
        .first()?
        .starts_with(|sign: char| sign.is_ascii_digit());
    (numbered && words.len() > 1).then(|| words.join(" "))
}

/// The short form of what is written in several ways.
fn short(word: &str) -> &str {
    match word {
        "street" => "st",
        "avenue" => "ave",
        "road" => "rd",
        "boulevard" => "blvd",
        "drive" => "dr",
        "lane" => "ln",
        "place" => "pl",
        "court" => "ct",
        "highway" => "hwy",
        "parkway" => "pkwy",
        "north" => "n",
        "south" => "s",
        "east" => "e",
        "west" => "w",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::door;

    #[test]
    fn an_address_is_the_same_however_it_is_shortened() {
        assert_eq!(door("350 Main Street"), door("350 Main St., Room 2"));
        assert_eq!(
            door("1 North Hill Road (rear)").as_deref(),
            Some("1 n hill rd")
        );
        for text in ["Main Street", "12", "", "corner of 5th and Main"] {
            assert_eq!(door(text), None, "{text}");
        }
    }
}
