//! The Markdown of a site, and where each text stands.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use super::Site;
use crate::diag::Spot;
use crate::fields::{Head, Location, Whereabouts};
use crate::kinds::Group;
use crate::model::tongue;

/// Markdown of an entry, and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Text<'s> {
    /// The entry.
    pub(crate) head: &'s Head,
    /// The text.
    pub(crate) markdown: &'s str,
    /// The byte of the file at which it begins, or the field that holds it.
    place: Result<usize, String>,
    /// Where it is remembered that its links are right, if they are so on any site.
    settled: Option<&'s OnceLock<bool>>,
}

impl Site {
    /// Every text of every entry, in the language of the site: those that are only shown in another language are texts of the
    /// site in that language.
    pub(crate) fn texts(&self) -> impl Iterator<Item = Text<'_>> {
        let places = self.places.iter();
        let places = places
            .filter_map(|place| Text::place(&place.head, format_args!("notes"), &place.location));
        self.heads()
            .filter_map(Text::body)
            .chain(places)
            .chain(self.groups.iter().flat_map(|group| Text::notes(group)))
            .chain(self.inline_places().filter_map(Text::inline))
            .filter(|text| !tongue::has_marks(text.markdown.as_bytes()))
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
            Whereabouts::Own(location) => Self::place(head, format_args!("place/notes"), location),
            Whereabouts::Shared(_) => None,
        }
    }

    /// Whether there may be a link in it that is not known to be right on any site, or a picture: both begin with one of
    /// these (`CommonMark` 0.31.2, 6.3 to 6.5).
    pub(crate) fn may_link(&self) -> bool {
        if self.settled.and_then(OnceLock::get) == Some(&true) {
            return false;
        }
        let bytes = self.markdown.as_bytes();
        let may = bytes.contains(&b'[') || bytes.contains(&b'<');
        if !may {
            self.settle(true);
        }
        may
    }

    /// Remembers whether its links are right on any site, and there is no picture among them.
    pub(crate) fn settle(&self, settled: bool) {
        if let Some(known) = self.settled {
            known.get_or_init(|| settled);
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
            settled: Some(&body.settled),
        })
    }

    /// The notes of a place.
    fn place(head: &'s Head, field: fmt::Arguments<'_>, location: &'s Location) -> Option<Self> {
        let text = location.exact.as_ref()?.notes.as_ref()?;
        Some(Self {
            head,
            markdown: text,
            place: Err(head.path(&field.to_string())),
            settled: None,
        })
    }

    /// The notes of a group's own places and of its meetings.
    fn notes(group: &'s Group) -> impl Iterator<Item = Self> {
        let head = &group.head;
        let own = |place: &'s Option<Whereabouts>, field: fmt::Arguments<'_>| match place {
            Some(Whereabouts::Own(location)) => Self::place(head, field, location),
            _ => None,
        };
        let first = own(&group.place, format_args!("place/notes"));
        let meetings = group.meetings.iter().enumerate();
        let meetings = meetings.flat_map(move |(at, meeting)| {
            let place = own(&meeting.place, format_args!("meetings/{at}/place/notes"));
            let notes = meeting.notes.as_deref().map(|markdown| Self {
                head,
                markdown,
                place: Err(head.path(&format!("meetings/{at}/notes"))),
                settled: None,
            });
            place.into_iter().chain(notes)
        });
        first.into_iter().chain(meetings)
    }

    /// Where some bytes of it stand.
    pub(crate) fn spot(&self, span: &Range<usize>) -> Spot {
        match &self.place {
            Ok(offset) => Spot::Span(span.start + offset..span.end + offset),
            Err(path) => Spot::Value(path.clone()),
        }
    }
}
