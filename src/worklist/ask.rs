//! Whom one can ask about an entry: only what its page, or that of its organization, shows to everybody.

use crate::fields::{Contact, Reach};
use crate::kinds::Hotline;
use crate::kinds::hotline::Address;
use crate::model::{EntryId, Kind, Ref, WebUrl};
use crate::site::Site;

/// How to reach somebody who knows whether the entry is right.
pub(super) fn whom(site: &Site, id: &EntryId) -> Option<String> {
    match id.kind {
        Kind::Group => {
            let group = site.group(&id.slug)?;
            public(group.contact.as_deref())
                .or_else(|| organization(site, &group.organizations))
                .or_else(|| website(group.website.as_ref()))
        }
        Kind::Hotline => {
            let hotline = site.hotline(&id.slug)?;
            number(hotline).or_else(|| website(hotline.website.as_ref()))
        }
        Kind::Service => {
            let service = site.service(&id.slug)?;
            let phone = service.intake_phone.as_ref();
            public(service.contact.as_ref())
                .or_else(|| phone.map(ToString::to_string))
                .or_else(|| Some(service.email.as_ref()?.to_string()))
                .or_else(|| organization(site, &service.organizations))
                .or_else(|| website(service.website.as_ref()))
        }
        Kind::Activity => {
            let activity = site.activity(&id.slug)?;
            public(activity.contact.as_ref())
                .or_else(|| organization(site, &activity.organizations))
                .or_else(|| website(activity.website.as_ref()))
        }
        Kind::Organization => {
            let organization = site.organization(&id.slug)?;
            public(organization.contact.as_ref()).or_else(|| website(organization.website.as_ref()))
        }
        Kind::Place => website(site.place(&id.slug)?.website.as_ref()),
        Kind::Program => website(site.program(&id.slug)?.website.as_ref()),
        Kind::Article | Kind::Story | Kind::Page => None,
    }
}

/// A contact, if it is public and says how to reach it.
fn public(contact: Option<&Contact>) -> Option<String> {
    let Reach {
        name,
        email,
        phone,
        url,
        ..
    } = contact?.public()?;
    let ways = [
        phone.as_ref().map(ToString::to_string),
        email.as_ref().map(ToString::to_string),
        url.as_ref().map(ToString::to_string),
    ];
    let ways: Vec<String> = ways.into_iter().flatten().collect();
    let ways = (!ways.is_empty()).then(|| ways.join(", "))?;
    Some(match name {
        Some(name) => format!("{name}, {ways}"),
        None => ways,
    })
}

/// The first of the organizations that has a public contact.
fn organization(site: &Site, all: &[Ref]) -> Option<String> {
    all.iter().find_map(|named| {
        let organization = site.organization(&named.slug)?;
        let ways = public(organization.contact.as_ref())?;
        Some(format!("{}, {ways}", organization.head.name))
    })
}

/// The first number or address of a line.
fn number(hotline: &Hotline) -> Option<String> {
    Some(match &hotline.channels.first()?.address {
        Address::Phone(phone) => phone.to_string(),
        Address::Web(url) => url.to_string(),
        Address::Email(email) => email.to_string(),
    })
}

fn website(url: Option<&WebUrl>) -> Option<String> {
    url.map(ToString::to_string)
}
