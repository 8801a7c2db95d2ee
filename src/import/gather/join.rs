//! Which records are meetings of one group.

use std::collections::BTreeMap;

use super::building::building;
use super::{Heard, Remarks};
use crate::diag::codes;
use crate::import::Deed;
use crate::import::incoming::IncomingContributions;
use crate::model::{Line, Name, Prose, Slug, WebUrl};

/// The most meetings of one file: beyond, it is no group that anybody edits, and its fields become too large to be
/// read.
const MOST: usize = 200;

/// The records of each group, in an order that does not depend on that of the feed. Each record is in exactly one
/// group.
///
/// Those of one group have the same name of the group and are in the same building, or all in none. Records that
/// contradict each other in what only a whole group can have are kept apart, and said to be.
pub(super) fn join(records: Vec<Heard>, remarks: &mut Remarks) -> Vec<Vec<Heard>> {
    let mut same: BTreeMap<(String, Option<String>), Vec<Heard>> = BTreeMap::new();
    for record in records {
        let place = record.place.as_ref().map(building);
        let key = (record.group_name().to_string(), place);
        same.entry(key).or_default().push(record);
    }
    let mut groups = Vec::new();
    for mut records in same.into_values() {
        records.sort_by(|one, two| one.order().cmp(&two.order()));
        groups.extend(apart(records, remarks));
    }
    groups.sort_by(|one: &Vec<Heard>, two| first(one).cmp(&first(two)));
    groups
}

/// Where a group stands among others.
pub(super) fn first(group: &[Heard]) -> Option<Order<'_>> {
    group.first().map(Heard::order)
}

/// Records of one name and place, kept apart where they contradict each other.
fn apart(records: Vec<Heard>, remarks: &mut Remarks) -> Vec<Vec<Heard>> {
    let mut groups: Vec<(Said, Vec<Heard>)> = Vec::new();
    for record in records {
        let said = Said::of(&record);
        let mut field = None;
        let home = groups.iter_mut().find(|(other, group)| {
            let contradiction = said.contradicts(other);
            field = field.or(contradiction);
            contradiction.is_none() && group.len() < MOST
        });
        if let Some((other, group)) = home {
            other.add(said);
            group.push(record);
            continue;
        }
        if let Some(field) = field {
            let name = record.group_name().to_string();
            remarks.add(
                &record,
                &codes::GROUPS_APART,
                Deed::Doubtful,
                field,
                &name,
                None,
            );
        }
        groups.push((said, vec![record]));
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// What only a whole group can have.
struct Said {
    website: Option<WebUrl>,
    notes: Option<Prose>,
    organization: Option<Slug>,
    ways: [Option<Line>; 4],
}

impl Said {
    fn of(record: &Heard) -> Self {
        Self {
            website: record.website.clone(),
            notes: record.group_notes.clone(),
            organization: record.organization.clone(),
            ways: record.contributions.ways().map(|(_, way)| way.cloned()),
        }
    }

    /// The first fact in which the two differ. What one of them does not say is no contradiction.
    fn contradicts(&self, other: &Self) -> Option<&'static str> {
        let facts = [
            (
                "website",
                differ(self.website.as_ref(), other.website.as_ref()),
            ),
            (
                "group_notes",
                differ(self.notes.as_ref(), other.notes.as_ref()),
            ),
            (
                "organization",
                differ(self.organization.as_ref(), other.organization.as_ref()),
            ),
        ];
        let ways = self.ways.iter().zip(&other.ways);
        let ways = ways.map(|(one, two)| ("contributions", differ(one.as_ref(), two.as_ref())));
        let mut facts = facts.into_iter().chain(ways);
        facts.find(|(_, differ)| *differ).map(|(name, _)| name)
    }

    fn add(&mut self, other: Self) {
        self.website = self.website.take().or(other.website);
        self.notes = self.notes.take().or(other.notes);
        self.organization = self.organization.take().or(other.organization);
        for (own, other) in self.ways.iter_mut().zip(other.ways) {
            *own = own.take().or(other);
        }
    }
}

fn differ<T: PartialEq>(one: Option<T>, two: Option<T>) -> bool {
    one.zip(two).is_some_and(|(one, two)| one != two)
}

/// In which order records stand: by their id in the source, as a number where it is one, so that what is added
/// later comes later; then by their slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Order<'a> {
    number: Option<u64>,
    id: Option<&'a str>,
    slug: &'a str,
    feed: usize,
    record: u32,
}

impl Heard {
    /// The name of its group: what the feed calls the group, else the name of the meeting.
    pub(super) fn group_name(&self) -> &Name {
        self.group.as_ref().unwrap_or(&self.name)
    }

    /// Where it stands among other records.
    pub(super) fn order(&self) -> Order<'_> {
        let id = self.id.as_deref();
        Order {
            number: id.and_then(|id| id.parse().ok()),
            id,
            slug: &self.slug,
            feed: self.feed,
            record: self.record,
        }
    }
}

impl IncomingContributions {
    /// Every way to give, with the name of its field.
    pub(in crate::import) fn ways(&self) -> [(&'static str, Option<&Line>); 4] {
        [
            ("venmo", self.venmo.as_ref()),
            ("square", self.square.as_ref()),
            ("paypal", self.paypal.as_ref()),
            ("homegroup_online", self.homegroup_online.as_ref()),
        ]
    }
}
