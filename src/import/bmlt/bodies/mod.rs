//! Service bodies: areas, regions and whatever else looks after meetings.
//!
//! Here: all that `GetServiceBodies` lists, which one a meeting is served by, and an organization for each
//! that serves a meeting of the feed, and for those above it. Not here: what one says (`body`).
//!
//! Invariant: nothing is part of itself, however long the way round.

mod body;

use std::collections::{BTreeMap, BTreeSet};

use super::fields::Row;
use super::files::{Reports, server};
use crate::diag::codes;
use crate::import::clean;
use crate::import::incoming::IncomingOrganization;
use crate::import::{Context, Notes, Position, Record, Report};
use crate::model::Slug;

use body::Body;

/// Which one: the server where the feed says it, and the id, which is only unique there.
type Key = (Box<str>, Box<str>);

/// The service bodies of a feed.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    all: BTreeMap<Key, Body>,
    /// The keys that are given.
    taken: BTreeSet<Slug>,
}

/// From one body to that which it is part of. There are no circles.
type Parents = BTreeMap<Key, Key>;

/// Whether a record describes a service body.
pub(super) fn is_body(record: &Record) -> bool {
    record.cell("parent_id").is_some() && record.cell("type").is_some()
}

impl Bodies {
    /// Takes in one record of `GetServiceBodies`, which stands in this file.
    pub(super) fn add(&mut self, record: &Record, file: usize, report: &mut Report) {
        let body = Body::new(record, file);
        let key = (server(record).into(), body.id.clone());
        if body.id.is_empty() || self.all.contains_key(&key) {
            let why = "no id, or one that stands in the feed before";
            let mut row = body.row(report);
            row.notes.about_record("service body");
            row.notes.dropped(&codes::BMLT_SERVICE_BODY, &body.id, why);
            return;
        }
        self.insert(key, body);
    }

    /// Who serves a meeting, which stands in this file. Where the meeting names a body in other words than the
    /// list does, or without a number, its own words count: the list may be that of another server.
    pub(super) fn of(&mut self, meeting: &mut Row<'_>, file: usize) -> Option<Slug> {
        let name = meeting.name("service_body_name");
        let id = meeting.text("service_body_bigint").unwrap_or_default();
        let listed = self.find(server(meeting.record), &id);
        let called = listed.as_ref().and_then(|key| self.all.get(key));
        let called = called.map(|body| body.text("name").to_owned());
        let key = match (listed, name) {
            (Some(key), Some(name))
                if called.as_deref().is_some_and(|own| is_other(own, &name)) =>
            {
                let why = "the list of service bodies has another name for this number";
                let was = called.unwrap_or_default();
                let notes = meeting.about("service_body_name");
                notes.guessed(&codes::BMLT_SERVICE_BODY, &was, &name, why);
                self.named(&key.0, &id, &name, meeting, file)
            }
            (Some(key), _) => key,
            (None, Some(name)) => self.named(server(meeting.record), &id, &name, meeting, file),
            (None, None) if id.is_empty() => return None,
            (None, None) => {
                let why = "nothing in the feed describes this service body";
                meeting.notes.dropped(&codes::BMLT_SERVICE_BODY, &id, why);
                return None;
            }
        };
        let body = self.all.get_mut(&key)?;
        body.used = true;
        body.key.clone()
    }

    /// The body with this id: of this server, or of a list that does not say of which it is.
    fn find(&self, server: &str, id: &str) -> Option<Key> {
        let keys = [server, ""].map(|server| (server.into(), id.into()));
        keys.into_iter().find(|key| self.all.contains_key(key))
    }

    /// One of which only the name is known. Its name tells it apart from others with the same number.
    fn named(&mut self, server: &str, id: &str, name: &str, meeting: &Row<'_>, file: usize) -> Key {
        let key = (format!("{server} {name}").into(), id.into());
        if !self.all.contains_key(&key) {
            let at = meeting.record.at;
            self.insert(key.clone(), Body::of_name(id, name, at, file));
        }
        key
    }

    /// The organizations: those that serve a meeting, and those above them. What is about none of them is with the
    /// file `first`.
    pub(super) fn organizations(
        mut self,
        context: &Context<'_>,
        first: usize,
        reports: &mut Reports,
    ) -> Vec<IncomingOrganization> {
        let parents = self.parents(reports);
        let used: Vec<Key> = self.used().map(|(key, _)| key.clone()).collect();
        for above in used.iter().flat_map(|key| above(key, &parents)) {
            if let Some(body) = self.all.get_mut(above) {
                body.used = true;
            }
        }
        self.unused(reports.of(first));
        let organization = |(key, body): (&Key, &Body)| {
            let parent = parents.get(key).and_then(|parent| self.all.get(parent));
            let part_of = parent.and_then(|parent| parent.key.clone());
            body.organization(part_of, context, reports.of(body.file))
        };
        self.used().filter_map(organization).collect()
    }

    fn used(&self) -> impl Iterator<Item = (&Key, &Body)> {
        self.all.iter().filter(|(_, body)| body.used)
    }

    /// Says how many are left out.
    fn unused(&self, report: &mut Report) {
        let left_out = self.all.len() - self.used().count();
        if left_out > 0 {
            let why = "they serve no meeting of this feed";
            let mut notes = Notes::of_feed(report, "service bodies", Position::default());
            notes.dropped(&codes::BMLT_SERVICE_BODY, &left_out.to_string(), why);
        }
    }

    fn parents(&self, reports: &mut Reports) -> Parents {
        let mut parents = Parents::new();
        for (key, body) in &self.all {
            let id = body.text("parent_id");
            if matches!(id, "" | "0") {
                continue;
            }
            let parent = (key.0.clone(), id.into());
            let circle = || *key == parent || above(&parent, &parents).any(|above| above == key);
            let why = if !self.all.contains_key(&parent) {
                "nothing in the feed describes it"
            } else if circle() {
                "it would be part of itself"
            } else {
                parents.insert(key.clone(), parent);
                continue;
            };
            let mut row = body.row(reports.of(body.file));
            row.about(&body.field("parent_id"));
            row.notes.dropped(&codes::BMLT_SERVICE_BODY, id, why);
        }
        parents
    }

    fn insert(&mut self, at: Key, mut body: Body) {
        body.key = self.key(body.text("name"), &at.1);
        self.all.insert(at, body);
    }

    /// A key that no other has, out of the name if it is free.
    fn key(&mut self, name: &str, id: &str) -> Option<Slug> {
        let own = Slug::from_text(name);
        let with_id = own
            .as_ref()
            .and_then(|own| Slug::from_text(&format!("{own} {id}")));
        let by_id = Slug::from_text(&format!("service body {id}"));
        let numbers = 1..u32::MAX;
        let numbered = numbers.filter_map(|at| Slug::from_text(&format!("service body no {at}")));
        let mut keys = [own, with_id, by_id].into_iter().flatten().chain(numbered);
        let key = keys.find(|key| !self.taken.contains(key))?;
        self.taken.insert(key.clone());
        Some(key)
    }
}

/// Whether two names are those of different bodies.
fn is_other(listed: &str, name: &str) -> bool {
    let plain = |name: &str| -> String {
        let name = clean::one_line(name).text.to_lowercase();
        name.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    !listed.is_empty() && listed != name && plain(listed) != plain(name)
}

/// Those above one, from the nearest.
fn above<'p>(key: &Key, parents: &'p Parents) -> impl Iterator<Item = &'p Key> + use<'p> {
    std::iter::successors(parents.get(key), |key| parents.get(*key))
}

#[cfg(test)]
mod tests;
