//! Who serves meetings: districts, and the entity behind a feed.

use super::row::Row;
use super::vocabulary::Field;
use crate::diag::codes;
use crate::import::Notes;
use crate::import::convert;
use crate::import::incoming::IncomingOrganization;
use crate::model::{Email, Name, Slug};

/// The organizations of a feed, each once.
#[derive(Debug, Default)]
pub(super) struct Organizations {
    all: Vec<IncomingOrganization>,
}

impl Organizations {
    /// All of them, in the order in which they were met.
    pub(super) fn take(self) -> Vec<IncomingOrganization> {
        self.all
    }

    /// The key of the nearest that serves the meeting of a record.
    pub(super) fn of(&mut self, row: &Row<'_>, notes: &mut Notes<'_>) -> Option<Slug> {
        let entity = self.entity(row, notes);
        let district = self.district(row, Field::District, entity.as_ref(), notes);
        let above = district.or(entity);
        let sub = self.district(row, Field::SubDistrict, above.as_ref(), notes);
        sub.or(above)
    }

    fn entity(&mut self, row: &Row<'_>, notes: &mut Notes<'_>) -> Option<Slug> {
        let Some(name) = row.read(Field::Entity, notes, convert::name) else {
            without_entity(row, notes);
            return None;
        };
        let mut entity = named(name, None, "other")?;
        entity.area = row.read(Field::EntityLocation, notes, convert::line);
        entity.website = row.read(Field::EntityUrl, notes, convert::web);
        entity.phone = row.read(Field::EntityPhone, notes, convert::line);
        entity.email = row.read(Field::EntityEmail, notes, |text, notes| {
            let email = text.parse::<Email>().ok();
            if email.is_none() {
                notes.dropped(&codes::FEED_CONTACT, "text", "not a mail address");
            }
            email
        });
        Some(self.add(entity, row, notes))
    }

    fn district(
        &mut self,
        row: &Row<'_>,
        field: Field,
        above: Option<&Slug>,
        notes: &mut Notes<'_>,
    ) -> Option<Slug> {
        let name = row.read(field, notes, |text, notes| {
            if text.trim().bytes().all(|b| b.is_ascii_digit()) {
                let now = format!("District {}", text.trim());
                notes.changed(&codes::FEED_ORGANIZATION, text, &now, "");
                return convert::name(&now, notes);
            }
            convert::name(text, notes)
        })?;
        let district = named(name, above, "district")?;
        Some(self.add(district, row, notes))
    }

    /// Adds an organization, or finds it again. What the first record says of it is kept.
    fn add(&mut self, new: IncomingOrganization, row: &Row<'_>, notes: &mut Notes<'_>) -> Slug {
        let key = new.key.clone();
        let Some(known) = self.all.iter().find(|known| known.key == key) else {
            self.all.push(new);
            return key;
        };
        if *known != new
            && let Some(cell) = row
                .cell(Field::Entity)
                .or_else(|| row.cell(Field::District))
        {
            let why = "another record says something else about it";
            let notes = notes.about(cell);
            notes.dropped(&codes::FEED_ORGANIZATION, &new.name, why);
        }
        key
    }
}

/// An organization with this name. Two districts of the same name under different roofs are two.
fn named(name: Name, above: Option<&Slug>, sort: &'static str) -> Option<IncomingOrganization> {
    let long = match above {
        Some(above) => format!("{above} {name}"),
        None => name.to_string(),
    };
    Some(IncomingOrganization {
        key: Slug::from_text(&long).or_else(|| Slug::from_text(sort))?,
        id: None,
        name,
        sort,
        part_of: above.cloned(),
        area: None,
        website: None,
        phone: None,
        email: None,
        notes: None,
    })
}

/// Says what is left out where an entity has no name.
fn without_entity(row: &Row<'_>, notes: &mut Notes<'_>) {
    let fields = [
        Field::EntityEmail,
        Field::EntityLocation,
        Field::EntityPhone,
        Field::EntityUrl,
    ];
    for cell in fields.iter().filter_map(|field| row.cell(*field)) {
        let notes = notes.about_private(cell);
        notes.dropped(&codes::FEED_ORGANIZATION, "text", "the entity has no name");
    }
}
