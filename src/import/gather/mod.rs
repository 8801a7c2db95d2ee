//! Records joined into groups, places and organizations.
//!
//! Here: which records are one group ([`join`]), which file they have already ([`settle`]), names of new files
//! ([`stem`]), places that several groups share ([`places`]) and what the meetings of a group share ([`share`]).
//! Not here: text.
//!
//! Invariant: each record is in exactly one meeting of one group; what a group says for a meeting is what the record
//! of the meeting says, or there is a remark.

mod building;
mod join;
mod page;
mod places;
mod settle;
mod share;
mod stem;
#[cfg(test)]
mod tests;

use std::ops::Deref;

use super::incoming::{Incoming, IncomingOrganization};
use super::there::There;
use super::{Deed, Remark};
use crate::diag::Code;
use crate::model::{Kind, Line, Slug};

pub(super) use page::{GroupPage, MeetingPage, Pages, PlaceIs, PlacePage};
use settle::{Ground, Part};
pub(super) use share::share_again;
pub(super) use stem::{free, joined};

/// A record and the number of its feed.
#[derive(Debug, Clone)]
pub(super) struct Heard {
    pub(super) feed: usize,
    pub(super) incoming: Incoming,
}

impl Deref for Heard {
    type Target = Incoming;

    fn deref(&self) -> &Incoming {
        &self.incoming
    }
}

/// What was done while joining, each with the number of the feed it is about.
#[derive(Debug, Default)]
pub(super) struct Remarks(pub(super) Vec<(usize, Remark)>);

impl Remarks {
    pub(super) fn add(
        &mut self,
        record: &Heard,
        code: &'static Code,
        deed: Deed,
        field: &str,
        was: &str,
        now: Option<Box<str>>,
    ) {
        let remark = Remark {
            code,
            deed,
            record: record.record,
            at: record.at,
            field: field.into(),
            was: was.into(),
            now,
            why: None,
        };
        self.0.push((record.feed, remark));
    }
}

/// Everything that is joined into entries.
pub(super) struct Heap {
    pub(super) records: Vec<Heard>,
    pub(super) organizations: Vec<IncomingOrganization>,
}

/// Joins records into entries. `feeds` are the names of the feeds by their numbers, `folder` is where new groups go.
pub(super) fn gather(
    heap: Heap,
    there: &There,
    feeds: &[Line],
    folder: &str,
    remarks: &mut Remarks,
) -> Pages {
    let ground = Ground {
        there,
        feeds,
        folder,
    };
    let parts = settle::settle(join::join(heap.records, remarks), &ground);
    let (places, files) = places::places(&parts, there, remarks);
    let mut taken = there.taken(Kind::Group);
    let mut groups = Vec::new();
    for Part { records, file, .. } in parts {
        let own = file.and_then(|file| own_slug(there, file));
        let slug = own.or_else(|| stem::group(records.first()?, &mut taken));
        let Some(slug) = slug else { continue };
        let page = share::share(slug, records, &files, remarks);
        groups.extend(page.map(|page| (page, file)));
    }
    Pages {
        groups,
        places,
        organizations: heap.organizations,
    }
}

/// The slug of the group in a file that is there.
fn own_slug(there: &There, file: usize) -> Option<Slug> {
    let file = there.file(file)?;
    let entry = file.entries.first()?;
    Some(entry.head().id.slug.clone())
}
