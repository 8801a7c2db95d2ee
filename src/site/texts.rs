//! The Markdown of a site, and where each text stands.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use rayon::prelude::*;

use super::Site;
use crate::diag::Spot;
use crate::fields::{Body, Head, Location, Sought, Whereabouts};
use crate::kinds::Group;
use crate::markdown::{Found, scan};
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
    /// Where it is remembered what it holds and what it does not: of long texts.
    body: Option<&'s Body>,
}

impl Site {
    /// Every text of every entry, in the language of the site: those that are only shown in another language are texts of the
    /// site in that language.
    pub(crate) fn texts(&self) -> Vec<Text<'_>> {
        self.texts_that(|_| true)
    }

    /// Those of the texts that `keep` says; all threads look.
    pub(crate) fn texts_that<'s>(
        &'s self,
        keep: impl Fn(&Text<'s>) -> bool + Send + Sync,
    ) -> Vec<Text<'s>> {
        let heads: Vec<&Head> = self.heads().collect();
        let inline: Vec<_> = self.inline_places().collect();
        let places = self.places.par_iter();
        let places = places
            .filter_map(|place| Text::place(&place.head, format_args!("notes"), &place.location));
        let texts = (heads.into_par_iter().filter_map(Text::body))
            .chain(places)
            .chain(
                self.groups
                    .par_iter()
                    .flat_map_iter(|group| Text::notes(group)),
            )
            .chain(inline.into_par_iter().filter_map(Text::inline));
        let own = texts.filter(|text| {
            !text.holds(Sought::Marks, |text| {
                tongue::has_marks(text.markdown.as_bytes())
            })
        });
        own.filter(keep).collect()
    }
}

/// What `judge` finds in texts, in their order. All threads look; that there is nothing is remembered, so `judge` has to
/// depend on nothing but the text.
pub(crate) fn faults<'s, T: Send>(
    texts: Vec<Text<'s>>,
    sought: Sought,
    judge: impl Fn(&Text<'s>) -> Vec<T> + Sync,
) -> Vec<T> {
    let found = texts.into_par_iter().flat_map_iter(|text| {
        let mut found = Vec::new();
        text.holds(sought, |text| {
            found = judge(text);
            !found.is_empty()
        });
        found
    });
    found.collect()
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

    /// Whether it holds something, which `look` finds out. That it does not is remembered, so `look` has to depend on nothing
    /// but the text.
    pub(crate) fn holds(&self, sought: Sought, look: impl FnOnce(&Self) -> bool) -> bool {
        if self.body.is_some_and(|body| body.quiet.lacks(sought)) {
            return false;
        }
        let found = look(self);
        if !found {
            self.lacks(sought);
        }
        found
    }

    /// Remembers that it does not hold something.
    pub(crate) fn lacks(&self, sought: Sought) {
        if let Some(body) = self.body {
            body.quiet.note(sought);
        }
    }

    /// Its links and headings.
    pub(crate) fn found(&self) -> Cow<'s, Found> {
        match self.body {
            Some(body) => body.found(),
            None => Cow::Owned(scan(self.markdown)),
        }
    }

    /// Whether there may be a link in it that is not known to be right on any site, or a picture: both begin with one of
    /// these (`CommonMark` 0.31.2, 6.3 to 6.5).
    pub(crate) fn may_link(&self) -> bool {
        self.holds(Sought::Links, |text| text.markdown.contains(['[', '<']))
    }

    /// The text of an entry.
    pub(crate) fn body(head: &'s Head) -> Option<Self> {
        let body = head.body.as_ref()?;
        let place = body.offset.map(|offset| offset as usize);
        let place = place.ok_or_else(|| head.path("description"));
        Some(Self {
            head,
            markdown: &body.text,
            place,
            body: Some(body),
        })
    }

    /// The notes of a place.
    fn place(head: &'s Head, field: fmt::Arguments<'_>, location: &'s Location) -> Option<Self> {
        let text = location.exact.as_ref()?.notes.as_ref()?;
        Some(Self {
            head,
            markdown: text,
            place: Err(head.path(&field.to_string())),
            body: None,
        })
    }

    /// The notes of a group's own places and of its meetings. Most groups have none, which is remembered.
    fn notes(group: &'s Group) -> impl Iterator<Item = Self> {
        let quiet = &group.head.quiet;
        let none = quiet.lacks(Sought::Notes);
        let all = (!none).then(|| Self::all_notes(group));
        let mut all = all.into_iter().flatten().peekable();
        if all.peek().is_none() {
            quiet.note(Sought::Notes);
        }
        all
    }

    fn all_notes(group: &'s Group) -> impl Iterator<Item = Self> {
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
                body: None,
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
