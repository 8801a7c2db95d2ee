//! A file of meetings: the rows, and what they call by numbers.

use std::collections::BTreeMap;

use super::VERSION;
use super::row::{Numbers, Row};
use super::table::{Record, Table, list, quoted};
use crate::config::Tag;
use crate::model::tongue::{self, Origin};
use crate::site::{Listing, Site, day_key, group_keys};

/// The bytes of a file with the rows of these numbers.
pub(super) fn write(site: &Site, rows: &[u32], out: &mut Vec<u8>) {
    let listings = rows
        .iter()
        .filter_map(|row| site.listings.get(*row as usize));
    write_all(site, listings.copied(), out);
}

/// The bytes of a file with these rows.
pub(super) fn write_all(site: &Site, rows: impl Iterator<Item = Listing>, out: &mut Vec<u8>) {
    let mut tables = Tables::default();
    let rows = rows.filter_map(|listing| Row::of(site, listing));
    let meetings: Vec<String> = rows.map(|row| row.record(&tables.numbers(&row))).collect();
    let fields = [
        ("programs", tables.programs.texts()),
        ("zones", tables.zones.texts()),
        ("tags", tables.tags.texts()),
        ("languages", tables.languages.texts()),
        ("places", tables.places.records()),
        ("groups", list(&tables.groups)),
        ("meetings", list(meetings)),
    ];
    out.extend_from_slice(format!("{{\"version\":{VERSION}").as_bytes());
    for (name, value) in fields {
        out.extend_from_slice(format!(",\"{name}\":{value}").as_bytes());
    }
    out.push(b'}');
}

/// What the rows of one file call by numbers.
#[derive(Debug, Default)]
struct Tables {
    programs: Table,
    zones: Table,
    tags: Table,
    languages: Table,
    places: Table,
    groups: Vec<String>,
    /// The number of each group here, by its number in the site, and the keys of its meetings.
    known: BTreeMap<u32, (usize, Vec<Vec<String>>)>,
}

impl Tables {
    fn numbers(&mut self, row: &Row<'_>) -> Numbers {
        let (group, key) = self.group(row);
        let place = row.place().record();
        let facts = &row.facts;
        let mut tag = |tag: &Tag| self.tags.number(tag.slug.as_str());
        Numbers {
            key,
            group,
            tags: facts.tags.iter().map(|one| tag(one)).collect(),
            shown: facts.for_strangers().map(&mut tag).collect(),
            place: place.map_or(0, |place| self.places.number(&place) + 1),
            zone: self.zones.number(row.schedule.zone().name()),
            languages: facts
                .languages
                .iter()
                .map(|lang| self.languages.number(lang.as_str()))
                .collect(),
        }
    }

    /// The number of the group of a row, and the key of the row.
    fn group(&mut self, row: &Row<'_>) -> (usize, String) {
        let listing = row.listing;
        if !self.known.contains_key(&listing.group) {
            let record = self.record(row);
            self.groups.push(record);
        }
        let next = self.groups.len().saturating_sub(1);
        let known = self.known.entry(listing.group);
        let (group, keys) = known.or_insert_with(|| (next, group_keys(row.group)));
        let keys = keys.get(usize::from(listing.meeting));
        let key = keys.and_then(|keys| keys.get(usize::from(listing.schedule)));
        let key = key.map_or_else(String::new, |key| day_key(key, row.schedule, listing.day));
        (*group, key)
    }

    /// The record of a group.
    fn record(&mut self, row: &Row<'_>) -> String {
        let head = &row.group.head;
        let program = row.group.program.as_ref();
        let program = program.filter(|slug| row.site.program(slug).is_some());
        let (origin, name) = tongue::origin(&head.name);
        let mut record = Record::default();
        record.text(head.id.slug.as_str());
        record.text(name);
        record.number(program.map_or(0, |slug| self.programs.number(slug.as_str()) + 1));
        record.list(row.group.also_called.iter().map(|name| quoted(name)));
        record.text(match origin {
            Origin::Original(tag) => tag,
            _ => "",
        });
        record.number(u8::from(head.example));
        record.finish()
    }
}
