//! Service bodies: areas, regions and whatever else looks after meetings.
//!
//! Here: all that `GetServiceBodies` lists, which one a meeting is served by, and an organization for each
//! that serves a meeting of the feed, and for those above it. Not here: what one says (`body`).
//!
//! Invariant: nothing is part of itself, however long the way round.

mod body;

use std::collections::{BTreeMap, BTreeSet};

use super::fields::Row;
use crate::diag::codes;
use crate::import::incoming::IncomingOrganization;
use crate::import::{Context, Notes, Position, Record, Report};
use crate::model::Slug;

use body::Body;

/// The service bodies of a feed.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    /// By id.
    all: BTreeMap<Box<str>, Body>,
    /// The keys that are given.
    taken: BTreeSet<Slug>,
}

/// From the id of a body to that of the one it is part of. There are no circles.
type Parents = BTreeMap<Box<str>, Box<str>>;

/// Whether a record describes a service body.
pub(super) fn is_body(record: &Record) -> bool {
    record.cell("parent_id").is_some() && record.cell("type").is_some()
}

impl Bodies {
    /// Takes in one record of `GetServiceBodies`.
    pub(super) fn add(&mut self, record: &Record, report: &mut Report) {
        let body = Body::new(record);
        let id = body.id.clone();
        if id.is_empty() || self.all.contains_key(&id) {
            let why = "no id, or one that stands in the feed before";
            let mut row = body.row(report);
            row.notes.about_record("service body");
            row.notes.dropped(&codes::BMLT_SERVICE_BODY, &id, why);
            return;
        }
        self.insert(&id, body);
    }

    /// Who serves a meeting.
    pub(super) fn of(&mut self, meeting: &mut Row<'_>) -> Option<Slug> {
        let name = meeting.text("service_body_name");
        let id = meeting.text("service_body_bigint")?;
        if !self.all.contains_key(&*id) {
            let Some(name) = name else {
                let why = "nothing in the feed describes this service body";
                meeting.notes.dropped(&codes::BMLT_SERVICE_BODY, &id, why);
                return None;
            };
            self.insert(&id, Body::of_name(&id, &name, meeting.record.at));
        }
        let body = self.all.get_mut(&*id)?;
        body.used = true;
        body.key.clone()
    }

    /// The organizations: those that serve a meeting, and those above them.
    pub(super) fn organizations(
        mut self,
        context: &Context<'_>,
        report: &mut Report,
    ) -> Vec<IncomingOrganization> {
        let parents = self.parents(report);
        let used: Vec<Box<str>> = self.used().map(|(id, _)| id.into()).collect();
        for above in used.iter().flat_map(|id| above(id, &parents)) {
            if let Some(body) = self.all.get_mut(above) {
                body.used = true;
            }
        }
        self.unused(report);
        let key = |id: &str| self.all.get(id).and_then(|body| body.key.clone());
        let organization = |(id, body): (&str, &Body)| {
            let part_of = parents.get(id).and_then(|parent| key(parent));
            body.organization(part_of, context, report)
        };
        self.used().filter_map(organization).collect()
    }

    fn used(&self) -> impl Iterator<Item = (&str, &Body)> {
        let all = self.all.iter().map(|(id, body)| (&**id, body));
        all.filter(|(_, body)| body.used)
    }

    /// Says how many are left out.
    fn unused(&self, report: &mut Report) {
        let left_out = self.all.len() - self.used().count();
        if left_out == 0 {
            return;
        }
        let feed = Record {
            number: 0,
            at: Position::default(),
            cells: Vec::new(),
        };
        let mut notes = Notes::new(report, &feed);
        notes.about_record("service bodies");
        let why = "they serve no meeting of this feed";
        notes.dropped(&codes::BMLT_SERVICE_BODY, &left_out.to_string(), why);
    }

    fn parents(&self, report: &mut Report) -> Parents {
        let mut parents = Parents::new();
        for (id, body) in &self.all {
            let parent = body.text("parent_id");
            if matches!(parent, "" | "0") {
                continue;
            }
            let circle = || **id == *parent || above(parent, &parents).any(|above| **above == **id);
            let why = if !self.all.contains_key(parent) {
                "nothing in the feed describes it"
            } else if circle() {
                "it would be part of itself"
            } else {
                parents.insert(id.clone(), parent.into());
                continue;
            };
            let mut row = body.row(report);
            row.about(&body.field("parent_id"));
            row.notes.dropped(&codes::BMLT_SERVICE_BODY, parent, why);
        }
        parents
    }

    fn insert(&mut self, id: &str, mut body: Body) {
        body.key = self.key(body.text("name"), id);
        self.all.insert(id.into(), body);
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

/// The ids above one, from the nearest.
fn above<'p>(id: &str, parents: &'p Parents) -> impl Iterator<Item = &'p Box<str>> + use<'p> {
    std::iter::successors(parents.get(id), |id| parents.get(&***id))
}

#[cfg(test)]
mod tests;
