//! The Markdown of a site, and where each text stands.

use std::ops::Range;

use super::Site;
use crate::diag::Spot;
use crate::fields::{Head, Location, Whereabouts};
use crate::kinds::Group;

/// Markdown of an entry, and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Text<'s> {
    /// The entry.
    pub(crate) head: &'s Head,
    /// The text.
    pub(crate) markdown: &'s str,
    /// The byte of the file at which it begins, or the field that holds it.
    place: Result<usize, String>,
}

impl Site {
    /// Every text of every entry.
    pub(crate) fn texts(&self) -> impl Iterator<Item = Text<'_>> {
        let places = self.places.iter();
        let places = places.filter_map(|place| Text::place(&place.head, "notes", &place.location));
        self.heads()
            .filter_map(Text::body)
            .chain(places)
            .chain(self.groups.iter().flat_map(Text::notes))
            .chain(self.inline_places().filter_map(Text::inline))
    }
}

impl Site {
    /// Where services, activities and organizations are that do not name a place of its own file.
    fn inline_places(&self) -> impl Iterator<Item = (&Head, Option<&Whereabouts>)> {
        let services = self.services.iter();
        let services = services.map(|entry| (&entry.head, entry.place.as_ref()));
        let activities = self.activities.iter();
        let activities = activities.map(|entry| (&entry.head, entry.place.as_ref()));
        let organizations = self.organizations.iter();
        let organizations = organizations.map(|entry| (&entry.head, entry.place.as_ref()));
        services.chain(activities).chain(organizations)
    }
}

impl<'s> Text<'s> {
    /// The notes of a place written in line.
    fn inline((head, place): (&'s Head, Option<&'s Whereabouts>)) -> Option<Self> {
        match place? {
            Whereabouts::Own(location) => Self::place(head, "place/notes", location),
            Whereabouts::Shared(_) => None,
        }
    }

    /// The text of an entry.
    pub(crate) fn body(head: &'s Head) -> Option<Self> {
        let body = head.body.as_ref()?;
        let place = body.offset.ok_or_else(|| head.path("description"));
        Some(Self {
            head,
            markdown: &body.text,
            place,
        })
    }

    /// The notes of a place.
    fn place(head: &'s Head, field: &str, location: &'s Location) -> Option<Self> {
        let text = location.exact.as_ref()?.notes.as_ref()?;
        Some(Self {
            head,
            markdown: text,
            place: Err(head.path(field)),
        })
    }

    /// The notes of a group's own places and of its meetings.
    fn notes(group: &'s Group) -> Vec<Self> {
        let head = &group.head;
        let own = |place: &'s Option<Whereabouts>, field: &str| match place {
            Some(Whereabouts::Own(location)) => Self::place(head, field, location),
            _ => None,
        };
        let mut texts: Vec<Self> = own(&group.place, "place/notes").into_iter().collect();
        for (at, meeting) in group.meetings.iter().enumerate() {
            texts.extend(own(&meeting.place, &format!("meetings/{at}/place/notes")));
            let place = Err(head.path(&format!("meetings/{at}/notes")));
            texts.extend(meeting.notes.as_deref().map(|markdown| Self {
                head,
                markdown,
                place,
            }));
        }
        texts
    }

    /// Where some bytes of it stand.
    pub(crate) fn spot(&self, span: &Range<usize>) -> Spot {
        match &self.place {
            Ok(offset) => Spot::Span(span.start + offset..span.end + offset),
            Err(path) => Spot::Value(path.clone()),
        }
    }
}
