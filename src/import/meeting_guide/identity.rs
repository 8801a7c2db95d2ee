//! Which meeting a record is: its slug, its names, and a status that is written into one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::row::Row;
use super::vocabulary::Field;
use super::when::When;
use crate::diag::codes;
use crate::import::Notes;
use crate::import::convert::{self, InName, in_name};
use crate::model::{Line, Name, Slug};

/// The slugs of a feed, so that none goes out twice.
#[derive(Debug, Default)]
pub(super) struct Slugs {
    /// Those that records bring along.
    published: BTreeSet<Box<str>>,
    taken: BTreeSet<Box<str>>,
    /// The number that the next record with a slug gets.
    next: BTreeMap<Box<str>, u32>,
}

impl Slugs {
    /// Learns of a slug that some record brings along.
    pub(super) fn publish(&mut self, slug: &str) {
        self.published.insert(slug.into());
    }

    /// The slug of a record: its own, or one made from what else tells it apart.
    pub(super) fn of(&mut self, row: &Row<'_>, notes: &mut Notes<'_>) -> Line {
        if let Some(slug) = row.read(Field::Slug, notes, convert::line) {
            return self.free(slug, notes);
        }
        let fields = [Field::Id, Field::Name, Field::Group, Field::Location];
        let from = fields.iter().find_map(|field| {
            let text = row.read(*field, notes, |text, _| Some(text.to_owned()))?;
            Slug::from_text(&text)
        });
        let slug = from.map_or_else(|| "meeting".to_owned(), |slug| slug.to_string());
        notes.about_record("slug");
        notes.guessed(&codes::FEED_SLUG, "", &slug, "the record has none");
        match slug.parse::<Line>() {
            Ok(slug) => self.free(slug, notes),
            Err(_) => self.numbered("meeting", notes),
        }
    }

    fn free(&mut self, slug: Line, notes: &mut Notes<'_>) -> Line {
        if self.taken.insert(slug.as_str().into()) {
            return slug;
        }
        self.numbered(&slug, notes)
    }

    /// The slug with the first number behind it that no record has.
    fn numbered(&mut self, slug: &str, notes: &mut Notes<'_>) -> Line {
        let next = self.next.entry(slug.into()).or_insert(2);
        loop {
            let candidate = format!("{slug}-{next}");
            *next += 1;
            if self.published.contains(candidate.as_str()) {
                continue;
            }
            if let Ok(line) = candidate.parse::<Line>()
                && self.taken.insert(candidate.as_str().into())
            {
                notes.guessed(&codes::FEED_SLUG, slug, &candidate, "another record has it");
                return line;
            }
        }
    }
}

/// The names of a record.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) name: Name,
    pub(super) group: Option<Name>,
    /// What the name says beside the name; the name without it is in `bare`.
    pub(super) status: Option<(InName, Name)>,
}

impl Names {
    /// Reads the names of a record; none if nothing in it could be a name.
    pub(super) fn read(row: &Row<'_>, when: &When, notes: &mut Notes<'_>) -> Option<Self> {
        let group = row.read(Field::Group, notes, convert::name);
        let name = row.read(Field::Name, notes, convert::name);
        let name = name.or_else(|| instead(row, group.as_ref(), when, notes))?;
        let status = in_name(&name).and_then(|(status, bare)| Some((status, bare.parse().ok()?)));
        Some(Self {
            name,
            group,
            status,
        })
    }

    /// Takes the status out of the name if the rest of the record bears it out.
    pub(super) fn lift(
        &mut self,
        agrees: impl Fn(InName) -> bool,
        row: &Row<'_>,
        notes: &mut Notes<'_>,
    ) {
        let Some((status, bare)) = self.status.take() else {
            return;
        };
        match row.cell(Field::Name) {
            Some(cell) => notes.about(cell),
            None => notes.about_record("name"),
        };
        if !agrees(status) {
            let why = "the record says another way to attend";
            notes.doubtful(&codes::FEED_NAME_STATUS, &self.name, why);
            return;
        }
        notes.changed(&codes::FEED_NAME_STATUS, &self.name, &bare, "");
        self.name = bare;
        if let Some(cell) = row.cell(Field::Group)
            && let Some(group) = &self.group
            && let Some((_, bare)) = in_name(group).filter(|(said, _)| *said == status)
            && let Ok(bare) = bare.parse::<Name>()
        {
            let notes = notes.about(cell);
            notes.changed(&codes::FEED_NAME_STATUS, group, &bare, "");
            self.group = Some(bare);
        }
    }
}

/// A name for a record without one: that of its group or place, or place, day and time.
fn instead(
    row: &Row<'_>,
    group: Option<&Name>,
    when: &When,
    notes: &mut Notes<'_>,
) -> Option<Name> {
    let location = row.read(Field::Location, notes, convert::name);
    let made = match (group, location, when.days.first(), when.time) {
        (Some(group), ..) => group.clone(),
        (None, Some(location), Some(day), Some(time)) => {
            let text = format!("{location} {} at {time}", day.english());
            convert::name(&text, notes)?
        }
        (None, Some(location), ..) => location,
        (None, None, Some(day), Some(time)) => {
            format!("{} at {time}", day.english()).parse().ok()?
        }
        (None, None, ..) => return None,
    };
    notes.about_record("name");
    notes.guessed(&codes::FEED_NAME, "", &made, "the record has none");
    Some(made)
}
