//! Who serves groups, as `GetServiceBodies` lists them: tools fail for a meeting whose body is not there.

use std::collections::BTreeMap;

use serde::Serialize;

use super::number;
use crate::exports::Row;
use crate::exports::json::List;
use crate::exports::people::organization;
use crate::fields::Contact;
use crate::kinds::organization::Sort;
use crate::kinds::{Group, Organization};
use crate::model::{Email, Phone, Slug, WebUrl};
use crate::plan::Flow;
use crate::site::Site;

/// The body of what no organization serves: the site itself.
const SITE: &str = "1";
/// What stands above the highest.
const NONE: &str = "0";

#[derive(Debug, Serialize)]
struct Body<'b> {
    id: String,
    parent_id: String,
    name: &'b str,
    description: &'b str,
    r#type: &'static str,
    url: &'b str,
    helpline: &'b str,
    world_id: &'static str,
    contact_email: &'b str,
    root_server_uri: &'b str,
}

/// The id of the body that serves a row.
pub(super) fn of(row: &Row<'_>) -> String {
    serving(row.site, row.group).map_or_else(|| SITE.to_owned(), |one| id(&one.head.id.slug))
}

/// The first organization that serves a group, else the one that runs the site.
fn serving<'s>(site: &'s Site, group: &Group) -> Option<&'s Organization> {
    let mut named = group.organizations.iter();
    named
        .find_map(|one| organization(site, &one.slug))
        .or_else(|| organization(site, site.config.run_by.as_ref()?))
}

fn id(slug: &Slug) -> String {
    number(&format!("organization {slug}"))
}

/// Writes the list of those who serve groups, and of what they are part of.
pub fn service_bodies(site: &Site, out: &mut Flow<'_>) {
    let mut bodies: BTreeMap<&Slug, &Organization> = BTreeMap::new();
    for group in &site.groups {
        let mut next = serving(site, group);
        while let Some(one) = next {
            if bodies.insert(&one.head.id.slug, one).is_some() {
                break;
            }
            next = above(site, one);
        }
    }
    let server = site.config.base_url.absolute();
    let mut list = List::begin(out);
    list.add(&Body {
        id: SITE.to_owned(),
        parent_id: NONE.to_owned(),
        name: &site.config.title,
        description: site.config.tagline.as_deref().unwrap_or_default(),
        r#type: "AS",
        url: &server,
        helpline: "",
        world_id: "",
        contact_email: "",
        root_server_uri: &server,
    });
    for one in bodies.into_values() {
        list.add(&body(site, one, &server));
    }
    list.end();
    out.push(b'\n');
}

fn above<'s>(site: &'s Site, one: &Organization) -> Option<&'s Organization> {
    organization(site, &one.part_of.as_ref()?.slug)
}

fn body<'b>(site: &'b Site, one: &'b Organization, server: &'b str) -> Body<'b> {
    let public = one.contact.as_ref().and_then(Contact::public);
    let phone = public.and_then(|reach| reach.phone.as_ref());
    let email = public.and_then(|reach| reach.email.as_ref());
    Body {
        id: id(&one.head.id.slug),
        parent_id: above(site, one)
            .map_or_else(|| NONE.to_owned(), |above| id(&above.head.id.slug)),
        name: &one.head.name,
        description: one.summary.as_deref().unwrap_or_default(),
        r#type: sort(one.sort),
        url: one.website.as_ref().map(WebUrl::as_str).unwrap_or_default(),
        helpline: phone.map(Phone::published).unwrap_or_default(),
        world_id: "",
        contact_email: email.map(Email::as_str).unwrap_or_default(),
        root_server_uri: server,
    }
}

/// The sort of a body in BMLT: area, region, local service unit, metro area.
fn sort(sort: Option<Sort>) -> &'static str {
    match sort {
        Some(Sort::Region) => "RS",
        Some(Sort::District) => "LS",
        Some(Sort::Intergroup) => "MA",
        _ => "AS",
    }
}
