//! An organization as text.

use super::yaml::Map;
use crate::import::incoming::IncomingOrganization;
use crate::markdown::from_plain;
use crate::model::{Line, Slug};

/// The file of an organization that serves groups of a program.
pub(in crate::import) fn organization(one: &IncomingOrganization, program: &Slug) -> String {
    let mut map = Map::default();
    map.text("name", Some(&one.name))
        .text("type", Some(one.sort))
        .text("part_of", one.part_of.as_ref())
        .list("programs", [program])
        .text("area", one.area.as_ref())
        .text("website", one.website.as_ref());
    let mut contact = Map::default();
    contact
        .text("email", one.email.as_ref())
        .text("phone", one.phone.as_ref().map(Line::as_str));
    if one.email.is_some() || one.phone.is_some() {
        contact.flag("public", true);
    }
    map.map("contact", contact);
    let notes = one.notes.as_deref().map(from_plain);
    map.prose("description", notes);
    super::plain(&map)
}
